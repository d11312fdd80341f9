"""The article as paragraphs of a QTextDocument, and positions in both."""

import pytest
from PySide6.QtGui import QTextDocument

from app.palette import LIGHT
from app.views.article_document import ArticleDocument, paragraphs_of, shown
from nlp.article import Article, Block, Extent
from nlp.document import Document


@pytest.fixture
def laid_out(document: Document) -> tuple[ArticleDocument, QTextDocument]:
    layout, text = ArticleDocument(document.article), QTextDocument()
    layout.fill(text, LIGHT, 18)
    return layout, text


def test_each_paragraph_shows_its_stretch_character_for_character(
    laid_out: tuple[ArticleDocument, QTextDocument],
) -> None:
    layout, text = laid_out
    assert text.blockCount() == len(layout.paragraphs)
    for number, paragraph in enumerate(layout.paragraphs):
        words = layout.article.text[paragraph.start : paragraph.end]
        assert text.findBlockByNumber(number).text() == words


def test_positions_go_to_the_document_and_come_back(
    laid_out: tuple[ArticleDocument, QTextDocument],
) -> None:
    layout, text = laid_out
    for paragraph in layout.paragraphs:
        for position in range(paragraph.start, paragraph.end):
            there = layout.to_document(position)
            assert layout.to_article(there) == position
            expected = layout.article.text[position]
            shown_there = text.characterAt(there)
            assert shown_there == expected or (expected > "\uffff" and shown_there != " ")


def test_a_caption_and_the_credit_on_its_line_are_one_paragraph(document: Document) -> None:
    paragraph = next(p for p in paragraphs_of(document.article) if p.kind == "caption")
    assert [piece.kind for piece in paragraph.pieces] == ["caption", "credit"]
    assert paragraph.photo == 0


def test_paragraphs_are_numbered_and_nothing_else(document: Document) -> None:
    numbers = [(p.kind, p.number) for p in paragraphs_of(document.article) if p.number]
    assert numbers == [("paragraph", 1), ("paragraph", 2), ("paragraph", 3)]


def test_text_outside_of_blocks_is_shown_too() -> None:
    article = Article(text="Menu\n\nReal words.\n\nFooter", blocks=(Block("paragraph", 6, 17),))
    assert [p.kind for p in paragraphs_of(article)] == ["other", "paragraph", "other"]


def test_an_article_without_blocks_is_shown_line_by_line() -> None:
    assert [p.kind for p in paragraphs_of(Article(text="One.\nTwo."))] == ["paragraph"] * 2


def test_hard_wrapped_lines_run_on_and_list_items_do_not() -> None:
    assert shown("one\ntwo") == "one two"
    assert shown("list:\n- one\n- two") == "list:\u2028- one\u2028- two"


@pytest.mark.parametrize("odd", ["\u2029", "\ufdd0", "\ufffc", "\x00", "\t", "\r"])
def test_characters_that_mean_something_to_qt_do_not_break_a_paragraph(odd: str) -> None:
    article = Article(text=f"a{odd}b", blocks=(Block("paragraph", 0, 3),))
    layout, text = ArticleDocument(article), QTextDocument()
    layout.fill(text, LIGHT, 18)
    assert text.blockCount() == 1
    assert len(text.findBlockByNumber(0).text()) == 3


def test_a_blank_paragraph_cannot_be_read_and_keeps_every_position(document: Document) -> None:
    layout, text = ArticleDocument(document.article), QTextDocument()
    caption = document.article.photos[0].captions[0]
    before = layout.to_document(len(document.article.text))
    assert layout.blank([caption])
    layout.fill(text, LIGHT, 18)
    assert "Sochi" not in text.toPlainText()
    assert text.characterCount() - 1 == before
    assert not layout.blank([caption])


def test_an_empty_article_is_an_empty_page() -> None:
    layout, text = ArticleDocument(Article("")), QTextDocument()
    layout.fill(text, LIGHT, 18)
    assert layout.to_document(5) == 0
    assert layout.to_article(5) == 0
    assert text.toPlainText() == ""


def test_a_stretch_touches_the_paragraphs_between_its_ends(document: Document) -> None:
    layout = ArticleDocument(document.article)
    extent = Extent(0, len(document.article.text))
    assert list(layout.paragraphs_at(*extent)) == list(range(len(layout.paragraphs)))
    assert list(layout.paragraphs_at(0, 3)) == [0]
