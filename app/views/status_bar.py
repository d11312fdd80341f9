"""The line at the foot of the window: what goes on, how far it is, how to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar, QWidget

from app.views.elided import ElidedLabel
from app.views.message_bar import announce


class StatusBar(QStatusBar):
    """What goes on, with a cancel button; what just happened; else what holds for the article.

    Of several things that go on it shows the newest: words, bar and button are of that one.
    """

    cancelled = Signal(str)
    """The name of the task that is shown: it is to be stopped, no other one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._resting = ""
        self._tasks: dict[str, tuple[str, bool]] = {}
        """What goes on, the newest last: its sentence, and whether it can be cancelled."""
        self._words = ElidedLabel()
        self._words.setContentsMargins(8, 0, 0, 0)
        self._progress = QProgressBar()
        self._progress.setMaximumWidth(160)
        self._progress.setTextVisible(False)
        self._cancel = QPushButton(self.tr("Stop"))
        self._cancel.clicked.connect(lambda: self.cancelled.emit(self._newest))
        self.addWidget(self._words, 1)
        self.addPermanentWidget(self._progress)
        self.addPermanentWidget(self._cancel)
        self._show_tasks()

    @property
    def words(self) -> str:
        """What the bar says."""
        return self._words.text()

    @property
    def is_in_progress(self) -> bool:
        """Whether something goes on."""
        return not self._progress.isHidden()

    def say(self, sentence: str, aloud: bool = True) -> None:
        """Shows a sentence until something else happens, and has a screen reader read it aloud."""
        self._words.setText(sentence)
        if aloud and sentence:
            announce(self, sentence)

    def rest(self, sentence: str) -> None:
        """Says what holds as long as the article is open, such as how many marks there are."""
        self._resting = sentence
        if not self._tasks:
            self.say(sentence)

    def settle(self) -> None:
        """Lets go of what happened before: it may no longer be true."""
        sentence, _ = self._tasks.get(self._newest, (self._resting, False))
        self._words.setText(sentence)

    def begin_progress(self, sentence: str, can_cancel: bool = True, task: str = "marks") -> None:
        """Shows that something goes on whose length is not known yet."""
        self._tasks.pop(task, None)
        self._tasks[task] = (sentence, can_cancel)
        self._progress.setRange(0, 0)
        self._show_tasks()

    def show_progress(self, share: float, task: str = "marks") -> None:
        """Shows the share done, from 0 to 1."""
        if task == self._newest:
            self._progress.setRange(0, 100)
            self._progress.setValue(round(share * 100))

    def end_progress(self, task: str = "marks") -> None:
        """Takes the progress away, unless something else goes on."""
        if task == self._newest:
            self._progress.setRange(0, 0)
        if self._tasks.pop(task, None) is not None:
            self._show_tasks()

    @property
    def _newest(self) -> str:
        """The name of the task that is shown, or an empty string."""
        return next(reversed(self._tasks), "")

    def _show_tasks(self) -> None:
        sentence, can_cancel = self._tasks.get(self._newest, ("", False))
        self._progress.setVisible(bool(self._tasks))
        self._progress.setAccessibleName(sentence)
        self._cancel.setVisible(can_cancel)
        self._cancel.setAccessibleName(self.tr("Stop: %1").replace("%1", sentence))
        self.settle()
