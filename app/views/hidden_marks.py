"""The question whether a PDF has the marks while the page hides them all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class HiddenMarks(QMessageBox):
    """Offers the marks first: a class set of empty handouts would be a pity."""

    answered = Signal(bool)
    """Whether the marks are wanted on paper; not sent where the reader gives up."""

    def __init__(self, hidden: int, window: QWidget) -> None:
        super().__init__(window)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Print hidden marks?"))
        self.setText(self.tr("All marks are hidden. Shall they be on paper?"))
        self.setInformativeText(
            self.tr("On the screen they stay hidden. Rejected and ignored ones are not printed.")
        )
        roles = QMessageBox.ButtonRole
        with_marks = self.tr("&With marks (%1)").replace("%1", str(hidden))
        self.with_marks = self.addButton(with_marks, roles.AcceptRole)
        self.without = self.addButton(self.tr("With&out marks"), roles.AcceptRole)
        cancel = self.addButton(self.tr("&Cancel"), roles.RejectRole)
        self.setDefaultButton(self.with_marks)
        self.setEscapeButton(cancel)
        self.finished.connect(self._answer)

    def _answer(self) -> None:
        if self.clickedButton() in (self.with_marks, self.without):
            self.answered.emit(self.clickedButton() is self.with_marks)
        self.deleteLater()
