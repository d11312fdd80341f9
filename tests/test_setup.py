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
