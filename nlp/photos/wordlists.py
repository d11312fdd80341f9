"""The words of `captions.toml` in the shapes that the checks ask for."""

import re
from functools import cache

from nlp.lexicon import load
from nlp.photos.folding import fold


@cache
def groups(subtype: str) -> tuple[frozenset[str], ...]:
    """The word lists of a subtype, each entry a group of words that belong together."""
    return tuple(
        frozenset(fold(t) for t in c.texts) for c in load("captions") if c.subtype == subtype
    )


@cache
def words(subtype: str) -> frozenset[str]:
    """All words and phrases of a subtype, folded."""
    return frozenset(word for group in groups(subtype) for word in group)


@cache
def pattern(subtype: str) -> re.Pattern[str]:
    """Finds any word or phrase of a subtype as whole words, in any case; longest first."""
    return phrases(
        tuple(text for c in load("captions") if c.subtype == subtype for text in c.texts)
    )


@cache
def phrases(texts: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the phrases as whole words, in any case; the longest first."""
    ordered = sorted(set(texts), key=lambda t: (-len(t), t))
    body = "|".join(re.escape(t).replace(r"\ ", r"\s+") for t in ordered)
    return re.compile(rf"(?<![\w-])(?:{body})(?![\w-])", re.IGNORECASE)
