"""Are the people in the caption in the story, and in the file? person_mismatch, meta_person."""

from collections.abc import Iterator

from nlp.annotation import Annotation
from nlp.photos.case import Case
from nlp.photos.folding import words_of
from nlp.photos.metadata import Metadata
from nlp.photos.names import same_person, tokens_of_name
from nlp.photos.people import Person, find_people


def person_mismatch(case: Case) -> Iterator[Annotation]:
    """The caption names somebody whom the story does not."""
    for person in case.people:
        if not person.private and case.story.mention(person) is None:
            yield case.finding("person_mismatch", "warn", (person.start, person.end))


def meta_person(case: Case) -> Iterator[Annotation]:
    """The file lists people, and one in the caption is not among them."""
    if case.file is None:
        return
    listed = people_listed(case.file)
    if not listed:
        return
    others = "; ".join(name for name, _ in listed)
    for person in case.people:
        if not any(same_person(person.tokens, tokens) for _, tokens in listed):
            if not case.file.people and _described(case.file, person):
                continue
            yield case.finding(
                "meta_person",
                "warn",
                (person.start, person.end),
                fields={"other": others},
            )


def people_listed(file: Metadata) -> list[tuple[str, tuple[str, ...]]]:
    """The people a file names: its list of people shown, else names in its description."""
    if file.people:
        named = ((name, tokens_of_name(name)) for name in file.people)
        return [(name, tokens) for name, tokens in named if tokens]
    return [(person.text, person.tokens) for person in find_people(file.described)]


def _described(file: Metadata, person: Person) -> bool:
    return person.surname in words_of(file.described)
