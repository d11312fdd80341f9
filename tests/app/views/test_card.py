"""The card explains the mark in focus, takes decisions, notes and the edits of an own mark."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.session import Session
from app.views.card import Card
from app.views.current_palette import CurrentPalette
from app.views.own_mark import moved
from nlp.annotation import CATEGORIES, Analysis, Annotation, Category, State
from nlp.document import Document

Find = Callable[[str], Annotation]


@pytest.fixture
def card(qtbot: QtBot, session: Session, palette: CurrentPalette, document: Document) -> Card:
    made = Card(session, palette)
    qtbot.addWidget(made)
    made.resize(300, 640)
    made.show()
    session.open(document)
    return made


def _now(session: Session, id: str) -> Annotation:
    document = session.document
    assert document is not None
    found = document.find(id)
    assert found is not None
    return found


def test_without_a_mark_it_says_how_to_choose_one(card: Card) -> None:
    assert card._empty.isVisible()
    assert not card._body.isVisible()


def test_it_shows_words_reason_and_question(card: Card, session: Session, mark: Find) -> None:
    session.select(mark("probably").id)
    assert card._body.isVisible()
    assert card._words.text() == "probably"
    assert card._why._text.text() == mark("probably").why
    assert card._question.text() == mark("probably").question


def test_a_quotation_names_its_speaker_and_devices(
    card: Card, session: Session, mark: Find
) -> None:
    session.select(mark("“They never listen to us,”").id)
    said = card._detail._text.text()
    assert "Tom Hale" in said
    assert "Us and them: “They”" in said
    assert "All or nothing" in said


def test_a_quotation_without_a_speaker_says_so(card: Card, session: Session, mark: Find) -> None:
    session.select(mark("“careful”").id)
    assert card._detail._text.text() == "The text does not say who speaks."


def test_a_caption_shows_what_it_clashes_with(card: Card, session: Session, mark: Find) -> None:
    session.select(mark("Sochi, Russia").id)
    assert card._detail._text.text() == "Ellin"


def test_a_caption_leads_to_its_photo(
    qtbot: QtBot, card: Card, session: Session, mark: Find
) -> None:
    session.select(mark("desperate").id)
    with qtbot.waitSignal(card.photo_asked) as asked:
        card._photo.click()
    assert asked.args == [1]
    session.select(mark("could").id)
    assert not card._photo.isVisible()


def test_a_decision_is_taken_and_taken_back_by_its_button(
    card: Card, session: Session, mark: Find
) -> None:
    id = mark("probably").id
    session.select(id)
    button = card._decisions._buttons[State.REJECTED]
    button.click()
    assert _now(session, id).state is State.REJECTED
    assert button.isChecked()
    button.click()
    assert _now(session, id).state is State.NEW


def test_a_note_is_kept_when_another_mark_is_chosen(
    qtbot: QtBot, card: Card, session: Session, mark: Find
) -> None:
    id = mark("probably").id
    session.select(id)
    qtbot.keyClicks(card._note._note, "How sure?")
    session.select(mark("Officials").id)
    assert _now(session, id).note == "How sure?"
    assert card._note._note.toPlainText() == ""


def test_a_note_and_its_tags_are_one_step_to_undo(
    qtbot: QtBot, card: Card, session: Session, mark: Find
) -> None:
    id = mark("probably").id
    session.select(id)
    card.edit_note()
    qtbot.keyClicks(card._note._note, "Hm.")
    qtbot.keyClicks(card._note._tags, "ask, check later, ask")
    card.keep()
    assert (_now(session, id).note, _now(session, id).tags) == ("Hm.", ("ask", "check later"))
    session.undo_stack.undo()
    assert (_now(session, id).note, _now(session, id).tags) == ("", ())
    assert card._note._note.toPlainText() == ""


def test_a_note_that_rests_is_kept_by_itself(
    qtbot: QtBot, card: Card, session: Session, mark: Find
) -> None:
    session.select(mark("could").id)
    qtbot.keyClicks(card._note._note, "x")
    card._note._idle.setInterval(1)
    card._note._idle.start()
    qtbot.waitUntil(lambda: _now(session, mark("could").id).note == "x")


def test_keeping_without_a_change_leaves_no_step(card: Card, session: Session, mark: Find) -> None:
    session.select(mark("could").id)
    card.keep()
    assert session.undo_stack.count() == 0


def test_typing_goes_on_while_findings_arrive(
    qtbot: QtBot, card: Card, session: Session, mark: Find, document: Document
) -> None:

    session.select(mark("could").id)
    qtbot.keyClicks(card._note._note, "half a th")
    session.receive(Analysis(document.annotations))
    assert card._note._note.toPlainText() == "half a th"
    qtbot.keyClicks(card._note._note, "ought")
    card.keep()
    assert _now(session, mark("could").id).note == "half a thought"


def test_what_is_typed_never_moves_to_another_document(
    qtbot: QtBot, card: Card, session: Session, mark: Find, document: Document
) -> None:
    session.select(mark("could").id)
    qtbot.keyClicks(card._note._note, "of the first")
    qtbot.keyClicks(card._note._tags, "first")
    session.open(document)
    card.keep()
    assert session.document == document
    session.select(mark("could").id)
    assert card._note._note.toPlainText() == card._note._tags.text() == ""


def test_an_own_mark_has_no_decision_but_edits(card: Card, session: Session) -> None:
    session.add_mark(0, 5, "mark words")
    assert not card._decisions.isVisible()
    assert card._own.isVisible()


def test_an_own_mark_is_moved_word_by_word_and_keeps_one(card: Card, session: Session) -> None:
    document = session.document
    assert document is not None
    start = document.article.text.index("ferry could")
    id = session.add_mark(start, start + 5, "mark words")
    card._own.move_ends(0, 1)
    assert _now(session, id).text == "ferry could"
    card._own.move_ends(-1, 0)
    assert _now(session, id).text == "the ferry could"
    card._own.move_ends(2, 0)
    assert _now(session, id).text == "could"
    card._own.move_ends(1, 0)
    assert _now(session, id).text == "could"


def test_an_own_mark_gets_another_kind_and_goes(card: Card, session: Session) -> None:
    id = session.add_mark(0, 5, "mark words")
    card._own._category.setCurrentIndex(1)
    card._own._category.activated.emit(1)
    assert _now(session, id).category == "sourcing"
    card._own._remove()
    assert session.document is not None
    assert session.document.find(id) is None
    assert card._empty.isVisible()


@pytest.mark.parametrize(
    ("category", "subtype", "name"),
    [
        ("hedge", "appearance", "Appearance"),
        ("sourcing", "anonymity_granted", "Name kept back"),
    ],
)
def test_an_own_mark_gets_a_closer_kind_in_one_step_to_undo(
    card: Card, session: Session, category: Category, subtype: str, name: str
) -> None:
    id = session.add_mark(0, 5, "mark words", category=category)
    choice = card._own._subtype
    assert choice.currentText() == "No closer kind"
    choice.setCurrentIndex(choice.findText(name))
    choice.activated.emit(choice.currentIndex())
    assert _now(session, id).subtype == subtype
    assert card._heading._title.text() == name
    session.undo_stack.undo()
    assert _now(session, id).subtype == ""
    assert choice.currentText() == "No closer kind"


def test_findings_that_arrive_leave_the_open_choice_of_a_kind_alone(
    card: Card, session: Session, document: Document
) -> None:
    session.add_mark(0, 5, "mark words", category="hedge")
    card.choose_kind()
    view = card._own._subtype.view()
    view.setCurrentIndex(view.model().index(3, 0))
    session.receive(Analysis(document.annotations[:3]))
    assert view.currentIndex().row() == 3


def test_a_kind_that_is_chosen_with_the_mouse_leaves_the_keys_where_they_are(
    card: Card, session: Session
) -> None:
    session.add_mark(0, 5, "mark words", category="hedge")
    left: list[bool] = []
    card.left.connect(lambda: left.append(True))
    choice = card._own._subtype
    choice.activated.emit(1)
    assert not left
    card.choose_kind()
    choice.activated.emit(1)
    assert left == [True]
    choice.activated.emit(1)
    assert left == [True]


def test_only_hedges_and_sources_have_closer_kinds_to_choose(
    card: Card, session: Session, mark: Find
) -> None:
    for category in CATEGORIES:
        session.add_mark(0, 5, "mark words", category=category)
        offers = card._own._subtype.isVisible()
        assert offers == (category in ("hedge", "sourcing"))
    session.select(mark("could").id)
    assert not card._own.isVisible()


def test_an_open_choice_is_as_wide_as_its_names(card: Card, session: Session, qtbot: QtBot) -> None:
    card.resize(150, 500)
    session.add_mark(0, 5, "mark words", category="sourcing")
    choice = card._own._subtype
    choice.showPopup()
    view = choice.view()
    qtbot.waitUntil(view.isVisible)
    assert choice.width() < view.sizeHintForColumn(0) <= view.viewport().width()
    choice.hidePopup()


def test_a_closer_kind_of_another_program_is_kept(card: Card, session: Session) -> None:
    session.add_mark(0, 5, "mark words", category="hedge", subtype="of_old")
    assert card._own._subtype.currentData() == "of_old"
    assert card._own._subtype.currentText() == "Of old"


@pytest.mark.parametrize(
    ("position", "words", "at_start", "there"),
    [(0, 1, True, 4), (4, -1, True, 0), (3, 1, False, 7), (7, 9, False, 13), (0, -2, True, 0)],
)
def test_word_edges(position: int, words: int, at_start: bool, there: int) -> None:
    assert moved("one two three", position, words, at_start=at_start) == there


def test_a_very_long_word_does_not_widen_the_card(
    card: Card, session: Session, document: Document
) -> None:
    id = session.add_mark(0, 5, "mark words", note="w" * 400)
    session.select("")
    session.select(id)
    assert card.horizontalScrollBar().maximum() == 0
    assert card.widget().width() <= card.viewport().width()


def test_html_in_an_article_is_shown_as_it_is(card: Card) -> None:
    assert card._words.textFormat() is Qt.TextFormat.PlainText
