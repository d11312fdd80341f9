"""The analysis worker as the window sees it."""

import tracemalloc
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.processes import Lines
from app.tasks import AnalysisWorker
from nlp.annotation import Analysis
from nlp.article import Article, Block

WAIT_MS = 90_000
TEXT = "The ferry could sail again in April."


def article(text: str = TEXT) -> Article:
    return Article(text, (Block("paragraph", 0, len(text)),))


def test_findings_come_with_the_article_that_they_are_of(
    worker: AnalysisWorker, qtbot: QtBot
) -> None:
    asked = article()
    with qtbot.waitSignal(worker.finished, timeout=WAIT_MS) as found:
        worker.analyse(asked)
    analysis, of = found.args
    assert isinstance(analysis, Analysis)
    assert "could" in [a.text for a in analysis.annotations]
    assert of is asked
    assert not worker.is_busy


def test_a_newer_article_takes_the_place_of_one_that_is_awaited(
    worker: AnalysisWorker, qtbot: QtBot
) -> None:
    finished: list[Article] = []
    worker.finished.connect(lambda _analysis, of: finished.append(of))
    first, second = article(), article("It may rain.")
    worker.analyse(first)
    worker.analyse(second)
    qtbot.waitUntil(lambda: bool(finished), timeout=WAIT_MS)
    qtbot.wait(200)
    assert finished == [second]


def test_a_cancelled_article_brings_nothing_and_the_next_one_is_served(
    worker: AnalysisWorker, qtbot: QtBot
) -> None:
    finished: list[Article] = []
    worker.finished.connect(lambda _analysis, of: finished.append(of))
    worker.analyse(article("Officials said so. " * 500))
    worker.cancel()
    assert not worker.is_busy
    asked = article()
    with qtbot.waitSignal(worker.finished, timeout=WAIT_MS):
        worker.analyse(asked)
    assert finished == [asked]


def test_progress_is_told_for_a_long_article(worker: AnalysisWorker, qtbot: QtBot) -> None:
    shares: list[float] = []
    worker.progress.connect(shares.append)
    text = "\n\n".join(["Officials said that it could rain."] * 300)
    blocks = []
    at = 0
    for part in text.split("\n\n"):
        blocks.append(Block("paragraph", at, at + len(part)))
        at += len(part) + 2
    with qtbot.waitSignal(worker.finished, timeout=WAIT_MS):
        worker.analyse(Article(text, tuple(blocks)))
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] <= 1


def test_what_is_no_answer_is_passed_over(worker: AnalysisWorker) -> None:
    failed: list[str] = []
    worker.failed.connect(failed.append)
    for line in (b"", b"a warning of some library", b"[1, 2]", b'"ready"', b'{"id": 77}'):
        worker._take(line)
    assert not worker.is_ready
    assert failed == []


def test_a_failure_of_an_older_article_does_not_end_the_newer_one(
    worker: AnalysisWorker, qtbot: QtBot
) -> None:
    failed: list[str] = []
    worker.failed.connect(failed.append)
    worker.analyse(replace(article(), source=Path("no JSON holds a path")))  # type: ignore[arg-type]
    asked = article()
    with qtbot.waitSignal(worker.finished, timeout=WAIT_MS) as found:
        worker.analyse(asked)
    assert found.args is not None
    assert found.args[1] is asked
    assert failed == []


def test_what_a_process_says_is_told_line_by_line() -> None:
    lines = Lines()
    assert lines.ended_by(b"") == []
    assert lines.ended_by(b"one") == []
    assert lines.ended_by(b" line\nand another\n\nthe be") == [b"one line", b"and another", b""]
    assert lines.ended_by(b"ginning\n") == [b"the beginning"]


def test_the_pieces_of_a_long_line_are_not_joined_before_it_ends() -> None:
    lines, piece = Lines(), b"x" * 65_536
    for _ in range(100):
        lines.ended_by(piece)
    tracemalloc.start()
    lines.ended_by(piece)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 3 * len(piece)
    assert lines.ended_by(b"\n") == [piece * 101]


def test_the_worker_ends_with_the_window(worker: AnalysisWorker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(worker.ready, timeout=WAIT_MS):
        worker.start()
    process = Path(f"/proc/{worker.process_id}")
    worker.stop()
    assert worker.process_id == 0
    assert not process.exists()
