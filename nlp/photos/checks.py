"""The caption checks: each caption held against story, file and library, in one pass."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from nlp.annotation import Annotation
from nlp.article import Article
from nlp.document import ordered
from nlp.photos.case import Case
from nlp.photos.credit_checks import ai_undisclosed, meta_credit, no_credit, stock_unlabelled
from nlp.photos.hints import Hints
from nlp.photos.library import Library
from nlp.photos.overclaim import overclaim
from nlp.photos.people_checks import meta_person, person_mismatch
from nlp.photos.place_checks import meta_place, place_mismatch
from nlp.photos.reuse_checks import reused_photo
from nlp.photos.story import story_of
from nlp.photos.time_checks import date_mismatch, file_photo_unlabelled, meta_date, no_date
from nlp.photos.wording_checks import duplicate_caption, emotive_caption, generic_caption
from nlp.tokens import tokens_of

_LONGEST_CAPTION = 4_000
"""Characters: what is longer was taken for a caption by mistake."""
_HELD_TOGETHER = 500
"""Captions before it that a caption is held against: time and memory grow with it."""

Check = Callable[[Case], Iterator[Annotation]]

CHECKS: tuple[tuple[str, Check], ...] = (
    ("date_mismatch", date_mismatch),
    ("file_photo_unlabelled", file_photo_unlabelled),
    ("place_mismatch", place_mismatch),
    ("person_mismatch", person_mismatch),
    ("overclaim", overclaim),
    ("duplicate_caption", duplicate_caption),
    ("stock_unlabelled", stock_unlabelled),
    ("no_credit", no_credit),
    ("no_date", no_date),
    ("generic_caption", generic_caption),
    ("emotive_caption", emotive_caption),
    ("meta_date", meta_date),
    ("meta_place", meta_place),
    ("meta_person", meta_person),
    ("meta_credit", meta_credit),
    ("ai_undisclosed", ai_undisclosed),
    ("reused_photo", reused_photo),
)


@dataclass(frozen=True)
class Examination:
    """All that was found about an article's photos: the findings, and one case a photo."""

    findings: tuple[Annotation, ...]
    cases: tuple[Case, ...]


def examine(article: Article, doc: Doc | None, library: Library | None = None) -> Examination:
    """The article's photos examined. Without a Doc people and verbs are told by spelling alone."""
    cases = cases_of(article, doc, library)
    found = [
        finding
        for case in cases
        if case.text.strip() and len(case.text) <= _LONGEST_CAPTION
        for _, check in CHECKS
        for finding in check(case)
    ]
    unique = {finding.id: finding for finding in found}
    return Examination(ordered(unique.values()), cases)


def cases_of(article: Article, doc: Doc | None, library: Library | None = None) -> tuple[Case, ...]:
    """The article's photos, one case each."""
    if not article.photos:
        return ()
    hints = Hints(0, tokens_of(doc) if doc is not None else None)
    story = story_of(article, hints)
    cases: list[Case] = []
    printed: deque[Case] = deque(maxlen=_HELD_TOGETHER)
    for number, photo in enumerate(article.photos):
        start = photo.caption.start if photo.caption is not None else 0
        case = Case(number, photo, story, hints.at(start), library, tuple(printed))
        cases.append(case)
        if photo.caption is not None:
            printed.append(case)
    return tuple(cases)
