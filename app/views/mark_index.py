"""Which marks lie in which paragraph, and their strokes, measured when first seen."""

from collections.abc import Iterable

from PySide6.QtGui import QFontMetricsF, QTextBlock

from app.palette import Palette
from app.views.article_document import ArticleDocument
from app.views.line_boxes import LineBoxes
from app.views.mark_painter import LANES, Stroke, tag_font, tag_of
from nlp.annotation import Annotation


class MarkIndex:
    """The visible marks of one document; strokes are in a paragraph's own coordinates."""

    def __init__(self, document: ArticleDocument, marks: Iterable[Annotation] = ()) -> None:
        self._document = document
        self.marks = list(marks)
        self._by_paragraph: dict[int, list[Annotation]] = {}
        self._strokes: dict[int, list[Stroke]] = {}
        for mark in self.marks:
            for paragraph in document.paragraphs_at(mark.start, mark.end):
                self._by_paragraph.setdefault(paragraph, []).append(mark)

    def forget_strokes(self) -> None:
        """Measures anew, after the text was laid out again or the palette changed."""
        self._strokes.clear()

    def at(self, position: int) -> list[Annotation]:
        """The marks on the character at a position of the article, the shortest first."""
        near = self._by_paragraph.get(self._document.paragraph_at(position), ())
        here = [mark for mark in near if mark.start <= position < mark.end]
        return sorted(here, key=lambda mark: mark.end - mark.start)

    def strokes(self, block: QTextBlock, palette: Palette, tag_pixels: float) -> list[Stroke]:
        """The strokes of one paragraph, in reading order."""
        number = block.blockNumber()
        made = self._strokes.get(number)
        if made is None:
            marks = self._by_paragraph.get(number, [])
            made = _measure(block, self._document, marks, palette, tag_pixels) if marks else []
            self._strokes[number] = made
        return made


def _measure(
    block: QTextBlock,
    document: ArticleDocument,
    marks: list[Annotation],
    palette: Palette,
    tag_pixels: float,
) -> list[Stroke]:
    number = block.blockNumber()
    shows = document.paragraphs[number]
    metrics = QFontMetricsF(tag_font(tag_pixels))
    lanes = _lanes(marks)
    boxes = LineBoxes(block)
    taken: dict[float, float] = {}
    out: list[Stroke] = []
    for mark, lane in zip(marks, lanes, strict=True):
        style = palette.style(mark.category)
        start, end = document.inside(number, mark.start), document.inside(number, mark.end)
        first = mark.start >= shows.start
        for box in boxes.of(start, end):
            shift = 0.0
            if first:
                shift = max(0.0, taken.get(box.top(), -1.0) - box.left())
                width = metrics.horizontalAdvance(tag_of(mark, style)) + 2
                taken[box.top()] = box.left() + shift + width
            out.append(Stroke(mark, style, box, lane, first, shift))
            first = False
    return out


def _lanes(marks: list[Annotation]) -> list[int]:
    """A lane for each mark, so that overlapping ones have different lines as far as room goes."""
    free_from = [0] * LANES
    out: list[int] = []
    for mark in marks:
        lane = next((i for i, end in enumerate(free_from) if end <= mark.start), LANES - 1)
        free_from[lane] = max(free_from[lane], mark.end)
        out.append(lane)
    return out
