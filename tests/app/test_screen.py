"""Whether there is a screen, and how the program is started again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import screen


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def virtual_screen() -> Iterator[str]:
    """The name of an X server that lives as long as the test."""
    if shutil.which("Xvfb") is None:
        pytest.skip("there is no Xvfb")
    told, tell = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tell), "-nolisten", "tcp"],
        pass_fds=[tell],
        stderr=subprocess.DEVNULL,
    )
    os.close(tell)
    with os.fdopen(told) as stream:
        number = stream.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


def test_no_screen_is_told() -> None:
    assert "no screen" in screen.fault()


@pytest.mark.parametrize("display", [":931", "nonsense"])
def test_a_screen_that_does_not_answer_is_told(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    assert f"{display} cannot be reached" in screen.fault()


def test_a_screen_that_answers_has_no_fault(
    virtual_screen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", virtual_screen)
    assert screen.fault() == ""


@pytest.mark.parametrize("name", ["QT_QPA_PLATFORM", "WAYLAND_DISPLAY"])
def test_only_x11_is_asked(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":931")
    monkeypatch.setenv(name, "something")
    assert screen.fault() == ""


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_have_a_screen(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert screen.fault() == ""


def test_the_command_is_named_as_it_can_be_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "news gloss" / ".venv" / "bin" / "newsgloss"
    program.parent.mkdir(parents=True)
    program.touch(mode=0o755)
    monkeypatch.chdir(tmp_path / "news gloss")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(sys, "argv", [".venv/bin/newsgloss", "a.txt"])
    assert screen.command() == ".venv/bin/newsgloss"
    monkeypatch.setattr(sys, "argv", [str(program)])
    assert screen.command() == f"'{program}'"
    monkeypatch.setenv("PATH", str(program.parent))
    assert screen.command() == "newsgloss"
    monkeypatch.setattr(sys, "argv", ["/somewhere/app/__main__.py"])
    assert screen.command().endswith(" -m app")
