"""What a person can change about an own mark: kind, closer kind, ends, whether it is there."""

import re
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.session import Session
from app.views import words
from app.views.choice import Choice
from app.views.flow_row import FlowRow
from nlp.annotation import CATEGORIES, Annotation

_WORD = re.compile(r"\S+")
_WITH_CLOSER_KINDS = ("hedge", "sourcing")
"""The kinds whose closer kinds a person can name; the others' are the analysis's own."""


class OwnMark(QWidget):
    """What a person can change about an own mark: its kinds, its ends, whether it is there."""

    left = Signal()
    """The reader is done here: the page should take the keys."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._mark: Annotation | None = None
        self._category = Choice()
        for category in CATEGORIES:
            self._category.addItem(words.category_name(category), category)
        self._category.setAccessibleName(self.tr("Kind of mark"))
        self._category.setAccessibleDescription(self.tr("The kind of this mark"))
        self._category.activated.connect(self._change_category)
        self._subtype = Choice()
        self._subtype.setAccessibleName(self.tr("Closer kind of mark"))
        self._subtype.setAccessibleDescription(self.tr("The closer kind of this mark"))
        self._subtype.activated.connect(self._change_subtype)
        self._asked = False
        self._offered: dict[str, str] = {}
        """The names of the closer kinds that can be chosen."""
        remove = QPushButton(self.tr("Remove"))
        remove.setToolTip(self.tr("Remove my mark"))
        remove.clicked.connect(self._remove)
        row = FlowRow()
        row.addWidget(remove)
        for label, edges in (
            (self.tr("Start"), self._edges()[:2]),
            (self.tr("End"), self._edges()[2:]),
        ):
            row.addWidget(self._mover(label, edges))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for box in (self._category, self._subtype):
            # As wide as the card, and no card gets wider for a long name.
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(6)
            column.addWidget(box)
        column.addLayout(row)

    def _mover(self, label: str, edges: tuple[tuple[str, str, str, int, int], ...]) -> QWidget:
        """A name and two arrows that stay together."""
        mover = QWidget()
        row = QHBoxLayout(mover)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(QLabel(label))
        for sign, name, keys, start, end in edges:
            button = QToolButton()
            button.setText(sign)
            button.setAccessibleName(name)
            button.setShortcut(QKeySequence(keys))
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{name} ({native})")
            button.clicked.connect(
                lambda _checked=False, start=start, end=end: self.move_ends(start, end)
            )
            row.addWidget(button)
        return mover

    def _edges(self) -> tuple[tuple[str, str, str, int, int], ...]:
        return (
            ("◂", self.tr("Start one word earlier"), "Alt+Shift+Left", -1, 0),
            ("▸", self.tr("Start one word later"), "Alt+Shift+Right", 1, 0),
            ("◂", self.tr("End one word earlier"), "Ctrl+Alt+Left", 0, -1),
            ("▸", self.tr("End one word later"), "Ctrl+Alt+Right", 0, 1),
        )

    def show_mark(self, mark: Annotation) -> None:
        """Shows an own mark; a finding has nothing to edit here."""
        self._mark = None if mark.is_finding else mark
        self.setVisible(self._mark is not None)
        self._category.setCurrentIndex(CATEGORIES.index(mark.category))
        self._offer_closer_kinds(mark)

    def choose_kind(self) -> None:
        """Opens the choice of the closer kind, or of the kind where there is none closer."""
        if self._mark is not None:
            self._asked = True
            box = self._subtype if self._subtype.isVisibleTo(self) else self._category
            box.setFocus(Qt.FocusReason.ShortcutFocusReason)
            box.showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, which a closed choice leaves alone, goes back to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _offer_closer_kinds(self, mark: Annotation) -> None:
        there = mark.category in _WITH_CLOSER_KINDS
        self._subtype.setVisible(there)
        if not there:
            return
        kinds = {"": self.tr("No closer kind"), **dict(words.subtypes(mark.category))}
        # Another program's word.
        kinds.setdefault(mark.subtype, words.subtype_name(mark))
        if kinds != self._offered:
            # Else a reader may be choosing, while findings arrive.
            self._offered = kinds
            self._subtype.clear()
            for subtype, name in kinds.items():
                self._subtype.addItem(name, subtype)
        self._subtype.setCurrentIndex(self._subtype.findData(mark.subtype))

    def _leave(self) -> None:
        self._asked = False
        self.left.emit()

    def move_ends(self, start_words: int, end_words: int) -> None:
        """Moves the mark's start and end by words; it always keeps one word."""
        document = self._session.document
        if self._mark is None or document is None:
            return
        text = document.article.text
        start = moved(text, self._mark.start, start_words, at_start=True)
        end = moved(text, self._mark.end, end_words, at_start=False)
        if start < end and text[start:end].strip():
            changed = replace(self._mark, start=start, end=end, text=text[start:end])
            self._session.update(changed, self.tr("move the ends of a mark"))

    def _change_category(self) -> None:
        if self._mark is not None:
            changed = replace(self._mark, category=self._category.currentData(), subtype="")
            self._session.update(changed, self.tr("change the kind of a mark"))
        self._go_back()

    def _change_subtype(self) -> None:
        if self._mark is not None:
            changed = replace(self._mark, subtype=self._subtype.currentData())
            self._session.update(changed, self.tr("change the closer kind of a mark"))
        self._go_back()

    def _go_back(self) -> None:
        """The keys were on the page when the choice was asked for."""
        if self._asked:
            self._leave()

    def _remove(self) -> None:
        if self._mark is not None:
            self._session.remove([self._mark.id], self.tr("remove mark"))


def moved(text: str, position: int, words: int, *, at_start: bool) -> int:
    """The word edge so many words further; the nearest there is at the text's ends."""
    edges = [m.start() if at_start else m.end() for m in _WORD.finditer(text)]
    if not edges or words == 0:
        return position
    if words > 0:
        later = [edge for edge in edges if edge > position]
        return later[min(words, len(later)) - 1] if later else position
    earlier = [edge for edge in edges if edge < position]
    return earlier[max(words, -len(earlier))] if earlier else position
