"""Makes all practice articles, photos and answer keys: `python -m seeds.make [FOLDER]`."""

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from nlp import document_file
from nlp.readers import read_article
from seeds.make.formats import WRITERS
from seeds.make.keys import key
from seeds.make.pictures import draw
from seeds.make.source import read_seed

HERE = Path(__file__).resolve().parent.parent
SOURCE = HERE / "source"


def main(folder: Path) -> None:
    """Writes everything into `folder`. Raises CalledProcessError where exiftool fails."""
    photos = folder / "photos"
    photos.mkdir(parents=True, exist_ok=True)
    _draw_all(photos)
    _make_library(photos, folder / "library")
    keys = folder / "keys"
    keys.mkdir(exist_ok=True)
    contents = []
    for path in sorted(SOURCE.glob("*.seed")):
        seed = read_seed(path)
        file = WRITERS[seed.format](seed, photos, folder)
        document_file.write(
            key(seed, read_article(file, file.name)), keys / f"{seed.name}.newsgloss"
        )
        contents.append({"file": file.name, "about": seed.about, "outlet": seed.outlet})
    told = json.dumps(contents, indent=1, ensure_ascii=False) + "\n"
    (folder / "contents.json").write_text(told, encoding="utf-8")
    shutil.rmtree(photos)


def _draw_all(photos: Path) -> None:
    table = tomllib.loads((SOURCE / "photos.toml").read_text(encoding="utf-8"))
    for name, entry in table.items():
        draw(entry["scene"], photos / name)
        _tag(photos / name, entry["tags"])


def _tag(path: Path, tags: dict[str, str]) -> None:
    """Pillow writes no IPTC and its EXIF text is ASCII, so exiftool writes the data."""
    given = [f"-{name}={value}" for name, value in tags.items()]
    subprocess.run(
        ["exiftool", "-q", "-overwrite_original", "-codedcharacterset=utf8", *given, str(path)],
        check=True,
    )


def _make_library(photos: Path, folder: Path) -> None:
    """A small photo library in which the curator's picture has appeared before."""
    folder.mkdir(exist_ok=True)
    shutil.copyfile(photos / "curator.jpg", folder / "gallery-guide.jpg")
    entry = {
        "file": "gallery-guide.jpg",
        "caption": "Guide Marta Silvestri shows a painting in Lucca, Italy, in May 2023.",
        "headline": "A walk through Lucca’s smallest gallery",
        "article_date": "2023-05-14",
    }
    told = json.dumps([entry], indent=1, ensure_ascii=False) + "\n"
    (folder / "library.json").write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
