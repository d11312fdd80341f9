"""The tone of quoted words, as a small trained network hears it.

Word lists know strong words; whether plain words push ("she has been there twenty-six years and
nothing has changed") shows in how they go together. The network reads a quotation with the words
before it and gives each word a share in each of twelve sums, one for "it pushes" and one for each
device. A sum is nothing but its shares added up, so that the words that made it can be shown.

The lowest layers of a transformer encoder of the kind of BERT (Devlin et al. 2019), run with NumPy;
`nlp/training/tone` trains it and `resources/model/README.md` tells from what.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.components.rhetorical.tone_words import Cut, Pieces
from nlp.components.weights import opened
from nlp.resources import resource

FILE = "tone.npz"
BEFORE = 100
"""Characters before a quotation that are read with it."""
PIECES_BEFORE = 12
LONGEST = 112
"""Pieces read in all; of a longer quotation the end is left out."""
_BATCH = 16
_SEPARATOR = 2

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Share:
    """What the words [start, end), in code points of the quotation, add to the sum that it pushes.

    The sum is in log odds; `device` is the one to which these words add most.
    """

    start: int
    end: int
    amount: float
    device: str


@dataclass(frozen=True, slots=True)
class Heard:
    """The tone of a quotation: log odds that it pushes, of each device, and the words' shares."""

    push: float
    devices: dict[str, float]
    cut: Cut
    rows: Floats
    """Pieces by sums: what each adds to the push and to each device."""

    def shares(self) -> list[Share]:
        """What each piece adds, in reading order."""
        names = list(self.devices)
        return [
            Share(start, end, float(row[0]), names[int(row[1:].argmax())])
            for start, end, row in zip(self.cut.starts, self.cut.ends, self.rows, strict=True)
        ]


class Tone:
    """The trained network. `weights` are named arrays; those of whole numbers are scaled by row."""

    def __init__(self, weights: dict[str, Any]) -> None:
        # The table of words stays in whole numbers: of its thousands of rows a text needs few.
        self._words, self._scales = weights["e"], weights["e|scale"].astype(np.float32)
        small = (name for name in weights if "|" not in name and name != "e")
        self._w = {name: _widened(name, weights) for name in small}
        self.devices = tuple(bytes(weights["|devices"]).decode().split("\n"))
        self._pieces = Pieces(bytes(weights["|pieces"]).decode().split("\n"))
        self._heads = int(weights["|heads"])
        self._layers = int(weights["|layers"])

    def hear(self, quotations: Sequence[tuple[str, str]]) -> list[Heard]:
        """The tone of each (words before, quotation with its marks)."""
        cut = [self._cut(before, quote) for before, quote in quotations]
        order = sorted(range(len(cut)), key=lambda i: len(cut[i][0]) + len(cut[i][1].numbers))
        heard: dict[int, Heard] = {}
        for k in range(0, len(order), _BATCH):
            batch = order[k : k + _BATCH]
            shares = self._shares([cut[i] for i in batch])
            for i, rows in zip(batch, shares, strict=True):
                heard[i] = self._told(cut[i][1], rows)
        return [heard[i] for i in range(len(cut))]

    def _cut(self, before: str, quote: str) -> tuple[list[int], Cut]:
        lead = self._pieces(before[-BEFORE:]).numbers[-PIECES_BEFORE:]
        cut, most = self._pieces(quote), LONGEST - PIECES_BEFORE - 1
        return lead, Cut(cut.numbers[:most], cut.starts[:most], cut.ends[:most])

    def _told(self, cut: Cut, rows: Floats) -> Heard:
        push, *devices = map(float, rows.sum(0))
        return Heard(push, dict(zip(self.devices, devices, strict=True)), cut, rows)

    def _shares(self, batch: list[tuple[list[int], Cut]]) -> list[Floats]:
        """For each quotation an array of pieces by sums."""
        width = max(len(lead) + 1 + len(quote.numbers) for lead, quote in batch)
        ids = np.zeros((len(batch), width), dtype=np.int64)
        inside = np.zeros((len(batch), width), dtype=bool)
        there = np.zeros((len(batch), width), dtype=bool)
        for i, (lead, quote) in enumerate(batch):
            row = [*lead, _SEPARATOR, *quote.numbers]
            ids[i, : len(row)] = row
            there[i, : len(row)] = True
            inside[i, len(lead) + 1 : len(row)] = True
        added = self._read(ids, inside, there)
        return [added[i][inside[i]] for i in range(len(batch))]

    def _read(self, ids: NDArray[Any], inside: NDArray[Any], there: NDArray[Any]) -> Floats:
        w = self._w
        x = self._words[ids] * self._scales[ids]
        x += w["p"][: ids.shape[1]]
        x += w["g"][inside.astype(np.int64)]
        x = _normed(x, w, "n")
        mask = np.where(there, np.float32(0), np.float32(-1e4))[:, None, None, :]
        for k in range(self._layers):
            x = _normed(x + self._attended(x, mask, f"l.{k}"), w, f"l.{k}.a")
            h = _gelu(_linear(x, w, f"l.{k}.f1"))
            x = _normed(x + _linear(h, w, f"l.{k}.f2"), w, f"l.{k}.b")
        chosen = _linear(x, w, "a") + np.where(inside, np.float32(0), np.float32(-1e4))[..., None]
        return _softmax(chosen, 1) * _linear(x, w, "w")

    def _attended(self, h: Floats, mask: Floats, layer: str) -> Floats:
        rows, width, size = h.shape
        each = size // self._heads
        qkv = _linear(h, self._w, f"{layer}.qkv").reshape(rows, width, 3, self._heads, each)
        q, k, v = qkv.transpose(2, 0, 3, 1, 4)
        near = _softmax(q @ k.transpose(0, 1, 3, 2) / np.float32(each**0.5) + mask, -1)
        mixed = (near @ v).transpose(0, 2, 1, 3).reshape(rows, width, size)
        return _linear(mixed, self._w, f"{layer}.o")


@cache
def bundled() -> Tone:
    """The network that comes with the program. Raises OSError where it cannot be read."""
    return load(resource("model") / FILE)


def load(path: Path) -> Tone:
    """The network in a file. Raises OSError where it cannot be read."""
    return opened(path, Tone, "tone model")


def _widened(name: str, weights: dict[str, Any]) -> Floats:
    """Float32 weights, of whole numbers with a scale for each row or of float16."""
    scale = weights.get(f"{name}|scale")
    wide: Floats = weights[name].astype(np.float32)
    return wide if scale is None else wide * scale.astype(np.float32)


def _linear(x: Floats, w: dict[str, Floats], name: str) -> Floats:
    weight = w[f"{name}.weight"]
    flat: Floats = x.reshape(-1, x.shape[-1]) @ weight.T
    flat += w[f"{name}.bias"]
    return flat.reshape(*x.shape[:-1], len(weight))


def _normed(x: Floats, w: dict[str, Floats], name: str) -> Floats:
    out: Floats = x - x.mean(-1, keepdims=True)
    spread = np.einsum("...i,...i->...", out, out)[..., None] / np.float32(x.shape[-1])
    out /= np.sqrt(spread + np.float32(1e-5))
    out *= w[f"{name}.weight"]
    out += w[f"{name}.bias"]
    return out


def _softmax(x: Floats, axis: int) -> Floats:
    out: Floats = x - x.max(axis, keepdims=True)
    np.exp(out, out=out)
    out /= out.sum(axis, keepdims=True)
    return out


def _gelu(x: Floats) -> Floats:
    """GELU by its tanh form (Hendrycks and Gimpel 2016)."""
    inner: Floats = x * x
    inner *= np.float32(0.044715)
    inner += 1
    inner *= x
    inner *= np.float32(0.7978846)
    np.tanh(inner, out=inner)
    inner += 1
    inner *= x
    inner *= np.float32(0.5)
    return inner
