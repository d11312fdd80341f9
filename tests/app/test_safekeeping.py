"""Whoever works where the program cannot write is told what is not kept, and why."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.background import Background
from app.recovery import Recovery
from app.safekeeping import Safekeeping
from app.session import Session
from app.settings import Settings, Theme
from app.views.message_bar import MessageBar
from nlp.article import Article, Block
from nlp.document import Document

TEXT = "It could rain. It may not."
WAIT_MS = 10_000


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A file stands where the folder would be: even an administrator cannot write into it."""
    (tmp_path / "home").write_text("")
    return tmp_path / "home"


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    session = Session("Ada")
    session.open(Document(Article(TEXT, (Block("paragraph", 0, len(TEXT)),))))
    yield session
    # A stack that is destroyed tells of it, to listeners that are gone by then.
    session.undo_stack.blockSignals(True)


@pytest.fixture
def settings(home: Path) -> Settings:
    return Settings(home / "settings.ini")


@pytest.fixture
def recovery(session: Session, background: Background, home: Path) -> Recovery:
    return Recovery(session, background, home / "recovery", delay_ms=10)


@pytest.fixture
def watch(recovery: Recovery, settings: Settings, bar: MessageBar, window: QWidget) -> QObject:
    return Safekeeping(recovery, settings, bar, window)


def said(bar: MessageBar, words: str) -> bool:
    return words in bar.text


def test_unsaved_work_without_a_copy_is_told_once_and_until_there_is_one(
    watch: QObject, session: Session, bar: MessageBar, home: Path, recovery: Recovery, qtbot: QtBot
) -> None:
    session.add_mark(3, 8, "mark words")
    qtbot.waitUntil(lambda: said(bar, "not protected against a crash"), timeout=WAIT_MS)
    assert str(home / "recovery") in bar.text
    assert "directory" in bar.text.lower()
    bar.sweep()
    assert said(bar, "not protected against a crash")
    bar._close.click()
    recovery.write_now()
    assert bar.text == ""
    recovery.close()


def test_a_copy_that_can_be_made_again_takes_the_warning_away(
    watch: QObject, session: Session, bar: MessageBar, home: Path, recovery: Recovery, qtbot: QtBot
) -> None:
    session.add_mark(3, 8, "mark words")
    qtbot.waitUntil(lambda: said(bar, "not protected against a crash"), timeout=WAIT_MS)
    bar.say("Something else lies over it.")
    home.unlink()
    with qtbot.waitSignal(recovery.protected, timeout=WAIT_MS):
        recovery.write_now()
    assert recovery.copy.exists()
    assert said(bar, "Something else")
    bar.sweep()
    assert bar.text == ""
    recovery.close()


def test_a_folder_that_cannot_take_the_copy_is_told(
    session: Session, background: Background, bar: MessageBar, window: QWidget, settings: Settings,
    tmp_path: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    recovery = Recovery(session, background, tmp_path, delay_ms=10)
    Safekeeping(recovery, settings, bar, window)
    recovery.copy.mkdir()  # in the way: the folder is there, but the copy cannot be
    session.add_mark(3, 8, "mark words")
    qtbot.waitUntil(lambda: said(bar, "not protected against a crash"), timeout=WAIT_MS)
    recovery.close()


def test_settings_that_are_not_kept_are_told_once(
    watch: QObject, settings: Settings, bar: MessageBar, home: Path, qtbot: QtBot
) -> None:
    settings.theme = Theme.DARK
    qtbot.waitUntil(lambda: said(bar, "settings"), timeout=WAIT_MS)
    assert str(home / "settings.ini") in bar.text
    bar.sweep()
    settings.zoom = 150
    qtbot.wait(20)
    assert bar.text == ""


def test_settings_that_are_kept_need_no_word(
    bar: MessageBar, window: QWidget, recovery: Recovery, tmp_path: Path, qtbot: QtBot
) -> None:
    settings = Settings(tmp_path / "a folder" / "settings.ini")
    Safekeeping(recovery, settings, bar, window)
    settings.theme = Theme.DARK
    qtbot.waitUntil((tmp_path / "a folder" / "settings.ini").exists, timeout=WAIT_MS)
    assert bar.text == ""
