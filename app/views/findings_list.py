"""The list of findings: follows the page, leads it, is filtered, and decides many at once."""

from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.messages import notice
from app.session import Session
from app.views.card_parts import plain_label
from app.views.current_palette import CurrentPalette
from app.views.finding_row import FindingRow
from app.views.findings_filter import FindingsFilter
from app.views.findings_model import AnnotationRole, FindingsModel
from app.views.flow_row import FlowRow
from app.views.marks_shown import MarksShown
from nlp.annotation import SET_ASIDE, Annotation, State

_SCARCE_LINES = 16
"""A lower pane has no room for the filter's choices and some rows."""


class _Rows(QListView):
    """The rows; Enter opens the finding on the page, Delete removes one's own marks."""

    opened = Signal(QModelIndex)
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class FindingsList(QWidget):
    """All marks that are switched on. The row in focus is the mark in focus on the page."""

    opened = Signal(str)
    """A finding was asked for by Enter or a double click: the page should take the keys."""

    def __init__(self, session: Session, shown: MarksShown, palette: CurrentPalette) -> None:
        super().__init__()
        self._session, self._shown = session, shown
        self.model = FindingsModel(self)
        self.rows = _Rows()
        self.filter = FindingsFilter()
        self._empty = plain_label("muted")
        self._instead = QScrollArea()
        """What stands in place of the rows where there are none."""
        self._bulk = QFrame()
        self._set_up(palette)
        session.document_opened.connect(self._open)
        session.document_changed.connect(self._fill)
        session.selection_changed.connect(self._follow)
        shown.changed.connect(self._fill)
        palette.changed.connect(self.rows.viewport().update)
        self._fill()

    def listed(self) -> list[Annotation]:
        """The annotations that the filter keeps, in the list's order."""
        return self.model.rows()

    def beside(self, caret: int, forward: bool) -> Annotation | None:
        """The mark that the list shows behind or before the one in focus, else near the caret."""
        document = self._session.document
        mark = document.find(self._session.selected) if document is not None else None
        return self.model.beside(mark, caret, forward)

    def chosen(self) -> list[Annotation]:
        """The annotations whose rows are selected."""
        indexes = sorted(self.rows.selectionModel().selectedRows(), key=lambda index: index.row())
        return [index.data(AnnotationRole) for index in indexes]

    def has_keys(self) -> bool:
        """Whether the reader is busy in the list, not on the page or the card."""
        holder = self.window().focusWidget()
        return holder is not None and self.isAncestorOf(holder)

    def decide(self, state: State, text: str) -> None:
        """Decides all selected findings in one undoable step."""
        ids = [mark.id for mark in self.chosen() if mark.is_finding]
        if ids:
            self._session.decide(ids, state, text)

    def remove(self) -> None:
        """Removes the person's own marks among the selected rows in one undoable step."""
        ids = [mark.id for mark in self.chosen() if not mark.is_finding]
        if ids:
            self._session.remove(ids, self.tr("remove my marks"))

    def keep_in_view(self, id: str) -> None:
        """Scrolls along with the page, unless the reader is busy in the list."""
        row = self.model.row_of(id)
        if row >= 0 and not self.rows.hasFocus() and not self.filter.order.currentData():
            self.rows.scrollTo(self.model.index(row), QAbstractItemView.ScrollHint.PositionAtTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low pane the rows come before the choices of the filter."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger words need a higher pane."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.filter.set_scarce(self.height() < _SCARCE_LINES * self.fontMetrics().height())
        # A splitter knows nothing of heights that depend on a width.
        self._bulk.setMinimumHeight(self._bulk.heightForWidth(self.width()))

    # Making

    def _set_up(self, palette: CurrentPalette) -> None:
        self.filter.changed.connect(self._filter)
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(FindingRow(palette, self.rows))
        self.rows.setUniformItemSizes(True)
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows.setAccessibleName(self.tr("Marks"))
        self.rows.setMouseTracking(True)
        self.rows.customContextMenuRequested.connect(self._menu)
        self.rows.selectionModel().currentChanged.connect(self._lead)
        self.rows.selectionModel().selectionChanged.connect(self._show_bulk)
        self.rows.opened.connect(self._opened)
        self.rows.removed.connect(self.remove)
        self.rows.doubleClicked.connect(self._opened)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(12)
        self._instead.setWidget(self._empty)
        self._instead.setWidgetResizable(True)
        self._instead.setFrameShape(QFrame.Shape.NoFrame)
        self._instead.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self._instead.viewport(), self._empty):
            part.setAutoFillBackground(False)
        self._lay_out()

    def _lay_out(self) -> None:
        bulk = FlowRow(6)
        self._bulk.setContentsMargins(10, 6, 10, 8)
        self._bulk.setLayout(bulk)
        for state, label, step in self._decisions():
            button = QPushButton(label)
            button.clicked.connect(
                lambda _checked=False, state=state, step=step: self.decide(state, step)
            )
            bulk.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter)
        column.addWidget(self.rows, 1)
        column.addWidget(self._instead, 1)
        column.addWidget(self._bulk)
        self._bulk.hide()

    def _decisions(self) -> tuple[tuple[State, str, str], ...]:
        return (
            (State.ACCEPTED, self.tr("Accept"), self.tr("accept marks")),
            (State.REJECTED, self.tr("Reject"), self.tr("reject marks")),
            (State.IGNORED, self.tr("Ignore"), self.tr("ignore marks")),
        )

    # Following

    def _open(self) -> None:
        document = self._session.document
        if document is not None:
            self.model.set_article(document.article)

    def _fill(self) -> None:
        row, chosen = self.rows.currentIndex().row(), [mark.id for mark in self.chosen()]
        with QSignalBlocker(self.rows.selectionModel()):
            self.model.set_marks(self._shown.visible(self._session.document))
            self._choose_again(chosen, row)
        if len(chosen) < 2:
            self._follow(self._session.selected)
        self._show_bulk()
        self._tell()

    def _choose_again(self, ids: list[str], row: int) -> None:
        """After rows went, the others stay selected, and the keys go on from the same place."""
        selection = self.rows.selectionModel()
        flag = QItemSelectionModel.SelectionFlag
        if not selection.currentIndex().isValid() and row > 0:
            before = self.model.index(min(row, self.model.rowCount()) - 1)
            selection.setCurrentIndex(before, flag.NoUpdate)
        for place in (self.model.row_of(id) for id in ids):
            if place >= 0:
                selection.select(self.model.index(place), flag.Select)

    def _filter(self) -> None:
        if self._wants_set_aside():
            self._shown.show_set_aside(True)
        with QSignalBlocker(self.rows.selectionModel()):
            self.model.set_filter(
                text=self.filter.search.text(),
                category=self.filter.category.currentData(),
                state=self.filter.state.currentData(),
            )
            self.model.group_by_kind(bool(self.filter.order.currentData()))
        self._follow(self._session.selected)
        self._tell()

    def _wants_set_aside(self) -> bool:
        return self.filter.state.currentData() in SET_ASIDE

    def _follow(self, id: str) -> None:
        row = self.model.row_of(id)
        selection = self.rows.selectionModel()
        flag = QItemSelectionModel.SelectionFlag
        if row < 0:
            with QSignalBlocker(selection):
                selection.clearSelection()
        else:
            index = self.model.index(row)
            if selection.currentIndex() != index or not selection.isSelected(index):
                with QSignalBlocker(selection):
                    selection.setCurrentIndex(index, flag.ClearAndSelect)
            self.rows.scrollTo(index)
        self.rows.viewport().update()
        self._show_bulk()

    def _lead(self, index: QModelIndex, _before: QModelIndex) -> None:
        mark = index.data(AnnotationRole)
        if mark is not None:
            self._session.select(mark.id)

    def _opened(self, index: QModelIndex) -> None:
        mark = index.data(AnnotationRole)
        if mark is not None:
            self._session.select(mark.id)
            self.opened.emit(mark.id)

    def _show_bulk(self) -> None:
        self._bulk.setVisible(len(self.rows.selectionModel().selectedRows()) > 1)
        self._fit()

    def _tell(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        counted = self.tr("1 mark") if shown == 1 else self.tr("%n marks", "", shown)
        if shown != total:
            counted = self.tr("%1 of %2 marks").replace("%1", str(shown)).replace("%2", str(total))
        self.filter.set_count(counted)
        self._empty.setText(self._why_empty())
        self._instead.setAccessibleName(self._empty.text())
        self._instead.setVisible(shown == 0)
        self.rows.setVisible(shown > 0)

    def _why_empty(self) -> str:
        document = self._session.document
        if document is None:
            return self.tr("Open an article, and its marks are listed here.")
        if self._wants_set_aside() and not self._shown.shows_set_aside:
            return self.tr("Rejected and ignored marks are hidden.")
        if self.model.total:
            return self.tr("No mark fits this filter.")
        if self._shown.all_hidden:
            return self.tr("All marks are hidden.")
        if self._shown.set_aside_alone(document):
            return self.tr(
                "All marks are rejected or ignored. Tick “Rejected and ignored, too” to see them."
            )
        if document.annotations:
            return self.tr("The marks of this article are switched off.")
        if document.notices:
            return "\n\n".join(map(notice, document.notices))
        if not document.analysed:
            return self.tr("Marks appear here when the article has been looked through.")
        return self.tr("Nothing to mark was found. You can add marks of your own.")

    def _menu(self, place: QPoint) -> None:
        menu = self._menu_of(self.chosen())
        if not menu.isEmpty():
            menu.exec(self.rows.viewport().mapToGlobal(place))
        menu.deleteLater()

    def _menu_of(self, marks: list[Annotation]) -> QMenu:
        """Decisions where there are findings among the marks, and removing where there are own."""
        menu = QMenu(self)
        own = [mark for mark in marks if not mark.is_finding]
        if len(own) < len(marks):
            for state, label, step in self._decisions():
                menu.addAction(label, partial(self.decide, state, step))
            undecided = partial(self.decide, State.NEW, self.tr("take back decisions"))
            menu.addAction(self.tr("Back to undecided"), undecided)
        if own:
            menu.addAction(
                self.tr("Remove my mark") if len(own) == 1 else self.tr("Remove my marks"),
                self.remove,
            )
        return menu
