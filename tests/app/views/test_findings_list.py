"""The list of findings: follows, leads, filters, decides many at once, and can be heard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.session import Session
from app.views.current_palette import CurrentPalette
from app.views.findings_list import FindingsList
from app.views.findings_model import AnnotationRole, PlaceRole
from app.views.marks_shown import MarksShown
from nlp.annotation import Annotation, State
from nlp.document import Document

Find = Callable[[str], Annotation]


@pytest.fixture
def findings(
    qtbot: QtBot,
    session: Session,
    shown: MarksShown,
    palette: CurrentPalette,
    document: Document,
) -> FindingsList:
    made = FindingsList(session, shown, palette)
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    session.open(document)
    return made


def test_every_shown_mark_is_listed_in_reading_order(
    findings: FindingsList, document: Document
) -> None:
    assert findings.listed() == list(document.annotations)


def test_the_list_follows_the_selection_and_leads_it(
    findings: FindingsList, session: Session, mark: Find
) -> None:
    session.select(mark("a clerk").id)
    assert findings.rows.currentIndex().data(AnnotationRole) == mark("a clerk")
    findings.rows.setCurrentIndex(findings.model.index(0, 0))
    assert session.selected == findings.listed()[0].id


def test_a_category_that_is_switched_off_is_not_listed(
    findings: FindingsList, shown: MarksShown
) -> None:
    shown.show_category("hedge", False)
    assert all(a.category != "hedge" for a in findings.listed())


def test_the_filter_finds_words_kinds_and_decisions(
    findings: FindingsList, session: Session, mark: Find
) -> None:
    findings.filter.search.setText("CLERK")
    assert findings.listed() == [mark("a clerk")]
    findings.filter.search.clear()
    findings.filter.category.setCurrentIndex(findings.filter.category.findData("quote"))
    assert {a.category for a in findings.listed()} == {"quote"}
    session.decide([mark("“careful”").id], State.ACCEPTED, "accept")
    findings.filter.state.setCurrentIndex(findings.filter.state.findData("accepted"))
    assert [a.text for a in findings.listed()] == ["“careful”"]


@pytest.mark.parametrize("state", [State.REJECTED, State.IGNORED])
def test_asking_for_marks_that_were_set_aside_shows_them(
    findings: FindingsList, session: Session, shown: MarksShown, mark: Find, state: State
) -> None:
    session.decide([mark("a clerk").id], state, "set aside")
    findings.filter.state.setCurrentIndex(findings.filter.state.findData(state.value))
    assert [a.text for a in findings.listed()] == ["a clerk"]
    assert findings.listed() == [a for a in shown.visible(session.document) if a.state is state]
    shown.show_set_aside(False)
    assert findings.listed() == []
    assert findings._empty.text() == "Rejected and ignored marks are hidden."


def test_ones_own_marks_are_no_decisions(
    findings: FindingsList, session: Session, mark: Find
) -> None:
    session.add_mark(3, 9, "mark words", category="hedge")
    session.decide([mark("“careful”").id], State.ACCEPTED, "accept")
    findings.filter.state.setCurrentIndex(findings.filter.state.findData("accepted"))
    assert [a.text for a in findings.listed()] == ["“careful”"]


def test_the_list_can_be_ordered_by_kind(findings: FindingsList, document: Document) -> None:
    findings.filter.order.setCurrentIndex(1)
    categories = [a.category for a in findings.listed()]
    assert categories == sorted(
        categories, key=["hedge", "sourcing", "quote", "caption", "note"].index
    )
    assert len(categories) == len(document.annotations)


def _stepped(findings: FindingsList, session: Session, forward: bool = True) -> list[str]:
    seen = []
    while (mark := findings.beside(0, forward)) is not None:
        session.select(mark.id)
        seen.append(mark.id)
    return seen


def test_stepping_goes_through_all_marks_and_ends(
    findings: FindingsList, session: Session, document: Document
) -> None:
    ids = [a.id for a in document.annotations]
    assert _stepped(findings, session) == ids
    assert _stepped(findings, session, forward=False) == ids[-2::-1]


def test_stepping_starts_at_the_caret(findings: FindingsList, mark: Find) -> None:
    caret = mark("could").start + 1
    assert findings.beside(caret, True) == mark("probably")
    assert findings.beside(caret, False) == mark("could")


def test_stepping_by_kind_starts_with_the_first_of_the_list_wherever_the_caret_is(
    findings: FindingsList,
) -> None:
    findings.filter.order.setCurrentIndex(1)
    assert findings.beside(10_000, True) == findings.listed()[0]
    assert findings.beside(10_000, False) is None


def test_stepping_leaves_out_what_is_switched_off(
    findings: FindingsList, session: Session, shown: MarksShown
) -> None:
    shown.show_category("hedge", False)
    assert _stepped(findings, session) == [a.id for a in findings.listed()]


def test_stepping_follows_the_filter_and_the_order_of_the_list(
    findings: FindingsList, session: Session
) -> None:
    findings.filter.category.setCurrentIndex(findings.filter.category.findData("sourcing"))
    ids = [a.id for a in findings.listed()]
    assert 0 < len(ids) < findings.model.total
    assert _stepped(findings, session) == ids
    findings.filter.category.setCurrentIndex(0)
    findings.filter.order.setCurrentIndex(1)
    session.select("")
    assert _stepped(findings, session) == [a.id for a in findings.listed()]


@pytest.mark.parametrize("order", [0, 1])
def test_stepping_goes_on_from_a_mark_that_a_decision_took_off_the_list(
    findings: FindingsList, session: Session, mark: Find, order: int
) -> None:
    findings.filter.order.setCurrentIndex(order)
    findings.filter.state.setCurrentIndex(findings.filter.state.findData("new"))
    session.select(mark("probably").id)
    row = findings.listed().index(mark("probably"))
    before, behind = findings.listed()[row - 1], findings.listed()[row + 1]
    session.decide([mark("probably").id], State.ACCEPTED, "accept")
    assert mark("probably").id not in {a.id for a in findings.listed()}
    assert findings.beside(0, True) == behind
    assert findings.beside(0, False) == before


def test_several_findings_are_decided_in_one_step(findings: FindingsList, session: Session) -> None:
    selection = findings.rows.selectionModel()
    for row in (0, 1, 2):
        index = findings.model.index(row, 0)
        selection.select(index, QItemSelectionModel.SelectionFlag.Select)
    ids = [a.id for a in findings.chosen()]
    assert findings._bulk.isVisible()
    findings.decide(State.ACCEPTED, "accept findings")
    document = session.document
    assert document is not None
    assert [a.id for a in document.annotations if a.state is State.ACCEPTED] == ids
    session.undo_stack.undo()
    assert session.document is not None
    assert all(a.state is State.NEW for a in session.document.annotations)


def test_the_rows_that_were_selected_stay_selected_after_a_decision(
    findings: FindingsList, session: Session
) -> None:
    selection = findings.rows.selectionModel()
    for row in (1, 2):
        index = findings.model.index(row, 0)
        selection.select(index, QItemSelectionModel.SelectionFlag.Select)
    before = [a.id for a in findings.chosen()]
    findings.decide(State.ACCEPTED, "accept findings")
    assert [a.id for a in findings.chosen()] == before


def test_each_row_can_be_heard_with_what_it_is_and_where(
    findings: FindingsList, session: Session, mark: Find
) -> None:
    session.decide([mark("probably").id], State.ACCEPTED, "accept")
    index = findings.model.index(findings.model.row_of(mark("probably").id), 0)
    heard = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Hedge, Possibility: probably, accepted, paragraph 1"
    assert index.data(PlaceRole) == "¶1"
    headline = findings.model.index(0, 0)
    assert headline.data(PlaceRole) == "headline"
    assert headline.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", headline")


def test_the_list_scrolls_along_with_the_page_and_selects_nothing(
    findings: FindingsList, session: Session, mark: Find
) -> None:
    findings.resize(300, 330)
    findings.keep_in_view(mark("a clerk").id)
    row = findings.model.index(findings.model.row_of(mark("a clerk").id), 0)
    assert findings.rows.viewport().rect().intersects(findings.rows.visualRect(row))
    assert session.selected == ""


def test_enter_asks_for_the_page(
    qtbot: QtBot, findings: FindingsList, session: Session, mark: Find
) -> None:
    session.select(mark("could").id)
    with qtbot.waitSignal(findings.opened) as opened:
        qtbot.keyClick(findings.rows, Qt.Key.Key_Return)
    assert opened.args == [mark("could").id]


def test_delete_removes_ones_own_marks_and_no_findings(
    qtbot: QtBot, findings: FindingsList, session: Session, document: Document
) -> None:
    session.add_mark(0, 5, "mark words", category="hedge")
    session.add_mark(2, 5, "mark words", category="hedge")
    findings.rows.selectAll()
    qtbot.keyClick(findings.rows, Qt.Key.Key_Delete)
    assert session.document is not None
    assert session.document.annotations == document.annotations
    session.undo_stack.undo()
    assert len(session.document.annotations) == len(document.annotations) + 2


def test_the_lists_menu_fits_what_is_selected(
    findings: FindingsList, session: Session, mark: Find
) -> None:
    def entries() -> list[str]:
        return [action.text() for action in findings._menu_of(findings.chosen()).actions()]

    session.select(mark("could").id)
    decisions = entries()
    assert "Accept" in decisions
    assert "Remove my mark" not in decisions
    own = session.add_mark(0, 5, "mark words")
    assert entries() == ["Remove my mark"]
    findings._menu_of(findings.chosen()).actions()[0].trigger()
    assert session.document is not None
    assert session.document.find(own) is None


def test_an_empty_list_says_why(
    findings: FindingsList, session: Session, shown: MarksShown
) -> None:
    findings.filter.search.setText("no such words")
    assert findings._empty.text() == "No mark fits this filter."
    findings.filter.search.clear()
    shown.hide_all(True)
    assert findings._empty.text() == "All marks are hidden."
    shown.hide_all(False)
    session.open(None)
    assert "Open an article" in findings._empty.text()


def test_rows_are_painted_without_a_word_too_many(
    findings: FindingsList, session: Session, mark: Find
) -> None:
    session.decide([mark("may return").id], State.ACCEPTED, "accept")
    image = findings.grab().toImage()
    assert len({image.pixel(x, 200) for x in range(image.width())}) > 3


def test_screen_readers_find_the_rows_and_their_words(findings: FindingsList) -> None:
    interface = QAccessible.queryAccessibleInterface(findings.rows)
    heard = [
        interface.child(number).text(QAccessible.Text.Name)
        for number in range(interface.childCount())
    ]
    assert any(words.startswith("Hedge, Possibility: probably") for words in heard)


def test_what_is_said_in_place_of_rows_can_be_read_whole_in_a_low_pane(
    findings: FindingsList, shown: MarksShown, qtbot: QtBot
) -> None:
    shown.hide_all(True)
    findings._empty.setText("Nothing to mark was found. You can add marks of your own. " * 4)
    findings.resize(150, 130)
    label = findings._empty
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert label.height() > findings._instead.viewport().height()
    assert findings._instead.verticalScrollBar().maximum() > 0
    shown.hide_all(False)
    shown.hide_all(True)
    assert findings._instead.accessibleName() == "All marks are hidden."


def test_a_list_whose_marks_are_all_rejected_says_how_to_see_them(
    findings: FindingsList, session: Session, document: Document
) -> None:
    session.decide([mark.id for mark in document.annotations], State.REJECTED, "reject")
    assert "rejected or ignored" in findings._empty.text()
    assert "Rejected and ignored, too" in findings._empty.text()


def test_the_filter_takes_the_quotation_marks_of_the_keyboard(findings: FindingsList) -> None:
    findings.filter.search.setText('"They never')
    assert [a.text[:12] for a in findings.listed()] == ["“They never "]
