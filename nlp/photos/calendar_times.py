"""Reads times that stand in a calendar: days, months, seasons, years, decades, centuries.

`match` is a time as written; `anchor` the day of the article, where it is known. What is no date
at all raises ValueError.
"""

import re
from datetime import date, timedelta

from nlp.photos.intervals import Interval, month_interval, season_interval, year_interval
from nlp.photos.time_words import month_number

_AHEAD = timedelta(days=2)
"""How far after the article's day a day without a year may lie."""


def full_day(match: re.Match[str], anchor: date | None) -> Interval | None:
    """A day with its year, or some days of one month."""
    year, month, day = int(match["year"]), month_number(match["month"]), int(match["day"])
    second = int(match["day2"]) if match["day2"] else day
    return date(year, month, day), date(year, month, max(day, second))


def day_without_year(match: re.Match[str], anchor: date | None) -> Interval | None:
    """A day without a year: the latest one that is not after the article's day."""
    month, day = month_number(match["month"]), int(match["day"])
    date(2000, month, day)
    if anchor is None:
        return None
    year = anchor.year + 1
    while True:
        try:
            if date(year, month, day) <= anchor + _AHEAD:
                break
        except ValueError:
            pass
        year -= 1
    second = int(match["day2"]) if match["day2"] else day
    return date(year, month, day), date(year, month, max(day, second))


def across_months(match: re.Match[str], anchor: date | None) -> Interval | None:
    """Days from one month into another."""
    year = int(match["year"])
    first, last = month_number(match["month1"]), month_number(match["month"])
    begin = date(year if first <= last else year - 1, first, int(match["day1"] or 1))
    end = date(year, last, int(match["day"])) if match["day"] else month_interval(year, last)[1]
    return begin, end


def iso(match: re.Match[str], anchor: date | None) -> Interval | None:
    """A day as 2024-05-17."""
    day = date(int(match["year"]), int(match["m"]), int(match["day"]))
    return day, day


def numeric(match: re.Match[str], anchor: date | None) -> Interval | None:
    """Day and month in either order where both could be meant: then both days and all between."""
    year, a, b = int(match["year"]), int(match["a"]), int(match["b"])
    days = []
    # With points the day comes first; with strokes Britain and America disagree.
    orders = ((b, a),) if "." in match[0] and b <= 12 else ((b, a), (a, b))
    for month, day in orders:
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    return min(days), max(days)


def month_of_year(match: re.Match[str], anchor: date | None) -> Interval | None:
    """A month with its year."""
    return month_interval(int(match["year"]), month_number(match["month"]))


def month_alone(match: re.Match[str], anchor: date | None) -> Interval | None:
    """A month without a year: this year's or last year's."""
    if anchor is None:
        return None
    month = month_number(match["month"])
    year = anchor.year if month <= anchor.month else anchor.year - 1
    first, last = month_interval(year, month)
    return first, (max(last, anchor) if match["lead"].lower() == "since" else last)


def season_of_year(match: re.Match[str], anchor: date | None) -> Interval | None:
    """A season with its year."""
    return season_interval(match["season"], int(match["year"]))


def season_alone(match: re.Match[str], anchor: date | None) -> Interval | None:
    """A season without a year."""
    if anchor is None:
        return None
    before = season_interval(match["season"], anchor.year - 1)
    latest = season_interval(match["season"], anchor.year)
    if latest[0] > anchor:
        return before
    if match["lead"].lower().startswith("last"):
        return before[0], min(latest[1], anchor)
    return latest


def one_year(match: re.Match[str], anchor: date | None) -> Interval | None:
    """A year, or all that came since."""
    first, last = year_interval(int(match["year"]))
    if match["since"]:
        last = max(last, anchor) if anchor else last
    return first, last


def years(match: re.Match[str], anchor: date | None) -> Interval | None:
    """Years joined by a stroke, such as 2019/20."""
    first, second = int(match["year"]), match["year2"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if not first <= last <= first + 200:
        raise ValueError(second)
    return date(first, 1, 1), date(last, 12, 31)


def span(match: re.Match[str], anchor: date | None) -> Interval | None:
    """From one year or decade to another."""
    first, last = int(match["year"]), int(match["year2"]) + (9 if match["decade2"] else 0)
    if not first <= last <= first + 200:
        raise ValueError(match["year2"])
    return date(first, 1, 1), date(last, 12, 31)


def decade(match: re.Match[str], anchor: date | None) -> Interval | None:
    """A decade."""
    written = match["decade"]
    first = int(written) if len(written) == 4 else 1900 + int(written)
    return date(first, 1, 1), date(first + 9, 12, 31)


def century(match: re.Match[str], anchor: date | None) -> Interval | None:
    """A century."""
    last = int(match["century"]) * 100
    return date(last - 99, 1, 1), date(last, 12, 31)
