"""Plain and pasted text, and Markdown: the text as it stands, its structure recognised."""

from pathlib import Path

from nlp.article import Article
from nlp.errors import EmptyFile, TooLong
from nlp.readers.encoding import decode
from nlp.readers.finishing import finished
from nlp.readers.limits import TEXT_CHARACTERS
from nlp.readers.lines import lines_of
from nlp.readers.structure import recognise


def read_text(data: bytes, path: Path, name: str) -> Article:
    """The article in the bytes of a plain text file."""
    return article_of(checked(decode(data, name), name), name)


def checked(text: str, name: str) -> str:
    """The text, if it is neither empty nor too long. Raises EmptyFile and TooLong."""
    if len(text) > TEXT_CHARACTERS:
        raise TooLong(name, str(len(text)))
    if not text.strip():
        raise EmptyFile(name)
    return text


def article_of(text: str, name: str) -> Article:
    """The article in a text without mark-up; the text is kept as it is."""
    found = recognise(lines_of(text))
    article = Article(
        text=text,
        blocks=tuple(found.blocks),
        title=found.title,
        byline=found.byline,
        outlet=found.outlet,
        photos=tuple(found.photos),
        source=name,
    )
    return finished(article)
