"""Whoever works where the program cannot write, such as on a locked stick, is told so, and why."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.file_desk import reason
from app.recovery import Recovery
from app.settings import Settings
from app.views.message_bar import MessageBar

_COPY = "recovery copy"
"""What a warning is about that a later copy takes away."""


class Safekeeping(QObject):
    """Says in the bar what is not kept: once, not after each edit."""

    def __init__(
        self, recovery: Recovery, settings: Settings, bar: MessageBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._recovery, self._settings, self._bar = recovery, settings, bar
        recovery.exposed.connect(self._tell_exposed)
        recovery.protected.connect(self._settle)
        settings.lost.connect(self._tell_lost)

    def _tell_exposed(self, error: Exception) -> None:
        self._bar.say(
            self.tr(
                "Your unsaved work is not protected against a crash: no copy of it can be kept in "
                "%1 (%2). Save often."
            )
            .replace("%2", reason(error))
            .replace("%1", str(self._recovery.folder)),
            warning=True,
            stays=True,
            about=_COPY,
        )

    def _settle(self) -> None:
        self._bar.settle(_COPY)

    def _tell_lost(self) -> None:
        self._bar.say(
            self.tr("Your settings are not kept for the next time: %1 cannot be written.").replace(
                "%1", str(self._settings.file)
            ),
            warning=True,
        )
