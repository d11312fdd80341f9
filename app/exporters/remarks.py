"""What a reader wrote on a mark, as it is printed: the note and the tags."""

from collections.abc import Iterator

from app.translation import translate
from nlp.annotation import Annotation


def remarks(annotation: Annotation) -> Iterator[str]:
    """The paragraphs of the note, then all tags in one line, as far as they are there."""
    yield from paragraphs(annotation)
    if annotation.tags:
        yield tags(annotation)


def paragraphs(annotation: Annotation) -> list[str]:
    """The paragraphs of the note."""
    return [line.strip() for line in annotation.note.splitlines() if line.strip()]


def told_apart(annotation: Annotation, by: str = "") -> list[str]:
    """The remarks where they stand below other words: the first says that it is a note, or whose.

    A reader's words must not be taken for the program's.
    """
    said = list(remarks(annotation))
    if paragraphs(annotation):
        first = said[0]
        note = translate("Report", "Note: %1").replace("%1", first)
        said[0] = f"{by}: {first}" if by else note
    return said


def tags(annotation: Annotation) -> str:
    """All tags in one line."""
    return translate("Handout", "Tags: %1").replace("%1", ", ".join(annotation.tags))
