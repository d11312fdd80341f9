"""The window as a whole: what it remembers, its colours, its names for a screen reader."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTranslator
from PySide6.QtGui import QAccessible, QPalette, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QStyle,
    QTextEdit,
    QWidget,
)

from app import i18n
from app.main_window import MainWindow
from app.palette import contrast
from app.paths import settings_file
from app.settings import Settings, Theme
from app.views.start_page import FileButton
from app.views.theme import DARK, LIGHT
from nlp.annotation import State
from nlp.document import Document
from nlp.readers import read_clipboard


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def test_size_zoom_panes_and_widths_are_remembered(open_window, article: Path, qtbot) -> None:
    first = open_window()
    first.open_file(article)
    qtbot.waitUntil(lambda: first.session.document is not None, timeout=90_000)
    first.resize(1111, 666)
    first.panes.article.set_zoom(150)
    first.commands["findings_pane"].trigger()
    QTest.qWait(20)
    widths = first.panes.sizes()
    assert first.close()
    second = open_window()
    assert second.panes.article.zoom == 150
    assert not second.commands["findings_pane"].isChecked()
    assert second.panes.left.isHidden()
    assert second.settings.recent_files == [article]
    second.resize(1111, 666)
    second.open_file(article)
    qtbot.waitUntil(lambda: second.session.document is not None, timeout=90_000)
    QTest.qWait(20)
    assert abs(second.panes.sizes()[2] - widths[2]) < 30


def test_the_file_menu_is_one_column_on_a_small_screen_with_large_type(window: MainWindow) -> None:
    """Of 1024×600 pixels at 200 % a menu has 276 of height; what is longer scrolls."""
    assert window.menus["file"].sizeHint().height() <= 276
    for name, menu in window.menus.items():
        assert menu.style().styleHint(QStyle.StyleHint.SH_Menu_Scrollable, None, menu), name


def test_every_control_in_the_window_has_a_name(opened: MainWindow, person) -> None:
    opened.session.select(person.mark("could").id)
    opened.commands["find"].trigger()
    QTest.qWait(20)
    nameless = [
        (type(widget).__name__, widget.objectName(), type(widget.parent()).__name__)
        for kind in (QAbstractButton, QLineEdit, QComboBox, QTextEdit)
        for widget in opened.findChildren(kind)
        if widget.isVisible() and not name_of(widget) and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_a_box_is_heard_with_what_it_chooses_and_what_is_chosen(opened: MainWindow, person) -> None:
    person.select("The repairs")
    person.press("Ctrl+1")
    filter = opened.panes.findings.filter
    boxes = [box for box in opened.panes.findChildren(QComboBox) if box.isVisible()]
    assert {filter.category, filter.state, filter.order} < set(boxes)
    for box in boxes:
        heard = QAccessible.queryAccessibleInterface(box)
        about = heard.text(QAccessible.Text.Description)
        assert about
        spoken = (heard.text(QAccessible.Text.Name), heard.text(QAccessible.Text.Value))
        assert box.currentText() in spoken
        assert about not in spoken


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_where_the_keys_are_is_seen_in_every_pane(opened: MainWindow, person, theme: Theme) -> None:
    """Some forty points at least turn into a colour that stands out (3:1) from what was there."""
    opened.settings.theme = theme
    opened.session.select(person.mark("could").id)
    panes = opened.panes
    seen = {}
    for pane in (panes.legend, panes.findings.rows, panes.right, panes.card):
        opened.commands["find"].trigger()
        before = pane.grab().toImage()
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        after = pane.grab().toImage()
        points = [(x, y) for x in range(before.width()) for y in range(before.height())]
        seen[type(pane).__name__] = sum(
            contrast(before.pixelColor(*at).name(), after.pixelColor(*at).name()) >= 3
            for at in points
            if before.pixel(*at) != after.pixel(*at)
        )
    opened.settings.theme = Theme.LIGHT
    assert {name: count for name, count in seen.items() if count < 40} == {}


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_what_an_open_box_offers_first_stands_out(opened: MainWindow, theme: Theme) -> None:
    opened.settings.theme = theme
    tones = DARK if theme is Theme.DARK else LIGHT
    box = opened.panes.findings.filter.category
    box.showPopup()
    QTest.qWait(20)
    row = box.view().visualRect(box.view().currentIndex())
    image = box.view().viewport().grab().toImage()
    shown = image.pixelColor(row.right() - 4, row.center().y()).name()
    box.hidePopup()
    opened.settings.theme = Theme.LIGHT
    assert contrast(shown, tones.base) >= 3


def test_dark_colours_reach_every_pane_and_light_ones_come_back(opened: MainWindow) -> None:
    opened.settings.theme = Theme.DARK
    QTest.qWait(50)
    article = opened.panes.article
    for widget in (opened, article.viewport(), opened.panes.findings, opened.panes.card):
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            assert widget.palette().color(role).lightness() < 80, widget
    assert opened.grab().toImage().pixelColor(5, 5).name() == DARK.window
    opened.settings.theme = Theme.LIGHT
    QTest.qWait(50)
    assert article.viewport().palette().color(QPalette.ColorRole.Base).lightness() > 220


@pytest.mark.parametrize("size", [100, 150, 200])
def test_large_words_still_fit_a_small_laptop(opened: MainWindow, person, size: int) -> None:
    def fits() -> bool:
        QTest.qWait(50)
        least = opened.minimumSizeHint()
        return least.width() <= 1024 and least.height() <= 600

    opened.settings.text_size = size
    try:
        opened.resize(1024, 600)
        assert fits()
        opened.session.select(person.mark("could").id)
        opened.commands["find"].trigger()
        opened.status.begin_progress("Looking for marks in a long article… You can read meanwhile.")
        assert fits()
        for tab in range(opened.panes.right.count()):
            opened.panes.right.setCurrentIndex(tab)
            assert fits()
        opened.panes.findings.rows.selectAll()
        opened.panes.findings.filter._fold.setChecked(True)
        opened.bar.say("A long sentence. " * 12, ("Restore it", int), ("Delete it", int))
        assert fits()
        assert (opened.width(), opened.height()) == (1024, 600)
    finally:
        opened.settings.text_size = 100


@pytest.mark.parametrize("action", ["settings", "shortcuts", "reading_marks", "about"])
def test_dialogs_with_large_words_fit_a_small_laptop(
    opened: MainWindow, person, action: str
) -> None:
    opened.settings.text_size = 200
    try:
        opened.commands[action].trigger()
        dialog = person.dialog(QDialog)
        QTest.qWait(50)
        least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
        assert least.width() <= 1024
        assert least.height() <= 600
        dialog.close()
    finally:
        opened.settings.text_size = 100


def test_a_zoom_draws_no_icon_anew_and_another_theme_does(opened: MainWindow) -> None:
    icon = opened.commands["save"].icon().cacheKey()
    opened.commands["zoom_in"].trigger()
    assert opened.commands["save"].icon().cacheKey() == icon
    opened.settings.theme = Theme.DARK
    assert opened.commands["save"].icon().cacheKey() != icon
    opened.settings.theme = Theme.LIGHT


def test_the_title_names_the_article_and_unsaved_work(opened: MainWindow, person) -> None:
    assert opened.windowTitle().startswith("Ferry to return to Port Brennan")
    assert not opened.isWindowModified()
    opened.session.add_mark(0, 5, "mark words")
    assert opened.isWindowModified()
    assert opened.commands["undo"].text() == "&Undo: mark words"


def test_undo_says_what_it_undid_and_shows_it(opened: MainWindow, person) -> None:
    first = opened.session.document.annotations[0]
    opened.session.decide([first.id], State.REJECTED, "reject mark")
    opened.session.select("")
    opened.panes.article.verticalScrollBar().setValue(10_000)
    person.press("Ctrl+Z")
    assert opened.status.words == "Undone: reject mark."
    assert opened.session.selected == first.id
    assert opened.panes.article.is_in_view(first.start)
    person.press("Ctrl+Y")
    assert opened.status.words == "Redone: reject mark."


def test_nothing_can_put_the_toolbar_away(opened: MainWindow) -> None:
    assert opened.createPopupMenu() is None


def test_help_fits_a_small_screen(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda _screen: QSize(800, 500))
    dialog = opened.help.show("reading_marks")
    assert dialog.height() < 500
    dialog.close()


def test_another_size_of_words_leaves_the_page_dark(opened: MainWindow) -> None:
    opened.settings.theme = Theme.DARK
    opened.settings.text_size = 150
    page = opened.panes.article
    paper, ink = (
        page.viewport().palette().color(role)
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Text)
    )
    assert paper.lightness() < 80 < 160 < ink.lightness()
    QApplication.processEvents()
    assert page.grab().toImage().pixelColor(5, 60).lightness() < 80
    opened.settings.text_size = 100
    opened.settings.theme = Theme.LIGHT


def test_words_of_the_article_are_no_html_in_the_title_and_the_question(
    window: MainWindow, person
) -> None:
    text = 'Plan <img src="/dev/zero"> [*] is out\n\nIt may rain.'
    window.session.open(Document(read_clipboard(text, None)))
    window.session.add_mark(0, 4, "mark words")
    assert "[*][*] is out" in window.windowTitle()
    window.commands["close"].trigger()
    person.wait(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "<img" in box.text()
    assert box.textFormat() is Qt.TextFormat.PlainText
    person.press("Escape")


def test_an_error_inside_is_one_sentence_and_the_window_lives(opened: MainWindow) -> None:
    opened.tell_error()
    assert "Something went wrong" in opened.bar.text
    assert "Traceback" not in opened.bar.text


def test_each_dialog_opens_once_and_closes_by_escape(opened: MainWindow, person) -> None:
    for action in ("settings", "shortcuts", "reading_marks", "about"):
        opened.commands[action].trigger()
        dialog = opened.help.show(action)
        assert opened.help.show(action) is dialog
        person.wait(dialog.isActiveWindow)
        person.press("Escape")
        assert not dialog.isVisible()


def test_a_bulk_decision_is_one_undoable_step(opened: MainWindow, person) -> None:
    before = person.document.annotations
    opened.commands["accept_shown"].trigger()
    assert {str(a.state) for a in person.document.annotations} == {"accepted"}
    opened.commands["undo"].trigger()
    assert person.document.annotations == before


def test_hiding_all_marks_is_one_switch_with_two_handles(opened: MainWindow) -> None:
    shown = opened.workshop.shown
    opened.commands["hide_marks"].trigger()
    assert shown.all_hidden
    shown.hide_all(False)
    assert not opened.commands["hide_marks"].isChecked()


def test_f3_goes_on_finding(opened: MainWindow, person) -> None:
    person.press("Ctrl+F")
    person.write("the")
    first = opened.panes.find_bar._now
    person.press("F3")
    assert opened.panes.find_bar._now == first + 1
    person.press("Shift+F3")
    assert opened.panes.find_bar._now == first


def test_no_word_of_the_window_escapes_translation(
    open_window, qapp, analysed, tmp_path: Path
) -> None:
    Settings(settings_file()).language = i18n.PSEUDO
    window = open_window()
    try:
        assert untranslated(window) == []
        window.session.open(analysed)
        QTest.qWait(20)
        assert untranslated(window) == []
        for menu in window.menus.values():
            menu.aboutToShow.emit()
            for action in menu.actions():
                words = action.text()
                assert not words or "[" in words or "(" in words, words
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)


def untranslated(window: MainWindow) -> list[str]:
    """Words shown that are neither translated nor a file's own."""
    shown = [
        widget.text()
        for kind in (QAbstractButton, QLabel)
        for widget in window.findChildren(kind)
        if widget.isVisible() and not isinstance(widget.parent(), FileButton)
    ]
    return [text for text in shown if any(c.isalpha() for c in text) and "[" not in text]
