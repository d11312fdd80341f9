"""Where a mark stands, as teachers cite it: by paragraph and by line."""

from app.exporters.article_lines import ArticleLines
from app.paragraphs import ParagraphNumbers
from app.translation import QT_TRANSLATE_NOOP, translate
from nlp.annotation import Annotation
from nlp.article import Article

_PLACES = {"title": "headline", "standfirst": "intro"}
"""What blocks are called where the word is another than their kind; translated with the list's."""
_LINE = QT_TRANSLATE_NOOP("Handout", "¶%1, line %2")
_LINES = QT_TRANSLATE_NOOP("Handout", "¶%1, lines %2")


class Places:
    """The places of an article's marks. The lines are those of the printed article."""

    def __init__(self, article: Article, lines: ArticleLines) -> None:
        self._paragraphs = ParagraphNumbers(article)
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
        """Both, as in "¶4, line 15"."""
        paragraph, lines = self.paragraph(mark), self.lines(mark)
        if not lines:
            return paragraph
        words = _LINES if "–" in lines else _LINE
        return translate("Handout", words).replace("%1", paragraph).replace("%2", lines)
