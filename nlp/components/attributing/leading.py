"""Whole sayings that no cue claims: the subject of the words that lead to them speaks.

"He put on an accent and joked, "..."": the verb beside the comma has no subject of its own.
"Ida Morn agreed. "..."": the sentence before is about the one who speaks.
"""

from nlp.components.attributing import surface
from nlp.components.attributing.mentioning import only_mentions
from nlp.components.attributing.proposal import Proposal, Stretch
from nlp.components.attributing.quotations import STOPS, Quotation, block_of
from nlp.components.attributing.syntax import QUOTE_MARKS
from nlp.tokens import Tokens

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_FAR = 60
"""Tokens before a saying in which the words that lead to it stand."""
_NO_SPEAKERS = frozenset(
    ("it", "this", "that", "there", "which", "what", "i", "you", "we", "these")
)
_STEPS = 6


def led(t: Tokens, quotations: list[Quotation]) -> list[Proposal]:
    """Gives whole sayings without an owner the one that the words before them name."""
    new = []
    for q in quotations:
        found = None
        if q.owner is None and q.full and not only_mentions(t, q):
            found = _led_to(t, q)
        if found is not None:
            q.owner, q.how = found, "before"
            new.append(found)
    return new


def _led_to(t: Tokens, q: Quotation) -> Proposal | None:
    """Who speaks a whole saying, by the words before it in its paragraph."""
    low, _ = block_of(t, q.first)
    if q.first - 2 <= low:
        return None
    if t.text[q.first - 1] in (",", ":"):
        return _subject_of(t, max(low, q.first - _FAR), q.first - 1)
    if t.text[q.first - 1] == ".":
        return _person_of_the_sentence(t, max(low, q.first - _FAR), q.first - 1)
    return None


def _begin(t: Tokens, low: int, end: int) -> int:
    """Where the clause begins that ends at a token: behind a full stop or a closing mark."""
    i = end
    while i > low and t.text[i - 1] not in STOPS and t.text[i - 1] not in QUOTE_MARKS:
        i -= 1
    return i


def _subject_of(t: Tokens, low: int, comma: int) -> Proposal | None:
    """The subject of the last finite verb before the comma."""
    begin = _begin(t, low, comma)
    for v in range(comma - 1, begin, -1):
        if t.tag[v] in _FINITE and t.pos[v] == "VERB":
            source = _subject(t, v, begin)
            return _proposal(t, v, source) if source is not None else None
    return None


def _subject(t: Tokens, v: int, begin: int) -> Stretch | None:
    """The subject of a verb, or of the verb that it is joined to."""
    for _ in range(_STEPS):
        for i in t.children[v]:
            if t.dep[i] in _SUBJECTS and begin <= i < v:
                return _speaker(t, i, begin, v)
        if t.dep[v] not in ("conj", "xcomp", "advcl") or t.head[v] < begin:
            return None
        v = t.head[v]
    return None


def _speaker(t: Tokens, i: int, begin: int, v: int) -> Stretch | None:
    first, stop = t.subtree[i]
    if t.lower[i] in _NO_SPEAKERS or first < begin or stop > v:
        return None
    return first, stop


def _person_of_the_sentence(t: Tokens, low: int, stop: int) -> Proposal | None:
    """The person who is the subject of the sentence before."""
    begin = _begin(t, low, stop)
    for i in range(begin, stop):
        if t.sent[i] == t.sent[stop - 1] and t.dep[i] == "nsubj" and t.dep[t.head[i]] == "ROOT":
            if not _is_a_person(t, i):
                return None
            source = _speaker(t, i, begin, t.head[i])
            return _proposal(t, t.head[i], source) if source is not None else None
    return None


def _is_a_person(t: Tokens, i: int) -> bool:
    """A pronoun, a person's name, or a bare name that is a person's elsewhere in the text."""
    if t.ent[i] == "PERSON" or t.lower[i] in ("he", "she"):
        return True
    near = range(max(0, i - _TEXT), min(len(t), i + _TEXT))
    return t.tag[i] == "NNP" and any(t.text[k] == t.text[i] and t.ent[k] == "PERSON" for k in near)


_TEXT = 2000
"""Tokens around a bare name in which its bearer may be told."""


def _proposal(t: Tokens, v: int, source: Stretch) -> Proposal:
    head = surface.head_of(t, *source)
    return Proposal(v, t.lemma[v], "quote", "verb", 0.6, (v, v + 1), source, head)
