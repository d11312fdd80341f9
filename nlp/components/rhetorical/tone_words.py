"""Words cut into known pieces: what the tone model reads instead of letters.

The scheme is that of WordPiece (Wu et al. 2016, "Google's Neural Machine Translation System"): the
longest known piece first; pieces inside a word begin with "##".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "—": "-", "–": "-", "…": "."})


@dataclass(frozen=True, slots=True)
class Cut:
    """The pieces of a text: their numbers and their places [start, end), in code points.

    Three lists of numbers and no object a piece: a long text has hundreds of thousands.
    """

    numbers: list[int]
    starts: list[int]
    ends: list[int]


class Pieces:
    """Cuts texts by a list of known pieces; number 1 stands for what none of them fits."""

    def __init__(self, known: Sequence[str]) -> None:
        self._number = {piece: i for i, piece in enumerate(known)}
        self._cut: dict[str, list[tuple[int, int, int]]] = {}

    def __call__(self, text: str) -> Cut:
        """The pieces of a text, in reading order."""
        plain = text.lower().translate(_PLAIN)
        if len(plain) != len(text):  # a letter whose small form is longer
            plain = "".join(c if len(c.lower()) != 1 else c.lower() for c in text).translate(_PLAIN)
        plain = plain.replace("''", '" ').replace("``", '" ')
        cut = Cut([], [], [])
        for m in _TOKEN.finditer(plain):
            at = m.start()
            for number, first, last in self._pieces(m.group()):
                cut.numbers.append(number)
                cut.starts.append(at + first)
                cut.ends.append(at + last)
        return cut

    def _pieces(self, word: str) -> list[tuple[int, int, int]]:
        found = self._cut.get(word)
        if found is None:
            found = self._cut[word] = self._longest_first(word)
        return found

    def _longest_first(self, word: str) -> list[tuple[int, int, int]]:
        out = []
        first = 0
        while first < len(word):
            prefix = "##" if first else ""
            last = next(
                (k for k in range(len(word), first, -1) if prefix + word[first:k] in self._number),
                0,
            )
            if not last:
                return [(_UNKNOWN, 0, len(word))]
            out.append((self._number[prefix + word[first:last]], first, last))
            first = last
        return out


_UNKNOWN = 1
