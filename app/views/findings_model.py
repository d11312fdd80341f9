"""The findings as a Qt model: filtered, in the order of the text or by kind, with words to hear."""

from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.paragraphs import ParagraphNumbers
from app.views import words
from app.views.alike import folded
from app.views.plain import tip
from nlp.annotation import CATEGORIES, Annotation, State
from nlp.article import Article

AnnotationRole = Qt.ItemDataRole.UserRole + 1
PlaceRole = Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex


class FindingsModel(QAbstractListModel):
    """Rows are annotations. Painted marks are not in the accessibility tree; these rows are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Annotation] = []
        self._rows: list[Annotation] = []
        self._numbers = ParagraphNumbers(Article(""))
        self._row_of: dict[str, int] = {}
        self._text = ""
        self._category = ""
        self._state = ""
        self._by_kind = False

    def set_article(self, article: Article) -> None:
        """Takes the paragraph numbers of another article."""
        self._numbers = ParagraphNumbers(article)

    def set_marks(self, marks: Iterable[Annotation]) -> None:
        """Takes other annotations, in reading order."""
        self._all = list(marks)
        rows = self._kept()
        if [mark.id for mark in rows] == [mark.id for mark in self._rows]:
            # A decision or a note: selection and place stay.
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
        else:
            self._put(rows)

    def set_filter(self, *, text: str = "", category: str = "", state: str = "") -> None:
        """Keeps rows that hold the text and have the category and state; empty means any.

        A state is a decision on a finding: a person's own mark has none.
        """
        wanted = (folded(text.strip()), category, state)
        if wanted != (self._text, self._category, self._state):
            self._text, self._category, self._state = wanted
            self._fill()

    def group_by_kind(self, on: bool) -> None:
        """Orders by category first, or by the text alone."""
        if on != self._by_kind:
            self._by_kind = on
            self._fill()

    @property
    def total(self) -> int:
        """How many there are before filtering."""
        return len(self._all)

    def rows(self) -> list[Annotation]:
        """The annotations listed, in order."""
        return list(self._rows)

    def row_of(self, id: str) -> int:
        """The row of an annotation, or -1 where it is not listed."""
        return self._row_of.get(id, -1)

    @property
    def is_narrowed(self) -> bool:
        """Whether a filter is on, whatever it keeps."""
        return bool(self._text or self._category or self._state)

    def beside(self, mark: Annotation | None, caret: int, forward: bool) -> Annotation | None:
        """The row behind or before a mark, or before and behind the caret without one.

        A mark that the filter does not keep, such as one just decided, has its place all the same.
        """
        row = self.row_of(mark.id) if mark is not None else -1
        if row >= 0:
            row += 1 if forward else -1
        else:
            here = self._order(mark) if mark is not None else (-1 if self._by_kind else 0, caret)
            row = bisect_left(self._rows, here, key=self._order) - (0 if forward else 1)
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def place(self, mark: Annotation) -> str:
        """Where a mark starts: its paragraph's number, or the kind of its block."""
        return words.place(self._numbers.at(mark.start), self._numbers.kind_at(mark.start))

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many are listed."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, the annotation itself, its paragraph, and a sentence for the ear."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        mark = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words.one_line(mark.text, 120)
        if role == AnnotationRole:
            return mark
        if role == PlaceRole:
            return self.place(mark)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            place = self.place(mark)
            number = self.tr("paragraph %1").replace("%1", place.lstrip("¶"))
            where = number if place.startswith("¶") else place
            return f"{words.spoken(mark)}, {where}" if where else words.spoken(mark)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{words.one_line(mark.text, 300)}\n{mark.question}".strip())
        return None

    def _fill(self) -> None:
        self._put(self._kept())

    def _kept(self) -> list[Annotation]:
        rows = [mark for mark in self._all if self._keeps(mark)]
        if self._by_kind:
            rows.sort(key=self._order)
        return rows

    def _order(self, mark: Annotation) -> tuple[int, int]:
        return (CATEGORIES.index(mark.category) if self._by_kind else 0, mark.start)

    def _put(self, rows: list[Annotation]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._row_of = {mark.id: row for row, mark in enumerate(rows)}
        self.endResetModel()

    def _keeps(self, mark: Annotation) -> bool:
        if self._category and mark.category != self._category:
            return False
        if self._state and not (mark.is_finding and mark.state is State(self._state)):
            return False
        if not self._text:
            return True
        said = f"{mark.text} {mark.note} {' '.join(mark.tags)} {words.subtype_name(mark)}"
        return self._text in folded(said)
