"""The class routine "look first": see, think and wonder before the caption is revealed."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.views.card_parts import plain_label
from app.views.leave_keys import leave_keys
from nlp.document import NO_ANSWERS, Answers

TAG = "look first"
_IDLE_MS = 1500


class LookFirst(QWidget):
    """Three questions to a picture whose caption is hidden; the caption shows when all are met."""

    revealed = Signal()
    rested = Signal()
    """Something was written, and the keys rest."""
    kept = Signal(str)
    """What was written, as one note."""
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._answers: list[QPlainTextEdit] = []
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self.rested)
        self._revealed = False
        self._hint = plain_label("muted")
        self._reveal = QPushButton(self.tr("Show the caption"))
        self._keep = QPushButton(self.tr("Keep as a note"))
        self._compare = plain_label("cardQuestion")
        self._stop = QPushButton(self.tr("Stop looking first"))
        self._lay_out()
        self._reveal.clicked.connect(self._show_caption)
        self._keep.clicked.connect(lambda: self.kept.emit(self.note()))
        self._stop.clicked.connect(self.given_up)
        self._size()
        self.start()

    def changeEvent(self, event: QEvent) -> None:
        """Keeps room for some lines of the window's type."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._size()

    def _size(self) -> None:
        for answer in self._answers:
            answer.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 12)

    def start(self, answers: Answers = NO_ANSWERS) -> None:
        """Begins, or goes on with what was written before; hides the caption again."""
        self._set_revealed(False)
        self.show_answers(answers)

    def show_answers(self, answers: Answers) -> None:
        """Shows what the document holds, as after an undo; what is there already stays."""
        for field, now, words in zip(self._answers, self.written(), answers, strict=True):
            if now != words:
                field.setPlainText(words)
                field.moveCursor(QTextCursor.MoveOperation.End)
        self._idle.stop()

    def written(self) -> Answers:
        """What stands in the three fields."""
        see, think, wonder = (answer.toPlainText().strip() for answer in self._answers)
        return see, think, wonder

    @property
    def is_revealed(self) -> bool:
        """Whether the caption is shown again."""
        return self._revealed

    def is_complete(self) -> bool:
        """Whether each question has an answer."""
        return all(self.written())

    def note(self) -> str:
        """The answers as one text."""
        lines = zip(self._questions(), self.written(), strict=True)
        return "\n".join(f"{head} {answer}" for head, answer in lines)

    def answers(self) -> list[QPlainTextEdit]:
        """The three fields."""
        return list(self._answers)

    def _questions(self) -> tuple[str, str, str]:
        return (self.tr("I see:"), self.tr("I think:"), self.tr("I wonder:"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        hints = (
            self.tr("Only what is in the picture: people, things, colours, light"),
            self.tr("What may be going on? What makes you say that?"),
            self.tr("What would you ask the person who took it?"),
        )
        for question, hint in zip(self._questions(), hints, strict=True):
            title, answer = QLabel(question), QPlainTextEdit()
            leave_keys(answer)
            title.setObjectName("cardTitle")
            title.setBuddy(answer)
            answer.setPlaceholderText(hint)
            answer.setAccessibleName(f"{question} {hint}")
            answer.setTabChangesFocus(True)
            answer.textChanged.connect(self._follow)
            answer.textChanged.connect(self._idle.start)
            self._answers.append(answer)
            column.addWidget(title)
            column.addWidget(answer)
        self._compare.setText(
            self.tr("Now compare. What did the caption add that you could not see for yourself?")
        )
        column.addWidget(self._hint)
        self._keep.setAccessibleDescription(self._compare.text())
        for button in (self._reveal, self._keep, self._stop):
            # Large words make no pane wider than it is: what is beside them would be cut.
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for part in (self._reveal, self._compare, self._keep, self._stop):
            column.addWidget(part)

    def _follow(self) -> None:
        missing = sum(not answer for answer in self.written())
        self._reveal.setEnabled(missing == 0)
        self._hint.setText(
            self.tr("The caption is hidden until you have written something in each box.")
            if missing
            else self.tr("Ready? Then see what the caption says.")
        )

    def _show_caption(self) -> None:
        self._set_revealed(True)
        # The button that had the keys is gone; they are not for the one that ends it all.
        self._keep.setFocus()
        self.revealed.emit()

    def _set_revealed(self, on: bool) -> None:
        self._revealed = on
        for answer in self._answers:
            answer.setReadOnly(on)
        for part in (self._hint, self._reveal):
            part.setVisible(not on)
        for part in (self._compare, self._keep):
            part.setVisible(on)
        self._stop.setText(self.tr("Done") if on else self.tr("Stop looking first"))
        self._follow()
