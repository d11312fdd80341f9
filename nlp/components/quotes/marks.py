"""Quotation marks as they stand in a paragraph, and which way each one can face.

Offsets count code points. Apostrophes, feet and inches, seconds and markup are no marks.
"""

import re
from collections import deque
from dataclasses import dataclass

LOOKS_LIKE_MARK = re.compile(r"''|``|[\"“”„‟«»‹›‘’‚'`´〝〞＂「」『』]")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_DOUBLE = frozenset('"“”„‟«»〝〞＂「」『』') | {"''", "``"}
_ELIDED = re.compile(
    r"(?:em|cause|til|till|tis|twas|twill|twere|bout|round|n|nuff|cos|cuz|neath|gainst|fore|"
    r"kay|burbs?|hood|tude|rents?|\d0s|\d\d)\b",
    re.IGNORECASE,
)
"""What follows an apostrophe that stands for letters left out at the beginning of a word."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark. `opens` and `closes` say what it can do where it stands; both may be true."""

    start: int
    end: int
    family: str
    """double, single or angle."""
    opens: bool
    closes: bool
    sure: bool
    """Whether its shape leaves no doubt: a curly or low mark, not a straight one."""


def marks_in(text: str, start: int, end: int) -> list[Mark]:
    """The marks of a paragraph, in order."""
    tags = deque((m.start(), m.end()) for m in _TAG.finditer(text, start, end))
    out = []
    for found in LOOKS_LIKE_MARK.finditer(text, start, end):
        while tags and tags[0][1] <= found.start():
            tags.popleft()
        if tags and tags[0][0] < found.start():
            continue
        mark = _mark(text, found.start(), found.end(), start, end)
        if mark is not None:
            out.append(mark)
    return out


def _mark(text: str, at: int, stop: int, start: int, end: int) -> Mark | None:
    sign = text[at:stop]
    before = text[at - 1] if at > start else " "
    after = text[stop] if stop < end else " "
    if sign in _DOUBLE:
        if sign in ('"', "''", "”", "“") and _measures(text, at, start, after):
            return None
        return _facing(sign, at, stop, before, after)
    return _single(text, sign, at, stop, before, after)


def _facing(sign: str, at: int, stop: int, before: str, after: str) -> Mark:
    open_room = not before or before.isspace() or before in "([{—–-/―…<>*_" or before in "\"“‘„«'"
    close_room = after.isspace() or not after.isalnum()
    fits_open = open_room and not after.isspace()
    fits_close = close_room and bool(before) and not before.isspace()
    if sign in "“„‟〝「『" or sign == "``":
        return Mark(at, stop, "double", True, sign == "“" and fits_close and not fits_open, True)
    if sign in "”〞」』":
        return Mark(at, stop, "double", fits_open and not fits_close, True, True)
    if sign in "«»":
        return Mark(at, stop, "angle", fits_open or sign == "«", fits_close or sign == "»", True)
    if not fits_open and not fits_close:
        fits_open = fits_close = True
    return Mark(at, stop, "double", fits_open, fits_close, False)


def _measures(text: str, at: int, start: int, after: str) -> bool:
    """Whether the mark stands for inches or seconds: 6'2", 5’ 10”, a 12"-wide board."""
    if at <= start or not text[at - 1].isdigit():
        return False
    k = at - 1
    while k > start and (text[k - 1].isdigit() or text[k - 1] in "./½"):
        k -= 1
    feet = text[max(start, k - 2) : k].rstrip()
    if feet.endswith(("'", "’", "′")) and text[max(start, k - 5) : k].strip("'’′ ")[-1:].isdigit():
        return True
    return after == "-" or bool(re.match(r"[\"”']*\s?[x×]\s?\d", text[at : at + 6]))


def _single(text: str, sign: str, at: int, stop: int, before: str, after: str) -> Mark | None:
    if sign in "‹›":
        return Mark(at, stop, "angle", sign == "‹", sign == "›", True)
    if before.isalnum() and after.isalnum():
        return None
    opens = (
        not after.isspace()
        and (before.isspace() or before in '([{—–/―…"“”„«')
        and (after.isalnum() or after in '([$£€¿¡…"“@#.')
    )
    closes = not before.isspace() and not after.isalnum()
    if opens and sign != "‘" and _ELIDED.match(text, stop):
        opens = False
    if sign == "‘":
        if _ELIDED.match(text, stop) and re.match(r"\d", text[stop : stop + 1]):
            return None
        return Mark(at, stop, "single", opens, False, True) if opens else None
    if sign == "‚":
        return Mark(at, stop, "single", True, False, True) if opens else None
    if sign in "`´":
        return Mark(at, stop, "single", opens, closes, False) if opens or closes else None
    return (
        Mark(at, stop, "single", opens and sign == "'", closes, sign == "’")
        if (closes or (opens and sign == "'"))
        else None
    )
