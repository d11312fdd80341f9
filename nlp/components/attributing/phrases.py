"""Cues that are no verbs: "according to", and the colon of a headline or a transcript."""

from collections.abc import Iterator

from nlp.components.attributing import surface
from nlp.components.attributing.extent import sentence_end, sentence_start, trimmed
from nlp.components.attributing.headlines import verb_of
from nlp.components.attributing.proposal import Proposal, Stretch
from nlp.components.attributing.syntax import QUOTE_MARKS
from nlp.components.attributing.words import Words
from nlp.components.bag import bag
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


def viewpoints(t: Tokens, quoted: bytearray, words: Words) -> Iterator[Proposal]:
    """ "To Ida Morn, the plan is ...", "In Morn's words, ...": whose view a sentence gives."""
    for low, high, _ in t.blocks:
        for i in range(low, high - 4):
            if quoted[i] or not (i == low or t.text[i - 1] in (".", "?", "!", "”", '"')):
                continue
            source = _to_somebody(t, i, high, words) or _in_the_view(t, i, high)
            if source is None:
                continue
            comma = next(k for k in range(source[1], high) if t.text[k] == ",")
            end = sentence_end(t, comma + 1, high, quoted)
            content = trimmed(t, (comma + 1, end))
            if content[1] > content[0]:
                head = surface.head_of(t, *source)
                yield Proposal(
                    i, t.lower[i], "viewpoint", "according_to", 0.8, (i, i + 1), source, head,
                    content=[content],
                )  # fmt: skip


def _to_somebody(t: Tokens, i: int, high: int, words: Words) -> Stretch | None:
    """ "To Ida Morn," or "To officials in Ellin," with a subject behind the comma."""
    if t.text[i] not in ("To", "For"):
        return None
    # A name behind "To" is often taken for a verb: its capitals tell.
    comma = next((k for k in range(i + 1, min(high, i + 8)) if t.text[k] == ","), i + 1)
    pronoun = comma == i + 2 and t.tag[i + 1] == "PRP"
    named = pronoun or all(t.text[k][:1].isupper() for k in range(i + 1, comma))
    head = surface.head_of(t, i + 1, comma)
    named = named or (t.tag[head] == "NNS" and words.voices.person(t.lower[head]))
    stop = comma
    if stop == i + 1 or stop + 2 >= high or not named or t.text[stop] != ",":
        return None
    subject = surface.chunk(t, stop + 1, high)
    is_so = subject > stop + 1 and t.lower[subject] in ("is", "was", "are", "were", "remains")
    return (i + 1, stop) if is_so else None


def _in_the_view(t: Tokens, i: int, high: int) -> Stretch | None:
    """ "In Ida Morn's words," or "In her view,"."""
    if t.text[i] != "In":
        return None
    for k in range(i + 2, min(high - 1, i + 9)):
        if t.lower[k] in _VIEWS and t.text[k + 1] == ",":
            owned = t.tag[k - 1] in ("POS", "PRP$")
            return (i + 1, k - 1 if t.tag[k - 1] == "POS" else k) if owned else None
        if not t.text[k][:1].isalnum() and t.tag[k] != "POS":
            return None
    return None


_VIEWS = bag("words view opinion eyes telling account judgment judgement estimation phrase mind")


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
        if t.tag[k] in ("VBD", "VBZ", "VBP", "MD"):
            return comma
        if t.text[k] == ",":
            return k - 1
    return comma


def colons(t: Tokens, words: Words) -> Iterator[Proposal]:
    """ "Mayor: bridge will close" in a headline, "TRUMP: I never said so" in a transcript."""
    for begin, end, kind in t.blocks:
        for i in range(begin + 1, min(end - 1, begin + _LEFT_OF_COLON + 1)):
            if t.text[i] == ":":
                verb = verb_of(t, begin, i, words) if kind == "title" else -1
                names = _names_a_speaker(t, begin, i, kind) or _quotes_next(t, begin, i, kind)
                if names or verb > begin:
                    source = (begin, verb if verb > begin else i)
                    yield Proposal(
                        i,
                        ":",
                        "colon",
                        "colon",
                        0.7,
                        (i, i + 1),
                        source,
                        source[1] - 1,
                        content=[trimmed(t, (i + 1, end))],
                    )
                break
            if t.text[i] in (".", "?", "!", ";", '"', "“"):
                break


def _quotes_next(t: Tokens, begin: int, i: int, kind: str) -> bool:
    """Whether a headline's name hands over to marks: Ida Morn: "The well is dry"."""
    return (
        kind == "title"
        and i - begin <= 4
        and t.text[i + 1] in QUOTE_MARKS
        and all(t.tag[k] in ("NNP", "NNPS") for k in range(begin, i))
    )


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
    if kind == "title" and i - begin == 1 and _is_named_below(t, begin):
        return True
    return kind != "title" and i - begin <= 3 and all(t.text[k].isupper() for k in words)


def _is_named_below(t: Tokens, i: int) -> bool:
    """Whether a headline's word is a person of the text, or several: "Hales: bridge is safe"."""
    names = (t.text[i], t.text[i].removesuffix("s"))
    return t.tag[i] in ("NNP", "NNPS") and any(
        t.text[k] in names and t.ent[k] == "PERSON" for k in range(i + 1, len(t))
    )


_SPEAKING = frozenset(
    ("poll", "polls", "survey", "report", "reports", "study", "official", "officials", "source",
     "sources", "police", "minister", "president", "expert", "experts", "analyst", "analysts",
     "editorial", "q", "a", "question", "answer", "mayor", "governor", "senator", "spokesman",
     "spokeswoman", "chief", "researchers", "scientists", "court", "lawyer", "prosecutor", "memo")
)  # fmt: skip
