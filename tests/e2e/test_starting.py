"""What happens before and right after the window is there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("spacy", "thinc", "reportlab", "numpy", "trafilatura", "pypdfium2", "nlp.pipeline")

FIRST_PAINT = """
import json, sys
from PySide6.QtCore import QTimer
from app.window_parts import make_application, make_window
application = make_application()
window = make_window(application)
def painted():
    print(json.dumps(sorted(sys.modules)), flush=True)
    window.close_without_asking()
    application.quit()
window.painted.connect(painted)
window.show()
application.exec()
"""


def run_python(*arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.endswith("DISPLAY")} | changes
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, timeout=60, env=environment
    )


def test_the_window_is_painted_before_any_language_or_printing_code_is_loaded() -> None:
    done = run_python("-c", FIRST_PAINT, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    loaded = json.loads(done.stdout)
    assert "PySide6.QtWidgets" in loaded
    assert not [name for name in HEAVY if name in loaded]


on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere a screen is always there"
)


@on_linux
@pytest.mark.parametrize(("display", "said"), [("", "no screen"), (":931", "cannot be reached")])
def test_without_a_screen_one_sentence_tells_what_to_do_and_the_status_is_its_own(
    article: Path, display: str, said: str
) -> None:
    done = run_python("-m", "app", str(article), QT_QPA_PLATFORM="", DISPLAY=display)
    assert done.returncode == 3
    assert said in done.stderr
    assert "analyse FILE" in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


@on_linux
def test_without_a_screen_a_missing_file_is_told_all_the_same(tmp_path: Path) -> None:
    done = run_python("-m", "app", str(tmp_path / "none.txt"), QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert "none.txt is not there" in done.stderr
    assert "desktop" not in done.stderr


def test_two_files_at_once_are_wrong_usage() -> None:
    done = run_python("-m", "app", "a.txt", "b.txt", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert "one file" in done.stderr


def test_no_process_is_left_when_the_window_is_gone(opened, qtbot) -> None:
    opened.workshop.worker.start()
    qtbot.waitUntil(lambda: opened.workshop.worker.is_ready, timeout=90_000)
    pid = opened.workshop.worker.process_id
    assert pid
    opened.close_without_asking()
    if sys.platform.startswith("linux"):
        assert not Path(f"/proc/{pid}").exists()
