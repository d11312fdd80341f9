"""What the window says when a handout cannot be made; each is tried in a process of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.background import Background
from app.handouts import Handouts
from app.session import Session
from app.settings import Settings
from app.views.marks_shown import MarksShown
from app.views.message_bar import MessageBar
from nlp.article import Article, Block
from nlp.document import Document

TEXT = "It could rain."
WAIT_MS = 90_000


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, bar: MessageBar) -> Iterator[Handouts]:
    session, background, window = Session("Ada"), Background(), QWidget()
    qtbot.addWidget(window)
    session.open(Document(Article(TEXT, (Block("paragraph", 0, len(TEXT)),))))
    desk = Handouts(session, settings, background, bar, window, MarksShown(window), list)
    yield desk
    desk.stop()
    background.close()


def test_another_folder_is_advised_where_the_system_refuses_this_one(
    qtbot: QtBot, desk: Handouts, bar: MessageBar, tmp_path: Path
) -> None:
    desk.export(tmp_path / "gone" / "x.pdf")
    qtbot.waitUntil(lambda: bar.text != "", timeout=WAIT_MS)
    assert "Try another folder" in bar.text


def test_no_folder_is_blamed_for_an_article_that_cannot_be_printed(
    qtbot: QtBot,
    desk: Handouts,
    bar: MessageBar,
    tmp_path: Path,
) -> None:
    desk.export(tmp_path / "x.pdf", "a kind whose export fails")
    qtbot.waitUntil(lambda: bar.text != "", timeout=WAIT_MS)
    assert "the log tells more" in bar.text
    assert "folder" not in bar.text
    assert "DamagedFile" not in bar.text
