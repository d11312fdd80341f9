"""A possible attribution, in tokens, while rules still argue about it."""

from dataclasses import dataclass, field

Stretch = tuple[int, int]
"""Tokens [first, last + 1)."""


@dataclass
class Proposal:
    """What a rule suggests. `head` is the cue's head token, `weight` how sure it is (0 to 1)."""

    head: int
    lemma: str
    frame: str
    rule: str
    weight: float
    cue: Stretch
    source: Stretch | None = None
    source_head: int = -1
    pronoun: Stretch | None = None
    """The "who" that stands for the source in its relative clause."""
    content: list[Stretch] = field(default_factory=list)
    quotes: list[int] = field(default_factory=list)
    nested: bool = False
    outer: "Proposal | None" = None
    """The attribution in whose content this one's cue stands."""

    def covers(self, token: int) -> bool:
        """Whether the token is in the content."""
        return any(a <= token < b for a, b in self.content)


def merged(stretches: list[Stretch]) -> list[Stretch]:
    """In order, overlapping or touching ones made one."""
    out: list[Stretch] = []
    for first, stop in sorted(s for s in stretches if s[1] > s[0]):
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], stop))
        else:
            out.append((first, stop))
    return out


def without(stretch: Stretch, hole: Stretch) -> list[Stretch]:
    """What is left of a stretch when a hole is cut out."""
    first, stop = stretch
    if hole[1] <= first or stop <= hole[0]:
        return [stretch]
    return [s for s in ((first, hole[0]), (hole[1], stop)) if s[1] > s[0]]


CLAUSAL = frozenset(("that", "clause", "wh", "bare", "quote"))
"""Frames in which a verb reports a clause."""
