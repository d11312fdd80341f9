"""Finding the cues of a word list in a text, in one pass over its tokens."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.lexicon import Cue

if TYPE_CHECKING:
    from nlp.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Match:
    """A cue that stands in the text as tokens [first, last)."""

    first: int
    last: int
    cue: Cue


class MatchTable:
    """The cues of a list by their first word.

    Cues are compared letter by letter, not token by token, so "so-called" is found whether a
    tokenizer cuts at hyphens or not. Several entries may share a text and differ in their tests.
    """

    def __init__(self, cues: Iterable[Cue]) -> None:
        by_word: dict[str, list[tuple[str, Cue]]] = {}
        for cue in cues:
            for text in cue.texts:
                plain = plain_text(text)
                for word in first_words(plain):
                    by_word.setdefault(word, []).append((plain, cue))
        # The longest first, so that "almost certainly" wins over "almost".
        self._by_word = {
            word: sorted(found, key=lambda pair: -len(pair[0])) for word, found in by_word.items()
        }

    def matches(self, tokens: "Tokens", begin: int = 0, stop: int | None = None) -> Iterator[Match]:
        """Every cue that stands whole in tokens [begin, stop), the longest first at each place."""
        text = tokens.plain
        stop = len(tokens) if stop is None else stop
        starts, ends, lower, by_word = tokens.start, tokens.end, tokens.lower, self._by_word
        for i in range(begin, stop):
            found = by_word.get(lower[i])
            if found is None:
                continue
            start = starts[i]
            for words, cue in found:
                if text.startswith(words, start):
                    end, j = start + len(words), i
                    while j < stop and ends[j] < end:
                        j += 1
                    if j < stop and ends[j] == end:
                        yield Match(i, j + 1, cue)


_SAME_LENGTH = str.maketrans({"’": "'", "‘": "'", "\n": " ", "\t": " ", "\xa0": " ", "‑": "-"})


def plain_text(text: str) -> str:
    """The text in lower case with plain apostrophes, hyphens and spaces, as long as it was."""
    lower = text.lower()
    if len(lower) != len(text):
        # A few letters grow in lower case; offsets must stay true.
        lower = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    return lower.translate(_SAME_LENGTH)


def first_words(text: str) -> set[str]:
    """What a tokenizer may give as the first token of `text`."""
    word = text.split(" ", 1)[0]
    found = {word, word.rstrip(".,!?;:"), *re.findall(r"^\w+", word)}
    found |= {w.replace("'", "’") for w in found}
    if word.endswith("n't"):
        found.add(word[:-3])
    if word == "cannot":
        found.add("can")
    return found - {""}
