"""A short text with its marks painted as on the page, as high as its width makes it."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.offsets import Offsets
from app.views.article_document import shown
from app.views.current_palette import CurrentPalette
from app.views.line_boxes import LineBoxes
from app.views.mark_painter import Measures, Stroke, draw_lines, draw_tints
from nlp.annotation import Annotation


class MarkedText(QWidget):
    """Shows one paragraph and the marks that lie in it."""

    def __init__(self, palette: CurrentPalette) -> None:
        super().__init__()
        self._palette = palette
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._marks: list[Annotation] = []
        self._start = 0
        self._offsets = Offsets("")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        palette.changed.connect(self.update)

    def show_text(self, text: str, start: int = 0, marks: list[Annotation] | None = None) -> None:
        """Shows a text that starts at a position of the article, and the article's marks in it."""
        self._marks, self._start, self._offsets = marks or [], start, Offsets(text)
        self._document.setDefaultFont(self.font())
        self._document.setPlainText(shown(text))
        form = QTextBlockFormat()
        form.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(self._document).mergeBlockFormat(form)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Sets its words in the window's type."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._document.setDefaultFont(self.font())
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Its height at a common width."""
        return QSize(240, self.heightForWidth(240))

    def hasHeightForWidth(self) -> bool:
        """Text runs on in further lines where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width."""
        self._document.setTextWidth(max(40, width))
        return round(self._document.size().height()) + 4

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints tints and lines, then the words."""
        self._document.setTextWidth(max(40, self.width()))
        block = self._document.firstBlock()
        now = self._palette.now
        with QPainter(self) as painter:
            # Tints mix with what lies under them, so there has to be paper.
            painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Window))
            strokes = self._strokes(LineBoxes(block))
            draw_tints(painter, strokes, now)
            draw_lines(painter, strokes, Measures.at(self.fontMetrics().height() * 0.72))
            context = QAbstractTextDocumentLayout.PaintContext()
            ink: QColor = self.palette().color(QPalette.ColorRole.WindowText)
            context.palette.setColor(QPalette.ColorRole.Text, ink)
            context.clip = QRectF(self.rect())
            self._document.documentLayout().draw(painter, context)

    def _strokes(self, boxes: LineBoxes) -> list[Stroke]:
        out: list[Stroke] = []
        length = self._offsets.to_qt(10**9)
        for lane, mark in enumerate(self._marks):
            start = self._offsets.to_qt(max(0, mark.start - self._start))
            end = min(length, self._offsets.to_qt(max(0, mark.end - self._start)))
            style = self._palette.now.style(mark.category)
            for box in boxes.of(start, end):
                out.append(Stroke(mark, style, box, lane % 2, False))
        return out


def fits(mark: Annotation, start: int, end: int) -> bool:
    """Whether a mark lies within a stretch of the article."""
    return start <= mark.start and mark.end <= end
