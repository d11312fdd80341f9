"""The `.newsgloss` file: the one place that knows its format, a zip of plain members.

manifest.json        {"format": 1, "program": "..."}
article.txt          the text that all positions count in (UTF-8)
article.json         blocks, title, dates, photos' captions
annotations.jsonld   W3C Web Annotations
analysis.json        attributions, sources, notices and photo tables of the last analysis
looks.json           what was written to photos before their captions were shown
photos/...           the pictures

A document from a stranger names no file outside of itself: only what its members hold is read.
"""

import json
import os
import stat
import zipfile
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from nlp.annotation import Source
from nlp.article import Article, Photo
from nlp.document import Document, Look, ordered
from nlp.errors import (
    DamagedFile,
    EmptyFile,
    FileMissing,
    IsFolder,
    NewerFormat,
    NotADocument,
    NotAFile,
    TooManyMarks,
    Unreadable,
)
from nlp.one_step import in_one_step
from nlp.photo_table import PhotoTable
from nlp.photos.picture import LARGEST_FILE, read_bytes
from nlp.readers.archive import BROKEN
from nlp.serial import (
    Json,
    article_from_json,
    article_to_json,
    attribution_from_json,
    attribution_to_json,
    source_to_json,
)
from nlp.typed import check
from nlp.web_annotation import page, read_page

FORMAT = 1
ENDING = ".newsgloss"
LARGEST_MEMBER = LARGEST_FILE
"""Bytes unpacked. A picture that is looked at always fits."""
UNPACKED = 128 * 1024 * 1024
PACKING = 4
"""Pictures and unknown members take no more than `UNPACKED` bytes together, and `PACKING` times
the file: pictures are packed by themselves, so that a zip makes them little smaller."""
_OWN = {
    "manifest.json",
    "article.txt",
    "article.json",
    "annotations.jsonld",
    "analysis.json",
    "looks.json",
}
_SENSELESS = (
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    OverflowError,
    RecursionError,
)
"""What members raise that unpack well and make no sense, such as JSON nested a thousand deep."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(document: Document, path: Path) -> tuple[str, ...]:
    """Writes the document beside `path` and puts it in place in one step.

    Returns the names of the pictures that are not in the file: they are gone from their place, or
    larger than what `read` takes. Raises OSError, and TooManyMarks where `read` would refuse it.
    A failed save must leave the previous file intact, so the new one is complete and on the disk
    before it takes the old one's name.
    """
    members, left_out = _members(document)
    if any(len(content) > LARGEST_MEMBER for _, content in members):
        raise TooManyMarks(path.name)
    with in_one_step(path) as part, part.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, content in members:
                archive.writestr(_entry(member), content)
        file.flush()
        os.fsync(file.fileno())
    return left_out


def read(path: Path, name: str | None = None) -> Document:
    """The document in a file. Raises a `Refusal`; `name` is the path as the user gave it."""
    shown = name or str(path)
    try:
        _demand_file(path, shown)
        with path.open("rb") as file:
            members = _unpacked(file, shown, path.stat().st_size)
    except FileNotFoundError as error:
        raise FileMissing(shown) from error
    except IsADirectoryError as error:
        raise IsFolder(shown) from error
    except OSError as error:
        raise Unreadable(shown, error.strerror or "") from error
    try:
        return _document(members, shown)
    except _SENSELESS as error:
        raise DamagedFile(shown, "Newsgloss document") from error


def is_document(path: Path) -> bool:
    """Whether the name is a document's."""
    return path.suffix.lower() == ENDING


def _members(document: Document) -> tuple[list[tuple[str, bytes]], tuple[str, ...]]:
    """What goes into the file, by name, and the names of the pictures that cannot."""
    article = document.article
    names = _photo_names(article)
    told = article_to_json(article.with_photos(tuple(_bare(p) for p in article.photos)))
    del told["text"]
    told["photo_members"] = names
    analysis: Json = {
        "analysed": document.analysed,
        "attributions": [attribution_to_json(a) for a in document.attributions],
        "sources": [source_to_json(s) for s in document.sources],
        "notices": list(document.notices),
        "photo_tables": [table.to_json() for table in document.photo_tables],
    }
    out = [
        ("manifest.json", _json({"format": FORMAT, "program": "Newsgloss"})),
        ("article.txt", article.text.encode("utf-8", "surrogatepass")),
        ("article.json", _json(told)),
        ("annotations.jsonld", _json(page(document.annotations, article.text, "article.txt"))),
        ("analysis.json", _json(analysis)),
    ]
    if document.looks:
        looks = [{"photo": look.photo, "answers": look.answers} for look in document.looks]
        out.append(("looks.json", _json({"looks": looks})))
    left_out: list[str] = []
    for photo, member in zip(article.photos, names, strict=True):
        if member is None:
            continue
        content = _picture(photo)
        if content is not None:
            out.append((member, content))
        else:
            left_out.append(PurePosixPath(member).name)
    return [*out, *document.extras], tuple(left_out)


def _document(members: dict[str, bytes], shown: str) -> Document:
    if "manifest.json" not in members or "article.txt" not in members:
        raise NotADocument(shown)
    number = int(json.loads(members["manifest.json"])["format"])
    if number > FORMAT:
        raise NewerFormat(shown, str(number))
    text = members["article.txt"].decode("utf-8", "surrogatepass")
    told = json.loads(members["article.json"])
    article = article_from_json({**told, "text": text})
    names: list[str | None] = told.get("photo_members", [])
    photos = [
        replace(photo, path=None, content=members.get(member) if member else None)
        for photo, member in zip(article.photos, names, strict=True)
    ]
    analysis = json.loads(members.get("analysis.json", b"{}"))
    looks = json.loads(members.get("looks.json", b"{}")).get("looks", [])
    known = _OWN | {member for member in names if member}
    document = Document(
        article=article.with_photos(tuple(photos)),
        annotations=ordered(read_page(json.loads(members["annotations.jsonld"]), text)),
        attributions=tuple(attribution_from_json(a) for a in analysis.get("attributions", [])),
        sources=tuple(Source(**s) for s in analysis.get("sources", [])),
        notices=tuple(analysis.get("notices", [])),
        photo_tables=tuple(PhotoTable.from_json(t) for t in analysis.get("photo_tables", [])),
        analysed=bool(analysis.get("analysed")),
        looks=tuple(Look(look["photo"], tuple(look["answers"])) for look in looks),
        extras=tuple((name, data) for name, data in members.items() if name not in known),
    )
    _demand_sense(document)
    return document


def _demand_sense(document: Document) -> None:
    """Raises TypeError or ValueError where values would fail later: in a view or on paper."""
    check(document, Document)
    article = document.article
    if not article.text.strip():
        raise ValueError("there is no text")
    photos = article.photos
    places = [(b.start, b.end) for b in article.blocks]
    places += [place for photo in photos for place in (*photo.captions, *photo.credits)]
    if not all(0 <= start <= end <= len(article.text) for start, end in places):
        raise ValueError("a place outside of the text")
    of_photos = [table.photo for table in document.photo_tables]
    of_photos += [look.photo for look in document.looks]
    if not all(0 <= photo < len(photos) for photo in of_photos):
        raise ValueError("what is told of a photo that is not there")


def _unpacked(file: BinaryIO, shown: str, size: int) -> dict[str, bytes]:
    """The members of a zip. Raises DamagedFile, whatever of it is damaged."""
    try:
        with zipfile.ZipFile(file) as archive:
            return _all(archive, shown, size)
    except (*BROKEN, RuntimeError) as error:  # RuntimeError: it asks for a password
        raise DamagedFile(shown, "Newsgloss document") from error


def _demand_file(path: Path, shown: str) -> None:
    """Refuses what has no bytes, or may have no end. Raises OSError where nothing is there."""
    about = path.stat()
    if stat.S_ISREG(about.st_mode):
        if about.st_size == 0:
            raise EmptyFile(shown)
    elif not stat.S_ISDIR(about.st_mode):
        raise NotAFile(shown)


def _all(archive: zipfile.ZipFile, shown: str, size: int) -> dict[str, bytes]:
    """The members of a file of `size` bytes. Raises DamagedFile where it is made to fill memory."""
    infos = [info for info in archive.infolist() if not info.is_dir()]
    others = sum(info.file_size for info in infos if info.filename not in _OWN)
    if others > UNPACKED + PACKING * size or any(i.file_size > LARGEST_MEMBER for i in infos):
        raise DamagedFile(shown, "Newsgloss document")
    return {info.filename: archive.read(info) for info in infos}


def _photo_names(article: Article) -> list[str | None]:
    """A member name for each photo that has a picture, unique and without folders of its own."""
    taken: set[str] = set()
    out: list[str | None] = []
    for number, photo in enumerate(article.photos, 1):
        if photo.content is None and photo.path is None:
            out.append(None)
            continue
        plain = PurePosixPath((photo.file or "").replace("\\", "/")).name
        member = f"photos/{plain or f'photo{number}.jpg'}"
        if member in taken:
            member = f"photos/{number}-{plain}"
        taken.add(member)
        out.append(member)
    return out


def _bare(photo: Photo) -> Photo:
    return replace(photo, path=None, content=None)


def _picture(photo: Photo) -> bytes | None:
    found = read_bytes(photo)
    return None if found is None or found.problem in ("missing", "too_large") else found.data


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def _entry(member: str) -> zipfile.ZipInfo:
    """A member without the time of day: the same document gives the same bytes."""
    info = zipfile.ZipInfo(member, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info
