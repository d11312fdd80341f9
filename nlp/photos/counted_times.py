"""Reads times that are counted from the day of the article: Tuesday, last week, ten years ago.

`match` is a time as written; `anchor` the day of the article. Where it is not known, nor is the
time.
"""

import re
from datetime import date, timedelta

from nlp.photos.intervals import Interval, month_interval, year_interval, years_back
from nlp.photos.time_words import WEEKDAYS, number_of, ordinal_of


def weekday(match: re.Match[str], anchor: date | None) -> Interval | None:
    """A weekday: the latest one."""
    if anchor is None:
        return None
    wanted = WEEKDAYS.index(match["weekday"].lower())
    back = (anchor.weekday() - wanted) % 7
    if (match["lead"] or "").lower().startswith("last") and back == 0:
        back = 7
    day = anchor - timedelta(days=back)
    return day, day


def near(match: re.Match[str], anchor: date | None) -> Interval | None:
    """Words such as yesterday or last month."""
    if anchor is None:
        return None
    word = " ".join(match["word"].lower().split())
    this = "this" in word or word.startswith("earlier")
    if word in ("yesterday", "last night", "overnight"):
        return anchor - timedelta(days=1), anchor
    if "week" in word:
        return anchor - timedelta(days=7 if this else 13), anchor
    if "month" in word:
        first = month_interval(anchor.year, anchor.month)[0]
        before = first - timedelta(days=1)
        return (first, anchor) if this else month_interval(before.year, before.month)
    if "year" in word:
        return (date(anchor.year, 1, 1), anchor) if this else year_interval(anchor.year - 1)
    return anchor - timedelta(days=1), anchor + timedelta(days=1)


def ago(match: re.Match[str], anchor: date | None) -> Interval | None:
    """So many days, weeks, months or years ago."""
    if anchor is None:
        return None
    number, unit = number_of(match["number"]), match["unit"].lower()
    days = {"day": 1, "week": 7, "month": 30}.get(unit)
    if days is not None:
        then, slack = anchor - timedelta(days=days * number), timedelta(days=days)
        return then - slack, then + slack
    years = number * {"year": 1, "decade": 10}.get(unit, 100)
    loose = 0 if unit == "year" else years // (4 * number)
    return years_back(anchor, years, loose)


def anniversary(match: re.Match[str], anchor: date | None) -> Interval | None:
    """What an anniversary looks back to."""
    if anchor is None:
        return None
    return years_back(anchor, ordinal_of(match["ordinal"] or "centenary"))


def past_span(match: re.Match[str], anchor: date | None) -> Interval | None:
    """The last so many days, weeks, months or years."""
    if anchor is None:
        return None
    number = number_of(match["number"]) if match["number"] else 1
    unit = match["unit"].lower()
    years = number * {"year": 1, "decade": 10}.get(unit, 100)
    if unit in ("day", "week", "month"):
        days = number * {"day": 1, "week": 7, "month": 31}[unit]
        return anchor - timedelta(days=days), anchor
    return date.fromordinal(max(1, anchor.toordinal() - years * 366)), anchor
