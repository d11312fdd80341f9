"""What the passes over a text's lines share: the lines, and the role that each has so far."""

import re
from dataclasses import dataclass, field

from nlp.article import BlockKind
from nlp.readers import credits
from nlp.readers.credits import Credit
from nlp.readers.limits import LINE_CHARACTERS
from nlp.readers.lines import Line

_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Roles:
    """The lines and their roles; a line that has one keeps it."""

    lines: list[Line]
    titled: bool
    """Whether the title is known from elsewhere and not among the lines."""
    kinds: list[BlockKind | None] = field(init=False)
    left_out: list[bool] = field(init=False)
    ends: dict[int, Credit] = field(default_factory=dict)
    """The credit at the end of a caption's own line."""
    own_credit: dict[int, int] = field(default_factory=dict)
    """For a credit line the caption line it belongs to."""
    byline: str = ""
    outlet: str | None = None

    def __post_init__(self) -> None:
        self.kinds = [line.hint for line in self.lines]
        self.left_out = [False] * len(self.lines)

    def is_open(self, i: int) -> bool:
        """Whether a line is there and has no role yet."""
        return 0 <= i < len(self.lines) and self.kinds[i] is None and not self.left_out[i]

    def is_short(self, i: int) -> bool:
        """Whether an open line is short enough to be looked at closely."""
        return self.is_open(i) and len(self.lines[i].text) <= LINE_CHARACTERS

    def open_lines(self) -> list[int]:
        """The lines without a role."""
        return [i for i in range(len(self.lines)) if self.is_open(i)]

    def neighbour(self, i: int, step: int) -> int | None:
        """The next line in a direction that is not left out."""
        j = i + step
        while 0 <= j < len(self.lines) and self.left_out[j]:
            j += step
        return j if 0 <= j < len(self.lines) else None

    def make_caption(self, i: int) -> None:
        """Makes a line a caption, with the credit at its end, if it has one."""
        self.kinds[i] = "caption"
        credit = credits.credit_of_caption(self.lines[i].text)
        if credit is not None:
            self.ends[i] = credit


def words_of(text: str) -> list[str]:
    """The words of a text, to tell whether two say the same."""
    return _WORD.findall(text.lower())
