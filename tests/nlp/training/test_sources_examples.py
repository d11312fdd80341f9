"""Judged texts for the weigher of sources."""

import pytest

from nlp.pipeline import Pipeline
from nlp.training.sources.examples import Marked, examples, marked, written


def test_marks_are_read_from_braces() -> None:
    text = marked("{g|Some bakers} said {n|the mayor} was late.")
    assert text.text == "Some bakers said the mayor was late."
    assert text.marks == ((0, 11, "g"), (17, 26, "n"))


@pytest.mark.parametrize("broken", ["{g|Some said.", "Some} said.", "{x|Some} said."])
def test_a_broken_mark_is_told(broken: str) -> None:
    with pytest.raises(ValueError, match="mark"):
        marked(broken)


def test_the_written_articles_can_be_read() -> None:
    texts = list(written())
    letters = {letter for text in texts for _, _, letter in text.marks}
    assert len(texts) > 500
    assert letters == set("psgmrdan")


def test_nouns_come_with_the_answer(pipeline: Pipeline) -> None:
    source = "A row\n\n{g|Some bakers} resent the rule. Several nurses crossed {n|the street}."
    found = list(examples([marked(source)], pipeline.language))
    assert [(e.situation.words["head"], e.cited) for e in found] == [
        ("bakers", True),
        ("nurses", False),
    ]


def test_a_head_alone_can_be_the_answer(pipeline: Pipeline) -> None:
    text = "Some bakers resent the rule."
    found = list(examples([Marked(text, ((5, 6, "g"),), whole=False)], pipeline.language))
    assert [(e.situation.words["head"], e.cited) for e in found] == [("bakers", True)]
