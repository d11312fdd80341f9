"""Cues that are no verbs: "according to", and the colon of a headline or a transcript."""

from collections.abc import Iterator

from nlp.components.attributing.proposal import Proposal, Stretch, without
from nlp.components.attributing.syntax import QUOTE_MARKS, stretch
from nlp.tokens import Tokens

_LEFT_OF_COLON = 7


def according_to(t: Tokens) -> Iterator[Proposal]:
    """ "According to X, ...", "..., according to X"."""
    for i in range(len(t) - 2):
        if t.lower[i] != "according" or t.lower[i + 1] != "to":
            continue
        noun = _governed(t, i)
        first, stop = _noun_phrase(t, noun, i + 2)
        content = _clause_around(t, noun, i, stop)
        yield Proposal(
            i,
            "according to",
            "according_to",
            "according_to",
            0.98,
            (i, i + 2),
            (first, stop),
            noun,
            content,
        )


def _governed(t: Tokens, i: int) -> int:
    if t.dep[i] in ("case", "mark") and t.head[i] > i + 1:
        return t.head[i]
    for k in t.children[i]:
        if k > i + 1 and t.pos[k] in ("NOUN", "PROPN", "PRON"):
            return k
    k = i + 2
    while k + 1 < len(t) and t.pos[k] in ("DET", "ADJ", "NUM") and t.sent[k] == t.sent[i]:
        k += 1
    return k


def _noun_phrase(t: Tokens, noun: int, at_least: int) -> Stretch:
    first, stop = stretch(t, noun)
    first = max(first, at_least)
    for k in t.children[noun]:
        if k > noun and t.dep[k] in ("parataxis", "punct") and k < stop and t.dep[k] == "parataxis":
            stop = min(stop, t.subtree[k][0])
    while stop > first + 1 and t.pos[stop - 1] == "PUNCT" and t.text[stop - 1] not in QUOTE_MARKS:
        stop -= 1
    return first, max(stop, first + 1)


def _clause_around(t: Tokens, noun: int, i: int, stop: int) -> list[Stretch]:
    """The clause on which "according to" hangs, without it."""
    host = t.head[noun] if t.head[noun] != noun else t.head[i]
    begin, end = t.sents[t.sent[i]]
    if host in (noun, i) or not begin <= host < end:
        low, high = begin, end
    else:
        low, high = stretch(t, host)
    if low >= i:
        low = stop
    parts = without((low, high), (i, stop))
    return [p for p in (_trim(t, p) for p in parts) if p[1] > p[0]]


def _trim(t: Tokens, part: Stretch) -> Stretch:
    first, stop = part
    while first < stop and t.pos[first] == "PUNCT" and t.text[first] not in QUOTE_MARKS:
        first += 1
    while stop > first and t.pos[stop - 1] == "PUNCT" and t.text[stop - 1] not in QUOTE_MARKS:
        stop -= 1
    return first, stop


def colons(t: Tokens) -> Iterator[Proposal]:
    """ "Mayor: bridge will close" in a headline, "TRUMP: I never said so" in a transcript."""
    for begin, end, kind in t.blocks:
        for i in range(begin + 1, min(end - 1, begin + _LEFT_OF_COLON + 1)):
            if t.text[i] == ":":
                if _names_a_speaker(t, begin, i, kind):
                    source = (begin, i)
                    yield Proposal(
                        i,
                        ":",
                        "colon",
                        "colon",
                        0.7,
                        (i, i + 1),
                        source,
                        i - 1,
                        [_trim(t, (i + 1, end))],
                    )
                break
            if t.text[i] in (".", "?", "!", ";", '"', "“"):
                break


def _names_a_speaker(t: Tokens, begin: int, i: int, kind: str) -> bool:
    """Whether what stands left of the colon is a name or somebody who speaks."""
    words = range(begin, i)
    if any(t.tag[k][:2] in ("VB", "MD") or t.tag[k] in ("CD", "IN", "TO", "WRB") for k in words):
        return False
    if any(t.pos[k] == "PUNCT" and t.text[k] not in (",", "-", "/", "’", "'") for k in words):
        return False
    last = t.lower[i - 1]
    if last in _SPEAKING:
        return True
    if any(t.ent[k] in ("PERSON", "ORG") for k in words):
        return True
    return kind != "title" and i - begin <= 3 and all(t.text[k].isupper() for k in words)


_SPEAKING = frozenset(
    ("poll", "polls", "survey", "report", "reports", "study", "official", "officials", "source",
     "sources", "police", "minister", "president", "expert", "experts", "analyst", "analysts",
     "editorial", "q", "a", "question", "answer", "mayor", "governor", "senator", "spokesman",
     "spokeswoman", "chief", "researchers", "scientists", "court", "lawyer", "prosecutor", "memo")
)  # fmt: skip
