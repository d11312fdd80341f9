"""Devices in the build of the words: repetition, groups of three, halves set against each other."""

import itertools
from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.rhetorical.passage import Passage, Trigger

_PLAIN = bag(
    """i he she it they we you the a an and that this there in of to is was but on at for so
    if my his her their its as be are were not have has had do does did said if when know
    think n't not will would 's 're 'm 've going ’s ’re ’m ’ve n’t 'll ’ll"""
)


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
    yield from _last_word_again(passage)


def _beside_each_other(passage: Passage) -> Iterator[Trigger]:
    """Two short clauses side by side that open or close alike: "we hear him, we hear them"."""
    tokens, lower = passage.tokens, passage.tokens.lower
    for (a, a_last), (b, b_last) in itertools.pairwise(_clauses(passage)):
        if b - a_last > 2 or lower[a_last] not in _BESIDE:
            continue
        opens = lower[a : a + 2] == lower[b : b + 2] and not set(lower[a : a + 2]) <= _PLAIN
        level = a_last - a == b_last - b <= _SHORT_CLAUSE and tokens.tag[a + 1][:2] == "VB"
        closes = lower[a_last - 2 : a_last] == lower[b_last - 2 : b_last]
        content = lower[b_last - 1] not in _PLAIN | _TIMES and min(a_last - a, b_last - b) >= 4
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
        if tokens.tag[i][:2] == "VB" and lower[i] not in _PLAIN:
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
            if tokens.tag[i][:2] == "VB" and lower[i] not in _PLAIN | _LIGHT_VERBS
        }
        row = [*row[-2:], (first, verbs)]
        shared = set.intersection(*(said for _, said in row)) if len(row) == 3 else set()
        if shared and last - row[0][0] <= _CLOSE_SENTENCES:
            yield Trigger(row[0][0], row[0][0] + 2, "repetition", 2.0)
            return


_LIGHT_VERBS = bag("been being go get got make take want say says came come went like can could")
_CLOSE_SENTENCES = 36


def _last_word_again(passage: Passage) -> Iterator[Trigger]:
    """ "We have begged for help. Begged.": a sentence of one word says again what was said."""
    tokens, lower = passage.tokens, passage.tokens.lower
    for (a, a_last), (b, b_last) in itertools.pairwise(passage.sentences()):
        words = [i for i in range(b, b_last) if lower[i][:1].isalnum()]
        plain = not words or lower[words[-1]] in _PLAIN or len(lower[words[-1]]) < _LONG_WORD
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
        plain = set(key) <= _PLAIN
        told = key[0] in _SPEAKER and key[1] in _HELPERS
        twice = len(places) == 2 and (
            _alike(passage, places, 5)
            or not (plain or told or key[0] in _TOPIC_OPENERS or not _alike(passage, places, 3))
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


_TOPIC_OPENERS = frozenset({"the", "a", "an", "if"})
"""Two sentences that open with the same noun go on about one thing; that is no device."""


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
        if last - first < 4 or key[-1] in _PLAIN or key[-1] in _TIMES:
            continue
        if key in seen:
            yield Trigger(last - 3, last, "repetition", 1.0)
            return
        seen.add(key)


_TIMES = bag("""past future year years week weeks day days month months today percent""")


def _again(passage: Passage) -> Iterator[Trigger]:
    """Three words said again after a break: "you talk about it and you talk about her"."""
    tokens, lower = passage.tokens, passage.tokens.lower
    for i in range(passage.first + 4, passage.last - 3):
        if lower[i - 1] not in _BREAKS or not lower[i].isalpha():
            continue
        said = lower[i : i + 3]
        verb = any(tokens.tag[k][:2] == "VB" and lower[k] not in _PLAIN for k in range(i, i + 3))
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
        if word == "no" or (
            len(word) > 2 and word not in _PLAIN and tokens.tag[i] in _CONTENT_TAGS
        ):
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


def antithesis(passage: Passage) -> Iterator[Trigger]:
    """Two halves set against each other: "not about me, about us", "from sorrow into hope"."""
    lower = passage.tokens.lower
    yield from _same_frame(passage)
    yield from _no_but_yes(passage)
    for i in range(passage.first, passage.last - 5):
        window = lower[i + 2 : min(i + 12, passage.last)]
        if lower[i] == "not" and lower[i + 1] in {"just", "only"} and "but" in window:
            yield Trigger(i, i + 2, "repetition", 0.5)
            return
        if lower[i] in {"not", "n't", "n’t"} and lower[i + 1] in _FRAMES:
            for k in range(i + 3, min(i + 12, passage.last - 1)):
                if lower[k] == lower[i + 1] and lower[k - 1] not in {"and", "or", "not"}:
                    yield Trigger(i, i + 2, "repetition", 2.0)
                    return


_FRAMES = frozenset({"about", "just", "a", "only", "for", "because"})


def _no_but_yes(passage: Passage) -> Iterator[Trigger]:
    """ "We don't beg for work. We fight for work.", "This isn't a plan. It's a gift."

    A sentence denies and the next one, with the same opening word or with "it", sets it right.
    """
    lower = passage.tokens.lower
    sentences = list(passage.sentences())
    for (a, a_last), (b, b_last) in itertools.pairwise(sentences):
        denies = {"not", "n't", "n’t"} & set(lower[a : min(a + 4, a_last)])
        opens = {lower[a]} | ({"it", "this", "that"} if lower[a] in _POINTERS else set())
        if not denies or lower[b] not in opens:
            continue
        if lower[b] in _SPEAKER and not _same_verb(passage, (a, a_last), (b, b_last)):
            continue
        denies_too = {"not", "n't", "n’t"} & set(lower[b:b_last])
        if a_last - a <= _SAYING and b_last - b <= _SAYING and not denies_too:
            yield Trigger(a, min(a + 4, a_last), "repetition", 1.0)
            return


def _same_verb(passage: Passage, denied: tuple[int, int], said: tuple[int, int]) -> bool:
    """ "I don't want pity. I want a bed.": what is denied and what is said share their verb."""
    tokens, lower = passage.tokens, passage.tokens.lower
    verb = next((i for i in range(*denied) if tokens.tag[i] == "VB"), -1)
    at = said[0] + 1
    return verb >= 0 and lower[at] == lower[verb] and lower[verb] not in _PLAIN


_POINTERS = frozenset({"it", "this", "that"})
_SPEAKER = frozenset({"i", "he", "she"})
"""Who tells of a person goes on with the same pronoun; that is no device."""


def _same_frame(passage: Passage) -> Iterator[Trigger]:
    """The same two words twice in a short saying: "bad for you and bad for me"."""
    tokens, lower = passage.tokens, passage.tokens.lower
    if len(passage.words()) > _SAYING:
        return
    for i in range(passage.first, passage.last - 5):
        if not lower[i].isalpha() or not lower[i + 2].isalpha():
            continue
        if lower[i] in _TOPIC_OPENERS or lower[i + 2] in _TIMES:
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
