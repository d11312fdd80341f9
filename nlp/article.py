"""An article: one text, its blocks, its photos. Every reader makes one of these.

All offsets count Unicode code points of `Article.text`, half open.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

BlockKind = Literal["title", "standfirst", "byline", "heading", "paragraph", "caption", "credit"]

READ_BY_DETECTORS: frozenset[str] = frozenset(
    {"title", "standfirst", "heading", "paragraph", "caption"}
)
TABLE_CELLS = "table cells"
"""Cells of a table that are no sentences, such as numbers."""
STORY: frozenset[str] = frozenset({"title", "standfirst", "heading", "paragraph"})


class Extent(NamedTuple):
    """A stretch of the article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text with one role. Blocks are in order and do not overlap.

    A caption block ends before its credit; a credit on the same line is a block of its own.
    """

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo, its printed caption and its bytes, as far as each is there.

    `captions` holds every printed copy, the first one first; `alternatives` are texts the page
    gives without printing them (alt, title, og:image:alt, JSON-LD). `path` is a file beside the
    article; `content` the bytes of an embedded picture.
    """

    file: str | None = None
    captions: tuple[Extent, ...] = ()
    credit: str | None = None
    credits: tuple[Extent, ...] = ()
    alternatives: tuple[str, ...] = ()
    path: Path | None = None
    content: bytes | None = None

    @property
    def caption(self) -> Extent | None:
        """The first printed copy of the caption."""
        return self.captions[0] if self.captions else None

    def read(self) -> bytes | None:
        """The picture's bytes, or None where there is no picture. Raises OSError."""
        if self.content is not None:
            return self.content
        return self.path.read_bytes() if self.path is not None else None


@dataclass(frozen=True, slots=True)
class Article:
    """What was read. `source` is the path as given, or a word such as "clipboard".

    `left_out` names what the reader does not take in: words such as `TABLE_CELLS`.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    title: str = ""
    byline: str = ""
    outlet: str | None = None
    published: date | None = None
    not_before: date | None = None
    language: str = "en"
    photos: tuple[Photo, ...] = ()
    source: str = ""
    left_out: tuple[str, ...] = ()

    def block_text(self, block: Block) -> str:
        """The text of one block."""
        return self.text[block.start : block.end]

    def blocks_of(self, kinds: frozenset[str]) -> Iterator[Block]:
        """The blocks of the given kinds, in order."""
        return (block for block in self.blocks if block.kind in kinds)

    def caption_text(self, photo: Photo) -> str:
        """The photo's first printed caption, without its credit."""
        return self.text[photo.caption.start : photo.caption.end] if photo.caption else ""

    def with_photos(self, photos: tuple[Photo, ...]) -> "Article":
        """The same article with other photos."""
        return replace(self, photos=photos)
