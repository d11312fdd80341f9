"""Which cue a quotation belongs to, and what a quotation without a cue of its own continues."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from nlp.components.attributing import surface
from nlp.components.attributing.proposal import Proposal
from nlp.components.attributing.words import Words
from nlp.components.rows import Row
from nlp.tokens import Tokens

_STOPS = frozenset((".", "?", "!", ";", "…", "...", "\n"))
_JOINERS = frozenset(
    (",", ":", "that", "—", "–", "--", "-", "as", "a", "the", "is", "was", "of", "to")
)


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


def bind(
    t: Tokens, quotations: list[Quotation], proposals: list[Proposal], words: Words
) -> list[Proposal]:
    """Gives each quotation its owner, the owner its quotations; returns the owners made anew."""
    outside = inside(t, quotations)
    free = [p for p in proposals if not outside[p.head]]
    heads = [p.head for p in free]
    new: list[Proposal] = []
    for q in quotations:
        made = _find(t, q, free, heads, words)
        if made is not None:
            new.append(made)
    _continue(t, quotations, free, heads)
    for q in quotations:
        if q.owner is not None:
            q.owner.quotes.append(q.number)
    return new


def _find(
    t: Tokens, q: Quotation, free: list[Proposal], heads: list[int], words: Words
) -> Proposal | None:
    """Sets the owner; returns it where it was made only now."""
    at = bisect_left(heads, q.first)
    before = _before(t, q, free, at)
    covering = _covering(q, free, at)
    behind = _behind(t, q, free, at, words)
    if before is not None and before[1] == "next":
        q.owner, q.how = before[0], "before"
    elif behind is not None and (q.full or covering is None):
        q.owner, q.how = behind, "behind"
        return behind if not any(behind is p for p in free[at : at + 12]) else None
    elif covering is not None:
        q.owner, q.how = covering, "inside"
    elif before is not None:
        q.owner, q.how = before[0], "before"
    return None


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
    t: Tokens, q: Quotation, free: list[Proposal], at: int, words: Words
) -> Proposal | None:
    """The cue behind a quotation that ends in a comma, a question or an exclamation mark."""
    _, high = _block_of(t, q.first)
    if not _open_behind(t, q, high):
        return None
    made = surface.behind(t, q.stop, high, words)
    if made is None:
        return None
    for p in free[at : at + 12]:
        if p.head == made.head:
            if p.rule == "agentless" or p.source is None or not _sane(t, p, made):
                p.source, p.source_head, p.rule = made.source, made.source_head, made.rule
            p.weight = max(p.weight, made.weight)
            return p
    return made


def _open_behind(t: Tokens, q: Quotation, high: int) -> bool:
    """Whether the sentence goes on behind the quotation."""
    if q.stop >= high or not q.row["closed"]:
        return False
    if t.text[q.stop] in (",", "—", "–", "--"):
        return True
    last = q.row["inner"][1] - 1
    ends = q.row["ends"]
    if ends in (",", "?", "!", "…", "-", "—", "–", "'", "’", "”", '"'):
        return True
    return ends not in (".", ":", ";") or last < 0


def _sane(t: Tokens, p: Proposal, made: Proposal) -> bool:
    """Whether the tree's source is near the one read from the words."""
    if p.source is None or made.source is None:
        return False
    return (
        p.source[0] < made.source[1]
        and made.source[0] < p.source[1]
        and t.pos[p.source_head] in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ")
    )


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
