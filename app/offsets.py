"""Code points, in which the text is counted, and Qt's UTF-16 units: one into the other."""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """The two ways of counting one text. Only characters beyond U+FFFF make a difference."""

    __slots__ = ("_qt_starts", "_starts")

    def __init__(self, text: str) -> None:
        self._starts = [match.start() for match in _ASTRAL.finditer(text)]
        self._qt_starts = [start + before for before, start in enumerate(self._starts)]

    def to_qt(self, position: int) -> int:
        """The UTF-16 position of a code point."""
        return position + bisect_left(self._starts, position)

    def from_qt(self, position: int) -> int:
        """The code point at a UTF-16 position; within a surrogate pair, the character's start."""
        return position - bisect_left(self._qt_starts, position)
