"""Where a quotation with its surroundings stands in a text: W3C's TextQuoteSelector, read back."""

from collections.abc import Iterator
from itertools import islice

CONTEXT = 32
"""Code points of prefix and suffix."""
_FIRST_REACH = 1024
_MOST_PLACES = 256
"""So many like places are compared, the nearest: a book may have a refrain a thousand times."""


def surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """The prefix and suffix of a stretch of text."""
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def anchor(
    text: str, exact: str, prefix: str = "", suffix: str = "", start: int = 0
) -> tuple[int, int] | None:
    """The [start, end) of `exact`: where it was, else where its surroundings fit best.

    Of equally good places the one nearest to `start` is taken, a negative one counts as 0; None
    where the words are gone.
    """
    if not exact:
        return None
    start = max(0, start)
    if text.startswith(exact, start):
        return start, start + len(exact)
    backwards = prefix[::-1]
    best, best_fit = -1, -1
    for at in islice(_places(text, exact, start), _MOST_PLACES):
        end = at + len(exact)
        before = text[max(0, at - len(prefix)) : at][::-1]
        fit = _alike(before, backwards) + _alike(text[end : end + len(suffix)], suffix)
        if fit > best_fit:
            best, best_fit = at, fit
        if fit == len(prefix) + len(suffix):
            break
    return (best, best + len(exact)) if best >= 0 else None


def _places(text: str, exact: str, start: int) -> Iterator[int]:
    """Where `exact` stands, the nearest to `start` first; of two as near the earlier.

    Searched ring by ring: where an article has moved a little, all its marks are found close by.
    """
    low = high = start
    reach = _FIRST_REACH
    while low > 0 or high < len(text):
        inner_low, low = low, max(0, start - reach)
        inner_high, high = high, start + reach
        ring = (*_within(text, exact, low, inner_low), *_within(text, exact, inner_high, high))
        yield from sorted(ring, key=lambda at: (abs(at - start), at))
        reach *= 4


def _within(text: str, exact: str, low: int, high: int) -> Iterator[int]:
    """The places of `exact` that begin in [low, high)."""
    stop = high + len(exact) - 1
    at = text.find(exact, low, stop)
    while at >= 0:
        yield at
        at = text.find(exact, at + 1, stop)


def _alike(text: str, pattern: str) -> int:
    """How many characters agree from the beginning."""
    if text == pattern:
        return len(text)
    count = 0
    for a, b in zip(text, pattern, strict=False):
        if a != b:
            break
        count += 1
    return count
