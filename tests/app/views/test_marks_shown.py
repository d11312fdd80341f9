"""Which marks are shown."""

from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.views.marks_shown import MarksShown
from nlp.annotation import Annotation, State
from nlp.document import Document

Find = Callable[[str], Annotation]


def test_at_first_everything_undecided_is_shown(shown: MarksShown, document: Document) -> None:
    assert shown.visible(document) == list(document.annotations)


def test_a_category_is_switched_off_and_on(shown: MarksShown, document: Document) -> None:
    shown.show_category("hedge", False)
    assert {a.category for a in shown.visible(document)} == {"sourcing", "quote", "caption"}
    shown.show_category("hedge", True)
    assert shown.visible(document) == list(document.annotations)


def test_rejected_and_ignored_marks_are_hidden_until_asked_for(
    shown: MarksShown, document: Document, mark: Find
) -> None:
    for state in (State.REJECTED, State.IGNORED):
        decided = document.replacing(replace(mark("Officials"), state=state))
        assert len(shown.visible(decided)) == len(document.annotations) - 1
        shown.show_state(state, True)
        assert len(shown.visible(decided)) == len(document.annotations)


def test_all_marks_are_hidden_at_once_and_come_back(shown: MarksShown, document: Document) -> None:
    shown.show_category("quote", False)
    before = shown.visible(document)
    shown.hide_all(True)
    assert shown.visible(document) == []
    assert not shown.shows(document.annotations[0])
    shown.hide_all(False)
    assert shown.visible(document) == before


def test_plain_quotations_can_be_left_out(
    shown: MarksShown, document: Document, mark: Find
) -> None:
    shown.show_plain_quotes(False)
    assert mark("“careful”") not in shown.visible(document)
    assert mark("“They never listen to us,”") in shown.visible(document)


def test_marks_in_a_hidden_stretch_are_nowhere(
    shown: MarksShown, document: Document, mark: Find
) -> None:
    shown.hide_stretches(document.article.photos[0].captions)
    assert mark("Sochi, Russia") not in shown.visible(document)
    assert mark("desperate") in shown.visible(document)


def test_it_tells_of_a_change_and_only_of_a_change(qtbot: QtBot, shown: MarksShown) -> None:
    with qtbot.waitSignal(shown.changed):
        shown.show_category("hedge", False)
    with qtbot.assertNotEmitted(shown.changed):
        shown.show_category("hedge", False)


def test_without_a_document_there_is_nothing(shown: MarksShown) -> None:
    assert shown.visible(None) == []
