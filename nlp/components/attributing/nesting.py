"""Of attributions that stand in each other's content only the outer one is kept apart."""

from nlp.components.attributing.proposal import Proposal

_LONGEST = 3000
"""Tokens of one stretch of content that are looked at: a whole speech, not a whole book."""


def mark_nested(proposals: list[Proposal], quoted: bytearray) -> None:
    """Sets `nested` where the cue stands in a quotation or in another attribution's content.

    Of two whose contents hold each other's cues neither is nested.
    """
    heads: dict[int, list[Proposal]] = {}
    for p in proposals:
        p.nested = bool(quoted[p.head])
        heads.setdefault(p.head, []).append(p)
    for outer in sorted(proposals, key=lambda p: (-_size(p), p.head)):
        if outer.nested:
            continue
        for first, stop in outer.content:
            for i in range(first, min(stop, first + _LONGEST)):
                for p in heads.get(i, ()):
                    if p is not outer and p.outer is None and not p.covers(outer.head):
                        p.nested, p.outer = True, outer


def _size(p: Proposal) -> int:
    return sum(b - a for a, b in p.content)
