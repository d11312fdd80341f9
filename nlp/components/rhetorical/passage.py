"""The quoted words a device is looked for in, and what is found: a trigger with its weight."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nlp.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens [first, last) that show a device; weight 2 pushes alone, 1 only in company."""

    first: int
    last: int
    device: str
    weight: float


@dataclass(frozen=True)
class Passage:
    """A quotation's tokens [first, last) without its marks, and its kind."""

    tokens: Tokens
    first: int
    last: int
    kind: str

    def words(self) -> list[str]:
        """The lower-case words, punctuation left out."""
        lower = self.tokens.lower
        return [lower[i] for i in range(self.first, self.last) if lower[i][:1].isalnum()]

    def sentences(self) -> Iterator[tuple[int, int]]:
        """The sentences inside, as [first, last) in tokens, by their end marks."""
        begin = self.first
        lower = self.tokens.lower
        for i in range(self.first, self.last):
            if lower[i][:1] in {".", "!", "?", "…"} and i + 1 > begin:
                yield begin, i + 1
                begin = i + 1
        if begin < self.last:
            yield begin, self.last


Finder = Callable[[Passage], Iterator[Trigger]]
