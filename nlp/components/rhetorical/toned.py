"""From the tone that the network hears to triggers: the words that make it, and their device."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from nlp.components.rhetorical.passage import Passage, Trigger
from nlp.components.rhetorical.tone import Heard

_FAINT = 0.35
"""Words beside the weightiest that belong to it: those with so much of its share."""
_LONGEST = 7
"""Tokens in one trigger."""
_PLACES = 2
"""Places that are shown in one quotation."""


def by_tone(passage: Passage, start: int, heard: Heard, weight: float) -> Iterator[Trigger]:
    """The weightiest words of a quotation that begins at code point `start`, as triggers.

    Their device is the likeliest of the whole quotation; the weight is split among the places.
    """
    amounts = _by_token(passage, start, heard)
    places = list(_places(amounts, passage.first))
    device = likeliest(passage, heard)
    for first, last in places:
        yield Trigger(first, last, device, weight / len(places))


def likeliest(passage: Passage, heard: Heard) -> str:
    """The device with the highest odds; a question needs its mark."""
    asks = any(passage.tokens.text[i] == "?" for i in range(passage.first, passage.last))
    fitting = (d for d in heard.devices if asks or d != "rhetorical_question")
    return max(fitting, key=lambda d: heard.devices[d])


def _by_token(passage: Passage, start: int, heard: Heard) -> list[float]:
    """What each token of the passage adds."""
    t = passage.tokens
    out = [0.0] * (passage.last - passage.first)
    for share in heard.shares():
        i = bisect_right(t.end, start + share.start)
        if passage.first <= i < passage.last and i < bisect_left(t.start, start + share.end):
            out[i - passage.first] += share.amount
    for k, _ in enumerate(out):
        if not t.text[passage.first + k][:1].isalnum():
            out[k] = min(out[k], 0.0)
    return out


def _places(amounts: list[float], first: int) -> Iterator[tuple[int, int]]:
    """The places with the largest shares, as [first, last) in tokens."""
    left = list(amounts)
    top = max(left, default=0.0)
    for _ in range(_PLACES):
        best = max(range(len(left)), key=lambda k: left[k], default=-1)
        if best < 0 or left[best] <= 0 or left[best] < top / 2:
            return
        least = left[best] * _FAINT
        a = b = best
        while b - a + 1 < _LONGEST:
            before = left[a - 1] if a > 0 else 0.0
            behind = left[b + 1] if b + 1 < len(left) else 0.0
            if max(before, behind) < least:
                break
            if before > behind:
                a -= 1
            else:
                b += 1
        yield first + a, first + b + 1
        left[a : b + 1] = [0.0] * (b + 1 - a)
