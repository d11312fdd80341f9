"""The legend: each kind of mark with its letter, line and count, to switch on and off."""

from collections import Counter

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.session import Session
from app.views import words
from app.views.current_palette import CurrentPalette
from app.views.elided import ElidedCheckBox
from app.views.mark_painter import colour, draw_pattern, tag_font
from app.views.marks_shown import MarksShown
from nlp.annotation import CATEGORIES, Category

_NARROW_LINES = 11
"""A legend of this width in lines' heights has no room for large samples."""


class Sample(QWidget):
    """A small picture of a category's mark: tint, letter and line."""

    def __init__(self, category: str, palette: CurrentPalette) -> None:
        super().__init__()
        self._category, self._palette = category, palette
        self._narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        palette.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As high as a line of text."""
        height = self.fontMetrics().height()
        return QSize(round(height * (1.3 if self._narrow else 2.0)), round(height * 1.25))

    def set_narrow(self, narrow: bool) -> None:
        """Gives room to the words beside it."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the sample with the page's own pen."""
        style = self._palette.now.style(self._category)
        pixels = self.fontMetrics().height() * 0.62
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            foot = self.height() - 4.0
            box = QRectF(0, 1, self.width(), foot - 3)
            painter.fillRect(box, colour(style.tint))
            painter.setPen(colour(style.line))
            painter.setFont(tag_font(round(pixels)))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, style.code)
            draw_pattern(painter, style.pattern, colour(style.line), 0, self.width(), foot, 1.5)


class Legend(QWidget):
    """One row a category. Its box switches the category on the page, the list and the handout."""

    def __init__(self, session: Session, shown: MarksShown, palette: CurrentPalette) -> None:
        super().__init__()
        self._session, self._shown = session, shown
        self._samples = [Sample(category, palette) for category in CATEGORIES]
        self._boxes: dict[Category, QCheckBox] = {}
        self._counts: dict[Category, QLabel] = {}
        self._plain = ElidedCheckBox(self.tr("Plain quotations, too"))
        self._set_aside = ElidedCheckBox(self.tr("Rejected and ignored, too"))
        self._hide = ElidedCheckBox(self.tr("Hide all marks"))
        self.setAccessibleName(self.tr("Kinds of marks"))
        self._lay_out()
        self.setFocusProxy(self._boxes[CATEGORIES[0]])
        session.document_changed.connect(self._count)
        shown.changed.connect(self._follow)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives room to the words where there is little."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW_LINES * self.fontMetrics().height()
        for sample in self._samples:
            sample.set_narrow(narrow)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for row, category in enumerate(CATEGORIES):
            box = ElidedCheckBox(words.category_plural(category))
            box.toggled.connect(
                lambda on, category=category: self._shown.show_category(category, on)
            )
            count = QLabel("0")
            count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._boxes[category], self._counts[category] = box, count
            grid.addWidget(self._samples[row], row, 0)
            grid.addWidget(box, row, 1)
            grid.addWidget(count, row, 2)
        self._plain.toggled.connect(self._shown.show_plain_quotes)
        self._set_aside.toggled.connect(self._shown.show_set_aside)
        self._hide.toggled.connect(self._shown.hide_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(4)
        column.addLayout(grid)
        column.addSpacing(6)
        for box in (self._plain, self._set_aside, self._hide):
            column.addWidget(box)

    def _follow(self) -> None:
        for category, box in self._boxes.items():
            _set(box, category in self._shown.categories)
        _set(self._plain, self._shown.plain_quotes)
        _set(self._set_aside, self._shown.shows_set_aside)
        _set(self._hide, self._shown.all_hidden)
        self._count()

    def _count(self) -> None:
        document = self._session.document
        marks = document.annotations if document is not None else ()
        all_of = Counter(mark.category for mark in marks)
        seen = Counter(mark.category for mark in marks if self._shown.counts(mark))
        for category, label in self._counts.items():
            label.setText(str(seen[category]))
            box, name = self._boxes[category], words.category_plural(category)
            box.setAccessibleName(f"{name}, {seen[category]}")
            label.setToolTip(
                self.tr("%1 of %2 are counted; the others are hidden.")
                .replace("%1", str(seen[category]))
                .replace("%2", str(all_of[category]))
                if seen[category] != all_of[category]
                else ""
            )


def _set(box: QCheckBox, on: bool) -> None:
    """Sets a box without telling anybody that it changed."""
    box.blockSignals(True)
    box.setChecked(on)
    box.blockSignals(False)
    box.update()
