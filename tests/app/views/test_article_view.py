"""The page as a reader uses it: pointing, clicking, keys, zoom, selection, photos."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QDropEvent, QTextCursor
from pytestqt.qtbot import QtBot

from app.session import Session
from app.views.article_document import unpaged
from app.views.article_menu import ArticleMenu
from app.views.article_view import ArticleView, kin_of
from app.views.current_palette import CurrentPalette
from app.views.marks_shown import MarksShown
from nlp.annotation import Analysis, Annotation, State
from nlp.article import Article, Extent
from nlp.document import Document

Find = Callable[[str], Annotation]


def _point(view: ArticleView, position: int) -> QPoint:
    """The middle of the character at a position of the article."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(view._layout.to_document(position))
    left = view.cursorRect(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    right = view.cursorRect(cursor)
    return QPoint((left.left() + right.left()) // 2, left.center().y())


def _click(qtbot: QtBot, view: ArticleView, position: int) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_point(view, position))


def test_a_click_on_a_mark_selects_it(
    qtbot: QtBot, view: ArticleView, session: Session, mark: Find
) -> None:
    _click(qtbot, view, mark("Officials").start + 3)
    assert session.selected == mark("Officials").id


def test_a_click_beside_all_marks_lets_go(
    qtbot: QtBot, view: ArticleView, session: Session, mark: Find
) -> None:
    session.select(mark("Officials").id)
    _click(qtbot, view, view.article.text.index("said the ferry") + 1)
    assert session.selected == ""


def test_clicks_reach_every_mark_that_overlaps(
    qtbot: QtBot, view: ArticleView, session: Session, mark: Find
) -> None:
    reached = []
    for _ in range(3):
        _click(qtbot, view, mark("probably").start + 2)
        reached.append(session.selected)
    short, long = mark("probably").id, mark("could probably sail").id
    assert reached == [short, long, short]


def test_marks_are_found_behind_an_emoji_and_in_hebrew(view: ArticleView, mark: Find) -> None:
    for words in ("may not", "שלום"):
        wanted = mark(words)
        assert wanted in view.marks_at(_point(view, wanted.start + 1))


def test_enter_opens_the_mark_at_the_caret_and_escape_lets_go(
    qtbot: QtBot, view: ArticleView, session: Session, mark: Find
) -> None:
    view.show_extent(mark("could").start, mark("could").end)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert session.selected == mark("could").id
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert session.selected == ""


def test_words_are_selected_by_keys_alone(qtbot: QtBot, view: ArticleView) -> None:
    start = view.article.text.index("ferry could")
    view.show_extent(start, start)
    word = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right, word)
    extent = view.selected_extent()
    assert extent is not None
    assert view.article.text[extent.start : extent.end] == "ferry could"


def test_selected_words_lose_the_white_space_at_their_ends(view: ArticleView) -> None:
    start = view.article.text.index(" probably ")
    view.show_extent(start, start + len(" probably "), select=True)
    assert view.selected_extent() == Extent(start + 1, start + 9)


def test_an_emoji_is_selected_whole(view: ArticleView) -> None:
    start = view.article.text.index("🙂")
    view.show_extent(start, start + 1, select=True)
    assert view.selected_extent() == Extent(start, start + 1)


def test_nothing_selected_is_no_extent(view: ArticleView) -> None:
    assert view.selected_extent() is None


def test_a_selected_mark_is_scrolled_into_view_and_has_the_caret(
    view: ArticleView, session: Session, mark: Find
) -> None:
    view.resize(400, 200)
    session.select(mark("a clerk").id)
    assert view.caret() == mark("a clerk").start
    where = _point(view, mark("a clerk").start)
    assert view.viewport().rect().contains(where)


def test_a_quotations_speaker_and_telling_words_belong_to_it(
    view: ArticleView, session: Session, mark: Find
) -> None:
    kin = kin_of(mark("“They never listen to us,”"))
    assert [view.article.text[start:end] for start, end in kin] == ["Tom Hale", "They"]
    session.select(mark("“They never listen to us,”").id)
    assert sum(len(extents) for extents in view._kin.values()) == 2
    session.select(mark("Officials").id)
    assert view._kin == {}


def test_scrolling_away_from_the_mark_in_focus_tells_the_first_in_view(
    qtbot: QtBot, view: ArticleView, session: Session, document: Document
) -> None:
    view.resize(400, 200)
    session.select(document.annotations[0].id)
    bar = view.verticalScrollBar()
    with qtbot.waitSignal(view.reading_moved) as told:
        bar.setValue(bar.maximum() // 2)
    moved_to = document.find(told.args[0])
    assert moved_to is not None
    assert view.is_in_view(moved_to.start)
    assert session.selected == document.annotations[0].id


def test_scrolling_to_the_mark_in_focus_moves_nothing_else(
    qtbot: QtBot, view: ArticleView, session: Session, mark: Find
) -> None:
    view.resize(400, 200)
    with qtbot.assertNotEmitted(view.reading_moved, wait=250):
        session.select(mark("a clerk").id)


def test_a_selected_mark_is_said_aloud(
    view: ArticleView, session: Session, mark: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    session.select(mark("Officials").id)
    assert any("Officials" in message and "not decided" in message for message in said)


def test_screen_readers_take_the_page_for_text(view: ArticleView) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    assert interface.role() is QAccessible.Role.EditableText
    assert interface.state().readOnly
    text = interface.textInterface()
    assert text.text(0, text.characterCount()).startswith("Ferry 🙂 may return to Ellin")
    assert interface.text(QAccessible.Text.Name) == "Article"


@pytest.mark.parametrize(("asked", "got"), [(10, 50), (175, 175), (900, 300)])
def test_zoom_stays_between_50_and_300(
    qtbot: QtBot, view: ArticleView, asked: int, got: int
) -> None:
    with qtbot.waitSignal(view.zoom_changed) as told:
        view.set_zoom(asked)
    assert (view.zoom, told.args) == (got, [got])


def test_zoom_keeps_the_caret_and_the_mark_in_focus_in_sight(
    view: ArticleView, session: Session, mark: Find
) -> None:
    view.resize(500, 220)
    session.select(mark("a clerk").id)
    for zoom in (200, 60):
        view.set_zoom(zoom)
        assert view.caret() == mark("a clerk").start
        assert view.viewport().rect().contains(_point(view, mark("a clerk").start))


def test_zoom_keeps_the_selected_words_and_selects_no_others(view: ArticleView) -> None:
    view.set_zoom(120)
    assert view.selected_extent() is None
    start = view.article.text.index("nothing more")
    view.show_extent(start, start + 12, select=True)
    view.set_zoom(150)
    assert view.selected_extent() == Extent(start, start + 12)


def _long() -> Document:
    paragraphs = [
        f"Paragraph {n} says " + "a word or two more, " * 20 + "and ends." for n in range(400)
    ]
    return Document(Article("\n\n".join(paragraphs)))


def _lines(view: ArticleView, paragraph: int) -> int:
    return view.document().findBlockByNumber(paragraph).layout().lineCount()


def test_a_long_article_is_laid_out_in_steps_and_the_first_screen_at_once(
    qtbot: QtBot, view: ArticleView, session: Session
) -> None:
    session.open(_long())
    assert _lines(view, 0) > 0
    assert _lines(view, 399) == 0
    qtbot.waitUntil(lambda: _lines(view, 399) > 0)


def test_a_page_can_be_painted_before_it_is_laid_out(view: ArticleView, session: Session) -> None:
    session.open(_long())
    with unpaged(view.document()):
        view.document().markContentsDirty(0, 1000)
        assert _lines(view, 0) == 0
        view.viewport().grab()
    assert _lines(view, 0) > 0


@pytest.mark.parametrize("paragraph", [200, 390, 399])
def test_words_far_down_are_shown_before_all_is_laid_out_and_stay(
    qtbot: QtBot, view: ArticleView, session: Session, paragraph: int
) -> None:
    session.open(_long())
    at = view.article.text.index(f"Paragraph {paragraph} ")
    view.show_extent(at, at + 9, select=True)
    assert view.is_in_view(at)
    qtbot.waitUntil(lambda: _lines(view, 399) > 0)
    qtbot.wait(50)
    assert view.is_in_view(at)
    assert view.caret() == at + 9


@pytest.mark.parametrize("paragraph", [200, 390, 399])
def test_zoom_far_down_a_long_article_keeps_the_first_line(
    qtbot: QtBot, view: ArticleView, session: Session, paragraph: int
) -> None:
    session.open(_long())
    at = view.article.text.index(f"Paragraph {paragraph} ")
    view.show_extent(at, at + 9)
    qtbot.waitUntil(lambda: _lines(view, 399) > 0)
    first = view.first_in_view()
    view.set_zoom(130)
    qtbot.waitUntil(lambda: _lines(view, 399) > 0)
    qtbot.wait(50)
    assert view._layout.paragraph_at(view.first_in_view()) == view._layout.paragraph_at(first)


def test_zoom_at_the_top_stays_there(qtbot: QtBot, view: ArticleView, session: Session) -> None:
    session.open(_long())
    at = view.article.text.index("Paragraph 300 ")
    view.show_extent(at, at)
    view.verticalScrollBar().setValue(0)
    view.set_zoom(150)
    assert view.verticalScrollBar().value() == 0


@pytest.mark.parametrize("top", [0, 40, 47, 300], ids=["the top", "a gap", "a line", "below"])
def test_a_page_is_painted_the_same_before_and_after_all_is_laid_out(
    qtbot: QtBot, view: ArticleView, session: Session, top: int
) -> None:
    session.open(_long())
    session.receive(
        Analysis(
            tuple(
                Annotation(
                    f"h{n}", "hedge", "possibility", at, at + 9, "Paragraph", "newsgloss_hedge"
                )
                for n in range(5)
                for at in (view.article.text.index(f"Paragraph {n} "),)
            )
        )
    )
    view.verticalScrollBar().setValue(top)
    view.set_zoom(130)
    first = view.viewport().grab().toImage()
    assert _lines(view, 399) == 0
    qtbot.waitUntil(lambda: _lines(view, 399) > 0)
    assert view.viewport().grab().toImage() == first


def test_a_place_between_paragraphs_belongs_to_the_one_above(
    view: ArticleView, session: Session
) -> None:
    session.open(_long())
    second = view.document().findBlockByNumber(1)
    for gap in (1, 5):
        assert view._position_at(second.layout().position().y() - gap) < second.position()
    assert view._position_at(second.layout().position().y() + 1) == second.position()
    assert view._position_at(0) == 0
    assert _lines(view, 399) == 0


def test_the_next_article_begins_at_its_top(
    qtbot: QtBot, view: ArticleView, session: Session
) -> None:
    session.open(_long())
    at = view.article.text.index("Paragraph 300 ")
    view.show_extent(at, at + 9, select=True)
    session.open(_long())
    assert view.verticalScrollBar().value() == 0
    assert view.caret() == 0
    assert view.selected_extent() is None
    assert _lines(view, 399) == 0


def test_marks_are_painted_and_go_with_their_category(
    view: ArticleView, shown: MarksShown, palette: CurrentPalette
) -> None:
    tint = QColor(palette.now.style("sourcing").tint)

    def tinted() -> bool:
        image = view.viewport().grab().toImage()
        colours = {
            image.pixelColor(x, y).name()
            for y in range(0, image.height(), 2)
            for x in range(0, image.width(), 3)
        }
        paper = QColor(palette.now.paper)
        mixed = QColor(*(a * b // 255 for a, b in zip(_rgb(tint), _rgb(paper), strict=True)))
        return any(_near(QColor(name), mixed) for name in colours)

    assert tinted()
    shown.show_category("sourcing", False)
    assert not tinted()


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) <= 1 for a, b in zip(_rgb(one), _rgb(other), strict=True))


def test_the_dark_page_is_dark(view: ArticleView, palette: CurrentPalette) -> None:
    palette.set_dark(True)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(3, 3) == QColor(palette.now.paper)


def test_a_decision_keeps_place_and_selection(
    view: ArticleView, session: Session, mark: Find
) -> None:
    session.select(mark("a clerk").id)
    before = view.verticalScrollBar().value()
    session.decide([mark("a clerk").id], State.ACCEPTED, "accept")
    assert view.verticalScrollBar().value() == before
    assert view.caret() == mark("a clerk").start


def test_a_photo_has_room_above_its_caption(
    qtbot: QtBot, view: ArticleView, session: Session, document: Document
) -> None:
    caption = document.article.photos[0].captions[0]

    def placed() -> None:
        assert view._photos.space(view._layout.paragraph_at(caption.start)) > 40

    qtbot.waitUntil(placed)
    point = _point(view, caption.start) - QPoint(-30, 40)
    assert view.photo_at(point) == 0
    with qtbot.waitSignal(view.photo_opened) as opened:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert opened.args == [0]


def test_a_picture_is_dropped_on_a_caption_and_nowhere_else(
    qtbot: QtBot, view: ArticleView, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.jpg"))])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton

    def drop(words: str) -> QDropEvent:
        point = QPointF(_point(view, view.article.text.index(words)))
        return QDropEvent(point, Qt.DropAction.CopyAction, data, buttons, keys)

    with qtbot.waitSignal(view.photo_dropped) as dropped:
        view.dropEvent(drop("sailor"))
    assert dropped.args == [1, tmp_path / "a.jpg"]
    with qtbot.assertNotEmitted(view.photo_dropped):
        view.dropEvent(drop("Officials"))


def test_a_hidden_caption_is_unreadable_and_its_marks_are_gone(
    view: ArticleView, session: Session, shown: MarksShown, mark: Find
) -> None:
    session.select(mark("Sochi, Russia").id)
    view.hide_captions(frozenset({0}))
    assert "Sochi" not in view.toPlainText()
    assert session.selected == ""
    assert mark("Sochi, Russia") not in shown.visible(session.document)
    view.hide_captions(frozenset())
    assert "Sochi" in view.toPlainText()


def test_another_article_takes_the_place_of_the_first(
    view: ArticleView, session: Session, document: Document
) -> None:
    other = replace(document.article, text="Short and new.", blocks=(), photos=())
    session.open(Document(other))
    assert view.toPlainText() == "Short and new."
    session.open(None)
    assert view.toPlainText() == ""


def test_the_menu_reaches_each_mark_and_decides(
    view: ArticleView, session: Session, mark: Find
) -> None:
    marks = [mark("probably"), mark("could probably sail")]
    menu = ArticleMenu(view, session, marks, None)
    assert len(menu.actions()) == 2
    second = menu.actions()[1].menu()
    next(a for a in second.actions() if a.text().startswith("Reject")).trigger()
    assert session.document is not None
    decided = session.document.find(marks[1].id)
    assert decided is not None
    assert decided.state is State.REJECTED


def test_the_menu_marks_selected_words(view: ArticleView, session: Session) -> None:
    start = view.article.text.index("nothing more")
    menu = ArticleMenu(view, session, [], Extent(start, start + 12))
    menu.actions()[0].menu().actions()[0].trigger()
    assert session.document is not None
    own = session.document.find(session.selected)
    assert own is not None
    assert (own.text, own.category, own.is_finding) == ("nothing more", "hedge", False)
