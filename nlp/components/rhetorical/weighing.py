"""From triggers to a judgement: is there the wish to move, not only a strong word?"""

from collections.abc import Iterable, Sequence

from nlp.components.rhetorical.passage import Passage, Trigger

_NEEDED = ((20, 1.0), (60, 1.5))
_NEEDED_IN_LONG = 2.0
"""What a quotation of up to so many words needs. One plain judging word is the core of a short
quotation ("quite alarming"); in long talk it may stand by chance. The steps score best on some six
hundred annotated quotations, each text read without the list entries that no other text holds."""
_CLEAR = 1.0
"""A device whose words add up to less is named only where no other is clear."""
_LOUD = 3.0
"""A mere term never reaches this sum."""
_WEAK_CAP = {"loaded": 3.0, "absolute": 1.0, "imperative": 2.5}
_OTHER_CAP = 1.5
"""What weak triggers of one device may bring: many words of one kind are often the topic."""


def pushes(passage: Passage, found: Sequence[Trigger]) -> bool:
    """Whether the weights of the devices reach what a passage of this length and kind needs."""
    if passage.kind in {"scare", "title"}:
        insult = any(t.device == "name_calling" and t.weight >= 2 for t in found)
        return insult or (passage.kind == "scare" and score(passage, found) >= _LOUD)
    return score(passage, found) >= needed(passage)


def needed(passage: Passage) -> float:
    """The sum of weights that a passage of this length needs."""
    length = len(passage.words())
    return next((need for most, need in _NEEDED if length <= most), _NEEDED_IN_LONG)


def score(passage: Passage, found: Sequence[Trigger]) -> float:
    """The sum of weights, each place and each word once, weak ones capped for each device."""
    lower = passage.tokens.lower
    best: dict[int, Trigger] = {}
    for t in found:
        if t.first not in best or t.weight > best[t.first].weight:
            best[t.first] = t
    strong = 0.0
    weak: dict[str, float] = {}
    said: set[tuple[str, str]] = set()
    for t in best.values():
        key = (t.device, " ".join(lower[t.first : t.last]))
        if key in said:
            continue
        said.add(key)
        if t.weight >= 2:
            strong += t.weight
        else:
            weak[t.device] = weak.get(t.device, 0.0) + t.weight
    return strong + sum(min(w, _WEAK_CAP.get(d, _OTHER_CAP)) for d, w in weak.items())


def strongest(found: Iterable[Trigger], order: Sequence[str]) -> list[str]:
    """The devices that were found, the weightiest first; faint ones only where all are faint."""
    weights: dict[str, float] = {}
    for t in found:
        weights[t.device] = weights.get(t.device, 0.0) + t.weight
    clear = [d for d in weights if weights[d] >= _CLEAR] or list(weights)
    return sorted(clear, key=lambda d: (-weights[d], order.index(d)))
