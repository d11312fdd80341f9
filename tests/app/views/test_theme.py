"""Light and dark: contrast, fonts, and both on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.palette import DARK as dark_article
from app.palette import LIGHT as light_article
from app.session import Session
from app.settings import Theme
from app.views import theme
from app.views.card_parts import Decisions, card_style
from app.views.current_palette import CurrentPalette
from app.views.photo_part import PhotoPart
from app.views.pictures import Pictures
from app.views.start_page import FileButton
from app.views.theme import DARK, LIGHT, SANS, SERIF, Tones
from nlp.annotation import State
from nlp.document import Document


def luminance(name: str) -> float:
    colour = QColor(name)
    parts = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
def test_words_and_edges_stand_out(tones: Tones) -> None:
    for ground in (tones.window, tones.base, tones.raised, tones.note, tones.warning):
        assert contrast(tones.text, ground) >= 7
        assert contrast(tones.link, ground) >= 4.5
    for ground in (tones.window, tones.base, tones.raised):
        assert contrast(tones.muted, ground) >= 4.5
        assert contrast(tones.strong_line, ground) >= 3
        assert contrast(tones.accent, ground) >= 3
    assert contrast(tones.on_accent, tones.accent) >= 4.5


def _at(widget: QWidget, *, inside: int) -> str:
    """The colour so many points inside the left edge, halfway down; -1 is the ground around it."""
    window = widget.window()
    place = widget.mapTo(window, QPoint(inside, widget.height() // 2))
    return window.grab().toImage().pixelColor(place).name()


@pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
def test_buttons_have_an_edge_and_a_decision_in_force_is_seen(
    qtbot: QtBot, qapp: QApplication, session: Session, document: Document, tones: Tones
) -> None:
    theme.apply(qapp, Theme.DARK if tones is DARK else Theme.LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    article = dark_article if tones is DARK else light_article
    window.setStyleSheet(card_style(article, theme.BASE_POINTS))
    decisions, practice = Decisions(session), FileButton("Ferry", "", "TXT")
    photo = PhotoPart(session, CurrentPalette(), Pictures(window))._buttons["look"]
    column = QVBoxLayout(window)
    for widget in (decisions, practice, photo):
        column.addWidget(widget)
    decisions.show_mark(replace(document.annotations[0], state=State.REJECTED))
    window.show()
    try:
        for button in (practice, photo):
            assert contrast(_at(button, inside=0), _at(button, inside=-3)) >= 3
        accept, reject = (decisions._buttons[s] for s in (State.ACCEPTED, State.REJECTED))
        assert contrast(_at(accept, inside=4), _at(reject, inside=4)) >= 3
    finally:
        theme.apply(qapp, Theme.LIGHT)


def test_the_bundled_fonts_write_greek_and_cyrillic_in_both_families(qapp: QApplication) -> None:
    theme.load_fonts()
    for family in (SANS, SERIF):
        assert QFontInfo(QFont(family)).family() == family
        systems = QFontDatabase.writingSystems(family)
        for wanted in (
            QFontDatabase.WritingSystem.Latin,
            QFontDatabase.WritingSystem.Greek,
            QFontDatabase.WritingSystem.Cyrillic,
        ):
            assert wanted in systems


def test_a_theme_is_a_palette_and_large_words_are_large(qapp: QApplication) -> None:
    theme.apply(qapp, Theme.DARK, 200)
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(DARK.base)
    assert qapp.font().pointSizeF() == pytest.approx(2 * theme.BASE_POINTS)
    theme.apply(qapp, Theme.LIGHT, 100)
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(LIGHT.base)
    assert theme.is_dark(Theme.DARK)
    assert not theme.is_dark(Theme.LIGHT)


def test_a_button_with_the_keys_has_its_edge_alone(qapp: QApplication, qtbot: QtBot) -> None:
    """Nothing is drawn through its words, as if a part of them was selected."""
    theme.apply(qapp, Theme.LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = FileButton("A fire", "two reports", "TXT"), FileButton("A toll", "", "PDF")
    for button in (first, second):
        column.addWidget(button)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    inside = QRect(QPoint(), first.size()).adjusted(6, 6, -6, -6)
    without = first.grab(inside).toImage()
    QTest.keyClick(second, Qt.Key.Key_Backtab)
    assert first.hasFocus()
    assert first.grab(inside).toImage() == without
