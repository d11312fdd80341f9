"""What all tests share: the language loaded once, a home folder of their own, no network."""

import socket
from pathlib import Path

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
