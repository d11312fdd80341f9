"""Tracebacks go into the log, never in front of readers."""

import logging
import sys
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from app.log import catch_errors, start_log


@pytest.fixture(autouse=True)
def untouched(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    root = logging.getLogger()
    before = list(root.handlers)
    root.handlers = [h for h in before if not isinstance(h, RotatingFileHandler)]
    level = root.level
    yield
    for handler in root.handlers:
        if handler not in before:
            handler.close()
    root.handlers = before
    root.setLevel(level)


def test_what_nobody_caught_is_logged_and_told(tmp_path: Path) -> None:
    file = tmp_path / "a folder" / "newsgloss.log"
    told: list[bool] = []
    start_log(file)
    catch_errors(lambda: told.append(True))
    error = ValueError("deep inside")
    sys.excepthook(ValueError, error, None)
    assert told == [True]
    assert "deep inside" in file.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    start_log(tmp_path / "file" / "newsgloss.log")
    logging.getLogger("x").error("somewhere")
