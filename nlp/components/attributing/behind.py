"""The cue behind a quotation: "...," she said, and whether it is the one that counts."""

from nlp.components.attributing import surface
from nlp.components.attributing.proposal import Proposal
from nlp.components.attributing.quotations import STOPS, Quotation, block_of
from nlp.components.attributing.syntax import QUOTE_MARKS
from nlp.components.attributing.words import Words
from nlp.tokens import Tokens

_SPEECH = 0.66
"""Behind a fragment only a verb of speech names its speaker: this "new" rule begins in May."""
_APART = 3
"""Tokens between a verb and a quotation behind a comma that it no longer hands over to."""
_DASHES = ("—", "–", "--")


def named_behind(t: Tokens, q: Quotation, free: list[Proposal], at: int, words: Words) -> bool:
    """Whether a colon only announces, or a clause stands between: he said, but "...," Morn said."""
    if q.first == 0:
        return False
    if t.text[q.first - 1] in _DASHES and q.row["ends"] in (",", "?", "!"):
        behind = behind_it(t, q, free, at, words)
        return behind is not None and behind.head == q.stop and behind.rule == "inverted"
    if q.row["ends"] != ",":
        return False
    apart = at > 0 and t.text[q.first - 1] == "," and free[at - 1].head < q.first - _APART
    if t.text[q.first - 1] != ":" and not apart:
        return False
    behind = behind_it(t, q, free, at, words)
    return behind is not None and behind.weight > 0.6


def says_it_all(
    t: Tokens, behind: Proposal | None, covering: Proposal | None, words: Words
) -> bool:
    """Whether ", she said" ends a sentence about what another does: he planned "x," she said."""
    if behind is None or covering is None or behind.lemma != "say":
        return False
    entry = words.verbs.get(t.lower[covering.head])
    return entry is not None and entry.clausal <= _NO_SPEECH


_NO_SPEECH = 0.3
"""Verbs that govern a clause less often than so do not report: "plan", "hold"."""


def behind_it(
    t: Tokens, q: Quotation, free: list[Proposal], at: int, words: Words
) -> Proposal | None:
    """The cue behind a quotation that ends in a comma, a question or an exclamation mark."""
    _, high = block_of(t, q.first)
    if not _open_behind(t, q, high):
        return None
    made = surface.behind(t, q.stop, high, words)
    if made is None or (made.weight < _SPEECH and _inside_a_sentence(t, q)):
        return None
    for p in free[at : at + 12]:
        if p.head == made.head:
            if p.rule == "agentless" or not _longer(t, p, made, q.stop):
                p.source, p.source_head, p.rule = made.source, made.source_head, made.rule
            p.weight = max(p.weight, made.weight)
            return p
    return made


def set_off(t: Tokens, q: Quotation) -> bool:
    """Whether a sentence stands between two dashes: what is behind them goes on from before."""
    before, after = t.text[q.first - 1 : q.first], t.text[q.stop : q.stop + 1]
    dashed = before and after and before[0] in _DASHES and after[0] in _DASHES
    return bool(dashed) and q.full and q.first - 1 > block_of(t, q.first)[0]


def _inside_a_sentence(t: Tokens, q: Quotation) -> bool:
    """Whether a fragment belongs to words before it, and no "as" follows: "as Morn put it"."""
    begins = q.first == block_of(t, q.first)[0] or t.text[q.first - 1] in STOPS
    return not (q.full or begins or "as" in t.lower[q.stop : q.stop + 2])


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


def _longer(t: Tokens, p: Proposal, made: Proposal, low: int) -> bool:
    """Whether the tree's source begins with the one read from the words and goes on."""
    a, b = p.source, made.source
    if b is not None and t.lower[b[1] : b[1] + 1] == ["to"] and t.tag[b[1] - 1] == "NNP":
        return False  # "said Morn to the crowd"
    if a is not None and any(t.text[i] in QUOTE_MARKS for i in range(*a)[:40]):
        return False
    return (
        a is not None
        and b is not None
        and low <= a[0] <= b[0]
        and b[1] <= a[1]
        and a[1] - a[0] < 40
    )
