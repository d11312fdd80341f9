"""The corpus of names: cleans the noisy set by disagreement and joins sentences to Docs."""

import gzip
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin

from nlp.training.tokenizer import adjust_tokenizer

Row = tuple[str, list[tuple[int, int, str]]]


def cleaned(gold: Sequence[Row], found: Iterable[Row]) -> list[Row]:
    """Of a noisy set the texts whose every name the teacher finds too, with the teacher's names.

    A type that is disputed, another edge or a name that the teacher does not see drops the text;
    names that the annotators passed over are put in.
    """
    by_text = dict(found)
    return [
        (text, by_text[text])
        for text, entities in gold
        if text in by_text and set(entities) <= set(by_text[text])
    ]


def disputed(gold: Iterable[Row], found: Iterable[Row]) -> list[Row]:
    """What `cleaned` leaves out: sentences whose names the teacher marks otherwise."""
    by_text = dict(found)
    return [
        (text, entities)
        for text, entities in gold
        if text in by_text and not set(entities) <= set(by_text[text])
    ]


def read_wikipedia(path: Path) -> Iterator[str]:
    """The sentences of the Wikipedia paragraphs."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            yield from (row["text"][start:end] for start, end in row["sents"])


def write_names(sets: Iterable[tuple[Sequence[Row], int]], out: Path, seed: int = 0) -> int:
    """A corpus of Docs with names, each set taken a number of times; returns how many Docs."""
    language = spacy.blank("en")
    adjust_tokenizer(language)
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
