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
    about: str = ""

    @property
    def kind(self) -> str:
        """The file's kind, as in "PDF"."""
        return self.path.suffix.lstrip(".").upper()


def seeds_folder() -> Path:
    """Where the practice articles lie: beside the bundled data."""
    return resource(".").parent / "seeds"


def practice_articles(folder: Path | None = None) -> list[Practice]:
    """The practice articles, in the order of the folder's table of them."""
    folder = folder or seeds_folder()
    listed = _listed(folder / "README.md")
    files = sorted(path for path in folder.glob("*") if path.suffix.lower() in KINDS)
    order = list(listed)
    found = [
        Practice(path, _spoken(path.stem), listed.get(path.name, ""))
        for path in files
        if path.stem.upper() not in ("README", "LICENSE", "LICENSES", "INDEX")
    ]
    return sorted(found, key=lambda p: order.index(p.path.name) if p.about else len(order))


def _listed(readme: Path) -> dict[str, str]:
    """What the folder's own table says of each file: `| a.txt, b.html | what it is for |`."""
    about: dict[str, str] = {}
    if readme.is_file():
        for line in readme.read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if line.startswith("|") and len(cells) == 2:
                for name in cells[0].split(","):
                    if Path(name.strip()).suffix.lower() in KINDS:
                        about[name.strip()] = cells[1].partition(":")[0]
    return about


def _spoken(stem: str) -> str:
    return stem.replace("-", " ").replace("_", " ").strip().capitalize()
