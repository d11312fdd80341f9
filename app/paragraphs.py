"""The numbers of the paragraphs, by which readers cite: the same on screen and on paper."""

from bisect import bisect_right

from nlp.article import Article


class ParagraphNumbers:
    """Counts the article's paragraphs from 1; headings, captions and the like have no number."""

    __slots__ = ("_block_starts", "_blocks", "_extents", "_starts")

    def __init__(self, article: Article) -> None:
        self._blocks = article.blocks
        self._extents = [(b.start, b.end) for b in article.blocks if b.kind == "paragraph"]
        self._starts = [start for start, _ in self._extents]
        self._block_starts = [block.start for block in article.blocks]

    def at(self, position: int) -> int | None:
        """The number of the paragraph that holds a position, or None outside of paragraphs."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and position <= self._extents[index][1]:
            return index + 1
        return None

    def kind_at(self, position: int) -> str:
        """The kind of the block that holds a position, or an empty string between blocks."""
        index = bisect_right(self._block_starts, position) - 1
        if index >= 0 and position <= self._blocks[index].end:
            return self._blocks[index].kind
        return ""
