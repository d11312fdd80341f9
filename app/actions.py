"""The QActions of the window, made from the table."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.action_table import ACTIONS, CONTEXT, ActionSpec


def translated(text: str) -> str:
    """A word of the tables above in the window's language."""
    return QCoreApplication.translate(CONTEXT, text)


class Actions(QObject):
    """The QActions of one window, by name."""

    def __init__(self, window: QWidget, single_keys: bool = True) -> None:
        super().__init__(window)
        self._made: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(translated(spec.text), window)
            action.setObjectName(spec.name)
            action.setCheckable(spec.checkable)
            action.setIconText(translated(spec.short) if spec.short else plain(action.text()))
            self._made[spec.name] = action
            window.addAction(action)
        self.use_single_keys(single_keys)

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[tuple[ActionSpec, QAction]]:
        return ((spec, self._made[spec.name]) for spec in ACTIONS)

    def connect_all(self, slots: dict[str, Callable[[], object]]) -> None:
        """Ties actions to what they do; a checkable one is tied by its `toggled` elsewhere."""
        for name, slot in slots.items():
            self._made[name].triggered.connect(lambda _checked=False, slot=slot: slot())

    def use_single_keys(self, on: bool) -> None:
        """Switches the letters on or off."""
        for spec, action in self:
            keys = [*spec.keys, *([spec.single] if on and spec.single else [])]
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setToolTip(_tip(action))

    def enable(self, present: frozenset[str]) -> None:
        """Enables what has all it needs; `present` holds words of `ActionSpec.needs`."""
        for spec, action in self:
            if spec.needs:
                action.setEnabled(spec.needs in present)


def plain(text: str) -> str:
    """A menu text without its underlined letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _tip(action: QAction) -> str:
    words = plain(action.text()).rstrip("…")
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words} ({key})" if key else words
