"""The answer key: every mark with its reason and its question, who speaks, what the photos say."""

from collections.abc import Iterator
from pathlib import Path

from reportlab.platypus import Flowable

from app.exporters.appendix import findings, first_words, headline, notices, photos, sources
from app.exporters.article_lines import ArticleLines
from app.exporters.blocks import TextBlock
from app.exporters.fonts import register
from app.exporters.numbering import numbered
from app.exporters.page import Sheet, build
from app.exporters.places import Places
from app.exporters.tagged_canvas import Element
from app.translation import QT_TRANSLATE_NOOP, translate
from nlp.document import Document

SUBJECT = QT_TRANSLATE_NOOP("Key", "An answer key: what is marked in the article, and why")
GUIDE = QT_TRANSLATE_NOOP(
    "Key",
    "The numbers are those of the handout, paragraphs and lines those of the handout and the "
    "worksheet. Other answers can be right, too: ask for the reason. A mark is a question and no "
    "mistake.",
)
NOTHING = QT_TRANSLATE_NOOP("Key", "Nothing is marked in this article.")
NOT_LOOKED = QT_TRANSLATE_NOOP("Key", "Newsgloss has not looked for marks in this article.")


def export(document: Document, path: Path, paper: str = "A4") -> None:
    """Writes the answer key of a document to `path`. Raises OSError."""
    register()
    article = document.article
    title = translate("Key", "Answer key: %1").replace(
        "%1", article.title or first_words(article.text)
    )
    foot = translate("Key", "For the teacher")
    sheet = Sheet(title, translate("Key", SUBJECT), foot, paper, article.language)
    root = Element("Document")
    build(path, sheet, list(_story(document, title, root)), root)


def _story(document: Document, title: str, root: Element) -> Iterator[Flowable]:
    marks = numbered(document)
    places = Places(document.article, ArticleLines(document.article))
    yield headline(title, root)
    yield TextBlock(translate("Key", GUIDE), Element("P", root), after=8)
    yield from notices(document, marks.annotations, root)
    if marks.numbers:
        yield from findings(marks, places, root, questions=True)
    else:
        none = NOTHING if document.analysed else NOT_LOOKED
        yield TextBlock(translate("Key", none), Element("P", root))
    yield from sources(document, root)
    yield from photos(document, root)
