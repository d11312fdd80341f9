"""PDF files: lines to paragraphs, hyphens and running heads taken out, headings by their size."""

import re
import zlib
from pathlib import Path
from typing import Any

from nlp.article import Article
from nlp.errors import DamagedFile, EncryptedFile, NoArticle, ScannedPages, TooLong
from nlp.readers.limits import STREAM_BYTES, TEXT_CHARACTERS
from nlp.readers.pdf_layout import pieces_of
from nlp.readers.pdf_page import Page, TooManyLetters, page_of
from nlp.readers.pieces import Facts, assembled, tidy

_KIND = "PDF"
_END = b"%%EOF"
_FEWEST_LETTERS = 20
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_MOST_PACKING = 1_040
"""Bytes that one deflated byte can stand for."""
_AT_ONCE = 1_000_000


def read_pdf(data: bytes, path: Path, name: str) -> Article:
    """The article in the bytes of a PDF file."""
    import pypdfium2

    # The library mends a file that breaks off, and would show half an article as a whole one.
    if _END not in data[-4_096:]:
        raise DamagedFile(name, _KIND)
    if _unpacks_too_far(data):
        raise TooLong(name)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (
            EncryptedFile(name) if "assword" in str(error) else DamagedFile(name, _KIND)
        ) from error
    try:
        pages = _pages(document, name)
        facts = Facts(title=_title(document))
    finally:
        document.close()
    letters = sum(len(line.text) for page in pages for line in page.lines)
    if letters < _FEWEST_LETTERS:
        raise ScannedPages(name) if any(page.pictures for page in pages) else NoArticle(name)
    pieces, titled = pieces_of(pages)
    return assembled(pieces, facts if titled else Facts(), name, titled)


def _unpacks_too_far(data: bytes) -> bool:
    """Whether a stream is made to fill the memory; the library would unpack it whole."""
    for found in _STREAM.finditer(data):
        end = data.find(b"endstream", found.end())
        packed = memoryview(data)[found.end() : end if end >= 0 else len(data)]
        if len(packed) * _MOST_PACKING > STREAM_BYTES and _unpacked_length(packed) > STREAM_BYTES:
            return True
    return False


def _unpacked_length(packed: memoryview) -> int:
    """The bytes in a deflated stream, counted until they are too many; 0 for other streams."""
    unpacker, length, rest = zlib.decompressobj(), 0, bytes(packed)
    try:
        while rest and length <= STREAM_BYTES:
            part = unpacker.decompress(rest, _AT_ONCE)
            if not part:
                break
            length += len(part)
            rest = unpacker.unconsumed_tail
    except zlib.error:
        pass
    return length


def _pages(document: Any, name: str) -> list[Page]:
    import pypdfium2

    pages: list[Page] = []
    length = 0
    try:
        for number in range(len(document)):
            page = page_of(document, number)
            length += sum(len(line.text) for line in page.lines)
            if length > TEXT_CHARACTERS:
                raise TooLong(name, str(length))
            pages.append(page)
    except TooManyLetters as error:
        raise TooLong(name, str(error)) from error
    except pypdfium2.PdfiumError as error:
        raise DamagedFile(name, _KIND) from error
    return pages


def _title(document: Any) -> str:
    title = document.get_metadata_value("Title")
    words = tidy(str(title or ""))
    return "" if words.lower() in ("untitled", "(anonymous)") or "." in words[-5:] else words
