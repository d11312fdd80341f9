"""The worksheet: the article without its marks, and room to find them oneself.

It gives no answer away: no mark, no number of marks, nobody who speaks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil, inf
from pathlib import Path

from reportlab.platypus import CondPageBreak, Flowable

from app.exporters.appendix import first_words, heading, name_line, notices
from app.exporters.article_column import ArticleColumn
from app.exporters.article_lines import ArticleLines
from app.exporters.article_rows import article_rows
from app.exporters.blocks import Legend, TextBlock
from app.exporters.fonts import SANS_BOLD, register
from app.exporters.look import mark_style
from app.exporters.numbering import numbered
from app.exporters.page import Sheet, build
from app.exporters.table import Table, table_row
from app.exporters.tagged_canvas import Element
from app.translation import QT_TRANSLATE_NOOP, translate
from nlp.annotation import CATEGORIES, Category
from nlp.document import Document

SUBJECT = QT_TRANSLATE_NOOP("Worksheet", "A worksheet: the article, and room for what you find")
TASK = QT_TRANSLATE_NOOP(
    "Worksheet",
    "Read the article. Where would a careful reader stop and ask? Underline the words, write the "
    "letter of their kind beside them, and note your questions in the margin. There may be many "
    "such places, or few.",
)
LOOK_FOR: dict[Category, str] = {
    "hedge": QT_TRANSLATE_NOOP("Worksheet", "H: words that make a statement less sure."),
    "sourcing": QT_TRANSLATE_NOOP(
        "Worksheet", "S: somebody’s word is passed on, and you cannot tell whose."
    ),
    "quote": QT_TRANSLATE_NOOP(
        "Worksheet", "Q: words in quotation marks. Do they tell you something, or push you?"
    ),
    "caption": QT_TRANSLATE_NOOP(
        "Worksheet", "C: words under a photo that do not fit the story or the photo."
    ),
}
"""What each letter asks a reader to look for."""
QUESTIONS = (
    QT_TRANSLATE_NOOP("Worksheet", "Who is not heard in this article, and what could they say?"),
    QT_TRANSLATE_NOOP("Worksheet", "What would you check first, and where could you check it?"),
)
WRITING = 27.0
"""Points of a row to write in: nine and a half millimetres."""
_PHOTO_ROWS = 2
FOUND_ROWS, SOURCE_ROWS, ANSWER_ROWS = 10, 5, 2


def export(document: Document, path: Path, paper: str = "A4") -> None:
    """Writes the worksheet of a document to `path`. Raises OSError."""
    register()
    article = document.article
    title = article.title or first_words(article.text)
    foot = translate("Worksheet", "A question is never a mistake.")
    sheet = Sheet(title, translate("Worksheet", SUBJECT), foot, paper, article.language)
    root = Element("Document")
    build(path, sheet, list(_story(document, sheet, root)), root)


def _story(document: Document, sheet: Sheet, root: Element) -> Iterator[Flowable]:
    yield name_line(root)
    yield TextBlock(translate("Worksheet", TASK), Element("P", root), after=2)
    kinds = [c for c in CATEGORIES if c in LOOK_FOR and (c != "caption" or document.article.photos)]
    entries = [(c, translate("Palette", mark_style(c).plural), None) for c in kinds]
    yield Legend(entries, Element("P", root))
    for kind in kinds:
        last = kind == kinds[-1]
        said = translate("Worksheet", LOOK_FOR[kind])
        yield TextBlock(said, Element("P", root), after=12 if last else 0)
    bare = replace(document, annotations=(), notices=())
    marks = numbered(bare)
    yield from notices(bare, (), root)
    rows = article_rows(bare, ArticleLines(bare.article), marks, root, sheet.note_width)
    yield ArticleColumn(rows, sheet.note_width, sheet.text_height)
    tables = [*_found(root), *_speakers(root), *_photos(document, root), *_questions(root)]
    yield _NewPage(tables, sheet.text_height)
    yield from tables


class _NewPage(CondPageBreak):
    """Begins a page for the tables, so that it can be handed out by itself.

    Where they need one more page anyway and the article leaves so much room that they would not,
    they follow on its last page: a class set saves a sheet.
    """

    def __init__(self, tables: list[Flowable], page_height: float) -> None:
        super().__init__(0)
        self._tables, self._page_height = tables, page_height

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Nothing itself; asks for another page where none is saved by staying on this one."""
        needed = sum(
            table.wrap(available_width, self._page_height)[1]
            + max(table.getSpaceBefore(), 0)
            + table.getSpaceAfter()
            for table in self._tables
        )
        apart = ceil(needed / self._page_height)
        here = ceil(max(needed - available_height, 0) / self._page_height)
        self.height = 0 if apart > 1 and here < apart else inf
        size: tuple[float, float] = super().wrap(available_width, available_height)
        return size


def _found(root: Element) -> Iterator[Flowable]:
    yield heading(translate("Worksheet", "What I found"), root)
    head = (
        translate("Worksheet", "Letter"),
        translate("Worksheet", "¶, line"),
        translate("Worksheet", "Words"),
        translate("Worksheet", "My question"),
    )
    yield _blank(head, (0.09, 0.11, 0.32, 0.48), FOUND_ROWS, root)


def _speakers(root: Element) -> Iterator[Flowable]:
    yield heading(translate("Worksheet", "Who speaks in this article?"), root)
    head = (
        translate("Worksheet", "Who?"),
        translate("Worksheet", "Is there a name?"),
        translate("Worksheet", "How can they know?"),
        translate("Worksheet", "What could they want?"),
    )
    yield _blank(head, (0.3, 0.16, 0.27, 0.27), SOURCE_ROWS, root)


def _photos(document: Document, root: Element) -> Iterator[Flowable]:
    if not document.article.photos:
        return
    yield heading(translate("Worksheet", "What do the photos show?"), root)
    head = (
        translate("Worksheet", "What I see"),
        translate("Worksheet", "What the words below it say"),
        translate("Worksheet", "What does not fit, or what I cannot tell"),
    )
    for number in range(1, len(document.article.photos) + 1):
        yield CondPageBreak(WRITING * (_PHOTO_ROWS + 1.5))  # a table of two rows is not cut
        named = translate("Worksheet", "Photo %1").replace("%1", str(number))
        yield TextBlock(named, Element("H3", root), face=SANS_BOLD, size=8.5, before=6, keep=True)
        yield _blank(head, (0.33, 0.33, 0.34), _PHOTO_ROWS, root)


def _questions(root: Element) -> Iterator[Flowable]:
    for question in QUESTIONS:
        asked = translate("Worksheet", question)
        yield heading(asked, root)
        yield _blank((translate("Worksheet", "My answer"),), (1.0,), ANSWER_ROWS, root)


def _blank(head: Sequence[str], shares: Sequence[float], rows: int, root: Element) -> Table:
    """A table with a head and empty rows to write in."""
    table = Element("Table", root)
    empty = [table_row([""] * len(head), Element("TR", table), least=WRITING) for _ in range(rows)]
    return Table([table_row(head, Element("TR", table), head=True), *empty], shares)
