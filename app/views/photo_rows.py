"""What caption, story and file say about a photo, as rows: who, where, when, credit."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.views import words
from nlp.annotation import Annotation
from nlp.document import Document
from nlp.photo_table import PhotoTable, Row
from nlp.texts import all_texts

CAPTION, STORY, FILE = range(3)
_COLUMNS = ("caption", "story", "file")


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """One question and the three answers; an empty answer means that it is not stated."""

    label: str
    says: tuple[str, str, str]
    clashing: frozenset[int] = frozenset()
    """The columns that do not fit each other."""
    quiet: frozenset[int] = frozenset()
    """The columns that say only that nothing is there."""


_ROWS: dict[str, tuple[str, ...]] = {
    "who": ("person_mismatch", "meta_person"),
    "where": ("place_mismatch", "meta_place"),
    "when": ("date_mismatch", "file_photo_unlabelled", "meta_date", "no_date"),
    "credit": ("meta_credit", "no_credit", "stock_unlabelled", "ai_undisclosed"),
}
_ABSENCES = frozenset({"no_date", "no_credit", "ai_undisclosed"})


def findings_of(document: Document, photo: int) -> list[Annotation]:
    """The caption findings on one photo, in reading order."""
    return [
        a
        for a in document.annotations
        if a.category == "caption" and a.caption is not None and a.caption.photo == photo
    ]


def table_of(document: Document, photo: int) -> PhotoTable | None:
    """The analysis' table of a photo, where there is one."""
    return next((table for table in document.photo_tables if table.photo == photo), None)


def rows_of(document: Document, photo: int) -> list[PhotoRow]:
    """The rows of the analysis' table; without one, what the findings tell."""
    table = table_of(document, photo)
    if table is None:
        return _rows_of_findings(document, photo)
    return [_row(row) for row in table.rows]


def _row(row: Row) -> PhotoRow:
    texts = all_texts("caption").get("table", {})
    not_stated, no_file = texts.get("not_stated", ""), texts.get("no_file", "")
    cells = (row.caption, row.story, row.file)
    says = tuple("" if cell == not_stated else cell for cell in cells)
    quiet = frozenset(n for n, cell in enumerate(cells) if cell in ("", not_stated, no_file))
    clashing = frozenset(n for n, name in enumerate(_COLUMNS) if name in row.clashes)
    return PhotoRow(label(row.name), (says[0], says[1], says[2]), clashing, quiet)


def _rows_of_findings(document: Document, photo: int) -> list[PhotoRow]:
    findings = findings_of(document, photo)
    credit = document.article.photos[photo].credit or ""
    out: list[PhotoRow] = []
    for key, subtypes in _ROWS.items():
        says = [credit if key == "credit" else "", "", ""]
        clashing: set[int] = set()
        for finding in (f for f in findings if f.subtype in subtypes):
            _fill(says, clashing, finding)
        # Findings tell what clashes, not all that is stated: an empty row would claim too much.
        if any(says) or clashing:
            out.append(PhotoRow(label(key), (says[0], says[1], says[2]), frozenset(clashing)))
    return out


def label(key: str) -> str:
    """The heading of a row."""
    labels = {
        "who": QCoreApplication.translate("PhotoRows", "Who"),
        "where": QCoreApplication.translate("PhotoRows", "Where"),
        "when": QCoreApplication.translate("PhotoRows", "When"),
        "credit": QCoreApplication.translate("PhotoRows", "Credit"),
    }
    return labels.get(key, key)


def _fill(says: list[str], clashing: set[int], finding: Annotation) -> None:
    evidence = finding.caption.evidence if finding.caption is not None else ""
    other = FILE if finding.subtype.startswith("meta_") else STORY
    if finding.subtype in _ABSENCES:
        clashing.add(CAPTION)
        return
    if not says[CAPTION]:
        says[CAPTION] = finding.text
    if evidence and evidence != finding.text:
        says[other] = words.day(evidence)
    clashing.update((CAPTION, other))
