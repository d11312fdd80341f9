"""How right the analysis is, measured through the command line on a folder of annotated texts.

    python -m benchmarks.accuracy FOLDER [--command newsgloss] [--json]

FOLDER may hold any of: `gold/` (texts/*.txt and annotations/*.json), `captions/` (one folder a
case), `hedges/*.jsonl.gz`, `attribution/polnear_dev.jsonl.gz`, `seed/` (article.txt and
expected.json). docs/accuracy.md says what the figures mean.
"""

import argparse
import gzip
import json
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.scoring.attribution import AttributionScore
from benchmarks.scoring.captions import CaptionScore
from benchmarks.scoring.gold import GoldScore
from benchmarks.scoring.hedges import HedgeScore
from benchmarks.scoring.seed import SeedScore

Json = dict[str, Any]
Figures = dict[str, float]
Analyse = Callable[..., list[Json]]
_MOST_PARAGRAPHS = 600


def analyser(command: str) -> Analyse:
    """A function from files to the program's answers, in order, by one run of `command`."""

    def analyse(files: list[Path], *options: str) -> list[Json]:
        run = subprocess.run(
            [*shlex.split(command), "analyse", *map(str, files), "--format", "json", *options],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if run.returncode:
            sys.exit(f"{command} ended with {run.returncode}: {run.stderr.strip()[-400:]}")
        return [json.loads(line) for line in run.stdout.split("\n") if line]

    return analyse


def gold(folder: Path, analyse: Analyse) -> Figures:
    """Hedges, sourcing and quotations of texts annotated by hand."""
    files = sorted((folder / "texts").glob("*.txt"))
    score = GoldScore()
    for file, answer in zip(files, analyse(files), strict=True):
        score.add(answer, _read(folder / "annotations" / f"{file.stem}.json"))
    return score.figures()


def captions(folder: Path, analyse: Analyse) -> Figures:
    """Caption checks, one case a folder."""
    score = CaptionScore()
    for expected in sorted(folder.glob("*/expected.json")):
        case = expected.parent
        article = next(p for p in (case / "article.txt", case / "article.html") if p.exists())
        options = []
        if (case / "photos.json").exists():
            options += ["--photos", str(case / "photos.json")]
        if (case / "library" / "library.json").exists():
            options += ["--library", str(case / "library")]
        score.add(analyse([article], *options)[0], _read(expected))
    return score.figures()


def hedges(folder: Path, analyse: Analyse) -> Figures:
    """Hedge cues of the first paragraphs of each file."""
    score = HedgeScore()
    for file in sorted(folder.glob("*.jsonl.gz")):
        for answer, document in _answered(file, analyse, _MOST_PARAGRAPHS):
            score.add(answer, document)
    return score.figures()


def attribution(folder: Path, analyse: Analyse) -> Figures:
    """Who says what in news articles."""
    score = AttributionScore()
    for answer, document in _answered(folder / "polnear_dev.jsonl.gz", analyse, None):
        score.add(answer, document)
    return score.figures()


def seed(folder: Path, analyse: Analyse) -> Figures:
    """What is right of one article whose right analysis is written down."""
    score = SeedScore()
    score.add(analyse([folder / "article.txt"])[0], _read(folder / "expected.json"))
    return score.figures()


PARTS: dict[str, Callable[[Path, Analyse], Figures]] = {
    "gold": gold,
    "captions": captions,
    "hedges": hedges,
    "attribution": attribution,
    "seed": seed,
}


def _read(file: Path) -> Json:
    value: Json = json.loads(file.read_text(encoding="utf-8"))
    return value


def _answered(file: Path, analyse: Analyse, most: int | None) -> Iterator[tuple[Json, Json]]:
    """The program's answers beside the documents of a JSON Lines file."""
    with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
        documents = [json.loads(line) for line in lines][:most]
    with tempfile.TemporaryDirectory() as name:
        files = [Path(name, f"{i:05}.txt") for i in range(len(documents))]
        for path, document in zip(files, documents, strict=True):
            path.write_bytes(document["text"].encode("utf-8"))
        yield from zip(analyse(files), documents, strict=True)


def main(arguments: list[str] | None = None) -> int:
    """Prints a figure a line, or all as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--command", default=f"{shlex.quote(sys.executable)} -m app")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    analyse, figures = analyser(options.command), {}
    for name, part in PARTS.items():
        folder = options.folder / name
        if folder.is_dir() and (not options.parts or name in options.parts):
            figures[name] = part(folder, analyse)
    if options.json:
        print(json.dumps(figures))
        return 0
    for name, part_figures in figures.items():
        for figure, value in part_figures.items():
            print(f"{name:<12} {figure:<28} {value:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
