"""What is painted under the text of one paragraph: photo, number, matches, marks."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock

from app.palette import Palette
from app.views.article_document import ArticleDocument
from app.views.line_boxes import LineBoxes
from app.views.mark_index import MarkIndex
from app.views.mark_painter import (
    Measures,
    Stroke,
    colour,
    draw_frames,
    draw_hover,
    draw_lines,
    draw_outline,
    draw_tags,
    draw_tints,
    number_font,
)
from app.views.page_photos import PagePhotos

Found = dict[int, list[tuple[int, int, bool]]]
"""By paragraph: start and end of a match in code points, and whether it is the current one."""


@dataclass(frozen=True, slots=True)
class PagePainter:
    """All that a frame needs to know; made anew for each."""

    layout: ArticleDocument
    index: MarkIndex
    photos: PagePhotos
    palette: Palette
    pixels: float
    gutter: float
    found: Found
    kin: Found
    focused: str
    hovered: str

    def from_block(self, painter: QPainter, block: QTextBlock, lowest: float) -> None:
        """Paints a paragraph and those behind it down to a height of the document.

        What is not laid out yet has no lines, and to ask Qt for the first of them ends the program.
        """
        while block.isValid() and self.layout.paragraphs and block.layout().lineCount():
            self._block(painter, block)
            block = block.next()
            above = self.photos.space(block.blockNumber()) if block.isValid() else 0.0
            if block.isValid() and block.layout().position().y() - above > lowest:
                break

    def _block(self, painter: QPainter, block: QTextBlock) -> None:
        painter.save()
        painter.translate(block.layout().position())
        self.photos.paint(painter, block.blockNumber())
        self._number(painter, block)
        sizes = Measures.at(self.pixels)
        strokes = self.index.strokes(block, self.palette, sizes.tag)
        draw_tints(painter, strokes, self.palette)
        # Matches cover the tints: mixed with them they would be hard to tell.
        self._matches(painter, block)
        if strokes:
            self._marks(painter, strokes, sizes)
        self._belonging(painter, block, sizes)
        painter.restore()

    def _marks(self, painter: QPainter, strokes: list[Stroke], sizes: Measures) -> None:
        focused = [stroke for stroke in strokes if stroke.annotation.id == self.focused]
        hovered = [stroke for stroke in strokes if stroke.annotation.id == self.hovered]
        draw_lines(painter, strokes, sizes)
        draw_hover(painter, hovered, sizes)
        draw_outline(painter, focused, self.palette, sizes)
        draw_tags(painter, strokes, self.palette, sizes, self.focused if focused else "")

    def _belonging(self, painter: QPainter, block: QTextBlock, sizes: Measures) -> None:
        """Thin frames around the words that belong to the mark in focus."""
        number = block.blockNumber()
        extents = self.kin.get(number)
        if not extents:
            return
        boxes = LineBoxes(block)
        for start, end, _ in extents:
            first, last = self.layout.inside(number, start), self.layout.inside(number, end)
            draw_frames(painter, boxes.of(first, last), self.palette.muted, sizes)

    def _number(self, painter: QPainter, block: QTextBlock) -> None:
        number = self.layout.paragraphs[block.blockNumber()].number
        if number is None:
            return
        painter.setFont(number_font(min(self.pixels * 0.66, self.gutter * 0.4)))
        painter.setPen(colour(self.palette.muted))
        line = block.layout().lineAt(0)
        # Beside the first line's baseline, on the side where the text does not start.
        gap = min(self.pixels * 0.85, self.gutter * 0.24)
        box = QRectF(-self.gutter, line.y(), self.gutter - gap, line.ascent() * 1.06)
        alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(box, alignment, str(number))

    def _matches(self, painter: QPainter, block: QTextBlock) -> None:
        number = block.blockNumber()
        matches = self.found.get(number)
        if not matches:
            return
        boxes = LineBoxes(block)
        for start, end, now in matches:
            name = self.palette.found_now if now else self.palette.found
            first, last = self.layout.inside(number, start), self.layout.inside(number, end)
            # The tint alone is hardly seen; the current match has the thicker edge.
            painter.setPen(QPen(colour(self.palette.found_edge), 2 if now else 1))
            painter.setBrush(colour(name))
            painter.drawRects(boxes.of(first, last))


def by_paragraph(layout: ArticleDocument, matches: list[tuple[int, int]], now: int) -> Found:
    """Matches in code points by the paragraphs they touch; `now` is the current one's index."""
    found: Found = {}
    for number, (start, end) in enumerate(matches):
        for paragraph in layout.paragraphs_at(start, end):
            found.setdefault(paragraph, []).append((start, end, number == now))
    return found
