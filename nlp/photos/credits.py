"""Credits: who is named in one, whether two name somebody in common, and stock libraries."""

import re
from functools import cache

from nlp.photos.folding import fold, words_of
from nlp.photos.wordlists import groups, pattern, words

_YEAR = re.compile(r"\A\d+\Z")
_URL = re.compile(r"https?://\S+|www\.\S+")


def names_in(credit: str) -> frozenset[str]:
    """The folded names in a credit: agencies as one name each, small and general words left out."""
    text = fold(_URL.sub(" ", credit))
    found: set[str] = set()
    for number, group in enumerate(groups("agency")):
        if any(re.search(rf"(?<![\w]){re.escape(name)}(?![\w])", text) for name in group):
            found.add(f"agency {number}")
    plain = {w for w in words_of(text) if len(w) > 1 and not _YEAR.match(w)}
    return frozenset(found | (plain - words("not_a_name") - _agency_words()))


@cache
def _agency_words() -> frozenset[str]:
    return frozenset(w for group in groups("agency") for name in group for w in words_of(name))


def share_a_name(printed: str, *in_file: str) -> bool | None:
    """Whether a printed credit and the file's share a name; None where one of them has none."""
    here = names_in(printed)
    there = frozenset(name for credit in in_file for name in names_in(credit))
    if not here or not there:
        return None
    if here & there:
        return True
    return any(_same_word(a, b) for a in here for b in there)


def _same_word(a: str, b: str) -> bool:
    """Whether one name is the other with an ending or written together: "timok", "timokpress"."""
    short, long = sorted((a, b), key=len)
    return len(short) >= 4 and " " not in long and long.startswith(short)


def stock_library(credit: str) -> re.Match[str] | None:
    """The stock library a credit names, unless the credit is known as a news picture's."""
    if pattern("editorial").search(credit):
        return None
    return pattern("stock_library").search(credit)
