"""Teaches the weigher of sources from judged texts.

The vectors of the words begin as those of a sentence transformer, narrowed, so that words that the
judged texts lack in one slot are read like their neighbours.
"""

# mypy: disallow-subclassing-any=False

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

from nlp.components.sourcing_rules.situation import SLOTS
from nlp.training.sources.examples import Example

WIDTH, HIDDEN = 96, 64
_RATE, _BATCH = 1e-3, 64
_SLOT_LOST, _MARK_LOST, _UNIT_LOST = 0.1, 0.2, 0.3
"""Shares of the words, marks and hidden units that are hidden at random while it learns."""
_RARE = 3
"""Marks that fewer examples have are left out."""
_ENCODED = 256


class Network(nn.Module):
    """What `nlp.components.sourcing_rules.weighing.Weigher` runs; the weights' names agree."""

    def __init__(self, vectors: Tensor, marks: int) -> None:
        super().__init__()
        empty = torch.zeros(1, vectors.shape[1])  # learned, too: a slot without a word
        self.words = nn.Embedding.from_pretrained(torch.cat([empty, vectors]), freeze=False)
        self.hidden = nn.Linear(len(SLOTS) * vectors.shape[1] + marks, HIDDEN)
        self.out = nn.Linear(HIDDEN, 1)
        self.straight = nn.Linear(marks, 1)
        self.lose_marks, self.lose_units = nn.Dropout(_MARK_LOST), nn.Dropout(_UNIT_LOST)

    def forward(self, ids: Tensor, marks: Tensor) -> Tensor:
        """Log odds, one an example; `ids` are examples x slots, `marks` examples x marks."""
        x = self.words(ids)
        if self.training:
            x = x * (torch.rand(ids.shape) > _SLOT_LOST)[:, :, None]
        marks = self.lose_marks(marks)
        hidden = torch.relu(self.hidden(torch.cat([x.flatten(1), marks], 1)))
        out: Tensor = (self.out(self.lose_units(hidden)) + self.straight(marks))[:, 0]
        return out


def train(examples: Sequence[Example], transformer: Path, epochs: int, seed: int) -> dict[str, Any]:
    """The weights of a network taught on the examples, as `Weigher` reads them."""
    torch.manual_seed(seed)
    words = sorted({w for e in examples for w in e.situation.words.values() if not w.isspace()})
    counts = Counter(m for e in examples for m in set(e.situation.marks))
    marks = sorted(m for m, n in counts.items() if n >= _RARE)
    network = Network(_narrowed(_vectors(words, transformer)), len(marks))
    ids, flags = _inputs(examples, words, marks)
    goals = torch.tensor([float(e.cited) for e in examples])
    _fit(network, (ids, flags, goals), epochs)
    return _stored(network, words, marks)


def _inputs(
    examples: Sequence[Example], words: Sequence[str], marks: Sequence[str]
) -> tuple[Tensor, Tensor]:
    number = {w: i + 1 for i, w in enumerate(words)}
    place = {m: i for i, m in enumerate(marks)}
    ids = torch.zeros(len(examples), len(SLOTS), dtype=torch.long)
    flags = torch.zeros(len(examples), len(marks))
    for row, e in enumerate(examples):
        for k, slot in enumerate(SLOTS):
            ids[row, k] = number.get(e.situation.words.get(slot, ""), 0)
        for mark in e.situation.marks:
            if mark in place:
                flags[row, place[mark]] = 1
    return ids, flags


def _fit(network: Network, data: tuple[Tensor, Tensor, Tensor], epochs: int) -> None:
    ids, marks, goals = data
    optimizer = torch.optim.AdamW(network.parameters(), lr=_RATE, weight_decay=0.01)
    steps = epochs * -(-len(goals) // _BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: max(0.02, 1 - s / steps))
    loss = nn.functional.binary_cross_entropy_with_logits
    network.train()
    for epoch in range(epochs):
        order = torch.randperm(len(goals))
        total = 0.0
        for i in range(0, len(order), _BATCH):
            batch = order[i : i + _BATCH]
            wrong = loss(network(ids[batch], marks[batch]), goals[batch])
            optimizer.zero_grad()
            wrong.backward()
            optimizer.step()
            schedule.step()
            total += wrong.item() * len(batch)
        print(f"epoch {epoch + 1}: loss {total / len(goals):.4f}", flush=True)
    network.eval()


def _vectors(words: Sequence[str], transformer: Path) -> np.ndarray[Any, Any]:
    """The transformer's mean state of each word read alone, words x states."""
    tokenizer = AutoTokenizer.from_pretrained(transformer)
    encoder = AutoModel.from_pretrained(transformer).eval()
    parts = []
    with torch.no_grad():
        for i in range(0, len(words), _ENCODED):
            read = tokenizer(
                list(words[i : i + _ENCODED]),
                padding=True,
                truncation=True,
                max_length=16,
                return_tensors="pt",
            )
            there = read["attention_mask"][:, :, None]
            states = encoder(**read).last_hidden_state * there
            parts.append((states.sum(1) / there.sum(1)).numpy())
    return np.concatenate(parts)


def _narrowed(vectors: np.ndarray[Any, Any]) -> Tensor:
    """The vectors along their first principal axes, of a spread that suits the network."""
    centred = vectors - vectors.mean(0)
    axes = np.linalg.svd(centred, full_matrices=False)[2][:WIDTH]
    narrow = centred @ axes.T
    return torch.tensor(narrow / narrow.std() * 0.3, dtype=torch.float32)


def _stored(network: Network, words: Sequence[str], marks: Sequence[str]) -> dict[str, Any]:
    state = {name: value.numpy() for name, value in network.state_dict().items()}
    vectors = state.pop("words.weight")
    scale = np.abs(vectors).max(1, keepdims=True) / 127 + 1e-9
    out: dict[str, Any] = {name: array.astype(np.float16) for name, array in state.items()}
    out["words"] = np.round(vectors / scale).astype(np.int8)
    out["words|scale"] = scale.astype(np.float32)
    out["|words"] = np.frombuffer("\n".join(words).encode(), dtype=np.uint8)
    out["|marks"] = np.frombuffer("\n".join(marks).encode(), dtype=np.uint8)
    return out
