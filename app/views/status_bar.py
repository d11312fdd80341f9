"""The line at the foot of the window: what goes on, how far it is, how to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar, QWidget

from app.views.elided import ElidedLabel
from app.views.message_bar import announce


class StatusBar(QStatusBar):
    """Progress with a cancel button, and how many findings there are."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._words = ElidedLabel()
        self._words.setContentsMargins(8, 0, 0, 0)
        self._progress = QProgressBar()
        self._progress.setMaximumWidth(160)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Looking for marks"))
        self._cancel = QPushButton(self.tr("Stop"))
        self._cancel.setAccessibleName(self.tr("Stop looking for marks"))
        self._cancel.clicked.connect(self.cancelled)
        self.addWidget(self._words, 1)
        self.addPermanentWidget(self._progress)
        self.addPermanentWidget(self._cancel)
        self.end_progress()

    @property
    def words(self) -> str:
        """What the bar says."""
        return self._words.text()

    @property
    def is_in_progress(self) -> bool:
        """Whether something goes on."""
        return not self._progress.isHidden()

    def say(self, sentence: str, aloud: bool = True) -> None:
        """Shows a sentence, and has it read aloud by a screen reader."""
        self._words.setText(sentence)
        if aloud and sentence:
            announce(self, sentence)

    def begin_progress(self, sentence: str, can_cancel: bool = True) -> None:
        """Shows that something goes on whose length is not known yet."""
        self.say(sentence, aloud=False)
        self._progress.setRange(0, 0)
        self._progress.show()
        self._cancel.setVisible(can_cancel)

    def show_progress(self, share: float) -> None:
        """Shows the share done, from 0 to 1."""
        self._progress.setRange(0, 100)
        self._progress.setValue(round(share * 100))

    def end_progress(self) -> None:
        """Takes the progress away."""
        self._progress.hide()
        self._cancel.hide()
