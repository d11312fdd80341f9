"""More quotations for the teacher to judge: judged ones with words changed.

A student that learns a teacher's view of a few thousand texts learns them by heart. Texts in which
some words are replaced by near ones (as in TinyBERT: Jiao et al. 2020) cost nothing but the
teacher's time, and keep to the kind of text that matters.
"""

import random
import re
from collections.abc import Callable, Iterable, Sequence

from nlp.training.tone.examples import Judged, Quoted

WORD = re.compile(r"[A-Za-z]{3,}")
"""What may be changed."""
_SHARE = 0.25
"""The share of a quotation's words that are changed."""
_HEARD_ALONE = 0.3
"""The share of variants without the words before them."""


def variants(
    known: Iterable[Judged], near: Callable[[str], Sequence[str]], times: int, seed: int = 9
) -> list[Quoted]:
    """`times` variants of each judged quotation, some without the words before it.

    `near` gives the words that may stand for one, in small letters; none where there are none.
    """
    rng = random.Random(seed)
    out = []
    for example in known:
        for _ in range(times):
            before = "" if rng.random() < _HEARD_ALONE else example.text.before
            out.append(Quoted(before, _changed(example.text.quote, near, rng)))
    return out


def _changed(quote: str, near: Callable[[str], Sequence[str]], rng: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        word = match.group()
        if rng.random() >= _SHARE:
            return word
        found = near(word.lower())
        if not found:
            return word
        chosen = rng.choice(found)
        return chosen.capitalize() if word[0].isupper() else chosen

    return WORD.sub(other, quote)
