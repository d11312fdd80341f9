"""Does the caption state as a fact what the story leaves open? overclaim.

Only words of blame, cause and crime are looked at. A claim is open where every sentence of the
story that makes it has a hedge over it, and flat as soon as one has none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from nlp.annotation import Annotation
from nlp.photos import wordlists
from nlp.photos.case import Case
from nlp.photos.deeds import hedged_deeds
from nlp.photos.folding import fold
from nlp.photos.wordlists import groups, pattern, phrases

_CAUSE = re.compile(
    r"(?i)\b(?:after(?: (?:hitting|striking|eating|drinking))?|following|caused by|due to|"
    r"because of|triggered by|sparked by|destroyed by|"
    r"damaged by|killed (?:by|in)|hit by|started by|started with|set by|blamed on|result of|"
    r"struck by|"
    r"damaged in|destroyed in|brought down by|shot down by)\s+"
    r"(?:an?|the|this|their|his|her|its)?\s*(?P<what>(?:[a-z][a-z-]+\s){0,3}?[a-z][a-z-]+)"
    r"(?=[,.;:!?)]|\s(?:in|at|on|of|near|that|which|from|by|outside|off|over|and|with|for|during|"
    r"against|as|to|has|have|had|is|was|were|killed|hit|struck|late|early|last|this|yesterday|"
    r"set|broke|fell|sank|[a-z]+ed)\b|"
    r"\s[A-Z]|\s*\Z)"
)
_PASSIVE = re.compile(
    r"\b(?P<verb>[a-z]{3,}(?:ed|en|elt|ilt|ent))\s+by\s+(?:an?\s|the\s)?(?P<who>[a-z]{3,})(?!\w)"
)
_SEEN_TO = frozenset(
    (
        "accompanied", "attended", "carried", "escorted", "flanked", "followed", "helped", "held",
        "joined", "led", "lined", "surrounded", "watched", "greeted", "guarded", "taken", "seen",
        "photographed", "provided", "released", "issued", "organised", "organized",
    )
)  # fmt: skip
_MOST_BETWEEN = 3
_AGENT = re.compile(
    r"(?:ists?|[a-z]ers?|ors?|thief|thieves|spy|spies|gunm[ae]n|conm[ae]n|con man|vandals?|cheats?|"
    r"culprits?|criminals?|firebug)\Z"
)
_NO_AGENT = frozenset(("murder", "murders", "pilot error", "human error", "driver error"))
_PROVEN = re.compile(
    r"(?i)\b(?:convicted|found guilty|pleaded guilty|pled guilty|admitted|admits|confessed|"
    r"confesses|"
    r"sentenced|was jailed|were jailed)\b"
)
_CLAUSE = re.compile(r"[;:—–]|,(?!\d)|\s(?:and|but|while|although|who|which|when|after|because)\s")
_TAIL = re.compile(
    r"(?i)(?:[,—–]|\band\b|\bbut\b)[^.;]{0,40}\b(?:according to|claim(?:s|ed)?|alleg\w+|den(?:y|"
    r"ies|ied)|"
    r"suspect\w*|not clear|unclear|disputed?s?|accus\w+)\b"
)
_MONTH_OF_MAY = re.compile(r"(?<=[a-z,\d] )May\b|\bMay \d|\d May\b")


@dataclass(frozen=True, slots=True)
class _Claim:
    start: int
    end: int
    words: frozenset[str]
    """The words that make the claim in a story."""
    agent: bool
    """Whether it says that somebody is a doer, not that a deed was done."""


def overclaim(case: Case) -> Iterator[Annotation]:
    """The caption states flatly what the story only gives with a hedge."""
    if _hedges(case.text) or case.is_illustration:
        return
    told: list[_Claim] = list(_deeds(case))
    for claim in (*_listed(case.text), *_causes(case.text), *_passives(case.text)):
        if any(claim.start < other.end and other.start < claim.end for other in told):
            continue
        if any(claim.words & other.words for other in told):
            continue
        if _is_open(claim, case.story.sentences):
            told.append(claim)
    for start, end in _joined(case.text, told):
        yield case.finding("overclaim", "warn", (start, end))


def _joined(caption: str, told: list[_Claim]) -> Iterator[tuple[int, int]]:
    """The claims' places, those made in one breath as one: "hackers stole", "killed by wolves"."""
    merged: list[tuple[int, int]] = []
    for claim in sorted(told, key=lambda c: c.start):
        between = caption[merged[-1][1] : claim.start] if merged else ","
        if not re.search(r"[,.;:]", between) and len(between.split()) <= _MOST_BETWEEN:
            merged[-1] = (merged[-1][0], claim.end)
        else:
            merged.append((claim.start, claim.end))
    yield from merged


def _listed(caption: str) -> Iterator[_Claim]:
    for group in groups("claim"):
        match = phrases(tuple(sorted(group))).search(caption)
        if match is not None:
            agent = _is_agent(match.group())
            yield _Claim(match.start(), match.end(), group, agent)


def _causes(caption: str) -> Iterator[_Claim]:
    for match in _CAUSE.finditer(caption):
        what = " ".join(match["what"].lower().split())
        head = what.split()[-1]
        if head in wordlists.words("no_claim") or len(head) < 4 or head.endswith("ing"):
            continue
        start, end = match.span("what")
        yield _Claim(start, end, frozenset((what, what + "s")), False)


def _deeds(case: Case) -> Iterator[_Claim]:
    for start, end, words in hedged_deeds(case):
        yield _Claim(start, end, words, False)


def _passives(caption: str) -> Iterator[_Claim]:
    """What somebody is told to have done: "spilled by the tanker"."""
    for match in _PASSIVE.finditer(caption):
        if match["verb"] not in _SEEN_TO:
            yield _Claim(match.start(), match.end(), frozenset((match["verb"],)), False)


def _is_open(claim: _Claim, sentences: tuple[str, ...]) -> bool:
    find = phrases(tuple(sorted(claim.words)))
    hedged = False
    for sentence in sentences:
        for match in find.finditer(sentence):
            if _is_hedged(sentence, match.start(), match.end()):
                hedged = True
            elif not claim.agent or _is_agent(match.group()):
                return False
        if claim.agent and _PROVEN.search(sentence):
            return False
    return hedged


@lru_cache(maxsize=512)
def _is_agent(word: str) -> bool:
    word = fold(word)
    return bool(_AGENT.search(word)) and word not in _NO_AGENT


def _is_hedged(sentence: str, start: int, end: int) -> bool:
    """Whether a hedge stands over a place: before it, in its clause, or as a tail behind it."""
    if sentence.rstrip("\"”’')").endswith("?") or _hedges(sentence[:end]):
        return True
    edge = _CLAUSE.search(sentence, end)
    clause = sentence[start : edge.start() if edge else len(sentence)]
    return _hedges(clause) or bool(_TAIL.search(sentence, end))


def _hedges(text: str) -> bool:
    return bool(pattern("claim_hedge").search(_MONTH_OF_MAY.sub(" ", text)))
