"""Threads for plain functions: when their outcome comes back."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.background import Background


def test_an_outcome_never_comes_back_before_the_call_returns(qtbot: QtBot) -> None:
    background, told = Background(), []
    for number in range(500):
        background.run(lambda number=number: number, told.append, print)
    assert told == []
    background.close()
    QApplication.processEvents()
    assert sorted(told) == list(range(500))
