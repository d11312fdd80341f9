"""What stands around a printed article: name line, who speaks, what photos say, why marks stand."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from app.exporters.blocks import NameLine, TextBlock
from app.exporters.fonts import BOX, SANS, SANS_BOLD, SANS_ITALIC, SERIF_BOLD, lacks_any
from app.exporters.look import QUIET, kind_of, mark_style
from app.exporters.numbering import Numbered
from app.exporters.places import Places
from app.exporters.remarks import remarks, told_apart
from app.exporters.table import Part, Table, table_row
from app.exporters.tagged_canvas import Element
from app.messages import notice, source_name
from app.translation import QT_TRANSLATE_NOOP, translate
from nlp.annotation import Annotation
from nlp.article import Article
from nlp.document import Document
from nlp.photo_table import PhotoTable
from nlp.texts import all_texts

BOXES = QT_TRANSLATE_NOOP(
    "Handout",
    "An empty box (%1) stands for a sign that cannot be printed here, such as an emoji or a letter "
    "of another script. See the article itself.",
)
CLASH = "(!)"
SOURCE_KINDS = {
    "named_person": QT_TRANSLATE_NOOP("Handout", "Named person"),
    "named_body": QT_TRANSLATE_NOOP("Handout", "Named body"),
    "unnamed": QT_TRANSLATE_NOOP("Handout", "Not named"),
    "secondhand": QT_TRANSLATE_NOOP("Handout", "Passed on by a medium"),
    "document": QT_TRANSLATE_NOOP("Handout", "Document"),
}


def name_line(root: Element) -> NameLine:
    """Where a pupil writes a name, a class and a date."""
    labels = (
        translate("Handout", "Name"),
        translate("Handout", "Class"),
        translate("Handout", "Date"),
    )
    return NameLine(labels, Element("P", root))


def notices(
    document: Document, marks: Sequence[Annotation], root: Element, *, also: str = ""
) -> Iterator[Flowable]:
    """What a reader must know first: what was not analysed, and signs that cannot be printed.

    `also` is what is printed beside the article and the remarks on marks.
    """
    for said in document.notices:
        yield TextBlock(notice(said), Element("P", root), color=QUIET)
    written = "".join(said for a in marks for said in remarks(a))
    if lacks_any(document.article.text + written + also):
        boxes = translate("Handout", BOXES).replace("%1", BOX)
        yield TextBlock(boxes, Element("P", root), color=QUIET)


def sources(document: Document, root: Element) -> Iterator[Flowable]:
    """Who is quoted or cited, how often, and whether by name."""
    yield heading(translate("Handout", "Who speaks in this article"), root)
    if not document.sources:
        nobody = (
            translate("Handout", "Newsgloss found nobody who is quoted or cited.")
            if document.analysed
            else translate("Handout", "Newsgloss has not looked for who speaks in this article.")
        )
        yield TextBlock(nobody, Element("P", root))
        return
    shares = (0.4, 0.24, 0.18, 0.18)
    table = Element("Table", root)
    head = (
        translate("Handout", "Source"),
        translate("Handout", "Kind"),
        translate("Handout", "Times cited"),
        translate("Handout", "Words in quotes"),
    )
    rows = [table_row(head, Element("TR", table), head=True)]
    for source in document.sources:
        cells = (
            source_name(source.name),
            translate("Handout", SOURCE_KINDS[source.kind]),
            str(source.mentions),
            str(source.words_quoted),
        )
        rows.append(table_row(cells, Element("TR", table)))
    yield Table(rows, shares)


def photos(document: Document, root: Element, *, none: str = "") -> Iterator[Flowable]:
    """For each photo the table of three columns; where two cells clash, both carry a sign.

    `none` is said where no photo has a table.
    """
    words = all_texts("caption").get("table", {})
    told = [t for t in document.photo_tables if any(_says(cell, words) for cell in _cells(t))]
    if not told and not none:
        return
    yield heading(translate("Handout", "What caption, story and photo file say"), root)
    if not told:
        yield TextBlock(none, Element("P", root))
        return
    shares = (0.1, 0.3, 0.3, 0.3)
    for table in told:
        yield photo_line(document.article, table.photo, root)
        body = Element("Table", root)
        head = (
            "",
            translate("Handout", "The caption"),
            translate("Handout", "The story"),
            translate("Handout", "The photo file"),
        )
        rows = [table_row(head, Element("TR", body), head=True)]
        for row in table.rows:
            cells = (("caption", row.caption), ("story", row.story), ("file", row.file))
            marked = [f"{CLASH} {text}" if name in row.clashes else text for name, text in cells]
            name = str(words.get(row.name, row.name))
            named = (name[:1].upper() + name[1:], *marked)
            rows.append(table_row(named, Element("TR", body)))
        yield Table(rows, shares)
        apart = translate("Handout", "Caption and photo file are %1.").replace("%1", table.distance)
        for line in (apart if table.distance else "", table.claim, table.problem):
            if line:
                yield TextBlock(line, Element("P", root), size=8, color=QUIET, before=3)
    unchecked = translate(
        "Handout",
        "These do not fit each other. What the picture itself shows, nobody has checked: look for "
        "yourself.",
    )
    yield TextBlock(f"{CLASH} {unchecked}", Element("P", root), size=8, color=QUIET, before=4)


def photo_line(article: Article, number: int, root: Element) -> TextBlock:
    """A photo's number and caption, above what is said of it; photos count from 0."""
    caption = shortened(article.caption_text(article.photos[number]), 110)
    said = f"{number + 1}. {caption or translate('Handout', 'A photo without a caption')}"
    return TextBlock(said, Element("H3", root), face=SANS_BOLD, size=8.5, before=6, keep=True)


def _cells(table: PhotoTable) -> list[str]:
    return [cell for row in table.rows for cell in (row.caption, row.story, row.file)]


def _says(cell: str, words: dict[str, str]) -> bool:
    return bool(cell) and cell not in (words.get("not_stated"), words.get("no_file"))


def findings(
    marks: Numbered, places: Places, root: Element, *, questions: bool = False
) -> Iterator[Flowable]:
    """Every numbered mark with its reason, and with its question where the margin has none."""
    listed = marks.by_number
    if not listed:
        return
    yield heading(translate("Handout", "What is marked, and why"), root)
    shares = (0.06, 0.1, 0.08, 0.24, 0.52)
    table = Element("Table", root)
    head = (
        translate("Handout", "No."),
        "¶",
        translate("Handout", "Line"),
        translate("Handout", "Words"),
        translate("Handout", "Why"),
    )
    rows = [table_row(head, Element("TR", table), head=True)]
    first: dict[str, int] = {}
    for annotation in listed:
        number = marks.numbers[annotation.id]
        same = first.setdefault(_said(annotation), number)
        cells = (
            str(marks.number(annotation)),
            places.paragraph(annotation),
            places.lines(annotation),
            shortened(annotation.text),
            _explained(annotation, None if same == number else same, questions),
        )
        rows.append(table_row(cells, Element("TR", table)))
    yield Table(rows, shares)


def shortened(text: str, most: int = 90) -> str:
    """The text in one line of at most `most` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"


def _said(annotation: Annotation) -> str:
    return f"{annotation.category} {annotation.subtype} {annotation.why}"


def _explained(annotation: Annotation, same_as: int | None, questions: bool) -> list[Part]:
    """Why a mark is there, then what a reader wrote, in another type.

    A reason that stands above already is pointed to, not said again.
    """
    why = annotation.why
    if why and same_as is not None:
        why = translate("Handout", "See %1.").replace("%1", str(same_as))
    question = annotation.question if questions and same_as is None else ""
    parts = [f"{mark_style(annotation.category).code} {kind_of(annotation)}.", why, question]
    by = "" if annotation.is_finding else annotation.creator
    written = [(line, SANS_ITALIC) for line in told_apart(annotation, by)]
    return [(" ".join(part for part in parts if part), SANS), *written]


def headline(text: str, root: Element) -> TextBlock:
    """The title above what begins without the article's own."""
    return TextBlock(
        text, Element("H1", root, title=text), face=SERIF_BOLD, size=17, leading=23, after=6
    )


def heading(text: str, root: Element) -> TextBlock:
    """A heading over a part of the page."""
    return TextBlock(
        text,
        Element("H2", root, title=text),
        face=SERIF_BOLD,
        size=13,
        leading=18,
        before=10,
        after=4,
        keep=True,
    )


def first_words(text: str) -> str:
    """What stands for a title that an article lacks."""
    return shortened(text, 60) or translate("Handout", "Article")
