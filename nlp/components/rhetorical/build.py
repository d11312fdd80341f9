"""Devices in the build of the words: repetition and groups of three."""

import itertools
from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.rhetorical.passage import Passage, Trigger
from nlp.components.rhetorical.small_words import PLAIN, SPEAKER, TIMES, TOPIC_OPENERS

_CONTENT_TAGS = frozenset({"NN", "NNS", "JJ", "JJR", "RB", "RBR"})


def repetitions(passage: Passage) -> Iterator[Trigger]:
    """The same opening of clauses, or one word said three times on end."""
    yield from _openings(passage)
    yield from _endings(passage)
    yield from _again(passage)
    yield from _doubled(passage)
    yield from _three_adjectives(passage)
    yield from _hammered(passage)
    yield from _short_beats(passage)
    yield from _threefold(passage)
    yield from _beside_each_other(passage)
    yield from _one_verb_thrice(passage)
    yield from _verb_in_each_sentence(passage)
    yield from _one_after_the_other(passage)
    yield from _last_word_again(passage)


def _beside_each_other(passage: Passage) -> Iterator[Trigger]:
    """Two short clauses side by side that open or close alike: "we hear him, we hear them"."""
    tokens, lower = passage.tokens, passage.tokens.lower
    for (a, a_last), (b, b_last) in itertools.pairwise(_clauses(passage)):
        if b - a_last > 2 or lower[a_last] not in _BESIDE:
            continue
        opens = lower[a : a + 2] == lower[b : b + 2] and not set(lower[a : a + 2]) <= PLAIN
        level = a_last - a == b_last - b <= _SHORT_CLAUSE and tokens.tag[a + 1][:2] == "VB"
        closes = lower[a_last - 2 : a_last] == lower[b_last - 2 : b_last]
        content = lower[b_last - 1] not in PLAIN | TIMES and min(a_last - a, b_last - b) >= 4
        if (opens and level) or (closes and content):
            yield Trigger(b, b_last, "repetition", 1.0)
            return


_BESIDE = frozenset({",", ";", "—", "–", "--"})
_SHORT_CLAUSE = 5


def _one_verb_thrice(passage: Passage) -> Iterator[Trigger]:
    """One verb before three objects: "selling rooms, selling roads, selling rivers"."""
    tokens, lower = passage.tokens, passage.tokens.lower
    places: dict[str, list[int]] = {}
    for i in range(passage.first, passage.last):
        if tokens.tag[i][:2] == "VB" and lower[i] not in PLAIN:
            places.setdefault(lower[i], []).append(i)
    for found in places.values():
        for k in range(len(found) - 2):
            first, second, third = found[k : k + 3]
            parted = {lower[second - 1], lower[third - 1]} <= _PARTED
            if parted and third - first <= _CLOSE_VERBS:
                yield Trigger(first, second, "repetition", 2.0)
                return


_PARTED = frozenset({",", "and", "or", ";"})
_CLOSE_VERBS = 14


def _verb_in_each_sentence(passage: Passage) -> Iterator[Trigger]:
    """One verb in three sentences on end: "I oppose it now. I will oppose it then. And ..."."""
    tokens, lower = passage.tokens, passage.tokens.lower
    row: list[tuple[int, set[str]]] = []
    for first, last in passage.sentences():
        verbs = {
            lower[i]
            for i in range(first, last)
            if tokens.tag[i][:2] == "VB" and lower[i] not in PLAIN | _LIGHT_VERBS
        }
        row = [*row[-2:], (first, verbs)]
        shared = set.intersection(*(said for _, said in row)) if len(row) == 3 else set()
        if shared and last - row[0][0] <= _CLOSE_SENTENCES:
            yield Trigger(row[0][0], row[0][0] + 2, "repetition", 2.0)
            return


_LIGHT_VERBS = bag("been being go get got make take want say says came come went like can could")
_CLOSE_SENTENCES = 36


def _one_after_the_other(passage: Passage) -> Iterator[Trigger]:
    """ "He got up, he went to work, he did his job": three clauses, one pronoun, no "and"."""
    lower = passage.tokens.lower
    clauses = list(_clauses(passage))
    for k in range(len(clauses) - 2):
        first, second, third = (begin for begin, _ in clauses[k : k + 3])
        joined = all(lower[begin - 1] == "," for begin in (second, third))
        same = lower[first] == lower[second] == lower[third] and lower[first] in _PRONOUNS
        if joined and same and third - first <= _CLOSE_CLAUSES:
            yield Trigger(first, first + 2, "repetition", 1.0)
            return


_PRONOUNS = frozenset({"he", "she", "they", "we", "it"})
_CLOSE_CLAUSES = 12


def _last_word_again(passage: Passage) -> Iterator[Trigger]:
    """ "We have begged for help. Begged.": a sentence of one word says again what was said."""
    tokens, lower = passage.tokens, passage.tokens.lower
    for (a, a_last), (b, b_last) in itertools.pairwise(passage.sentences()):
        words = [i for i in range(b, b_last) if lower[i][:1].isalnum()]
        plain = not words or lower[words[-1]] in PLAIN or len(lower[words[-1]]) < _LONG_WORD
        if plain or len(words) > 2 or tokens.tag[words[-1]][:2] not in {"VB", "JJ", "NN", "RB"}:
            continue
        if lower[words[-1]] in lower[a:a_last] and a_last - a > 2:
            yield Trigger(words[0], words[-1] + 1, "repetition", 2.0)
            return


_LONG_WORD = 4


def _openings(passage: Passage) -> Iterator[Trigger]:
    """Two words that open three clauses, or three that open two sentences."""
    tokens = passage.tokens
    found: dict[tuple[str, ...], list[int]] = {}
    for first, last in _clauses(passage):
        key = tuple(tokens.lower[first : min(first + 2, last)])
        if len(key) == 2 and key[0][:1].isalnum():
            found.setdefault(key, []).append(first)
    for key, places in found.items():
        plain = set(key) <= PLAIN
        told = key[0] in SPEAKER and key[1] in _HELPERS
        twice = len(places) == 2 and (
            _alike(passage, places, 5)
            or not (plain or told or key[0] in TOPIC_OPENERS or not _alike(passage, places, 3))
        )
        if len(places) >= 3 or twice:
            weight = 1.0 if twice else 0.5 if plain else 2.0
            for first in places:
                yield Trigger(first, first + 2, "repetition", weight)
                weight = 0.0


_HELPERS = bag("could can ca was had did would might should must")
"""Behind "I" and "she" these tell what went on; said twice they are no device."""


def _short_beats(passage: Passage) -> Iterator[Trigger]:
    """ "She is tested. She is ready. She never quits.": three short sentences alike."""
    lower = passage.tokens.lower
    row: list[int] = []
    for first, last in passage.sentences():
        beats = lower[first][:1].isalnum() and last - first <= _BEAT
        alike = beats and (not row or lower[first] == lower[row[0]])
        row = [*row, first] if alike else []
        if len(row) == 3:
            for n, begin in enumerate(row):
                yield Trigger(begin, begin + 2, "repetition", 0.0 if n else 2.0)
            return


_BEAT = 7
_SMALL_HAMMERS = frozenset({"the", "a", "our", "my"})
"""These open many clauses; they beat only in a close row: "the hate, the lies, the shame"."""
_HAMMERS = _SMALL_HAMMERS | bag("no more not never without every less stop for")


def _hammered(passage: Passage) -> Iterator[Trigger]:
    """ "No work, no homes, no hope": one small word opens three clauses or more."""
    lower = passage.tokens.lower
    openings = [first for first, last in _clauses(passage) if last - first > 1]
    for hammer in sorted(_HAMMERS & {lower[first] for first in openings}):
        places = [first for first in openings if lower[first] == hammer]
        close = 8 if hammer in _SMALL_HAMMERS else 20
        if len(places) >= 3 and places[2] - places[0] <= close:
            for n, first in enumerate(places):
                yield Trigger(first, first + 1, "repetition", 0.0 if n else 2.0)


def _alike(passage: Passage, places: list[int], many: int) -> bool:
    lower = passage.tokens.lower
    a, b = places
    return lower[a : a + many] == lower[b : b + many] and b + many <= passage.last


def _endings(passage: Passage) -> Iterator[Trigger]:
    """Three words that close two clauses: "wages are on the line, homes are on the line"."""
    lower = passage.tokens.lower
    seen: set[tuple[str, ...]] = set()
    for first, last in _clauses(passage):
        key = tuple(lower[max(first, last - 3) : last])
        if last - first < 4 or key[-1] in PLAIN or key[-1] in TIMES:
            continue
        if key in seen:
            yield Trigger(last - 3, last, "repetition", 1.0)
            return
        seen.add(key)


def _again(passage: Passage) -> Iterator[Trigger]:
    """Three words said again after a break: "you talk about it and you talk about her"."""
    tokens, lower = passage.tokens, passage.tokens.lower
    for i in range(passage.first + 4, passage.last - 3):
        if lower[i - 1] not in _BREAKS or not lower[i].isalpha():
            continue
        said = lower[i : i + 3]
        verb = any(tokens.tag[k][:2] == "VB" and lower[k] not in PLAIN for k in range(i, i + 3))
        near = range(max(passage.first, i - 12), i - 3)
        if verb and any(lower[k : k + 3] == said for k in near):
            yield Trigger(i, i + 3, "repetition", 1.0)
            return


_BREAKS = frozenset({"and", "but", "or", ",", ";", "—", "–", "--"})


def _doubled(passage: Passage) -> Iterator[Trigger]:
    """ "Bad, bad days", "the worst, worst plan": an adjective or "never" said twice."""
    tokens, lower = passage.tokens, passage.tokens.lower
    for i in range(passage.first, passage.last - 2):
        twice = lower[i] == lower[i + 2] and lower[i + 1] in {",", "-", "--", "—", "–"}
        tags = {tokens.tag[i], tokens.tag[i + 2]}
        if twice and (tags & _DOUBLED_TAGS or lower[i] == "never"):
            yield Trigger(i, i + 3, "repetition", 1.0)
            return


_DOUBLED_TAGS = frozenset({"JJ", "JJS", "JJR"})


def _three_adjectives(passage: Passage) -> Iterator[Trigger]:
    """ "A kind, warm and patient woman": three adjectives in a row."""
    tokens, lower = passage.tokens, passage.tokens.lower
    for i in range(passage.first, passage.last - 4):
        if tokens.tag[i] != "JJ" or lower[i + 1] != "," or tokens.tag[i + 2] != "JJ":
            continue
        j = i + 3 + (lower[i + 3] == ",")
        j += j < passage.last and lower[j] in {"and", "or"}
        if i + 3 < j < passage.last and tokens.tag[j] == "JJ":
            yield Trigger(i, j + 1, "repetition", 0.5)
            return


def _clauses(passage: Passage) -> Iterator[tuple[int, int]]:
    lower, begin = passage.tokens.lower, passage.first
    for i in range(passage.first, passage.last):
        if lower[i][:1] in {".", ",", ";", "!", "?", "—", "–", ":", "…"} or lower[i] == "--":
            if i > begin:
                yield begin, i
            begin = i + 1
        elif i == begin and lower[i] in {"and", "but", "or", "because"}:
            begin = i + 1
    if begin < passage.last:
        yield begin, passage.last


def _threefold(passage: Passage) -> Iterator[Trigger]:
    """One content word three times within forty words: "now ..., tomorrow ..., forever ..."."""
    tokens = passage.tokens
    places: dict[str, list[int]] = {}
    for i in range(passage.first, passage.last):
        word = tokens.lower[i]
        if word == "no" or (len(word) > 2 and word not in PLAIN and tokens.tag[i] in _CONTENT_TAGS):
            places.setdefault(word, []).append(i)
    yield from _said_on(passage)
    for found in places.values():
        for k in range(len(found) - 2):
            if found[k + 2] - found[k] <= 20:
                for n, i in enumerate(found[k : k + 3]):
                    yield Trigger(i, i + 1, "repetition", 0.0 if n else 0.5)
                break


def _said_on(passage: Passage) -> Iterator[Trigger]:
    """ "Lie and lie and lie", "out, out, out": one word three times with hardly a breath."""
    lower = passage.tokens.lower
    for i in range(passage.first, passage.last - 4):
        word, between = lower[i], lower[i + 1]
        again = lower[i + 2] == word == lower[i + 4] and lower[i + 3] == between
        if again and word.isalpha() and word not in _EMPTY and between in {",", "and", "!", "."}:
            yield Trigger(i, i + 5, "repetition", 2.0)
            return


_EMPTY = frozenset({"no", "yes", "millions", "thousands", "billions", "hundreds", "very", "ha"})
