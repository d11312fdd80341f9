"""Caption checks against cases: right if the check is the same and the evidence shares a word."""

import re
import unicodedata
from collections import Counter
from typing import Any

Json = dict[str, Any]
_SMALL = {"a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "for", "by", "near"}
_SMALL |= {"from", "with", "is", "are", "photo", "image", "picture", "credit", "caption"}


class CaptionScore:
    """Adds up cases."""

    def __init__(self) -> None:
        self._hits: Counter[str] = Counter()
        self._found: Counter[str] = Counter()
        self._gold: Counter[str] = Counter()
        self._clean = self._quiet = self._traps = self._sprung = 0

    def add(self, answer: Json, gold: Json) -> None:
        """Adds the program's JSON for one case and what is expected of it."""
        skipped = set(gold.get("not_judged", ()))
        found = [
            a
            for a in answer["annotations"]
            if a["category"] == "caption" and a["subtype"] not in skipped
        ]
        expected = gold["mismatches"]
        for check in {m["check"] for m in expected} | {a["subtype"] for a in found}:
            want = [m.get("evidence", "") for m in expected if m["check"] == check]
            have = [a.get("evidence", a["text"]) for a in found if a["subtype"] == check]
            self._hits[check] += _matched(want, have)
            self._found[check] += len(have)
            self._gold[check] += len(want)
        if not expected:
            self._clean += 1
            self._quiet += not found
        traps = set(gold.get("traps", ()))
        self._traps += len(traps)
        self._sprung += len(traps & {a["subtype"] for a in found})

    def figures(self) -> dict[str, float]:
        """F1 and precision of all findings, F1 as the checks' mean, quiet clean cases, traps."""
        hits, found, gold = (sum(c.values()) for c in (self._hits, self._found, self._gold))
        each = [
            2 * self._hits[c] / (self._found[c] + self._gold[c])
            for c in self._gold
            if self._gold[c]
        ]
        return {
            "caption F1": 2 * hits / max(1, found + gold),
            "caption F1, mean of checks": sum(each) / max(1, len(each)),
            "caption precision": hits / max(1, found),
            "clean cases without alarm": self._quiet / max(1, self._clean),
            "traps sprung": float(self._sprung),
        }


def _words(text: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", text or "").casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return {w for w in re.findall(r"\w+", plain) if w not in _SMALL}


def _agree(a: str, b: str) -> bool:
    left, right = _words(a), _words(b)
    return not left or not right or bool(left & right)


def _matched(want: list[str], have: list[str]) -> int:
    """The size of the largest one-to-one matching."""
    owner: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j, evidence in enumerate(have):
            if j not in seen and _agree(want[i], evidence):
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    return sum(place(i, set()) for i in range(len(want)))
