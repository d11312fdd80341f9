"""Into the window: clipboard, dropped files, dropped words, recent files."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from app.main_window import MainWindow


def drop(window: MainWindow, mime: QMimeData) -> bool:
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), actions, mime, button, none)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), actions, mime, button, none))
    return True


def test_a_dropped_file_is_opened(window: MainWindow, person, article: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(article))])
    assert drop(window, mime)
    person.wait_for_findings()
    assert person.document.article.title.startswith("Ferry")
    assert window.settings.recent_files == [article]


def test_dropped_words_become_an_article(window: MainWindow, person) -> None:
    mime = QMimeData()
    mime.setText("Rain ahead\n\nIt could rain tomorrow, officials said.\n")
    assert drop(window, mime)
    person.wait_for_findings()
    assert "officials" in person.document.article.text


def test_an_empty_drop_is_not_taken(window: MainWindow) -> None:
    assert not drop(window, QMimeData())


def test_a_copied_web_page_becomes_an_article_by_keys(window: MainWindow, person) -> None:
    mime = QMimeData()
    mime.setText("Rain ahead\nIt could rain tomorrow, officials said.")
    mime.setHtml("<h1>Rain ahead</h1><p>It <b>could</b> rain tomorrow, officials said.</p>")
    QGuiApplication.clipboard().setMimeData(mime)
    person.press("Ctrl+Shift+V")
    QGuiApplication.clipboard().clear()  # one that outlives Python's QMimeData crashes at the end
    person.wait(lambda: person.document is not None)
    assert person.document.article.title == "Rain ahead"
    assert "It could rain tomorrow" in person.document.article.text


def test_an_empty_clipboard_is_told(window: MainWindow, person) -> None:
    QGuiApplication.clipboard().clear()
    person.press("Ctrl+Shift+V")
    assert "no text on the clipboard" in window.bar.text


def test_words_are_copied_with_where_they_come_from(opened: MainWindow, person) -> None:
    person.select("The repairs may cost more than planned.")
    person.press("Ctrl+Shift+C")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“The repairs may cost more than planned.” (“Ferry to return")
    assert "2024" in copied
    assert "¶" in copied


def test_a_recent_file_is_opened_from_the_menu(window: MainWindow, person, article: Path) -> None:
    window.settings.remember_file(article)
    menu = window.menus["recent"]
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    person.wait(lambda: person.document is not None)
    assert person.document.article.source == str(article)
