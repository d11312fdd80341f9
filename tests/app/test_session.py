"""Undo, the dirty flag, and findings that stay out of it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.session import Session
from nlp.annotation import Analysis, Annotation, State
from nlp.article import Article, Block
from nlp.document import Document

TEXT = "It could rain. It may not."


def finding(start: int, end: int) -> Annotation:
    return Annotation(
        id=f"hedge-{start}",
        category="hedge",
        subtype="possibility",
        start=start,
        end=end,
        text=TEXT[start:end],
        creator="newsgloss_hedge",
    )


COULD, MAY = finding(3, 8), finding(18, 21)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = Session("Ada")
    session.open(Document(Article(TEXT, (Block("paragraph", 0, len(TEXT)),))))
    return session


def states(session: Session) -> list[State]:
    assert session.document is not None
    return [a.state for a in session.document.annotations]


def test_an_undo_after_findings_arrived_leaves_them_alone(session: Session) -> None:
    session.add_mark(0, 2, "mark words")
    session.receive(Analysis(annotations=(COULD, MAY)))
    session.undo_stack.undo()
    assert session.document is not None
    assert session.document.annotations == (COULD, MAY)
    assert not session.is_dirty


def test_an_undo_takes_back_words_to_a_photo_and_no_findings(session: Session) -> None:
    session.answer(0, ("a boat", "", ""), "write")
    session.receive(Analysis((COULD,)))
    session.undo_stack.undo()
    assert session.document is not None
    assert session.document.looks == ()
    assert session.document.annotations == (COULD,)
    session.undo_stack.redo()
    assert session.document.answers(0) == ("a boat", "", "")


def test_many_decisions_are_one_step(session: Session) -> None:
    session.receive(Analysis(annotations=(COULD, MAY)))
    session.decide([COULD.id, MAY.id, "no such id"], State.REJECTED, "reject")
    assert states(session) == [State.REJECTED, State.REJECTED]
    session.undo_stack.undo()
    assert states(session) == [State.NEW, State.NEW]
    session.undo_stack.redo()
    assert states(session) == [State.REJECTED, State.REJECTED]


def test_a_decision_that_changes_nothing_is_no_step(session: Session) -> None:
    session.receive(Analysis(annotations=(COULD,)))
    session.decide([COULD.id], State.NEW, "undecide")
    assert not session.undo_stack.canUndo()


def test_redo_after_new_findings_keeps_them(session: Session) -> None:
    session.receive(Analysis(annotations=(COULD,)))
    session.decide([COULD.id], State.ACCEPTED, "accept")
    session.undo_stack.undo()
    session.receive(Analysis(annotations=(COULD, MAY)))
    session.undo_stack.redo()
    assert states(session) == [State.ACCEPTED, State.NEW]


def test_an_edit_while_a_save_runs_is_still_unsaved_afterwards(session: Session) -> None:
    session.add_mark(0, 2, "mark words")
    revision = session.revision
    session.add_mark(3, 8, "mark words")
    session.mark_saved(Path("x.newsgloss"), revision)
    assert session.is_dirty
    session.mark_saved(Path("x.newsgloss"), session.revision)
    assert not session.is_dirty


def test_another_document_has_an_empty_past(session: Session) -> None:
    session.add_mark(0, 2, "mark words")
    session.open(None)
    assert not session.undo_stack.canUndo()
    assert not session.is_dirty
    assert session.selected == ""


def test_a_selected_mark_that_goes_is_no_longer_selected(session: Session) -> None:
    id = session.add_mark(0, 2, "mark words")
    assert session.selected == id
    session.undo_stack.undo()
    assert session.selected == ""


def test_the_same_words_are_marked_once_as_a_kind(session: Session, qtbot: QtBot) -> None:
    first = session.add_mark(0, 2, "mark words", category="hedge")
    session.select("")
    with qtbot.waitSignal(session.mark_added) as added:
        assert session.add_mark(0, 2, "mark words", category="hedge") == first
    assert added.args[1] is False
    assert session.selected == first
    assert session.undo_stack.count() == 1
    others = {
        session.add_mark(0, 2, "mark words", category="quote"),
        session.add_mark(0, 8, "mark words", category="hedge"),
        session.add_mark(0, 2, "keep what was seen", category="hedge", note="A boat."),
    }
    assert first not in others
    session.author = "Grace"
    assert session.add_mark(0, 2, "mark words", category="hedge") != first


def test_a_mark_is_told_of_when_its_step_is_over(session: Session) -> None:
    """What listens to steps lets go of what was said before."""
    happened: list[str] = []
    session.undo_stack.indexChanged.connect(lambda _index: happened.append("step"))
    session.mark_added.connect(lambda mark, _is_new: happened.append(mark.note))
    with session.one_step("keep what was seen"):
        session.add_mark(0, 2, "keep what was seen", note="A boat.")
        session.answer(0, ("a boat", "", ""), "keep what was seen")
    session.add_mark(3, 8, "mark words", note="By itself.")
    assert happened == ["step", "A boat.", "step", "By itself."]
