"""Text fields leave the program's keys to the program, whatever the system binds to them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.views.leave_keys import leave_keys


class Greedy(QLineEdit):
    """A field that would keep every key, as on X11 it keeps Ctrl+E."""

    def event(self, event: object) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QKeyEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


@pytest.mark.parametrize(("key", "kept"), [(Qt.Key.Key_E, False), (Qt.Key.Key_A, True)])
def test_ctrl_e_exports_from_within_a_field(qtbot: QtBot, key: Qt.Key, kept: bool) -> None:
    field = Greedy()
    qtbot.addWidget(field)
    leave_keys(field)
    pressed = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    pressed.ignore()
    QApplication.sendEvent(field, pressed)
    assert pressed.isAccepted() is kept
