"""From triggers to a judgement: is there the wish to move, not only a strong word?"""

from collections.abc import Iterable, Sequence

from nlp.components.rhetorical.passage import Passage, Trigger

_ENOUGH = 2.0
_FOR_LONG = ((60, 4.0), (35, 3.0))
"""Above so many words a quotation needs more: long talk holds a strong word by chance."""
_STRONG_ALONE = frozenset({"loaded", "name_calling", "fear", "slogan", "us_vs_them"})
_WEAK_CAP = {"loaded": 3.0, "absolute": 1.0, "imperative": 2.5}
_OTHER_CAP = 1.5
"""What weak triggers of one device may bring: many words of one kind are often the topic."""


def pushes(passage: Passage, found: Sequence[Trigger]) -> bool:
    """Whether the weights of the devices reach what a passage of this length and kind needs."""
    if passage.kind in {"scare", "title"}:
        return any(t.device == "name_calling" and t.weight >= 2 for t in found)
    return score(passage, found) >= needed(passage, found)


def needed(passage: Passage, found: Sequence[Trigger]) -> float:
    """The sum of weights that a passage of this length needs."""
    length = len(passage.words())
    if length <= 60 and any(t.weight >= 2 and t.device in _STRONG_ALONE for t in found):
        return _ENOUGH
    return next((need for least, need in _FOR_LONG if length > least), _ENOUGH)


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
    """The devices that were found, the weightiest first."""
    weights: dict[str, float] = {}
    for t in found:
        weights[t.device] = weights.get(t.device, 0.0) + t.weight
    return sorted(weights, key=lambda d: (-weights[d], order.index(d)))
