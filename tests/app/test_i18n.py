"""The window in other languages."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget

from app import i18n
from app.action_table import ACTIONS, MENUS, SUBMENUS
from app.actions import Actions, translated
from app.views.settings_dialog import SettingsDialog
from app.views.shortcuts_dialog import ShortcutsDialog


@pytest.fixture
def pseudo(qapp: QApplication):
    translator = i18n.install(qapp, i18n.PSEUDO)
    assert translator is not None
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.usefixtures("pseudo")
def test_every_action_and_menu_is_translated() -> None:
    words = [spec.text for spec in ACTIONS] + [title for _, title, _ in MENUS]
    for word in [*words, *SUBMENUS.values()]:
        assert translated(word) == f"[{word}]"


@pytest.mark.usefixtures("pseudo")
def test_no_label_of_the_dialogs_is_left_in_english(qtbot, settings) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialogs = [SettingsDialog(settings), ShortcutsDialog(Actions(window), True)]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        assert dialog.windowTitle().startswith("[")
        for kind in (QLabel, QCheckBox, QPushButton):
            for widget in dialog.findChildren(kind):
                text = widget.text()
                assert not text or text.startswith("[") or text == "Close", text


def test_english_needs_no_translation_and_an_unknown_language_falls_back(qapp) -> None:
    assert "en" in i18n.available()
    assert i18n.install(qapp, "tlh") is None


def test_counts_are_singular_and_plural_in_english(qapp) -> None:
    translator = i18n.install(qapp, "en")
    try:
        count = lambda n: QCoreApplication.translate("AnalysisDesk", "%n finding(s)", "", n)  # noqa: E731
        assert [count(0), count(1), count(12)] == ["0 findings", "1 finding", "12 findings"]
    finally:
        if translator is not None:
            QCoreApplication.removeTranslator(translator)
