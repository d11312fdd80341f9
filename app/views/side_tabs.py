"""Tabs whose titles have a short form for a narrow pane."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabWidget, QWidget


class SideTabs(QTabWidget):
    """Shows the titles whole, else the short ones, else what there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._titles: list[tuple[str, str]] = []
        self.setDocumentMode(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(False)

    def add(self, widget: QWidget, title: str, short: str = "") -> None:
        """Adds a tab."""
        self._titles.append((title, short or title))
        self.addTab(widget, title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chooses the titles for the width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Chooses the titles for the size of the words."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self._name(0)
        if self.tabBar().sizeHint().width() > self.width():
            self._name(1)

    def _name(self, form: int) -> None:
        for number, titles in enumerate(self._titles):
            self.setTabText(number, titles[form])
            self.setTabToolTip(number, titles[0] if titles[form] != titles[0] else "")
