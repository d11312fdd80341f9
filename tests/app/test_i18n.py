"""The window in other languages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget

import app
from app import i18n
from app.action_table import ACTIONS, MENUS, SUBMENUS
from app.actions import Actions, translated
from app.views.settings_dialog import SettingsDialog
from app.views.shortcuts_dialog import ShortcutsDialog
from nlp.resources import resource


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
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


def count(number: int) -> str:
    return QCoreApplication.translate("WindowCommands", "%n mark(s)", "", number)


@pytest.mark.parametrize("language", ["en", "en_GB", "tlh"])
def test_counts_are_singular_and_plural_in_english_and_where_no_file_is(qapp, language) -> None:
    translator = i18n.install(qapp, language)
    assert translator is not None
    assert [count(0), count(1), count(12)] == ["0 marks", "1 mark", "12 marks"]
    QCoreApplication.removeTranslator(translator)


def test_every_count_in_the_program_has_its_english_forms() -> None:
    """Run `python installer/translations.py` if this fails."""
    packed = QTranslator()
    assert packed.load(str(resource("translations/newsgloss_en.qm")))
    calls = re.compile(r'tr\(\s*"([^"]*%n[^"]*)",\s*"",')
    for file in Path(app.__file__).parent.rglob("*.py"):
        for source in calls.findall(file.read_text(encoding="utf-8")):
            contexts = re.findall(r"^class (\w+)", file.read_text(encoding="utf-8"), re.MULTILINE)
            forms = [packed.translate(c, source, "", 1) for c in contexts]
            assert any(forms), f"{file.name}: {source}"


def test_english_is_among_the_languages_and_calls_itself_so() -> None:
    assert "en" in i18n.available()
    assert i18n.own_name("fr") == "Français"
