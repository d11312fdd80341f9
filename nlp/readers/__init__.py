"""Readers, one file an import format. What exists is listed here.

A file's kind is told by its content where that is clear, else by its ending.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from nlp.article import Article
from nlp.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    FileMissing,
    IsFolder,
    NotADocument,
    NotAFile,
    TooLong,
    UnknownKind,
    Unreadable,
)
from nlp.readers.limits import DOCUMENT_BYTES, PAGE_BYTES, TEXT_FILE_BYTES


class Reader(NamedTuple):
    """One format: its name for people, its endings, and the function that reads its bytes."""

    name: str
    endings: tuple[str, ...]
    module: str
    function: str
    most_bytes: int

    def read(self, data: bytes, path: Path, name: str) -> Article:
        """The article in the bytes; the format's libraries are loaded only now."""
        function: Callable[[bytes, Path, str], Article] = getattr(
            import_module(f"nlp.readers.{self.module}"), self.function
        )
        return function(data, path, name)


TEXT = Reader("plain text", (".txt", ".text"), "text", "read_text", TEXT_FILE_BYTES)
MARKDOWN = Reader("Markdown", (".md", ".markdown"), "markdown", "read_markdown", TEXT_FILE_BYTES)
HTML = Reader("web page", (".html", ".htm", ".xhtml"), "html", "read_html", PAGE_BYTES)
MHTML = Reader("web page in one file", (".mhtml", ".mht"), "mhtml", "read_mhtml", PAGE_BYTES)
DOCX = Reader("Word document", (".docx",), "docx", "read_docx", DOCUMENT_BYTES)
PDF = Reader("PDF", (".pdf",), "pdf", "read_pdf", DOCUMENT_BYTES)
EPUB = Reader("EPUB", (".epub",), "epub", "read_epub", DOCUMENT_BYTES)
READERS: tuple[Reader, ...] = (TEXT, MARKDOWN, HTML, MHTML, DOCX, PDF, EPUB)
READABLE: tuple[str, ...] = tuple(ending for reader in READERS for ending in reader.endings)
_ZIP = "zip file"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_article(path: Path, name: str | None = None) -> Article:
    """The article in a file. Raises a `Refusal`; `name` is the path as the user gave it."""
    name = name or str(path)
    try:
        data = _bytes(path, name)
        return _reader(data, path, name).read(data, path, name)
    except PermissionError as error:
        raise Unreadable(name, error.strerror or "no permission") from error
    except OSError as error:
        raise Unreadable(name, error.strerror or type(error).__name__) from error


def read_clipboard(text: str | None, html: str | None) -> Article:
    """The article in the clipboard: its HTML if there is an article in it, else its text."""
    from nlp.readers.clipboard import read

    return read(text, html)


def _bytes(path: Path, name: str) -> bytes:
    if path.is_dir():
        raise IsFolder(name)
    if not path.exists():
        raise FileMissing(name)
    if not path.is_file():
        raise NotAFile(name)
    size = path.stat().st_size
    if size == 0:
        raise EmptyFile(name)
    named = _by_ending(path)
    with path.open("rb") as stream:
        data = stream.read(4_096)
        most = _most_bytes(data, named)
        data += stream.read(most - len(data) + 1)
    if len(data) > most:
        raise TooLong(name, str(size))
    return data


def _most_bytes(head: bytes, named: Reader | None) -> int:
    if head.startswith(b"PK") or b"%PDF-" in head[:1_024]:
        return DOCUMENT_BYTES
    return named.most_bytes if named else TEXT_FILE_BYTES


def _by_ending(path: Path) -> Reader | None:
    ending = path.suffix.lower()
    return next((reader for reader in READERS if ending in reader.endings), None)


def _reader(data: bytes, path: Path, name: str) -> Reader:
    """The reader for a file: by its first bytes, then by its ending. Raises a `Refusal`."""
    named = _by_ending(path)
    told = _by_content(data, path, name)
    if told is not None:
        return told
    if data.startswith(_OLD_OFFICE):
        if named is DOCX:
            # Word keeps a document with a password in this old container.
            raise EncryptedFile(name)
        raise UnknownKind(name, path.suffix.lower())
    if named in (DOCX, PDF, EPUB):
        if not data.strip():
            raise EmptyFile(name)
        if _is_html(data):
            return HTML
        raise DamagedFile(name, named.name if named else "")
    if named is HTML and _is_mhtml(data):
        return MHTML
    if named is not None:
        return named
    if path.suffix and not path.name.startswith("."):
        raise UnknownKind(name, path.suffix.lower())
    return HTML if _is_html(data) else TEXT


def _by_content(data: bytes, path: Path, name: str) -> Reader | None:
    if b"%PDF-" in data[:1_024] and b"<html" not in data[:1_024].lower():
        return PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _in_zip(data, path, name)
    return None


def _in_zip(data: bytes, path: Path, name: str) -> Reader:
    """The reader for what a zip holds. Raises a `Refusal` that speaks of what the ending promises.

    Whoever wrote an essay in a word processor does not know that it lies in a zip.
    """
    from nlp.readers.archive import kind_of_zip

    named, ending = _by_ending(path), path.suffix.lower()
    promised = named.name if named is DOCX or named is EPUB else ""
    is_other_kind = named is None and ending not in ("", ".zip")
    try:
        kind = kind_of_zip(data, name, promised or _ZIP)
    except DamagedFile as error:
        if is_other_kind:
            raise UnknownKind(name, ending) from error
        raise
    reader = {"docx": DOCX, "epub": EPUB}.get(kind or "")
    if reader is not None:
        return reader
    if is_other_kind:
        raise UnknownKind(name, ending)
    if promised:
        raise DamagedFile(name, promised)
    raise NotADocument(name)


def _is_html(data: bytes) -> bool:
    head = data[:1_024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))


def _is_mhtml(data: bytes) -> bool:
    head = data[:4_096].lower()
    return b"multipart/related" in head and b"mime-version" in head and not _is_html(data)
