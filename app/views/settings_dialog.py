"""The settings. Each choice holds at once; there is nothing to confirm."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import i18n
from app.settings import TEXT_SIZES, Paper, Settings, Theme
from app.views.elided import ElidedCheckBox
from app.views.scrolled import whole_or_scrolled

_SIDES = 18


class SettingsDialog(QDialog):
    """A form over `Settings`."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        self._page = QWidget()
        self._form = form = QFormLayout(self._page)
        form.setContentsMargins(0, 0, 6, 0)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Your &name on marks and notes:"), self._author())
        form.addRow(self.tr("&Colours:"), self._theme())
        form.addRow(self.tr("&Size of the window's words:"), self._text_size())
        form.addRow(self.tr("&Paper of handouts:"), self._paper())
        if len(i18n.available()) > 1:
            form.addRow(self.tr("&Language (after a restart):"), self._language())
        form.addRow("", self._single_keys())
        form.addRow(self.tr("&Folder of photos seen before:"), self._library())
        form.addRow(self.tr("Language &model:"), self._model())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(whole_or_scrolled(self._page), 1)
        column.addWidget(buttons)
        column.setContentsMargins(_SIDES, 18, _SIDES, 14)
        self.setMinimumWidth(640)

    def showEvent(self, event: QShowEvent) -> None:
        """Takes the room it needs and the screen has."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the size of the words, when all its parts have done so."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Puts the names above their fields where both do not fit beside each other."""
        room = self.screen().availableSize() - QSize(40, 60)
        policies = QFormLayout.RowWrapPolicy
        self._form.setRowWrapPolicy(policies.DontWrapRows)
        beside = self._form.sizeHint().width() + 2 * _SIDES + self.fontMetrics().height()
        if beside > room.width():
            self._form.setRowWrapPolicy(policies.WrapAllRows)
        self.resize(self.sizeHint().expandedTo(self.minimumSize()).boundedTo(room))

    def _author(self) -> QLineEdit:
        self.author = QLineEdit(self._settings.author)
        self.author.setMaxLength(60)
        self.author.editingFinished.connect(
            lambda: setattr(self._settings, "author", self.author.text())
        )
        return self.author

    def _theme(self) -> QComboBox:
        names = {
            Theme.SYSTEM: self.tr("As the desktop"),
            Theme.LIGHT: self.tr("Light"),
            Theme.DARK: self.tr("Dark"),
        }
        self.theme = QComboBox()
        for theme, name in names.items():
            self.theme.addItem(name, theme.value)
        self.theme.setCurrentIndex(self.theme.findData(self._settings.theme.value))
        self.theme.activated.connect(
            lambda: setattr(self._settings, "theme", Theme(self.theme.currentData()))
        )
        return self.theme

    def _text_size(self) -> QComboBox:
        self.text_size = QComboBox()
        for size in TEXT_SIZES:
            self.text_size.addItem(f"{size} %", size)
        self.text_size.setCurrentIndex(self.text_size.findData(self._settings.text_size))
        self.text_size.activated.connect(
            lambda: setattr(self._settings, "text_size", int(self.text_size.currentData()))
        )
        return self.text_size

    def _paper(self) -> QComboBox:
        self.paper = QComboBox()
        for paper in Paper:
            self.paper.addItem(paper.value, paper.value)
        self.paper.setCurrentIndex(self.paper.findData(self._settings.paper.value))
        self.paper.activated.connect(
            lambda: setattr(self._settings, "paper", Paper(self.paper.currentData()))
        )
        return self.paper

    def _language(self) -> QComboBox:
        self.language = QComboBox()
        self.language.addItem(self.tr("As the desktop"), "")
        for name in i18n.available():
            self.language.addItem(i18n.own_name(name), name)
        self.language.setCurrentIndex(max(0, self.language.findData(self._settings.language)))
        self.language.activated.connect(
            lambda: setattr(self._settings, "language", str(self.language.currentData()))
        )
        return self.language

    def _single_keys(self) -> ElidedCheckBox:
        self.single_keys = ElidedCheckBox(
            self.tr("&Use single letters as shortcuts, such as J for next")
        )
        self.single_keys.setChecked(self._settings.single_keys)
        self.single_keys.toggled.connect(lambda on: setattr(self._settings, "single_keys", on))
        return self.single_keys

    def _library(self) -> QWidget:
        self.library = QLineEdit(str(self._settings.photo_library))
        self.library.setAccessibleName(self.tr("Folder of photos seen before"))
        self.library.editingFinished.connect(lambda: self._choose_library(self.library.text()))
        choose = QPushButton(self.tr("C&hoose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._ask_library)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.library, 1)
        row.addWidget(choose)
        both.setFocusProxy(self.library)
        return both

    def _ask_library(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of photos seen before"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setDirectory(self.library.text())
        dialog.fileSelected.connect(self._choose_library)
        dialog.open()

    def _choose_library(self, folder: str) -> None:
        self._settings.photo_library = Path(folder) if folder.strip() else None
        self.library.setText(str(self._settings.photo_library))

    def _model(self) -> QWidget:
        self.model = QLineEdit(self._settings.model)
        self.model.setAccessibleName(self.tr("Language model"))
        self.model.setPlaceholderText(self.tr("the one that comes with Newsgloss"))
        self.model.editingFinished.connect(
            lambda: setattr(self._settings, "model", self.model.text())
        )
        hint = QLabel(
            self.tr(
                "The name or folder of another spaCy pipeline for English. The marks will differ: "
                "hedges and sources follow its grammar, and names its list of kinds. Without "
                "tags, grammar or names it finds fewer. The answer keys of the practice articles "
                "fit the one that comes with Newsgloss."
            )
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.model)
        column.addWidget(hint)
        both.setFocusProxy(self.model)
        return both
