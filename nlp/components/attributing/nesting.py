"""Attributions beside and inside each other: the same voice side by side, others outside in."""

from bisect import bisect_left

from nlp.components.attributing.proposal import Proposal, Stretch, merged
from nlp.components.attributing.syntax import QUOTE_MARKS
from nlp.tokens import Tokens

_LONGEST = 3000
"""Tokens of one stretch of content that are looked at: a whole speech, not a whole book."""
_JOINS = frozenset(
    (",", ";", "and", "but", "while", "though", "although", "before", "—", "–", "--")
)
"""Before a second cue of the same voice: "she said, adding that", "he praised it but said"."""
_SURE = 0.8
"""How likely a verb must be a cue where it is none of saying."""
_CLAUSES = frozenset(("and", "but", "while", "though", "although", ";"))
"""Before a subject these open another clause."""
_SUBORDINATE = frozenset(
    ("while", "after", "although", "though", "since", "as", "when", "before", "because", "if")
)
_FRONTED = 3
"""Tokens before the subject of a clause that opens a sentence."""
_SAYING = frozenset(("say", "tell", "add", "write", "tweet"))
_STARTS = frozenset(("He", "She", "They", "It", "The", "But"))


def keep_apart_in_turn(t: Tokens, proposals: list[Proposal], quoted: bytearray) -> None:
    """Ends a content where the next attribution begins beside it, not inside it.

    "She said the well was dry, adding that it was late" is two attributions side by side, and so
    are "Hale, who said he was tired, said it was late" and "he blamed the tide but she said it
    was late"; the tree often hangs one into the other.
    """
    ordered = sorted(proposals, key=lambda p: p.head)
    heads = [p.head for p in ordered]
    for outer in proposals:
        kept: list[Stretch] = []
        for first, stop in outer.content:
            low, high = bisect_left(heads, first), bisect_left(heads, min(stop, first + _LONGEST))
            inner = (p for p in ordered[low:high] if p is not outer and not quoted[p.head])
            ends = (_ends_before(t, outer, p) for p in inner)
            end = next((e for e in ends if e >= first), stop)
            if outer.source is not None and outer.head < first < outer.source[0] < end:
                end = outer.source[0]  # "noting that it was late, Hale said"
            while first < end < stop and t.lower[end - 1] in _JOINS:
                end -= 1
            kept.append((first, end))
        outer.content = merged(kept) or outer.content


def _ends_before(t: Tokens, outer: Proposal, p: Proposal) -> int:
    """The token at which another attribution begins that only seems to stand in this one, or -1."""
    if p.source is None or outer.source is None or p.head < outer.head:
        return -1
    before = p.cue[0] - 1
    if t.text[before] in QUOTE_MARKS and t.text[before - 1] == ",":
        before -= 1
    joined = t.lower[before] in _JOINS or t.lower[before] == "by"
    if outer.rule == "relative" and joined and p.source[0] <= outer.head < p.source[1]:
        return p.cue[0]
    same = p.source_head == outer.source_head and not outer.covers(p.source_head)
    if joined and same and t.tag[p.head] != "VB":
        return p.cue[0]
    if _says_anew(t, p, p.source) or _is_the_main_clause(t, outer, p, p.source):
        return p.source[0]
    return -1


def _says_anew(t: Tokens, p: Proposal, source: Stretch) -> bool:
    """Whether a subject of its own opens a clause of saying: "but Hale said", ". He says"."""
    near = source[1] <= p.cue[0] <= source[1] + 2
    if p.rule != "verb" or not near or t.tag[p.head] == "VB" or source[0] == 0:
        return False
    before = source[0] - 1
    if p.lemma not in _SAYING:
        apart = t.text[before - 1] == "," and t.lower[before] in ("and", "but")
        return apart and t.lower[source[0]] in ("he", "she") and p.weight > _SURE
    sentence = t.text[before].endswith(".") and t.text[source[0]] in _STARTS
    return sentence or t.lower[before] in _CLAUSES


def _is_the_main_clause(t: Tokens, outer: Proposal, p: Proposal, source: Stretch) -> bool:
    """Whether a clause that opens the sentence ends before the source: "while she said so, he ...".

    The first attribution stands in that clause, the second has its subject behind a comma.
    """
    begin = t.sents[t.sent[outer.head]][0]
    opens = t.lower[begin] in _SUBORDINATE and t.sent[p.head] == t.sent[outer.head]
    if not opens or p.rule != "verb" or t.text[source[0] - 1] != "," or source[1] > p.cue[0]:
        return False
    return outer.source is not None and outer.source[0] - begin <= _FRONTED


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
