"""Marks become quotations: the outermost pairs of each paragraph."""

from dataclasses import dataclass

from nlp.components.quotes.marks import Mark, marks_in

_LONGEST_SINGLE = 600
"""Code points: a single mark without a partner so far on is an apostrophe."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between marks, marks included. `closed` is false where the paragraph ends first."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    family: str
    paragraph: int = 0
    continues: bool = False
    """Whether it takes up a quotation that the paragraph before left open."""


def quotations(text: str, paragraphs: list[tuple[int, int]]) -> list[Quoted]:
    """Every outermost quotation of the paragraphs, given as [start, end), in order."""
    out: list[Quoted] = []
    open_family = ""
    for number, (start, end) in enumerate(paragraphs):
        found = _in_paragraph(text, start, end, open_family)
        for k, q in enumerate(found):
            goes_on = k == 0 and open_family == q.family and q.start == start
            out.append(
                Quoted(
                    q.start, q.end, q.inner_start, q.inner_end, q.closed, q.family, number, goes_on
                )
            )
        open_family = found[-1].family if found and not found[-1].closed else ""
    return out


def _in_paragraph(text: str, start: int, end: int, open_before: str) -> list[Quoted]:
    marks = marks_in(text, start, end)
    out: list[Quoted] = []
    k = 0
    while k < len(marks):
        mark = marks[k]
        if (out and mark.start < out[-1].end) or not (mark.opens or _turned(marks, k)):
            k += 1
            continue
        if mark.family == "single":
            close = _single_close(text, marks, k)
        else:
            if mark.family == "double" and not mark.sure and mark.start == start:
                marks = _without_nested(marks, k)
            close = _double_close(marks, k)
        if close is None:
            if mark.family == "single" and not (open_before == "single" and mark.start == start):
                k += 1
                continue
            if mark.family != "single" and not _worth_leaving_open(text, mark, end):
                k += 1
                continue
            stop = _unclosed_end(marks, k, end)
            stop = _trimmed(text, mark.end, stop)
            out.append(Quoted(mark.start, stop, mark.end, stop, False, mark.family))
            k += 1
            while k < len(marks) and marks[k].start < stop:
                k += 1
            continue
        closing = marks[close]
        if text[mark.end : closing.start].strip():
            out.append(Quoted(mark.start, closing.end, mark.end, closing.start, True, mark.family))
        k = close + 1
    return out


def _without_nested(marks: list[Mark], k: int) -> list[Mark]:
    """The marks without curly pairs inside what the straight mark `k` opens with a paragraph."""
    kept, depth = list(marks[: k + 1]), 0
    for i in range(k + 1, len(marks)):
        other = marks[i]
        if other.family == "double" and other.sure and (depth or not other.closes):
            depth += -1 if other.closes else 1
            continue
        kept.append(other)
        if other.family == "double" and not depth:
            return kept + marks[i + 1 :]
    return kept if not depth else marks


def _turned(marks: list[Mark], k: int) -> bool:
    """Whether a mark that can only close must open: nothing is open and another closes next."""
    mark = marks[k]
    if mark.family != "double" or mark.sure:
        return False
    rest = [m for m in marks[k + 1 : k + 4] if m.family == "double"]
    return bool(rest) and rest[0].closes and not rest[0].opens


def _worth_leaving_open(text: str, mark: Mark, end: int) -> bool:
    return any(c.isalpha() for c in text[mark.end : min(end, mark.end + 40)])


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _unclosed_end(marks: list[Mark], k: int, end: int) -> int:
    """The paragraph's end, or the next mark of the family that must open another quotation."""
    for j in range(k + 1, len(marks)):
        other = marks[j]
        if other.family == marks[k].family and other.opens and not other.closes:
            return other.start
    return end


def _double_close(marks: list[Mark], k: int) -> int | None:
    """The index of the mark that closes the double or angle mark `k`."""
    mark, depth = marks[k], 0
    for j in range(k + 1, len(marks)):
        other = marks[j]
        if other.family != mark.family:
            continue
        if other.closes:
            if depth == 0:
                return j
            depth -= 1
        elif other.opens:
            if not _nests(marks, j, depth):
                return None
            depth += 1
    return None


def _nests(marks: list[Mark], j: int, depth: int) -> bool:
    """Whether an opening mark inside an open quotation begins a nested one: two more close."""
    closes = 0
    for i in range(j + 1, len(marks)):
        other = marks[i]
        if other.family != marks[j].family:
            continue
        if other.closes and not other.opens:
            closes += 1
            if closes >= depth + 2:
                return True
        elif other.opens and not other.closes:
            closes -= 1
            if closes < 0:
                return False
    return False


def _single_close(text: str, marks: list[Mark], k: int) -> int | None:
    """The index of the single mark that closes `k`; a plural's apostrophe only if no other does."""
    fallback = None
    for j in range(k + 1, len(marks)):
        other = marks[j]
        if other.start - marks[k].start > _LONGEST_SINGLE:
            break
        if other.family != "single":
            continue
        if other.closes:
            if _possessive(text, other):
                fallback = fallback if fallback is not None else j
                continue
            return j
        if other.opens and fallback is not None:
            break
    return fallback


def _possessive(text: str, mark: Mark) -> bool:
    """Whether the mark may be the apostrophe of "the players' union" or "goin' home"."""
    before = text[mark.start - 1]
    after = text[mark.end : mark.end + 2]
    if before not in "sSnxz":
        return False
    return len(after) == 2 and after[0] == " " and after[1].isalnum()
