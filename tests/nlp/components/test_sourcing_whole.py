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
