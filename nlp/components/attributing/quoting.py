"""Which cue a quotation belongs to, and what a quotation without a cue of its own continues."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from nlp.components.attributing.proposal import Proposal
from nlp.components.rows import Row
from nlp.tokens import Tokens

_STOPS = frozenset((".", "?", "!", ";", "…", "...", "\n"))
_JOINERS = frozenset(
    (",", ":", "that", "—", "–", "--", "-", "as", "a", "the", "is", "was", "of", "to")
)
_FARTHEST = 25
"""Tokens from a quotation to the cue behind it."""


@dataclass
class Quotation:
    """A row of the quote layer in tokens [first, stop) with its proposal, if one was found."""

    number: int
    first: int
    stop: int
    row: Row
    owner: Proposal | None = None
    how: str = ""

    @property
    def full(self) -> bool:
        """Whether its form is that of a sentence."""
        return bool(self.row["subtype"] == "full")


def located(t: Tokens, rows: list[Row]) -> list[Quotation]:
    """The quote layer's rows in tokens."""
    out = []
    for number, row in enumerate(rows):
        first, stop = bisect_right(t.end, row["start"]), bisect_left(t.start, row["end"])
        out.append(Quotation(number, first, max(first + 1, stop), row))
    return out


def inside(t: Tokens, quotations: list[Quotation]) -> bytearray:
    """1 for each token inside a quotation."""
    out = bytearray(len(t))
    for q in quotations:
        out[q.first : q.stop] = b"\1" * (q.stop - q.first)
    return out


def bind(t: Tokens, quotations: list[Quotation], proposals: list[Proposal]) -> None:
    """Gives each quotation its owner and the owner the quotation as content."""
    outside = inside(t, quotations)
    free = [p for p in proposals if not outside[p.head]]
    heads = [p.head for p in free]
    for q in quotations:
        _find(t, q, free, heads, outside)
    _continue(t, quotations, free, heads)
    for q in quotations:
        if q.owner is not None:
            q.owner.quotes.append(q.number)


def _find(
    t: Tokens, q: Quotation, free: list[Proposal], heads: list[int], outside: bytearray
) -> None:
    at = bisect_left(heads, q.first)
    before = _before(t, q, free, at)
    covering = _covering(q, free, at)
    behind = _behind(t, q, free, at, outside)
    if before is not None and before[1] == "next":
        q.owner, q.how = before[0], "before"
    elif behind is not None and (q.full or covering is None):
        q.owner, q.how = behind, "behind"
    elif covering is not None:
        q.owner, q.how = covering, "inside"
    elif before is not None:
        q.owner, q.how = before[0], "before"


def _block_of(t: Tokens, token: int) -> tuple[int, int]:
    k = bisect_right(t.blocks, token, key=lambda b: b[0]) - 1
    return (t.blocks[k][0], t.blocks[k][1]) if k >= 0 else (0, len(t))


def _before(t: Tokens, q: Quotation, free: list[Proposal], at: int) -> tuple[Proposal, str] | None:
    """The cue before a quotation in its sentence, and whether it stands next to it."""
    low, _ = _block_of(t, q.first)
    i = q.first - 1
    next_to = True
    k = at - 1
    while i >= low and i > q.first - 40:
        if t.text[i] in _STOPS and not (t.text[i] == "." and i == q.first - 1):
            return None
        while k >= 0 and free[k].head > i:
            k -= 1
        if k >= 0 and free[k].head == i:
            p = free[k]
            if next_to or _introduces(t, p, i, q):
                return p, "next"
            return (p, "far") if p.weight > 0.8 and q.first - i < 12 else None
        if t.lower[i] not in _JOINERS and t.pos[i] != "PUNCT":
            next_to = False
        i -= 1
    return None


def _introduces(t: Tokens, p: Proposal, v: int, q: Quotation) -> bool:
    """Whether a comma, a colon or "that" right before the quotation hands over to it."""
    before = t.lower[q.first - 1]
    if before == ":":
        return True
    return before in (",", "that", "“") and q.full and p.weight > 0.6


def _covering(q: Quotation, free: list[Proposal], at: int) -> Proposal | None:
    """The proposal in whose content the quotation stands; of several the widest."""
    best = None
    for p in (*free[max(0, at - 8) : at], *free[at : at + 4]):
        for a, b in p.content:
            if a <= q.first < b or a < q.stop <= b:
                if best is None or _size(p) > _size(best):
                    best = p
    return best


def _size(p: Proposal) -> int:
    return sum(b - a for a, b in p.content)


def _behind(
    t: Tokens, q: Quotation, free: list[Proposal], at: int, outside: bytearray
) -> Proposal | None:
    """The cue behind a quotation that ends in a comma, a question or an exclamation mark."""
    _, high = _block_of(t, q.first)
    last = q.stop - 2
    ends = t.text[last] if last > q.first else ""
    follows = t.text[q.stop] if q.stop < high else ""
    if (
        ends.endswith(".")
        and not ends.endswith("...")
        and follows not in (",", "—", "–", "--", "-")
    ):
        return None
    if ends[-1:] not in (
        ",",
        "?",
        "!",
        "…",
        "-",
        "—",
        "–",
        "'",
        "’",
        "”",
        '"',
    ) and not ends.endswith(("...", ".")):
        if follows not in (",", "—", "–", "--") and not _cue_next(t, q, free, at):
            return None
    k = bisect_left([p.head for p in free[at : at + 12]], q.stop) + at
    while k < len(free) and free[k].head < min(high, q.stop + _FARTHEST):
        p = free[k]
        if any(t.text[i] in _STOPS and not outside[i] for i in range(q.stop, p.head)):
            return None
        if any(outside[i] for i in range(q.stop, p.head)):
            return None
        if p.rule != "relative" and p.weight > 0.5:
            return p
        k += 1
    return None


def _cue_next(t: Tokens, q: Quotation, free: list[Proposal], at: int) -> bool:
    for p in free[at : at + 6]:
        if q.stop <= p.head <= q.stop + 4 and p.frame in ("bare", "quote", "obj"):
            return True
    return False


def _continue(
    t: Tokens, quotations: list[Quotation], free: list[Proposal], heads: list[int]
) -> None:
    """A sentence in quotation marks without a cue goes on with the one before it."""
    for k, q in enumerate(quotations):
        if q.owner is not None or not (q.full or q.row["continues"]):
            continue
        low, high = _block_of(t, q.first)
        last = quotations[k - 1] if k else None
        if last is None:
            continue
        if last.first >= low and last.owner is not None:
            if not _other_cue(free, heads, last, q):
                q.owner, q.how = last.owner, "goes-on"
            continue
        begins = q.first == low or q.row["continues"]
        earlier, _ = _block_of(t, max(0, low - 1)) if low else (0, 0)
        while earlier > 0 and earlier == low:
            earlier -= 1
        if begins and last.owner is not None and last.stop <= low and _near(t, last, q):
            q.owner, q.how = last.owner, "next-paragraph"
    _look_ahead(t, quotations)


def _look_ahead(t: Tokens, quotations: list[Quotation]) -> None:
    """A sentence in quotation marks before one that has a cue behind it: "A." "B," she said."""
    for k in range(len(quotations) - 2, -1, -1):
        q, then = quotations[k], quotations[k + 1]
        if q.owner is None and q.full and then.how == "behind" and then.first - q.stop <= 1:
            q.owner, q.how = then.owner, "goes-on"


def _near(t: Tokens, last: Quotation, q: Quotation) -> bool:
    """Whether the two stand in neighbouring paragraphs."""
    blocks = t.blocks
    a = bisect_right(blocks, last.first, key=lambda b: b[0])
    b = bisect_right(blocks, q.first, key=lambda b: b[0])
    return b - a <= 1


def _other_cue(free: list[Proposal], heads: list[int], last: Quotation, q: Quotation) -> bool:
    """Whether another speaker's cue stands between two quotations."""
    a, b = bisect_left(heads, last.stop), bisect_left(heads, q.first)
    return any(p is not last.owner and p.source and p.weight > 0.6 for p in free[a:b])
