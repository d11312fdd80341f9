"""Lets the teacher of names label open text and relabel the noisy set."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from spacy.tokens import Doc

from nlp.training.labeller import LONGEST, Labeller
from nlp.training.names_corpus import Row, cleaned, disputed, read_wikipedia, write_names
from nlp.training.teacher_data import read_entities


def label_names(labeller: Labeller, texts: Sequence[str]) -> list[Row]:
    """The texts with the names that the teacher finds; overlong ones are left out."""
    docs = [doc for doc in map(labeller.language.make_doc, texts) if 0 < len(doc) < LONGEST]
    names = labeller.encoder.labels["entities"]
    rows: list[Row] = [("", [])] * len(docs)
    for places, batch in labeller.batches([[token.text for token in doc] for doc in docs]):
        with torch.inference_mode():
            words = labeller.model.words(
                batch["pieces"], batch["mask"], batch["first"], batch["cases"]
            )
            best = labeller.model.entity_scores(words).argmax(-1).tolist()
        for place, numbers in zip(places, best, strict=True):
            marks = [names[number] for number in numbers[1:]]
            rows[place] = (docs[place].text, list(_spans(docs[place], marks)))
    return rows


def _spans(doc: Doc, marks: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    start, kind = 0, ""
    for place, mark in enumerate([*marks[: len(doc)], "O"]):
        goes_on = bool(kind) and mark == f"I-{kind}"
        if kind and not goes_on:
            yield doc[start].idx, doc[place - 1].idx + len(doc[place - 1]), kind
            kind = ""
        if mark != "O" and not goes_on:
            start, kind = place, mark[2:]


@dataclass(frozen=True)
class Shares:
    """How many times a set is taken into the corpus of names."""

    gum: int = 3
    silver: int = 1
    disputed: int = 0
    """Sentences of the noisy set that the teacher marks otherwise, as their annotators had them."""


def make_names(
    data: Path, hedges: Path, transformer: Path, folder: Path, out: Path, shares: Shares
) -> int:
    """Relabels the noisy set, labels the Wikipedia text, and writes the whole corpus.

    `data` is the folder of named-entity sets, `hedges` the file of Wikipedia paragraphs; `folder`
    holds the teacher. Returns the number of Docs.
    """
    torch.manual_seed(0)
    sets = {path.name.split(".")[0]: list(read_entities(path)) for path in data.glob("*-train.*")}
    labeller = Labeller(transformer, folder, "names")
    noisy = sets["gmb-train"]
    found = label_names(labeller, [text for text, _ in noisy])
    clean = cleaned(noisy, found)
    long = [text for text in read_wikipedia(hedges) if len(text) > 25]
    silver = label_names(labeller, long)
    print(f"{len(clean)} of {len(noisy)} kept, {len(silver)} labelled", flush=True)
    return write_names(
        [
            (sets["gum-train"], shares.gum),
            (sets["wikigold-train"], 2),
            (sets["crossner-train"], 1),
            (clean, 1),
            (disputed(noisy, found), shares.disputed),
            (silver, shares.silver),
        ],
        out,
    )
