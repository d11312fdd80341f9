"""Halves set against each other: "not about me, about us", "a show, not a plan"."""

import itertools
from collections.abc import Iterator

from nlp.components.rhetorical.passage import Passage, Trigger
from nlp.components.rhetorical.small_words import PLAIN, SPEAKER, TIMES, TOPIC_OPENERS


def antithesis(passage: Passage) -> Iterator[Trigger]:
    """Two halves set against each other: "not about me, about us", "from sorrow into hope"."""
    lower = passage.tokens.lower
    yield from _same_frame(passage)
    yield from _this_not_that(passage)
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


def _this_not_that(passage: Passage) -> Iterator[Trigger]:
    """ "A press release, not a fight", "for builders, not for us": at the end of a saying."""
    tokens, lower = passage.tokens, passage.tokens.lower
    if len(passage.words()) > _SAYING:
        return
    for i in range(passage.first + 2, passage.last - 2):
        ends = all(lower[k][:1].isalnum() for k in range(i + 2, passage.last - 1))
        short = passage.last - i <= _TAIL and tokens.tag[i + 2][:2] in {
            "DT",
            "IN",
            "PR",
            "JJ",
            "NN",
        }
        if lower[i : i + 2] == [",", "not"] and ends and short:
            yield Trigger(i + 1, passage.last, "repetition", 1.0)
            return


_TAIL = 7


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
        if lower[b] in SPEAKER and not _same_verb(passage, (a, a_last), (b, b_last)):
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
    return verb >= 0 and lower[at] == lower[verb] and lower[verb] not in PLAIN


_POINTERS = frozenset({"it", "this", "that"})


def _same_frame(passage: Passage) -> Iterator[Trigger]:
    """The same two words twice in a short saying: "bad for you and bad for me"."""
    tokens, lower = passage.tokens, passage.tokens.lower
    if len(passage.words()) > _SAYING:
        return
    for i in range(passage.first, passage.last - 5):
        if not lower[i].isalpha() or not lower[i + 2].isalpha():
            continue
        if lower[i] in TOPIC_OPENERS or lower[i + 2] in TIMES:
            continue
        if any(lower[k : k + 3] == lower[i : i + 3] for k in range(i + 3, passage.last - 2)):
            yield Trigger(i, i + 3, "repetition", 2.0)
            return
    for i in range(passage.first, passage.last - 4):
        pair = lower[i : i + 2]
        if tokens.tag[i] not in {"JJ", "NNS", "VBN"} or pair[1] not in PLAIN:
            continue
        for k in range(i + 3, min(i + 9, passage.last - 1)):
            if lower[k : k + 2] == pair:
                yield Trigger(i, i + 2, "repetition", 2.0)
                return


_SAYING = 14
