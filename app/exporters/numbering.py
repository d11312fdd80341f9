"""Which marks are printed and which number each has: the same in every export."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from nlp.annotation import SET_ASIDE, Annotation
from nlp.document import Document


@dataclass(frozen=True)
class Numbered:
    """The printed marks in the order of their first words, and the number of each that has one."""

    annotations: tuple[Annotation, ...]
    numbers: dict[str, int]

    def number(self, annotation: Annotation) -> int | None:
        """The mark's number, or None for a plain quotation without a remark."""
        return self.numbers.get(annotation.id)

    @property
    def by_number(self) -> list[Annotation]:
        """The marks that have a number, in the order of the numbers."""
        having = (a for a in self.annotations if a.id in self.numbers)
        return sorted(having, key=lambda a: self.numbers[a.id])

    def within(self, start: int, end: int) -> tuple[Annotation, ...]:
        """The marks that share words with [start, end), in reading order."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return tuple(a for a in self.annotations[first:last] if a.end > start)

    @cached_property
    def _starts(self) -> list[int]:
        return [a.start for a in self.annotations]

    @cached_property
    def _reach(self) -> list[int]:
        """How far the marks up to each one reach, which never falls as their own ends do."""
        return list(accumulate((a.end for a in self.annotations), max))


def numbered(document: Document) -> Numbered:
    """Numbers the marks that a reader sees; what was rejected or ignored is left out.

    A number is printed behind the last word of its mark, so they count by the marks' ends: whoever
    reads the page meets them in their order, also where a mark lies within another one.
    Plain quotations are marked but carry no number, unless a reader wrote a note or tags on them:
    they are listed under the sources.
    """
    shown = tuple(a for a in document.annotations if a.state not in SET_ASIDE and a.end > a.start)
    worth_a_note = [a for a in shown if a.is_prominent or a.note or a.tags]
    worth_a_note.sort(key=lambda a: a.end)
    return Numbered(shown, {a.id: number for number, a in enumerate(worth_a_note, 1)})
