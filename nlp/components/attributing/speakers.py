"""The speaker of a quotation: the source's noun phrase, apposition and relative clause left off."""

from nlp.components.attributing.proposal import Stretch
from nlp.components.attributing.quotations import Quotation
from nlp.tokens import Tokens

_ENDS = frozenset((",", "(", "[", "—", "–", "--", ";", ":"))
_LONGEST = 200
"""Tokens of a source in which an addition to it is looked for."""
_RELATIVES = frozenset(("who", "whose", "whom", "which", "where"))


def speaker_of(t: Tokens, source: Stretch) -> Stretch:
    """The source from its beginning to the comma, bracket or "who" that only adds to it."""
    first, stop = source
    while first < stop - 1 and t.pos[first] in ("PUNCT", "CCONJ", "ADP") and t.tag[first] != "DT":
        first += 1
    for i in range(first + 1, min(stop, first + _LONGEST)):
        if t.text[i] in _ENDS:
            if t.text[i] == "," and _lists(t, i, stop):
                continue
            return first, i
        if t.lower[i] in _RELATIVES and t.tag[i] in ("WP", "WDT", "WP$", "WRB"):
            return first, i
    return first, stop


def _lists(t: Tokens, comma: int, stop: int) -> bool:
    """Whether the comma stands in a list of names: "Peter, Paul and Mary"."""
    for k in range(comma + 1, min(stop, comma + 12)):
        if t.lower[k] in ("and", "&"):
            return k + 1 < stop and (
                t.dep[k + 1] == "conj" or (t.tag[k + 1] == "NNP" and t.tag[k - 1] == "NNP")
            )
        if t.tag[k] not in ("NNP", "NNPS", "POS") and t.text[k] != ",":
            return False
    return False


def final_kind(t: Tokens, q: Quotation) -> str:
    """The kind of a quotation once its speaker is known."""
    kind: str = q.row["subtype"]
    if kind == "title":
        return _spoken_kind(q) if q.owner is not None else "title"
    if q.owner is None or q.row["speaker"] is None:
        return "scare" if kind == "partial" else kind
    if kind == "partial" and _takes_up(t, q):
        return "full"
    return kind


def _spoken_kind(q: Quotation) -> str:
    return "full" if q.how in ("behind", "before", "goes-on") else "partial"


def _takes_up(t: Tokens, q: Quotation) -> bool:
    """Whether a small letter begins the second half of a sentence: "...," she said, "but ..."."""
    if q.first == 0 or t.text[q.first - 1] != "," or q.how not in ("before", "goes-on", "inside"):
        return False
    return any(t.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(q.first, q.stop))
