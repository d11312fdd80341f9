"""Text that no editor wrote: the attribution rules read it in linear time."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from nlp.article import Article, Block
from nlp.components.attributing.words import words
from nlp.components.attribution import Detector
from nlp.components.quote import Detector as Quotes
from nlp.parsing import parse
from nlp.pipeline import Pipeline
from nlp.tokens import tokens_of

REPEATS = 250


class Counting(list[str]):
    """A list that counts how often an entry is read."""

    reads = 0

    def __getitem__(self, key: Any) -> Any:
        self.reads += 1
        return super().__getitem__(key)


@pytest.fixture(scope="module")
def work(pipeline: Pipeline) -> Callable[[str], int]:
    detector = Detector(words())

    def count(text: str) -> int:
        article = Article(text, (Block("paragraph", 0, len(text)),))
        doc = Quotes()(parse(pipeline.language, article))
        tokens = tokens_of(doc)
        forms, lower = Counting(tokens.text), Counting(tokens.lower)
        tag, dep = Counting(tokens.tag), Counting(tokens.dep)
        counted = replace(tokens, text=forms, lower=lower, tag=tag, dep=dep)
        doc.user_data["newsgloss_tokens"] = counted
        detector(doc)
        return forms.reads + lower.reads + tag.reads + dep.reads

    return count


@pytest.mark.parametrize(
    "piece",
    [
        "could it think that ",
        "he said she said ",
        'it says: "yes no maybe" and ',
        "according to the mayor and ",
        "who claims and ",
        "his claim that ",
    ],
)
def test_twice_the_text_without_a_stop_is_no_more_than_twice_the_work(
    work: Callable[[str], int], piece: str
) -> None:
    once, twice = work(piece * REPEATS), work(piece * (2 * REPEATS))
    assert 0 < twice < 2.6 * once


def test_a_text_that_breaks_off_behind_and_is_read(work: Callable[[str], int]) -> None:
    assert work("The ferry sank, according to the mayor and") > 0
