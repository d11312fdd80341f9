"""How marks are drawn: tints that mix, line patterns in lanes, code letters.

Page and legend share it. A `Stroke` is one mark on one line of text, measured; drawing it needs no
text layout any more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from app.palette import MarkStyle, Palette
from nlp.annotation import Annotation, State

LANES = 3
SIGNS: dict[State, str] = {State.NEW: "", State.ACCEPTED: "✓", State.REJECTED: "✗"}
SIGNS[State.IGNORED] = "–"


@dataclass(frozen=True, slots=True)
class Stroke:
    """One mark on one line: the words' box, the lane of its line, whether the mark starts here."""

    annotation: Annotation
    style: MarkStyle
    box: QRectF
    lane: int
    first: bool
    tag_shift: float = 0.0

    @property
    def is_tinted(self) -> bool:
        """Plain quotations and marks set aside get no tint."""
        a = self.annotation
        return a.is_prominent and a.state in (State.NEW, State.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes that follow the zoom, in pixels."""

    lane: float
    pen: float
    tag: float

    @staticmethod
    def at(pixels: float) -> "Measures":
        """The sizes for type of this height."""
        return Measures(lane=max(2.5, pixels * 0.2), pen=max(1.0, pixels / 13), tag=pixels * 0.5)


def draw_tints(painter: QPainter, strokes: Iterable[Stroke], palette: Palette) -> None:
    """The tints; where marks overlap they mix, darker on light paper and lighter on dark."""
    mode = QPainter.CompositionMode
    painter.setCompositionMode(
        mode.CompositionMode_Screen if palette.is_dark else mode.CompositionMode_Multiply
    )
    for stroke in strokes:
        if stroke.is_tinted:
            painter.fillRect(stroke.box, colour(stroke.style.tint))
    painter.setCompositionMode(mode.CompositionMode_SourceOver)


def draw_lines(painter: QPainter, strokes: Iterable[Stroke], sizes: Measures) -> None:
    """The pattern of each mark under its words, one lane a mark where they overlap."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for stroke in strokes:
        y = stroke.box.bottom() + sizes.lane * (stroke.lane + 0.35)
        left, right = stroke.box.left(), stroke.box.right()
        pen = sizes.pen if stroke.is_tinted else sizes.pen * 0.6
        pattern = "solid" if not stroke.annotation.is_prominent else stroke.style.pattern
        draw_pattern(painter, pattern, colour(stroke.style.line), left, right, y, pen)


def draw_pattern(
    painter: QPainter, pattern: str, ink: QColor, left: float, right: float, y: float, pen: float
) -> None:
    """A line of one pattern from `left` to `right`, `pen` pixels thick, around the height `y`."""
    stroke = QPen(ink, pen)
    if pattern == "dash":
        stroke.setDashPattern([4.0, 2.2])
    elif pattern == "dot":
        stroke.setWidthF(pen * 1.35)
        stroke.setCapStyle(Qt.PenCapStyle.RoundCap)
        stroke.setDashPattern([0.01, 1.9])
    painter.setPen(stroke)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if pattern == "wave":
        painter.drawPath(_wave(left, right, y, pen))
    elif pattern == "double":
        painter.setPen(QPen(ink, pen * 0.75))
        for shift in (-pen * 0.85, pen * 0.85):
            painter.drawLine(QPointF(left, y + shift), QPointF(right, y + shift))
    else:
        painter.drawLine(QPointF(left, y), QPointF(right, y))


def draw_tags(
    painter: QPainter, strokes: Iterable[Stroke], palette: Palette, sizes: Measures
) -> None:
    """The code letter above the first word of each mark, with the sign of a decision."""
    painter.setFont(tag_font(sizes.tag))
    for stroke in strokes:
        if stroke.first:
            painter.setPen(colour(stroke.style.line))
            foot = QPointF(stroke.box.left() + stroke.tag_shift, stroke.box.top() - 1)
            painter.drawText(foot, tag_of(stroke.annotation, stroke.style))


def draw_outline(
    painter: QPainter, strokes: Iterable[Stroke], palette: Palette, sizes: Measures
) -> None:
    """The frame of the mark in focus, closed at its two ends only."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(palette.focus), max(1.6, sizes.pen * 1.3)))
    for stroke in strokes:
        painter.drawRoundedRect(stroke.box.adjusted(-2.5, -2.5, 2.5, 1.5), 4, 4)


def tag_of(annotation: Annotation, style: MarkStyle) -> str:
    """The letters above a mark."""
    return style.code + SIGNS[annotation.state] if annotation.is_finding else style.code


@cache
def tag_font(pixels: float) -> QFont:
    """The small bold face of the code letters."""
    font = QFont("Noto Sans")
    font.setPixelSize(max(7, round(pixels)))
    font.setBold(True)
    return font


@cache
def colour(name: str) -> QColor:
    """A QColor, made once."""
    return QColor(name)


def _wave(left: float, right: float, y: float, pen: float) -> QPainterPath:
    height, half = pen * 1.5, pen * 2.6
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right:
        end = min(x + half, right)
        path.quadTo(x + (end - x) / 2, y + (-height if up else height), end, y)
        x, up = end, not up
    return path
