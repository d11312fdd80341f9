"""Shift+F10 opens the menu of whatever has the keys, as the Menu key does.

Many laptops have no Menu key, and Qt sends a menu's event for Shift+F10 on Windows alone.
"""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


def add_menu_key(window: QWidget) -> None:
    """Has Shift+F10 open a menu anywhere in the window."""
    key = QShortcut(QKeySequence("Shift+F10"), window)
    key.activated.connect(lambda: _ask_for_menu(window.focusWidget()))


def _ask_for_menu(holder: QWidget | None) -> None:
    if holder is None:
        return
    cursor: QRect | QRectF = holder.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = QRectF(cursor).center().toPoint()
    by_key = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(
        by_key, place, holder.mapToGlobal(place), Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(holder, event)
