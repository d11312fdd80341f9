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
    """What the words [start, end), in code points of the quotation, add to a sum in log odds.

    Of the sum that the quotation pushes, `device` is the one to which these words add most.
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

    def shares(self, device: str | None = None) -> list[Share]:
        """What each piece adds to the push, or to the odds of a device, in reading order."""
        names = list(self.devices)
        column = 0 if device is None else 1 + names.index(device)
        return [
            Share(start, end, float(row[column]), device or names[int(row[1:].argmax())])
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
        """For each quotation an array of pieces by sums.

        All pieces of a batch stand in one long row, so that none is made up to fill a table.
        """
        rows = [[*lead, _SEPARATOR, *quote.numbers] for lead, quote in batch]
        ends = np.cumsum([len(row) for row in rows])
        spans = list(zip([0, *ends[:-1].tolist()], ends.tolist(), strict=True))
        ids = np.array([number for row in rows for number in row], dtype=np.int64)
        place = np.concatenate([np.arange(len(row)) for row in rows])
        begins = [first + len(lead) + 1 for (first, _), (lead, _) in zip(spans, batch, strict=True)]
        inside = np.zeros(len(ids), dtype=np.int64)
        for begin, (_, last) in zip(begins, spans, strict=True):
            inside[begin:last] = 1
        x = self._read(ids, place, inside, spans)
        chosen, sums = _linear(x, self._w, "a"), _linear(x, self._w, "w")
        return [
            _softmax(chosen[begin:last], 0) * sums[begin:last] if begin < last else sums[:0]
            for begin, (_, last) in zip(begins, spans, strict=True)
        ]

    def _read(
        self,
        ids: NDArray[Any],
        place: NDArray[Any],
        inside: NDArray[Any],
        spans: list[tuple[int, int]],
    ) -> Floats:
        """The states of all pieces, each row reading only itself."""
        w = self._w
        x = self._words[ids] * self._scales[ids]
        x += w["p"][place]
        x += w["g"][inside]
        x = _normed(x, w, "n")
        for k in range(self._layers):
            x = _normed(x + self._attended(x, spans, f"l.{k}"), w, f"l.{k}.a")
            h = _gelu(_linear(x, w, f"l.{k}.f1"))
            x = _normed(x + _linear(h, w, f"l.{k}.f2"), w, f"l.{k}.b")
        return x

    def _attended(self, x: Floats, spans: list[tuple[int, int]], layer: str) -> Floats:
        count, size = x.shape
        each = size // self._heads
        qkv = _linear(x, self._w, f"{layer}.qkv").reshape(count, 3, self._heads, each)
        qkv[:, 0] /= np.float32(each**0.5)
        mixed = np.empty((count, size), dtype=np.float32)
        for first, last in spans:
            q, k, v = qkv[first:last].transpose(1, 2, 0, 3)
            near = _softmax(q @ k.transpose(0, 2, 1), -1)
            mixed[first:last] = (near @ v).transpose(1, 0, 2).reshape(last - first, size)
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
    out: Floats = x @ w[f"{name}.weight"].T
    out += w[f"{name}.bias"]
    return out


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
