"""Find in the article: all matches painted, counted, gone through; case and quote marks ignored."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from app.views.alike import GROUPS
from app.views.article_view import ArticleView
from app.views.elided import ElidedLabel
from app.views.leave_keys import leave_keys

_LOOSE = {one: f"[{re.escape(alike)}]" for alike in GROUPS for one in alike}


class FindBar(QWidget):
    """Hidden until asked for; Escape hides it and gives the keys back to the article."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view
        self._matches: list[tuple[int, int]] = []
        self._now = -1
        self._line, self._count = QLineEdit(), ElidedLabel(characters=8)
        self._previous, self._next, self._close = QToolButton(), QToolButton(), QToolButton()
        leave_keys(self._line)
        self._lay_out()
        self._line.textChanged.connect(self._search)
        self._previous.clicked.connect(lambda: self.go(-1))
        self._next.clicked.connect(lambda: self.go(1))
        self._close.clicked.connect(self.dismiss)
        view.article_changed.connect(self._article_changed)
        self.hide()

    @property
    def matches(self) -> list[tuple[int, int]]:
        """Where the words stand, in code points of the article."""
        return list(self._matches)

    def ask(self) -> None:
        """Shows the bar, with the selected words in it, and takes the keys."""
        extent = self._view.selected_extent()
        text = self._view.article.text
        if extent is not None and extent.end - extent.start <= 100:
            self._line.setText(" ".join(text[extent.start : extent.end].split()))
        self.show()
        self._line.selectAll()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search()

    def dismiss(self) -> None:
        """Hides the bar and what it painted; the match in view stays selected."""
        if 0 <= self._now < len(self._matches):
            self._view.show_extent(*self._matches[self._now], select=True)
        self._matches, self._now = [], -1
        self._view.set_found([])
        self.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, step: int) -> None:
        """Goes to the next match, or the previous one with -1; round at either end."""
        if self._matches:
            self._now = (self._now + step) % len(self._matches)
            self._show_match()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift and Enter back, Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.go(-1 if backwards else 1)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._line.setPlaceholderText(self.tr("Find in the article"))
        self._line.setAccessibleName(self.tr("Find in the article"))
        self._line.setClearButtonEnabled(True)
        self._line.setMinimumWidth(72)
        self._line.setMaximumWidth(360)
        self._count.setObjectName("muted")
        for button, sign, name in (
            (self._previous, "▴", self.tr("Previous match (Shift+Enter)")),
            (self._next, "▾", self.tr("Next match (Enter)")),
            (self._close, "✕", self.tr("Close find (Esc)")),
        ):
            button.setText(sign)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.setAutoRaise(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(4)
        for part in (self._line, self._previous, self._next):
            row.addWidget(part)
        row.addWidget(self._count, 1)
        row.addWidget(self._close)

    def _article_changed(self) -> None:
        self._matches, self._now = [], -1
        if self.isVisible():
            self._search()

    def _search(self) -> None:
        words = self._line.text().strip()
        self._matches = found(self._view.article.text, words)
        here = self._view.caret()
        later = (number for number, (_, end) in enumerate(self._matches) if end >= here)
        self._now = next(later, 0) if self._matches else -1
        if words and not self._matches:
            self._count.setText(self.tr("Not found"))
            self._view.set_found([])
        elif not words:
            self._count.clear()
            self._view.set_found([])
        else:
            self._show_match()

    def _show_match(self) -> None:
        self._count.setText(f"{self._now + 1} / {len(self._matches)}")
        self._view.set_found(self._matches, self._now)
        self._view.show_extent(*self._matches[self._now])


def found(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words stand; any white space, quote mark or dash matches any other."""
    if not words.strip():
        return []
    parts = ("".join(_LOOSE.get(c, re.escape(c)) for c in word) for word in words.split())
    pattern = re.compile(r"\s+".join(parts), re.IGNORECASE)
    return [match.span() for match in pattern.finditer(text)]
