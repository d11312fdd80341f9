"""A table of what caption, story and file say about a photo, as wide as the panel lets it."""

from itertools import pairwise
from math import ceil

from PySide6.QtCore import (
    QEvent,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.views.current_palette import CurrentPalette
from app.views.mark_painter import colour, draw_pattern
from app.views.photo_rows import PhotoRow
from app.views.photo_table_model import (
    ANSWERS,
    ClashRole,
    HeadingRole,
    Index,
    PhotoTableModel,
    QuietRole,
)

_PAD_X, _PAD_Y = 6, 5
_NARROW_LINES = 13
"""In a table of this width in lines' heights long words would be broken in columns."""


class PhotoTableView(QTableView):
    """As high as its rows: it never scrolls by itself."""

    def __init__(self, palette: CurrentPalette) -> None:
        super().__init__()
        self.rows = PhotoTableModel()
        self.setModel(self.rows)
        self.setItemDelegate(_Cell(palette, self))
        self.setObjectName("photoTable")
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What caption, story and file say"))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(40)

    def show_rows(self, rows: list[PhotoRow]) -> None:
        """Shows what is known about one photo."""
        self.rows.set_rows(rows)
        self._span()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits its height to the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fits its height to another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _span(self) -> None:
        """Lets headings, and answers that are stacked, run across all columns."""
        self.clearSpans()
        for row in range(self.rows.rowCount()):
            if self.rows.is_stacked or self.rows.index(row, 0).data(HeadingRole):
                self.setSpan(row, 0, 1, ANSWERS)

    def _fit(self) -> None:
        stacked = self.width() < _NARROW_LINES * self.fontMetrics().height()
        if stacked != self.rows.is_stacked:
            self.rows.stack(stacked)
            self._span()
        header = self.horizontalHeader()
        header.setVisible(not stacked)
        # Columns that Qt stretches get their width after the rows were measured in the old one.
        edges = [self.width() * number // ANSWERS for number in range(ANSWERS + 1)]
        for column, (left, right) in enumerate(pairwise(edges)):
            header.resizeSection(column, right - left)
        self.resizeRowsToContents()
        height = self.verticalHeader().length() + (0 if stacked else header.sizeHint().height())
        if self.height() != height:
            self.setFixedHeight(height)


class _Cell(QStyledItemDelegate):
    """Breaks long words too, and marks a clash by tint, line and sign."""

    def __init__(self, palette: CurrentPalette, view: PhotoTableView) -> None:
        super().__init__(view)
        self._palette, self._view = palette, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its text in the column's width."""
        if index.data(HeadingRole):
            return QSize(10, QFontMetrics(self._font(0)).height() + 8)
        width = self._view.columnWidth(index.column())
        if self._view.rows.is_stacked:
            width = self._view.viewport().width()
        width -= 2 * _PAD_X
        layout = _laid_out(str(index.data()), self._answer_font(index), width)
        return QSize(10, ceil(layout.boundingRect().height()) + 2 * _PAD_Y + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints a heading or an answer."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        now = self._palette.now
        painter.save()
        if index.data(HeadingRole):
            self._paint_heading(painter, rect, str(index.data()))
        else:
            inner = rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
            if index.data(ClashRole):
                style = now.style("caption")
                tinted = rect.adjusted(1, 1, -2, -4)
                painter.fillRect(tinted, colour(style.tint))
                ink = colour(style.line)
                y = tinted.bottom() + 2.5
                draw_pattern(painter, style.pattern, ink, tinted.left() + 1, tinted.right(), y, 1.4)
            quiet = bool(index.data(QuietRole))
            role = QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Text
            painter.setPen(self._view.palette().color(role))
            layout = _laid_out(str(index.data()), self._answer_font(index), inner.width())
            layout.draw(painter, inner.topLeft().toPointF())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colour(now.focus))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setPen(colour(self._palette.now.hairline))
        painter.drawLine(rect.left(), rect.top(), rect.right(), rect.top())
        painter.setFont(self._font(0))
        painter.setPen(self._view.palette().color(QPalette.ColorRole.PlaceholderText))
        box = rect.adjusted(_PAD_X, 4, -_PAD_X, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _answer_font(self, index: Index) -> QFont:
        font = self._font(1)
        font.setItalic(bool(index.data(QuietRole)))
        return font

    def _font(self, kind: int) -> QFont:
        font = QFont(self._view.font())
        if kind == 0:
            font.setBold(True)
            font.setPointSizeF(font.pointSizeF() * 0.88)
        return font


def _laid_out(text: str, font: QFont, width: int) -> QTextLayout:
    """The text in lines of a width; a word that is too long is broken."""
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(20, width))
        line.setPosition(QPointF(0, y))
        y += line.height()
        line = layout.createLine()
    layout.endLayout()
    return layout
