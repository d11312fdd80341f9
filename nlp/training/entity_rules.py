"""Dates, times, sums, shares and numbers by rule, as an entity ruler behind the named entities."""

from typing import Any

from spacy.language import Language

_MONTHS = [
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
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
]
_DAYS = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri"
_NUMBERS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]
_SCALES = ["hundred", "thousand", "million", "billion", "trillion"]
_UNITS = [
    "second",
    "seconds",
    "minute",
    "minutes",
    "hour",
    "hours",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "decade",
    "decades",
    "century",
    "centuries",
]
_MONEY = [
    "dollar",
    "dollars",
    "euro",
    "euros",
    "pound",
    "pounds",
    "yen",
    "cent",
    "cents",
    "rupee",
    "rupees",
    "yuan",
]

Pattern = list[dict[str, Any]]


def _is(*words: str) -> dict[str, Any]:
    return {"LOWER": {"IN": list(words)}}


_MONTH = {"LOWER": {"IN": _MONTHS}, "IS_TITLE": True}
_DAY = {"LOWER": {"IN": _DAYS.split()}, "IS_TITLE": True}
_DAY_NUMBER = {"TEXT": {"REGEX": r"^([12]?\d|3[01])(st|nd|rd|th)?$"}}
_YEAR = {"TEXT": {"REGEX": r"^(1[5-9]|20)\d\d$"}}
_DIGITS = {"TEXT": {"REGEX": r"^\d[\d,]*(\.\d+)?$"}}
_NUMBER = {"TEXT": {"REGEX": rf"(?i)^(\d[\d,]*(\.\d+)?|{'|'.join(_NUMBERS + _SCALES)})$"}}
_SCALE = _is(*_SCALES)
_SIGN = {"TEXT": {"REGEX": r"^(US|A|C|HK)?[$€£¥]$"}}

DATES: list[Pattern] = [
    [_MONTH, _DAY_NUMBER, {"ORTH": ",", "OP": "?"}, _YEAR],
    [_MONTH, _DAY_NUMBER],
    [_MONTH, _YEAR],
    [_DAY_NUMBER, _MONTH, _YEAR],
    [_DAY_NUMBER, _MONTH],
    [_DAY, {"ORTH": ",", "OP": "?"}, _MONTH, _DAY_NUMBER],
    [_DAY, {"ORTH": ",", "OP": "?"}, _DAY_NUMBER, _MONTH],
    [_is("last", "next", "this"), _DAY],
    [_is("last", "next", "this"), _is("week", "month", "year", "decade", "century")],
    [_is("in", "since", "by", "until", "during", "from", "of"), _YEAR],
    [_is("yesterday", "today", "tomorrow", "tonight")],
    [_DAY],
    [{"TEXT": {"REGEX": r"^(1[5-9]|20)\d0['’]?s$"}}],
    [{"TEXT": {"REGEX": r"^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}$"}}],
    [_NUMBER, _is(*_UNITS), _is("ago", "earlier", "later")],
    [_NUMBER, _is(*_UNITS)],
]
MONEY: list[Pattern] = [
    [_SIGN, _DIGITS, {"LOWER": {"IN": [*_SCALES, "m", "bn"]}, "OP": "?"}],
    [_NUMBER, {**_SCALE, "OP": "*"}, _is(*_MONEY)],
]
PERCENT: list[Pattern] = [
    [_DIGITS, {"ORTH": "%"}],
    [_NUMBER, _is("percent", "pc")],
    [_NUMBER, _is("per"), _is("cent")],
]
CARDINAL: list[Pattern] = [
    [_DIGITS, {**_SCALE, "OP": "*"}],
    [
        _is(*_NUMBERS[1:]),
        {"ORTH": "-", "OP": "?"},
        {**_is(*_NUMBERS), "OP": "*"},
        {**_SCALE, "OP": "*"},
    ],
    [_is("one"), _SCALE],
]


def add_rules(language: Language) -> None:
    """Adds the ruler last; it leaves the named entities as they are."""
    ruler: Any = language.add_pipe("entity_ruler", config={"overwrite_ents": False})
    groups = {"DATE": DATES, "MONEY": MONEY, "PERCENT": PERCENT, "CARDINAL": CARDINAL}
    ruler.add_patterns(
        [{"label": kind, "pattern": each} for kind, group in groups.items() for each in group]
    )
