"""The reading report: the record of one reading, for a pupil's folder or a teacher's desk.

It holds every mark with the reader's decision, notes and tags, rejected and ignored ones, too.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from reportlab.platypus import Flowable

from app.exporters.appendix import (
    first_words,
    heading,
    headline,
    name_line,
    notices,
    photo_line,
    photos,
    shortened,
    sources,
)
from app.exporters.article_lines import ArticleLines
from app.exporters.blocks import TextBlock
from app.exporters.fonts import SANS, SANS_BOLD, SANS_ITALIC, register
from app.exporters.look import QUIET, kind_of, mark_style
from app.exporters.page import Sheet, build
from app.exporters.places import Places
from app.exporters.remarks import told_apart
from app.exporters.table import Part, Table, table_row
from app.exporters.tagged_canvas import Element
from app.translation import QT_TRANSLATE_NOOP, translate
from nlp.annotation import CATEGORIES, Annotation, Category, State
from nlp.article import Article
from nlp.document import Document

SUBJECT = QT_TRANSLATE_NOOP(
    "Report", "A reading report: what was marked in the article, and what its reader decided"
)
FOOT = QT_TRANSLATE_NOOP(
    "Report", "A report of one reading. It says nothing about whether the article is right."
)
GUIDE = QT_TRANSLATE_NOOP(
    "Report",
    "Accepted: the reader finds the mark right here. Rejected: not right here. Ignored: put aside "
    "without a judgement. Paragraphs (¶) and lines are those of the printed handout and worksheet.",
)
DECIDED = QT_TRANSLATE_NOOP(
    "Report", "The reader accepted %1, rejected %2 and ignored %3; not decided: %4."
)
NO_PHOTOS = QT_TRANSLATE_NOOP("Report", "No photo or caption was found in this article.")
NOTHING_TO_COMPARE = QT_TRANSLATE_NOOP(
    "Report",
    "The captions and photo files say nothing that could be held against the story. What the "
    "pictures themselves show, nobody has checked.",
)
NOT_COMPARED = QT_TRANSLATE_NOOP(
    "Report", "Newsgloss has not compared captions, story and photo files."
)
NOTHING_OWN = QT_TRANSLATE_NOOP("Report", "There are none in this article.")
NOT_LOOKED = QT_TRANSLATE_NOOP("Report", "Newsgloss has not looked for marks in this article.")
LIMITS = QT_TRANSLATE_NOOP(
    "Report",
    "Newsgloss marks wording. Whether what the article says is true, it has not checked. It does "
    "not look for marks in bylines and photo credits.",
)
DECISIONS: dict[State, str] = {
    State.ACCEPTED: QT_TRANSLATE_NOOP("States", "accepted"),
    State.REJECTED: QT_TRANSLATE_NOOP("States", "rejected"),
    State.IGNORED: QT_TRANSLATE_NOOP("States", "ignored"),
    State.NEW: QT_TRANSLATE_NOOP("States", "not decided"),
}
DAY = QT_TRANSLATE_NOOP("Report", "%1 %2 %3")
"""Day, month and year."""
MONTHS = (
    QT_TRANSLATE_NOOP("Report", "January"),
    QT_TRANSLATE_NOOP("Report", "February"),
    QT_TRANSLATE_NOOP("Report", "March"),
    QT_TRANSLATE_NOOP("Report", "April"),
    QT_TRANSLATE_NOOP("Report", "May"),
    QT_TRANSLATE_NOOP("Report", "June"),
    QT_TRANSLATE_NOOP("Report", "July"),
    QT_TRANSLATE_NOOP("Report", "August"),
    QT_TRANSLATE_NOOP("Report", "September"),
    QT_TRANSLATE_NOOP("Report", "October"),
    QT_TRANSLATE_NOOP("Report", "November"),
    QT_TRANSLATE_NOOP("Report", "December"),
)
MOST_WORDS = 240
"""Code points of a mark's words that are repeated, at most."""


def export(document: Document, path: Path, paper: str = "A4") -> None:
    """Writes the report of a document to `path`. Raises OSError."""
    register()
    article = document.article
    title = translate("Report", "Reading report: %1").replace(
        "%1", article.title or first_words(article.text)
    )
    foot, subject = translate("Report", FOOT), translate("Report", SUBJECT)
    sheet = Sheet(title, subject, foot, paper, article.language)
    root = Element("Document")
    build(path, sheet, list(_story(document, title, root)), root)


def _story(document: Document, title: str, root: Element) -> Iterator[Flowable]:
    places = Places(document.article, ArticleLines(document.article))
    yield name_line(root)
    yield headline(title, root)
    yield TextBlock(_origin(document.article), Element("P", root), color=QUIET)
    yield from _summary(document, root)
    for category in CATEGORIES:
        found = [a for a in document.annotations if a.is_finding and a.category == category]
        yield from _found(category, found, places, root)
    yield from _own([a for a in document.annotations if not a.is_finding], places, root)
    yield from _looks(document, root)
    yield from sources(document, root)
    none = NOTHING_TO_COMPARE if document.analysed else NOT_COMPARED
    none = none if document.article.photos else NO_PHOTOS
    yield from photos(document, root, none=translate("Report", none))
    yield heading(translate("Report", "What was not analysed"), root)
    yield TextBlock(translate("Report", LIMITS), Element("P", root))


def _origin(article: Article) -> str:
    """Where and when the article appeared and who wrote it, as far as it says so."""
    unknown = translate("Report", "not stated")
    parts = (
        translate("Report", "Outlet: %1").replace("%1", article.outlet or unknown),
        translate("Report", "Byline: %1").replace("%1", article.byline or unknown),
        translate("Report", "Published: %1").replace("%1", _day(article) or unknown),
    )
    return " · ".join(parts)


def _day(article: Article) -> str:
    if article.published is not None:
        return _said(article.published)
    if article.not_before is not None:
        return translate("Report", "not before %1").replace("%1", _said(article.not_before))
    return ""


def _said(day: date) -> str:
    said = translate("Report", DAY).replace("%1", str(day.day)).replace("%3", str(day.year))
    return said.replace("%2", translate("Report", MONTHS[day.month - 1]))


def _summary(document: Document, root: Element) -> Iterator[Flowable]:
    yield heading(translate("Report", "Summary"), root)
    marks = document.annotations
    yield TextBlock(" ".join(_sentences(document)), Element("P", root))
    seen = "".join(answer for look in document.looks for answer in look.answers)
    yield from notices(document, marks, root, also=seen)
    if not marks:
        return
    table = Element("Table", root)
    head = (
        translate("Report", "Kind of mark"),
        translate("Report", "Found"),
        *(_capitalised(state) for state in DECISIONS),
        translate("Report", "Own"),
    )
    rows = [table_row(head, Element("TR", table), head=True)]
    for category in CATEGORIES:
        these = [a for a in marks if a.category == category]
        if these or category in ("hedge", "sourcing", "quote"):
            style = mark_style(category)
            name = f"{style.code} {translate('Palette', style.plural)}"
            rows.append(table_row((name, *_counts(these)), Element("TR", table)))
    together = (translate("Report", "All"), *_counts(marks))
    rows.append(table_row([[(cell, SANS_BOLD)] for cell in together], Element("TR", table)))
    yield Table(rows, (0.28, 0.12, 0.12, 0.12, 0.12, 0.14, 0.1))
    yield TextBlock(translate("Report", GUIDE), Element("P", root), size=8, color=QUIET, before=6)


def _sentences(document: Document) -> Iterator[str]:
    """How many marks there are and what became of them."""
    found, *decided, undecided, own = _counts(document.annotations)
    if found == "0" and not document.analysed:
        yield translate("Report", NOT_LOOKED)
    elif found == "0":
        yield translate("Report", "Newsgloss has marked nothing in this article.")
    elif found == "1":
        yield translate("Report", "Newsgloss has marked one place.")
    else:
        yield translate("Report", "Newsgloss has marked %1 places.").replace("%1", found)
    if found != "0" and undecided == found:
        yield translate("Report", "No decision has been made yet.")
    elif found != "0":
        said = translate("Report", DECIDED)
        for number, count in enumerate((*decided, undecided), 1):
            said = said.replace(f"%{number}", count)
        yield said
    if own == "0":
        yield translate("Report", "The reader added no mark.")
    elif own == "1":
        yield translate("Report", "The reader added one mark.")
    else:
        yield translate("Report", "The reader added %1 marks.").replace("%1", own)


def _counts(marks: Sequence[Annotation]) -> tuple[str, ...]:
    """What the columns of the summary say: found, each decision, own."""
    found = [a for a in marks if a.is_finding]
    by_state = Counter(a.state for a in found)
    decided = (by_state[state] for state in DECISIONS)
    return tuple(str(n) for n in (len(found), *decided, len(marks) - len(found)))


def _found(
    category: Category, marks: Sequence[Annotation], places: Places, root: Element
) -> Iterator[Flowable]:
    """The marks of one category that the program made."""
    if not marks:
        return
    plural = translate("Palette", mark_style(category).plural)
    yield heading(f"{plural} ({len(marks)})", root)
    head = (
        translate("Report", "Place"),
        translate("Report", "Words"),
        translate("Report", "Why, and what the reader says"),
        translate("Report", "Decision"),
    )
    rows = [
        (
            places.cited(mark),
            _words(mark, places),
            [(f"{kind_of(mark)}. {mark.why}", SANS), *_remarks(mark)],
            _capitalised(mark.state),
        )
        for mark in marks
    ]
    yield _table(head, rows, (0.15, 0.29, 0.43, 0.13), root)


def _own(marks: Sequence[Annotation], places: Places, root: Element) -> Iterator[Flowable]:
    """The marks that a reader made."""
    yield heading(translate("Report", "The reader’s own marks and notes"), root)
    if not marks:
        yield TextBlock(translate("Report", NOTHING_OWN), Element("P", root))
        return
    head = (
        translate("Report", "Place"),
        translate("Report", "Words"),
        translate("Report", "Note and tags"),
        translate("Report", "Kind, and by whom"),
    )
    rows = [
        (
            places.cited(mark),
            _words(mark, places),
            _remarks(mark),
            [(said, SANS) for said in (*_kinds(mark), mark.creator)],
        )
        for mark in marks
    ]
    yield _table(head, rows, (0.15, 0.29, 0.39, 0.17), root)


def _kinds(mark: Annotation) -> tuple[str, ...]:
    """The kind of an own mark, and the closer one where its reader chose one."""
    name = translate("Palette", mark_style(mark.category).name)
    return (name, kind_of(mark)) if mark.subtype else (name,)


def _looks(document: Document, root: Element) -> Iterator[Flowable]:
    """What the reader wrote to photos before their captions were shown."""
    if not document.looks:
        return
    yield heading(translate("Report", "What the reader wrote before seeing the caption"), root)
    questions = (
        translate("LookFirst", "I see:"),
        translate("LookFirst", "I think:"),
        translate("LookFirst", "I wonder:"),
    )
    for look in document.looks:
        yield photo_line(document.article, look.photo, root)
        for question, answer in zip(questions, look.answers, strict=True):
            if answer:
                said = " ".join(f"{question} {answer}".split())
                yield TextBlock(said, Element("P", root), face=SANS_ITALIC, size=8)


def _table(
    head: Sequence[str],
    rows: Sequence[Sequence[str | Sequence[Part]]],
    shares: Sequence[float],
    root: Element,
) -> Table:
    table = Element("Table", root)
    laid = [table_row(head, Element("TR", table), head=True)]
    laid += [table_row(row, Element("TR", table)) for row in rows]
    return Table(laid, shares)


def _words(mark: Annotation, places: Places) -> list[Part]:
    """A mark's words, and these among the words around them."""
    around = places.context(mark)
    words: Part = (shortened(mark.text, MOST_WORDS), SANS_BOLD)
    return [words, (around, SANS)] if around else [words]


def _remarks(mark: Annotation) -> list[Part]:
    """What a reader wrote of a mark: the note, paragraph by paragraph, and the tags."""
    return [(line, SANS_ITALIC) for line in told_apart(mark)]


def _capitalised(state: State) -> str:
    said = translate("States", DECISIONS[state])
    return said[:1].upper() + said[1:]
