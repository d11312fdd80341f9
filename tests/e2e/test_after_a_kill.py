"""The program is killed, and the next start has the work."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from app.paths import recovery_folder

KILLED_WHILE_WORKING = """
import os, signal, sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from app.window_parts import make_application, make_window
application = make_application()
window = make_window(application)
window.show()
window.open_file(Path(sys.argv[1]))
def wait(condition):
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        QTest.qWait(20)
wait(lambda: window.session.document is not None)
window.session.add_mark(0, 5, "add a note", note="not saved yet")
wait(lambda: window.workshop.recovery.copy.exists())
print("working", flush=True)
time.sleep(60)
"""


def kill_at_work(article: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", KILLED_WHILE_WORKING, str(article)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert program.stdout is not None
    with program.stdout:
        assert program.stdout.readline().strip() == b"working"
    os.kill(program.pid, signal.SIGKILL)
    program.wait()


def test_work_of_a_killed_program_is_offered_and_restored(
    article: Path, open_window, qtbot
) -> None:
    kill_at_work(article)
    window = open_window()
    qtbot.waitUntil(lambda: "before your work on" in window.bar.text, timeout=90_000)
    window.open_file(article)
    qtbot.waitUntil(lambda: window.session.document is not None, timeout=90_000)
    button = next(b for b in window.bar.offers if b.text() == "Restore it")
    assert button.isVisible()
    button.click()
    document = window.session.document
    assert document is not None
    assert [a.note for a in document.annotations if not a.is_finding] == ["not saved yet"]
    assert window.session.is_dirty
    recovery = window.workshop.recovery
    qtbot.waitUntil(recovery.copy.exists, timeout=90_000)
    qtbot.waitUntil(lambda: len(list(recovery_folder().glob("*.newsgloss"))) == 1, timeout=90_000)


def test_work_that_is_let_go_is_not_offered_again(article: Path, open_window, qtbot) -> None:
    kill_at_work(article)
    window = open_window()
    qtbot.waitUntil(lambda: "before your work on" in window.bar.text, timeout=90_000)
    next(b for b in window.bar.offers if b.text() == "Delete it").click()
    (box,) = window.findChildren(QMessageBox)
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert list(recovery_folder().glob("*.newsgloss"))
    next(b for b in window.bar.offers if b.text() == "Delete it").click()
    qtbot.waitUntil(lambda: len(window.findChildren(QMessageBox)) == 1)
    (box,) = window.findChildren(QMessageBox)
    box.button(QMessageBox.StandardButton.Discard).click()
    assert not list(recovery_folder().glob("*.newsgloss"))


def test_a_window_that_still_runs_is_not_taken_for_a_killed_one(
    article: Path, open_window, qtbot
) -> None:
    first = open_window()
    first.open_file(article)
    qtbot.waitUntil(lambda: first.session.document is not None, timeout=90_000)
    first.session.add_mark(0, 5, "mark words")
    first.workshop.recovery.write_now()
    qtbot.waitUntil(first.workshop.recovery.copy.exists, timeout=90_000)
    second = open_window()
    qtbot.wait(300)
    assert second.bar.text == ""
    assert first.workshop.recovery.copy.exists()
