"""PySide6 6.12.0 lost a reference to None at each call under Python 3.11, and died of it."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


class Bell(QObject):
    rung = Signal()


def test_a_thousand_calls_cost_no_reference_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 100


def test_a_thousand_signals_cost_no_reference_to_true(qtbot: QtBot) -> None:
    bell = Bell()
    before = sys.getrefcount(True)
    for _ in range(1000):
        bell.rung.emit()
    assert abs(sys.getrefcount(True) - before) < 100
