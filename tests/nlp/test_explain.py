"""What a developer is told about a word."""

import re
from dataclasses import replace

import pytest

from nlp.article import Article, Block
from nlp.explain import explain
from nlp.pipeline import Pipeline

TEXT = "The mill fire\nBy Ida Morn\nThe fire was reported at noon, and it could spread."
ARTICLE = Article(
    TEXT,
    (Block("title", 0, 13), Block("byline", 14, 25), Block("paragraph", 26, len(TEXT))),
)


def test_the_word_its_block_and_its_sentence_are_shown(pipeline: Pipeline) -> None:
    told = explain(ARTICLE, pipeline, TEXT.index("reported"))
    assert "'reported' at 39-47, in a paragraph" in told
    assert "VBN" in told
    assert "->" in told


def test_the_rows_that_touch_the_word_are_shown(pipeline: Pipeline) -> None:
    told = explain(ARTICLE, pipeline, TEXT.index("reported"))
    assert "agentless, passive-report" in told
    assert "nothing is marked here" in explain(ARTICLE, pipeline, TEXT.index("noon"))


def test_every_layer_is_named(pipeline: Pipeline) -> None:
    told = explain(ARTICLE, pipeline, 27)
    assert all(name in told for name, _ in pipeline.detectors)


def test_what_a_detector_tried_is_told(pipeline: Pipeline) -> None:
    class Curious:
        def __call__(self, doc: object) -> object:
            return doc

        def tried(self, doc: object, token: int) -> list[str]:
            return [f"token {token}: nothing fits"]

    curious = replace(pipeline, detectors=(("newsgloss_curious", Curious()),))
    assert "tried: token 0: nothing fits" in explain(ARTICLE, curious, 0)


def test_a_byline_is_said_to_be_unread(pipeline: Pipeline) -> None:
    assert "that detectors do not read" in explain(ARTICLE, pipeline, 17)


@pytest.mark.parametrize("text", ["", "   \n "])
def test_a_text_without_words_says_so(pipeline: Pipeline, text: str) -> None:
    assert explain(Article(text), pipeline, 0) == "There is no word at 0."


SPEECH = 'Ida Morn, who didn’t sleep, said the pier "is old" and Tom thinks it may fall.'
QUOTED = Article(SPEECH, (Block("paragraph", 0, len(SPEECH)),))


def test_the_marks_near_a_word_are_told_with_what_became_of_them(pipeline: Pipeline) -> None:
    told = explain(QUOTED, pipeline, QUOTED.text.index("is old"))
    assert "tried: ’ at 18: an apostrophe, a measure or markup; part of no quotation" in told
    assert "double, can open; begins the quotation 42-50" in told
    assert "ends the quotation 42-50" in told


def test_possible_attributions_are_told_with_their_weights(pipeline: Pipeline) -> None:
    told = explain(QUOTED, pipeline, QUOTED.text.index("said"))
    assert re.search(
        r"tried: verb 'said' \(\w+\), 'Ida Morn.*': weight 0.\d\d, needs .*: kept", told
    )
    assert re.search(r"'said' in the list of cues: verb of 'say', \d+ of \d+", told)
    assert "'pier' in the list of cues: not there" in explain(QUOTED, pipeline, 37)


def test_the_tone_is_told_only_where_it_can_count(pipeline: Pipeline) -> None:
    spoken = "They crossed the road when she said it was “a shameful, heartless plan” again."
    article = Article(spoken, (Block("paragraph", 0, len(spoken)),))
    told = explain(article, pipeline, spoken.index("shameful"))
    assert re.search(r"tone [+-]\d\.\d\d: log odds", told)
    term = "The word “shameful” is old."
    article = Article(term, (Block("paragraph", 0, len(term)),))
    told = explain(article, pipeline, term.index("shameful"))
    assert "a scare: only an insult pushes, the tone does not count" in told
    assert "log odds" not in told
