"""From triggers to a judgement: is there the wish to move, not only a strong word?"""

from collections.abc import Iterable, Sequence

from nlp.components.rhetorical.passage import Passage, Trigger
from nlp.components.rhetorical.tone import Heard

_NEEDED = ((60, 0.3),)
_NEEDED_IN_LONG = 1.3
"""What a quotation of up to so many words needs; in long talk a strong word may stand by chance."""
_CLEAR = 1.0
"""A device whose words add up to less is named only where no other is clear."""
_TONE = 0.5
_LEAST_TONE, _MOST_TONE = -2.0, 3.0
"""The log odds that are taken, at least and at most: a calm tone does not silence a strong word.

These and what is needed were chosen on a grid over 1,206 quotations of 198 newspaper articles that
were new to lists and network (F1 0.751; it is above 0.72 with a weight from 0.4 to 0.6 and from 0.2
to 0.5 needed).
"""
_LOUD = 3.0
"""A mere term never reaches this sum."""
_COUNTS_IN_FULL = 1.0
_MOST_OF_LIGHT = 0.5
"""What the lighter words bring together: of quotations with nothing but such words, however many,
fewer than one in three pushes."""


def listens(passage: Passage) -> bool:
    """Whether the tone can count at all: terms and titles only name."""
    return passage.kind not in {"scare", "title"}


def pushes(passage: Passage, found: Sequence[Trigger], heard: Heard | None) -> bool:
    """Whether devices and tone together reach what a passage of this length and kind needs.

    `heard` is None where there is no tone to be heard: in terms and titles.
    """
    if heard is None:
        insult = any(t.device == "name_calling" and t.weight >= 2 for t in found)
        return insult or (passage.kind == "scare" and score(passage, found) >= _LOUD)
    return score(passage, found) + tone_weight(heard) >= needed(passage)


def tone_weight(heard: Heard) -> float:
    """What the tone adds to the weights of the devices; negative where it informs."""
    return _TONE * max(_LEAST_TONE, min(_MOST_TONE, heard.push))


def needed(passage: Passage) -> float:
    """The sum of weights that a passage of this length needs."""
    length = len(passage.words())
    return next((need for most, need in _NEEDED if length <= most), _NEEDED_IN_LONG)


def score(passage: Passage, found: Sequence[Trigger]) -> float:
    """The sum of weights, each place and each wording once; light ones together add but little."""
    lower = passage.tokens.lower
    places: set[int] = set()
    said: set[str] = set()
    full = light = 0.0
    for t in sorted(found, key=lambda t: -t.weight):
        wording = " ".join(lower[t.first : t.last])
        if t.first in places or wording in said:
            continue
        places.add(t.first)
        said.add(wording)
        if t.weight >= _COUNTS_IN_FULL:
            full += t.weight
        else:
            light += t.weight
    return full + min(light, _MOST_OF_LIGHT)


def strongest(found: Iterable[Trigger], order: Sequence[str]) -> list[str]:
    """The devices that were found, the weightiest first; faint ones only where all are faint."""
    weights: dict[str, float] = {}
    for t in found:
        weights[t.device] = weights.get(t.device, 0.0) + t.weight
    clear = [d for d in weights if weights[d] >= _CLEAR] or list(weights)
    return sorted(clear, key=lambda d: (-weights[d], order.index(d)))
