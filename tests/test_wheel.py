"""The wheel carries program, detectors and data, and nothing that only makers need."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_the_wheel_carries_program_data_and_practice_articles(tmp_path: Path) -> None:
    subprocess.run(
        [
            sys.executable,
            "-m",
            "build",
            "--wheel",
            "--no-isolation",
            "-o",
            str(tmp_path),
            str(ROOT),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    names = set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist())
    for wanted in (
        "app/__main__.py",
        "nlp/components/hedge.py",
        "resources/lexicons/en/hedges.toml",
        "resources/fonts/NotoSerif-Regular.ttf",
        "resources/model/README.md",
        "resources/seeds/harbour-ferry.txt",
    ):
        assert wanted in names, wanted
    assert not [name for name in names if name.startswith(("nlp/training/", "tests/"))]
    points = next(name for name in names if name.endswith("entry_points.txt"))
    told = zipfile.ZipFile(next(tmp_path.glob("*.whl"))).read(points).decode()
    assert "newsgloss = app.__main__:main" in told
    assert "newsgloss_hedge = nlp.components.hedge:make" in told
