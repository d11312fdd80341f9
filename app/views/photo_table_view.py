"""A table of three columns: what the caption says, what the story says, what the file says."""

from math import ceil

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
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

_Index = QModelIndex | QPersistentModelIndex
CLASH_SIGN = "≠"
ClashRole = Qt.ItemDataRole.UserRole + 1
QuietRole = Qt.ItemDataRole.UserRole + 2
_PAD_X, _PAD_Y = 6, 5


class PhotoTableModel(QAbstractTableModel):
    """Two rows for each question: its heading across all columns, then the three answers."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[PhotoRow] = []

    def set_rows(self, rows: list[PhotoRow]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """A heading and answers for each question."""
        return 0 if parent is not None and parent.isValid() else 2 * len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Caption, story, file."""
        return 0 if parent is not None and parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Who says it."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Caption"), self.tr("Story"), self.tr("File"))[section]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return (self.tr("Caption says"), self.tr("Story says"), self.tr("File says"))[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A heading, an answer, or a whole sentence for the ear."""
        row = self._rows[index.row() // 2]
        if index.row() % 2 == 0:
            texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return row.label if role in texts else None
        says, clashes = row.says[index.column()], index.column() in row.clashing
        if role == Qt.ItemDataRole.DisplayRole:
            return says
        if role == QuietRole:
            return not says or index.column() in row.quiet
        if role == ClashRole:
            return clashes
        if role == Qt.ItemDataRole.ToolTipRole:
            return says or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(index.column(), Qt.Orientation.Horizontal, role)
            heard = f"{row.label}, {head}: {says or self.tr('not stated')}"
            return f"{heard}, {self.tr('this does not fit')}" if clashes else heard
        return None


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
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(40)

    def show_rows(self, rows: list[PhotoRow]) -> None:
        """Shows what is known about one photo."""
        self.rows.set_rows(rows)
        self.clearSpans()
        for number in range(len(rows)):
            self.setSpan(2 * number, 0, 1, 3)
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

    def _fit(self) -> None:
        self.resizeRowsToContents()
        height = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        if self.height() != height:
            self.setFixedHeight(height)


class _Cell(QStyledItemDelegate):
    """Breaks long words too, and marks a clash by tint, line and sign."""

    def __init__(self, palette: CurrentPalette, view: QTableView) -> None:
        super().__init__(view)
        self._palette, self._view = palette, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its text in the column's width."""
        if index.row() % 2 == 0:
            return QSize(10, QFontMetrics(self._font(0)).height() + 8)
        width = self._view.columnWidth(index.column()) - 2 * _PAD_X
        layout = _laid_out(self._text(index), self._answer_font(index), width)
        return QSize(10, ceil(layout.boundingRect().height()) + 2 * _PAD_Y + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paints a heading or an answer."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        now = self._palette.now
        painter.save()
        if index.row() % 2 == 0:
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
            layout = _laid_out(self._text(index), self._answer_font(index), inner.width())
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

    def _text(self, index: _Index) -> str:
        says = str(index.data() or self.tr("not stated"))
        return (
            f"{CLASH_SIGN}\u202f{says}"
            if index.data(ClashRole) and not index.data(QuietRole)
            else says
        )

    def _answer_font(self, index: _Index) -> QFont:
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
