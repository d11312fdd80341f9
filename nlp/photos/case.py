"""One photo with all that is known of it: what caption, file, story and library say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from nlp.annotation import Annotation, CaptionDetail, Severity, finding_id
from nlp.article import Extent, Photo
from nlp.photos.dates import TimeExpression, time_expressions
from nlp.photos.folding import counted_words
from nlp.photos.hints import Hints
from nlp.photos.labels import has_file_label, has_illustration_label
from nlp.photos.library import Library
from nlp.photos.metadata import Metadata, read_metadata
from nlp.photos.people import Person, find_people
from nlp.photos.places import Scene, scenes
from nlp.photos.story import Story
from nlp.texts import text_for

CREATOR = "newsgloss_caption"


@dataclass(frozen=True)
class Case:
    """A photo of an article. `number` counts the photos from 0; `text` is its first caption."""

    number: int
    photo: Photo
    story: Story
    hints: Hints
    library: Library | None = None
    earlier: "tuple[Case, ...]" = field(default=(), repr=False)
    """Photos before it in the article that have a caption."""

    @cached_property
    def extent(self) -> Extent:
        """Where the first printed caption stands."""
        return self.photo.caption or Extent(0, 0)

    @cached_property
    def text(self) -> str:
        """The caption without its credit."""
        return self.story.article.text[self.extent.start : self.extent.end]

    @cached_property
    def words(self) -> frozenset[tuple[str, int]]:
        """The caption's folded words, each with the number of its occurrence."""
        return counted_words(self.text)

    @cached_property
    def credit(self) -> str:
        """The printed credits, empty where none is printed."""
        printed = [self.story.article.text[e.start : e.end] for e in self.photo.credits]
        if self.photo.credit and self.photo.credit not in " ".join(printed):
            printed.append(self.photo.credit)
        return " ".join(dict.fromkeys(printed))

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """The times the caption names, those in its background too."""
        return time_expressions(self.text, self.story.published)

    @cached_property
    def scene_times(self) -> tuple[TimeExpression, ...]:
        """The times that date the scene and are known to the day, month or year."""
        return tuple(t for t in self.times if not t.background and t.interval is not None)

    @cached_property
    def scenes(self) -> tuple[Scene, ...]:
        """The places the caption gives as its scene."""
        return scenes(self.text)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The people the caption names."""
        return find_people(self.text, self.hints)

    @cached_property
    def file(self) -> Metadata | None:
        """What the photo's file says, None where there is no file."""
        return read_metadata(self.photo)

    @cached_property
    def is_file_photo(self) -> bool:
        """Whether it is labelled as one from a file or an archive."""
        return has_file_label(self.text, self.credit)

    @cached_property
    def is_illustration(self) -> bool:
        """Whether it is labelled as an illustration."""
        return has_illustration_label(self.text, self.credit)

    def finding(
        self,
        check: str,
        severity: Severity,
        span: tuple[int, int] | None = None,
        evidence: str | None = None,
        rule: str = "",
        fields: Mapping[str, str] = MappingProxyType({}),
    ) -> Annotation:
        """A finding of a check. `span` counts from the caption's start; None is all of it."""
        begin, end = span or (0, len(self.text))
        start, end = self.extent.start + begin, self.extent.start + end
        return self.finding_at(check, severity, start, end, evidence, rule, fields)

    def finding_at(
        self,
        check: str,
        severity: Severity,
        start: int,
        end: int,
        evidence: str | None = None,
        rule: str = "",
        fields: Mapping[str, str] = MappingProxyType({}),
    ) -> Annotation:
        """A finding of a check at a place in the article."""
        text = self.story.article.text[start:end]
        evidence = text if evidence is None else evidence
        known = {"evidence": evidence, "text": text, **fields}
        words = text_for("caption", check, rule or check, **known)
        return Annotation(
            id=finding_id("caption", check, start, end),
            category="caption",
            subtype=check,
            start=start,
            end=end,
            text=text,
            creator=CREATOR,
            rule=rule or check,
            why=words.why,
            question=words.question,
            caption=CaptionDetail(severity, evidence, self.text, self.number),
        )
