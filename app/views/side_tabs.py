"""Tabs whose titles have a short form for a narrow pane."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget


class _Bar(QTabBar):
    """Frames the tab that has the keys: the style's own tint of it is hardly seen."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            frame = self.tabRect(self.currentIndex()).adjusted(3, 3, -4, -3)
            with QPainter(self) as painter:
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
                painter.drawRect(frame)


class SideTabs(QTabWidget):
    """Shows the titles whole, else the short ones, else what there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._titles: list[tuple[str, str]] = []
        self._whole = 0
        """The width of the whole titles, or 0 while it is to be measured."""
        self.setTabBar(_Bar())
        self.setDocumentMode(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(False)

    def add(self, widget: QWidget, title: str, short: str = "") -> None:
        """Adds a tab."""
        self._titles.append((title, short or title))
        self.addTab(widget, title)
        self._whole = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chooses the titles for the width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Chooses the titles for the size of the words."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._whole = 0
            self._fit()

    def _fit(self) -> None:
        if not self._whole:
            self._name(0)
            self._whole = self.tabBar().sizeHint().width()
        self._name(0 if self._whole <= self.width() else 1)

    def _name(self, form: int) -> None:
        for number, titles in enumerate(self._titles):
            if self.tabText(number) != titles[form]:
                self.setTabText(number, titles[form])
                self.setTabToolTip(number, titles[0] if form else "")
