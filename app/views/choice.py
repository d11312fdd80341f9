"""A choice of names that can all be read, however narrow it is itself."""

from PySide6.QtWidgets import QComboBox, QStyle


class Choice(QComboBox):
    """Its open list is as wide as the longest name, at most as the screen."""

    def showPopup(self) -> None:
        """Opens the list, wide enough for its names."""
        view = self.view()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        wide = view.sizeHintForColumn(0) + 2 * view.frameWidth() + bar
        view.setMinimumWidth(min(wide, self.screen().availableSize().width()))
        super().showPopup()
