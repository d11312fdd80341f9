"""Dates, sums, shares, numbers and demonyms by rule, as an entity ruler behind the named entities.

Most patterns begin with a tag or a shape: spaCy tries the first token of each pattern on every
token, and a word list or an expression there costs a call in Python each time. Phrases as strings
would be quicker still, but spaCy runs the whole pipeline over them whenever it is loaded.
"""

from typing import Any

from spacy.language import Language

from nlp.training.demonyms import demonyms

_MONTHS = [
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep"),
    *("Sept", "Oct", "Nov", "Dec", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep."),
    *("Sept.", "Oct.", "Nov.", "Dec."),
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_NEAR = ["yesterday", "today", "tomorrow", "tonight"]
_SPANS = ["week", "month", "year", "decade", "century"]
_UNITS = [
    unit + ending
    for unit in ["second", "minute", "hour", "day", "week", "month", "year", "decade"]
    for ending in ("", "s")
] + ["century", "centuries"]
_COINS = ("dollar", "euro", "pound", "cent", "rupee")
_MONEY = [*_COINS, *(f"{coin}s" for coin in _COINS), "yen", "yuan"]
_CALENDAR_SHAPES = [f"{day}/{month}/dddd" for day in ("d", "dd") for month in ("d", "dd")]

Pattern = list[dict[str, Any]]


def _is(words: list[str]) -> dict[str, Any]:
    return {"LOWER": {"IN": words}}


_NUMBER = {"TAG": "CD"}
_DAY_NUMBER = {"TEXT": {"REGEX": r"^([12]?\d|3[01])(st|nd|rd|th)?$"}}
_YEAR = {"SHAPE": "dddd"}
_MONTH = {"TEXT": {"IN": _MONTHS}}
_COMMA = {"ORTH": ",", "OP": "?"}

DATES: list[Pattern] = [
    [_MONTH, _DAY_NUMBER, _COMMA, _YEAR],
    [_MONTH, _DAY_NUMBER],
    [_MONTH, _YEAR],
    [_NUMBER, _MONTH],
    [_NUMBER, _MONTH, _YEAR],
    [{"TAG": "IN"}, {**_YEAR, "TEXT": {"REGEX": r"^(1[5-9]|20)"}}],
    [{"SHAPE": "ddddx"}],
    [{"SHAPE": "dd'x"}],
    *([{"SHAPE": shape}] for shape in _CALENDAR_SHAPES),
    [_is(["last", "next", "this"]), _is([*_SPANS, *(day.lower() for day in _DAYS)])],
    [{"TEXT": {"IN": [*_NEAR, *(word.title() for word in _NEAR), *_DAYS]}}],
    [_NUMBER, _is(_UNITS), _is(["ago", "earlier", "later"])],
    [_NUMBER, _is(_UNITS)],
]
MONEY: list[Pattern] = [
    [{"TAG": "$"}, {**_NUMBER, "OP": "+"}],
    [{"TAG": "$"}, _NUMBER, {"LOWER": {"IN": ["m", "bn"]}}],
    [{**_NUMBER, "OP": "+"}, _is(_MONEY)],
]
PERCENT: list[Pattern] = [
    [_NUMBER, {"ORTH": "%"}],
    [_NUMBER, _is(["percent", "pc"])],
    [_NUMBER, {"LOWER": "per"}, {"LOWER": "cent"}],
]
CARDINAL: list[Pattern] = [
    [{**_NUMBER, "OP": "+"}],
    [_NUMBER, {"ORTH": "-"}, {**_NUMBER, "OP": "+"}],
]
NORP: list[Pattern] = [[{"TEXT": {"IN": demonyms()}}]]


def add_rules(language: Language) -> None:
    """Adds the ruler last; it needs tags and leaves the named entities as they are."""
    ruler: Any = language.add_pipe("entity_ruler", config={"overwrite_ents": False})
    groups = {"DATE": DATES, "MONEY": MONEY, "PERCENT": PERCENT, "CARDINAL": CARDINAL, "NORP": NORP}
    rows = [{"label": kind, "pattern": each} for kind, group in groups.items() for each in group]
    ruler.add_patterns(rows)
