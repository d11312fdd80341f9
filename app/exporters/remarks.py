"""What a reader wrote on a mark, as it is printed: the note and the tags."""

from collections.abc import Iterator

from app.translation import translate
from nlp.annotation import Annotation


def remarks(annotation: Annotation) -> Iterator[str]:
    """The note, then all tags in one line, as far as they are there."""
    if annotation.note:
        yield annotation.note
    if annotation.tags:
        yield tags(annotation)


def tags(annotation: Annotation) -> str:
    """All tags in one line."""
    return translate("Handout", "Tags: %1").replace("%1", ", ".join(annotation.tags))
