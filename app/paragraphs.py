"""The numbers of the paragraphs, by which readers cite: the same on screen and on paper."""

from bisect import bisect_right

from nlp.article import Article


class ParagraphNumbers:
    """Counts the article's paragraphs from 1; headings, captions and the like have no number."""

    __slots__ = ("_extents", "_starts")

    def __init__(self, article: Article) -> None:
        self._extents = [(b.start, b.end) for b in article.blocks if b.kind == "paragraph"]
        self._starts = [start for start, _ in self._extents]

    def at(self, position: int) -> int | None:
        """The number of the paragraph that holds a position, or None outside of paragraphs."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and position <= self._extents[index][1]:
            return index + 1
        return None
