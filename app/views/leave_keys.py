"""Keys of the program that a text field on X11 would keep for itself."""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_OURS = frozenset(
    (QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E).toCombined(),)
)
"""Ctrl+E exports; there it also means "to the end of the line", which End does as well."""


class _Leaves(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asks = event.type() is QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.keyCombination().toCombined() in _OURS:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def leave_keys(field: QWidget) -> None:
    """Has a text field leave the program's keys to the program."""
    field.installEventFilter(_Leaves(field))
