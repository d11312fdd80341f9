"""Comparing stretches of text. A span is (start, end) in code points, half open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Span = tuple[int, int]
A = TypeVar("A")
B = TypeVar("B")


@dataclass
class Counts:
    """Hits, and how many there were of each kind; several texts are added up."""

    hits: int = 0
    found: int = 0
    gold: int = 0

    def add(self, hits: int, found: int, gold: int) -> None:
        """Adds a text's numbers."""
        self.hits += hits
        self.found += found
        self.gold += gold

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.found + self.gold
        return 2 * self.hits / total if total else 0.0


def shared(a: Span, b: Span) -> int:
    """How many code points both hold."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def likeness(a: Span, b: Span) -> float:
    """Their intersection over their union."""
    union = max(a[1], b[1]) - min(a[0], b[0])
    return shared(a, b) / union if union else 0.0


def coverage(a: Span, b: Span) -> float:
    """The share of the shorter one that both hold."""
    return shared(a, b) / max(1, min(a[1] - a[0], b[1] - b[0]))


def pairs(
    gold: Sequence[A], found: Sequence[B], score: Callable[[A, B], float], least: float
) -> list[tuple[int, int]]:
    """One-to-one pairs of indexes, the likest first, none below `least`."""
    scored = sorted(
        ((score(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)),
        key=lambda x: (-x[0], x[1], x[2]),
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    out = []
    for value, i, j in scored:
        if value < least or value <= 0:
            break
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            out.append((i, j))
    return out
