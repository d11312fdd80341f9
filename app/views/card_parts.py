"""The parts of a card: labels, heading, sections, decisions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.palette import Palette
from app.session import Session
from app.views import words
from app.views.current_palette import CurrentPalette
from app.views.flow_row import FlowRow
from app.views.legend import Sample
from nlp.annotation import CATEGORIES, Annotation, State


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
  border-left: 4px solid {now.focus}; border-top-right-radius: 4px;
  border-bottom-right-radius: 4px; padding: 12px 14px; }}
QPushButton#decision {{ padding: 4px 8px; }}
QLabel#cardTitle {{ font-weight: bold; font-size: {points * 1.05:.1f}pt; }}
QLabel#cardSection {{ color: {now.muted}; font-size: {points * 0.88:.1f}pt; font-weight: bold; }}
QTableView#photoTable {{ background: transparent; }}
QTableView#photoTable QHeaderView {{ background: transparent; }}
QTableView#photoTable QHeaderView::section {{ background: transparent; border: 0;
  padding: 3px 6px; color: {now.muted}; font-weight: bold; font-size: {points * 0.88:.1f}pt; }}
QToolButton#photoAction {{ border: 1px solid {now.muted}; border-radius: 4px;
  padding: 3px 1px; font-size: {points * 0.92:.1f}pt; }}
QToolButton#photoAction:hover {{ border-color: {now.ink}; }}
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
        row = FlowRow(4)
        self.setLayout(row)
        for state, label, tip, step in (
            (
                State.ACCEPTED,
                self.tr("✓ Accept"),
                self.tr("The mark is right"),
                self.tr("accept mark"),
            ),
            (
                State.REJECTED,
                self.tr("✗ Reject"),
                self.tr("The mark is wrong here"),
                self.tr("reject mark"),
            ),
            (
                State.IGNORED,
                self.tr("– Ignore"),
                self.tr("Hide it, no judgement"),
                self.tr("ignore mark"),
            ),
        ):
            button = QPushButton(label)
            button.setObjectName("decision")
            button.setCheckable(True)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
            button.clicked.connect(
                lambda checked, state=state, step=step: self._decide(state, step, checked)
            )
            self._buttons[state] = button
            row.addWidget(button)

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
