"""Is the photo of the story's time? date_mismatch, file_photo_unlabelled, no_date, meta_date."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from nlp.annotation import Annotation
from nlp.photos.case import Case
from nlp.photos.dates import TimeExpression, overlap, widened
from nlp.photos.gazetteer import look_up
from nlp.photos.intervals import Interval
from nlp.photos.labels import is_undated
from nlp.photos.places import word_list
from nlp.readers.captions import is_seen_to_do

_FINITE = frozenset(("VBZ", "VBP", "VBD", "VBG", "MD"))
_AFTER_VERB = frozenset(("DT", "PRP$", "RP", "RB", "NN", "JJ", "CD"))
_LOOKS_FINITE = re.compile(r"\b(?:[a-z]{2,}(?:s|ing)|is|are|was|were)\b")


def date_mismatch(case: Case) -> Iterator[Annotation]:
    """The caption's time has no day in common with the story's, and nothing explains it."""
    if case.is_file_photo or case.is_illustration:
        return
    clash = _clashing(case)
    if clash is not None:
        yield case.finding(
            "date_mismatch",
            "warn",
            (clash.start, clash.end),
            rule=_rule("date_mismatch", case),
            fields=_story_fields(case),
        )


def file_photo_unlabelled(case: Case) -> Iterator[Annotation]:
    """The photo is older than the story, and nothing says so or explains it."""
    if case.is_file_photo or case.is_illustration:
        return
    rule = _rule("file_photo_unlabelled", case)
    clash = _clashing(case)
    if clash is not None and clash.interval is not None and case.story.is_old(clash.interval):
        span = (clash.start, clash.end)
        yield case.finding(
            "file_photo_unlabelled", "warn", span, rule=rule, fields=_story_fields(case)
        )
    elif not _gives_time(case) and case.file is not None and case.file.taken is not None:
        taken = case.file.taken
        if case.story.is_old(taken) and not case.story.explains(taken):
            day = iso(taken)
            rule = rule.replace("file_photo_unlabelled", "file_photo_unlabelled-file")
            yield case.finding(
                "file_photo_unlabelled",
                "warn",
                evidence=day,
                rule=rule,
                fields={"day": in_words(taken), **_story_fields(case)},
            )


def no_date(case: Case) -> Iterator[Annotation]:
    """The caption tells an event but no time, and the file knows none."""
    if case.times or case.is_illustration or is_undated(case.text, case.credit):
        return
    if case.file is not None and case.file.taken is not None:
        return
    if case.is_file_photo or (_names_somebody(case) and _has_verb(case)):
        yield case.finding("no_date", "note", evidence="")


def meta_date(case: Case) -> Iterator[Annotation]:
    """The file was made on another day than the caption says."""
    if case.file is None or case.file.taken is None or not case.scene_times:
        return
    taken = case.file.taken
    told = [t.interval for t in case.scene_times if t.interval is not None]
    if not any(overlap(widened(interval, 1), taken) for interval in told):
        first = case.scene_times[0]
        yield case.finding(
            "meta_date",
            "warn",
            (first.start, first.end),
            fields={"day": in_words(taken), "field": case.file.taken_by},
        )


def iso(interval: Interval) -> str:
    """A day as an ISO date; a month or year as its part that is known."""
    first, last = interval
    if first == last:
        return first.isoformat()
    whole_year = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    return f"{first.year:04}" if whole_year else f"{first.year:04}-{first.month:02}"


def in_words(interval: Interval | date) -> str:
    """A day, month or year for readers: "2 June 2019"."""
    if isinstance(interval, date):
        interval = (interval, interval)
    first, last = interval
    if first == last:
        return f"{first.day} {first:%B} {first.year}"
    if iso(interval) == f"{first.year:04}":
        return f"{first.year}"
    return f"{first:%B} {first.year}"


def _clashing(case: Case) -> TimeExpression | None:
    """The caption's time that does not fit the story, if none of its times does."""
    if any(t.relative and not t.background for t in case.times):
        return None
    clash: TimeExpression | None = None
    for time in case.scene_times:
        assert time.interval is not None
        if not case.story.is_outside(time.interval) or case.story.explains(time.interval):
            return None
        clash = clash or time
    return clash


def _gives_time(case: Case) -> bool:
    return any(not t.background for t in case.times)


def _rule(check: str, case: Case) -> str:
    return check if case.story.published is not None else f"{check}-undated"


def _story_fields(case: Case) -> dict[str, str]:
    story = case.story
    known = story.published or story.not_before
    if known is None:
        return {}
    return {"story": in_words(known) if story.published else str(known.year)}


def _names_somebody(case: Case) -> bool:
    """Whether the caption names a person or a place."""
    if case.people or case.scenes:
        return True
    for number, word in enumerate(word_list(case.text)):
        if not word.is_capital:
            continue
        if look_up(word.text):
            return True
        named = case.hints.entity(word.start, word.end) in ("PERSON", "GPE", "LOC", "FAC")
        if number and named:
            return True
    return False


def _acts_like_a_verb(case: Case) -> bool:
    """Whether a word read as a plural may be a verb: "The chair cuts the ribbon"."""
    listed = word_list(case.text)
    tags = [(case.hints.tags(w.start, w.end) or [""])[0] for w in listed]
    for i in range(1, len(listed) - 1):
        joined = case.text[listed[i - 1].end : listed[i + 1].start] == f" {listed[i].text} "
        if not joined or tags[i] != "NNS" or tags[i - 1] not in ("NN", "NNP"):
            continue
        if tags[i + 1] in _AFTER_VERB and is_seen_to_do(listed[i].text):
            return True
    return False


def _has_verb(case: Case) -> bool:
    tags = case.hints.tags(0, len(case.text))
    if tags:
        pairs = pairwise(("", *tags))
        told = any(tag in _FINITE or (tag == "VB" and last != "TO") for last, tag in pairs)
        return told or _acts_like_a_verb(case)
    return bool(_LOOKS_FINITE.search(case.text))
