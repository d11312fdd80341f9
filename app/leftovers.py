"""Work that a killed program left is offered, one piece after the other, until it is dealt with."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.file_desk import FileDesk
from app.recovery import Leftover, Recovery
from app.titles import shown_title
from app.views.message_bar import MessageBar


class Leftovers(QObject):
    """Asks in the bar above the article, where the question waits under other messages."""

    def __init__(
        self, recovery: Recovery, desk: FileDesk, bar: MessageBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._recovery, self._desk, self._bar, self._window = recovery, desk, bar, window
        self._left: list[Leftover] = []

    def offer(self, leftovers: list[Leftover]) -> None:
        """Offers the first; the others follow."""
        self._left = list(leftovers)
        self._offer_next()

    def _offer_next(self) -> None:
        if not self._left:
            return
        first = self._left[0]
        self._bar.say(
            self.tr(
                "Newsgloss ended before your work on “%1” was saved. It is still here."
            ).replace("%1", shown_title(first.document.article)),
            (self.tr("Restore it"), lambda: self._restore(first)),
            (self.tr("Delete it"), lambda: self._ask_to_delete(first)),
            stays=True,
        )

    def _restore(self, leftover: Leftover) -> None:
        def put_back() -> None:
            self._recovery.restore(leftover)
            self._done(leftover)

        self._desk.unless_unsaved(put_back, self._offer_next)

    def _ask_to_delete(self, leftover: Leftover) -> None:
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Delete unsaved work?"))
        box.setText(
            self.tr("Delete the unsaved work on “%1”?").replace(
                "%1", shown_title(leftover.document.article)
            )
        )
        box.setInformativeText(self.tr("It cannot be brought back."))
        box.setStandardButtons(buttons.Discard | buttons.Cancel)
        box.button(buttons.Discard).setText(self.tr("&Delete"))
        box.button(buttons.Cancel).setText(self.tr("&Keep"))
        box.setDefaultButton(buttons.Cancel)
        box.setEscapeButton(buttons.Cancel)

        def answered(result: int) -> None:
            if result == buttons.Discard.value:
                self._recovery.discard(leftover)
                self._done(leftover)
            else:
                self._offer_next()

        box.finished.connect(answered)
        box.finished.connect(box.deleteLater)
        box.open()

    def _done(self, leftover: Leftover) -> None:
        self._left = [left for left in self._left if left is not leftover]
        self._offer_next()
