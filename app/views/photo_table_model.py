"""What caption, story and file say about a photo, as a Qt model: in columns, or stacked."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.views.photo_rows import PhotoRow
from app.views.plain import tip

Index = QModelIndex | QPersistentModelIndex
CLASH_SIGN = "≠"
ClashRole = Qt.ItemDataRole.UserRole + 1
QuietRole = Qt.ItemDataRole.UserRole + 2
HeadingRole = Qt.ItemDataRole.UserRole + 3
"""Whether a cell names the question."""
ANSWERS = 3


class PhotoTableModel(QAbstractTableModel):
    """For each question its heading across all columns, then its three answers.

    The answers stand beside each other, or, where columns would be too narrow for words, each on
    a row of its own with who says it before it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[PhotoRow] = []
        self._stacked = False

    @property
    def is_stacked(self) -> bool:
        """Whether each answer has a row of its own."""
        return self._stacked

    def set_rows(self, rows: list[PhotoRow]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def stack(self, on: bool) -> None:
        """Puts the answers below each other, or beside each other."""
        if on != self._stacked:
            self.beginResetModel()
            self._stacked = on
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """A heading and answers for each question."""
        return 0 if parent is not None and parent.isValid() else self._high * len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Caption, story, file."""
        return 0 if parent is not None and parent.isValid() else ANSWERS

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

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A heading, an answer, or a whole sentence for the ear."""
        question, part = divmod(index.row(), self._high)
        row = self._rows[question]
        if role == HeadingRole:
            return part == 0
        if part == 0:
            texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return row.label if role in texts else None
        return self._answer(row, part - 1 if self._stacked else index.column(), role)

    def _answer(self, row: PhotoRow, column: int, role: int) -> object:
        says, clashes = row.says[column], column in row.clashing
        quiet = not says or column in row.quiet
        if role == Qt.ItemDataRole.DisplayRole:
            words = says or self.tr("not stated")
            words = f"{CLASH_SIGN}\u202f{words}" if clashes and not quiet else words
            return self._after_head(column, words) if self._stacked else words
        if role == QuietRole:
            return quiet
        if role == ClashRole:
            return clashes
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(says) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(column, Qt.Orientation.Horizontal, role)
            heard = f"{row.label}, {head}: {says or self.tr('not stated')}"
            return f"{heard}, {self.tr('this does not fit')}" if clashes else heard
        return None

    def _after_head(self, column: int, words: str) -> str:
        head = str(self.headerData(column, Qt.Orientation.Horizontal))
        return self.tr("%1: %2").replace("%1", head).replace("%2", words)

    @property
    def _high(self) -> int:
        return 1 + ANSWERS if self._stacked else 2
