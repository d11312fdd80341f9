"""Rules and weights together: what is marked in the end."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from nlp.components.sourcing_rules.candidates import Candidate
from nlp.components.sourcing_rules.cited import Cited
from nlp.components.sourcing_rules.classify import Verdict
from nlp.components.sourcing_rules.phrase import Phrase
from nlp.components.sourcing_rules.weighing import Weighs

AGAINST = "weighed-against"
_FINDS = frozenset(
    ("unnamed_person", "spokesperson", "unnamed_group", "secondhand", "vague_authority")
)

_UNHEARD = frozenset(
    ("acts-and-says-nothing", "another-speaks", "described-and-says-nothing",
     "medium-acts-for-itself", "only-foreseen")
)  # fmt: skip
"""Reasons of rules that heard no statement: there the weight may know better. Who is named, in the
text or by the phrase, and what is denied or true of all, the rules know."""
_BATCH = 512
"""Nouns weighed at once: a book has tens of thousands, and each takes some kilobytes."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A noun at token `head`, its phrase with the verdict, were it cited, and its log odds."""

    head: int
    phrase: Phrase
    verdict: Verdict
    odds: float


def weigh(nouns: Iterable[Candidate], weigher: Weighs) -> Iterator[Weighed]:
    """Every candidate with the log odds that a reader would mark it."""
    rest = iter(nouns)
    while batch := list(islice(rest, _BATCH)):
        odds = weigher.odds([c.situation for c in batch])
        for c, weight in zip(batch, odds.tolist(), strict=True):
            yield Weighed(c.situation.head, c.phrase, c.verdict, weight)


def settle(
    rules: Sequence[Cited], weighed: Sequence[Weighed], adds: float, drops: float
) -> list[Cited]:
    """The rules' finds without those that weigh too little, and what weighs enough by itself.

    `adds` and `drops` are log odds. What no candidate weighs keeps the rule's verdict.
    """
    odds = {w.head: w.odds for w in weighed}
    out = [_dropped(c, odds, drops) for c in rules]
    marked = {i for c in out if c.subtype for i in range(c.first, c.end)}
    refused = [c for c in rules if not c.subtype and c.rule not in _UNHEARD]
    told_off = {i for c in refused for i in range(c.first, c.stop)}
    enough = (w for w in weighed if w.odds >= adds and w.head not in told_off)
    for w in sorted(enough, key=lambda w: -w.odds):
        p = w.phrase
        inside = range(p.first, p.end)
        if not marked.intersection(inside):
            marked.update(inside)
            out.append(Cited(p.first, p.end, p.stop, *w.verdict))
    return out


def _dropped(cited: Cited, odds: dict[int, float], drops: float) -> Cited:
    if cited.subtype not in _FINDS:
        return cited
    weights = [odds[i] for i in range(cited.first, cited.end) if i in odds]
    if not weights or max(weights) >= drops:
        return cited
    return replace(cited, subtype="", rule=AGAINST)
