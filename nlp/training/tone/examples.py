"""Quotations with a judgement, and quotations without one, to learn the tone from.

`written.jsonl` holds quotations written for this purpose. `read.jsonl` holds judgements on
sentences of the treebanks, taken as though a news article quoted them: their text is not stored,
only a hash of it, by which `candidates` finds them again. Nothing comes from the sets that the
program is measured on.
"""

import hashlib
import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp.training.open_text import documents, packed

HERE = Path(__file__).parent
_QUOTED = re.compile(r'["“]([^"”]{3,600})["”]')
_MARKS = "\"“”'‘’"
_SENTENCE_END = re.compile(r"(?<=[.?!…])\s+")
_NER = ("gmb-train", "gum-train", "uner-ewt-dev", "crossner-train", "wikigold-train")
_MOST_SENTENCES = 3
_MOST_WORDS = 75
_BEFORE = 200


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with its marks and the words before it."""

    before: str
    quote: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A quotation, how much it pushes (0 informs, 1 faintly, 2 rhetoric, 3 strongly), by what."""

    text: Quoted
    push: int
    devices: tuple[str, ...]


def judged(treebanks: Path) -> list[Judged]:
    """All judged quotations, in a fixed order."""
    out = [
        Judged(Quoted(row["before"], row["quote"]), row["push"], tuple(row["devices"]))
        for row in _rows(HERE / "written.jsonl")
    ]
    known = {row["hash"]: row for row in _rows(HERE / "read.jsonl")}
    for text in candidates(treebanks):
        row = known.pop(hash_of(text.quote), None)
        if row is not None:
            out.append(Judged(text, row["push"], tuple(row["devices"])))
    return out


def unjudged(treebanks: Path, most: int, seed: int = 9) -> list[Quoted]:
    """A sample of sentences, of quotations in them, and of fragments cut from them."""
    rng = random.Random(seed)
    texts = list(candidates(treebanks))
    rng.shuffle(texts)
    out = []
    for text in texts[:most]:
        out.append(text)
        words = text.quote.strip('"').split()
        if len(words) > 8 and rng.random() < 0.25:
            length = rng.randint(2, 9)
            first = rng.randint(0, len(words) - length)
            fragment = " ".join(words[first : first + length])
            out.append(Quoted(" ".join(words[:first])[-_BEFORE:], f'"{fragment}"'))
    return out


def pieces(known: Iterable[Judged], seed: int = 9) -> list[Quoted]:
    """Single sentences and fragments of judged quotations: shorter quotations of the same kind."""
    rng = random.Random(seed)
    out: list[Quoted] = []
    for example in known:
        text, marks = example.text, example.text.quote[:1] + example.text.quote[-1:]
        sentences = _SENTENCE_END.split(text.quote.strip(_MARKS))
        if len(sentences) > 1:
            out += (Quoted(text.before, marks[0] + s + marks[-1]) for s in sentences if s)
        words = text.quote.strip(_MARKS).split()
        if len(words) > 5 and rng.random() < 0.5:
            length = rng.randint(2, min(9, len(words) - 1))
            first = rng.randint(0, len(words) - length)
            before = f"{text.before} {' '.join(words[:first])}"[-_BEFORE:]
            fragment = " ".join(words[first : first + length])
            out.append(Quoted(before, marks[0] + fragment + marks[-1]))
    return out


def candidates(treebanks: Path) -> Iterator[Quoted]:
    """What can be taken for a quotation: real ones, and one to three sentences in a row."""
    seen: set[str] = set()
    for name in _NER:
        path = treebanks / "ner" / "five-types" / f"{name}.jsonl.xz"
        for row in packed(path):
            text = json.loads(row)["text"]
            for m in _QUOTED.finditer(text):
                yield from _new(seen, Quoted(text[: m.start()][-_BEFORE:], m.group()))
    for path in sorted((treebanks / "train").glob("*.conllu.xz")):
        for sentences in documents(packed(path)):
            for i in range(len(sentences)):
                before = " ".join(sentences[max(0, i - 2) : i])[-_BEFORE:]
                for count in range(1, _MOST_SENTENCES + 1):
                    group = " ".join(sentences[i : i + count])
                    if len(group.split()) <= _MOST_WORDS:
                        yield from _new(seen, Quoted(before, f'"{group}"'))


def hash_of(quote: str) -> str:
    """A short name for a quotation: of its words alone, in small letters."""
    plain = re.sub(r"\W+", " ", quote.lower()).strip()
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def _new(seen: set[str], text: Quoted) -> Iterator[Quoted]:
    name = hash_of(text.quote)
    if name not in seen:
        seen.add(name)
        yield text


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)
