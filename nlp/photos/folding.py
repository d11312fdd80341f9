"""One spelling for comparing names: no accents, no case, no possessive."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d",
        "þ": "th", "Þ": "th", "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ə": "a",
        "Ə": "a", "’": "'", "ʻ": "'", "‘": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-",
    }
)  # fmt: skip
WORD = re.compile(r"[^\W_]+(?:['’ʻ‘ʼ][^\W_]+)*")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """The text without accents and in lower case, white space as single blanks."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    kept = "".join(ch for ch in plain if not unicodedata.combining(ch))
    return " ".join(kept.casefold().split())


@lru_cache(maxsize=20_000)
def fold_name(text: str) -> str:
    """As `fold`, with a possessive ending and apostrophes inside taken off: "Na'eh's" is "naeh"."""
    folded = fold(text)
    if folded.endswith("'s"):
        folded = folded[:-2]
    elif folded.endswith("s'"):
        folded = folded[:-1]
    return folded.replace("'", "")


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return [fold_name(word) for word in WORD.findall(text)]


def counted_words(text: str) -> frozenset[tuple[str, int]]:
    """The folded words of a text with the number of each occurrence: a bag that is quick to cut."""
    counts = Counter(words_of(text))
    return frozenset((word, n) for word, count in counts.items() for n in range(count))
