"""The question which marks a PDF gets, asked where the filter of the list leaves some out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class WhichMarks(QMessageBox):
    """Offers all marks first: the filter may be there for looking around alone."""

    answered = Signal(bool)
    """Whether only the marks of the list are wanted; not sent where the reader gives up."""

    def __init__(
        self, listed: int, shown: int, window: QWidget, *, some_aside: bool = False
    ) -> None:
        """Of the marks that can be printed; `some_aside` is whether rejected ones are in view."""
        super().__init__(window)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Which marks?"))
        said = self.tr("The filter of the list keeps %1 of %2 marks. Which ones go on paper?")
        self.setText(said.replace("%1", str(listed)).replace("%2", str(shown)))
        more = self.tr("Those that you choose are numbered from 1.")
        if some_aside:
            aside = self.tr("Rejected and ignored marks are not printed, so not counted.")
            more = f"{more} {aside}"
        self.setInformativeText(more)
        roles = QMessageBox.ButtonRole
        every = self.tr("&All marks (%1)").replace("%1", str(shown))
        few = self.tr("&Only the listed ones (%1)").replace("%1", str(listed))
        self.all = self.addButton(every, roles.AcceptRole)
        self.only_listed = self.addButton(few, roles.AcceptRole)
        cancel = self.addButton(self.tr("&Cancel"), roles.RejectRole)
        self.setDefaultButton(self.all)
        self.setEscapeButton(cancel)
        self.finished.connect(self._answer)

    def _answer(self) -> None:
        if self.clickedButton() in (self.all, self.only_listed):
            self.answered.emit(self.clickedButton() is self.only_listed)
        self.deleteLater()
