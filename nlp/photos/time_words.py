"""The words for months, weekdays and numbers, and what they stand for."""

import re

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
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
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
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10, "fifteenth": 15,
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "hundredth": 100, "centenary": 100,
}  # fmt: skip
"""Words for the number of an anniversary."""


def month_number(word: str) -> int:
    """The number of a month by its name, whole or cut short."""
    short = word.lower().rstrip(".")[:3]
    return next(i for i, name in enumerate(_MONTH_NAMES, 1) if name.startswith(short))


def number_of(word: str) -> int:
    """The number that a word or digits stand for. Raises KeyError."""
    word = word.lower()
    if word.isdigit():
        return int(word)
    if word.startswith(("a ", "an ")):
        return 100
    return sum(_NUMBERS[part] for part in word.split("-"))


def ordinal_of(word: str) -> int:
    """The number that an ordinal in words or digits stands for. Raises KeyError."""
    word = word.lower()
    return int(re.sub(r"\D", "", word)) if word[0].isdigit() else ORDINALS[word]
