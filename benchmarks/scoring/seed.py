"""One article with its right analysis: what must be found, what must not, who speaks."""

from typing import Any

from benchmarks.scoring.spans import shared

Json = dict[str, Any]


class SeedScore:
    """Counts what is right; `wrong` names the rest."""

    def __init__(self) -> None:
        self.total = 0
        self.wrong: list[str] = []

    def add(self, answer: Json, expected: Json) -> None:
        """Adds the program's JSON for an article and what is expected of it."""
        found = answer["annotations"]
        for want in expected["findings"]:
            hit = any(_same_kind(a, want) and _touch(a, want) for a in found)
            self._note(hit, f"{want['subtype']}: {want['text']}")
        for trap in expected["must_not"]:
            hit = any(a["category"] == trap["category"] and _touch(a, trap) for a in found)
            self._note(not hit, f"marked: {trap['text']}")
        for quote in expected["quotes"]:
            marks = (a for a in found if a["category"] == "quote" and _touch(a, quote))
            mark: Json = next(marks, {})
            self._note(_quote_right(mark, quote), f"quotation: {quote['text']}")
        checks = {a["subtype"] for a in found if a["category"] == "caption"}
        for caption in expected["captions"]:
            for mismatch in caption["mismatches"]:
                self._note(mismatch["check"] in checks, f"caption: {mismatch['check']}")

    def figures(self) -> dict[str, float]:
        """How many are right, of how many."""
        return {"right": float(self.total - len(self.wrong)), "of": float(self.total)}

    def _note(self, right: bool, name: str) -> None:
        self.total += 1
        if not right:
            self.wrong.append(name)


def _touch(a: Json, b: Json) -> bool:
    return shared((a["start"], a["end"]), (b["start"], b["end"])) > 0


def _same_kind(a: Json, b: Json) -> bool:
    return bool(a["category"] == b["category"] and a["subtype"] == b["subtype"])


def _quote_right(mark: Json, quote: Json) -> bool:
    speaker = ((mark.get("speaker") or {}).get("name") or "") if mark else ""
    return bool(
        mark.get("subtype") == quote["kind"]
        and mark.get("rhetoric") == quote["rhetoric"]
        and set(mark.get("devices", ())) & set(quote["devices_any_of"])
        and quote["speaker"].split()[-1] in speaker
    )
