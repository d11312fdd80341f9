"""What one sees without an article: practice articles, recent files, and three ways to begin."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.actions import Actions, plain
from app.practice import Practice
from app.settings import Settings
from app.views.plain import tip


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
        column.setContentsMargins(0, 0, 0, 0)
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
        middle.setObjectName("startColumn")
        middle.setLayout(column)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(32, 26, 32, 24)
        outer.addStretch(1)
        outer.addWidget(middle, 20)
        outer.addStretch(1)
        self.setWidget(page)
        self.refresh()
        settings.changed.connect(self.refresh)

    def take_focus(self) -> None:
        """Puts the keys on the first button, which is at the top."""
        self.verticalScrollBar().setValue(0)
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
            self._recent.addWidget(self._file_button(path, path.name, str(path.parent), ""))

    def _head(self) -> QVBoxLayout:
        title = QLabel(self.tr("Read the news closely"))
        title.setObjectName("title")
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
        column = QVBoxLayout(area)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(10)
        buttons: list[QPushButton] = []
        for name, primary in (("open", True), ("paste_article", False)):
            action = actions[name]
            button = QPushButton(plain(action.text()))
            button.setDefault(primary)
            button.setAutoDefault(True)  # Enter presses what has the keys, not Space alone
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            row.addWidget(button)
            buttons.append(button)
        self._first = buttons[0]
        row.addStretch(1)
        hint = QLabel(
            self.tr("Or drop a file here: text, saved web page, Word, PDF, EPUB or .newsgloss.")
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        column.addLayout(row)
        column.addWidget(hint)
        return area

    def _practice_grid(self, practice: list[Practice]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        if not practice:
            none = QLabel(self.tr("No practice articles are installed."))
            none.setObjectName("muted")
            grid.addWidget(none, 0, 0)
        for number, item in enumerate(practice):
            button = self._file_button(item.path, item.title, item.about, item.kind)
            grid.addWidget(button, *divmod(number, 2))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _file_button(self, path: Path, title: str, about: str, kind: str) -> "FileButton":
        button = FileButton(title, about, kind)
        button.clicked.connect(lambda: self.file_chosen.emit(path))
        return button


class FileButton(QPushButton):
    """A title, the file's kind, and below them what it is about."""

    def __init__(self, title: str, about: str, kind: str) -> None:
        super().__init__()
        self.setObjectName("practice")
        self.setAutoDefault(True)
        self.setAccessibleName(f"{title} ({kind})" if kind else title)
        self.setAccessibleDescription(about)
        self.setToolTip(tip(about))
        head = QHBoxLayout()
        head.addWidget(_line(title, "fileTitle"), 1)
        head.addWidget(_line(kind, "muted", keep=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        column.addLayout(head)
        if about:
            words = _line(about, "muted", keep=True)
            words.setWordWrap(True)
            column.addWidget(words)
        column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """As high as its lines are when they are broken at this width."""
        inner = self.layout()
        return inner.totalHeightForWidth(width) if inner is not None else -1

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        inner = self.layout()
        return inner.sizeHint() if inner is not None else super().sizeHint()


def _line(text: str, name: str, *, keep: bool = False) -> QLabel:
    """One line; unless it is kept whole it gives way where there is no room."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    if not keep:
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return label


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("heading")
    return label
