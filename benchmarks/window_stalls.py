"""How long the window stands still while a long article is opened, marked, edited and saved.

QT_QPA_PLATFORM=offscreen python benchmarks/window_stalls.py [WORDS]     (default 20,000)

A timer of 10 ms runs on the GUI thread; the longest gaps between its ticks are printed, step by
step, in milliseconds, and the most work that the GUI thread itself did between two ticks: on a
busy machine the gaps tell of the neighbours, the work does not. Above 50 it can be felt.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

SENTENCES = (
    "The council could close three libraries next year, officials said on Monday.",
    "“They have never cared about people like us,” said Ida Morn, who runs the reading club.",
    "The plan may save about two million a year, according to people familiar with the matter.",
    "Some experts believe that the figure is too high.",
    "Ida Morn said that the town needs its libraries.",
    "The building was opened in 1931 and has been repaired twice.",
)


def article_text(words: int) -> str:
    """News-like prose of so many words, the same on every run."""
    chance = random.Random(1)
    paragraphs, count = ["Libraries may close"], 0
    while count < words:
        sentences = chance.choices(SENTENCES, k=6)
        count += sum(len(s.split()) for s in sentences)
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs)


def main(words: int) -> None:
    """Opens the window and prints the gaps of each step."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["NEWSGLOSS_HOME"] = str(folder / "home")
        file = folder / "long.txt"
        file.write_text(article_text(words), encoding="utf-8")
        _measure(file, folder / "long.newsgloss")


def _measure(file: Path, saved: Path) -> None:
    from app.window_parts import make_application, make_window
    from nlp.annotation import State

    application = make_application()
    window = make_window(application)
    gaps: list[float] = []
    work: list[float] = []
    last, worked = time.perf_counter(), time.thread_time()

    def tick() -> None:
        nonlocal last, worked
        now, spent = time.perf_counter(), time.thread_time()
        gaps.append((now - last) * 1000)
        work.append((spent - worked) * 1000)
        last, worked = now, spent

    def step(title: str, act: Callable[[], object], done: Callable[[], bool]) -> None:
        nonlocal last
        gaps.clear()
        work.clear()
        begin = last = time.perf_counter()
        act()
        while not done():
            QTest.qWait(5)
        spent = time.perf_counter() - begin
        QTest.qWait(300)
        print(f"{title:<20} {spent:6.2f} s   gaps {_worst(gaps)}   own work {_worst(work)}")

    session, worker = window.session, window.workshop.worker
    painted = False

    def note_paint() -> None:
        nonlocal painted
        painted = True

    window.painted.connect(note_paint)
    step("first paint", window.show, lambda: painted)
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(10)
    step("language loads", lambda: None, lambda: worker.is_ready)
    step("open", lambda: window.open_file(file), lambda: session.document is not None)

    def analysed() -> bool:
        return session.document is not None and session.document.analysed

    step("marks arrive", lambda: None, analysed)
    document = session.document
    assert document is not None
    print(f"{len(document.annotations)} marks in {len(document.article.text.split())} words")
    ids = [a.id for a in document.annotations if a.is_finding]
    step("next finding", window.commands["next_finding"].trigger, lambda: True)
    step("reject one", lambda: session.decide(ids[:1], State.REJECTED, "x"), lambda: True)
    step("reject all", lambda: session.decide(ids, State.REJECTED, "x"), lambda: True)
    step("undo", session.undo_stack.undo, lambda: True)
    step("switch a category", window.menus["categories"].actions()[0].trigger, lambda: True)
    step("zoom in", window.commands["zoom_in"].trigger, lambda: True)
    step("recovery copy", window.workshop.recovery.write_now, window.workshop.recovery.copy.exists)
    session.mark_saved(saved)
    session.mark_unsaved()
    step("save", window.desk.save, lambda: not session.is_dirty)
    window.desk.close_document()
    step("open the document", lambda: window.open_file(saved), analysed)
    window.close_without_asking()


def _worst(times: list[float]) -> str:
    return ", ".join(f"{t:.0f}" for t in sorted(times)[-3:][::-1]) or "-"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
