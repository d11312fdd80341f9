"""The photos a user has saved before, to find a picture used again."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Library:
    """A folder with `library.json` and pictures."""

    folder: Path
