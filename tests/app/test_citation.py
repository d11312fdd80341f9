"""Words with where they come from."""

from app.citation import citation
from nlp.article import Article, Block

TEXT = "Ferry returns\n\nIt could rain.\n\n“It will,” she said."


def article(**more: str) -> Article:
    blocks = (Block("title", 0, 13), Block("paragraph", 15, 29), Block("paragraph", 31, 51))
    return Article(TEXT, blocks, **{"title": "Ferry returns", "outlet": "The Courier", **more})


def test_a_citation_has_words_title_outlet_day_and_paragraph() -> None:
    assert citation(article(), 18, 23, "14 March 2024") == (
        "“could” (“Ferry returns”, The Courier, 14 March 2024, ¶ 1)"
    )


def test_what_is_not_known_is_left_out() -> None:
    assert citation(Article(TEXT), 18, 23) == "“could”"


def test_a_quotation_keeps_its_own_marks() -> None:
    assert citation(article(), 31, 41).startswith("“It will,” (")
    assert citation(article(), 31, 50).startswith("‘“It will,” she said’ (")


def test_words_over_several_lines_come_on_one() -> None:
    assert citation(article(), 0, 29).startswith("“Ferry returns It could rain.” (")
