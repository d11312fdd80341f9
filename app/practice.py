"""The practice articles that come with the program, as far as they are there."""

import json
from dataclasses import dataclass
from pathlib import Path

from nlp.resources import resource

FIRST = "Start here"
KINDS = (".txt", ".md", ".html", ".htm", ".mhtml", ".docx", ".pdf", ".epub")


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice article: its file and what to call it in a menu."""

    path: Path
    title: str
    about: str = ""

    @property
    def kind(self) -> str:
        """The file's kind, as in "PDF"."""
        return self.path.suffix.lstrip(".").upper()


def seeds_folder() -> Path:
    """Where the practice articles lie: beside the bundled data in a checkout, else inside it."""
    checkout = resource(".").parent / "seeds"
    return checkout if checkout.is_dir() else resource("seeds")


def practice_articles(folder: Path | None = None) -> list[Practice]:
    """The practice articles, the one to start with first."""
    folder = folder or seeds_folder()
    listed = _listed(folder / "contents.json")
    files = sorted(path for path in folder.glob("*") if path.suffix.lower() in KINDS)
    found = [
        Practice(path, _spoken(path.stem), listed.get(path.name, ""))
        for path in files
        if path.stem.upper() not in ("README", "LICENSE", "LICENSES", "INDEX")
    ]
    return sorted(found, key=lambda p: not p.about.startswith(FIRST))


def _listed(contents: Path) -> dict[str, str]:
    """What the folder's table of contents says of each file; one that cannot be read is empty."""
    try:
        told = json.loads(contents.read_text(encoding="utf-8"))
        return {str(item["file"]): str(item["about"]) for item in told}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _spoken(stem: str) -> str:
    return stem.replace("-", " ").replace("_", " ").strip().capitalize()
