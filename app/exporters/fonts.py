"""The faces of the printed page: bundled Noto fonts, embedded, with stand-ins for what they lack.

Noto Serif and Noto Sans hold all of Latin, Greek and Cyrillic. What neither holds is printed as
signs that mean the same, where there are any, or as an empty box; what cannot be seen on the screen
is not printed. A stand-in is measured with the character it stands for, so that offsets into a
line stay true.
"""

import unicodedata
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from nlp.resources import resource

SERIF, SERIF_BOLD, SERIF_ITALIC = "NotoSerif-Regular", "NotoSerif-Bold", "NotoSerif-Italic"
SANS, SANS_BOLD, SANS_ITALIC = "NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic"
FACES = (SERIF, SERIF_BOLD, SERIF_ITALIC, SANS, SANS_BOLD, SANS_ITALIC)
BOX = "\u25a1"
"""White square: the fonts lack it, too, and lend it the box that they have for what they lack."""
STAND_INS = {
    "−": "–", "≤": "<=", "≥": ">=", "≠": "=/=", "≈": "~", "∼": "~", "⋅": "·", "∙": "·", "∕": "/",
    "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "➔": "->", "➜": "->", "➡": "->", "∶": ":",
    "●": "•", "■": "•", "▪": "•", "◆": "•", "▶": "•", "►": "•", "★": "*", "─": "–", "━": "—",
    "│": "|", "∣": "|", "⟨": "<", "⟩": ">",
}  # fmt: skip
"""Plain signs that mean the same, for the case that no font has the character."""
_ALIKE = {"<font>", "<wide>", "<narrow>", "<compat>", "<square>", "<noBreak>"}
"""Kinds of characters that are other shapes of plain ones; not raised, lowered or circled ones."""
_INVISIBLE = {"Cc", "Cf"}
"""Categories of control characters, soft hyphens, joiners and marks of direction."""
_FILLERS = frozenset("\u034f\u115f\u1160\u3164\uffa0")
"""Letters and marks by their category, but without a shape."""


@cache
def register() -> None:
    """Makes the faces known to reportlab; costs nothing after the first call."""
    for face in FACES:
        font: Any = TTFont(face, str(resource(f"fonts/{face}.ttf")))
        if ord(BOX) not in font.face.charToGlyph:
            font.face.charToGlyph[ord(BOX)] = 0
            font.face.charWidths[ord(BOX)] = font.face.defaultWidth
        pdfmetrics.registerFont(font)


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
        if out and (out[-1][0] == font or not shown):
            out[-1] = (out[-1][0], out[-1][1] + shown)
        elif shown:
            out.append((font, shown))
    return out


def lacks_any(text: str) -> bool:
    """Whether a character of the text is printed as a box."""
    return any(_place(character, SANS)[1] == BOX for character in set(text))


@cache
def _place(character: str, face: str) -> tuple[str, str]:
    """The font and what is printed for a character, which may be nothing or several signs."""
    if character.isspace():
        return face, " "
    if _is_invisible(character):
        return face, ""
    for font in (face, SANS):
        held = _characters(font)
        shown = next((t for t in _texts(character) if held.issuperset(t)), None)
        if shown is not None:
            return font, shown
    return face, BOX


def _texts(character: str) -> list[str]:
    """What can be printed for a character, best first."""
    texts = [character, STAND_INS.get(character, "")]
    if unicodedata.decomposition(character).partition(" ")[0] in _ALIKE:
        texts.append(unicodedata.normalize("NFKC", character))
    return [text for text in texts if text]


def _is_invisible(character: str) -> bool:
    """Whether a character has no shape of its own, as those that choose a variant of another."""
    return (
        unicodedata.category(character) in _INVISIBLE
        or character in _FILLERS
        or "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
    )


@cache
def _characters(face: str) -> frozenset[str]:
    """What a face prints as it is."""
    register()
    font: Any = pdfmetrics.getFont(face)
    codes: dict[int, int] = font.face.charToGlyph
    return frozenset(
        c for c in map(chr, codes) if c == " " or not (c.isspace() or _is_invisible(c))
    )
