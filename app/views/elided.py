"""Words that give way where there is no room: cut with an ellipsis, whole in the tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from app.views.plain import tip

_LEAST_CHARACTERS = 4
_CUT = Qt.TextElideMode.ElideRight


class ElidedLabel(QLabel):
    """One line of plain text, at least `characters` of it. Screen readers get all of it."""

    def __init__(self, characters: int = _LEAST_CHARACTERS) -> None:
        super().__init__()
        self._characters = characters
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        """Room for some characters."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), _room(self, self._characters)), whole.height())

    def setText(self, text: str) -> None:
        """Sets the words."""
        super().setText(text)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Has the tooltip tell what is cut."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints what there is room for."""
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), _CUT, room.width())
        with QPainter(self) as painter:
            self.style().drawItemText(
                painter,
                room,
                self.alignment().value,
                self.palette(),
                self.isEnabled(),
                shown,
                QPalette.ColorRole.WindowText,
            )

    def _tell(self) -> None:
        words = self.fontMetrics().horizontalAdvance(self.text())
        self.setToolTip(tip(self.text()) if words > self.contentsRect().width() else "")


class ElidedCheckBox(QCheckBox):
    """A box whose words give way."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for the box and a few characters."""
        whole = super().minimumSizeHint()
        box = whole.width() - self.fontMetrics().horizontalAdvance(self.text())
        return QSize(min(whole.width(), box + _room(self, _LEAST_CHARACTERS)), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Has the tooltip tell what is cut."""
        super().resizeEvent(event)
        self.setToolTip(tip(self.text().replace("&", "")) if self._is_cut() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the words for which there is room."""
        if not self._is_cut():
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        option.text = self.fontMetrics().elidedText(self.text(), _CUT, room.width())
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        painter.end()

    def _is_cut(self) -> bool:
        return self.width() < self.sizeHint().width()


def _room(widget: QWidget, characters: int) -> int:
    return widget.fontMetrics().averageCharWidth() * characters
