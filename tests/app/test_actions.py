"""The table of actions: no key twice, all of it in menus, all of it tied to something."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import app
from app.action_table import (
    ACTIONS,
    MENUS,
    SEPARATOR,
    SUBMENU_ACTIONS,
    SUBMENUS,
    TOOLBAR,
    TOOLBAR_WORDS,
    actions_of,
)
from app.actions import Actions, plain
from app.exporters import EXPORTERS
from app.views.icons import icon
from app.views.shortcuts_dialog import ShortcutsDialog
from app.views.theme import DARK, LIGHT
from nlp.resources import resource

NAMES = [spec.name for spec in ACTIONS]


def test_no_two_actions_share_a_key() -> None:
    keys = [
        QKeySequence(key).toString()
        for spec in ACTIONS
        for key in (*spec.keys, *([spec.single] if spec.single else []))
    ]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert all(keys)


def test_every_action_is_in_a_menu_once_and_every_entry_is_known() -> None:
    entries = [word for _, _, words in MENUS for word in words.split() if word != SEPARATOR]
    submenus = [entries[n + 1] for n, word in enumerate(entries) if word == ">"]
    actions = [word for word in entries if word != ">" and word not in SUBMENUS]
    within = [word for words in SUBMENU_ACTIONS.values() for word in words.split()]
    actions += [word for word in within if word != SEPARATOR]
    assert sorted(actions) == sorted(NAMES)
    assert sorted(submenus) == sorted(SUBMENUS)
    assert sorted(n for _, _, words in MENUS for n in actions_of(words)) == sorted(NAMES)


def test_every_kind_of_printout_can_be_exported_previewed_and_printed() -> None:
    for kind in EXPORTERS:
        for verb in ("export", "preview", "print"):
            assert f"{verb}_{kind}" in NAMES


def test_every_button_of_the_toolbar_has_an_action_with_an_icon() -> None:
    by_name = {spec.name: spec for spec in ACTIONS}
    for word in TOOLBAR.split():
        if word != SEPARATOR:
            assert by_name[word].icon
    assert all(by_name[word].short for word in TOOLBAR_WORDS)


@pytest.mark.usefixtures("qapp")
def test_every_icon_is_there_and_drawn_in_both_themes() -> None:
    for spec in ACTIONS:
        if spec.icon:
            assert resource(f"icons/{spec.icon}.svg").is_file(), spec.icon
            for tones in (LIGHT, DARK):
                image = icon(spec.icon, tones).pixmap(40, 40).toImage()
                drawn = {image.pixelColor(x, y).alpha() > 128 for x in range(40) for y in range(40)}
                assert drawn == {True, False}, spec.icon
    assert icon("no such icon", LIGHT).isNull()


def test_no_menu_has_the_same_underlined_letter_twice() -> None:
    by_name = {spec.name: spec.text for spec in ACTIONS}
    menus = [[title for _, title, _ in MENUS]]
    for _, _, words in MENUS:
        menus.append([by_name.get(w) or SUBMENUS.get(w, "") for w in words.split()])
    menus += [[by_name[w] for w in actions_of(words)] for words in SUBMENU_ACTIONS.values()]
    for texts in menus:
        letters = [t[t.index("&") + 1].casefold() for t in texts if "&" in t]
        assert [x for x, n in Counter(letters).items() if n > 1] == [], texts


def test_single_letters_can_be_switched_off(window: QWidget) -> None:
    actions = Actions(window, single_keys=True)
    assert QKeySequence("J") in actions["next_finding"].shortcuts()
    actions.use_single_keys(False)
    letters = [s.toString() for _, action in actions for s in action.shortcuts()]
    assert not [s for s in letters if len(s) == 1]
    assert QKeySequence("F8") in actions["next_finding"].shortcuts()


def test_actions_are_enabled_by_what_is_there(window: QWidget) -> None:
    actions = Actions(window)
    actions.enable(frozenset())
    assert not actions["save"].isEnabled()
    assert actions["open"].isEnabled()
    actions.enable(frozenset({"document", "finding"}))
    assert actions["save"].isEnabled()
    assert actions["accept"].isEnabled()
    assert not actions["add_note"].isEnabled()


def test_the_list_of_shortcuts_is_made_from_the_table(window: QWidget, qtbot: QtBot) -> None:
    actions = Actions(window)
    dialog = ShortcutsDialog(actions, True)
    qtbot.addWidget(dialog)
    rows = dict(dialog.rows())
    for spec in ACTIONS:
        if spec.keys:
            assert plain(spec.text) in rows, spec.name
    assert rows["Next mark"].split() == ["F8", "Ctrl+Down", "J"]
    dialog._filter.setText("zoom")
    assert [words for words, _ in dialog.rows()] == ["Zoom in", "Zoom out"]


def test_an_ampersand_in_a_text_is_no_underline() -> None:
    assert plain("Q&&A &now") == "Q&A now"


def test_the_window_says_mark_and_never_finding() -> None:
    """One word for one thing: `finding` is a word of the code."""
    words = [spec.text for spec in ACTIONS] + [title for _, title, _ in MENUS]
    spoken = re.compile(r'(?:tr|translate)\(\s*"([^"]*)"')
    for file in Path(app.__file__).parent.rglob("*.py"):
        words += spoken.findall(file.read_text(encoding="utf-8"))
    assert len(words) > 200
    assert [word for word in words if re.search(r"\bfindings?\b", word, re.IGNORECASE)] == []
