"""Hedge cues in Wikipedia paragraphs: only the four subtypes count that the data marks alike."""

from typing import Any

from benchmarks.scoring.spans import shared

Json = dict[str, Any]
CORE = frozenset(("possibility", "appearance", "hearsay", "belief"))
IGNORED = frozenset(("condition_plain", "investigation", "optional", "approximation"))


class HedgeScore:
    """Adds up paragraphs; a cue is found if a mark touches it."""

    def __init__(self) -> None:
        self._gold = self._found = self._right = self._reached = 0

    def add(self, answer: Json, gold: Json) -> None:
        """Adds the program's JSON for one paragraph and its cues."""
        cues = {(s, e) for s, e, kind in gold["spans"] if kind in CORE}
        ignored = [(s, e) for s, e, kind in gold["spans"] if kind in IGNORED]
        marks = {
            (a["start"], a["end"])
            for a in answer["annotations"]
            if a["category"] == "hedge" and a["subtype"] in CORE
        }
        marks = {m for m in marks if _touches(m, cues) or not _touches(m, ignored)}
        self._gold += len(cues)
        self._found += len(marks)
        self._right += sum(_touches(m, cues) for m in marks)
        self._reached += sum(_touches(c, marks) for c in cues)

    def figures(self) -> dict[str, float]:
        """F1 and precision."""
        precision = self._right / max(1, self._found)
        recall = self._reached / max(1, self._gold)
        total = precision + recall
        f1 = 2 * precision * recall / total if total else 0.0
        return {"hedge cues F1": f1, "hedge cues precision": precision}


def _touches(span: tuple[int, int], others: Any) -> bool:
    return any(shared(span, other) for other in others)
