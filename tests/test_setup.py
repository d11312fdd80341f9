"""The first commands a newcomer types, with stand-ins for what they start."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.skipif(
    shutil.which("make") is None or shutil.which("sh") is None, reason="needs make and sh"
)


def script(path: Path, lines: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{lines}\n")
    path.chmod(0o755)


@pytest.mark.parametrize(("status", "ends_well"), [(0, True), (3, True), (1, False), (134, False)])
def test_make_run_ends_well_where_there_is_no_screen_and_for_no_other_fault(
    tmp_path: Path, status: int, ends_well: bool
) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    script(tmp_path / "installer" / "setup.sh", "exit 0")
    script(tmp_path / ".venv" / "bin" / "newsgloss", f"exit {status}")
    done = subprocess.run(["make", "run"], cwd=tmp_path, capture_output=True, timeout=60)
    assert (done.returncode == 0) is ends_well


def set_up(folder: Path, pip_ends_with: int) -> subprocess.CompletedProcess[str]:
    """Runs the setup where pip is a stand-in and no system package can be asked for."""
    script(folder / ".venv" / "bin" / "python", f'[ "$1" != -m ] || exit {pip_ends_with}')
    (folder / "installer").mkdir()
    shutil.copy(ROOT / "installer" / "setup.sh", folder / "installer")
    (folder / "tools").mkdir()
    for tool in ("dirname", "touch"):
        (folder / "tools" / tool).symlink_to(str(shutil.which(tool)))
    return subprocess.run(
        [str(shutil.which("sh")), "installer/setup.sh", "run"],
        cwd=folder,
        env={"PATH": str(folder / "tools")},
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_the_setup_says_beforehand_that_it_takes_time(tmp_path: Path) -> None:
    done = set_up(tmp_path, 0)
    assert done.returncode == 0, done.stderr
    assert "some minutes" in done.stdout
    assert (tmp_path / ".venv" / ".newsgloss-run").exists()


def test_packages_that_cannot_be_fetched_are_told_in_plain_words(tmp_path: Path) -> None:
    done = set_up(tmp_path, 1)
    assert done.returncode == 1
    said = done.stderr.splitlines()
    assert len(said) == 1
    assert all(word in said[0] for word in ("network", "HTTPS_PROXY", "PIP_CERT"))
    assert not (tmp_path / ".venv" / ".newsgloss-run").exists()
