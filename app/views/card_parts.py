"""The parts of a card: heading, sections, decisions, the note, the edits of an own mark."""

import re
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.palette import Palette
from app.session import Session
from app.views import words
from app.views.current_palette import CurrentPalette
from app.views.legend import Sample
from nlp.annotation import CATEGORIES, Annotation, State

_IDLE_MS = 1500
_WORD = re.compile(r"\S+")


def plain_label(name: str = "") -> QLabel:
    """A label that wraps and shows any text as it is; its words can be selected and copied."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    # A word longer than the card must not make the card wider.
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if name:
        label.setObjectName(name)
    return label


def card_style(now: Palette, points: float) -> str:
    """The style sheet of the parts that bear these names."""
    return f"""
QLabel#cardWords {{ font-family: "Noto Serif"; font-size: {points * 1.15:.1f}pt; }}
QLabel#cardQuestion {{ font-family: "Noto Serif"; font-size: {points * 1.2:.1f}pt;
  color: {now.ink}; background: {now.paper}; border: 1px solid {now.hairline};
  border-left: 4px solid {now.focus}; border-radius: 4px; padding: 12px 14px; }}
QLabel#cardTitle {{ font-weight: bold; font-size: {points * 1.05:.1f}pt; }}
QLabel#cardSection {{ color: {now.muted}; font-size: {points * 0.88:.1f}pt; font-weight: bold; }}
QTableView#photoTable {{ background: transparent; }}
QTableView#photoTable QHeaderView {{ background: transparent; }}
QTableView#photoTable QHeaderView::section {{ background: transparent; border: 0;
  padding: 3px 6px; color: {now.muted}; font-weight: bold; font-size: {points * 0.88:.1f}pt; }}
QToolButton#photoAction {{ border: 1px solid {now.hairline}; border-radius: 4px;
  padding: 3px 1px; font-size: {points * 0.92:.1f}pt; }}
QToolButton#photoAction:hover {{ border-color: {now.muted}; }}
QToolButton#photoAction:focus {{ border: 2px solid {now.focus}; padding: 2px 0; }}
QLabel#photoQuestion {{ font-family: "Noto Serif"; font-style: italic; }}
QLabel#photoTrouble {{ color: {now.ink}; background: {now.found}; border-radius: 4px;
  padding: 8px 10px; }}
"""


class Heading(QWidget):
    """The category's sample, its name and the subtype's."""

    def __init__(self, palette: CurrentPalette) -> None:
        super().__init__()
        self._samples = {category: Sample(category, palette) for category in CATEGORIES}
        self._title, self._kind = plain_label("cardTitle"), plain_label("muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for sample in self._samples.values():
            row.addWidget(sample, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self._title)
        column.addWidget(self._kind)
        row.addLayout(column, 1)

    def show_mark(self, mark: Annotation) -> None:
        """Names the mark."""
        for category, sample in self._samples.items():
            sample.setVisible(category == mark.category)
        name, subtype = words.category_name(mark.category), words.subtype_name(mark)
        self._title.setText(subtype or name)
        kind = name if subtype else ""
        if not mark.is_finding:
            by = self.tr("Marked by %1").replace("%1", mark.creator)
            kind = f"{kind} · {by}" if kind else by
        self._kind.setText(kind)
        self._kind.setVisible(bool(kind))


class Section(QWidget):
    """A small heading with a text under it; hidden while it has no text."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title, self._text = plain_label("cardSection"), plain_label()
        self._title.setText(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._text)

    @property
    def is_empty(self) -> bool:
        """Whether it has no text."""
        return not self._text.text()

    def set_title(self, title: str) -> None:
        """Sets the heading."""
        self._title.setText(title)

    def set_text(self, text: str) -> None:
        """Sets the text."""
        self._text.setText(text)
        self.setVisible(bool(text))


class Decisions(QWidget):
    """Accept, reject, ignore. The button of the decision in force is down; again takes it back."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._mark: Annotation | None = None
        self._buttons: dict[State, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for state, label, tip, step in (
            (
                State.ACCEPTED,
                self.tr("✓ Accept"),
                self.tr("The mark is right"),
                self.tr("accept finding"),
            ),
            (
                State.REJECTED,
                self.tr("✗ Reject"),
                self.tr("The mark is wrong here"),
                self.tr("reject finding"),
            ),
            (
                State.IGNORED,
                self.tr("– Ignore"),
                self.tr("Hide it, no judgement"),
                self.tr("ignore finding"),
            ),
        ):
            button = QPushButton(label)
            button.setCheckable(True)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
            button.clicked.connect(
                lambda checked, state=state, step=step: self._decide(state, step, checked)
            )
            self._buttons[state] = button
            row.addWidget(button, 1)

    def show_mark(self, mark: Annotation) -> None:
        """Shows the decision on a finding; a person's own mark has none."""
        self._mark = mark
        self.setVisible(mark.is_finding)
        for state, button in self._buttons.items():
            button.setChecked(mark.state is state)

    def _decide(self, state: State, step: str, checked: bool) -> None:
        if self._mark is not None:
            chosen = state if checked else State.NEW
            self._session.decide(
                [self._mark.id], chosen, step if checked else self.tr("take back a decision")
            )


class NoteEditor(QWidget):
    """The reader's note and tags; taken over when the keys leave or rest, as one undoable step."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._mark: Annotation | None = None
        self._note, self._tags = QPlainTextEdit(), QLineEdit()
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self.keep)
        note_title, tags_title = plain_label("cardSection"), plain_label("cardSection")
        note_title.setText(self.tr("My note"))
        tags_title.setText(self.tr("Tags"))
        note_title.setBuddy(self._note)
        tags_title.setBuddy(self._tags)
        self._note.setPlaceholderText(self.tr("What do you think about these words?"))
        self._note.setTabChangesFocus(True)
        self._note.setAccessibleName(self.tr("My note"))
        self._note.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        self._note.setMaximumHeight(self.fontMetrics().lineSpacing() * 9)
        self._tags.setPlaceholderText(self.tr("with commas between them"))
        self._tags.setAccessibleName(self.tr("Tags, with commas between them"))
        self._note.textChanged.connect(self._idle.start)
        self._tags.textEdited.connect(lambda _text: self._idle.start())
        self._tags.editingFinished.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(3)
        column.addWidget(note_title)
        column.addWidget(self._note)
        column.addSpacing(4)
        column.addWidget(tags_title)
        column.addWidget(self._tags)

    def edit(self) -> None:
        """Puts the keys into the note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_mark(self, mark: Annotation | None) -> None:
        """Shows a mark's note; what was typed for the mark before is taken over first."""
        if self._mark is not None and (mark is None or mark.id != self._mark.id):
            self.keep()
        self._mark = mark
        note, tags = (mark.note, ", ".join(mark.tags)) if mark is not None else ("", "")
        if note != self._note.toPlainText().strip():
            self._note.setPlainText(note)
        if mark is None or self._typed_tags() != mark.tags:
            self._tags.setText(tags)
        self._idle.stop()

    def keep(self) -> None:
        """Puts what was typed into the document."""
        self._idle.stop()
        document = self._session.document
        mark = document.find(self._mark.id) if document is not None and self._mark else None
        if mark is None:
            return
        note, tags = self._note.toPlainText().strip(), self._typed_tags()
        if (note, tags) != (mark.note, mark.tags):
            self._session.update(replace(mark, note=note, tags=tags), self.tr("edit note"))

    def _typed_tags(self) -> tuple[str, ...]:
        found = (tag.strip() for tag in self._tags.text().split(","))
        return tuple(dict.fromkeys(tag for tag in found if tag))


class OwnMark(QWidget):
    """What a person can change about an own mark: its kind, its ends, whether it is there."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._mark: Annotation | None = None
        self._category = QComboBox()
        for category in CATEGORIES:
            self._category.addItem(words.category_name(category), category)
        self._category.setAccessibleName(self.tr("Kind of mark"))
        self._category.activated.connect(self._change_category)
        remove = QPushButton(self.tr("Remove"))
        remove.setToolTip(self.tr("Remove my mark"))
        remove.clicked.connect(self._remove)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(3, 1)
        grid.addWidget(self._category, 0, 0, 1, 3)
        grid.addWidget(remove, 0, 3, 1, 3)
        for place, label in ((0, self.tr("Start")), (3, self.tr("End"))):
            grid.addWidget(QLabel(label), 1, place)
        for place, (sign, name, keys, start, end) in zip((1, 2, 4, 5), self._edges(), strict=True):
            button = QToolButton()
            button.setText(sign)
            button.setAccessibleName(name)
            button.setShortcut(QKeySequence(keys))
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{name} ({native})")
            button.clicked.connect(
                lambda _checked=False, start=start, end=end: self.move_ends(start, end)
            )
            grid.addWidget(button, 1, place)

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

    def _remove(self) -> None:
        if self._mark is not None:
            self._session.remove(self._mark.id, self.tr("remove mark"))


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
