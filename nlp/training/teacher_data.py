"""Training items of the teacher: words with whichever annotations their source has."""

import json
import lzma
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.training import offsets_to_biluo_tags

from nlp.training.conllu import Sentence, read_sentences

TYPES = ("PERSON", "ORG", "GPE", "LOC", "NORP")
BIO = ("O", *(f"{mark}-{kind}" for kind in TYPES for mark in "BI"))


@dataclass(frozen=True)
class Item:
    """One sentence; `tree` or `entities` is None where its source does not tell."""

    words: tuple[str, ...]
    tree: Sentence | None
    entities: tuple[str, ...] | None


def tree_items(paths: Sequence[Path]) -> list[Item]:
    """The sentences of treebank files."""
    sentences = (sentence for path in paths for sentence in read_sentences(path))
    return [Item(tuple(each.words), each, None) for each in sentences]


def read_entities(path: Path) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Texts and their entities as character offsets."""
    with lzma.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["text"], [(start, end, kind) for start, end, kind in row["entities"]]


def entity_items(path: Path) -> list[Item]:
    """Sentences with entities, cut into words as the shipped tokenizer cuts them."""
    blank = spacy.blank("en")
    items = []
    for text, entities in read_entities(path):
        doc = blank.make_doc(text)
        tags = [_bio(tag) for tag in offsets_to_biluo_tags(doc, entities)]
        if tags:
            items.append(Item(tuple(token.text for token in doc), None, tuple(tags)))
    return items


def _bio(tag: str) -> str:
    # A tag "-" marks a boundary inside a word; the loss skips it.
    return tag.replace("U-", "B-").replace("L-", "I-")


def batches(
    items: list[Item], size: int, lengths: Sequence[int], rng: random.Random
) -> Iterator[list[int]]:
    """Indices of items of similar length, about `size` pieces with padding, in random order."""
    order = sorted(range(len(items)), key=lambda i: (lengths[i] + rng.random() * 6, i))
    made: list[list[int]] = []
    batch: list[int] = []
    for index in order:
        if batch and (len(batch) + 1) * lengths[index] > size:
            made.append(batch)
            batch = []
        batch.append(index)
    if batch:
        made.append(batch)
    rng.shuffle(made)
    yield from made
