"""Marks on paper: a tint behind the words and a line pattern below, readable in grey.

Marks that overlap get lanes of their own, so that each pattern stays visible.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from app.exporters.lines import Line
from app.exporters.look import mark_style
from app.palette import MarkStyle
from nlp.annotation import Annotation

LANE = 2.6
"""Points between the lines of two overlapping marks."""
_DASHES: dict[str, list[float]] = {
    "solid": [],
    "dash": [4, 2],
    "dot": [0.9, 1.7],
    "dash-dot": [4, 1.6, 0.9, 1.6],
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A mark's part on one line: x from and to in points, its lane counted from the text down."""

    annotation: Annotation
    left: float
    right: float
    lane: int


def stretches(line: Line, annotations: Sequence[Annotation]) -> list[Stretch]:
    """The parts of marks that lie on a line, each in the first lane that is free for it."""
    out: list[Stretch] = []
    taken: list[float] = []
    for a in annotations:
        start, end = max(a.start, line.start), min(a.end, line.end)
        if start >= end:
            continue
        left, right = line.x_of(start), line.x_of(end) - line.trailing(end)
        lane = next((n for n, until in enumerate(taken) if until <= left), len(taken))
        taken[lane : lane + 1] = [right]
        out.append(Stretch(a, left, right, lane))
    return out


def draw(canvas: Canvas, line: Line, parts: Sequence[Stretch], x: float, baseline: float) -> None:
    """Draws a line's marks; to be called before its text, so that the words lie on top."""
    for part in parts:
        if part.annotation.is_prominent:
            canvas.setFillColor(HexColor(mark_style(part.annotation.category).tint))
            bottom = baseline - line.size * 0.24
            canvas.rect(
                x + part.left, bottom, part.right - part.left, line.size * 1.16, stroke=0, fill=1
            )
    for part in parts:
        y = baseline - line.size * 0.27 - part.lane * LANE
        style = mark_style(part.annotation.category)
        pattern(canvas, style, x + part.left, x + part.right, y, part.annotation.is_prominent)


def pattern(
    canvas: Canvas, style: MarkStyle, left: float, right: float, y: float, strong: bool = True
) -> None:
    """One line pattern from left to right; a plain mark is drawn thin."""
    canvas.saveState()
    canvas.setStrokeColor(HexColor(style.line))
    canvas.setLineWidth(0.9 if strong else 0.5)
    canvas.setDash(_DASHES.get(style.pattern, []))
    if style.pattern == "wave":
        _wave(canvas, left, right, y)
    else:
        canvas.line(left, y, right, y)
    if style.pattern == "double":
        canvas.line(left, y - 1.5, right, y - 1.5)
    canvas.restoreState()


def _wave(canvas: Canvas, left: float, right: float, y: float) -> None:
    path = canvas.beginPath()
    path.moveTo(left, y)
    steps = max(1, ceil((right - left) / 2))
    for step in range(steps):
        begin = left + (right - left) * step / steps
        end = left + (right - left) * (step + 1) / steps
        bend = y + (1.5 if step % 2 == 0 else -1.5)
        path.curveTo(begin + (end - begin) / 3, bend, end - (end - begin) / 3, bend, end, y)
    canvas.drawPath(path, stroke=1, fill=0)
