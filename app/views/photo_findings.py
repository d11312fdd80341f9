"""The findings on one photo, under its table: what, why, and a question each."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.views import words
from app.views.card_parts import plain_label
from app.views.current_palette import CurrentPalette
from app.views.mark_painter import SIGNS, colour
from nlp.annotation import SET_ASIDE, Annotation, State


class _Finding(QFrame):
    """One finding with a bar at its left: thick for a clash, thin for a remark."""

    def __init__(self, mark: Annotation, palette: CurrentPalette) -> None:
        super().__init__()
        self._mark, self._palette = mark, palette
        title, why = plain_label("cardTitle"), plain_label()
        question = plain_label("photoQuestion")
        sign = f"{SIGNS[mark.state]} " if mark.state is not State.NEW else ""
        title.setText(f"{sign}{words.subtype_name(mark)}")
        why.setText(mark.why)
        question.setText(mark.question)
        question.setVisible(bool(mark.question))
        self.open = QPushButton(self.tr("Open its card"))
        self.open.setAccessibleDescription(words.spoken(mark))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 2, 0, 2)
        column.setSpacing(4)
        for part in (title, why, question):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addStretch(1)
        column.addLayout(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the bar."""
        is_clash = self._mark.caption is not None and self._mark.caption.severity == "warn"
        with QPainter(self) as painter:
            name = self._palette.now.style("caption").line
            painter.fillRect(0, 0, 4 if is_clash else 1, self.height(), colour(name))


class PhotoFindings(QWidget):
    """Made anew when the findings change; a photo has few of them."""

    opened = Signal(str)

    def __init__(self, palette: CurrentPalette) -> None:
        super().__init__()
        self._palette = palette
        self._shown: tuple[list[Annotation], bool] | None = None
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_findings(self, findings: list[Annotation], *, analysed: bool) -> None:
        """Lists these findings; those set aside come last."""
        if (findings, analysed) == self._shown:
            return
        self._shown = (findings, analysed)
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for mark in sorted(findings, key=lambda mark: mark.state in SET_ASIDE):
            part = _Finding(mark, self._palette)
            part.open.clicked.connect(partial(self._open, mark.id))
            self._parts.append(part)
            self._column.addWidget(part)
        if not findings:
            quiet = plain_label("muted")
            quiet.setText(
                self.tr("Caption, story and file do not clash here, as far as is known.")
                if analysed
                else self.tr("The article is still being looked through.")
            )
            self._parts.append(quiet)
            self._column.addWidget(quiet)

    def _open(self, id: str, _checked: bool = False) -> None:
        self.opened.emit(id)
