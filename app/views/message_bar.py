"""A bar above the article that says one sentence and offers what to do: no dialog, no traceback."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStyle, QToolButton, QWidget

Offer = tuple[str, Callable[[], object]]
"""A button's words and what it does; the bar closes first."""


class MessageBar(QFrame):
    """Shows one message at a time; a newer one takes the older one's place, or lies over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._picture = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setText("✕")
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close the message"))
        self._close.clicked.connect(self._leave)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 7, 8, 7)
        self._row.setSpacing(10)
        self._row.addWidget(self._picture)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close)
        self._offers: list[QPushButton] = []
        self._now: _Message | None = None
        self._below: list[_Message] = []
        """Those that stay, while another is shown over them."""
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown, or an empty string."""
        return self._words.text() if not self.isHidden() else ""

    @property
    def offers(self) -> list[QPushButton]:
        """The buttons of the message shown."""
        return list(self._offers)

    def say(
        self,
        sentence: str,
        *offers: Offer,
        warning: bool = False,
        stays: bool = False,
        about: str = "",
    ) -> None:
        """Shows a sentence and its buttons, and has it read aloud by a screen reader.

        One that `stays` is not swept away when another article is opened, and is there again when
        one that was shown over it goes. `about` names what it tells of, for `settle`.
        """
        if self._now is not None and self._now.stays:
            self._below.append(self._now)
        self._show(_Message(sentence, offers, warning, stays, about))

    def settle(self, about: str) -> None:
        """Takes away what was said about something that is well by now."""
        self._below = [message for message in self._below if message.about != about]
        if self._now is not None and self._now.about == about:
            self._leave()

    def sweep(self) -> None:
        """Takes away what concerned the article before."""
        if self._now is not None and not self._now.stays:
            self._leave()

    def _leave(self) -> None:
        """Ends the message that is shown."""
        if self._below:
            self._show(self._below.pop())
        else:
            self._now = None
            self.hide()

    def _show(self, message: "_Message") -> None:
        self._now = message
        self.setProperty("kind", "warning" if message.warning else "note")
        self.style().unpolish(self)
        self.style().polish(self)
        icon = (
            QStyle.StandardPixmap.SP_MessageBoxWarning
            if message.warning
            else QStyle.StandardPixmap.SP_MessageBoxInformation
        )
        side = self.fontMetrics().height()
        self._picture.setPixmap(self.style().standardIcon(icon).pixmap(QSize(side, side)))
        self._words.setText(message.sentence)
        self.setAccessibleName(message.sentence)
        for button in self._offers:
            self._row.removeWidget(button)
            button.deleteLater()
        self._offers = [self._button(*offer) for offer in message.offers]
        for number, button in enumerate(self._offers):
            self._row.insertWidget(2 + number, button)
        self.show()
        announce(self, message.sentence)

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)

        def taken() -> None:
            self._leave()
            act()

        button.clicked.connect(taken)
        return button


@dataclass(frozen=True, slots=True)
class _Message:
    sentence: str
    offers: tuple[Offer, ...]
    warning: bool
    stays: bool
    about: str


def announce(widget: QWidget, sentence: str) -> None:
    """Has a screen reader say a sentence."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
