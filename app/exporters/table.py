"""A table that breaks over pages: its head stands on each of them, a very high row is cut.

Sizes are points. A cell is one element of the structure tree, on however many pages it stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from app.exporters.article_column import draw_text
from app.exporters.fonts import SANS, SANS_BOLD
from app.exporters.lines import Line, break_lines
from app.exporters.look import INK, RULE
from app.exporters.tagged_canvas import Element, TaggedFlowable

SIZE, LEADING, PADDING, BETWEEN = 8.0, 10.6, 3.0, 8.0
MOST_LINES = 20
"""A row of more lines breaks where a page ends; a lower one moves to the next page."""
FEWEST_LINES = 2
"""Fewer lines of a row that breaks never stand alone."""


Part = tuple[str, str]
"""A paragraph of a cell, and its face."""


@dataclass(frozen=True)
class TableRow:
    """A row's cells and their elements; `lines` holds each cell's lines once widths are known."""

    cells: tuple[tuple[Part, ...], ...]
    elements: tuple[Element, ...]
    lines: tuple[tuple[Line, ...], ...] = field(default=())
    least: float = 0.0
    """Its height at least: room to write in."""

    @property
    def most_lines(self) -> int:
        """How many lines the highest cell has, at least one."""
        return max([1, *(len(lines) for lines in self.lines)])

    @property
    def height(self) -> float:
        """Its height with padding."""
        return max(self.least, _height(self.most_lines))

    @property
    def breaks(self) -> bool:
        """Whether it may stand on two pages."""
        return self.most_lines > MOST_LINES

    def laid(self, widths: Sequence[float]) -> "TableRow":
        """The row with its cells broken into lines, unless they are already."""
        if self.lines:
            return self
        lines = tuple(
            tuple(line for part in cell for line in _lines_of(part, wide - BETWEEN))
            for cell, wide in zip(self.cells, widths, strict=True)
        )
        return replace(self, lines=lines)

    def cut(self, count: int) -> tuple["TableRow", "TableRow"]:
        """The first `count` lines and the others, as two rows of the same elements."""
        above = tuple(lines[:count] for lines in self.lines)
        below = tuple(lines[count:] for lines in self.lines)
        return replace(self, lines=above), replace(self, lines=below)


def table_row(
    cells: Sequence[str | Sequence[Part]], row: Element, *, head: bool = False, least: float = 0.0
) -> TableRow:
    """A row whose cells stand below the element `row`, at least `least` points high."""
    tag, face = ("TH", SANS_BOLD) if head else ("TD", SANS)
    elements = tuple(Element(tag, row) for _ in cells)
    parts = tuple(((cell, face),) if isinstance(cell, str) else _apart(cell) for cell in cells)
    return TableRow(parts, elements, least=least)


def _apart(cell: Sequence[Part]) -> tuple[Part, ...]:
    """Its paragraphs with a blank between them, which is heard and copied, not seen."""
    return (*((f"{text} ", face) for text, face in cell[:-1]), *cell[-1:])


class Table(TaggedFlowable):
    """Rows with hairlines below; the first is the head."""

    def __init__(
        self, rows: Sequence[TableRow], shares: Sequence[float], *, goes_on: bool = False
    ) -> None:
        super().__init__()
        self.head, self.rows = rows[0], list(rows[1:])
        self.shares = tuple(shares)
        self.goes_on = goes_on
        """Whether it began on an earlier page."""

    @property
    def least_height(self) -> float:
        """What must be free below a heading: the table's head and first row, or its first lines."""
        if not self.rows:
            return self.head.height
        first = self.rows[0]
        return self.head.height + (_height(FEWEST_LINES) if first.breaks else first.height)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Its size: the head and all rows; where that is too high, only a bit too high.

        So the pages of a long table do not each measure all that follows.
        """
        fitting = self._fitting(available_width, available_height)
        self.width = available_width
        self.height = sum(row.height for row in (self.head, *self.rows[: fitting + 1]))
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The rows that fit on this page, and the rest under the same head."""
        fitting = self._fitting(available_width, available_height)
        room = available_height - sum(row.height for row in (self.head, *self.rows[:fitting]))
        above, below = self.rows[:fitting], self.rows[fitting:]
        if below and below[0].breaks:
            count = min(_lines(room), below[0].most_lines - FEWEST_LINES)
            if count >= FEWEST_LINES:
                first, rest = below[0].cut(count)
                above, below = [*above, first], [rest, *below[1:]]
        if not above or not below:
            return [self] if above else []
        return [
            Table([self.head, *above], self.shares, goes_on=self.goes_on),
            Table([self.head, *below], self.shares, goes_on=True),
        ]

    def _fitting(self, available_width: float, available_height: float) -> int:
        """How many rows have room; these, the next one and the head are broken into lines."""
        widths = [available_width * share for share in self.shares]
        self.head = self.head.laid(widths)
        height = self.head.height
        for number, row in enumerate(self.rows):
            self.rows[number] = row.laid(widths)
            height += self.rows[number].height
            if height > available_height:
                return number
        return len(self.rows)

    def draw(self) -> None:
        """Draws its rows; a head that stands on an earlier page, too, is decoration here."""
        y = self.height
        for row in (self.head, *self.rows):
            self._draw_row(row, y)
            y -= row.height

    def _draw_row(self, row: TableRow, top: float) -> None:
        x, bottom = 0.0, top - row.height
        is_head = row is self.head
        for lines, share, element in zip(row.lines, self.shares, row.elements, strict=True):
            repeated = is_head and self.goes_on
            with self.page.artifact() if repeated else self.page.element(element):
                self._draw_cell(lines, x, top - PADDING - SIZE)
            x += self.width * share
        with self.page.artifact():
            self.page.setStrokeColor(HexColor(INK if is_head else RULE))
            self.page.setLineWidth(0.8 if is_head else 0.4)
            self.page.line(0, bottom, self.width, bottom)

    def _draw_cell(self, lines: Sequence[Line], x: float, y: float) -> None:
        self.page.setFillColor(HexColor(INK))
        for line in lines:
            draw_text(self.page, line.pieces[0].text, line.face, SIZE, x, y)
            y -= LEADING


def _lines_of(part: Part, measure: float) -> list[Line]:
    text, face = part
    return break_lines(text, 0, len(text), face=face, size=SIZE, measure=measure)


def _height(lines: int) -> float:
    return lines * LEADING + 2 * PADDING


def _lines(height: float) -> int:
    return int((height - 2 * PADDING) / LEADING)
