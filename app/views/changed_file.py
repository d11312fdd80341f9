"""The question what to do where somebody else has saved the document's file meanwhile."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class ChangedFile(QMessageBox):
    """Offers another name first: so both versions are kept."""

    another_asked = Signal()
    """The reader wants to save under another name."""
    overwrite_asked = Signal()
    """The reader wants the own version in the file's place."""

    def __init__(self, path: Path, window: QWidget) -> None:
        super().__init__(window)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("Changed meanwhile"))
        said = self.tr("Somebody else has saved “%1” since you opened or saved it.")
        self.setText(said.replace("%1", path.name))
        self.setInformativeText(
            self.tr("Save your work under another name, and both are kept. Nothing is saved yet.")
        )
        roles = QMessageBox.ButtonRole
        self.another = self.addButton(self.tr("Save &as…"), roles.AcceptRole)
        self.overwrite = self.addButton(self.tr("&Overwrite theirs"), roles.DestructiveRole)
        cancel = self.addButton(self.tr("&Cancel"), roles.RejectRole)
        self.setDefaultButton(self.another)
        self.setEscapeButton(cancel)
        self.finished.connect(self._answer)

    def _answer(self) -> None:
        chosen = self.clickedButton()
        if chosen is self.another:
            self.another_asked.emit()
        elif chosen is self.overwrite:
            self.overwrite_asked.emit()
        self.deleteLater()
