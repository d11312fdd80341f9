"""Marks around words that are only named: the word "x", the "reporter", what we call "x"."""

from nlp.components.attributing.describing import pictures
from nlp.components.attributing.proposal import CLAUSAL, Proposal
from nlp.components.attributing.quotations import Quotation
from nlp.components.attributing.words import Words
from nlp.tokens import Tokens

_FEW = 6
"""Tokens, marks included: a longer quotation is no mere term."""
_SHORT = 4
"""Words: an answer that one could tick in a poll has fewer."""
_MENTIONING = frozenset(("word", "words", "term", "terms", "phrase", "phrases"))
"""Right beside these the marks mention a word; nobody is quoted."""
_NAMING = _MENTIONING | {"wording", "expression", "label", "nickname"}
"""So do marks behind a dash that follows one of these."""
_DASHES = frozenset(("--", "—", "–"))


def only_mentions(t: Tokens, q: Quotation) -> bool:
    """Whether the marks name words: the term "x", "x" as a phrase; "the words, "x"" quotes."""
    if q.first and t.lower[q.first - 1] in _MENTIONING:
        return True
    if q.first > 1 and t.text[q.first - 1] in _DASHES and t.lower[q.first - 2] in _NAMING:
        return True  # "that wording -- "eligible" -- is new"
    if _in_brackets(t, q) or (q.first > 2 and is_known_as(t, q.first)):
        return True
    if q.stop - q.first == _ONE_WORD and t.tag[q.first + 1] == "PRP" and q.first:
        return t.text[q.first - 1] not in (",", ":") and q.row["ends"].isalnum()
    few = q.stop - q.first <= _FEW
    return few and q.stop < len(t) and t.lower[q.stop] in _MENTIONING


def _in_brackets(t: Tokens, q: Quotation) -> bool:
    """Whether brackets hold all of it: "(applause.)" tells what was heard."""
    last = q.stop - 2 if q.row["closed"] else q.stop - 1
    return last > q.first + 1 and t.text[q.first + 1] == "(" and t.text[last] == ")"


def is_known_as(t: Tokens, i: int) -> bool:
    """Whether "known as" stands before token i, an article left aside: everybody's name."""
    k = i - 2 if t.lower[i - 1] in ("the", "a", "an") else i - 1
    return t.lower[k - 1 : k + 1] == ["known", "as"] and t.lower[k - 2] != "better"


def everybody_calls(t: Tokens, p: Proposal) -> bool:
    """Whether "what we call" only tells the usual name of a thing."""
    if p.lemma != "call" or p.source is None or t.lower[p.source[0]] not in ("we", "you", "one"):
        return False
    return t.lower[p.source[0] - 1] == "what"


def merely_names(t: Tokens, q: Quotation, p: Proposal, words: Words) -> bool:
    """Whether one ordinary noun in marks only names what a deed is about: asked the "reporter"."""
    inner = range(q.first + 1, q.stop - 1 if q.row["closed"] else q.stop)
    said = [i for i in inner if t.text[i][:1].isalnum()]
    if not said or q.first == 0:
        return False
    polled = p.source is not None and t.lower[p.source_head] in _POLLS
    if polled and (p.rule == "according_to" or len(said) < _SHORT):
        return True
    if p.rule == "passive" and p.head >= q.stop and p.lemma in _BACKING:
        return True  # "super PACs" supported by two brothers
    if sorts_things(t, q, p, words):
        return True
    if len(said) != 1 or t.tag[said[0]] not in ("NN", "NNS"):
        return False
    needs_as = pictures(t, p.head, words)
    if needs_as is not None and (not needs_as or "as" in t.lower[q.first - 3 : q.first]):
        return False
    leads = t.tag[q.first - 1] in ("DT", "JJ", "NN", "NNP", "PRP$", "POS")
    return leads and p.frame not in CLAUSAL and p.rule != "according_to" and p.head < q.first - 2


def sorts_things(t: Tokens, q: Quotation, p: Proposal, words: Words) -> bool:
    """Whether one word in marks before a noun sorts what a deed is about: sold "magic" pills."""
    entry = words.verbs.get(t.lower[p.head])
    needs_as = pictures(t, p.head, words)
    acts = entry is not None and entry.acts
    acts = acts and (needs_as is None or (needs_as and "as" not in t.lower[q.first - 3 : q.first]))
    glued = acts and q.row["closed"] and q.row["ends"].isalnum() and q.stop - q.first == _ONE_WORD
    glued = glued and q.stop < len(t) and t.tag[q.first + 1] in ("JJ", "NN", "VBN")
    glued = glued and t.tag[q.stop] in ("NN", "NNS", "JJ")
    return glued and t.tag[q.first - 1] not in ("DT", "TO", "MD")


_BACKING = frozenset(
    ("support", "fund", "back", "finance", "run", "lead", "own", "favor", "favour")
)
_ONE_WORD = 3
"""Tokens of a word with its marks."""
_POLLS = frozenset(("poll", "polls", "survey", "surveys", "result", "results", "figures"))
"""Their marks name an answer one could tick."""
