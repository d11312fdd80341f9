"""Devices in the build of the words: repetition, groups of three, the superlative."""

from collections import Counter
from collections.abc import Iterator

from nlp.components.rhetorical.passage import Passage, Trigger
from nlp.components.word_sets import words

_PLAIN = words(
    """i he she it they we you the a an and that this there in of to is was but on at for so
    if my his her their its as be are were not have has had do does did said if when know
    think n't not will would 's 're 'm 've going"""
)


_CONTENT_TAGS = frozenset({"NN", "NNS", "JJ", "JJR", "RB", "RBR"})


def repetitions(passage: Passage) -> Iterator[Trigger]:
    """The same opening of clauses, or one word said three times on end."""
    yield from _openings(passage)
    yield from _hammered(passage)
    yield from _short_beats(passage)
    yield from _threefold(passage)


def _openings(passage: Passage) -> Iterator[Trigger]:
    """Two words that open three clauses, or three that open two sentences."""
    tokens = passage.tokens
    found: dict[tuple[str, ...], list[int]] = {}
    for first, last in _clauses(passage):
        key = tuple(tokens.lower[first : min(first + 2, last)])
        if len(key) == 2 and key[0][:1].isalnum():
            found.setdefault(key, []).append(first)
    for key, places in found.items():
        plain = set(key) <= _PLAIN
        if len(places) >= 3 or (not plain and len(places) == 2 and _three_alike(passage, places)):
            weight = 1.0 if plain else 2.0 if len(places) > 2 else 1.5
            for first in places:
                yield Trigger(first, first + 2, "repetition", weight)
                weight = 0.0


def _short_beats(passage: Passage) -> Iterator[Trigger]:
    """ "She is tested. She is ready. She never quits.": three short sentences alike."""
    lower = passage.tokens.lower
    row: list[int] = []
    for first, last in passage.sentences():
        alike = last - first <= _BEAT and (not row or lower[first] == lower[row[0]])
        row = [*row, first] if alike else []
        if len(row) == 3:
            for n, begin in enumerate(row):
                yield Trigger(begin, begin + 2, "repetition", 0.0 if n else 2.0)
            return


_BEAT = 7
_HAMMERS = frozenset({"no", "more", "not", "never", "without", "every", "less", "stop", "for"})


def _hammered(passage: Passage) -> Iterator[Trigger]:
    """ "No work, no homes, no hope": one small word opens three clauses or more."""
    lower = passage.tokens.lower
    openings = [first for first, last in _clauses(passage) if last - first > 1]
    for hammer in sorted(_HAMMERS & {lower[first] for first in openings}):
        places = [first for first in openings if lower[first] == hammer]
        if len(places) >= 3 and places[2] - places[0] <= 20:
            for n, first in enumerate(places):
                yield Trigger(first, first + 1, "repetition", 0.0 if n else 2.0)


def _three_alike(passage: Passage, places: list[int]) -> bool:
    lower = passage.tokens.lower
    a, b = places
    return lower[a : a + 3] == lower[b : b + 3] and b + 3 <= passage.last


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
        if word == "no" or (
            len(word) > 2 and word not in _PLAIN and tokens.tag[i] in _CONTENT_TAGS
        ):
            places.setdefault(word, []).append(i)
    yield from _said_on(passage)
    for found in places.values():
        for k in range(len(found) - 2):
            if found[k + 2] - found[k] <= 20:
                for n, i in enumerate(found[k : k + 3]):
                    yield Trigger(i, i + 1, "repetition", 0.0 if n else 1.0)
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


def nobody_more(passage: Passage) -> Iterator[Trigger]:
    """ "Nobody has ever done more", "never been anyone more able": beyond compare."""
    lower = passage.tokens.lower
    for i in range(passage.first, passage.last):
        if lower[i] in {"nobody", "never", "no"}:
            near = lower[i + 1 : min(i + 14, passage.last)]
            more = {"more", "better", "worse", "bigger", "stronger"} & set(near)
            if more and ("than" in near or "ever" in near):
                yield Trigger(i, i + 1, "absolute", 2.0)
                return


def antithesis(passage: Passage) -> Iterator[Trigger]:
    """Two halves set against each other: "not about me, about us", "from sorrow into hope"."""
    lower = passage.tokens.lower
    yield from _same_frame(passage)
    for i in range(passage.first, passage.last - 5):
        window = lower[i + 2 : min(i + 12, passage.last)]
        if lower[i] == "not" and lower[i + 1] in {"just", "only"} and "but" in window:
            yield Trigger(i, i + 2, "repetition", 1.0)
            return
        if lower[i] in {"not", "n't", "n’t"} and lower[i + 1] in _FRAMES:
            for k in range(i + 3, min(i + 12, passage.last - 1)):
                if lower[k] == lower[i + 1] and lower[k - 1] not in {"and", "or", "not"}:
                    yield Trigger(i, i + 2, "repetition", 2.0)
                    return


_FRAMES = frozenset({"about", "just", "a", "only", "for", "because"})


def _same_frame(passage: Passage) -> Iterator[Trigger]:
    """The same two words twice in a short saying: "bad for you and bad for me"."""
    tokens, lower = passage.tokens, passage.tokens.lower
    if len(passage.words()) > _SAYING:
        return
    for i in range(passage.first, passage.last - 5):
        if not lower[i].isalpha() or not lower[i + 2].isalpha():
            continue
        if any(lower[k : k + 3] == lower[i : i + 3] for k in range(i + 3, passage.last - 2)):
            yield Trigger(i, i + 3, "repetition", 2.0)
            return
    for i in range(passage.first, passage.last - 4):
        pair = lower[i : i + 2]
        if tokens.tag[i] not in {"JJ", "NNS", "VBN"} or pair[1] not in _PLAIN:
            continue
        for k in range(i + 3, min(i + 9, passage.last - 1)):
            if lower[k : k + 2] == pair:
                yield Trigger(i, i + 2, "repetition", 2.0)
                return


_SAYING = 14


def superlatives(passage: Passage) -> Iterator[Trigger]:
    """ "The most corrupt ever", "the worst in history": a superlative with no limit set."""
    tokens = passage.tokens
    for i in range(passage.first, passage.last - 1):
        if tokens.tag[i] in {"JJS", "RBS"} and tokens.lower[i - 1] in {"the", "our"}:
            near = Counter(tokens.lower[i + 1 : min(i + 8, passage.last)])
            if near["ever"] or near["history"] or near["world"] or near["earth"]:
                yield Trigger(i - 1, min(i + 2, passage.last), "absolute", 1.0)
