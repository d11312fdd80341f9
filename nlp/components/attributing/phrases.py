"""Cues that are no verbs: "according to", and the colon of a headline or a transcript."""

from collections.abc import Iterator

from nlp.components.attributing import surface
from nlp.components.attributing.extent import sentence_end, sentence_start, trimmed
from nlp.components.attributing.proposal import Proposal
from nlp.tokens import Tokens

_LEFT_OF_COLON = 7
_JOINERS = frozenset(("and", "but", "while"))


def according_to(t: Tokens, quoted: bytearray) -> Iterator[Proposal]:
    """ "According to X, ...", "..., according to X"."""
    for low, high, _ in t.blocks:
        for i in range(low, high - 2):
            if t.lower[i] == "according" and t.lower[i + 1] == "to":
                yield _according(t, i, low, high, quoted)


def _according(t: Tokens, i: int, low: int, high: int, quoted: bytearray) -> Proposal:
    begin = sentence_start(t, i, low, quoted)
    end = sentence_end(t, i + 2, high, quoted)
    stop = _source_end(t, i + 2, end, i - begin < 2)
    parts = [(stop, end)] if i - begin < 2 else [(begin, i)]
    goes_on = begin + 2 <= i and stop + 1 < end and t.text[stop] in (",", "—", "–", "--")
    if goes_on and t.tag[stop + 1] in ("VBD", "VBZ", "VBP", "MD", "VBN", "RB"):
        parts.append((stop, end))
    content = [p for p in (trimmed(t, p) for p in parts) if p[1] > p[0]]
    source = (i + 2, stop)
    return Proposal(
        i,
        "according to",
        "according_to",
        "according_to",
        0.98,
        (i, i + 2),
        source,
        surface.head_of(t, *source),
        content=content,
    )


def _source_end(t: Tokens, first: int, end: int, begins: bool) -> int:
    """Where the source of "according to" ends: at a comma that does not begin an apposition."""
    i = first + 1
    while i < end:
        word = t.text[i]
        if word in ("—", "–", "--", ";", ":"):
            return i
        if word == ",":
            aside = _apposition_end(t, i, end) if begins else i
            if aside == i:
                return i
            i = aside
        elif not begins and _clause_joins(t, i, end):
            return i
        i += 1
    return max(surface.phrase(t, first, end), first + 1) if begins else max(end, first + 1)


def _clause_joins(t: Tokens, i: int, end: int) -> bool:
    """Whether "and she" or "but the" begins a clause of its own."""
    return i + 1 < end and t.lower[i] in _JOINERS and t.tag[i + 1] in ("PRP", "DT")


def _apposition_end(t: Tokens, comma: int, end: int) -> int:
    """The second comma of "Ida Morn, the harbour master," or the first where it is none."""
    if t.dep[t.head[comma]] not in ("appos", "acl:relcl"):
        return comma
    for k in range(comma + 1, min(end, comma + 15)):
        if t.text[k] == ",":
            return k - 1
    return comma


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
                        content=[trimmed(t, (i + 1, end))],
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
