"""Which cue a quotation belongs to: next to it, around it, or behind it."""

from bisect import bisect_left, bisect_right

from nlp.components.attributing import handing, surface
from nlp.components.attributing.able import pass_on
from nlp.components.attributing.behind import behind_it, named_behind, says_it_all, set_off
from nlp.components.attributing.continuing import go_on
from nlp.components.attributing.describing import described, dubbed
from nlp.components.attributing.headlines import headline_verb, only_in_a_headline
from nlp.components.attributing.leading import led
from nlp.components.attributing.mending import keep_apart
from nlp.components.attributing.mentioning import (
    everybody_calls,
    merely_names,
    only_mentions,
    sorts_things,
)
from nlp.components.attributing.proposal import CLAUSAL, Proposal, Stretch
from nlp.components.attributing.quotations import STOPS, Quotation, block_of, inside
from nlp.components.attributing.words import Words
from nlp.tokens import Tokens

_SURE = 0.5
_NEAREST = 0.7
_FAR = 200
"""Tokens from a quotation to the end of its sentence, where its cue may stand."""
_SHORT = 4
"""Tokens, marks included: of so few words nobody need be the speaker of a doubtful cue."""
_LONG = 6
"""Tokens, marks included: a fragment of so many words is hardly ever a word with a distance."""
_DASHES = ("—", "–", "--")
_JOINERS = frozenset(
    (",", ":", "that", "—", "–", "--", "-", "as", "a", "the", "is", "was", "of", "to")
)


def bind(
    t: Tokens, quotations: list[Quotation], proposals: list[Proposal], words: Words
) -> list[Proposal]:
    """Gives each quotation its owner, the owner its quotations; returns the owners made anew."""
    outside = inside(t, quotations)
    free = [p for p in proposals if not outside[p.head]]
    heads = [p.head for p in free]
    new: list[Proposal] = []
    for k, q in enumerate(quotations):
        if q.row["subtype"] == "title" and only_in_a_headline(t, q):
            q.row["subtype"] = "partial"
        last = quotations[k - 1] if k else None
        turn = handing.turn(t, q.first + 1, q.stop)
        if turn is not None:
            q.owner, q.how = turn, "before"
            new.append(turn)
            continue
        made = _find(t, q, last, free, heads, words)
        if made is not None:
            new.append(made)
    new += go_on(t, quotations, free, heads)
    new += led(t, quotations)
    for q in quotations:
        if q.owner is None and q.row["subtype"] == "partial" and q.stop - q.first >= _LONG:
            q.near = _nearest(t, q, free, heads)
    for q in quotations:
        if q.owner is not None:
            q.owner.quotes.append(q.number)
            keep_apart(t, q.owner, outside)
            pass_on(t, q.owner, outside, words.voices)
    return new


def _nearest(t: Tokens, q: Quotation, free: list[Proposal], heads: list[int]) -> Proposal | None:
    """The last source in the paragraph before the quotation, else the next one behind it."""
    low, high = block_of(t, q.first)
    begin, at, end = (bisect_left(heads, i) for i in (low, q.first, high))
    near = [*reversed(free[begin:at]), *free[at:end]]
    return next((p for p in near if p.source is not None and p.weight > _SURE), None)


def _find(
    t: Tokens,
    q: Quotation,
    last: Quotation | None,
    free: list[Proposal],
    heads: list[int],
    words: Words,
) -> Proposal | None:
    """Sets the owner; returns it where it was made only now."""
    at = bisect_left(heads, q.first)
    if only_mentions(t, q):
        return None
    below = _signed_below(t, q)
    if below is not None:
        q.owner, q.how = below, "before"
        return below
    named = handing.named_turn(t, block_of(t, q.first)[0], q.first)
    if named is not None:
        q.owner, q.how = named, "turn"
        return None if any(named.head == p.head for p in free[max(0, at - 3) : at]) else named
    remark = handing.owned(t, block_of(t, q.first)[0], q.first, q.stop)
    remark = remark or handing.inner(t, block_of(t, q.first)[0], q.first)
    if remark is not None:
        q.owner, q.how = remark, "inside"
        return remark if all(p.head != remark.head for p in free[at : at + 3]) else None
    before = _before(t, q, free, at, words)
    spoken = _said_so(t, q, before) or _is_written(t, q, before)
    if q.row["subtype"] == "title" and not spoken:
        begins = q.first == 0 or t.text[q.first - 1] in STOPS or q.first == block_of(t, q.first)[0]
        if not begins or q.row["ends"] not in (",", "?", "!"):
            q.owner, q.how = dubbed(t, q, block_of(t, q.first)[0], words), "inside"
            return q.owner
    if before is not None and (
        everybody_calls(t, before[0]) or sorts_things(t, q, before[0], words)
    ):
        return None
    if q.full and t.text[q.first - 1] == ":" and (before is None or before[0].source is None):
        acted = handing.acted(t, block_of(t, q.first)[0], q.first - 1, words)
        if acted is not None:
            q.owner, q.how = _known(free, at, acted), "before"
            return None if q.owner is not acted else acted
    if before is not None and before[1] == "next" and not named_behind(t, q, free, at, words):
        q.owner, q.how = before[0], "before"
        _correct(t, q, before[0])
        return None
    behind = None if set_off(t, q) else behind_it(t, q, free, at, words)
    covering = _covering(t, q, free, at)
    goes_behind = q.full or covering is None or covering.head == behind.head if behind else False
    goes_behind = goes_behind or says_it_all(t, behind, covering, words)
    if behind is not None and goes_behind:
        q.owner, q.how = behind, "behind"
        return behind if not any(behind is p for p in free[at : at + 12]) else None
    if covering is not None and merely_names(t, q, covering, words):
        return None
    told = covering is not None and covering.frame == "that" and covering.source is not None
    if covering is not None and (told or covering.weight > _SURE or q.stop - q.first > _SHORT):
        q.owner, q.how = covering, "inside"
    elif before is not None:
        q.owner, q.how = before[0], "before"
    else:
        q.owner = _introduced_above(t, q, free, at, words) or _trailing(t, q, free, at)
        q.how = "before" if q.owner else ""
        if q.owner is not None:
            return None if q.owner in free[max(0, at - 8) : at + 4] else q.owner
        if p := handing.answered(t, block_of(t, q.first)[0], q.first):
            q.owner, q.how = p, "before"
            return p
        if p := described(t, q, block_of(t, q.first)[0], words):
            q.owner, q.how = p, "inside"
            return p
        if (p := headline_verb(t, q, words)) is not None:
            q.owner, q.how = p, "inside"
            return None if any(p.head == o.head for o in free[max(0, at - 8) : at + 4]) else p
        if q.owner is None and last is not None and _coordinated(t, last, q):
            q.owner, q.how = last.owner, "inside"
        return _made(t, q, free, heads, words) if q.owner is None else None
    return None


def _signed_below(t: Tokens, q: Quotation) -> Proposal | None:
    """Who signs a paragraph that is one quotation, in a line below that a dash begins."""
    k = bisect_right(t.blocks, q.first, key=lambda b: b[0])
    low, high = block_of(t, q.first)
    if q.first != low or q.stop < high or k >= len(t.blocks):
        return None
    return handing.signed(t, t.blocks[k][0], t.blocks[k][1])


def _correct(t: Tokens, q: Quotation, p: Proposal) -> None:
    """Trusts the phrase right before the verb where the tree took another for its subject."""
    low, _ = block_of(t, q.first)
    name = (p.head + 1, q.first - 1)
    if p.source is None and t.text[name[1]] == ":" and set(t.tag[slice(*name)]) == {"NNP"}:
        p.source, p.source_head, p.rule = name, surface.head_of(t, *name), "inverted"
        return
    said = handing.saying(t, p.head, low)
    if said is not None:
        p.source, p.source_head = said, surface.head_of(t, *said)
        return
    if t.tag[p.head] == "VBG" and t.text[p.head - 1] == "," and p.source is not None:
        return  # "lobbied for it, saying": the phrase before the comma is no subject
    near = surface.subject_before(t, p.head, low)
    if near is None or p.rule in ("relative", "inverted"):
        return
    if "pass-" in p.frame and t.tag[near[0]] != "PRP" and not _looks_active(t, p, near):
        return
    if p.source is None or not near[0] <= p.source_head < near[1]:
        p.source, p.source_head = near, surface.head_of(t, *near)
        p.rule = "verb"


def _looks_active(t: Tokens, p: Proposal, near: Stretch) -> bool:
    """Whether a name speaks though the verb was read as passive: "Morn, the mayor, tweeted:"."""
    helped = any(t.lower[k] in _BE for k in range(max(0, p.head - 3), p.head))
    return p.source is None and not helped and t.tag[near[1] - 1] == "NNP"


_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s", "’s", "got", "gets"))


def _made(
    t: Tokens, q: Quotation, free: list[Proposal], heads: list[int], words: Words
) -> Proposal | None:
    """An attribution that only the quotation shows: a signature, or a colon before it."""
    low, high = block_of(t, q.first)
    made = handing.signed(t, q.stop, high) if q.row["subtype"] != "title" else None
    if made is None and q.first > low and t.text[q.first - 1] in (":", ",", *_DASHES):
        made = handing.handed_over(t, low, q.first - 1, words)
        if made is None and t.text[q.first - 1] != "," and q.full:
            made = handing.introduced(t, low, q.first - 1)
        at = bisect_left(heads, made.head) if made is not None else 0
        if made is not None and heads[at : at + 1] == [made.head]:
            q.owner, q.how = _known(free, at + 1, made), "before"
            return None
    q.owner, q.how = made, "before" if made else ""
    return made


def _coordinated(t: Tokens, last: Quotation, q: Quotation) -> bool:
    """Whether a fragment stands beside another one: a "crook" and a "fool"."""
    if last.row["ends"] in (".", "?", "!") or block_of(t, last.first) != block_of(t, q.first):
        return False
    between = range(last.stop, q.first)
    return len(between) <= 6 and not any(t.text[i] in STOPS or t.text[i] == ":" for i in between)


def _said_so(t: Tokens, q: Quotation, before: tuple[Proposal, str] | None) -> bool:
    """Whether what looks like a title is spoken: a verb and a comma or colon hand over to it."""
    if before is None or before[1] != "next" or t.text[q.first - 1] not in (",", ":"):
        return False
    p = before[0]
    if p.source is None:
        return False
    clause = any(t.tag[i] in _FINITE for i in range(q.first, q.stop))
    return p.head == q.first - 2 or (clause and q.row["ends"] in (".", "!", "?"))


def _is_written(t: Tokens, q: Quotation, before: tuple[Proposal, str] | None) -> bool:
    """Whether it is what "reads" right before it: a sign that read "Save the Harbour"."""
    return before is not None and before[0].lemma == "read" and before[0].head == q.first - 1


_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def _introduced_above(
    t: Tokens, q: Quotation, free: list[Proposal], at: int, words: Words
) -> Proposal | None:
    """The last cue of the paragraph before, where that ends in a colon."""
    low, _ = block_of(t, q.first)
    k = bisect_right(t.blocks, q.first, key=lambda b: b[0]) - 2
    if q.first != low or k < 0 or t.text[t.blocks[k][1] - 1] != ":":
        return None
    above, colon = t.blocks[k][0], t.blocks[k][1] - 1
    handed = handing.handed_over(t, above, colon, words)
    if handed is not None:
        return _known(free, at, handed)
    last = free[at - 1] if at else None
    if last is not None and last.source is not None and last.head >= above:
        return last
    made = handing.introduced(t, above, colon)
    return _known(free, at, made) if made is not None else None


def _known(free: list[Proposal], at: int, made: Proposal) -> Proposal:
    """The proposal with the same cue where there is one, with a source if it had none."""
    for p in free[max(0, at - 8) : at]:
        if p.head == made.head:
            if p.source is None or (made.source and made.source[0] <= p.source[0] < made.source[1]):
                p.source, p.source_head = made.source, made.source_head
            return p
    return made


def _trailing(t: Tokens, q: Quotation, free: list[Proposal], at: int) -> Proposal | None:
    """The "he said" at the end of the sentence that a fragment stands in."""
    _, high = block_of(t, q.first)
    for p in free[at : at + 4]:
        if p.head >= min(high, q.stop + _FAR) or any(
            t.text[i] in STOPS for i in range(q.stop, p.head)
        ):
            return None
        clausal = p.frame in CLAUSAL or p.frame.startswith("prep-")
        if clausal and p.source and t.text[p.source[0] - 1] == "," and p.weight > 0.6:
            return p
        if p.rule == "inverted" and p.lemma == "say" and t.text[p.head - 1] == ",":
            return p
    return None


def _before(
    t: Tokens, q: Quotation, free: list[Proposal], at: int, words: Words
) -> tuple[Proposal, str] | None:
    """The cue before a quotation in its sentence, and whether it stands next to it."""
    low, _ = block_of(t, q.first)
    next_to, far = True, None
    k = at - 1
    for i in range(q.first - 1, max(low, q.first - 60) - 1, -1):
        if t.text[i] in STOPS:
            break
        while k >= 0 and free[k].head > i:
            k -= 1
        if k >= 0 and free[k].head == i:
            p = free[k]
            if next_to or _introduces(t, p, q):
                return p, "next"
            reaches = p.frame in CLAUSAL or q.first - i < 10 or _may_report(t, p, q, words)
            if far is None and p.weight > 0.6 and reaches:
                far = p
        if t.lower[i] not in _JOINERS and t.pos[i] != "PUNCT":
            next_to = False
    return (far, "far") if far is not None else None


def _may_report(t: Tokens, p: Proposal, q: Quotation, words: Words) -> bool:
    """Whether a verb of saying reports the clause of a fragment, though the tree has lost it."""
    entry = words.verbs.get(t.lower[p.head])
    named = q.stop - q.first <= _SHORT and t.tag[q.first + 1][:2] in ("NN", "JJ")
    return entry is not None and entry.clausal > 0.3 and p.source is not None and not named


def _introduces(t: Tokens, p: Proposal, q: Quotation) -> bool:
    """Whether a comma, a colon or "that" right before the quotation hands over to it."""
    before = t.lower[q.first - 1]
    if before == ":":
        return True
    return before in (",", "that", "“") and q.full and p.weight > 0.6


def _covering(t: Tokens, q: Quotation, free: list[Proposal], at: int) -> Proposal | None:
    """The proposal in whose content the quotation stands: the nearest that surely reports.

    So does one that pictures a thing as the quoted words: "the minister cast him as "a fool"".
    """
    found = [
        p
        for p in (*free[max(0, at - 8) : at], *free[at : at + 4])
        if any(a <= q.first < b or a < q.stop <= b for a, b in p.content)
    ]
    pictured = t.lower[q.first - 1 : q.first] == ["as"]
    sure = [
        p
        for p in found
        if p.source is not None
        and (p.weight > _NEAREST or (pictured and p.frame == "obj-as" and p.weight > _SURE))
    ]
    return min(sure, key=_size) if sure else max(found, key=_size, default=None)


def _size(p: Proposal) -> int:
    return sum(b - a for a, b in p.content)
