"""Find in the article."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.session import Session
from app.views.article_view import ArticleView
from app.views.current_palette import CurrentPalette
from app.views.find_bar import FindBar, found
from nlp.article import Article
from nlp.document import Document


@pytest.fixture
def bar(qtbot: QtBot, view: ArticleView) -> FindBar:
    made = FindBar(view)
    qtbot.addWidget(made)
    made.ask()
    return made


def test_all_matches_are_counted_and_painted(bar: FindBar, view: ArticleView) -> None:
    bar._line.setText("FERRY")
    assert len(bar.matches) == 3
    assert bar._count.text().endswith("/ 3")
    assert sum(len(matches) for matches in view._found.values()) == 3


def test_a_match_has_an_edge_on_the_page(
    bar: FindBar, view: ArticleView, palette: CurrentPalette
) -> None:
    bar._line.setText("ferry")
    image = view.viewport().grab().toImage()
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    assert QColor(palette.now.found_edge) in points


def test_enter_goes_round_and_shift_enter_back(qtbot: QtBot, bar: FindBar) -> None:
    bar._line.setText("ferry")
    seen = [bar._count.text()]
    for _ in range(3):
        qtbot.keyClick(bar._line, Qt.Key.Key_Return)
        seen.append(bar._count.text())
    assert seen == ["1 / 3", "2 / 3", "3 / 3", "1 / 3"]
    qtbot.keyClick(bar._line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar._count.text() == "3 / 3"


def test_escape_closes_and_leaves_the_match_selected(
    qtbot: QtBot, bar: FindBar, view: ArticleView
) -> None:
    bar._line.setText("nothing more")
    qtbot.keyClick(bar._line, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert view._found == {}
    extent = view.selected_extent()
    assert extent is not None
    assert view.article.text[extent.start : extent.end] == "nothing more"


def test_what_is_not_there_is_said(bar: FindBar) -> None:
    bar._line.setText("submarine")
    assert bar._count.text() == "Not found"


def test_selected_words_are_looked_for(bar: FindBar, view: ArticleView) -> None:
    start = view.article.text.index("Tom Hale")
    view.show_extent(start, start + 8, select=True)
    bar.ask()
    assert bar._line.text() == "Tom Hale"


def test_another_article_is_searched_anew(bar: FindBar, session: Session) -> None:
    bar._line.setText("ferry")
    session.open(Document(Article("One ferry.")))
    assert len(bar.matches) == 1


@pytest.mark.parametrize(
    ("text", "words", "there"),
    [
        ("It's “so”", "it’s", [(0, 4)]),
        ("It's “so”", '"so"', [(5, 9)]),
        ("one\ntwo", "one two", [(0, 7)]),
        ("2019–2020", "2019-2020", [(0, 9)]),
        ("a.b axb", "a.b", [(0, 3)]),
        ("İstanbul", "stanbul", [(1, 8)]),
        ("words", "  ", []),
    ],
)
def test_spaces_quotes_dashes_and_case_do_not_matter(
    text: str, words: str, there: list[tuple[int, int]]
) -> None:
    assert found(text, words) == there
