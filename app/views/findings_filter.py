"""What the list of findings is narrowed by: words, kind, decision; and its order."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.views import words
from app.views.choice import Choice
from app.views.elided import ElidedLabel
from app.views.leave_keys import leave_keys
from nlp.annotation import CATEGORIES, State

_SIDES = 10
_LEAST_CHOICE = 48


class FindingsFilter(QWidget):
    """A field for words, and choices below it, which a button folds away where room is scarce."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = QLineEdit()
        leave_keys(self.search)
        self.category, self.state, self.order = Choice(), Choice(), Choice()
        self._fold = QToolButton()
        self._count = ElidedLabel()
        self._choices = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._scarce = False
        self._set_up()
        self._fill()
        self._lay_out()
        self.set_scarce(False)

    def set_count(self, counted: str) -> None:
        """Says how many marks are listed."""
        self._count.setText(counted)

    def set_scarce(self, scarce: bool) -> None:
        """Lets the choices be folded, or shows them always; those that narrow the list stay."""
        if scarce != self._scarce:
            self._fold.setChecked(self._narrows())
        self._scarce = scarce
        self._fold.setVisible(scarce)
        self._show_choices()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the choices' words whole."""
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        """Keeps the choices' words whole also when they grow."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._turn()
        return done

    def _set_up(self) -> None:
        self.search.setPlaceholderText(self.tr("Filter by words"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Filter marks by words"))
        self._count.setObjectName("muted")
        self._fold.setCheckable(True)
        self._fold.setAccessibleName(self.tr("Kind, decision and order"))
        self._fold.setToolTip(self.tr("Kind, decision and order"))
        self._fold.toggled.connect(self._show_choices)

    def _fill(self) -> None:
        self.category.addItem(self.tr("All kinds"), "")
        for category in CATEGORIES:
            self.category.addItem(words.category_plural(category), category)
        self.state.addItem(self.tr("Any decision"), "")
        for state in State:
            self.state.addItem(words.state_name(state).capitalize(), state.value)
        self.order.addItem(self.tr("By place"), False)
        self.order.addItem(self.tr("By kind"), True)
        for box, name, choice in (
            (self.category, self.tr("Kind of mark"), self.tr("The kind of mark that is listed")),
            (self.state, self.tr("Decision"), self.tr("The decision whose marks are listed")),
            (self.order, self.tr("Order"), self.tr("The order of the list")),
        ):
            box.setAccessibleName(name)
            # On Linux a box has what is chosen as its name.
            box.setAccessibleDescription(choice)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(6)
            box.setMinimumWidth(_LEAST_CHOICE)
            box.currentIndexChanged.connect(self._turn)
            box.currentIndexChanged.connect(self.changed)
        self.search.textChanged.connect(self.changed)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.search, 1)
        first.addWidget(self._fold)
        self._beside.setSpacing(6)
        self._beside.addWidget(self.category, 1)
        self._beside.addWidget(self.state, 1)
        last = QHBoxLayout()
        last.addWidget(self._count, 1)
        last.addWidget(self.order)
        below = QVBoxLayout(self._choices)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addLayout(self._beside)
        below.addLayout(last)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDES, 8, _SIDES, 6)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self._choices)

    def _turn(self) -> None:
        """Puts the choices below each other where their words would be cut."""
        # Beside each other both get the same share.
        both = 2 * max(map(_whole, (self.category, self.state))) + self._beside.spacing()
        room = self.width() - _SIDES * 2
        directions = QBoxLayout.Direction
        wanted = directions.LeftToRight if both <= room else directions.TopToBottom
        if self._beside.direction() is not wanted:
            self._beside.setDirection(wanted)

    def _narrows(self) -> bool:
        return bool(self.category.currentData() or self.state.currentData())

    def _show_choices(self) -> None:
        open = not self._scarce or self._fold.isChecked()
        self._choices.setVisible(open)
        self._fold.setText("▴" if open else "▾")


def _whole(box: QComboBox) -> int:
    """The width at which the words that a box shows now are not cut."""
    metrics = box.fontMetrics()
    # Qt's hint has room for its least number of letters and for an icon, which none has.
    letters = metrics.horizontalAdvance("X") * box.minimumContentsLength()
    frame = box.sizeHint().width() - letters - box.iconSize().width() - 4
    return frame + metrics.horizontalAdvance(box.currentText())
