"""Was the picture printed before, with other facts? reused_photo."""

from collections.abc import Iterator
from dataclasses import dataclass

from nlp.annotation import Annotation
from nlp.photos.case import Case
from nlp.photos.dates import time_expressions
from nlp.photos.gazetteer import Place, kilometres
from nlp.photos.intervals import Interval
from nlp.photos.library import Saved
from nlp.photos.metadata import days_apart
from nlp.photos.names import same_person
from nlp.photos.people import find_people
from nlp.photos.picture import read_bytes
from nlp.photos.place_checks import NEAR_KM
from nlp.photos.places import Scene, scenes

_DAYS = 2
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Clash:
    """What an earlier caption told otherwise: our words for it, and which facts differ."""

    spans: tuple[Span, ...]
    facts: tuple[str, ...]


def reused_photo(case: Case) -> Iterator[Annotation]:
    """The library holds the same picture with another place, person or date."""
    if case.library is None:
        return
    found = read_bytes(case.photo)
    if found is None or not found.data:
        return
    for saved in case.library.same_pictures(found.data):
        clash = _clash(case, saved)
        if not clash.facts:
            continue
        spans = clash.spans
        span = (min(s for s, _ in spans), max(e for _, e in spans)) if spans else None
        yield case.finding(
            "reused_photo",
            "warn",
            span,
            evidence=None if span else "",
            fields={
                "other": saved.caption,
                "headline": saved.headline,
                "facts": " and ".join(clash.facts),
            },
        )
        return


def _clash(case: Case, saved: Saved) -> _Clash:
    spans: list[Span] = []
    facts: list[str] = []
    theirs = scenes(saved.caption)
    if case.scenes and theirs and all(_apart(a, b) for a in case.scenes for b in theirs):
        facts.append("another place")
        spans += [(s.start, s.end) for s in case.scenes]
    people = find_people(saved.caption)
    if case.people and people:
        strangers = [
            p for p in case.people if not any(same_person(p.tokens, q.tokens) for q in people)
        ]
        if len(strangers) == len(case.people):
            facts.append("other people")
            spans += [(p.start, p.end) for p in strangers]
    if _dates_clash(case, saved):
        facts.append("another date")
        spans += [(t.start, t.end) for t in case.scene_times]
    return _Clash(tuple(spans), tuple(facts))


def _dates_clash(case: Case, saved: Saved) -> bool:
    ours = [t.interval for t in case.scene_times if t.interval is not None]
    if not ours and case.story.published is not None:
        ours = [(case.story.published, case.story.published)]
    theirs = saved_dates(saved)
    return bool(ours and theirs) and all(
        days_apart(a, b).days > _DAYS for a in ours for b in theirs
    )


def saved_dates(saved: Saved) -> list[Interval]:
    """The days of a saved caption; without a time in it, the day of its article."""
    told = [
        t.interval
        for t in time_expressions(saved.caption, saved.article_date)
        if not t.background and t.interval is not None
    ]
    if not told and saved.article_date is not None:
        told = [(saved.article_date, saved.article_date)]
    return told


def _apart(a: Scene, b: Scene) -> bool:
    """Whether two scenes are certainly different places."""
    if not a.codes & b.codes:
        return True
    ours = [p for p in a.places if p.is_town]
    theirs = [p for p in b.places if p.is_town]
    if not ours or not theirs or _may_hold(a, theirs) or _may_hold(b, ours):
        return False
    return all(
        kilometres((p.latitude, p.longitude), (q.latitude, q.longitude)) > NEAR_KM
        for p in ours
        for q in theirs
    )


def _may_hold(scene: Scene, towns: list[Place]) -> bool:
    """Whether a scene's name may be that of an area around one of the towns."""
    areas = [p for p in scene.places if not p.is_town]
    return any(p.kind != "region" or p.number in {t.region for t in towns} for p in areas)
