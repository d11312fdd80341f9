"""Lets the teacher of names label open text and relabel the noisy set."""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy
import torch
from spacy.language import Language
from spacy.tokens import Doc

from nlp.training.names_corpus import Row, cleaned, read_wikipedia, write_names
from nlp.training.quotes import split_at_quotes
from nlp.training.teacher import Encoder, build
from nlp.training.teacher_data import Item, batches, read_entities
from nlp.training.teacher_model import Teacher

LONGEST = 150


class Labeller:
    """A trained teacher of names."""

    def __init__(self, transformer: Path, folder: Path) -> None:
        labels = json.loads((folder / "names.json").read_text(encoding="utf8"))
        self.model: Teacher
        self.encoder: Encoder
        self.model, self.encoder = build(transformer, labels)
        self.model.load_state_dict(torch.load(folder / "names.pt"))
        self.model.eval()
        self.language: Language = spacy.blank("en")
        split_at_quotes(self.language)

    def label(self, texts: Sequence[str]) -> list[Row]:
        """The texts with the names that the teacher finds; overlong ones are left out."""
        docs = [doc for doc in map(self.language.make_doc, texts) if len(doc) < LONGEST]
        items = [Item(tuple(token.text for token in doc), None, None) for doc in docs]
        lengths = [len(pieces) for pieces, _ in self.encoder.pieces(items)]
        rows: list[Row] = [("", [])] * len(docs)
        for batch in batches(items, 2000, lengths, random.Random(0)):
            for index, marks in zip(batch, self._marks([items[i] for i in batch]), strict=True):
                rows[index] = (docs[index].text, list(_spans(docs[index], marks)))
        return rows

    def _marks(self, items: Sequence[Item]) -> list[list[str]]:
        names = self.encoder.labels["entities"]
        batch = self.encoder.batch(items)
        with torch.inference_mode():
            words = self.model.words(batch["pieces"], batch["mask"], batch["first"], batch["cases"])
            best = self.model.entity_scores(words).argmax(-1).tolist()
        return [[names[number] for number in row[1:]] for row in best]


def _spans(doc: Doc, marks: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    start, kind = 0, ""
    for place, mark in enumerate([*marks[: len(doc)], "O"]):
        goes_on = bool(kind) and mark == f"I-{kind}"
        if kind and not goes_on:
            yield doc[start].idx, doc[place - 1].idx + len(doc[place - 1]), kind
            kind = ""
        if mark != "O" and not goes_on:
            start, kind = place, mark[2:]


def make_names(data: Path, hedges: Path, transformer: Path, folder: Path, out: Path) -> int:
    """Labels part of the noisy set and of the Wikipedia text, and writes the whole corpus."""
    torch.manual_seed(0)
    sets = {path.name.split(".")[0]: list(read_entities(path)) for path in data.glob("*-train.*")}
    labeller = Labeller(transformer, folder)
    noisy = [row for place, row in enumerate(sets["gmb-train"]) if place // 4 % 6 == 0]
    clean = cleaned(noisy, labeller.label([text for text, _ in noisy]))
    silver = labeller.label([text for text in read_wikipedia(hedges) if len(text) > 25][::4])
    print(f"{len(clean)} of {len(noisy)} kept, {len(silver)} labelled", flush=True)
    return write_names(
        [
            (sets["gum-train"], 3),
            (sets["wikigold-train"], 2),
            (sets["crossner-train"], 1),
            (clean, 1),
            (silver, 1),
        ],
        out,
    )
