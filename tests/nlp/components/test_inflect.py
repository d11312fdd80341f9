"""The forms of verbs and nouns, made from the dictionary form."""

import pytest

from nlp.components.attributing.inflect import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("shrug", {"shrug", "shrugs", "shrugged", "shrugging"}),
        ("quip", {"quip", "quips", "quipped", "quipping"}),
        ("rebut", {"rebut", "rebuts", "rebutted", "rebutting"}),
        ("wait", {"wait", "waits", "waited", "waiting"}),
        ("show", {"show", "shows", "showed", "shown", "showing"}),
        ("help", {"help", "helps", "helped", "helping"}),
        ("visit", {"visit", "visits", "visited", "visiting"}),
        ("imply", {"imply", "implies", "implied", "implying"}),
        ("spin", {"spin", "spins", "spun", "spinning"}),
        ("cast", {"cast", "casts", "casting"}),
    ],
)
def test_verbs(lemma: str, forms: set[str]) -> None:
    assert verb_forms(lemma) == forms


def test_nouns() -> None:
    assert noun_forms("reply") == {"reply", "replies"}
