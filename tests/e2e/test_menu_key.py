"""Shift+F10 opens the menu of what has the keys, on keyboards without a Menu key, too."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.main_window import MainWindow


def article(window: MainWindow) -> QWidget:
    window.panes.article.setFocus()
    window.commands["next_finding"].trigger()
    return window.panes.article


def rows(window: MainWindow) -> QWidget:
    rows = window.panes.findings.rows
    rows.setCurrentIndex(rows.model().index(0, 0))
    return rows


def field(window: MainWindow) -> QWidget:
    return window.panes.findings.filter.search


@pytest.mark.parametrize(
    ("place", "entry"), [(article, "Reject"), (rows, "Reject"), (field, "Select All")]
)
def test_it_opens_one_menu(
    opened: MainWindow, person, place: Callable[[MainWindow], QWidget], entry: str
) -> None:
    place(opened).setFocus()
    seen: list[list[str]] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            seen.append([action.text().replace("&", "") for action in menu.actions()])
            menu.close()

    looks = QTimer(interval=10)
    looks.timeout.connect(look)
    looks.start()
    person.press("Shift+F10")
    person.wait(lambda: bool(seen))
    looks.stop()
    assert len(seen) == 1
    assert any(text.startswith(entry) for text in seen[0])


def test_it_does_nothing_where_there_is_no_menu(window: MainWindow, person) -> None:
    window.start_page.take_focus()
    person.press("Shift+F10")
    assert QApplication.activePopupWidget() is None
