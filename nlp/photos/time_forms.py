"""The forms in which news writes a time, and the days that each of them stands for."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

Interval = tuple[date, date]
_AHEAD = timedelta(days=2)
_MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS = "|".join(_WEEKDAYS)
_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10, "fifteenth": 15,
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "hundredth": 100, "centenary": 100,
}  # fmt: skip
_SEASONS = {"spring": (3, 1, 6, 21), "summer": (6, 1, 9, 22), "autumn": (9, 1, 12, 21),
            "fall": (9, 1, 12, 21)}  # fmt: skip

_M = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|"
    r"aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![a-z])"
)
_D = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_D2 = r"(?:\s?(?:-|–|—|to|and|/)\s?(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?)?"
_Y = r"(?P<year>1[5-9]\d\d|20\d\d)(?!\d|,\d|\.\d)"
_N = (
    r"(?P<number>\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"an?(?: hundred)?)"
)
_UNIT = r"(?P<unit>day|week|month|year|decade|century|centurie)s?"
_COUNTED = (
    r"(?!\s(?:people|men|women|children|homes|houses|metres|meters|miles|km|kilometres|tonnes|tons|"
    r"euros|dollars|pounds|feet|hectares|acres|protesters|demonstrators|soldiers|troops|workers|"
    r"jobs|residents|families|refugees|migrants|students|pupils|litres|degrees|square|cubic|"
    r"mourners|visitors|runners|cyclists|fans|police|firefighters|copies|tickets|seats|sheep|"
    r"cows)\b)"
)


@dataclass(frozen=True, slots=True)
class Form:
    """A form of time expression: how it looks and how its days are read."""

    pattern: re.Pattern[str]
    precision: str
    read: Callable[[re.Match[str], date | None], Interval | None]
    relative: bool = False
    has_year: bool = True


def _month(match: re.Match[str], group: str = "month") -> int:
    short = match[group].lower().rstrip(".")[:3]
    return next(i for i, name in enumerate(_MONTH_NAMES, 1) if name.startswith(short))


def month_interval(year: int, month: int) -> Interval:
    """The days of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def year_interval(year: int) -> Interval:
    """The days of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def _full_day(match: re.Match[str], anchor: date | None) -> Interval | None:
    year, month, day = int(match["year"]), _month(match), int(match["day"])
    second = int(match["day2"]) if match["day2"] else day
    return date(year, month, day), date(year, month, max(day, second))


def _day_without_year(match: re.Match[str], anchor: date | None) -> Interval | None:
    month, day = _month(match), int(match["day"])
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


def _across_months(match: re.Match[str], anchor: date | None) -> Interval | None:
    year, first, last = int(match["year"]), _month(match, "month1"), _month(match)
    begin = date(year if first <= last else year - 1, first, int(match["day1"] or 1))
    end = date(year, last, int(match["day"])) if match["day"] else month_interval(year, last)[1]
    return begin, end


def _iso(match: re.Match[str], anchor: date | None) -> Interval | None:
    day = date(int(match["year"]), int(match["m"]), int(match["day"]))
    return day, day


def _numeric(match: re.Match[str], anchor: date | None) -> Interval | None:
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


def _month_of_year(match: re.Match[str], anchor: date | None) -> Interval | None:
    return month_interval(int(match["year"]), _month(match))


def _month_alone(match: re.Match[str], anchor: date | None) -> Interval | None:
    if anchor is None:
        return None
    month = _month(match)
    year = anchor.year if month <= anchor.month else anchor.year - 1
    first, last = month_interval(year, month)
    return first, (max(last, anchor) if match["lead"].lower() == "since" else last)


def _season_of_year(match: re.Match[str], anchor: date | None) -> Interval | None:
    return season_interval(match["season"], int(match["year"]))


def season_interval(season: str, year: int) -> Interval:
    """The days of a season, north of the equator or south of it: both where they differ."""
    season = season.lower()
    if season == "winter":
        return date(year - 1, 12, 1), date(year + 1, 3, 20)
    month1, day1, month2, day2 = _SEASONS[season]
    return date(year, month1, day1), date(year, month2, day2)


def _season_alone(match: re.Match[str], anchor: date | None) -> Interval | None:
    if anchor is None:
        return None
    before = season_interval(match["season"], anchor.year - 1)
    latest = season_interval(match["season"], anchor.year)
    if latest[0] > anchor:
        return before
    if match["lead"].lower().startswith("last"):
        return before[0], min(latest[1], anchor)
    return latest


def _year(match: re.Match[str], anchor: date | None) -> Interval | None:
    first, last = year_interval(int(match["year"]))
    if match["since"]:
        last = max(last, anchor) if anchor else last
    return first, last


def _years(match: re.Match[str], anchor: date | None) -> Interval | None:
    first, second = int(match["year"]), match["year2"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if not first <= last <= first + 200:
        raise ValueError(second)
    return date(first, 1, 1), date(last, 12, 31)


def _span(match: re.Match[str], anchor: date | None) -> Interval | None:
    first, last = int(match["year"]), int(match["year2"]) + (9 if match["decade2"] else 0)
    if not first <= last <= first + 200:
        raise ValueError(match["year2"])
    return date(first, 1, 1), date(last, 12, 31)


def _decade(match: re.Match[str], anchor: date | None) -> Interval | None:
    written = match["decade"]
    first = int(written) if len(written) == 4 else 1900 + int(written)
    return date(first, 1, 1), date(first + 9, 12, 31)


def _century(match: re.Match[str], anchor: date | None) -> Interval | None:
    last = int(match["century"]) * 100
    return date(last - 99, 1, 1), date(last, 12, 31)


def _weekday(match: re.Match[str], anchor: date | None) -> Interval | None:
    if anchor is None:
        return None
    wanted = _WEEKDAYS.index(match["weekday"].lower())
    back = (anchor.weekday() - wanted) % 7
    if (match["lead"] or "").lower().startswith("last") and back == 0:
        back = 7
    day = anchor - timedelta(days=back)
    return day, day


def _near(match: re.Match[str], anchor: date | None) -> Interval | None:
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


def number_of(word: str) -> int:
    """The number that a word or digits stand for. Raises KeyError."""
    word = word.lower()
    if word.isdigit():
        return int(word)
    if word.startswith(("a ", "an ")):
        return 100
    return sum(_NUMBERS[part] for part in word.split("-"))


def _ago(match: re.Match[str], anchor: date | None) -> Interval | None:
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


def years_back(anchor: date, years: int, loose: int = 0) -> Interval:
    """The calendar year that many years ago, and the months about that very day."""
    near = anchor.toordinal() - round(years * 365.25)
    first = min(date(anchor.year - years - loose, 1, 1), date.fromordinal(max(1, near - 92)))
    return first, max(
        date(anchor.year - years + loose, 12, 31), date.fromordinal(max(1, near + 92))
    )


def _anniversary(match: re.Match[str], anchor: date | None) -> Interval | None:
    if anchor is None:
        return None
    word = (match["ordinal"] or "centenary").lower()
    years = int(re.sub(r"\D", "", word)) if word[0].isdigit() else _ORDINALS[word]
    return years_back(anchor, years)


def _past_span(match: re.Match[str], anchor: date | None) -> Interval | None:
    if anchor is None:
        return None
    number = number_of(match["number"]) if match["number"] else 1
    unit = match["unit"].lower()
    years = number * {"year": 1, "decade": 10}.get(unit, 100)
    if unit in ("day", "week", "month"):
        days = number * {"day": 1, "week": 7, "month": 31}[unit]
        return anchor - timedelta(days=days), anchor
    return date.fromordinal(max(1, anchor.toordinal() - years * 366)), anchor


def _known_nothing(match: re.Match[str], anchor: date | None) -> Interval | None:
    return None


def _form(
    pattern: str,
    precision: str,
    read: Callable[[re.Match[str], date | None], Interval | None],
    relative: bool = False,
    has_year: bool = True,
) -> Form:
    return Form(re.compile(pattern, re.IGNORECASE), precision, read, relative, has_year)


_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_MONTH_LEAD = (
    r"(?P<lead>in|last|this|since|early|late|mid|mid-|of|until|by|from|during|to|through|between|"
    r"and|next)"
)
FORMS: tuple[Form, ...] = (
    _form(rf"\b{_Y}-(?P<m>[01]\d)-(?P<day>[0-3]\d)(?!\d)", "day", _iso),
    _form(rf"\b(?P<a>[0-3]?\d)[./](?P<b>[0-3]?\d)[./]{_Y}\b", "day", _numeric),
    _form(
        r"\b(?:(?P<day1>[0-3]?\d) )?"
        + _M.replace("<month>", "<month1>")
        + rf"\s?(?:-|–|—|to|until)\s?(?:{_D} )?{_M},? {_Y}",
        "day",
        _across_months,
    ),
    _form(
        r"\b"
        + _M.replace("<month>", "<month1>")
        + rf" (?P<day1>[0-3]?\d)\s?(?:-|–|—|to|until)\s?{_M} {_D},? {_Y}",
        "day",
        _across_months,
    ),
    _form(rf"\b{_D}{_D2}(?: of)?[\s-]{_M},?[\s-]?(?:of )?{_Y}", "day", _full_day),
    _form(rf"\b{_M}\s{_D}{_D2},?\s{_Y}", "day", _full_day),
    _form(
        rf"\b(?:{_DAYS})?,? ?(?P<whole>(?<!\d)(?<!\d[,.]){_D}{_D2}(?: of)? {_M})",
        "day",
        _day_without_year,
        has_year=False,
    ),
    _form(
        rf"\b{_M}\s{_D}(?!\d|,\d|:\d){_D2}(?! ?(?:percent|per cent|%))",
        "day",
        _day_without_year,
        has_year=False,
    ),
    _form(rf"\b{_M},?\s(?:of\s)?{_Y}", "month", _month_of_year),
    _form(rf"\b{_SEASON}(?: of)?,? {_Y}", "season", _season_of_year),
    _form(
        r"\b(?:between|from)\s(?:the\s)?(?P<whole>(?P<year>1[5-9]\d\d|20\d\d)(?P<decade>s)?\s"
        r"(?:and|to|until|till|through)\s(?:the\s)?(?P<year2>20\d\d|1\d\d\d)(?P<decade2>s)?)\b",
        "span",
        _span,
    ),
    _form(rf"\b{_Y}\s?(?:-|–|/|to)\s?(?P<year2>20\d\d|1\d\d\d|\d\d)\b(?![-/]\d)", "years", _years),
    _form(r"\b(?P<decade>1[5-9]\d0|20\d0)'?s\b", "decade", _decade),
    _form(
        r"\b(?:in|from|during) the (?:early |late |mid-)?"
        r"(?P<whole>(?P<century>1[5-9]|20)th[ -]century)\b(?!\s[a-z])",
        "century",
        _century,
    ),
    _form(r"(?<![\w])['’](?P<decade>[2-9]0)s\b", "decade", _decade),
    _form(
        rf"(?:(?<![\d.,$£€#-])|(?<=mid-))(?:(?P<since>since) )?(?P<whole>\b{_Y})\b{_COUNTED}",
        "year",
        _year,
    ),
    _form(rf"\b{_N} {_UNIT} (?:ago|earlier this)\b", "ago", _ago, relative=True),
    _form(
        rf"\b{_N} (?P<unit>year|decade)s? (?:on|later|after|since)\b", "ago", _ago, relative=True
    ),
    _form(
        r"\b(?:(?P<ordinal>\d{1,3}(?:st|nd|rd|th)|"
        + "|".join(_ORDINALS)
        + r") anniversary|centenary)\b",
        "ago",
        _anniversary,
        relative=True,
    ),
    _form(
        rf"\b(?:over|in|during|for|of|within|through) the (?:past|last|"
        rf"previous)(?: {_N})? {_UNIT}\b",
        "span",
        _past_span,
        relative=True,
    ),
    _form(rf"\b{_MONTH_LEAD}[\s-](?P<whole>{_M})(?!\s\d)", "month", _month_alone, has_year=False),
    _form(
        rf"\b(?P<lead>last|this|in the|in|since|the|over the|next) (?P<whole>{_SEASON})\b",
        "season",
        _season_alone,
        relative=True,
    ),
    _form(
        rf"\b(?:(?P<lead>last|this|on|early|late|next) )?(?P<whole>(?P<weekday>{_DAYS}))\b",
        "weekday",
        _weekday,
        relative=True,
    ),
    _form(
        r"\b(?P<word>today|yesterday|tonight|last night|overnight|this (?:morning|afternoon|"
        r"evening|"
        r"week|month|year|weekend)|(?:earlier|later) (?:today|this (?:week|month|year))|"
        r"(?:last|past|previous) (?:week|month|year|weekend)|(?:on|at|over) the weekend|"
        r"a (?:week|month) earlier)\b",
        "near",
        _near,
        relative=True,
    ),
)
