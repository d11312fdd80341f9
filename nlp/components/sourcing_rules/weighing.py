"""How likely a noun is cited as a source: a small trained network over its situation.

Rules know the verbs and phrases that they list; which other words make somebody's statement,
thought or plan of a sentence is learned from judged sentences (see `resources/model/README.md`).
The network is two sums over the same inputs, one of them through a hidden layer: the vectors of
the words in the slots and the marks that hold. `nlp/training/sources` trains it; it runs with
NumPy.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from nlp.components.sourcing_rules.situation import SLOTS, Situation
from nlp.components.weights import opened
from nlp.resources import resource

FILE = "sources.npz"

Floats = NDArray[np.float32]


class Weighs(Protocol):
    """What judges situations."""

    def odds(self, situations: Sequence[Situation]) -> Floats:
        """Log odds, one a situation."""


class Silent:
    """Weighs nothing, so that the rules alone decide."""

    def odds(self, situations: Sequence[Situation]) -> Floats:
        """Even odds for each."""
        return np.zeros(len(situations), dtype=np.float32)


class Weigher:
    """The trained network. `weights` are named arrays, the words' vectors whole numbers.

    The first vector stands for an empty slot and for words that it was not taught.
    """

    def __init__(self, weights: dict[str, Any]) -> None:
        words = bytes(weights["|words"]).decode().split("\n")
        marks = bytes(weights["|marks"]).decode().split("\n")
        self._word = {word: i + 1 for i, word in enumerate(words)}
        self._mark = {mark: i for i, mark in enumerate(marks)}
        self._vectors: Floats = weights["words"].astype(np.float32) * weights["words|scale"]
        self._hidden: Floats = weights["hidden.weight"].astype(np.float32)
        self._hidden_bias: Floats = weights["hidden.bias"].astype(np.float32)
        self._out: Floats = weights["out.weight"].astype(np.float32)
        self._out_bias = float(weights["out.bias"][0])
        self._straight: Floats = weights["straight.weight"].astype(np.float32)
        self._straight_bias = float(weights["straight.bias"][0])

    def odds(self, situations: Sequence[Situation]) -> Floats:
        """The log odds of each that a reader would mark it, as float32."""
        if not situations:
            return np.zeros(0, dtype=np.float32)
        ids = np.zeros((len(situations), len(SLOTS)), dtype=np.int64)
        marks = np.zeros((len(situations), len(self._mark)), dtype=np.float32)
        for row, s in enumerate(situations):
            for k, slot in enumerate(SLOTS):
                ids[row, k] = self._word.get(s.words.get(slot, ""), 0)
            for mark in s.marks:
                at = self._mark.get(mark)
                if at is not None:
                    marks[row, at] = 1
        vectors = self._vectors[ids].reshape(len(situations), -1)
        inputs = np.concatenate([vectors, marks], axis=1)
        hidden = np.maximum(inputs @ self._hidden.T + self._hidden_bias, 0)
        bias = self._out_bias + self._straight_bias
        odds: Floats = (hidden @ self._out.T + marks @ self._straight.T)[:, 0] + np.float32(bias)
        return odds


@cache
def bundled() -> Weigher:
    """The network that comes with the program. Raises OSError where it cannot be read."""
    return load(resource("model") / FILE)


def load(path: Path) -> Weigher:
    """The network in a file. Raises OSError where it cannot be read."""
    return opened(path, Weigher, "weights for sources")
