"""The real window, driven as a person would: its own home, a language worker, no Qt warnings."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.main_window import MainWindow
from app.views import theme
from app.window_parts import make_window
from nlp.analysis import analyse
from nlp.annotation import Annotation
from nlp.document import Document
from nlp.pipeline import Pipeline
from nlp.readers import read_clipboard

HARMLESS = (
    "This plugin does not support",  # the offscreen platform says so of raise and size hints
)
WAIT_MS = 90_000

ARTICLE = """Ferry to return to Port Brennan

By Ida Holm

14 March 2024

The ferry to Ellin Island could sail again in April, officials said on Monday.

“This is a shameful mess, and they have laughed at us for years,” said Ida Morn, who leads the \
harbour board. The repairs may cost more than planned.

Some experts believe that the quay is unsafe. The board did not answer questions.
"""


class Person:
    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    def press(self, keys: str) -> None:
        """Presses keys such as "Ctrl+O" or "F6"."""
        combination = QKeySequence(keys)[0]
        target = QApplication.focusWidget() or QApplication.activeWindow() or self.window
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())

    def write(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)

    def wait(self, condition) -> None:
        self.qtbot.waitUntil(condition, timeout=WAIT_MS)

    def wait_for_findings(self) -> None:
        self.wait(lambda: self.document is not None and self.document.analysed)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The open dialog of that kind, once it has the keys."""

        def there() -> QDialog | None:
            return next((d for d in self.window.findChildren(kind) if d.isVisible()), None)

        self.wait(lambda: there() is not None)
        found = there()
        assert found is not None
        self.wait(found.isActiveWindow)
        return found

    def choose_path(self, path: Path) -> None:
        """Types a path into the open file dialog and confirms it."""
        dialog = self.dialog(QFileDialog)
        QApplication.processEvents()
        self.press("Ctrl+A")
        self.write(str(path))
        self.press("Return")
        self.wait(lambda: not _is_visible(dialog))
        # A desktop gives the keys back to the window; the offscreen platform does not.
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def answer(self, button: QMessageBox.StandardButton) -> None:
        """Clicks a button of the question that is open."""
        box = self.dialog(QMessageBox)
        assert isinstance(box, QMessageBox)
        self.qtbot.mouseClick(box.button(button), Qt.MouseButton.LeftButton)

    def click_mark(self, mark: Annotation) -> None:
        """Clicks on a mark in the article."""
        article = self.window.panes.article
        article.show_extent(mark.start, mark.end)
        QApplication.processEvents()
        cursor = article.textCursor()
        cursor.clearSelection()
        caret = article.cursorRect(cursor)
        self.qtbot.mouseClick(
            article.viewport(), Qt.MouseButton.LeftButton, pos=caret.center() + QPoint(6, 0)
        )

    def click_button(self, words: str, within: QWidget | None = None) -> None:
        buttons = (within or self.window).findChildren(QPushButton)
        button = next(b for b in buttons if b.text() == words and b.isVisible())
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def mark(self, text: str) -> Annotation:
        assert self.document is not None
        return next(a for a in self.document.annotations if a.text == text)

    def select(self, words: str) -> None:
        assert self.document is not None
        start = self.document.article.text.index(words)
        self.window.panes.article.show_extent(start, start + len(words), select=True)

    @property
    def document(self):
        return self.window.session.document


def _is_visible(dialog: QDialog) -> bool:
    try:
        return dialog.isVisible()
    except RuntimeError:  # deleted on the C++ side
        return False


@pytest.fixture(autouse=True)
def qt_warnings() -> Iterator[list[str]]:
    """An unexpected word from Qt fails the test."""
    said: list[str] = []

    def keep(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not any(h in text for h in HARMLESS):
            said.append(text)

    qInstallMessageHandler(keep)
    yield said
    qInstallMessageHandler(None)
    assert not said, said


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


MakeWindow = Callable[[], MainWindow]


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MakeWindow]:
    """Makes windows over the same home; each is closed at the end without questions."""
    # What nobody catches must fail the test, not be told to the reader.
    monkeypatch.setattr("app.window_parts.catch_errors", lambda tell: None)
    qapp.setStyle("Fusion")
    theme.load_fonts()
    made: list[MainWindow] = []

    def make() -> MainWindow:
        window = make_window(qapp)
        # Dozens of windows would each load the language; one that is needed is still started.
        window.painted.disconnect(window.workshop.worker.start)
        window.resize(1200, 740)
        with qtbot.waitSignal(window.painted, timeout=WAIT_MS):
            window.show()
        qtbot.waitUntil(window.isActiveWindow, timeout=WAIT_MS)
        made.append(window)
        return window

    yield make
    for window in made:
        window.close_without_asking()
        window.deleteLater()
    qapp.processEvents()


@pytest.fixture
def window(open_window: MakeWindow) -> MainWindow:
    return open_window()


@pytest.fixture(scope="session")
def analysed(pipeline: Pipeline) -> Document:
    """The article with its findings, found once for all tests that do not care how."""
    article = read_clipboard(ARTICLE, None)
    return Document(article).receiving(analyse(article, pipeline))


@pytest.fixture
def opened(window: MainWindow, analysed: Document) -> MainWindow:
    """The window with the article and its findings, never saved."""
    window.session.open(analysed)
    return window


@pytest.fixture
def person(window: MainWindow, qtbot: QtBot) -> Person:
    return Person(window, qtbot)
