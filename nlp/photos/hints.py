"""What the language model thinks of words: entity types and parts of speech, by position."""

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass

from nlp.tokens import Tokens


@dataclass(frozen=True)
class Hints:
    """Entity types and parts of speech of a stretch of text, which begins at `offset`.

    Positions asked for count from `offset`. Without tokens every answer is empty.
    """

    offset: int = 0
    tokens: Tokens | None = None

    def entity(self, start: int, end: int) -> str:
        """The entity type of most words in the stretch, or an empty string."""
        if self.tokens is None:
            return ""
        types = Counter(self.tokens.ent[i] for i in self._inside(start, end))
        return types.most_common(1)[0][0] if types else ""

    def pos(self, start: int) -> str:
        """The part of speech of the word that begins there, or an empty string."""
        if self.tokens is None:
            return ""
        i = bisect_left(self.tokens.start, start + self.offset)
        known = i < len(self.tokens) and self.tokens.start[i] == start + self.offset
        return self.tokens.pos[i] if known else ""

    def tags(self, start: int, end: int) -> list[str]:
        """The fine tags of the words in the stretch."""
        if self.tokens is None:
            return []
        return [self.tokens.tag[i] for i in self._inside(start, end)]

    def at(self, offset: int) -> "Hints":
        """The same for a stretch that begins elsewhere in the article."""
        return Hints(offset, self.tokens)

    def _inside(self, start: int, end: int) -> range:
        assert self.tokens is not None
        first = bisect_right(self.tokens.end, start + self.offset)
        last = bisect_left(self.tokens.start, end + self.offset)
        return range(first, last)
