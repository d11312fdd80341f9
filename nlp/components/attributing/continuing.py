"""Quotations without a cue of their own: they go on with the speaker before them."""

from bisect import bisect_left, bisect_right

from nlp.components.attributing import handing
from nlp.components.attributing.proposal import Proposal
from nlp.components.attributing.quotations import STOPS, Quotation, block_of
from nlp.components.bag import bag
from nlp.tokens import Tokens

_FAR = 200
"""Tokens between a cue and the quotation that the sentence behind it may be."""


def go_on(
    t: Tokens, quotations: list[Quotation], free: list[Proposal], heads: list[int]
) -> list[Proposal]:
    """A sentence in quotation marks without a cue goes on with the one before it.

    Returns the owners that are made anew.
    """
    new: list[Proposal] = []
    last: Quotation | None = None
    for q in quotations:
        if q.owner is None and not _is_heading(t, q) and (q.full or q.row["continues"]):
            low, _ = block_of(t, q.first)
            if last is not None and last.first >= low and not _other_cue(t, free, heads, last, q):
                q.owner, q.how = last.owner, "goes-on"
            elif q.first > low and (earlier := _sentence_before(t, q, free, heads, low)):
                q.owner, q.how = earlier, "goes-on"
            elif last is not None and last.first < low and _follows(t, last, q, low):
                q.owner, q.how = last.owner, "next-paragraph"
            elif q.first == low and (above := _paragraph_above(t, quotations, q, free, heads)):
                q.owner, q.how = above, "next-paragraph"
                if not any(above.head == p.head for p in free):
                    new.append(above)
        if q.owner is not None:
            last = q
    _look_ahead(quotations)
    return new


def _is_heading(t: Tokens, q: Quotation) -> bool:
    """Whether a short line, alone in its paragraph, is a heading between two.

    It stands in single marks or in capitals.
    """
    marked = t.text[q.first] in ("'", "‘") or all(
        t.text[i].isupper() for i in range(q.first, q.stop) if t.text[i][:1].isalpha()
    )
    single = marked and not q.row["continues"]
    return single and block_of(t, q.first) == (q.first, q.stop) and q.stop - q.first <= _HEADING


_HEADING = 12


def _follows(t: Tokens, last: Quotation, q: Quotation, low: int) -> bool:
    """Whether a paragraph that is a quotation follows the paragraph of another one."""
    return (q.first == low or bool(q.row["continues"])) and _near(t, last, q)


_REMARKS = bag(
    "remark remarks comment comments statement answer answers reply response message question "
    "questions speech interview criticism attack attacks critique compliment praise warning advice "
    "retort rebuke tirade rant argument point words thoughts story account joke jokes"
)
_SPEAKS_ON = bag("continue continues continued elaborate elaborates elaborated explain explains "
                 "explained echo echoes echoed expand expands expanded add adds added agree agrees "
                 "agreed disagree disagrees disagreed")  # fmt: skip


def _paragraph_above(
    t: Tokens, quotations: list[Quotation], q: Quotation, free: list[Proposal], heads: list[int]
) -> Proposal | None:
    """Who speaks in the paragraph above, where its last sentence reports and quotes nothing."""
    k = bisect_right(t.blocks, q.first, key=lambda b: b[0]) - 2
    if k < 0 or t.blocks[k][2] == "title":
        return None
    low, high, _ = t.blocks[k]
    if any(low <= o.first < high for o in quotations[max(0, q.number - 3) : q.number]):
        return None
    begin = high - 1
    while begin > low and t.text[begin - 1] not in STOPS:
        begin -= 1
    at = bisect_left(heads, high)
    for p in free[max(0, at - 8) : at]:
        if p.head >= begin and p.source is not None and p.weight > 0.7 and p.rule in _OWN:
            return p
    if any(t.lower[i] in _REMARKS or t.lower[i] in _SPEAKS_ON for i in range(begin, high)):
        return handing.introduced(t, begin, high - 1)
    return None


_OWN = ("verb", "inverted", "according_to")


def _sentence_before(
    t: Tokens, q: Quotation, free: list[Proposal], heads: list[int], low: int
) -> Proposal | None:
    """The speaker of the sentence before in the same paragraph: She says it is late. "I go." """
    if q.first == low or t.text[q.first - 1] not in (".", "?", "!"):
        return None
    at = bisect_left(heads, q.first)
    for p in reversed(free[max(0, at - 6) : at]):
        if p.head < max(low, q.first - _FAR):
            return None
        stops = sum(t.text[i] in STOPS for i in range(p.head, q.first))
        if stops > 1:
            return None
        speaks = p.source is not None and p.weight > 0.7
        if speaks and p.rule in ("verb", "inverted", "clause") and not _inside(p, free, at):
            return handing.asked(t, p, q.first) or p
    return None


def _inside(p: Proposal, free: list[Proposal], at: int) -> bool:
    return any(o is not p and o.covers(p.head) for o in free[max(0, at - 8) : at])


def _look_ahead(quotations: list[Quotation]) -> None:
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


def _other_cue(
    t: Tokens, free: list[Proposal], heads: list[int], last: Quotation, q: Quotation
) -> bool:
    """Whether another speaker's cue stands between two quotations."""
    a, b = bisect_left(heads, last.stop), bisect_left(heads, q.first)
    owner = last.owner
    return any(
        p is not owner
        and p.source is not None
        and p.weight > 0.6
        and p.rule in ("verb", "inverted", "according_to", "colon")
        and not (owner is not None and (p.source == owner.source or owner.covers(p.head)))
        and not (owner is not None and _vouches(t, owner, p))
        for p in free[a:b]
    )


def _vouches(t: Tokens, owner: Proposal, p: Proposal) -> bool:
    """Whether a source behind a speaker only tells where his words stand: "he said, according to".

    "The well is dry," Morn said, according to the Courier. "It is late."
    """
    if p.rule != "according_to" or not owner.head < p.head:
        return False
    return not any(t.text[i] in STOPS for i in range(owner.head, p.head))
