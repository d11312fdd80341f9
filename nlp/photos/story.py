"""What the story says: its times, places, people and sentences; captions and credits left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from nlp import dating
from nlp.article import STORY, Article
from nlp.photos.dates import TimeExpression, overlap, time_expressions
from nlp.photos.folding import fold_name, words_of
from nlp.photos.gazetteer import look_up
from nlp.photos.hints import Hints
from nlp.photos.intervals import Interval
from nlp.photos.names import Run, name_runs, same_person
from nlp.photos.people import Person
from nlp.photos.story_places import StoryPlaces, story_places

_CONTEXT = 160
_BEFORE = timedelta(days=30)
_AFTER = timedelta(days=2)
_DATELINE = re.compile(
    r"\A[A-Z][^a-z(]{2,40}(?:, [A-Z][a-z.]+)?\s*(?:\([^)]{2,30}\))?\s*[-–—]+\s+.*", re.S
)
_TO_COME = re.compile(
    r"\b(?:[Nn]ext|due|will|would|shall|plans?|planned|expect(?:s|ed)?|hopes?|scheduled|should|"
    r"(?:is|are|was|were) to)\b(?:\W+\w+){0,3}\W*\Z"
)
_LIMIT = re.compile(r"\b(?:until|till|before|by)(?: (?:the|early|late|mid))?\W*\Z")
_PLAN = re.compile(
    r"\b(?:will|would|shall|plans?|planned|expect(?:s|ed)?|hopes?|due|should|could|may|might)\b"
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')]*\s+(?=[\"“‘'(]*[A-Z0-9])|\n+")


@dataclass(frozen=True)
class Story:
    """The facts of one article's text, each found when first asked for.

    `published` is the article's date A; where it is unknown, `not_before` is its earliest day.
    """

    article: Article
    hints: Hints
    published: date | None
    not_before: date | None

    @cached_property
    def blocks(self) -> tuple[tuple[int, str], ...]:
        """Start and text of each block of the story."""
        return tuple((b.start, self.article.block_text(b)) for b in self.article.blocks_of(STORY))

    @cached_property
    def text(self) -> str:
        """The story's blocks, one a line."""
        return "\n".join(text for _, text in self.blocks)

    @cached_property
    def headline(self) -> str:
        """The headline."""
        titles = (self.article.block_text(b) for b in self.article.blocks if b.kind == "title")
        # Text pasted without its headline begins with a dateline: "BOGOTA (AP) - Growers ...".
        return _DATELINE.sub("", next(titles, self.article.title))

    @cached_property
    def places(self) -> StoryPlaces:
        """The places it names."""
        return story_places(self.text, self.headline)

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """The times it names, positions counted in the article."""
        return tuple(
            replace(time, start=time.start + start, end=time.end + start)
            for start, text in self.blocks
            for time in time_expressions(text, self.published)
            if not _is_to_come(text, time)
        )

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, folded."""
        return frozenset(words_of(self.text))

    @cached_property
    def names(self) -> tuple[tuple[int, Run], ...]:
        """Its runs of capital words, each with the start of its block."""
        return tuple((start, run) for start, text in self.blocks for run in name_runs(text))

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences."""
        return tuple(s for _, text in self.blocks for s in _sentences(text))

    @property
    def window(self) -> Interval | None:
        """The days a new photo can be of: from A - 30 to A + 2."""
        if self.published is None:
            return None
        return self.published - _BEFORE, self.published + _AFTER

    def explains(self, interval: Interval) -> bool:
        """Whether the story itself points at that time."""
        return any(t.interval is not None and overlap(t.interval, interval) for t in self.times)

    def is_old(self, interval: Interval) -> bool:
        """Whether a photo of that time is older than a new one can be."""
        if self.window is not None:
            return interval[1] < self.window[0]
        return self.not_before is not None and interval[1] < self.not_before

    def is_outside(self, interval: Interval) -> bool:
        """Whether a photo of that time cannot show what the story reports."""
        if self.window is not None:
            return not overlap(interval, self.window)
        return self.is_old(interval)

    def mention(self, person: Person) -> tuple[int, Run] | None:
        """Where the story names a person: (start of the block, name), or None.

        A full name counts as it stands; a surname alone counts unless the story gives that
        surname to somebody of another first name.
        """
        wanted = set(person.tokens) | {p for t in person.tokens for p in t.split("-")}
        alone: tuple[int, Run] | None = None
        another = False
        for start, run in self.names:
            shared = wanted & set(run.tokens)
            if not shared or self._is_place(start, run, len(person.tokens)):
                continue
            if len(shared) >= 2 or len(person.tokens) == 1:
                return start, run
            if len(run.tokens) == 1 or not self._is_full_name(start, run):
                alone = alone or (start, run)
            elif same_person(person.tokens, run.tokens):
                return start, run
            elif run.tokens[-1] in (person.surname, person.tokens[0]):
                another = True
            elif person.surname == run.tokens[0]:
                # Two surnames, as in Spain, or the family's name first.
                alone = alone or (start, run)
        return None if another else alone

    def _is_place(self, start: int, run: Run, names: int) -> bool:
        """Whether a run of capital words is a town that a surname is part of: "La Paz"."""
        if names < 2 or run.titled or run.role:
            return False
        length = run.end - run.start
        told = self.hints.at(start).entity(run.start, run.end)
        if told == "PERSON" or (len(run.tokens[0]) == length and told in ("", "ORG")):
            return False
        begin = start + run.start
        return bool(look_up(self.article.text[begin : begin + length]))

    def _is_full_name(self, start: int, run: Run) -> bool:
        """Whether a run of capital words is a person's first and last name."""
        if self.hints.tokens is None or run.titled or run.role in ("public", "private"):
            return True
        return self.hints.at(start).entity(run.start, run.end) == "PERSON"

    def writes(self, word: str) -> bool:
        """Whether the story has the word."""
        return fold_name(word) in self.words


def _is_to_come(text: str, time: TimeExpression) -> bool:
    """Whether a month or season without a year is ahead: "due in May", "until the autumn".

    Read backwards it would point at a time that the story does not speak of.
    """
    if time.precision not in ("month", "season") or time.text[-4:].isdigit():
        return False
    before = text[max(0, time.start - _CONTEXT) : time.start]
    sentence = re.split(r"[.!?;]\s", before)[-1]
    return bool(_TO_COME.search(sentence) or (_LIMIT.search(sentence) and _PLAN.search(sentence)))


def story_of(article: Article, hints: Hints) -> Story:
    """The story of an article, its date read from its text where nothing else gives it."""
    published = article.published or dating.published(article)
    not_before = None
    if published is None:
        not_before = article.not_before or dating.not_before(article)
    return Story(article, hints, published, not_before)


def _sentences(text: str) -> Iterator[str]:
    return (s.strip() for s in _SENTENCE_END.split(text) if s.strip())
