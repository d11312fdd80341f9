"""Sayings: sentences built to be remembered, and rows of shining words."""

import itertools
from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.rhetorical.passage import Passage, Trigger

_SAYING = 25
"""So many words at most has a sentence that one can say by heart."""


def sayings(passage: Passage) -> Iterator[Trigger]:
    """ "If you are too grand for a small boat, you are too small for a big one." """
    lower = passage.tokens.lower
    for first, last in passage.sentences():
        if last - first > _SAYING:
            continue
        words = lower[first:last]
        if words[0] in {"if", "when"} and words.count("too") == 2:
            yield Trigger(first, min(first + 4, last), "repetition", 1.5)
        elif "never" in words and "always" in words:
            yield Trigger(first + words.index("never"), last, "absolute", 1.5)
    yield from _every_and_every(passage)
    yield from _two_portraits(passage)
    yield from _intensified(passage)


def _every_and_every(passage: Passage) -> Iterator[Trigger]:
    """ "With every boat and every net": one "every" would do."""
    lower = passage.tokens.lower
    places = [i for i in range(passage.first, passage.last) if lower[i] == "every"]
    for a, b in itertools.pairwise(places):
        if 1 < b - a <= _NEAR and lower[b - 1] in {"and", ",", "or"}:
            yield Trigger(a, b + 1, "repetition", 1.5)
            return


def _two_portraits(passage: Passage) -> Iterator[Trigger]:
    """ "She's brave. She's clever.": two short sentences that praise or blame alike."""
    tokens, lower = passage.tokens, passage.tokens.lower
    for (a, a_last), (b, b_last) in itertools.pairwise(passage.sentences()):
        short = max(a_last - a, b_last - b) <= _PORTRAIT
        alike = lower[a : a + 2] == lower[b : b + 2] and lower[a + 1] in _BE
        ends = {tokens.tag[a_last - 2], tokens.tag[b_last - 2]}
        if short and alike and "JJ" in ends and ends <= {"JJ", "VBN", "NN", "RB"}:
            yield Trigger(a, min(a + 3, a_last), "repetition", 1.5)
            return


def _intensified(passage: Passage) -> Iterator[Trigger]:
    """ "Very skilled, very calm, very able": the small word before each adjective drums."""
    tokens, lower = passage.tokens, passage.tokens.lower
    for word in ("very", "so", "too", "really"):
        places = [
            i
            for i in range(passage.first, passage.last - 1)
            if lower[i] == word and tokens.tag[i + 1] in {"JJ", "VBN", "RB"}
        ]
        if len(places) >= 3 and any(
            c - a <= _CLOSE for a, c in zip(places, places[2:], strict=False)
        ):
            yield Trigger(places[0], places[0] + 2, "repetition", 1.5)
            return


_NEAR = 5
_PORTRAIT = 6
_CLOSE = 8
_BE = bag("""is 's ’s are 're ’re was""")


def shining_words(passage: Passage) -> Iterator[Trigger]:
    """ "Freedom, dignity and hope": words that nobody speaks against, in a row."""
    lower = passage.tokens.lower
    places = [i for i in range(passage.first, passage.last) if lower[i] in _SHINING]
    for k, i in enumerate(places[:-1]):
        if len({lower[j] for j in places[k : k + 3]}) == 3 and places[k + 2] - i <= _ROW:
            yield Trigger(i, i + 1, "flattery", 2.0)
            return
        if places[k + 1] == i + 2 and lower[i + 1] == "and" and lower[i] != lower[i + 2]:
            yield Trigger(i, i + 3, "flattery", 1.5)
            return


_ROW = 8
_SHINING = bag(
    """freedom liberty equality justice dignity democracy hope peace unity opportunity faith honor
    honour courage compassion tolerance prosperity fairness decency integrity respect solidarity
    humility civility diversity kindness love truth wisdom goodness greatness patriotism brotherhood
    strength excellence"""
)
