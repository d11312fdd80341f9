"""Breaking a stretch of the article into lines, and where on a line a position lies.

Positions count code points of the article's text; x and widths are points from the line's left end.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.exporters.fonts import width

_WORD = re.compile(r"\S+\s*|\s+")
_JOINTS = "-‐–—/"
_LOOK = 128
"""Code points of a word that are measured first: more than a line of letters holds."""
REFERENCE_SCALE = 0.62
"""The size of a raised number, as a share of the text's size."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, or a raised reference number (then `start == end`)."""

    text: str
    start: int
    end: int
    x: float
    reference: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block."""

    pieces: tuple[Piece, ...]
    start: int
    end: int
    face: str
    size: float

    @property
    def width(self) -> float:
        """How far its last word or number reaches."""
        if not self.pieces:
            return 0.0
        last = self.pieces[-1]
        if last.reference:
            return last.x + _reference_width(last.text, self.face, self.size)
        return last.x + width(last.text.rstrip(), self.face, self.size)

    def with_references(self, references: Mapping[int, str]) -> "Line":
        """The line with raised numbers behind the positions they are given for."""
        text = "".join(piece.text for piece in self.pieces)
        cuts = sorted(at for at in references if self.start < at <= self.end)
        pieces: list[Piece] = []
        x, at = 0.0, self.start
        for cut in (*cuts, self.end):
            part = text[at - self.start : cut - self.start]
            if part:
                pieces.append(Piece(part, at, cut, x))
                x += width(part, self.face, self.size)
            if cut in references and not (pieces and pieces[-1].reference):
                pieces.append(Piece(references[cut], cut, cut, x, reference=True))
                x += _reference_width(references[cut], self.face, self.size)
            at = cut
        return replace(self, pieces=tuple(pieces))

    def trailing(self, position: int) -> float:
        """The width of the white space that ends the line, if the position is the line's end."""
        last = self.pieces[-1] if self.pieces else None
        if last is None or last.reference or position < self.end:
            return 0.0
        blank = last.text[len(last.text.rstrip()) :]
        return width(blank, self.face, self.size)

    def x_of(self, position: int) -> float:
        """Where a position lies; one outside the line gives its nearer end."""
        texts = [piece for piece in self.pieces if not piece.reference]
        if not texts:
            return 0.0
        index = bisect_right([piece.start for piece in texts], position) - 1
        piece = texts[max(0, index)]
        inside = min(max(position, piece.start), piece.end) - piece.start
        return piece.x + width(piece.text[:inside], self.face, self.size)


def break_lines(
    text: str, start: int, end: int, *, face: str, size: float, measure: float
) -> list[Line]:
    """The lines of `text[start:end]` in a column `measure` points wide, ragged right.

    A word wider than the column is cut, behind a hyphen or a slash where it has one.
    """
    lines: list[Line] = []
    first, x = start, 0.0

    def close(stop: int) -> None:
        if stop > first:
            piece = Piece(text[first:stop], first, stop, 0.0)
            lines.append(Line((piece,), first, stop, face, size))

    for begin, stop in _words(text, start, end, face, size, measure):
        if begin > first and x + width(text[begin:stop].rstrip(), face, size) > measure:
            close(begin)
            first, x = begin, 0.0
        x += width(text[begin:stop], face, size)
    close(end)
    return lines


def _words(
    text: str, start: int, end: int, face: str, size: float, measure: float
) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for match in _WORD.finditer(text, start, end):
        begin, stop = match.span()
        last = begin + len(match[0].rstrip())
        while (cut := _cut(text, begin, last, face, size, measure)) < last:
            out.append((begin, cut))
            begin = cut
        out.append((begin, stop))
    return out


def _cut(text: str, begin: int, last: int, face: str, size: float, measure: float) -> int:
    """Where a word that is wider than the column is cut; `last`, where it fits.

    It measures little more than a line: a word may be as long as an article.
    """
    look = _LOOK
    while begin + look < last and width(text[begin : begin + look], face, size) <= measure:
        look *= 2
    look = min(look, last - begin)
    wide = width(text[begin : begin + look], face, size)
    if wide <= measure:
        return last
    fitting = max(1, int(look * measure / wide))
    while fitting > 1 and width(text[begin : begin + fitting], face, size) > measure:
        fitting -= 1
    joint = max(text.rfind(sign, begin, begin + fitting) for sign in _JOINTS)
    return joint + 1 if joint > begin else begin + fitting


def _reference_width(text: str, face: str, size: float) -> float:
    return width(text, face, size * REFERENCE_SCALE) + 1
