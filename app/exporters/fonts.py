"""The faces of the printed page: bundled Noto fonts, embedded, with a stand-in for what they lack.

Noto Serif and Noto Sans hold all of Latin, Greek and Cyrillic. A character that neither holds (an
emoji, say) is printed as a box, one for one, so that offsets into a line stay true.
"""

from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from nlp.resources import resource

SERIF, SERIF_BOLD, SERIF_ITALIC = "NotoSerif-Regular", "NotoSerif-Bold", "NotoSerif-Italic"
SANS, SANS_BOLD, SANS_ITALIC = "NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic"
FACES = (SERIF, SERIF_BOLD, SERIF_ITALIC, SANS, SANS_BOLD, SANS_ITALIC)
BOX = "\u25a1"


@cache
def register() -> None:
    """Makes the faces known to reportlab; costs nothing after the first call."""
    for face in FACES:
        pdfmetrics.registerFont(TTFont(face, str(resource(f"fonts/{face}.ttf"))))


def width(text: str, face: str, size: float) -> float:
    """The width of a text in points."""
    return sum(pdfmetrics.stringWidth(part, font, size) for font, part in runs(text, face))


def runs(text: str, face: str) -> list[tuple[str, str]]:
    """The text as (font, part), each part in a font that holds all of it."""
    held = _characters(face)
    if held.issuperset(text):
        return [(face, text)] if text else []
    out: list[tuple[str, str]] = []
    for character in text:
        font, shown = _place(character, face)
        if out and out[-1][0] == font:
            out[-1] = (font, out[-1][1] + shown)
        else:
            out.append((font, shown))
    return out


@cache
def _place(character: str, face: str) -> tuple[str, str]:
    if character in _characters(face):
        return face, character
    if character in "\t\n\r\u2028\u2029\u202f\u2009":
        return face, " "
    if character in _characters(SANS):
        return SANS, character
    return SANS, BOX if BOX in _characters(SANS) else "?"


@cache
def _characters(face: str) -> frozenset[str]:
    register()
    font: Any = pdfmetrics.getFont(face)
    codes: dict[int, int] = font.face.charToGlyph
    return frozenset(map(chr, codes)) - {"\t", "\n", "\r"}
