"""The source of a practice article: its text with the answer key written into it.

    # title        > standfirst        @ byline        ## heading        a paragraph
    ! photo: file  ! caption: words    ! credit: words ! expect: check: words that clash
    {category/subtype;rhetoric=fear,absolute;by=she;name=Ida Morn|the marked words}

Marks may stand inside marks.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from nlp.article import BlockKind

_OPEN = re.compile(r"\{([a-z]+)/([a-z_]+)((?:;[^|{}]*)?)\|")


_SIGNS: tuple[tuple[str, BlockKind], ...] = (
    ("# ", "title"),
    ("> ", "standfirst"),
    ("@ ", "byline"),
    ("## ", "heading"),
)


@dataclass
class Mark:
    """A marked stretch; start and end count in the part's own text."""

    category: str
    subtype: str
    start: int
    end: int
    options: dict[str, str]


@dataclass
class Part:
    """A block of the article; a picture's name stands with its caption."""

    kind: BlockKind
    text: str
    marks: list[Mark] = field(default_factory=list)
    photo: str | None = None
    credit: str = ""
    expect: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Seed:
    """One practice article."""

    name: str
    format: str
    outlet: str
    date: str
    about: str
    parts: list[Part]


def read_seed(path: Path) -> Seed:
    """The practice article in a source file. Raises ValueError for a bad mark."""
    head: dict[str, str] = {}
    parts: list[Part] = []
    photo: str | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        key, _, value = line.partition(": ")
        if not parts and key in ("format", "outlet", "date", "about"):
            head[key] = value
        elif line.startswith("! photo: "):
            photo = value
        elif line.startswith("! caption: "):
            parts.append(_part("caption", value, photo))
            photo = None
        elif line.startswith("! credit:"):
            parts[-1].credit = line.removeprefix("! credit:").strip()
        elif line.startswith("! expect: "):
            check, _, words = value.partition(":")
            parts[-1].expect.append((check.strip(), words.strip()))
        else:
            parts.append(_text_part(line))
    return Seed(path.stem, head["format"], head["outlet"], head["date"], head["about"], parts)


def _text_part(line: str) -> Part:
    for sign, kind in _SIGNS:
        if line.startswith(sign):
            return _part(kind, line.removeprefix(sign))
    return _part("paragraph", line)


def _part(kind: BlockKind, marked: str, photo: str | None = None) -> Part:
    out: list[str] = []
    length = 0
    marks: list[Mark] = []
    stack: list[Mark] = []
    at = 0
    while at < len(marked):
        opening = _OPEN.match(marked, at)
        if opening:
            options = dict(o.split("=", 1) for o in opening[3].split(";") if "=" in o)
            stack.append(Mark(opening[1], opening[2], length, length, options))
            at = opening.end()
            continue
        if marked[at] == "}" and stack:
            stack[-1].end = length
            marks.append(stack.pop())
        elif marked[at] in "{}":
            raise ValueError(
                f"a mark is not closed or not opened: {marked[max(0, at - 40) : at + 20]}"
            )
        else:
            out.append(marked[at])
            length += 1
        at += 1
    if stack:
        raise ValueError(f"a mark is not closed: {marked[:60]}")
    return Part(kind, "".join(out), sorted(marks, key=lambda m: (m.start, -m.end)), photo)
