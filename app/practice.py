"""The practice articles that come with the program, as far as they are there."""

from dataclasses import dataclass
from pathlib import Path

from nlp.resources import resource

KINDS = (".txt", ".md", ".html", ".htm", ".mhtml", ".docx", ".pdf", ".epub")


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice article: its file and what to call it in a menu."""

    path: Path
    title: str

    @property
    def kind(self) -> str:
        """The file's kind, as in "PDF"."""
        return self.path.suffix.lstrip(".").upper()


def seeds_folder() -> Path:
    """Where the practice articles lie: beside the bundled data."""
    return resource(".").parent / "seeds"


def practice_articles(folder: Path | None = None) -> list[Practice]:
    """The practice articles in the order of their names."""
    found = (folder or seeds_folder()).glob("*")
    files = sorted(path for path in found if path.is_file() and path.suffix.lower() in KINDS)
    return [
        Practice(path, _spoken(path.stem))
        for path in files
        if path.stem.upper() not in ("README", "LICENSE", "LICENSES", "INDEX")
    ]


def _spoken(stem: str) -> str:
    return stem.replace("-", " ").replace("_", " ").strip().capitalize()
