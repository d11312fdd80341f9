"""A splitter that divides its room by a rule, until the reader moves a handle."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

Rule = Callable[[int], list[int]]
"""The sizes of the parts, from the room that there is for all of them."""


class ShareSplitter(QSplitter):
    """What the reader chose is kept, also over a restart; what nobody chose follows the window."""

    def __init__(self, orientation: Qt.Orientation, rule: Rule) -> None:
        super().__init__(orientation)
        self._rule = rule
        self._chosen = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._choose)

    def choice(self) -> QByteArray:
        """What the reader chose, or an empty array."""
        return self.saveState() if self._chosen else QByteArray()

    def choose(self, choice: QByteArray) -> None:
        """Puts back what the reader chose."""
        self._chosen = not choice.isEmpty() and self.restoreState(choice)

    def share(self) -> None:
        """Divides the room anew, unless the reader has chosen."""
        if not self._chosen:
            across = self.orientation() is Qt.Orientation.Horizontal
            self.setSizes(self._rule(self.width() if across else self.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follows the window."""
        super().resizeEvent(event)
        self.share()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the size of the words."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.share()

    def _choose(self, _position: int, _handle: int) -> None:
        self._chosen = True
