"""One PDF page as lines with place and size, and its pictures."""

from dataclasses import dataclass, field
from typing import Any

from nlp.readers.limits import PICTURE_BYTES, PICTURES, TEXT_CHARACTERS

_BREAKS = ("\x02", "\ufffe")
"""What pdfium puts for a hyphen and the line end behind it."""
_SOFT_HYPHEN = "\xad"


@dataclass(slots=True)
class PageLine:
    """A printed line; places in points, counted from the page's bottom left."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float


@dataclass(slots=True)
class PagePicture:
    """A picture's upper edge on the page, and its bytes where they are a JPEG."""

    top: float
    content: bytes | None


@dataclass(slots=True)
class Page:
    """What is on a page."""

    height: float
    lines: list[PageLine] = field(default_factory=list)
    pictures: list[PagePicture] = field(default_factory=list)


class TooManyLetters(Exception):
    """A page with more letters than an article may have; holds their number."""


def page_of(document: Any, number: int) -> Page:
    """The page's lines in the order in which they were written, and its pictures.

    Raises TooManyLetters.
    """
    page = document[number]
    try:
        text_page = page.get_textpage()
        try:
            if text_page.count_chars() > TEXT_CHARACTERS:
                raise TooManyLetters(text_page.count_chars())
            made = Page(page.get_height(), _lines(text_page))
        finally:
            text_page.close()
        made.pictures = _pictures(page)
    finally:
        page.close()
    return made


def _lines(text_page: Any) -> list[PageLine]:
    import pypdfium2.raw as raw

    handle = text_page.raw
    lines: list[PageLine] = []
    letters: list[str] = []
    first = last = -1

    def close() -> None:
        nonlocal first, last
        words = "".join(letters)
        letters.clear()
        if first >= 0 and words.strip():
            left, bottom, _, top = text_page.get_charbox(first, loose=True)
            _, _, right, _ = text_page.get_charbox(last, loose=True)
            size = raw.FPDFText_GetFontSize(handle, first)
            # Some programs write with a font of size 1 and a scaled matrix: the box tells then.
            size = size if size > 2 else top - bottom
            lines.append(PageLine(words.strip(" "), left, right, bottom, top, size))
        first = last = -1

    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code in (10, 13):
            close()
            continue
        letter = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        letters.append(_SOFT_HYPHEN if letter in _BREAKS else letter)
        if letter.strip():
            first = index if first < 0 else first
            last = index
        if letter in _BREAKS:
            close()
    close()
    return lines


def _pictures(page: Any) -> list[PagePicture]:
    import pypdfium2
    import pypdfium2.raw as raw

    found: list[PagePicture] = []
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=4):
        if len(found) >= PICTURES:
            break
        try:
            left, bottom, right, top = item.get_bounds()
            if right - left < 40 or top - bottom < 40:
                continue
            content = None
            if item.get_filters() and item.get_filters()[-1] == "DCTDecode":
                content = bytes(item.get_data(decode_simple=True))
            fits = content is not None and len(content) <= PICTURE_BYTES
            found.append(PagePicture(top, content if fits else None))
        except pypdfium2.PdfiumError:
            continue
    return found
