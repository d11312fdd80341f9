"""How marks are drawn: tints that mix, line patterns in lanes, code letters.

Page and legend share it. A `Stroke` is one mark on one line of text, measured; drawing it needs no
text layout any more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

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
        mode.CompositionMode_Lighten if palette.is_dark else mode.CompositionMode_Multiply
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
    ratio = painter.device().devicePixelRatioF()
    tile = pattern_tile(pattern, ink.rgba(), round(pen, 1), ratio)
    top = round((y - tile.deviceIndependentSize().height() / 2) * ratio) / ratio
    height = tile.deviceIndependentSize().height()
    painter.drawTiledPixmap(QRectF(left, top, right - left, height), tile)


@lru_cache(maxsize=256)
def pattern_tile(pattern: str, ink: int, pen: float, ratio: float) -> QPixmap:
    """One period of a pattern: tiling it is many times faster than stroking a path."""
    if pattern == "wave":
        period, height = pen * 5.2, pen * 3.4
    elif pattern == "dash":
        period, height = pen * 6.2, pen * 1.25
    elif pattern == "dot":
        period, height = pen * 2.8, pen * 1.6
    elif pattern == "double":
        period, height = 32.0, pen * 2.4
    else:
        period, height = 32.0, pen * 1.25
    width, high = max(2, round(period * ratio)), max(1, round(height * ratio))
    image = QImage(width, high, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        _draw_period(painter, pattern, QColor.fromRgba(ink), width, high, pen * ratio)
    tile = QPixmap.fromImage(image)
    tile.setDevicePixelRatio(ratio)
    return tile


def _draw_period(
    painter: QPainter, pattern: str, ink: QColor, width: int, high: int, pen: float
) -> None:
    if pattern == "dash":
        painter.fillRect(QRectF(0, 0, round(width * 0.66), high), ink)
    elif pattern == "double":
        line = max(1, round(pen * 0.75))
        painter.fillRect(0, 0, width, line, ink)
        painter.fillRect(0, high - line, width, line, ink)
    elif pattern == "dot":
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QRectF((width - high) / 2, 0, high, high))
    elif pattern == "wave":
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, pen))
        path = QPainterPath(QPointF(-width / 2, high / 2))
        # Half a period before and behind, so that the tiles join.
        for number in range(4):
            x, swing = (number - 1) * width / 2, -0.3 * high if number % 2 else 1.3 * high
            path.quadTo(x + width / 4, swing, x + width / 2, high / 2)
        painter.drawPath(path)
    else:
        painter.fillRect(0, 0, width, high, ink)


def draw_tags(
    painter: QPainter,
    strokes: Iterable[Stroke],
    palette: Palette,
    sizes: Measures,
    focused: str = "",
) -> None:
    """The code letter above the first word of each mark, with the sign of a decision.

    The one in focus stands on a patch of its line's colour, the others beside it on paper, so
    that its frame crosses no letter.
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
        patch = metrics.tightBoundingRect(tag).translated(foot)
        if stroke.annotation.id == focused:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRoundedRect(patch.adjusted(-3, -2.5, 3, 2.5), 2.5, 2.5)
            ink = colour(palette.paper)
        elif focused:
            painter.fillRect(patch.adjusted(-1.5, -1, 1.5, 1), colour(palette.paper))
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


def draw_frames(painter: QPainter, boxes: list[QRectF], ink: str, sizes: Measures) -> None:
    """Thin dotted frames."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(ink), max(1.0, sizes.pen * 0.8), Qt.PenStyle.DotLine))
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(-1.5, -0.5, 1.5, 0.5), 3, 3)


def _frame(painter: QPainter, strokes: Iterable[Stroke], ink: QColor, pen: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, pen))
    for stroke in strokes:
        painter.drawRoundedRect(stroke.box.adjusted(-1.5, -1.5, 1.5, 1.5), 3.5, 3.5)


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
