"""A trained teacher, opened to label words in batches."""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy
import torch
from spacy.language import Language
from torch import Tensor

from nlp.training.teacher import Encoder, build
from nlp.training.teacher_data import Item, batches
from nlp.training.teacher_model import Teacher
from nlp.training.tokenizer import adjust_tokenizer

LONGEST = 150
BATCH = 2000


class Labeller:
    """The teacher of one task (trees or names), with the tokenizer of the shipped pipeline."""

    def __init__(self, transformer: Path, folder: Path, task: str) -> None:
        labels = json.loads((folder / f"{task}.json").read_text(encoding="utf8"))
        self.model: Teacher
        self.encoder: Encoder
        self.model, self.encoder = build(transformer, labels)
        self.model.load_state_dict(torch.load(folder / f"{task}.pt"))
        self.model.eval()
        self.language: Language = spacy.blank("en")
        adjust_tokenizer(self.language)

    def batches(
        self, sentences: Sequence[Sequence[str]]
    ) -> Iterator[tuple[list[int], dict[str, Tensor]]]:
        """Places of sentences of similar length and their tensors, in random order."""
        items = [Item(tuple(words), None, None) for words in sentences]
        lengths = [len(pieces) for pieces, _ in self.encoder.pieces(items)]
        for places in batches(items, BATCH, lengths, random.Random(0)):
            yield places, self.encoder.batch([items[place] for place in places])
