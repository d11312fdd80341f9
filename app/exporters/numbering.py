"""Which marks are printed and which number each has: the same in every export."""

from dataclasses import dataclass

from nlp.annotation import Annotation, State
from nlp.document import Document

HIDDEN = {State.REJECTED, State.IGNORED}


@dataclass(frozen=True)
class Numbered:
    """The printed marks in reading order and the number of each that has one."""

    annotations: tuple[Annotation, ...]
    numbers: dict[str, int]

    def number(self, annotation: Annotation) -> int | None:
        """The mark's number, or None for a plain quotation without a note."""
        return self.numbers.get(annotation.id)


def numbered(document: Document) -> Numbered:
    """Numbers the marks that a reader sees; what was rejected or ignored is left out.

    Plain quotations are marked but carry no number: they are listed under the sources.
    """
    shown = tuple(a for a in document.annotations if a.state not in HIDDEN and a.end > a.start)
    worth_a_note = [a for a in shown if a.is_prominent or a.note]
    return Numbered(shown, {a.id: number for number, a in enumerate(worth_a_note, 1)})
