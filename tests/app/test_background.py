"""Threads for plain functions: when their outcome comes back, and what a hanging one costs."""

import gc
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread, current_thread, main_thread

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import app
from app.background import THREADS, Background


def test_an_outcome_never_comes_back_before_the_call_returns(qtbot: QtBot) -> None:
    background, told = Background(), []
    for number in range(500):
        background.run(lambda number=number: number, told.append, print)
    assert told == []
    background.close()
    QApplication.processEvents()
    assert sorted(told) == list(range(500))


def test_a_closing_program_does_not_wait_for_a_thread_that_hangs(
    caplog: pytest.LogCaptureFixture,
) -> None:
    background, goes_on = Background(), Event()
    background.run(goes_on.wait, print, print)
    assert not background.close(patience_s=0.01)
    assert "given up" in caplog.text
    goes_on.set()
    assert background.close()


def test_what_waits_its_turn_is_done_before_the_close() -> None:
    background, done = Background(), []
    for number in range(20):
        background.run(lambda number=number: done.append(number), print, print)
    assert background.close()
    assert sorted(done) == list(range(20))
    with pytest.raises(RuntimeError):
        background.run(int, print, print)


def test_threads_end_with_their_owner_and_hold_nothing_of_it() -> None:
    background = Background()
    background.run(int, print, print)
    (thread,) = background._threads
    del background
    gc.collect()
    thread.join(20)
    assert not thread.is_alive()


def test_what_is_to_be_called_never_ends_in_a_thread() -> None:
    ended: list[Thread] = []

    class Widget:
        def __del__(self) -> None:
            ended.append(current_thread())

        def show(self, _outcome: object) -> None:
            """Stands for what a view does with an outcome."""

    background, goes_on = Background(), Event()
    background.run(goes_on.wait, Widget().show, print)
    (thread,) = background._threads
    del background
    gc.collect()
    goes_on.set()
    thread.join(20)
    assert ended == [main_thread()]


def test_work_that_would_end_its_thread_fails_and_the_next_is_done(qtbot: QtBot) -> None:
    background, told, done = Background(), [], []
    for _ in range(THREADS):
        background.run(sys.exit, print, told.append)
    background.run(lambda: done.append(1), print, print)
    assert background.close()
    assert done == [1]
    QApplication.processEvents()
    assert [type(error) for error in told] == [SystemExit] * THREADS


def test_a_thread_that_hangs_does_not_keep_the_program_alive() -> None:
    program = (
        "from threading import Event\n"
        "from app.background import Background\n"
        "background = Background()\n"
        "background.run(Event().wait, print, print)\n"
        "print(background.close(patience_s=0.01))\n"
    )
    root = Path(app.__file__).parent.parent
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, timeout=60
    )
    assert (ended.stdout.strip(), ended.returncode) == ("False", 0)
