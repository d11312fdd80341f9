"""Teaches the teacher, lets it judge open text, and teaches the student both.

The student alone learns little from a few thousand quotations; from the teacher's judgement of
many more it learns what words go together (knowledge distillation: Hinton et al. 2015), and more
still where it has to guess the teacher's inner states, too (Romero et al. 2015).
"""

import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

from nlp.components.rhetorical import DEVICES
from nlp.components.rhetorical.tone import BEFORE, LONGEST, PIECES_BEFORE
from nlp.components.rhetorical.tone_words import Pieces
from nlp.training.tone.examples import Judged, Quoted, judged, pieces, unjudged
from nlp.training.tone.networks import LAYERS, Student, Teacher

_GOAL = {0: 0.03, 1: 0.3, 2: 0.85, 3: 1.0}
"""The chance that a reader calls a quotation rhetoric, by the judgement on it."""
_FAINT = 0.4
_DEVICES_COUNT = 0.5
_PIECES = 20_000
_SUMS = 1 + len(DEVICES)

_STATES_COUNT = 0.5
Forward = Callable[[Sequence[Quoted]], tuple[Tensor, Tensor]]


def teach(treebanks: Path, transformer: Path, work: Path, epochs: int, seed: int) -> None:
    """Writes `tone-teacher.pt` into the folder of work."""
    torch.manual_seed(seed)
    examples = judged(treebanks)
    teacher = Teacher(AutoModel.from_pretrained(transformer), _SUMS)
    rates = [
        {"params": teacher.encoder.parameters(), "lr": 6e-5},
        {"params": teacher.out.parameters(), "lr": 1e-3},
    ]
    goals = torch.tensor([_goal(example) for example in examples])
    _fit(
        teacher,
        _reading(teacher, transformer),
        [example.text for example in examples],
        goals,
        torch.optim.AdamW(rates, weight_decay=0.01),
        (epochs, 16, seed),
    )
    torch.save(teacher.state_dict(), work / "tone-teacher.pt")


def label(treebanks: Path, transformer: Path, work: Path, most: int) -> None:
    """Writes `tone-texts.json` and, in the same order, the teacher's view in `tone-labels.npz`."""
    teacher = Teacher(AutoModel.from_pretrained(transformer), _SUMS)
    teacher.load_state_dict(torch.load(work / "tone-teacher.pt"))
    known = judged(treebanks)
    texts = unjudged(treebanks, most) + pieces(known) + [example.text for example in known]
    texts = list(dict.fromkeys(texts))
    texts.sort(key=lambda text: len(text.quote))
    odds, states = predict(teacher, _reading(teacher, transformer), texts)
    rows = [[text.before, text.quote] for text in texts]
    (work / "tone-texts.json").write_text(json.dumps(rows), encoding="utf-8")
    np.savez(work / "tone-labels.npz", odds=odds.numpy(), states=states.half().numpy())


def train(treebanks: Path, transformer: Path, work: Path, epochs: int, seed: int) -> None:
    """Writes `tone.npz`, the student, into the folder of work."""
    torch.manual_seed(seed)
    rows = json.loads((work / "tone-texts.json").read_text(encoding="utf-8"))
    texts = [Quoted(before, quote) for before, quote in rows]
    with np.load(work / "tone-labels.npz") as labels:
        goals = torch.sigmoid(torch.tensor(labels["odds"]))
        states = torch.tensor(labels["states"]).float()
    states = (states - states.mean(0)) / (states.std(0) + 1e-6)
    encoder = AutoModel.from_pretrained(transformer)
    known, chosen = _words(transformer, texts)
    student = Student(encoder, chosen, LONGEST, _SUMS, states.shape[1])
    forward = _cutting(student, Pieces(known))
    own = judged(treebanks)
    place = {text: i for i, text in enumerate(texts)}
    at = [place[example.text] for example in own]
    # The own judgements weigh as much as the teacher's view of the same quotations.
    for i, example in zip(at, own, strict=True):
        goals[i] = (goals[i] + torch.tensor(_goal(example))) / 2
    optimizer = torch.optim.AdamW(_rates(student, 2e-4), weight_decay=0.01)
    _fit(student, forward, texts, goals, optimizer, (epochs, 32, seed), states)
    optimizer = torch.optim.AdamW(_rates(student, 5e-5), weight_decay=0.01)
    mine = [example.text for example in own]
    _fit(student, forward, mine, goals[at], optimizer, (2, 32, seed), states[at])
    np.savez_compressed(
        work / "tone.npz", **stored(student, known, encoder.config.num_attention_heads)
    )


def _rates(student: Student, rate: float) -> list[dict[str, Any]]:
    """What is new, the heads, learns faster than what comes from the transformer."""
    new = [p for name, p in student.named_parameters() if name[:2] in ("w.", "a.", "li")]
    old = [p for name, p in student.named_parameters() if name[:2] not in ("w.", "a.", "li")]
    return [{"params": old, "lr": rate}, {"params": new, "lr": 5 * rate}]


def stored(student: Student, known: Sequence[str], heads: int) -> dict[str, Any]:
    """The student's weights as `Tone` reads them: tables in whole numbers, the rest in float16."""
    out: dict[str, Any] = {}
    for name, value in student.state_dict().items():
        if name.startswith("like."):
            continue
        array = value.numpy()
        short = name.removesuffix(".weight") if name[:2] in ("e.", "p.", "g.") else name
        if short == "e" or (name.startswith("l.") and array.ndim == 2):
            scale = np.abs(array).max(1, keepdims=True) / 127 + 1e-9
            out[short] = np.round(array / scale).astype(np.int8)
            out[f"{short}|scale"] = scale.astype(np.float32)
        else:
            out[short] = array.astype(np.float16)
    out["|pieces"] = np.frombuffer("\n".join(known).encode(), dtype=np.uint8)
    out["|devices"] = np.frombuffer("\n".join(DEVICES).encode(), dtype=np.uint8)
    out["|heads"], out["|layers"] = np.int64(heads), np.int64(LAYERS)
    return out


def predict(model: nn.Module, forward: Forward, texts: Sequence[Quoted]) -> tuple[Tensor, Tensor]:
    """Log odds, texts x sums, and states."""
    model.eval()
    with torch.no_grad():
        parts = [forward(texts[i : i + 64]) for i in range(0, len(texts), 64)]
    return torch.cat([odds for odds, _ in parts]), torch.cat([states for _, states in parts])


def _goal(example: Judged) -> list[float]:
    full = 1.0 if example.push >= 2 else _FAINT
    return [_GOAL[example.push], *(full if d in example.devices else 0.0 for d in DEVICES)]


def _fit(
    model: nn.Module,
    forward: Forward,
    texts: Sequence[Quoted],
    goals: Tensor,
    optimizer: torch.optim.Optimizer,
    plan: tuple[int, int, int],
    states: Tensor | None = None,
) -> None:
    """Trains for (epochs, examples in a batch, seed); texts of a length come together.

    `states` are the teacher's, where the model is to guess them.
    """
    epochs, size, seed = plan
    rng = random.Random(seed)
    steps = epochs * -(-len(texts) // size)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1.0, (s + 1) / (0.1 * steps)) * max(0.02, 1 - s / steps)
    )
    loss = nn.functional.binary_cross_entropy_with_logits
    for epoch in range(epochs):
        order = sorted(range(len(texts)), key=lambda i: len(texts[i].quote) + rng.random() * 90)
        batches = [order[i : i + size] for i in range(0, len(order), size)]
        rng.shuffle(batches)
        model.train()
        total = 0.0
        for batch in batches:
            (odds, guessed), goal = forward([texts[i] for i in batch]), goals[batch]
            wrong = loss(odds[:, 0], goal[:, 0])
            wrong = wrong + _DEVICES_COUNT * loss(odds[:, 1:], goal[:, 1:])
            if states is not None:
                wrong = wrong + _STATES_COUNT * nn.functional.mse_loss(guessed, states[batch])
            optimizer.zero_grad()
            wrong.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += wrong.item()
        print(f"epoch {epoch + 1}: loss {total / len(batches):.4f}", flush=True)


def _reading(teacher: Teacher, transformer: Path) -> Forward:
    tokenizer = AutoTokenizer.from_pretrained(transformer)

    def forward(texts: Sequence[Quoted]) -> tuple[Tensor, Tensor]:
        read = tokenizer(
            [t.before[-BEFORE:].replace("\n", " ") for t in texts],
            [t.quote for t in texts],
            truncation="longest_first",
            max_length=128,
            padding=True,
            return_tensors="pt",
        )
        out: tuple[Tensor, Tensor] = teacher(read)
        return out

    return forward


def _cutting(student: Student, pieces: Pieces) -> Forward:
    cut: dict[Quoted, tuple[list[int], list[int]]] = {}

    def numbers(text: Quoted) -> tuple[list[int], list[int]]:
        if text not in cut:
            lead = pieces(text.before[-BEFORE:]).numbers[-PIECES_BEFORE:]
            quote = pieces(text.quote).numbers[: LONGEST - PIECES_BEFORE - 1]
            cut[text] = lead, quote
        return cut[text]

    def forward(texts: Sequence[Quoted]) -> tuple[Tensor, Tensor]:
        rows = [numbers(text) for text in texts]
        width = max(len(lead) + 1 + len(quote) for lead, quote in rows)
        ids, inside, there = (torch.zeros(len(rows), width, dtype=torch.long) for _ in range(3))
        for i, (lead, quote) in enumerate(rows):
            row = [*lead, 2, *quote]
            ids[i, : len(row)] = torch.tensor(row)
            there[i, : len(row)] = 1
            inside[i, len(lead) + 1 : len(row)] = 1
        out: tuple[Tensor, Tensor] = student(ids, inside, there)
        return out

    return forward


def _words(transformer: Path, texts: Sequence[Quoted]) -> tuple[list[str], list[int]]:
    """The pieces that are kept, and their numbers in the transformer's list.

    First those that the texts have, the commonest first; then the list's own order, which is by
    frequency in a larger corpus.
    """
    tokenizer = AutoTokenizer.from_pretrained(transformer)
    number = tokenizer.get_vocab()
    count: Counter[str] = Counter()
    for text in texts:
        count.update(tokenizer.tokenize(text.before + " " + text.quote))
    known = ["[PAD]", "[UNK]", "[SEP]"]
    known += sorted(w for w in number if len(w.removeprefix("##")) == 1 and w.isascii())
    plain = [w for w in sorted(number, key=lambda w: number[w]) if w.isascii() and w[0] != "["]
    known = list(dict.fromkeys((*known, *(w for w, _ in count.most_common()), *plain)))[:_PIECES]
    return known, [number[word] for word in known]
