"""A picture file put to a caption: read with care, then part of the article."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.views.pictures import MOST_BYTES, decode
from nlp.article import Article, Photo


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture's name and bytes, or a sentence that says why it was not taken."""

    name: str = ""
    content: bytes = b""
    problem: str = ""


def read_picture(path: Path) -> Attachment:
    """Reads a picture file in a thread; one that cannot be shown is refused with a sentence."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return _refused(
                QCoreApplication.translate("PhotoAttach", "“%1” is too large a file for a photo."),
                path,
            )
        content = path.read_bytes()
    except OSError:
        return _refused(QCoreApplication.translate("PhotoAttach", "“%1” could not be read."), path)
    if decode(Photo(content=content), 64) is None:
        said = QCoreApplication.translate(
            "PhotoAttach", "“%1” is no picture that can be shown. Try a JPEG or PNG."
        )
        return _refused(said, path)
    return Attachment(path.name, content)


def attached(article: Article, index: int, found: Attachment) -> Article:
    """The article with the picture put to one of its captions."""
    photos = list(article.photos)
    photos[index] = replace(photos[index], file=found.name, content=found.content, path=None)
    return article.with_photos(tuple(photos))


def _refused(sentence: str, path: Path) -> Attachment:
    return Attachment(problem=sentence.replace("%1", path.name))
