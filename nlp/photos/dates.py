"""Time expressions as intervals of days: "May 2019" is the whole month, "2017" the whole year.

What has no year of its own is read backwards from an anchor, the article's date; without an
anchor it has no interval. Nothing is guessed: a form that is not listed here is no expression.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from nlp.photos.intervals import Interval
from nlp.photos.time_forms import FORMS, Form

_BACKGROUND = re.compile(
    r"(?i)\b(?:built|founded|established|opened|closed|born|erected|constructed|launched|created|"
    r"dating|dates|killed|died|destroyed|signed|elected|appointed|adopted|completed|introduced|"
    r"abandoned|designed|demolished|damaged|restored|renovated|won|discovered|drowned|sunk|sank|"
    r"invented|inaugurated|unveiled|published|released|written|made|sold|bought|convicted|arrested|"
    r"sentenced|jailed|collapsed|burned|burnt|flooded|ruled|reigned|retired|resigned|served)"
    r"(?: (?:down|up|back|only))?(?: \w+)? (?:in|on|from|to|since|by|during)(?: the)?"
    r"(?: (?:early|mid|late))?\W*$"
)
_RELATIVE_CLAUSE = re.compile(r"(?i)\b(?:who|which|whose|that|where|when)\b[^.;:,]*$")
_NOT_SCENE = re.compile(
    r"(?i)\b(?:since|until|till|before|by|of the|for the|ahead of(?: the)?|to)\W*$"
)
_ADJECTIVE = re.compile(
    r"\A\s(?!and\b|in\b|at\b|near\b|on\b|as\b|during\b|after\b|with\b|by\b)[\w]"
)


_CONTEXT = 160
"""Characters around an expression that are looked at: so long texts take linear time."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time in words. `first` and `last` are its days, None where only an anchor would tell.

    `relative`: a weekday, "yesterday" and the like. `background`: it dates something other than
    the scene, as in "the bridge, built in 1932". `precision` is day, month, season, year or more.
    """

    start: int
    end: int
    text: str
    precision: str
    first: date | None = None
    last: date | None = None
    relative: bool = False
    background: bool = False
    has_year: bool = True

    @property
    def interval(self) -> Interval | None:
        """First and last day, if both are known."""
        return (self.first, self.last) if self.first and self.last else None


def overlap(a: Interval, b: Interval) -> bool:
    """Whether two intervals have a day in common."""
    return a[0] <= b[1] and b[0] <= a[1]


def widened(interval: Interval, days: int) -> Interval:
    """The interval with some days more at both ends."""
    more = timedelta(days=days)
    return max(date.min + more, interval[0]) - more, min(date.max - more, interval[1]) + more


@lru_cache(maxsize=512)
def time_expressions(text: str, anchor: date | None = None) -> tuple[TimeExpression, ...]:
    """The times a text names, in order, none inside another."""
    taken = bytearray(len(text) + 1)
    found: list[TimeExpression] = []
    for form in FORMS:
        for match in form.pattern.finditer(text):
            start, end = match.span()
            if "whole" in form.pattern.groupindex:
                start, end = match.span("whole")
            if any(taken[start:end]) or not _capital_month(match) or _is_named(text, match):
                continue
            try:
                interval = form.read(match, anchor)
            except (ValueError, OverflowError, KeyError):
                continue
            taken[start:end] = b"\1" * (end - start)
            found.append(_expression(text, start, end, form, interval))
    return tuple(_without_their_weekdays(sorted(found, key=lambda e: e.start)))


def _without_their_weekdays(found: list[TimeExpression]) -> Iterator[TimeExpression]:
    """All but the weekdays that stand beside their own date: "Saturday, Oct. 3"."""
    days = [e for e in found if e.precision == "day"]
    for e in found:
        beside = any(0 <= d.start - e.end <= 2 or 0 <= e.start - d.end <= 4 for d in days)
        if not (e.precision == "weekday" and beside):
            yield e


def _capital_month(match: re.Match[str]) -> bool:
    """Whether a month, if there is one, is written as a name: "may 3 times" is none."""
    groups = match.re.groupindex
    return "month" not in groups or (match["month"] or "M")[0].isupper()


def _is_named(text: str, match: re.Match[str]) -> bool:
    """Whether a season is part of a name: "the Winter Olympics", "the Spring Festival"."""
    if "season" not in match.re.groupindex or not match["season"][0].isupper():
        return False
    return bool(re.match(r"\s[A-Z][a-z]", text[match.end("season") : match.end("season") + 3]))


def _expression(
    text: str, start: int, end: int, form: Form, interval: Interval | None
) -> TimeExpression:
    while text[end - 1] in ", ":
        end -= 1
    first, last = interval or (None, None)
    return TimeExpression(
        start,
        end,
        text[start:end],
        form.precision,
        first,
        last,
        form.relative,
        _is_background(text, start, end, form),
        form.has_year,
    )


def _is_background(text: str, start: int, end: int, form: Form) -> bool:
    before = text[max(0, start - _CONTEXT) : start]
    if form.precision == "span" or _BACKGROUND.search(before):
        return True
    if form.precision in ("year", "decade", "month"):
        if _NOT_SCENE.search(before):
            return True
        scene = re.search(r"(?i)\b(?:during|in|at)(?: the| a| this)? $", before)
        if form.precision == "year" and _ADJECTIVE.match(text[end : end + _CONTEXT]) and not scene:
            return True
    return form.precision != "weekday" and bool(_RELATIVE_CLAUSE.search(before))


def dated(expressions: tuple[TimeExpression, ...]) -> Iterator[TimeExpression]:
    """Those that date the scene itself and have an interval."""
    return (e for e in expressions if not e.background and e.interval is not None)
