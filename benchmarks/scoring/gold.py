"""Hedges, sourcing and quotations against news texts annotated by hand.

Two spans match if they overlap. What the annotators called undecidable ("either") is neither
right nor wrong.
"""

import string
from collections.abc import Iterable
from typing import Any

from benchmarks.scoring.spans import Counts, likeness, pairs, shared

Json = dict[str, Any]
LAYERS = ("hedge", "sourcing", "quote")
_PAIRED = 1e-9


class GoldScore:
    """Adds up texts; `figures` gives the shares."""

    def __init__(self) -> None:
        self._spans = {layer: Counts() for layer in LAYERS}
        self._kinds = dict.fromkeys(LAYERS, 0)
        self._speakers = 0
        self._rhetoric = Counts()

    def add(self, answer: Json, gold: Json) -> None:
        """Adds the program's JSON for one text and the annotations by hand."""
        either = gold.get("either", [])
        for layer in LAYERS:
            found = [a for a in answer["annotations"] if a["category"] == layer]
            self._layer(layer, found, gold.get(layer, []), either)

    def figures(self) -> dict[str, float]:
        """F1 of each layer, share of right subtypes and speakers, F1 of rhetoric."""
        out = {f"{layer} F1": counts.f1 for layer, counts in self._spans.items()}
        for layer, right in self._kinds.items():
            out[f"{layer} subtype"] = right / max(1, self._spans[layer].hits)
        out["speaker"] = self._speakers / max(1, self._spans["quote"].hits)
        return out | {"rhetoric F1": self._rhetoric.f1}

    def _layer(self, layer: str, found: list[Json], gold: list[Json], either: list[Json]) -> None:
        sure = [g for g in gold if not _undecided(g, layer, either)]
        matched = pairs(sure, found, lambda g, f: likeness(_span(g), _span(f)), _PAIRED)
        taken = {j for _, j in matched}
        extra = [
            f for j, f in enumerate(found) if j not in taken and not _undecided(f, layer, either)
        ]
        self._spans[layer].add(len(matched), len(matched) + len(extra), len(sure))
        key = "kind" if layer == "quote" else "subtype"
        self._kinds[layer] += sum(found[j]["subtype"] == sure[i].get(key) for i, j in matched)
        if layer == "quote":
            self._quotes([(sure[i], found[j]) for i, j in matched], either)
            missed = [g for i, g in enumerate(sure) if i not in {a for a, _ in matched}]
            self._rhetoric.gold += sum(map(bool, _rhetorical(missed, either)))
            self._rhetoric.found += sum(map(bool, _rhetorical(extra, either)))

    def _quotes(self, matched: list[tuple[Json, Json]], either: list[Json]) -> None:
        for gold, found in matched:
            speaker = (found.get("speaker") or {}).get("text")
            self._speakers += _same_name(speaker, gold.get("speaker"))
            if _undecided(gold, "rhetoric", either):
                continue
            both = bool(gold.get("rhetoric")), bool(found.get("rhetoric"))
            self._rhetoric.add(all(both), both[1], both[0])


def _rhetorical(rows: Iterable[Json], either: list[Json]) -> Iterable[bool]:
    return (bool(r.get("rhetoric")) for r in rows if not _undecided(r, "rhetoric", either))


def _span(row: Json) -> tuple[int, int]:
    return row["start"], row["end"]


def _undecided(row: Json, layer: str, either: list[Json]) -> bool:
    return any(e["layer"] == layer and shared(_span(row), _span(e)) for e in either)


def _same_name(found: str | None, gold: str | None) -> bool:
    a, b = _words(found), _words(gold)
    return a == b if not a or not b else a == b or a[-1] == b[-1]


def _words(name: str | None) -> list[str]:
    bare = (w.strip(string.punctuation + "“”‘’") for w in (name or "").lower().split())
    return [w for w in bare if w]
