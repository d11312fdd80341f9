"""The forms in which news writes a time, each with the reading of its days."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from nlp.photos import calendar_times, counted_times
from nlp.photos.intervals import Interval
from nlp.photos.time_words import ORDINALS, WEEKDAYS

Reading = Callable[[re.Match[str], date | None], Interval | None]
"""The days of a time as written, from the day of the article; None where they are not known."""

_DAYS = "|".join(WEEKDAYS)
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
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_MONTH_LEAD = (
    r"(?P<lead>in|last|this|since|early|late|mid|mid-|of|until|by|from|during|to|through|between|"
    r"and|next)"
)


@dataclass(frozen=True, slots=True)
class Form:
    """A form of time expression: how it looks and how its days are read."""

    pattern: re.Pattern[str]
    precision: str
    read: Reading
    relative: bool = False
    has_year: bool = True


def _form(
    pattern: str,
    precision: str,
    read: Reading,
    relative: bool = False,
    has_year: bool = True,
) -> Form:
    return Form(re.compile(pattern, re.IGNORECASE), precision, read, relative, has_year)


FORMS: tuple[Form, ...] = (
    _form(rf"\b{_Y}-(?P<m>[01]\d)-(?P<day>[0-3]\d)(?!\d)", "day", calendar_times.iso),
    _form(rf"\b(?P<a>[0-3]?\d)[./](?P<b>[0-3]?\d)[./]{_Y}\b", "day", calendar_times.numeric),
    _form(
        r"\b(?:(?P<day1>[0-3]?\d) )?"
        + _M.replace("<month>", "<month1>")
        + rf"\s?(?:-|–|—|to|until)\s?(?:{_D} )?{_M},? {_Y}",
        "day",
        calendar_times.across_months,
    ),
    _form(
        r"\b"
        + _M.replace("<month>", "<month1>")
        + rf" (?P<day1>[0-3]?\d)\s?(?:-|–|—|to|until)\s?{_M} {_D},? {_Y}",
        "day",
        calendar_times.across_months,
    ),
    _form(rf"\b{_D}{_D2}(?: of)?[\s-]{_M},?[\s-]?(?:of )?{_Y}", "day", calendar_times.full_day),
    _form(rf"\b{_M}\s{_D}{_D2},?\s{_Y}", "day", calendar_times.full_day),
    _form(
        rf"\b(?:{_DAYS})?,? ?(?P<whole>(?<!\d)(?<!\d[,.]){_D}{_D2}(?: of)? {_M})",
        "day",
        calendar_times.day_without_year,
        has_year=False,
    ),
    _form(
        rf"\b{_M}\s{_D}(?!\d|,\d|:\d){_D2}(?! ?(?:percent|per cent|%))",
        "day",
        calendar_times.day_without_year,
        has_year=False,
    ),
    _form(rf"\b{_M},?\s(?:of\s)?{_Y}", "month", calendar_times.month_of_year),
    _form(rf"\b{_SEASON}(?: of)?,? {_Y}", "season", calendar_times.season_of_year),
    _form(
        r"\b(?:between|from)\s(?:the\s)?(?P<whole>(?P<year>1[5-9]\d\d|20\d\d)(?P<decade>s)?\s"
        r"(?:and|to|until|till|through)\s(?:the\s)?(?P<year2>20\d\d|1\d\d\d)(?P<decade2>s)?)\b",
        "span",
        calendar_times.span,
    ),
    _form(
        rf"\b{_Y}\s?(?:-|–|/|to)\s?(?P<year2>20\d\d|1\d\d\d|\d\d)\b(?![-/]\d)",
        "years",
        calendar_times.years,
    ),
    _form(r"\b(?P<decade>1[5-9]\d0|20\d0)'?s\b", "decade", calendar_times.decade),
    _form(
        r"\b(?:in|from|during) the (?:early |late |mid-)?"
        r"(?P<whole>(?P<century>1[5-9]|20)th[ -]century)\b(?!\s[a-z])",
        "century",
        calendar_times.century,
    ),
    _form(r"(?<![\w])['’](?P<decade>[2-9]0)s\b", "decade", calendar_times.decade),
    _form(
        rf"(?:(?<![\d.,$£€#-])|(?<=mid-))(?:(?P<since>since) )?(?P<whole>\b{_Y})\b{_COUNTED}",
        "year",
        calendar_times.one_year,
    ),
    _form(rf"\b{_N} {_UNIT} (?:ago|earlier this)\b", "ago", counted_times.ago, relative=True),
    _form(
        rf"\b{_N} (?P<unit>year|decade)s? (?:on|later|after|since)\b",
        "ago",
        counted_times.ago,
        relative=True,
    ),
    _form(
        r"\b(?:(?P<ordinal>\d{1,3}(?:st|nd|rd|th)|"
        + "|".join(ORDINALS)
        + r") anniversary|centenary)\b",
        "ago",
        counted_times.anniversary,
        relative=True,
    ),
    _form(
        rf"\b(?:over|in|during|for|of|within|through) the (?:past|last|"
        rf"previous)(?: {_N})? {_UNIT}\b",
        "span",
        counted_times.past_span,
        relative=True,
    ),
    _form(
        rf"\b{_MONTH_LEAD}[\s-](?P<whole>{_M})(?!\s\d)",
        "month",
        calendar_times.month_alone,
        has_year=False,
    ),
    _form(
        rf"\b(?P<lead>last|this|in the|in|since|the|over the|next) (?P<whole>{_SEASON})\b",
        "season",
        calendar_times.season_alone,
        relative=True,
    ),
    _form(
        rf"\b(?:(?P<lead>last|this|on|early|late|next) )?(?P<whole>(?P<weekday>{_DAYS}))\b",
        "weekday",
        counted_times.weekday,
        relative=True,
    ),
    _form(
        r"\b(?P<word>today|yesterday|tonight|last night|overnight|this (?:morning|afternoon|"
        r"evening|"
        r"week|month|year|weekend)|(?:earlier|later) (?:today|this (?:week|month|year))|"
        r"(?:last|past|previous) (?:week|month|year|weekend)|(?:on|at|over) the weekend|"
        r"a (?:week|month) earlier)\b",
        "near",
        counted_times.near,
        relative=True,
    ),
)
