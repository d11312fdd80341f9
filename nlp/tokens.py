"""A Doc as plain lists, read once and shared by all detectors.

Reading an attribute of a spaCy Token costs about a microsecond and a detector asks for many;
lists of strings keep the whole analysis close to the bare pipeline's speed.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from spacy.tokens import Doc

_KEY = "newsgloss_tokens"


@dataclass(frozen=True)
class Tokens:
    """One entry a token in every list; `head[i] == i` at a root. Offsets count code points."""

    text: list[str]
    lower: list[str]
    lemma: list[str]
    tag: list[str]
    pos: list[str]
    dep: list[str]
    head: list[int]
    start: list[int]
    end: list[int]
    ent: list[str]
    """Entity type of the token, or an empty string."""
    ent_begins: list[bool]
    sent: list[int]
    """Index of the token's sentence, from 0."""
    sents: list[tuple[int, int]]
    """Each sentence as [first, last + 1] in tokens."""
    blocks: list[tuple[int, int, str]] = field(default_factory=list)
    """Each block as [first, last + 1, kind] in tokens; unread blocks are not listed."""
    original: str = ""
    """The article's text, whose odd spaces the tokens do not have; empty where it is unknown."""

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def source(self) -> str:
        """The text that offsets count in; `Doc.text` costs more, since it walks every token."""
        if self.original:
            return self.original
        parts: list[str] = []
        at = 0
        for text, start, end in zip(self.text, self.start, self.end, strict=True):
            if start > at:
                parts.append(" ")
            parts.append(text)
            at = end
        return "".join(parts)

    @cached_property
    def plain(self) -> str:
        """The text in lower case with plain apostrophes and spaces; offsets stay true."""
        from nlp.match_table import plain_text

        return plain_text(self.source)

    @cached_property
    def children(self) -> list[list[int]]:
        """The dependents of each token, in order."""
        out: list[list[int]] = [[] for _ in self.head]
        for i, head in enumerate(self.head):
            if head != i:
                out[head].append(i)
        return out

    @cached_property
    def subtree(self) -> list[tuple[int, int]]:
        """The first and last + 1 token below each token, itself included."""
        low = list(range(len(self)))
        high = [i + 1 for i in low]
        for begin, stop in self.sents:
            for i in range(begin, stop):
                j, steps = i, 0
                while self.head[j] != j and steps < 200:
                    j = self.head[j]
                    low[j], high[j] = min(low[j], i), max(high[j], i + 1)
                    steps += 1
        return list(zip(low, high, strict=True))


def tokens_of(doc: Doc) -> Tokens:
    """The Doc's lists, made on the first call and kept with the Doc."""
    made = doc.user_data.get(_KEY)
    if isinstance(made, Tokens) and len(made) == len(doc):
        return made
    made = _read(doc)
    doc.user_data[_KEY] = made
    return made


_STRINGS = ("ORTH", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE")
_NUMBERS = ("ENT_IOB", "HEAD", "SENT_START", "SPACY")


def _read(doc: Doc) -> Tokens:
    """All columns at once: making a Token object for each word would take ten times as long."""
    from nlp.clearnlp import to_universal
    from nlp.parsing import TEXT, blocks_of

    size = len(doc)
    columns = len(_STRINGS) + len(_NUMBERS)
    table = doc.to_array([*_STRINGS, *_NUMBERS]).astype("int64").reshape(size, columns).T
    raw: dict[str, Any] = dict(zip((*_STRINGS, *_NUMBERS), table, strict=False))
    strings = {key: _words(doc, raw[key]) if size else [] for key in _STRINGS}
    numbers = {key: raw[key].tolist() if size else [] for key in _NUMBERS}
    text = strings["ORTH"]
    start, at = [], 0
    for word, spaced in zip(text, numbers["SPACY"], strict=True):
        start.append(at)
        at += len(word) + (1 if spaced else 0)
    parsed = doc.has_annotation("DEP")
    head = [i + (step if parsed else 0) for i, step in enumerate(numbers["HEAD"])]
    dep, head = to_universal(strings["DEP"], head, strings["TAG"], [w.lower() for w in text])
    sents = _sentences(numbers["SENT_START"]) if doc.has_annotation("SENT_START") else []
    sents = sents or ([(0, size)] if size else [])
    sent = [number for number, (begin, stop) in enumerate(sents) for _ in range(begin, stop)]
    return Tokens(
        text=text,
        lower=[t.lower() for t in text],
        lemma=[(found or t).lower() for found, t in zip(strings["LEMMA"], text, strict=True)],
        tag=strings["TAG"],
        pos=strings["POS"],
        dep=dep,
        head=head,
        start=start,
        end=[s + len(t) for s, t in zip(start, text, strict=True)],
        ent=strings["ENT_TYPE"],
        ent_begins=[value == 3 for value in numbers["ENT_IOB"]],
        sent=sent,
        sents=sents,
        blocks=blocks_of(doc),
        original=doc.user_data.get(TEXT, ""),
    )


def _words(doc: Doc, column: Any) -> list[str]:
    """The strings of a column of hashes."""
    strings = doc.vocab.strings
    values = column.astype("uint64").tolist()
    names = {value: strings[value] if value else "" for value in set(values)}
    return [names[value] for value in values]


def _sentences(begins: list[int]) -> list[tuple[int, int]]:
    """Sentences as [first, last + 1] from the marks of their first tokens."""
    firsts = [i for i, value in enumerate(begins) if value == 1 or i == 0]
    return list(zip(firsts, [*firsts[1:], len(begins)][: len(firsts)], strict=True))
