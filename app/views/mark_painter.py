"""How marks are drawn: tints that mix, line patterns in lanes, code letters.

Page and legend share it. A `Stroke` is one mark on one line of text, measured; drawing it needs no
text layout any more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

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
        return Measures(lane=max(2.5, pixels * 0.2), pen=max(1.0, pixels / 13), tag=pixels * 0.54)


def draw_tints(painter: QPainter, strokes: Iterable[Stroke], palette: Palette) -> None:
    """The tints; where marks overlap they mix, darker on light paper and lighter on dark."""
    mode = QPainter.CompositionMode
    painter.setCompositionMode(
        mode.CompositionMode_Screen if palette.is_dark else mode.CompositionMode_Multiply
    )
    seen: set[tuple[str, float, float, float]] = set()
    for stroke in strokes:
        box = stroke.box
        key = (stroke.style.category, box.left(), box.top(), box.right())
        # Two findings of one kind on the same words are one tint.
        if stroke.is_tinted and key not in seen:
            seen.add(key)
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
    painter: QPainter,
    strokes: Iterable[Stroke],
    palette: Palette,
    sizes: Measures,
    focused: str = "",
) -> None:
    """The code letter above the first word of each mark, with the sign of a decision.

    The one in focus stands on a patch of its line's colour, so that its frame does not cross it.
    """
    font = tag_font(sizes.tag)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for stroke in strokes:
        if not stroke.first:
            continue
        tag = tag_of(stroke.annotation, stroke.style)
        foot = QPointF(stroke.box.left() + stroke.tag_shift, stroke.box.top() - sizes.pen * 0.6)
        ink = colour(stroke.style.line)
        if stroke.annotation.id == focused:
            patch = metrics.tightBoundingRect(tag).translated(foot).adjusted(-3, -2.5, 3, 2.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRoundedRect(patch, 2.5, 2.5)
            ink = colour(palette.paper)
        painter.setPen(ink)
        painter.drawText(foot, tag)


def draw_outline(
    painter: QPainter, strokes: Iterable[Stroke], palette: Palette, sizes: Measures
) -> None:
    """The frame of the mark in focus."""
    _frame(painter, strokes, colour(palette.focus), max(1.5, sizes.pen * 1.15))


def draw_hover(painter: QPainter, strokes: Iterable[Stroke], sizes: Measures) -> None:
    """A thin frame of the mark under the pointer, in its own colour."""
    for stroke in strokes:
        _frame(painter, [stroke], colour(stroke.style.line), max(1.0, sizes.pen * 0.7))


def _frame(painter: QPainter, strokes: Iterable[Stroke], ink: QColor, pen: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, pen))
    for stroke in strokes:
        painter.drawRoundedRect(stroke.box.adjusted(-2, -1.5, 2, 1.5), 3.5, 3.5)


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
def number_font(pixels: float) -> QFont:
    """The face of the paragraph numbers."""
    font = QFont("Noto Sans")
    font.setPixelSize(max(8, round(pixels)))
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
