"""Stretches of days: a month, a year, a season, the days about an anniversary."""

from datetime import date, timedelta

Interval = tuple[date, date]
"""The first and the last day."""
_SEASONS = {
    "spring": (3, 1, 6, 21),
    "summer": (6, 1, 9, 22),
    "autumn": (9, 1, 12, 21),
    "fall": (9, 1, 12, 21),
}


def month_interval(year: int, month: int) -> Interval:
    """The days of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def year_interval(year: int) -> Interval:
    """The days of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def season_interval(season: str, year: int) -> Interval:
    """The days of a season, north of the equator or south of it: both where they differ."""
    season = season.lower()
    if season == "winter":
        return date(year - 1, 12, 1), date(year + 1, 3, 20)
    month1, day1, month2, day2 = _SEASONS[season]
    return date(year, month1, day1), date(year, month2, day2)


def years_back(anchor: date, years: int, loose: int = 0) -> Interval:
    """The calendar year that many years ago, and the months about that very day."""
    near = anchor.toordinal() - round(years * 365.25)
    first = min(date(anchor.year - years - loose, 1, 1), date.fromordinal(max(1, near - 92)))
    return first, max(
        date(anchor.year - years + loose, 12, 31), date.fromordinal(max(1, near + 92))
    )
