"""Breaking a stretch of the article into lines, and where on a line a position lies.

Positions count code points of the article's text; x and widths are points from the line's left end.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from app.exporters.fonts import width

_WORD = re.compile(r"\S+\s*|\s+")
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
    text: str,
    start: int,
    end: int,
    *,
    face: str,
    size: float,
    measure: float,
    references: Mapping[int, str] | None = None,
) -> list[Line]:
    """The lines of `text[start:end]` in a column `measure` points wide, ragged right.

    `references` gives the raised numbers that stand behind a position. A word wider than the
    column is cut.
    """
    lines: list[Line] = []
    pieces: list[Piece] = []
    x = 0.0

    def close() -> None:
        nonlocal pieces, x
        if pieces:
            lines.append(Line(tuple(_merged(pieces)), pieces[0].start, pieces[-1].end, face, size))
        pieces, x = [], 0.0

    for word in _words(text, start, end, face, size, measure):
        made = _word_pieces(text, word, references or {}, face, size)
        needed = made[-1].x + _piece_width(made[-1], face, size, bare=True)
        if pieces and x + needed > measure:
            close()
        pieces += [Piece(p.text, p.start, p.end, x + p.x, p.reference) for p in made]
        x += made[-1].x + _piece_width(made[-1], face, size)
    close()
    return lines


def _words(
    text: str, start: int, end: int, face: str, size: float, measure: float
) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for match in _WORD.finditer(text, start, end):
        begin, stop = match.span()
        while width(text[begin:stop].rstrip(), face, size) > measure:
            fitting = max(1, int((stop - begin) * measure / width(text[begin:stop], face, size)))
            while fitting > 1 and width(text[begin : begin + fitting], face, size) > measure:
                fitting -= 1
            out.append((begin, begin + fitting))
            begin += fitting
        out.append((begin, stop))
    return out


def _word_pieces(
    text: str, word: tuple[int, int], references: Mapping[int, str], face: str, size: float
) -> list[Piece]:
    """A word cut behind each position that has a reference number."""
    begin, stop = word
    out: list[Piece] = []
    x, at = 0.0, begin
    cuts = [p for p in range(begin + 1, stop + 1) if p in references and p > begin]
    for cut in (*cuts, stop):
        if cut > at:
            out.append(Piece(text[at:cut], at, cut, x))
            x += width(text[at:cut], face, size)
        if cut in references and (not out or not out[-1].reference or out[-1].start != cut):
            out.append(Piece(references[cut], cut, cut, x, reference=True))
            x += width(references[cut], face, size * REFERENCE_SCALE) + 1
        at = cut
    return out


def _piece_width(piece: Piece, face: str, size: float, *, bare: bool = False) -> float:
    text = piece.text.rstrip() if bare else piece.text
    if piece.reference:
        return width(text, face, size * REFERENCE_SCALE) + 1
    return width(text, face, size)


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Neighbouring runs of text as one, so that a line is drawn in few strokes."""
    out: list[Piece] = []
    for piece in pieces:
        last = out[-1] if out else None
        if last and not last.reference and not piece.reference and last.end == piece.start:
            out[-1] = Piece(last.text + piece.text, last.start, piece.end, last.x)
        else:
            out.append(piece)
    return out
