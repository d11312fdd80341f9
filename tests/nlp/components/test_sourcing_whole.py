"""Sources by the whole pipeline: what stands or falls with the verb that the tree gives them."""

import pytest

from nlp.components.rows import read
from nlp.pipeline import Pipeline

BEFORE = "The council of Ellin met on Monday and talked for an hour about the harbour. "


def sources(pipeline: Pipeline, sentence: str) -> list[str]:
    doc = pipeline.language(BEFORE + sentence)
    for _, detector in pipeline.detectors:
        doc = detector(doc)
    return [doc.text[r["start"] : r["end"]] for r in read(doc, "newsgloss_sourcing")]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "Lund's lawyers looked through the mail and found that one was secret.",
            "Lund's lawyers",
        ),
        (
            "It set off a wave of alarm among legal experts, who worry that it is harsh.",
            "legal experts",
        ),
    ],
)
def test_a_second_verb_and_a_clause_that_adds_cite(
    pipeline: Pipeline, sentence: str, words: str
) -> None:
    assert sources(pipeline, sentence) == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        'Shirts lay in front of party headquarters that said "We won."',
        "''They have been praying,'' Mr. Vander Plaats said in introducing Mr. Cruz on Monday.",
    ],
)
def test_no_people_are_no_source(pipeline: Pipeline, sentence: str) -> None:
    assert sources(pipeline, sentence) == []


def test_a_verb_is_no_part_of_who_is_cited(pipeline: Pipeline) -> None:
    said = "Those who thought they had become citizens were unaware that they had to renew it."
    assert not any("become" in source for source in sources(pipeline, said))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "The mayor dismissed a report in Politico that she has been thinking of a move.",
            "a report in Politico",
        ),
        (
            "He shared a report from the site The Gateway Pundit that a guard was ill.",
            "a report from the site The Gateway Pundit",
        ),
    ],
)
def test_a_report_that_tells_something_is_relayed_whatever_is_done_with_it(
    pipeline: Pipeline, sentence: str, words: str
) -> None:
    assert sources(pipeline, sentence) == [words]


def test_a_report_that_tells_nothing_is_none(pipeline: Pipeline) -> None:
    assert sources(pipeline, "The mayor read a long report in the Ellin Courier on Monday.") == []


def test_feelings_about_something_are_told(pipeline: Pipeline) -> None:
    said = "Many members were surprised and dismayed at the loss of their room."
    assert sources(pipeline, said) == ["Many members"]
