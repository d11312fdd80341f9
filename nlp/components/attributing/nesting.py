"""Of attributions that stand in each other's content only the outer one is kept apart."""

from nlp.components.attributing.proposal import Proposal


def mark_nested(proposals: list[Proposal], quoted: bytearray) -> None:
    """Sets `nested` where the cue stands in a quotation or in another attribution's content."""
    for p in proposals:
        p.nested = bool(quoted[p.head])
    ordered = sorted(proposals, key=lambda p: (-_size(p), p.head))
    by_cover: list[tuple[int, int, Proposal]] = []
    cover: dict[int, list[Proposal]] = {}
    for p in ordered:
        if p.nested:
            continue
        for a, b in p.content:
            by_cover.append((a, b, p))
    for a, b, p in by_cover:
        for i in range(a, min(b, a + 2000)):
            cover.setdefault(i, []).append(p)
    for p in ordered:
        for outer in cover.get(p.head, ()):
            if outer is not p and not outer.nested and not p.covers(outer.head):
                p.nested = True
                break


def _size(p: Proposal) -> int:
    return sum(b - a for a, b in p.content)
