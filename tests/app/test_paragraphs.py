"""Paragraph numbers, by which readers cite."""

from app.paragraphs import ParagraphNumbers
from nlp.article import Article, Block

TEXT = "Head\n\nFirst one.\n\nBetween\n\nSecond one."
ARTICLE = Article(
    text=TEXT,
    blocks=(
        Block("title", 0, 4),
        Block("paragraph", 6, 16),
        Block("heading", 18, 25),
        Block("paragraph", 27, len(TEXT)),
    ),
)


def test_paragraphs_are_counted_from_one() -> None:
    numbers = ParagraphNumbers(ARTICLE)
    assert numbers.at(6) == 1
    assert numbers.at(15) == 1
    assert numbers.at(TEXT.index("Second")) == 2


def test_a_place_behind_the_last_word_is_in_the_paragraph_unless_a_block_begins_there() -> None:
    assert ParagraphNumbers(ARTICLE).at(16) == 1
    close = Article(
        "One.Credit", (Block("paragraph", 0, 4), Block("credit", 4, 10), Block("paragraph", 10, 10))
    )
    numbers = ParagraphNumbers(close)
    assert (numbers.at(4), numbers.kind_at(4)) == (None, "credit")
    assert numbers.at(10) == 2


def test_headings_and_titles_have_no_number() -> None:
    numbers = ParagraphNumbers(ARTICLE)
    assert numbers.at(0) is None
    assert numbers.at(TEXT.index("Between")) is None


def test_each_position_knows_the_kind_of_its_block() -> None:
    numbers = ParagraphNumbers(ARTICLE)
    assert numbers.kind_at(2) == "title"
    assert numbers.kind_at(TEXT.index("Between")) == "heading"
    assert ParagraphNumbers(Article("words")).kind_at(2) == ""


def test_an_article_without_blocks_has_no_numbers() -> None:
    assert ParagraphNumbers(Article("words")).at(2) is None


def test_a_number_is_a_number_where_an_article_begins_with_a_paragraph() -> None:
    number = ParagraphNumbers(Article("One.", (Block("paragraph", 0, 4),))).at(0)
    assert str(number) == "1"
