"""Word lists a teacher can correct: TOML in `resources/lexicons/<language>/`, one entry a cue.

    [[cue]]
    text = "may"                     # the words, lower case; several forms: ["seem", "seems"]
    subtype = "possibility"
    tests = ["modal-epistemic"]      # named tests in the detector's code that it must pass
    gloss = "It may or may not be so."
    question = "..."                 # optional: asked in place of the rule's own question
    counts = { "wikipedia" = "412/500" }   # optional: how often it was a cue where it stood

A user's own list of the same name in the settings folder extends the bundled one.
`nlp.match_table` finds the cues of a list in a text; `check` tells what is wrong with one.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nlp.errors import LexiconError
from nlp.resources import resource


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of a list. `texts` are its written forms, lower case."""

    texts: tuple[str, ...]
    subtype: str
    tests: tuple[str, ...] = ()
    gloss: str = ""
    question: str = ""
    extra: tuple[tuple[str, Any], ...] = ()

    def get(self, key: str, default: Any = None) -> Any:
        """A further field of the entry, such as `counts`."""
        return dict(self.extra).get(key, default)


_COUNT = re.compile("[0-9]+/[0-9]+")
_KNOWN = {"text", "subtype", "tests", "gloss", "question"}


def load(name: str, user_folder: Path | None = None, language: str = "en") -> tuple[Cue, ...]:
    """The cues of a list, the user's after the bundled ones. Raises LexiconError."""
    bundled = _bundled(name, language)
    own = user_folder / f"{name}.toml" if user_folder else None
    return (*bundled, *read(own)) if own and own.exists() else bundled


def read(path: Path) -> tuple[Cue, ...]:
    """The cues of one file. Raises LexiconError that says where and why."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(str(path), str(error)) from error
    entries = tables.get("cue", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise LexiconError(str(path), "an entry does not begin with [[cue]]")
    return tuple(_cue(path, number, entry) for number, entry in enumerate(entries, 1))


def _cue(path: Path, number: int, entry: Mapping[str, Any]) -> Cue:
    text = entry.get("text")
    texts = [text] if isinstance(text, str) else text
    if not texts or not _are_words(texts):
        raise LexiconError(str(path), f"entry {number} has no text")
    for key in ("tests", "frames"):
        if not _are_words(entry.get(key, [])):
            raise LexiconError(str(path), f'in entry {number}, {key} is not written as ["a", "b"]')
    if not _are_counts(entry.get("counts", {})):
        raise LexiconError(str(path), f'in entry {number}, counts are not written as "412/500"')
    return Cue(
        texts=tuple(t.lower().strip() for t in texts),
        subtype=str(entry.get("subtype", "")),
        tests=tuple(entry.get("tests", ())),
        gloss=str(entry.get("gloss", "")),
        question=str(entry.get("question", "")),
        extra=tuple((key, value) for key, value in entry.items() if key not in _KNOWN),
    )


def _are_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value)


def _are_counts(value: Any) -> bool:
    return isinstance(value, dict) and all(
        isinstance(count, str) and _COUNT.fullmatch(count) for count in value.values()
    )


@cache
def _bundled(name: str, language: str) -> tuple[Cue, ...]:
    return read(resource(f"lexicons/{language}/{name}.toml"))
