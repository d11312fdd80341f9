"""The wheel carries program, detectors and data, and nothing that only makers need."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAKERS_ONLY = (
    "nlp/training/",
    "nlp/photos/build_places.py",
    "resources/places/own.toml",
    "resources/seeds/make/",
    "resources/seeds/source/",
    "seeds/",
    "tests/",
    "benchmarks/",
    "installer/",
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(out)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True, timeout=180)
    return zipfile.ZipFile(next(out.glob("*.whl")))


def bundled(folder: str) -> set[str]:
    """The files of a folder of the checkout, as paths from its root."""
    files = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    names = {path.relative_to(ROOT).as_posix() for path in files}
    return {name for name in names if "__pycache__" not in name}


@pytest.mark.parametrize(
    "wanted",
    [
        "app/__main__.py",
        "nlp/components/hedge.py",
        "resources/model/pipeline.bin",
        "resources/model/tone.npz",
        "resources/model/sources.npz",
        "resources/model/README.md",
        "resources/LICENSES.md",
        "resources/lexicons/en/hedges.toml",
        "resources/fonts/NotoSerif-Regular.ttf",
        "resources/places/places.tsv.gz",
        "resources/texts/en/hedge.toml",
        "resources/translations/newsgloss_en.qm",
        "resources/seeds/contents.json",
        "resources/seeds/harbour-ferry.txt",
        "resources/seeds/keys/harbour-ferry.newsgloss",
        "resources/seeds/library/library.json",
    ],
)
def test_the_wheel_carries_what_runs(wheel: zipfile.ZipFile, wanted: str) -> None:
    assert wheel.getinfo(wanted).file_size


def test_the_wheel_carries_all_data_but_the_makers(wheel: zipfile.ZipFile) -> None:
    data = bundled("resources") | {f"resources/{name}" for name in bundled("seeds")}
    kept = {n for n in data if not n.startswith(MAKERS_ONLY) and not n.endswith(".ts")}
    assert kept <= set(wheel.namelist())


def test_the_wheel_carries_nothing_that_only_makers_need(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    assert not [name for name in names if name.startswith(MAKERS_ONLY) or name.endswith(".ts")]
    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == {
        "app",
        "nlp",
        "resources",
    }


def test_the_wheel_names_its_commands_and_detectors(wheel: zipfile.ZipFile) -> None:
    points = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    told = wheel.read(points).decode()
    assert "newsgloss = app.__main__:main" in told
    assert "newsgloss_hedge = nlp.components.hedge:make" in told


def test_the_wheel_carries_the_licences_beside_it(wheel: zipfile.ZipFile) -> None:
    beside = {name.partition("/licenses/")[2] for name in wheel.namelist()} - {""}
    assert beside == {"LICENSE", "resources/LICENSES.md", "resources/fonts/OFL.txt"}
