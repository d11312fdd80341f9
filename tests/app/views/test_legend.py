"""The legend counts and switches."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.session import Session
from app.views.current_palette import CurrentPalette
from app.views.legend import Legend
from app.views.marks_shown import MarksShown
from nlp.annotation import Annotation, State
from nlp.document import Document

Find = Callable[[str], Annotation]


@pytest.fixture
def legend(
    qtbot: QtBot,
    session: Session,
    shown: MarksShown,
    palette: CurrentPalette,
    document: Document,
) -> Legend:
    made = Legend(session, shown, palette)
    qtbot.addWidget(made)
    made.show()
    session.open(document)
    return made


def _counts(legend: Legend) -> dict[str, str]:
    return {category: label.text() for category, label in legend._counts.items()}


def test_it_counts_each_category(legend: Legend) -> None:
    assert _counts(legend) == {
        "hedge": "5",
        "sourcing": "3",
        "quote": "2",
        "caption": "3",
        "note": "0",
    }


def test_rejected_marks_are_not_counted(legend: Legend, session: Session, mark: Find) -> None:
    session.decide([mark("Officials").id], State.REJECTED, "reject")
    assert _counts(legend)["sourcing"] == "2"
    assert "2 of 3" in legend._counts["sourcing"].toolTip()


def test_what_is_hidden_is_not_counted_but_a_kind_that_is_off_is(
    legend: Legend, session: Session, shown: MarksShown, document: Document
) -> None:
    shown.show_plain_quotes(False)
    assert _counts(legend)["quote"] == "1"
    assert "1 of 2" in legend._counts["quote"].toolTip()
    shown.hide_stretches(document.article.photos[0].captions)
    assert _counts(legend)["caption"] == "1"
    for category, count in _counts(legend).items():
        seen = [a for a in shown.visible(session.document) if a.category == category]
        assert len(seen) == int(count)
    shown.show_category("hedge", False)
    assert _counts(legend)["hedge"] == "5"


def test_a_box_switches_its_category_by_key(
    qtbot: QtBot, legend: Legend, shown: MarksShown
) -> None:
    qtbot.keyClick(legend._boxes["hedge"], Qt.Key.Key_Space)
    assert "hedge" not in shown.categories
    qtbot.keyClick(legend._boxes["hedge"], Qt.Key.Key_Space)
    assert "hedge" in shown.categories


def test_boxes_follow_what_was_switched_elsewhere(legend: Legend, shown: MarksShown) -> None:
    shown.show_category("quote", False)
    shown.hide_all(True)
    assert not legend._boxes["quote"].isChecked()
    assert legend._hide.isChecked()


def test_marks_set_aside_come_back_by_a_box(legend: Legend, shown: MarksShown) -> None:
    legend._set_aside.click()
    assert shown.states == frozenset(State)
    legend._set_aside.click()
    assert shown.states == {State.NEW, State.ACCEPTED}


def test_plain_quotations_are_switched_apart(legend: Legend, shown: MarksShown) -> None:
    legend._plain.click()
    assert not shown.plain_quotes


def test_each_box_can_be_heard_with_its_count(legend: Legend) -> None:
    assert legend._boxes["hedge"].accessibleName() == "Hedges, 5"
