"""What tests of the window's parts share."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.background import Background
from app.settings import Settings
from app.tasks import AnalysisWorker
from app.views.message_bar import MessageBar


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[AnalysisWorker]:
    """Its process starts with the first article that it is given, if the event loop runs."""
    background = Background()
    worker = AnalysisWorker(background)
    yield worker
    worker.stop()
    background.close()
