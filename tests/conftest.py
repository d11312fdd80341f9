"""What all tests share: the language loaded once, a home folder of their own, no network."""

import socket
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from app.paths import HOME_VARIABLE
from nlp.pipeline import Pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    from nlp.pipeline import load

    return load()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home of a user"
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: socket.socket, address: object) -> None:
        if self.family != getattr(socket, "AF_UNIX", None):
            raise AssertionError(f"Newsgloss never uses the network, but asked for {address}")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture
def lines_run() -> Callable[[Callable[[], object]], int]:
    """Counts the lines of `nlp` that a call runs: the same on every machine, unlike its time.

    What one line does inside a library in C is not seen.
    """

    def count(call: Callable[[], object]) -> int:
        lines = 0

        def inside(_frame: FrameType, event: str, _arg: Any) -> Any:
            nonlocal lines
            lines += event == "line"
            return inside

        def enter(frame: FrameType, _event: str, _arg: Any) -> Any:
            return inside if frame.f_globals.get("__name__", "").startswith("nlp.") else None

        before = sys.gettrace()
        sys.settrace(enter)
        try:
            call()
        finally:
            sys.settrace(before)
        return lines

    return count
