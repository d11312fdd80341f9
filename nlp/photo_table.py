"""The table beside a photo, as a value: what caption, story and file say of it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its name and three cells. `clashes` names the columns that a finding speaks of."""

    name: str
    caption: str
    story: str
    file: str
    clashes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhotoTable:
    """What caption, story and file say of one photo, and what is known of its file.

    `marks` are (start, end) in the article's text: the clashing words of caption and credit.
    """

    photo: int
    rows: tuple[Row, ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    distance: str = ""
    """How far the caption's place is from the file's, where they clash."""
    claim: str = ""
    """What the file's Content Credentials claim, not verified."""
    metadata: tuple[tuple[str, str], ...] = ()
    """All that the file says, as (name, value)."""
    problem: str = ""
    """Why the photo file cannot be used, in a sentence."""

    def to_json(self) -> dict[str, Any]:
        """The table as JSON values."""
        return {
            "photo": self.photo,
            "rows": [[r.name, r.caption, r.story, r.file, list(r.clashes)] for r in self.rows],
            "marks": [list(mark) for mark in self.marks],
            "distance": self.distance,
            "claim": self.claim,
            "metadata": [list(pair) for pair in self.metadata],
            "problem": self.problem,
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "PhotoTable":
        """The table that `to_json` wrote. Raises KeyError, TypeError, ValueError."""
        return cls(
            photo=int(value["photo"]),
            rows=tuple(Row(n, c, s, f, tuple(cl)) for n, c, s, f, cl in value["rows"]),
            marks=tuple((int(start), int(end)) for start, end in value["marks"]),
            distance=str(value["distance"]),
            claim=str(value["claim"]),
            metadata=tuple((str(name), str(text)) for name, text in value["metadata"]),
            problem=str(value["problem"]),
        )
