"""An annotation: a target in the text and what is said about it (W3C Web Annotation's words).

What the analysis finds has a component as its creator; what a reader marks has a person. One
type serves screen, file and paper. Offsets count code points of the article's text.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from nlp.photo_table import PhotoTable

Category = Literal["hedge", "sourcing", "quote", "caption", "note"]
CATEGORIES: tuple[Category, ...] = ("hedge", "sourcing", "quote", "caption", "note")
"""In the order of the legend; `note` is a reader's own remark outside the four."""

Severity = Literal["warn", "note"]
Voice = Literal["direct", "indirect", "mixed"]
SourceKind = Literal["named_person", "named_body", "unnamed", "secondhand", "document"]

COMPONENT_PREFIX = "newsgloss_"


class State(StrEnum):
    """A reader's decision about a finding."""

    NEW = "new"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    IGNORED = "ignored"


SET_ASIDE = frozenset({State.REJECTED, State.IGNORED})
"""The decisions whose marks are hidden until somebody asks for them, and in no handout."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted: the words of the text, where they stand, and the name they stand for."""

    text: str
    start: int
    end: int
    name: str | None = None


@dataclass(frozen=True, slots=True)
class QuoteDetail:
    """What a quotation adds. `triggers` are [start, end, device] of the words behind a device."""

    speaker: Speaker | None = None
    rhetoric: bool = False
    devices: tuple[str, ...] = ()
    triggers: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CaptionDetail:
    """What a caption finding adds. `photo` counts the article's photos from 0."""

    severity: Severity
    evidence: str
    caption: str
    photo: int = 0


@dataclass(frozen=True, slots=True)
class Annotation:
    """One mark. `text` is always `article.text[start:end]`."""

    id: str
    category: Category
    subtype: str
    start: int
    end: int
    text: str
    creator: str
    rule: str = ""
    why: str = ""
    question: str = ""
    state: State = State.NEW
    note: str = ""
    tags: tuple[str, ...] = ()
    quote: QuoteDetail | None = None
    caption: CaptionDetail | None = None
    created: str = field(default="", compare=False)

    @property
    def is_finding(self) -> bool:
        """Whether the program, not a person, made it."""
        return self.creator.startswith(COMPONENT_PREFIX)

    @property
    def is_prominent(self) -> bool:
        """Whether it is tinted by default: plain quotations only get a quiet mark."""
        return self.quote is None or self.quote.rhetoric or self.subtype == "scare"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: lists of (start, end) for source, cue and content; source may be empty."""

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    voice: Voice


@dataclass(frozen=True, slots=True)
class Source:
    """A row of the source audit: `mentions` counts attributions, `words_quoted` quoted words."""

    name: str
    kind: SourceKind
    mentions: int
    words_quoted: int
    direct: int
    indirect: int


NOBODY = "no source given"
"""The name of the source of reports that leave theirs out, as it stands in documents."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that one run found. `notices` are sentences for the reader: why marks are missing."""

    annotations: tuple[Annotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    sources: tuple[Source, ...] = ()
    notices: tuple[str, ...] = ()
    photo_tables: tuple[PhotoTable, ...] = ()


def finding_id(category: str, subtype: str, start: int, end: int) -> str:
    """The id of a finding: the same finding has the same id on every run."""
    return f"{category}-{subtype}-{start}-{end}"
