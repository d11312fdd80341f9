"""A document: an article and its annotations, a frozen value. An edit makes another document."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from nlp.annotation import Analysis, Annotation, Attribution, Source, State
from nlp.article import Article
from nlp.photo_table import PhotoTable

Answers = tuple[str, str, str]
"""What a reader sees in a photo, thinks of it, and wonders."""
NO_ANSWERS: Answers = ("", "", "")


@dataclass(frozen=True, slots=True)
class Look:
    """What a reader wrote to a photo before its caption was shown; photos count from 0."""

    photo: int
    answers: Answers


@dataclass(frozen=True, slots=True)
class Document:
    """What is open in the window and what a `.newsgloss` file holds."""

    article: Article
    annotations: tuple[Annotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    sources: tuple[Source, ...] = ()
    notices: tuple[str, ...] = ()
    photo_tables: tuple[PhotoTable, ...] = ()
    analysed: bool = False
    looks: tuple[Look, ...] = ()
    extras: tuple[tuple[str, bytes], ...] = ()
    """Members of its file that this version does not know, kept for the one that does."""

    def find(self, id: str) -> Annotation | None:
        """The annotation of that id, or None."""
        return next((a for a in self.annotations if a.id == id), None)

    def answers(self, photo: int) -> Answers:
        """What was written to a photo, empty words where nothing was."""
        return next((look.answers for look in self.looks if look.photo == photo), NO_ANSWERS)

    def answering(self, photo: int, answers: Answers) -> "Document":
        """With other words to a photo; empty ones leave nothing."""
        others = [look for look in self.looks if look.photo != photo]
        looks = [*others, Look(photo, answers)] if any(answers) else others
        return replace(self, looks=tuple(sorted(looks, key=lambda look: look.photo)))

    def adding(self, annotation: Annotation) -> "Document":
        """With one annotation more."""
        return replace(self, annotations=ordered((*self.annotations, annotation)))

    def without(self, ids: Collection[str]) -> "Document":
        """With the annotations of those ids left out."""
        gone = frozenset(ids)
        return replace(self, annotations=tuple(a for a in self.annotations if a.id not in gone))

    def replacing(self, annotation: Annotation) -> "Document":
        """With the annotation of the same id replaced."""
        changed = (annotation if a.id == annotation.id else a for a in self.annotations)
        return replace(self, annotations=ordered(changed))

    def receiving(self, analysis: Analysis) -> "Document":
        """With the findings of a new analysis; decisions, notes and tags on old ones carry over.

        A decided or annotated finding that the new analysis no longer makes is kept: work is
        never dropped. People's own annotations stay as they are.
        """
        old = {_selector(a): a for a in self.annotations if a.is_finding}
        found = tuple(_carried(old.pop(_selector(a), None), a) for a in analysis.annotations)
        taken = {a.id for a in found}
        kept = tuple(
            a
            for a in self.annotations
            if a.id not in taken and (not a.is_finding or (_selector(a) in old and _worked_on(a)))
        )
        return replace(
            self,
            annotations=ordered((*kept, *found)),
            attributions=analysis.attributions,
            sources=analysis.sources,
            notices=analysis.notices,
            photo_tables=analysis.photo_tables,
            analysed=True,
        )


def changed_mark(before: Document | None, after: Document | None) -> Annotation | None:
    """The first mark of `after` that `before` does not have like this, or None."""
    if before is None or after is None:
        return None
    known = {mark.id: mark for mark in before.annotations}
    return next((mark for mark in after.annotations if known.get(mark.id) != mark), None)


def ordered(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """In reading order; of two that start together the longer first."""
    return tuple(sorted(annotations, key=lambda a: (a.start, -a.end, a.category, a.subtype, a.id)))


def _selector(annotation: Annotation) -> tuple[str, str, int, int, str]:
    a = annotation
    return (a.category, a.subtype, a.start, a.end, a.text)


def _worked_on(annotation: Annotation) -> bool:
    return annotation.state is not State.NEW or bool(annotation.note or annotation.tags)


def _carried(old: Annotation | None, new: Annotation) -> Annotation:
    if old is None:
        return new
    return replace(new, state=old.state, note=old.note, tags=old.tags)
