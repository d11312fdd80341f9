"""Who speaks in this article: the source audit beside the text."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.session import Session
from app.views.card_parts import plain_label
from app.views.current_palette import CurrentPalette
from app.views.find_bar import found
from app.views.mark_painter import colour
from app.views.sources_model import NAMED, DetailRole, ShareRole, SourceRole, SourcesModel
from nlp.annotation import Source

_Index = QModelIndex | QPersistentModelIndex
_PAD = 8


class SourceTable(QWidget):
    """A row a source, with a bar for how often it is heard; named ones have a full bar."""

    words_asked = Signal(int, int)
    """A row was opened: where its name stands in the article, in code points."""

    def __init__(self, session: Session, palette: CurrentPalette) -> None:
        super().__init__()
        self._session = session
        self.model = SourcesModel()
        self.rows = QListView()
        self._head, self._empty = plain_label("cardTitle"), plain_label("muted")
        self._head.setMargin(14)
        self._empty.setMargin(18)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(_Row(palette, self.rows))
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setUniformItemSizes(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.setAccessibleName(self.tr("Sources"))
        self.rows.activated.connect(self._opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, share in ((self._head, 0), (self.rows, 1), (self._empty, 1)):
            column.addWidget(part, share)
        session.document_changed.connect(self._show)
        palette.changed.connect(self.rows.viewport().update)
        self._show()

    def _show(self) -> None:
        document = self._session.document
        sources = document.sources if document is not None else ()
        self.model.set_sources(sources)
        self._head.setText(self.model.summary())
        for part in (self._head, self.rows):
            part.setVisible(bool(sources))
        self._empty.setVisible(not sources)
        if document is None:
            self._empty.setText(self.tr("Open an article, and its sources are listed here."))
        elif not document.analysed:
            self._empty.setText(self.tr("The article is still being looked through."))
        else:
            self._empty.setText(self.tr("Nobody is quoted or cited in this article."))

    def _opened(self, index: QModelIndex) -> None:
        document = self._session.document
        source = index.data(SourceRole)
        if document is None or not isinstance(source, Source):
            return
        for start, end in found(document.article.text, source.name)[:1]:
            self.words_asked.emit(start, end)


class _Row(QStyledItemDelegate):
    """Name and number above, kind and words below, a bar at the foot."""

    def __init__(self, palette: CurrentPalette, view: QListView) -> None:
        super().__init__(view)
        self._palette, self._view = palette, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines and a bar."""
        metrics: QFontMetrics = option.fontMetrics
        return QSize(120, metrics.height() * 2 + _PAD * 2 + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paints one source."""
        source = index.data(SourceRole)
        if not isinstance(source, Source):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        now = self._palette.now
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour(now.hairline))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colour(now.focus))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        inner = rect.adjusted(14, _PAD, -14, -_PAD)
        line = (inner.height() - 10) // 2
        upper = QRect(inner.left(), inner.top(), inner.width(), line)
        self._paint_words(painter, option, upper, index, source)
        bar = QRectF(inner.left(), inner.bottom() - 4, inner.width() * index.data(ShareRole), 4)
        if source.kind in NAMED:
            painter.fillRect(bar, colour(now.muted))
        else:
            # Hollow: nobody stands behind the words by name.
            painter.setPen(QPen(colour(now.muted), 1, Qt.PenStyle.DashLine))
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        upper: QRect,
        index: _Index,
        source: Source,
    ) -> None:
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        font: QFont = QFont(option.font)
        metrics, count = QFontMetrics(font), f"{source.mentions}×"
        palette = self._view.palette()
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(upper, right, count)
        lower = upper.translated(0, upper.height())
        detail = metrics.elidedText(
            str(index.data(DetailRole)), Qt.TextElideMode.ElideRight, lower.width()
        )
        painter.drawText(lower, left, detail)
        serif = QFont(font)
        serif.setFamily("Noto Serif")
        painter.setFont(serif)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        room = upper.width() - metrics.horizontalAdvance(count) - 8
        name = QFontMetrics(serif).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(upper, left, name)
