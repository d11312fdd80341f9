"""How the article is set on paper: the look of its blocks, and its lines, by which readers cite.

The lines are those of the bare text, whatever is marked: handout, worksheet, key and report call
the same line by the same number, on either paper.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from app.exporters.article_column import COLUMN
from app.exporters.fonts import SANS, SERIF, SERIF_BOLD, SERIF_ITALIC
from app.exporters.lines import Line, break_lines
from nlp.article import Article, Block, BlockKind

MEASURE = COLUMN - 6.0
"""Points of a line of words; the rest of the column is room for the numbers of marks."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of block is set; sizes in points."""

    face: str
    size: float
    leading: float
    after: float
    tag: str


STYLES: dict[BlockKind, Style] = {
    "title": Style(SERIF_BOLD, 17, 23, 6, "H1"),
    "standfirst": Style(SERIF_ITALIC, 11, 17, 6, "P"),
    "byline": Style(SANS, 8, 12, 8, "P"),
    "heading": Style(SERIF_BOLD, 11.5, 18, 3, "H2"),
    "paragraph": Style(SERIF, 10.2, 17.4, 6, "P"),
    "caption": Style(SANS, 8.4, 13.6, 3, "Caption"),
    "credit": Style(SANS, 7.2, 10.5, 8, "P"),
}


class ArticleLines:
    """The lines of an article's blocks; those of its paragraphs are counted from 1."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._broken: dict[Block, list[Line]] = {}

    def of(self, block: Block) -> list[Line]:
        """The lines of one block, without the numbers of marks."""
        if block not in self._broken:
            style = STYLES[block.kind]
            self._broken[block] = break_lines(
                self._article.text, block.start, block.end,
                face=style.face, size=style.size, measure=MEASURE,
            )  # fmt: skip
        return self._broken[block]

    def number(self, position: int) -> int | None:
        """The number of the line that holds a position, or None outside of paragraphs."""
        index = bisect_right(self._starts, position) - 1
        return index + 1 if index >= 0 and position < self._counted[index].end else None

    @cached_property
    def _counted(self) -> list[Line]:
        paragraphs = (block for block in self._article.blocks if block.kind == "paragraph")
        return [line for block in paragraphs for line in self.of(block)]

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self._counted]
