"""The photo panel: table, findings, attaching, the class routine, the file's own data."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.session import Session
from app.views.current_palette import CurrentPalette
from app.views.photo_attach import Attachment, attached, read_picture
from app.views.photo_panel import PhotoPanel
from app.views.photo_picture import picture_in
from app.views.photo_rows import CAPTION, FILE, STORY, findings_of, rows_of
from nlp.annotation import Analysis, Annotation, State
from nlp.article import Article
from nlp.document import Document
from nlp.photo_table import PhotoTable, Row

Find = Callable[[str], Annotation]
Make = Callable[..., bytes]


@pytest.fixture
def panel(
    qtbot: QtBot, session: Session, palette: CurrentPalette, document: Document
) -> PhotoPanel:
    made = PhotoPanel(session, palette)
    qtbot.addWidget(made)
    made.resize(320, 640)
    made.show()
    qtbot.waitExposed(made)
    session.open(document)
    qtbot.waitUntil(lambda: len(made.parts()) == 2)
    return made


def test_each_photo_has_its_part(panel: PhotoPanel, session: Session) -> None:
    assert [part._title.text() for part in panel.parts()] == [
        "Photo 1 of 2 · ferry.png",
        "Photo 2 of 2",
    ]
    session.open(Document(Article("No photos.")))
    assert panel.parts() == []
    assert "no photos" in panel._about.text()


def test_it_says_what_it_cannot_know(panel: PhotoPanel) -> None:
    assert "cannot know" in panel._about.text()


def test_the_table_sets_caption_story_and_file_side_by_side(document: Document) -> None:
    rows = {row.label: row for row in rows_of(document, 0)}
    assert rows["Where"].says == ("Sochi, Russia", "Ellin", "")
    assert rows["Where"].clashing == {CAPTION, STORY}
    assert rows["When"].says[FILE] == "2 Aug 2017"
    assert rows["When"].clashing == {CAPTION, FILE}
    assert rows["Credit"].says == ("N. Perl", "", "")
    assert "Who" not in rows


def test_the_analysis_own_table_goes_before_what_findings_tell(
    document: Document,
) -> None:
    row = Row("where", "Sochi", "not stated", "no photo file", ("caption", "file"))
    told = replace(document, photo_tables=(PhotoTable(0, (row,)),))
    (shown,) = rows_of(told, 0)
    assert shown.label == "Where"
    assert shown.says == ("Sochi", "", "no photo file")
    assert shown.clashing == {CAPTION, FILE}
    assert shown.quiet == {STORY, FILE}


def test_distances_and_claims_are_told_in_words(
    panel: PhotoPanel, session: Session, document: Document
) -> None:
    table = PhotoTable(0, (), distance="1,900 km apart", claim="It claims: camera.")
    session.open(replace(document, photo_tables=(table,)))
    notes = panel.parts()[0]._notes
    assert notes.isVisible()
    assert notes.text() == "1,900 km apart\nIt claims: camera."


def test_every_cell_can_be_heard(panel: PhotoPanel) -> None:
    model = panel.parts()[0]._table.rows
    heard = [
        model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
        for column in range(3)
    ]
    assert "Where, Caption says: Sochi, Russia, this does not fit" in heard
    assert "Where, File says: not stated" in heard


def test_the_table_is_as_high_as_its_rows_at_any_width(qtbot: QtBot, panel: PhotoPanel) -> None:
    table = panel.parts()[0]._table
    for width in (240, 640):
        panel.resize(width, 640)
        qtbot.wait(1)
        needed = table.horizontalHeader().height() + table.verticalHeader().length()
        assert table.height() >= needed - 2
        assert table.width() <= panel.viewport().width()


def test_no_answer_is_cut_when_the_panel_is_first_seen(
    qtbot: QtBot, session: Session, palette: CurrentPalette, document: Document
) -> None:
    says = ("3 August 2021, in the morning", "≠ Passau, Germany", "Vienna, Austria")
    tables = tuple(PhotoTable(n, (Row("where", *says, ("caption",)),)) for n in (0, 1))
    made = PhotoPanel(session, palette)
    qtbot.addWidget(made)
    made.resize(320, 640)
    session.open(replace(document, photo_tables=tables))
    made.show()
    qtbot.waitUntil(lambda: len(made.parts()) == 2)
    for table in (part._table for part in made.parts()):
        assert {table.columnWidth(column) for column in range(3)} <= {
            table.width() // 3,
            table.width() // 3 + 1,
        }
        heights = [table.rowHeight(row) for row in range(table.rows.rowCount())]
        needed = [table.sizeHintForRow(row) for row in range(len(heights))]
        assert all(height >= need for height, need in zip(heights, needed, strict=True))


def test_findings_have_reason_and_question_and_lead_to_their_card(
    panel: PhotoPanel, session: Session, mark: Find
) -> None:
    part = panel.parts()[0]
    shown = part._findings._parts
    assert session.document is not None
    assert len(shown) == len(findings_of(session.document, 0)) == 2
    opener = shown[0].findChild(QAbstractButton)
    assert opener is not None
    opener.click()
    assert session.selected == mark("Sochi, Russia").id


def test_a_finding_that_was_set_aside_is_marked_in_the_caption_no_more(
    panel: PhotoPanel, session: Session, mark: Find
) -> None:
    caption = panel.parts()[0]._caption
    assert mark("Sochi, Russia") in caption._marks
    session.decide([mark("Sochi, Russia").id], State.REJECTED, "reject")
    assert [a.text for a in caption._marks] == ["3 May 2019"]


def test_a_picture_is_put_to_a_caption_and_taken_back(
    qtbot: QtBot, panel: PhotoPanel, session: Session, tmp_path: Path, make_picture: Make
) -> None:
    path = tmp_path / "sailor.png"
    path.write_bytes(make_picture(40, 30))
    with qtbot.waitSignal(panel.photo_attached) as told:
        panel.attach(1, path)
    assert told.args == [1]
    assert session.document is not None
    photo = session.document.article.photos[1]
    assert (photo.file, photo.content) == ("sailor.png", path.read_bytes())
    session.undo_stack.undo()
    assert session.document.article.photos[1].content is None


def test_a_picture_that_is_read_late_goes_to_no_other_document(
    panel: PhotoPanel, session: Session, document: Document, make_picture: Make, tmp_path: Path
) -> None:
    good, bad = tmp_path / "sailor.png", tmp_path / "notes.jpg"
    good.write_bytes(make_picture(40, 30))
    bad.write_text("not a picture")
    panel.attach(0, good)
    panel.attach(0, bad)
    session.open(document)
    _deliver(panel)
    assert session.document == document
    assert not panel._trouble.isVisible()


def test_what_a_file_says_is_not_told_of_the_picture_that_took_its_place(
    panel: PhotoPanel, session: Session
) -> None:
    part = panel.parts()[0]
    part._buttons["data"].click()
    found = Attachment("other.png", b"no picture")
    session.replace_article(lambda article: attached(article, 0, found), "put a picture")
    _deliver(panel)
    assert part._data.is_empty


def _deliver(panel: PhotoPanel) -> None:
    """Lets what runs in threads end, and hands its outcome over."""
    panel._background.close()
    QApplication.processEvents()


def test_what_is_no_picture_is_refused_with_a_sentence(
    qtbot: QtBot, panel: PhotoPanel, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "notes.jpg"
    path.write_text("not a picture")
    panel.attach(1, path)
    qtbot.waitUntil(panel._trouble.isVisible)
    assert "notes.jpg" in panel._trouble.text()
    assert session.undo_stack.count() == 0


def test_a_missing_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    assert "could not be read" in read_picture(tmp_path / "gone.png").problem


def test_attaching_changes_one_photo_only(document: Document, tmp_path: Path) -> None:
    found = read_picture(tmp_path / "gone.png")
    changed = attached(document.article, 1, found)
    assert changed.photos[0] is document.article.photos[0]
    assert changed.photos[1].captions == document.article.photos[1].captions


@pytest.mark.parametrize(
    ("names", "taken"), [(["a.jpg"], True), (["a.txt"], False), (["a.jpg", "b.jpg"], False)]
)
def test_one_picture_file_can_be_dropped(tmp_path: Path, names: list[str], taken: bool) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert (picture_in(event) is not None) is taken


def test_looking_first_hides_the_caption_until_all_three_are_written(
    qtbot: QtBot, panel: PhotoPanel
) -> None:
    part = panel.parts()[0]
    with qtbot.waitSignal(panel.captions_hidden) as hidden:
        part._buttons["look"].click()
    assert hidden.args == [frozenset({0})]
    assert not part._caption.isVisible()
    assert not part._table.isVisible()
    assert not part._look._reveal.isEnabled()
    for answer in part._look.answers()[:2]:
        qtbot.keyClicks(answer, "boat")
    assert not part._look._reveal.isEnabled()
    qtbot.keyClicks(part._look.answers()[2], "where")
    with qtbot.waitSignal(panel.captions_hidden) as hidden:
        part._look._reveal.click()
    assert hidden.args == [frozenset()]
    assert part._caption.isVisible()
    assert part._look.answers()[0].isReadOnly()


def test_what_was_seen_can_be_kept_as_a_note(
    qtbot: QtBot, panel: PhotoPanel, session: Session
) -> None:
    part = panel.parts()[0]
    part._buttons["look"].click()
    for answer, words in zip(part._look.answers(), ("a boat", "a trip", "whose"), strict=True):
        answer.setPlainText(words)
    part._look._reveal.click()
    part._look._keep.click()
    assert session.document is not None
    note = session.document.find(session.selected)
    assert note is not None
    assert note.note == "I see: a boat\nI think: a trip\nI wonder: whose"
    assert note.tags == ("look first",)
    assert not part._look.isVisible()
    assert part._table.isVisible()


def _seen(session: Session, photo: int = 0) -> str:
    assert session.document is not None
    return session.document.answers(photo)[0]


def test_what_is_written_to_a_photo_is_kept_and_gone_on_with(
    qtbot: QtBot, panel: PhotoPanel, session: Session, document: Document
) -> None:
    part = panel.parts()[0]
    assert part._buttons["look"].text() == "Look first"
    part._buttons["look"].click()
    qtbot.keyClicks(part._look.answers()[0], "a boat ")
    panel.keep()
    assert _seen(session) == "a boat"
    assert part._look.answers()[0].toPlainText() == "a boat "
    qtbot.keyClicks(part._look.answers()[0], "at sea")
    part._look._stop.click()
    assert _seen(session) == "a boat at sea"
    kept = session.document
    session.open(document)
    assert part._buttons["look"].text() == "Look first"
    session.open(kept)
    assert part._buttons["look"].text() == "Go on looking"
    part._buttons["look"].click()
    assert part._look.answers()[0].toPlainText() == "a boat at sea"
    assert part.hides_caption


def test_what_is_gone_on_with_is_written_behind_what_is_there(
    qtbot: QtBot, panel: PhotoPanel, session: Session, document: Document
) -> None:
    session.open(document.answering(0, ("a boat", "", "")))
    part = panel.parts()[0]
    part._buttons["look"].click()
    qtbot.keyClicks(part._look.answers()[0], " at sea")
    panel.keep()
    assert _seen(session) == "a boat at sea"


def test_the_keys_stay_in_view_while_looking_first_and_at_its_end(
    qtbot: QtBot, panel: PhotoPanel, session: Session, document: Document
) -> None:
    session.open(document.answering(0, ("a boat", "it waits", "for whom?")))
    part = panel.parts()[0]
    panel.resize(300, 150)
    for button, holder in (
        (part._buttons["look"], part._look.answers()[0]),
        (part._look._reveal, part._look._keep),
    ):
        button.click()
        assert panel.window().focusWidget() is holder
        qtbot.waitUntil(lambda holder=holder: _is_in_view(panel, holder))


def _is_in_view(panel: PhotoPanel, widget: QWidget) -> bool:
    top = widget.mapTo(panel.viewport(), QPoint(0, 0)).y()
    return 0 <= top <= panel.viewport().height() - widget.height()


def test_large_words_make_looking_first_no_wider_than_the_pane(panel: PhotoPanel) -> None:
    part = panel.parts()[0]
    part._buttons["look"].click()
    for answer in part._look.answers():
        answer.setPlainText("boat")
    part._look._reveal.click()
    part._look._keep.setText("A very long word or two " * 9)
    panel.resize(200, 300)
    QApplication.processEvents()
    assert part._look.width() <= panel.viewport().width()


def test_what_rests_is_kept_by_itself_and_undone(
    qtbot: QtBot, panel: PhotoPanel, session: Session
) -> None:
    part = panel.parts()[0]
    part._buttons["look"].click()
    part._look._idle.setInterval(1)
    qtbot.keyClicks(part._look.answers()[0], "a boat")
    qtbot.waitUntil(lambda: _seen(session) == "a boat")
    session.undo_stack.undo()
    assert _seen(session) == ""
    assert part._look.answers()[0].toPlainText() == ""
    panel.keep()
    assert session.undo_stack.count() == session.undo_stack.index() + 1
    session.undo_stack.redo()
    assert part._look.answers()[0].toPlainText() == "a boat"


def test_what_was_undone_while_nobody_looked_stays_undone(
    qtbot: QtBot, panel: PhotoPanel, session: Session
) -> None:
    part = panel.parts()[0]
    part._buttons["look"].click()
    qtbot.keyClicks(part._look.answers()[0], "a boat")
    panel.hide()
    panel.keep()
    session.undo_stack.undo()
    panel.keep()
    assert _seen(session) == ""
    panel.show()
    assert part._look.answers()[0].toPlainText() == ""


def test_typing_to_a_photo_goes_on_while_findings_arrive(
    qtbot: QtBot, panel: PhotoPanel, session: Session, document: Document
) -> None:
    part = panel.parts()[0]
    part._buttons["look"].click()
    qtbot.keyClicks(part._look.answers()[0], "half")
    session.receive(Analysis(document.annotations[:3]))
    assert part._look.answers()[0].toPlainText() == "half"


def test_what_is_typed_to_a_photo_never_moves_to_another_document(
    qtbot: QtBot, panel: PhotoPanel, session: Session, document: Document
) -> None:
    panel.parts()[0]._buttons["look"].click()
    qtbot.keyClicks(panel.parts()[0]._look.answers()[0], "of the first")
    session.open(document)
    panel.keep()
    assert session.document == document


def test_keeping_answers_as_a_note_takes_them_over_in_one_step(
    panel: PhotoPanel, session: Session
) -> None:
    part = panel.parts()[0]
    part._buttons["look"].click()
    for answer in part._look.answers():
        answer.setPlainText("a boat")
    part._look._reveal.click()
    assert _seen(session) == "a boat"
    steps = session.undo_stack.count()
    part._look._keep.click()
    assert _seen(session) == ""
    assert session.undo_stack.count() == steps + 1
    session.undo_stack.undo()
    assert _seen(session) == "a boat"
    assert session.document is not None
    assert all(a.is_finding for a in session.document.annotations)


def test_a_panel_that_nobody_sees_costs_nothing_and_catches_up(
    qtbot: QtBot, session: Session, palette: CurrentPalette, document: Document
) -> None:
    made = PhotoPanel(session, palette)
    qtbot.addWidget(made)
    session.open(document)
    qtbot.wait(5)
    assert made.parts() == []
    made.show()
    qtbot.waitUntil(lambda: len(made.parts()) == 2)


def test_the_photo_of_the_selected_caption_comes_into_view(
    qtbot: QtBot, panel: PhotoPanel, session: Session, mark: Find
) -> None:
    session.select(mark("desperate").id)
    qtbot.waitUntil(lambda: panel.verticalScrollBar().value() > 0)
    top = panel.parts()[1].y() - panel.verticalScrollBar().value()
    assert top < panel.viewport().height()


def test_another_article_ends_looking_first(
    panel: PhotoPanel, session: Session, document: Document
) -> None:
    panel.parts()[0]._buttons["look"].click()
    session.open(document)
    assert not panel.parts()[0].hides_caption


def test_a_caption_without_a_picture_cannot_be_looked_at_first(panel: PhotoPanel) -> None:
    buttons = panel.parts()[1]._buttons
    assert [name for name, button in buttons.items() if button.isEnabled()] == ["attach"]


def test_the_files_own_data_come_on_demand_and_go(qtbot: QtBot, panel: PhotoPanel) -> None:
    part = panel.parts()[0]
    part._buttons["data"].click()
    qtbot.waitUntil(part._data.isVisible)
    part._buttons["data"].click()
    assert not part._data.isVisible()


def test_an_enlarged_photo_is_sized_and_left_by_keys(
    qtbot: QtBot, panel: PhotoPanel, session: Session
) -> None:
    from app.views.photo_viewer import PhotoViewer

    assert session.document is not None
    viewer = PhotoViewer(session.document.article, 0)
    qtbot.addWidget(viewer)
    viewer.show()
    qtbot.waitUntil(lambda: viewer._size.text() == "120 × 80")
    assert viewer.scale == 1
    qtbot.keyClick(viewer, Qt.Key.Key_Plus)
    assert viewer.scale == 1.25
    qtbot.keyClick(viewer, Qt.Key.Key_0)
    assert viewer.scale == 1
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.photo == 1
    assert viewer._caption.text() == "A sailor looks desperate."


def test_a_hidden_caption_is_not_under_the_enlarged_photo_either(
    qtbot: QtBot, session: Session, document: Document
) -> None:
    from app.views.photo_viewer import PhotoViewer

    viewer = PhotoViewer(document.article, 0, None, frozenset({0}))
    qtbot.addWidget(viewer)
    assert viewer._caption.text() == ""
