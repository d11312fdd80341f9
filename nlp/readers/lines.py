"""The lines of a text as extents without white space at the ends; wrapped lines are joined."""

import re
from dataclasses import dataclass
from itertools import pairwise

from nlp.article import BlockKind

_LINE = re.compile(r"[^\n]+")
_CLOSED = (".", "!", "?", ":", '"', "”", "’", "'", ")", "…", ";")
_ITEM = re.compile(r"\A(?:[-*•–—·>#]|\d{1,2}[.)]\s|[a-z][.)]\s)")
_WIDEST = 110
_LONG = 45


@dataclass(frozen=True, slots=True)
class Line:
    """One stripped line: its extent, its words on one line, and its role where a file tells it."""

    start: int
    end: int
    text: str
    gap: bool = False
    """Whether an empty line stands above."""
    hint: BlockKind | None = None


def lines_of(text: str) -> list[Line]:
    """The lines that hold something; those of a text wrapped by hand joined to paragraphs."""
    lines: list[Line] = []
    before = 0
    for found in _LINE.finditer(text):
        raw = found[0]
        stripped = raw.strip()
        if stripped:
            start = found.start() + len(raw) - len(raw.lstrip())
            gap = not lines or text.count("\n", before, start) > 1
            lines.append(Line(start, start + len(stripped), stripped, gap))
            before = lines[-1].end
    return _joined(lines) if _is_wrapped(lines) else lines


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether line ends mostly break sentences, and no line is long."""
    if len(lines) < 4 or max(len(line.text) for line in lines) > _WIDEST:
        return False
    pairs = broken = 0
    for above, below in pairwise(lines):
        if not below.gap and len(above.text) >= _LONG:
            pairs += 1
            broken += not above.text.endswith(_CLOSED) or below.text[0].islower()
    return pairs >= 3 and broken > 0.5 * pairs


def _joined(lines: list[Line]) -> list[Line]:
    joined: list[Line] = []
    full = 0.6 * max(len(line.text) for line in lines)
    last = 0
    """The length of the last printed line of the paragraph being joined."""
    for line in lines:
        if joined and not line.gap and last >= full and not _ITEM.match(line.text):
            above = joined[-1]
            # The line end becomes one space, so that positions in `text` stay those of the file.
            between = " " * (line.start - above.end)
            joined[-1] = Line(above.start, line.end, above.text + between + line.text, above.gap)
        else:
            joined.append(line)
        last = len(line.text)
    return joined
