"""Trains the teacher on treebanks and named-entity sets; the teacher itself is not shipped."""

import json
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy
from transformers import BertModel, PreTrainedTokenizerFast

from nlp.training.teacher_data import BIO, Item, batches, entity_items, tree_items
from nlp.training.teacher_model import Teacher, case_of

SKIP = -100
# The corrected sets are small and count twice; of the large noisy one a part is enough.
SHARES = {"gum-train": 2.0, "wikigold-train": 2.0, "crossner-train": 0.7, "gmb-train": 0.35}
# The top layer is tuned to sentence similarity and the lowest change little: left out and left
# alone, they save 40 % of the time.
LAYERS, FROZEN = 5, 2


@dataclass
class Encoder:
    """Turns items into tensors; knows the label sets."""

    tokenizer: Any
    labels: dict[str, list[str]]

    def pieces(self, items: Sequence[Item]) -> list[tuple[list[int], list[int]]]:
        """Of each item the piece ids and the place of each word's first piece, root first."""
        encoded = self.tokenizer.encode_batch([list(i.words) for i in items], is_pretokenized=True)
        result = []
        for item, each in zip(items, encoded, strict=True):
            first: list[int] = [0] * (len(item.words) + 1)
            for place in range(len(each.ids) - 1, 0, -1):
                word = each.word_ids[place]
                if word is not None:
                    first[word + 1] = place
            result.append((each.ids, first))
        return result

    def batch(self, items: Sequence[Item]) -> dict[str, Tensor]:
        """Padded tensors of a batch of items."""
        pieces = self.pieces(items)
        long, wide = max(len(p) for p, _ in pieces), max(len(f) for _, f in pieces)
        return {
            "pieces": torch.tensor([p + [0] * (long - len(p)) for p, _ in pieces]),
            "mask": torch.tensor([[1] * len(p) + [0] * (long - len(p)) for p, _ in pieces]),
            "first": torch.tensor([f + [0] * (wide - len(f)) for _, f in pieces]),
            "cases": torch.tensor(
                [_pad([7, *(case_of(w) for w in i.words)], wide, 0) for i in items]
            ),
            "lengths": torch.tensor([len(f) for _, f in pieces]),
        }

    def targets(self, items: Sequence[Item], wide: int) -> dict[str, Tensor]:
        """Gold label numbers, SKIP where nothing is known; word 0 is the root."""
        index = {
            name: {label: number for number, label in enumerate(labels)}
            for name, labels in self.labels.items()
        }
        rows: dict[str, list[list[int]]] = {}
        if items[0].tree is not None:
            trees = [item.tree for item in items if item.tree is not None]
            rows["tags"] = [[index["tags"][x] for x in t.tags] for t in trees]
            rows["feats"] = [
                [index["feats"][f"{p}|{m}"] for p, m in zip(t.pos, t.morphs, strict=True)]
                for t in trees
            ]
            rows["heads"] = [[head + 1 for head in t.heads] for t in trees]
            rows["labels"] = [[index["labels"][x] for x in t.deps] for t in trees]
        else:
            marks = [item.entities or () for item in items]
            rows["entities"] = [[index["entities"].get(x, SKIP) for x in row] for row in marks]
        return {
            name: torch.tensor([_pad([SKIP, *row], wide, SKIP) for row in values])
            for name, values in rows.items()
        }


def _pad(row: list[int], size: int, value: int) -> list[int]:
    return row + [value] * (size - len(row))


def scores(model: Teacher, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
    """Word vectors and arc scores with padding masked."""
    words = model.words(batch["pieces"], batch["mask"], batch["first"], batch["cases"])
    arcs = model.arc_scores(words)
    beyond = torch.arange(arcs.shape[-1])[None, :] >= batch["lengths"][:, None]
    return words, arcs.masked_fill(beyond[:, None, :], -1e4)


def loss_of(model: Teacher, batch: dict[str, Tensor], gold: dict[str, Tensor]) -> Tensor:
    """The summed losses of whatever the batch is annotated with."""
    if "entities" in gold:
        words = model.words(batch["pieces"], batch["mask"], batch["first"], batch["cases"])
        return _loss(model.entity_scores(words), gold["entities"])
    words, arcs = scores(model, batch)
    labels = model.label_scores(words, gold["heads"])
    return (
        _loss(arcs, gold["heads"])
        + _loss(labels, gold["labels"])
        + 0.5 * _loss(model.tags(words), gold["tags"])
        + 0.5 * _loss(model.feats(words), gold["feats"])
    )


def _loss(found: Tensor, gold: Tensor) -> Tensor:
    return cross_entropy(found.flatten(0, 1), gold.flatten(), ignore_index=SKIP)


def build(folder: Path, labels: dict[str, list[str]]) -> tuple[Teacher, Encoder]:
    """An untrained teacher on the transformer that lies in `folder`."""
    file = str(folder / "tokenizer.json")
    tokenizer = PreTrainedTokenizerFast(tokenizer_file=file).backend_tokenizer
    tokenizer.no_padding()
    tokenizer.enable_truncation(256)
    transformer = BertModel.from_pretrained(
        str(folder), add_pooling_layer=False, num_hidden_layers=LAYERS
    )
    transformer.embeddings.requires_grad_(False)
    for layer in transformer.encoder.layer[:FROZEN]:
        layer.requires_grad_(False)
    sizes = {name: len(values) for name, values in labels.items()}
    return Teacher(transformer, sizes), Encoder(tokenizer, labels)


def label_sets(items: Sequence[Item]) -> dict[str, list[str]]:
    """Every label of the treebanks, and the entity marks."""
    trees = [item.tree for item in items if item.tree is not None]
    return {
        "tags": sorted({tag for t in trees for tag in t.tags}),
        "feats": sorted({f"{p}|{m}" for t in trees for p, m in zip(t.pos, t.morphs, strict=True)}),
        "labels": sorted({dep for t in trees for dep in t.deps}),
        "entities": list(BIO),
    }


def train(task: str, data: Path, folder: Path, out: Path, epochs: float) -> None:
    """Trains one teacher and writes it to `out`. `task`: trees or names.

    Two teachers of one task each can be trained side by side, one on each core.
    """
    torch.manual_seed(0)
    rng = random.Random(0)
    trees = tree_items(sorted((data / "train").glob("*.xz")))
    items = trees if task == "trees" else _named(data / "ner" / "five-types", rng)
    model, encoder = build(folder, label_sets(trees))
    plan = _plan(encoder, [item for item in items if len(item.words) < 120], epochs, rng)
    groups: list[dict[str, Any]] = [
        {"params": [p for p in model.encoder.parameters() if p.requires_grad], "lr": 2.5e-4},
        {"params": [p for n, p in model.named_parameters() if "encoder" not in n], "lr": 2e-3},
    ]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01)
    rates = [group["lr"] for group in groups]
    started = time.monotonic()
    model.train()
    for step, items in enumerate(plan):
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = float(rate) * min(step / 60, 1.02 - step / len(plan))
        batch = encoder.batch(items)
        loss = loss_of(model, batch, encoder.targets(items, batch["first"].shape[1]))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        if step % 25 == 0:
            spent = time.monotonic() - started
            print(f"{step}/{len(plan)} {loss.item():.3f} {spent:.0f}s", flush=True)
    out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), out / f"{task}.pt")
    (out / f"{task}.json").write_text(json.dumps(encoder.labels), encoding="utf8")


def _named(folder: Path, rng: random.Random) -> list[Item]:
    named: list[Item] = []
    for name, share in SHARES.items():
        found = entity_items(folder / f"{name}.jsonl.xz")
        while share > 0:
            named += [item for item in found if rng.random() < share]
            share -= 1
    return named


def _plan(
    encoder: Encoder, items: list[Item], epochs: float, rng: random.Random
) -> list[list[Item]]:
    lengths = [len(pieces) for pieces, _ in encoder.pieces(items)]
    plan: list[list[Item]] = []
    while epochs > 0:
        made = list(batches(items, 1000, lengths, rng))
        plan += [[items[i] for i in batch] for batch in made[: int(len(made) * min(epochs, 1.0))]]
        epochs -= 1
    return plan
