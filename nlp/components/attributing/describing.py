"""Somebody pictures a thing in words of his own: "hailed the plan as", "called it a"."""

from nlp.components.attributing import surface
from nlp.components.attributing.proposal import Proposal, Stretch
from nlp.components.attributing.quotations import STOPS, Quotation
from nlp.components.attributing.syntax import child, compound, is_passive, subject
from nlp.components.attributing.words import Words
from nlp.components.bag import bag
from nlp.tokens import Tokens

_FAR = 30
"""Tokens between the verb and the words that picture."""
_WEIGHT = 0.6
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def described(t: Tokens, q: Quotation, low: int, words: Words) -> Proposal | None:
    """The picture whose words are quoted: a verb, a thing, and "as" or an article before them."""
    i = q.first - 1
    if i <= low:
        return None
    if t.tag[i] in ("DT", "RB", "PRP$") and i > low + 1:
        i -= 1
    as_phrase = t.lower[i] == "as"
    inside_clause = False
    for v in range(i, max(low, i - _FAR) - 1, -1):
        if t.text[v] in STOPS or t.text[v] in ("“", "”", '"', ":"):
            return None
        needs_as = pictures(t, v, words)
        if needs_as is None or needs_as != as_phrase:
            inside_clause = inside_clause or t.tag[v] in _FINITE
            continue
        return None if inside_clause and not as_phrase else _pictured(t, v, low, q)
    return None


def dubbed(t: Tokens, q: Quotation, low: int, words: Words) -> Proposal | None:
    """Who calls a person by capitalised words: "Brill called Morn "Old Gloom"."""
    p = described(t, q, low, words)
    if p is None or p.source is None or t.lower[p.head] not in _CALLING or q.row["block"] is None:
        return None
    thing = q.first - 1 if t.tag[q.first - 1] != "DT" else q.first - 2
    return p if p.head < thing and t.tag[thing] in ("NNP", "PRP") else None


_CALLING = bag("call calls called calling dub dubs dubbed dubbing label labels labeled labelled "
               "labeling labelling brand brands branded branding")  # fmt: skip


def pictures(t: Tokens, v: int, words: Words) -> bool | None:
    """Whether the verb at token v pictures with "as", without it, or not at all."""
    if t.tag[v][:2] != "VB" or compound(t, v):
        return None
    both = f"{t.lower[v]} {t.lower[v + 1]}" if v + 1 < len(t) else ""
    return words.pictures.get(both, words.pictures.get(t.lower[v]))


def _pictured(t: Tokens, v: int, low: int, q: Quotation) -> Proposal | None:
    source, head = _who(t, v, low)
    if source is None:
        return None
    content: list[Stretch] = [(v + 1, q.stop)]
    return Proposal(
        v, t.lemma[v], "obj-as", "verb", _WEIGHT, (v, v + 1), source, head, content=content
    )


def _who(t: Tokens, v: int, low: int) -> tuple[Stretch | None, int]:
    """Whose picture it is: the verb's subject, or the agent of a passive."""
    if is_passive(t, v) and t.tag[v] == "VBN":
        agent = child(t, v, "obl:agent")
        if agent < 0:
            return None, -1
        first, stop = t.subtree[agent]
        return (first + 1, stop), agent
    near = surface.subject_before(t, v, low)
    if near is not None:
        return near, surface.head_of(t, *near)
    who, _ = subject(t, v)
    if who < 0 or not low <= who < v:
        return None, -1
    stop = surface.chunk(t, t.subtree[who][0], v)
    first = t.subtree[who][0]
    return (first, max(stop, who + 1)) if first <= who else (who, who + 1), who
