"""Sources that are weighed: what surrounds a noun, the network, and how it goes with the rules."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nlp.components.rows import read
from nlp.components.sourcing import Detector
from nlp.components.sourcing_rules.cited import Cited
from nlp.components.sourcing_rules.phrase import Phrase
from nlp.components.sourcing_rules.settling import AGAINST, Weighed, settle
from nlp.components.sourcing_rules.situation import SLOTS, Situation
from nlp.components.sourcing_rules.weighing import Silent, Weigher, bundled, load
from nlp.pipeline import Pipeline


def small(marks: dict[str, float], words: dict[str, float], bias: float) -> Weigher:
    """A network that adds what each mark weighs, and each head word through one hidden unit."""
    size = 2
    hidden = np.zeros((1, len(SLOTS) * size + len(marks)), dtype=np.float32)
    hidden[0, 0] = 1
    weights: dict[str, Any] = {
        "|words": np.frombuffer("\n".join(words).encode(), dtype=np.uint8),
        "|marks": np.frombuffer("\n".join(marks).encode(), dtype=np.uint8),
        "words": np.array([[0, 0], *[[100, 0]] * len(words)], dtype=np.int8),
        "words|scale": np.array([[0], *([w / 100] for w in words.values())], dtype=np.float32),
        "hidden.weight": hidden,
        "hidden.bias": np.zeros(1, dtype=np.float32),
        "out.weight": np.ones((1, 1), dtype=np.float32),
        "out.bias": np.zeros(1, dtype=np.float32),
        "straight.weight": np.array([list(marks.values())], dtype=np.float32),
        "straight.bias": np.array([bias], dtype=np.float32),
    }
    return Weigher(weights)


def test_marks_and_words_add_up_and_unknown_ones_count_nothing() -> None:
    weigher = small({"det:some": 2.0, "neg": -1.0}, {"bakers": 3.0}, 0.5)
    told = [
        Situation(0, {"head": "bakers"}, ["det:some", "neg"]),
        Situation(0, {"head": "grocers"}, ["hl"]),
    ]
    assert weigher.odds(told).tolist() == pytest.approx([4.5, 0.5])
    assert weigher.odds([]).shape == (0,)


def noun(first: int, end: int, odds: float) -> Weighed:
    phrase = Phrase(first, end - 1, end, end, end, "many")
    return Weighed(end - 1, phrase, ("unnamed_group", "group-unnamed"), odds)


def test_what_weighs_enough_is_added_the_weightier_first() -> None:
    rules = [Cited(0, 2, 2, "unnamed_group", "group-unnamed")]
    weighed = [noun(0, 2, 9.0), noun(4, 7, 2.5), noun(5, 7, 4.0), noun(9, 10, 1.9)]
    out = settle(rules, weighed, adds=2.0, drops=-4.0)
    assert [(c.first, c.end) for c in out] == [(0, 2), (5, 7)]


def test_what_weighs_too_little_is_dropped_though_a_rule_has_it() -> None:
    rules = [
        Cited(0, 2, 2, "unnamed_group", "group-unnamed"),
        Cited(3, 4, 4, "unnamed_group", "crowd"),
        Cited(6, 7, 7, "vague_authority", "paper-vague"),
    ]
    out = settle(rules, [noun(0, 2, -4.5), noun(3, 4, -3.5)], adds=2.0, drops=-4.0)
    assert [(c.subtype, c.rule) for c in out] == [
        ("", AGAINST),
        ("unnamed_group", "crowd"),
        ("vague_authority", "paper-vague"),
    ]


@pytest.fixture(scope="session")
def weighed(pipeline: Pipeline) -> Callable[[str, Any], list[str]]:
    """The words that are marked as sources, without any attribution, by a given network."""

    def run(text: str, weigher: Any) -> list[str]:
        rows = read(Detector(weigher=weigher)(pipeline.language(text)), "newsgloss_sourcing")
        return [text[r["start"] : r["end"]] for r in rows]

    return run


def test_the_network_is_asked_about_nouns_that_would_be_marked(
    weighed: Callable[[str, Any], list[str]],
) -> None:
    everything = small({"neg": 0.0}, {"nobody": 0.0}, 5.0)
    text = "Ida Morn met several bakers. The bridge in Port Ellin fell, and we wept."
    assert weighed(text, everything) == ["several bakers"]
    assert weighed(text, Silent()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Many bakers in the town remain deeply unhappy.", ["Many bakers in the town"]),
        ("Many bakers in the town crossed the bridge on Monday.", []),
    ],
)
def test_the_bundled_network_hears_a_thought(
    weighed: Callable[[str, Any], list[str]], text: str, expected: list[str]
) -> None:
    assert weighed(text, bundled()) == expected


@pytest.mark.parametrize("content", [b"", b"not weights", b"PK\x03\x04broken"])
def test_a_broken_file_is_an_oserror(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "sources.npz").write_bytes(content)
    with pytest.raises(OSError, match="holds no weights"):
        load(tmp_path / "sources.npz")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A lawyer for the mill did not respond to a letter.", ["a letter"]),
        ("Several bakers never commented on the rule.", []),
    ],
)
def test_whoever_stays_silent_is_not_weighed(
    weighed: Callable[[str, Any], list[str]], text: str, expected: list[str]
) -> None:
    assert weighed(text, small({"neg": 0.0}, {"nobody": 0.0}, 5.0)) == expected


@pytest.mark.parametrize(
    "text",
    ["some of the " * 1500 + "officials said so", "officials " * 2000, "critics and " * 2000],
    ids=["amounts", "one phrase", "conjuncts"],
)
def test_endless_phrases_are_read(weighed: Callable[[str, Any], list[str]], text: str) -> None:
    assert all(words in text for words in weighed(text, bundled()))
