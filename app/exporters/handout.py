"""The handout: the annotated article with numbered notes, the legend, sources and findings."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reportlab.platypus import Flowable, PageBreak

from app.exporters.appendix import findings, first_words, name_line, notices, photos, sources
from app.exporters.article_column import ArticleColumn
from app.exporters.article_lines import ArticleLines
from app.exporters.article_rows import article_rows
from app.exporters.blocks import Legend
from app.exporters.fonts import register
from app.exporters.look import mark_style
from app.exporters.numbering import numbered
from app.exporters.page import Sheet, build
from app.exporters.places import Places
from app.exporters.tagged_canvas import Element
from app.translation import QT_TRANSLATE_NOOP, translate
from nlp.annotation import CATEGORIES
from nlp.document import Document

SUBJECT = QT_TRANSLATE_NOOP(
    "Handout", "A handout: the article with its marks, who speaks in it, and why it is marked"
)


def export(document: Document, path: Path, paper: str = "A4") -> None:
    """Writes the handout of a document to `path`. Raises OSError."""
    register()
    article = document.article
    title = article.title or first_words(article.text)
    foot = translate(
        "Handout",
        "Newsgloss marks questions, not mistakes. A mark never says that an article is wrong.",
    )
    subject = translate("Handout", SUBJECT)
    sheet = Sheet(title, subject, foot, paper, article.language)
    root = Element("Document")
    build(path, sheet, list(_story(document, sheet, root)), root)


def _story(document: Document, sheet: Sheet, root: Element) -> Iterator[Flowable]:
    marks = numbered(document)
    lines = ArticleLines(document.article)
    yield name_line(root)
    counts = Counter(a.category for a in marks.annotations)
    there = [c for c in CATEGORIES if counts[c]]
    entries = [(c, translate("Palette", mark_style(c).plural), counts[c]) for c in there]
    yield Legend(entries, Element("P", root))
    yield from notices(document, marks.annotations, root)
    rows = article_rows(document, lines, marks, root, sheet.note_width)
    yield ArticleColumn(rows, sheet.note_width, sheet.text_height)
    if document.sources or marks.annotations:
        yield PageBreak()
    yield from sources(document, root)
    yield from photos(document, root)
    yield from findings(marks, Places(document.article, lines), root)
