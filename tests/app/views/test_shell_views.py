"""Start page, message bar, status bar and dialogs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.actions import Actions
from app.practice import Practice
from app.settings import Paper, Settings, Theme
from app.views.about_dialog import AboutDialog, versions
from app.views.current_palette import CurrentPalette
from app.views.message_bar import MessageBar
from app.views.reading_marks_dialog import ReadingMarksDialog
from app.views.settings_dialog import SettingsDialog
from app.views.start_page import FileButton, StartPage
from app.views.status_bar import StatusBar


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def page(settings: Settings, window: QWidget, qtbot: QtBot, tmp_path: Path) -> StartPage:
    practice = [Practice(tmp_path / "a.txt", "A fire", "two reports")]
    page = StartPage(settings, Actions(window), practice)
    qtbot.addWidget(page)
    page.show()
    return page


def file_buttons(page: StartPage) -> dict[str, FileButton]:
    return {b.accessibleName(): b for b in page.findChildren(FileButton) if b.isVisible()}


def test_a_practice_article_is_opened_by_click_and_by_key(page: StartPage, qtbot: QtBot) -> None:
    button = file_buttons(page)["A fire (TXT)"]
    chosen: list[Path] = []
    page.file_chosen.connect(chosen.append)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert [path.name for path in chosen] == ["a.txt"] * 3


def test_whoever_comes_back_is_at_the_top(page: StartPage, qtbot: QtBot) -> None:
    page.resize(500, 120)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    page.take_focus()
    assert page.verticalScrollBar().value() == 0


def test_recent_files_appear_and_go(page: StartPage, settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "read & noted.newsgloss"
    path.write_text("x")
    settings.remember_file(path)
    QTest.qWait(1)
    assert "read & noted.newsgloss" in file_buttons(page)
    settings.forget_files()
    QTest.qWait(1)
    assert "read & noted.newsgloss" not in file_buttons(page)


def test_pasting_on_the_start_page_makes_an_article(page: StartPage) -> None:
    pasted: list[bool] = []
    page._actions["paste_article"].triggered.connect(lambda: pasted.append(True))
    page.take_focus()
    QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pasted == [True]


def test_a_message_that_stays_comes_back_when_another_goes(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    done: list[str] = []
    bar.say("Work is left.", ("Restore it", lambda: done.append("restored")), stays=True)
    bar.say("The file is empty.", warning=True)
    bar.sweep()
    assert bar.text == "Work is left."
    bar.say("The file is empty.", warning=True)
    bar._close.click()
    bar.sweep()
    assert bar.text == "Work is left."
    bar.offers[0].click()
    assert done == ["restored"]
    assert bar.text == ""


def test_a_success_takes_its_own_warning_away_and_no_other(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say("It could not be saved.", warning=True, about="saving")
    bar.settle("paper")
    assert bar.text == "It could not be saved."
    bar.settle("saving")
    assert bar.text == ""


def test_the_bar_shows_one_message_and_closes_before_an_offer_is_taken(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    done: list[str] = []
    bar.say("First.", ("Yes", lambda: done.append("yes")))
    bar.say("Second.", ("Again", lambda: done.append(bar.text)), warning=True)
    assert bar.text == "Second."
    assert [b.text() for b in bar.offers] == ["Again"]
    bar.offers[0].click()
    assert done == [""]
    assert bar.isHidden()


def test_markup_in_a_message_is_shown_as_it_is(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say("<b>file</b>.txt is empty")
    assert bar._words.textFormat() is Qt.TextFormat.PlainText


def test_progress_comes_and_goes(qtbot: QtBot) -> None:
    status = StatusBar()
    qtbot.addWidget(status)
    status.show()
    status.begin_progress("Looking…")
    status.show_progress(0.4)
    assert status.is_in_progress
    assert status._progress.value() == 40
    with qtbot.waitSignal(status.cancelled) as cancelled:
        status._cancel.click()
    assert cancelled.args == ["marks"]
    status.end_progress()
    assert not status.is_in_progress


def test_the_foot_of_the_window_says_what_goes_on_else_what_holds(qtbot: QtBot) -> None:
    status = StatusBar()
    qtbot.addWidget(status)
    status.rest("12 marks")
    status.say("Marked as hedge.")
    assert status.words == "Marked as hedge."
    status.settle()
    assert status.words == "12 marks"
    status.begin_progress("Looking…")
    status.begin_progress("Making the PDF…", can_cancel=False, task="pdf")
    status.rest("13 marks")
    assert status.words == "Making the PDF…"
    status.end_progress("pdf")
    assert (status.words, status.is_in_progress) == ("Looking…", True)
    status.say("Marked as hedge.")
    status.settle()
    assert status.words == "Looking…"
    status.end_progress()
    assert (status.words, status.is_in_progress) == ("13 marks", False)


def test_stop_is_for_what_the_foot_of_the_window_shows(qtbot: QtBot) -> None:
    status = StatusBar()
    qtbot.addWidget(status)
    status.show()
    stopped: list[str] = []
    status.cancelled.connect(stopped.append)
    status.begin_progress("Looking…")
    status.show_progress(0.4)
    status.begin_progress("Making the PDF…", task="pdf")
    status.show_progress(0.5)
    assert status._progress.maximum() == 0, "the share is one of the marks"
    assert status._cancel.accessibleName() == "Stop: Making the PDF…"
    status._cancel.click()
    status.begin_progress("Printing…", can_cancel=False, task="pdf")
    assert not status._cancel.isVisible()
    status.end_progress("pdf")
    status._cancel.click()
    assert stopped == ["pdf", "marks"]


def test_settings_hold_at_once(settings: Settings, qtbot: QtBot) -> None:
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    dialog.author.setText("Ada")
    dialog.author.editingFinished.emit()
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.theme.activated.emit(dialog.theme.currentIndex())
    dialog.paper.setCurrentIndex(1)
    dialog.paper.activated.emit(1)
    dialog.single_keys.setChecked(False)
    assert settings.author == "Ada"
    assert settings.theme is Theme.DARK
    assert settings.paper is Paper.LETTER
    assert not settings.single_keys


def test_about_tells_versions_without_loading_what_it_tells_of() -> None:
    told = versions()
    for part in ("Newsgloss", "Python", "Qt", "spaCy", "reportlab"):
        assert f"**{part}**" in told


@pytest.mark.parametrize("name", ["settings", "about", "reading"])
def test_every_control_of_a_dialog_has_a_name(name: str, settings: Settings, qtbot: QtBot) -> None:
    dialog = {
        "settings": lambda: SettingsDialog(settings),
        "about": AboutDialog,
        "reading": lambda: ReadingMarksDialog(CurrentPalette()),
    }[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.windowTitle()
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        for widget in dialog.findChildren(kind):
            if widget.isVisible():
                assert named(widget), widget


def named(widget: QWidget) -> str:
    from PySide6.QtGui import QAccessible

    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def test_the_clipboard_is_left_alone_by_showing_the_page(page: StartPage) -> None:
    QGuiApplication.clipboard().setText("mine")
    page.refresh()
    assert QGuiApplication.clipboard().text() == "mine"


def test_messages_are_said_aloud_when_somebody_listens(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    class Ear:
        isActive = staticmethod(lambda: True)
        updateAccessibility = staticmethod(lambda event: said.append(event.message()))

    monkeypatch.setattr("app.views.message_bar.QAccessible", Ear)
    bar, status = MessageBar(), StatusBar()
    for widget in (bar, status):
        qtbot.addWidget(widget)
    bar.say("The file is empty.")
    status.say("12 marks")
    status.say("quiet", aloud=False)
    assert said == ["The file is empty.", "12 marks"]
