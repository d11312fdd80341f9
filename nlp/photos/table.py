"""The table beside a photo: who, where, when and credit, as caption, story and file say it."""

from collections.abc import Iterable

from nlp.annotation import Annotation
from nlp.photo_table import PhotoTable, Row
from nlp.photos.case import Case
from nlp.photos.checks import Examination
from nlp.photos.gazetteer import Place, country_place
from nlp.photos.metadata import Metadata
from nlp.photos.people_checks import people_listed
from nlp.photos.place_checks import distance_between, file_place_in_words
from nlp.photos.story import Story
from nlp.photos.time_checks import in_words
from nlp.texts import all_texts

ROWS = ("who", "where", "when", "credit")
_FEWEST_KM = 3.0
_MOST_NAMED = 3


def photo_tables(examination: Examination) -> tuple[PhotoTable, ...]:
    """One table a photo, made from the examination that gave the findings."""
    return tuple(_table(case, examination.findings) for case in examination.cases)


def word(key: str) -> str:
    """A word of the table, such as "not stated"."""
    return str(all_texts("caption")["table"][key])


_CLASHES: dict[str, tuple[str, tuple[str, ...]]] = {
    "person_mismatch": ("who", ("caption", "story")),
    "meta_person": ("who", ("caption", "file")),
    "place_mismatch": ("where", ("caption", "story")),
    "meta_place": ("where", ("caption", "file")),
    "date_mismatch": ("when", ("caption", "story")),
    "file_photo_unlabelled": ("when", ("story",)),
    "meta_date": ("when", ("caption", "file")),
    "meta_credit": ("credit", ("caption", "file")),
}


def _table(case: Case, findings: tuple[Annotation, ...]) -> PhotoTable:
    ours = [f for f in findings if f.caption is not None and f.caption.photo == case.number]
    file = case.file
    clashes: dict[str, set[str]] = {name: set() for name in ROWS}
    for finding in ours:
        row, columns = _CLASHES.get(finding.subtype, ("", ()))
        if row:
            clashes[row].update(columns)
            if finding.subtype == "file_photo_unlabelled":
                clashes[row].add("file" if finding.rule.startswith(f"{finding.subtype}-file")
                                 else "caption")  # fmt: skip
    cells = {
        "who": (_people_of(case), _people_in_story(case), _people_in_file(file)),
        "where": (_places_of(case), _places_in_story(case), _place_in_file(file)),
        "when": (_times_of(case), _time_of_story(case.story), _time_in_file(file)),
        "credit": (case.credit, "", "; ".join(file.credits) if file else ""),
    }
    rows = tuple(_row(name, cells[name], file, clashes[name]) for name in ROWS)
    return PhotoTable(
        photo=case.number,
        rows=rows,
        marks=_marks(ours),
        distance=_distance(case) if "file" in clashes["where"] else "",
        claim=_claim(file),
        metadata=file.fields if file else (),
        problem=str(all_texts("caption")["problem"][file.problem]) if file and file.problem else "",
    )


def _row(name: str, cells: tuple[str, str, str], file: Metadata | None, clashes: set[str]) -> Row:
    caption, story, of_file = cells
    return Row(
        name,
        caption or word("not_stated"),
        story or word("not_stated"),
        (of_file or word("not_stated")) if file is not None else word("no_file"),
        tuple(column for column in ("caption", "story", "file") if column in clashes),
    )


def _marks(findings: list[Annotation]) -> tuple[tuple[int, int], ...]:
    return tuple(
        sorted({(f.start, f.end) for f in findings if f.caption and f.caption.evidence == f.text})
    )


def _people_of(case: Case) -> str:
    return "; ".join(person.text for person in case.people)


def _people_in_story(case: Case) -> str:
    told = []
    for person in case.people:
        found = case.story.mention(person)
        if found is None:
            told.append(f"{person.text}: {word('not_in_story')}")
        else:
            start, run = found
            told.append(case.story.article.text[start + run.start : start + run.end])
    return "; ".join(dict.fromkeys(told))


def _people_in_file(file: Metadata | None) -> str:
    return "; ".join(name for name, _ in people_listed(file)) if file else ""


def _places_of(case: Case) -> str:
    return "; ".join(dict.fromkeys(scene.text for scene in case.scenes))


def _places_in_story(case: Case) -> str:
    """The places the story names that have to do with the scene, else its main ones."""
    places = case.story.places
    near: list[str] = []
    for scene in case.scenes:
        near += [p.name for p in scene.places if p.number in places.numbers]
        near += _countries(sorted(scene.codes & (places.countries | places.inside)))
    if not near:
        near = _countries(places.most_named)[:_MOST_NAMED]
    return "; ".join(dict.fromkeys(near))


def _countries(codes: Iterable[str]) -> list[str]:
    found: list[Place | None] = [country_place(code) for code in codes]
    return [place.name for place in found if place is not None]


def _place_in_file(file: Metadata | None) -> str:
    return file_place_in_words(file) if file else ""


def _times_of(case: Case) -> str:
    return "; ".join(dict.fromkeys(time.text for time in case.times))


def _time_of_story(story: Story) -> str:
    if story.published is not None:
        return in_words(story.published)
    if story.not_before is not None:
        return word("not_before").format(year=story.not_before.year)
    return ""


def _time_in_file(file: Metadata | None) -> str:
    return in_words(file.taken) if file and file.taken else ""


def _distance(case: Case) -> str:
    if case.file is None or not case.scenes:
        return ""
    apart = distance_between(case.scenes[0], case.file)
    if apart is None or apart < _FEWEST_KM:
        return ""
    rounded = round(apart, -1) if apart >= 20 else round(apart)
    return word("apart").format(km=f"{rounded:,.0f} km")


def _claim(file: Metadata | None) -> str:
    if file is None or file.claim is None:
        return ""
    said = "; ".join(part for part in (*file.claim.source_types, file.claim.generator) if part)
    return word("claim").format(claim=said) if said else word("claim_nothing")
