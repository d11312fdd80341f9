"""What one sees without an article: practice articles, recent files, and three ways to begin."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.actions import Actions, plain
from app.practice import Practice
from app.settings import Settings


class StartPage(QScrollArea):
    """The empty state. It says nothing that a click or a key cannot do."""

    file_chosen = Signal(object)
    """A Path."""

    def __init__(
        self,
        settings: Settings,
        actions: Actions,
        practice: list[Practice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._actions = settings, actions
        self.setObjectName("startScroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Start page"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("startPage")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(22)
        column.addWidget(self._ways_in(actions))
        column.addSpacing(26)
        column.addWidget(_heading(self.tr("Practice articles")))
        column.addSpacing(8)
        column.addLayout(self._practice_grid(practice))
        self._recent_title = _heading(self.tr("Recent files"))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(6)
        column.addSpacing(24)
        column.addWidget(self._recent_title)
        column.addSpacing(8)
        column.addLayout(self._recent)
        column.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(820)
        middle.setLayout(column)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(32, 34, 32, 28)
        outer.addStretch(1)
        outer.addWidget(middle, 20)
        outer.addStretch(1)
        self.setWidget(page)
        self.refresh()
        settings.changed.connect(self.refresh)

    def take_focus(self) -> None:
        """Puts the keys on the first button."""
        self._first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pasting needs no field to paste into."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._actions["paste_article"].trigger()
        else:
            super().keyPressEvent(event)

    def refresh(self) -> None:
        """Lists the recent files anew."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        files = self._settings.recent_files
        self._recent_title.setVisible(bool(files))
        for path in files:
            self._recent.addWidget(self._file_button(path, path.name, str(path.parent)))

    def _head(self) -> QVBoxLayout:
        title = QLabel(self.tr("Read the news closely"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        font.setBold(True)
        title.setFont(font)
        words = QLabel(
            self.tr(
                "Newsgloss marks places in an article where a careful reader asks a question: "
                "words that leave room for doubt, sources without a name, captions that do not "
                "fit, quotations that want to move you. It never says what is true. You decide."
            )
        )
        words.setObjectName("muted")
        words.setWordWrap(True)
        head = QVBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(words)
        return head

    def _ways_in(self, actions: Actions) -> QFrame:
        area = QFrame()
        area.setObjectName("dropArea")
        row = QHBoxLayout(area)
        row.setContentsMargins(18, 16, 18, 16)
        row.setSpacing(10)
        buttons: list[QPushButton] = []
        for name, primary in (("open", True), ("paste_article", False)):
            action = actions[name]
            button = QPushButton(plain(action.text()))
            button.setDefault(primary)
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            row.addWidget(button)
            buttons.append(button)
        self._first = buttons[0]
        hint = QLabel(
            self.tr("or drop a file here: text, saved web page, Word, PDF, EPUB or .newsgloss")
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        row.addWidget(hint, 1)
        return area

    def _practice_grid(self, practice: list[Practice]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        if not practice:
            none = QLabel(self.tr("No practice articles are installed."))
            none.setObjectName("muted")
            grid.addWidget(none, 0, 0)
        for number, item in enumerate(practice):
            button = self._file_button(item.path, item.title, item.kind)
            grid.addWidget(button, number // 2, number % 2)
        return grid

    def _file_button(self, path: Path, title: str, detail: str) -> QPushButton:
        button = QPushButton(f"{title}\n{detail}".replace("&", "&&"))
        button.setObjectName("practice")
        button.setAccessibleName(f"{title}, {detail}")
        button.clicked.connect(lambda: self.file_chosen.emit(path))
        return button


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * 1.1)
    label.setFont(font)
    return label
