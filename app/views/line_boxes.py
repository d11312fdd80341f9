"""Where words of a paragraph stand on its lines, in the paragraph's own coordinates."""

import re
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLine

from app.offsets import Offsets

_NOT_LEFT_TO_RIGHT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]")
_ASCENT_SHARE, _DESCENT_SHARE = 0.92, 0.72
"""How much of a line's height belongs to a box: accents and descenders, no more."""


class LineBoxes:
    """Measures one laid-out paragraph; make a new one after each layout."""

    def __init__(self, block: QTextBlock) -> None:
        self._layout = block.layout()
        self._text = block.text()
        self._offsets = Offsets(self._text)
        self._one_way = _NOT_LEFT_TO_RIGHT.search(self._text) is None

    def of(self, start: int, end: int) -> list[QRectF]:
        """The boxes of [start, end), in UTF-16 units of the paragraph; one or more a line."""
        first = self._layout.lineForTextPosition(start)
        out: list[QRectF] = []
        if not first.isValid():
            return out
        for number in range(first.lineNumber(), self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.textStart() >= end:
                break
            out += self._on_line(line, start, end)
        return out

    def _on_line(self, line: QTextLine, start: int, end: int) -> list[QRectF]:
        begin = max(start, line.textStart())
        stop = min(end, line.textStart() + line.textLength())
        while stop > begin and self._is_space(stop - 1):
            stop -= 1
        if stop <= begin:
            return []
        ascent = line.ascent()
        top = line.y() + ascent * (1 - _ASCENT_SHARE)
        height = ascent * _ASCENT_SHARE + line.descent() * _DESCENT_SHARE
        return [QRectF(left, top, width, height) for left, width in self._spans(line, begin, stop)]

    def _spans(self, line: QTextLine, begin: int, stop: int) -> list[tuple[float, float]]:
        if self._one_way:
            left, right = _x(line, begin), _x(line, stop)
            return [(left, right - left)]
        # On lines of mixed direction a cursor's x is not where the glyphs stand.
        runs = (run.boundingRect() for run in line.glyphRuns(begin, stop - begin))
        return [(run.left(), run.width()) for run in runs if run.width() > 0]

    def _is_space(self, position: int) -> bool:
        at = self._offsets.from_qt(position)
        return at < len(self._text) and self._text[at].isspace()


def _x(line: QTextLine, position: int) -> float:
    # PySide gives a pair where its stubs promise one number.
    x: Any = line.cursorToX(position)
    return float(x[0])
