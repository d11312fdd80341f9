"""Quotations in tokens, as the binding rules see them."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from nlp.components.attributing.proposal import Proposal
from nlp.components.rows import Row
from nlp.tokens import Tokens

STOPS = frozenset((".", "?", "!", ";", "…", "...", "\n"))


@dataclass
class Quotation:
    """A row of the quote layer in tokens [first, stop) with its proposal, if one was found."""

    number: int
    first: int
    stop: int
    row: Row
    owner: Proposal | None = None
    how: str = ""
    near: Proposal | None = None
    """Whose words a long fragment without a cue of its own most likely are."""

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


def block_at(t: Tokens, token: int) -> tuple[int, int, str]:
    """The block of a token as [first, last + 1, kind)."""
    k = bisect_right(t.blocks, token, key=lambda b: b[0]) - 1
    return t.blocks[k] if k >= 0 else (0, len(t), "paragraph")


def block_of(t: Tokens, token: int) -> tuple[int, int]:
    """The paragraph of a token as [first, last + 1)."""
    k = bisect_right(t.blocks, token, key=lambda b: b[0]) - 1
    return (t.blocks[k][0], t.blocks[k][1]) if k >= 0 else (0, len(t))
