"""The words of the sourcing marks: complete, plain, and without a verdict."""

import re

import pytest

from nlp.components.source_words import words
from nlp.components.sourcing_rules import anonymity
from nlp.texts import all_texts, text_for

SUBTYPES = (
    "unnamed_person",
    "spokesperson",
    "unnamed_group",
    "anonymity_granted",
    "agentless",
    "secondhand",
    "vague_authority",
)
RULES = {
    "person-unnamed",
    "person-again",
    "person-owned",
    "pronoun-one",
    "pronoun-many",
    "crowd",
    "group-unnamed",
    "group-again",
    "body-unnamed",
    "spokesperson",
    "medium-named",
    "media-vague",
    "media-report",
    "paper-vague",
    "report-noun",
    "passive-report",
    "passive-told",
    *(rule for rule, _ in anonymity.RULES),
}
VERDICTS = ("fake", "lie", "lies", "liar", "biased", "bias", "propaganda", "misleading", "trick")


def grade(text: str) -> float:
    """Flesch-Kincaid grade, syllables counted as groups of vowels."""
    found = re.findall(r"[A-Za-z’']+", text)
    sentences = max(1, len(re.findall(r"[.?!:;]+", text)))
    syllables = sum(
        max(1, len(re.findall(r"[aeiouy]+", w.lower().removesuffix("e")))) for w in found
    )
    return 0.39 * len(found) / sentences + 11.8 * syllables / len(found) - 15.59


@pytest.mark.parametrize("subtype", SUBTYPES)
def test_every_subtype_has_a_name_a_reason_a_question_and_an_excuse(subtype: str) -> None:
    said = text_for("sourcing", subtype, text="officials")
    assert all((said.name, said.why, said.question, said.fine))


def test_every_rule_that_can_fire_has_its_own_reason() -> None:
    assert set(all_texts("sourcing")["rule"]) == RULES


@pytest.mark.parametrize("table", ["subtype", "rule"])
def test_the_words_are_plain_and_give_no_verdict(table: str) -> None:
    for name, said in all_texts("sourcing")[table].items():
        whole = " ".join(said.values()).replace("{text}", "they")
        assert grade(whole) <= 8, (name, grade(whole))
        assert not set(re.findall(r"[a-z]+", whole.lower())) & set(VERDICTS), name


def test_no_word_is_a_person_and_a_paper() -> None:
    classes = words().classes
    assert not classes["person"] & classes["paper"]
    assert not classes["person"] & classes["stopword"]
    assert not classes["spokesperson"] & classes["person"]
