"""Where a mark stands, as teachers cite it, by paragraph and line; and the words around it."""

from app.exporters.article_lines import ArticleLines
from app.paragraphs import ParagraphNumbers
from app.translation import QT_TRANSLATE_NOOP, translate
from nlp.annotation import Annotation
from nlp.article import Article

_PLACES = {"title": "headline", "standfirst": "intro"}
"""What blocks are called where the word is another than their kind; translated with the list's."""
_LINE = QT_TRANSLATE_NOOP("Handout", "¶%1, line %2")
_CAPTION = QT_TRANSLATE_NOOP("Handout", "caption of photo %1")
_LINES = QT_TRANSLATE_NOOP("Handout", "¶%1, lines %2")

AROUND = 44
"""Code points of the text that are shown before and behind a mark's words, at most."""
LONG = 40
"""Words of more code points are shown without those around them."""


class Places:
    """The places of an article's marks. The lines are those of the printed article."""

    def __init__(self, article: Article, lines: ArticleLines) -> None:
        self._text = article.text
        self._paragraphs = ParagraphNumbers(article)
        self._photos = article.photos
        self._lines = lines

    def paragraph(self, mark: Annotation) -> str:
        """Its paragraph's number, or the kind of its block."""
        number = self._paragraphs.at(mark.start)
        if number is not None:
            return str(number)
        kind = self._paragraphs.kind_at(mark.start)
        return translate("Places", _PLACES.get(kind, kind)) if kind else ""

    def lines(self, mark: Annotation) -> str:
        """The number of its line, or of its first and last; empty outside of paragraphs."""
        first = self._lines.number(mark.start)
        if first is None:
            return ""
        last = self._lines.number(max(mark.start, mark.end - 1)) or first
        return str(first) if last == first else f"{first}–{last}"

    def cited(self, mark: Annotation) -> str:
        """Both, as in "¶4, line 15"; of a caption, which of several photos it is of."""
        paragraph, lines = self.paragraph(mark), self.lines(mark)
        if not lines:
            return self._caption(mark) or paragraph
        words = _LINES if "–" in lines else _LINE
        return translate("Handout", words).replace("%1", paragraph).replace("%2", lines)

    def _caption(self, mark: Annotation) -> str:
        for number, photo in enumerate(self._photos, 1):
            inside = any(start <= mark.start < end for start, end in photo.captions)
            if inside and len(self._photos) > 1:
                return translate("Handout", _CAPTION).replace("%1", str(number))
        return ""

    def context(self, mark: Annotation) -> str:
        """Its words with those around them in their block; empty where its own say enough."""
        block = self._paragraphs.block_at(mark.start)
        if block is None or mark.end - mark.start > LONG:
            return ""
        first, last = max(block.start, mark.start - AROUND), min(block.end, mark.end + AROUND)
        before, after = self._text[first : mark.start], self._text[mark.end : last]
        if first > block.start:
            before = "… " + before.partition(" ")[2]
        if last < block.end:
            after = after.rpartition(" ")[0] + " …"
        return " ".join(f"{before}{self._text[mark.start : mark.end]}{after}".split())
