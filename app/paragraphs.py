"""The numbers of the paragraphs, by which readers cite: the same on screen and on paper."""

from bisect import bisect_right
from itertools import accumulate

from nlp.article import Article, Block


class ParagraphNumbers:
    """Counts the article's paragraphs from 1; headings, captions and the like have no number."""

    __slots__ = ("_blocks", "_numbers", "_starts")

    def __init__(self, article: Article) -> None:
        self._blocks = article.blocks
        self._starts = [block.start for block in article.blocks]
        self._numbers = list(accumulate(int(block.kind == "paragraph") for block in article.blocks))

    def at(self, position: int) -> int | None:
        """The number of the paragraph that holds a position, or None outside of paragraphs."""
        index = self._index_at(position)
        if index is None or self._blocks[index].kind != "paragraph":
            return None
        return self._numbers[index]

    def kind_at(self, position: int) -> str:
        """The kind of the block that holds a position, or an empty string between blocks."""
        block = self.block_at(position)
        return "" if block is None else block.kind

    def block_at(self, position: int) -> Block | None:
        """The block that holds a position, or None between blocks."""
        index = self._index_at(position)
        return None if index is None else self._blocks[index]

    def _index_at(self, position: int) -> int | None:
        """The block that begins or goes on there; a place behind its last word is still in it."""
        index = bisect_right(self._starts, position) - 1
        return index if index >= 0 and position <= self._blocks[index].end else None
