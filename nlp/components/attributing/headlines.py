"""Headlines: a name, then a verb in the present, which the tree seldom finds among capitals."""

from nlp.components.attributing import surface
from nlp.components.attributing.inflect import verb_forms
from nlp.components.attributing.proposal import Proposal
from nlp.components.attributing.quotations import Quotation, block_at
from nlp.components.attributing.words import Words
from nlp.tokens import Tokens

_LONGEST_NAME = 6
_WEIGHT = 0.6
_SURE = 0.5


def verb_of(t: Tokens, begin: int, stop: int, words: Words) -> int:
    """The verb of a headline in tokens [begin, stop), or -1: "Morn Opens Ellin Bridge"."""
    for v in range(begin + 1, min(stop, begin + _LONGEST_NAME)):
        entry = words.verbs.get(t.lower[v])
        known = entry is not None and t.lower[v] in _present(entry.lemma)
        if (t.tag[v] == "VBZ" or known) and t.lower[v] not in ("is", "has", "'s", "’s"):
            return v
        if t.tag[v] in ("IN", "TO", "DT", "CC", "POS") or not t.text[v][:1].isalnum():
            return -1
    return -1


def headline_verb(t: Tokens, q: Quotation, words: Words) -> Proposal | None:
    """Who speaks in a headline whose first verb, whatever its tag, can be one of saying."""
    begin, _, kind = block_at(t, q.first)
    if kind != "title":
        return None
    for v in range(begin + 1, min(q.first, begin + _LONGEST_NAME)):
        if t.tag[v] in ("IN", "TO", "DT", "CC", "POS", "MD") or not t.text[v][:1].isalnum():
            return None
        entry = words.verbs.get(t.lower[v])
        if entry is None or t.lower[v] not in _present(entry.lemma) or entry.best <= _SURE:
            continue
        source = (begin, v)
        return Proposal(
            v, entry.lemma, "obj", "verb", _WEIGHT, (v, v + 1), source,
            surface.head_of(t, *source), content=[(v + 1, q.stop)],
        )  # fmt: skip
    return None


def _present(lemma: str) -> set[str]:
    first, _, _ = lemma.partition(" ")
    return {form for form in verb_forms(first) if form.endswith("s") and form != first}
