"""Small flowables around the article: headings, plain paragraphs, the legend, the name line.

Each puts its text into the structure tree, so that a screen reader reads the page in order.
"""

from collections.abc import Sequence

from reportlab.lib.colors import HexColor

from app.exporters import mark_drawing
from app.exporters.article_column import draw_text
from app.exporters.fonts import SANS, SANS_BOLD, width
from app.exporters.lines import Line, break_lines
from app.exporters.look import INK, QUIET, mark_style
from app.exporters.tagged_canvas import Element, TaggedFlowable
from nlp.annotation import Category


class TextBlock(TaggedFlowable):
    """A paragraph or heading in one face."""

    def __init__(
        self,
        text: str,
        element: Element,
        *,
        face: str = SANS,
        size: float = 9,
        leading: float = 12.5,
        color: str = INK,
        before: float = 0,
        after: float = 4,
        keep: bool = False,
    ) -> None:
        super().__init__()
        self.text, self.element = text, element
        self.face, self.size, self.leading, self.color = face, size, leading, color
        self.spaceBefore, self.spaceAfter = before, after
        self.keepWithNext = int(keep)
        self._lines: list[Line] = []

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Its size at this width."""
        self._lines = break_lines(
            self.text, 0, len(self.text), face=self.face, size=self.size, measure=available_width
        )
        self.width, self.height = available_width, self.leading * len(self._lines)
        return self.width, self.height

    def draw(self) -> None:
        """Draws its lines."""
        y = self.height
        self.page.bookmark(self.element, y)
        with self.page.element(self.element):
            self.page.setFillColor(HexColor(self.color))
            for line in self._lines:
                draw_text(self.page, line.pieces[0].text, self.face, self.size, 0, y - self.size)
                y -= self.leading


class Legend(TaggedFlowable):
    """What tint, line and letter mean, with how many of each are marked; None tells no number."""

    _ROW = 15.0

    def __init__(
        self, entries: Sequence[tuple[Category, str, int | None]], element: Element
    ) -> None:
        super().__init__()
        self.entries = tuple(entries)
        self.element = element
        self.spaceBefore, self.spaceAfter = 4, 8
        self._places: list[tuple[float, int]] = []

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Its size: entries side by side, on as many rows as they need."""
        self.width, x, row = available_width, 0.0, 0
        self._places = []
        for entry in self.entries:
            needed = 30 + width(self._words(entry), SANS, 8) + 16
            if x and x + needed > available_width:
                x, row = 0.0, row + 1
            self._places.append((x, row))
            x += needed
        self.height = (row + 1) * self._ROW + 5 if self.entries else 0.0
        return self.width, self.height

    def draw(self) -> None:
        """Draws a sample and a name for each category."""
        for (category, _, _), (x, row) in zip(self.entries, self._places, strict=True):
            y = self.height - (row + 1) * self._ROW + 3
            style = mark_style(category)
            with self.page.artifact():
                self.page.setFillColor(HexColor(style.tint))
                self.page.rect(x, y - 2.5, 22, 11, stroke=0, fill=1)
                mark_drawing.pattern(self.page, style, x, x + 22, y - 2.5)
        with self.page.element(self.element):
            for entry, (x, row) in zip(self.entries, self._places, strict=True):
                y = self.height - (row + 1) * self._ROW + 3
                self.page.setFillColor(HexColor(INK))
                code = mark_style(entry[0]).code
                draw_text(self.page, code + " ", SANS_BOLD, 8, x + 8, y)
                draw_text(self.page, self._words(entry) + " ", SANS, 8, x + 27, y)

    @staticmethod
    def _words(entry: tuple[Category, str, int | None]) -> str:
        return entry[1] if entry[2] is None else f"{entry[1]} ({entry[2]})"


class NameLine(TaggedFlowable):
    """Lines to write a name, a class and a date on."""

    def __init__(self, labels: Sequence[str], element: Element) -> None:
        super().__init__()
        self.labels, self.element = tuple(labels), element
        self.spaceAfter = 8

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """One line of the page."""
        self.width, self.height = available_width, 18.0
        return self.width, self.height

    def draw(self) -> None:
        """Draws the labels and the rules behind them."""
        shares = (0.5, 0.25, 0.25)
        x = 0.0
        for label, share in zip(self.labels, shares, strict=False):
            room = self.width * share
            with self.page.element(self.element):
                self.page.setFillColor(HexColor(QUIET))
                end = draw_text(self.page, label + " ", SANS, 8, x, 4)
            with self.page.artifact():
                self.page.setStrokeColor(HexColor(QUIET))
                self.page.setLineWidth(0.5)
                self.page.line(end + 2, 2.5, x + room - 10, 2.5)
            x += room
