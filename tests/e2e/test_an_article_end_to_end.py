"""Open, read, decide, note, save, reopen, hand out: with the mouse and without."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

from app.main_window import MainWindow
from nlp.annotation import CATEGORIES, State
from nlp.document import Document
from tests.app.exporters.test_handout import make as with_photo


def test_a_reader_goes_all_the_way_with_mouse_and_keys(
    window: MainWindow, article: Path, person, tmp_path: Path
) -> None:
    saved, handout = tmp_path / "my ferry.newsgloss", tmp_path / "handout.pdf"
    window.open_file(article)
    person.wait_for_findings()

    person.click_mark(person.mark("could"))
    assert window.session.selected == person.mark("could").id
    window.commands["reject"].trigger()
    assert person.mark("could").state is State.REJECTED

    person.select("the quay is unsafe")
    window.commands["add_note"].trigger()
    person.write("Who are these experts?")
    window.panes.card.keep()
    note = person.mark("the quay is unsafe")
    assert (note.category, note.note) == ("note", "Who are these experts?")

    stack = window.session.undo_stack
    while stack.canUndo():
        window.commands["undo"].trigger()
    assert person.mark("could").state is State.NEW
    assert "note" not in {a.category for a in person.document.annotations}
    while stack.canRedo():
        window.commands["redo"].trigger()
    assert person.mark("could").state is State.REJECTED
    assert person.mark("the quay is unsafe").note == "Who are these experts?"

    window.commands["save"].trigger()
    person.choose_path(saved)
    person.wait(lambda: not window.session.is_dirty)
    assert window.session.path == saved
    before = person.document
    window.commands["close"].trigger()
    assert person.document is None
    window.open_file(saved)
    person.wait(lambda: person.document is not None)
    assert person.document.annotations == before.annotations
    assert person.document.article.text == before.article.text
    assert not window.workshop.worker.is_busy

    window.commands["export_handout"].trigger()
    person.choose_path(handout)
    person.wait(handout.exists)
    assert handout.read_bytes().startswith(b"%PDF")
    person.wait(lambda: "handout.pdf" in window.status.words)


def test_a_reader_goes_all_the_way_by_keyboard_alone(
    window: MainWindow, article: Path, person, tmp_path: Path
) -> None:
    saved, handout = tmp_path / "by keys.newsgloss", tmp_path / "by keys.pdf"
    person.press("Ctrl+O")
    person.choose_path(article)
    person.wait_for_findings()

    person.press("F8")
    first = window.session.selected
    assert first
    person.press("F8")
    person.press("Shift+F8")
    assert window.session.selected == first
    person.press("Ctrl+Shift+R")
    assert person.document.find(first).state is State.REJECTED

    person.press("Ctrl+F")
    person.write("quay is unsafe")
    person.press("Escape")
    person.press("Ctrl+M")
    person.write("Says who?")
    person.press("F6")
    person.wait(lambda: person.mark("quay is unsafe").note == "Says who?")

    person.press("Ctrl+Z")
    assert person.mark("quay is unsafe").note == ""
    person.press("Ctrl+Shift+Z")
    assert person.mark("quay is unsafe").note == "Says who?"

    person.press("Ctrl+S")
    person.choose_path(saved)
    person.wait(lambda: not window.session.is_dirty)
    assert window.session.path == saved
    before = person.document
    person.press("Ctrl+W")
    assert person.document is None
    person.press("Ctrl+O")
    person.choose_path(saved)
    person.wait(lambda: person.document is not None)
    assert person.document.annotations == before.annotations

    person.press("Ctrl+E")
    person.choose_path(handout)
    person.wait(handout.exists)


def test_single_letters_decide_and_can_be_switched_off(opened: MainWindow, person) -> None:
    person.press("J")
    chosen = opened.session.selected
    assert chosen
    person.press("A")
    assert person.document.find(chosen).state is State.ACCEPTED
    opened.settings.single_keys = False
    person.press("R")
    assert person.document.find(chosen).state is State.ACCEPTED


def test_a_key_decides_all_rows_only_while_the_list_has_the_keys(
    opened: MainWindow, person
) -> None:
    def accepted() -> set[str]:
        return {a.id for a in person.document.annotations if a.state is State.ACCEPTED}

    rows = opened.panes.findings.rows
    rows.setFocus()
    for keys in ("Home", "Shift+Down", "Shift+Down"):
        person.press(keys)
    chosen = {a.id for a in opened.panes.findings.chosen()}
    assert len(chosen) == 3
    opened.panes.article.setFocus()
    person.press("A")
    assert accepted() == {opened.session.selected}
    person.press("Ctrl+Z")
    rows.setFocus()
    person.press("A")
    assert accepted() == chosen


def test_the_status_line_lets_go_of_what_no_longer_holds(
    opened: MainWindow, person, analysed: Document, tmp_path: Path
) -> None:
    status, count = opened.status, opened.status.words
    assert count == "Newsgloss marked 6 places."
    person.select("The repairs")
    person.press("Ctrl+1")
    assert status.words == "Marked as Hedge."
    person.press("Ctrl+Z")
    assert status.words == "Undone: mark words."
    person.press("A")
    opened.session.select(person.mark("could").id)
    person.press("A")
    assert status.words == "1 mark: accepted."
    person.press("Ctrl+Z")
    assert status.words == "Undone: accept."
    opened.session.select(analysed.annotations[-1].id)
    person.press("F8")
    assert status.words == "That was the last mark."
    person.press("Shift+F8")
    assert status.words == count
    person.press("Ctrl+H")
    assert status.words == "All marks are hidden."
    opened.workshop.shown.hide_all(False)
    assert status.words == "The marks are shown again."
    opened.session.mark_saved(tmp_path / "x.newsgloss")
    person.press("Ctrl+S")
    person.wait(lambda: status.words == "Saved as x.newsgloss.")
    opened.session.open(analysed)
    assert status.words == count
    opened.session.open(None)
    assert status.words == ""


def test_the_status_line_tells_that_what_was_seen_is_kept(window: MainWindow, person) -> None:
    panes = window.panes
    window.session.open(replace(with_photo(), analysed=True))
    for hidden, said in (
        (False, "Kept as a note."),
        (True, "Kept as a note. Marks of this kind are switched off."),
    ):
        window.workshop.shown.show_category("note", not hidden)
        panes.right.setCurrentWidget(panes.photos)
        person.wait(lambda: bool(panes.photos.parts()))
        (part,) = panes.photos.parts()
        buttons = {button.text(): button for button in part.findChildren(QAbstractButton)}
        buttons["Look first"].click()
        for answer in part.findChildren(QPlainTextEdit):
            answer.setPlainText("A boat.")
        buttons["Show the caption"].click()
        buttons["Keep as a note"].click()
        assert window.status.words == said


def test_a_closer_kind_is_chosen_by_keys_alone(opened: MainWindow, person) -> None:
    person.select("The board")
    person.press("Ctrl+2")
    person.press("F4")
    person.write("spok")
    person.press("Return")
    assert person.mark("The board").subtype == "spokesperson"
    person.wait(opened.panes.article.hasFocus)
    person.press("F4")
    for _ in range(2):
        person.press("Escape")
    person.wait(opened.panes.article.hasFocus)
    person.press("Ctrl+Z")
    assert person.mark("The board").subtype == ""


def test_f8_follows_the_filter_of_the_list_and_says_so_at_its_end(
    opened: MainWindow, person
) -> None:
    filter = opened.panes.findings.filter
    filter.category.setCurrentIndex(filter.category.findData("quote"))
    listed = [a.id for a in opened.panes.findings.listed()]
    seen = []
    for _ in listed:
        person.press("F8")
        seen.append(opened.session.selected)
    assert seen == listed
    person.press("F8")
    assert opened.session.selected == listed[-1]
    assert opened.status.words == "That was the last mark that the filter of the list keeps."
    filter.category.setCurrentIndex(0)
    assert "last mark" not in opened.status.words, "what the filter kept no longer holds"
    filter.search.setText("no such words")
    person.press("F8")
    assert opened.status.words == "No mark fits the filter of the list."


def test_an_own_mark_that_is_hidden_says_so(opened: MainWindow, person) -> None:
    shown = opened.workshop.shown
    shown.show_category("hedge", False)
    person.select("The repairs")
    person.press("Ctrl+1")
    assert opened.status.words == "Marked as Hedge. Marks of this kind are switched off."
    shown.hide_all(True)
    person.select("harbour board")
    person.press("Ctrl+2")
    assert opened.status.words == "Marked as Unnamed source. All marks are hidden."
    person.press("F8")
    assert opened.status.words == "All marks are hidden."
    shown.hide_all(False)
    for category in CATEGORIES:
        shown.show_category(category, False)
    person.press("F8")
    assert opened.status.words == "The marks of this article are switched off."
    shown.show_category("hedge", True)
    person.select("The repairs")
    person.press("Ctrl+1")
    assert opened.status.words == "These words are marked as Hedge already."


@pytest.mark.parametrize("field", ["note", "tags"])
def test_escape_leaves_a_note_and_keeps_it(opened: MainWindow, person, field: str) -> None:
    person.select("Some experts")
    person.press("Ctrl+M")
    if field == "tags":
        person.press("Tab")
    person.write("who")
    person.press("Escape")
    assert opened.panes.article.hasFocus()
    mark = person.mark("Some experts")
    assert (mark.note, mark.tags) == (("who", ()) if field == "note" else ("", ("who",)))
    assert opened.session.selected == mark.id


def test_letters_typed_into_a_note_are_no_shortcuts(opened: MainWindow, person) -> None:
    person.select("Some experts")
    person.press("N")
    person.write("ajkr 1234")
    opened.panes.card.keep()
    assert person.mark("Some experts").note == "ajkr 1234"
    assert {a.state for a in person.document.annotations if a.is_finding} == {State.NEW}


def test_every_pane_can_be_reached_by_f6_and_back(opened: MainWindow, person) -> None:
    def place() -> str:
        focus = opened.focusWidget()
        panes = opened.panes
        for name in ("legend", "findings", "article", "right"):
            pane = getattr(panes, name)
            if focus is pane or pane.isAncestorOf(focus):
                return name
        return ""

    there = []
    for _ in range(4):
        person.press("F6")
        QTest.qWait(1)
        there.append(place())
    assert set(there) == {"legend", "findings", "article", "right"}
    person.press("Shift+F6")
    assert place() == there[2]


def test_a_redo_never_takes_the_place_of_what_is_being_typed(opened: MainWindow, person) -> None:
    id = person.mark("could").id
    opened.session.select(id)
    opened.panes.card.edit_note()
    person.write("first")
    opened.panes.keep()
    opened.commands["undo"].trigger()
    person.write("second")
    opened.commands["redo"].trigger()
    opened.panes.keep()
    assert person.document.find(id).note == "second"
