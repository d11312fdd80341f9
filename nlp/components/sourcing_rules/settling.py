"""Rules and weights together: what is marked in the end."""

from collections.abc import Sequence
from dataclasses import replace

from nlp.components.sourcing_rules.candidates import Candidate
from nlp.components.sourcing_rules.cited import Cited

AGAINST = "weighed-against"
_FINDS = frozenset(
    ("unnamed_person", "spokesperson", "unnamed_group", "secondhand", "vague_authority")
)

_UNHEARD = frozenset(
    ("acts-and-says-nothing", "another-speaks", "described-and-says-nothing",
     "medium-acts-for-itself")
)  # fmt: skip
"""Reasons of rules that heard no statement: there the weight may know better. Who is named, in the
text or by the phrase, and what is denied or true of all, the rules know."""


def settle(
    rules: Sequence[Cited], weighed: Sequence[tuple[Candidate, float]], adds: float, drops: float
) -> list[Cited]:
    """The rules' finds without those that weigh too little, and what weighs enough by itself.

    `adds` and `drops` are log odds. What no candidate weighs keeps the rule's verdict.
    """
    odds = {c.situation.head: weight for c, weight in weighed}
    out = [_dropped(c, odds, drops) for c in rules]
    marked = {i for c in out if c.subtype for i in range(c.first, c.end)}
    refused = [c for c in rules if not c.subtype and c.rule not in _UNHEARD]
    told_off = {i for c in refused for i in range(c.first, c.stop)}
    for candidate, weight in sorted(weighed, key=lambda w: -w[1]):
        if weight < adds:
            break
        p = candidate.phrase
        inside = range(p.first, p.end)
        if candidate.situation.head not in told_off and not marked.intersection(inside):
            marked.update(inside)
            out.append(Cited(p.first, p.end, p.stop, *candidate.verdict))
    return out


def _dropped(cited: Cited, odds: dict[int, float], drops: float) -> Cited:
    if cited.subtype not in _FINDS:
        return cited
    weights = [odds[i] for i in range(cited.first, cited.end) if i in odds]
    if not weights or max(weights) >= drops:
        return cited
    return replace(cited, subtype="", rule=AGAINST)
