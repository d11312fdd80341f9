"""The corpus of names: cleans the noisy set by disagreement and joins sentences to Docs."""

import gzip
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin

from nlp.training.quotes import split_at_quotes

Row = tuple[str, list[tuple[int, int, str]]]


def cleaned(gold: Sequence[Row], found: Iterable[Row]) -> list[Row]:
    """Of a noisy set: where only edges differ the teacher's names, where types differ nothing."""
    by_text = dict(found)
    kept: list[Row] = []
    for text, entities in gold:
        if text not in by_text:
            continue
        other = by_text[text]
        differ = any(
            a < d and c < b and kind != also for a, b, kind in entities for c, d, also in other
        )
        if not differ:
            kept.append((text, other))
    return kept


def read_wikipedia(path: Path) -> Iterator[str]:
    """The sentences of the Wikipedia paragraphs."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            yield from (row["text"][start:end] for start, end in row["sents"])


def write_names(sets: Iterable[tuple[Sequence[Row], int]], out: Path, seed: int = 0) -> int:
    """A corpus of Docs with names, each set taken a number of times; returns how many Docs."""
    language = spacy.blank("en")
    split_at_quotes(language)
    rng = random.Random(seed)
    docs: list[Doc] = []
    for rows, times in sets:
        for _ in range(times):
            for text, entities in _joined(rows, rng):
                doc = language.make_doc(text)
                spans = [doc.char_span(*span) for span in entities]
                if all(span is not None for span in spans):
                    doc.set_ents([span for span in spans if span is not None], default="outside")
                    docs.append(doc)
    rng.shuffle(docs)
    DocBin(attrs=["ORTH", "SPACY", "ENT_IOB", "ENT_TYPE"], docs=docs).to_disk(out)
    return len(docs)


def _joined(rows: Sequence[Row], rng: random.Random) -> Iterator[Row]:
    """Neighbouring sentences, 1 to 4 together."""
    place = 0
    while place < len(rows):
        size = rng.choice((1, 1, 2, 3, 4))
        text, entities = "", list[tuple[int, int, str]]()
        for more, spans in rows[place : place + size]:
            shift = len(text) + 1 if text else 0
            text = f"{text} {more}" if text else more
            entities += [(start + shift, end + shift, kind) for start, end, kind in spans]
        yield text, entities
        place += size
