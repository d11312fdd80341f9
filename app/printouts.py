"""What `newsgloss analyse` prints: JSON, readable text, W3C JSON-LD or CSV."""

import csv
import io
import json
import textwrap
from collections.abc import Callable, Iterable

from app.messages import source_name
from app.palette import LIGHT
from nlp.annotation import Annotation
from nlp.contract import article_report
from nlp.document import Document
from nlp.texts import text_for
from nlp.web_annotation import page

Printout = Callable[[Document, str, bool], str]
"""Takes a document, the path as given and whether to colour; gives the text to print."""

_BOLD, _DIM, _OFF = "\033[1m", "\033[2m", "\033[0m"
_COLORS = {
    "hedge": "\033[33m",
    "sourcing": "\033[36m",
    "quote": "\033[31m",
    "caption": "\033[32m",
    "note": "\033[35m",
}


def as_json(document: Document, file: str, colour: bool) -> str:
    """The contract's JSON object on one line."""
    return json.dumps(article_report(document, file), ensure_ascii=True) + "\n"


def as_jsonld(document: Document, file: str, colour: bool) -> str:
    """A W3C AnnotationPage on one line."""
    found = page(document.annotations, document.article.text, file)
    return json.dumps(found, ensure_ascii=True) + "\n"


def as_csv(document: Document, file: str, colour: bool) -> str:
    """One row a mark; the heading row stands in `HEADINGS`, once for all articles."""
    rows = []
    for a in document.annotations:
        cells = (file, a.category, a.subtype, a.start, a.end, a.text, a.rule, a.why, a.question)
        rows.append([*(_safe(cell) for cell in cells), str(a.state)])
    return _csv(rows)


def _csv(rows: Iterable[Iterable[object]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def as_text(document: Document, file: str, colour: bool) -> str:
    """The findings in reading order, for a person at a terminal."""
    paint = _paint if colour else _plain
    lines = [paint(document.article.title or file, _BOLD), ""]
    if not document.annotations:
        lines.append("Nothing is marked.")
    for number, annotation in enumerate(document.annotations, 1):
        lines += _finding(number, annotation, document.article.text, paint)
    if document.sources:
        lines += ["", paint("Who speaks", _BOLD)]
        lines += [
            f"  {source_name(s.name)} ({s.kind.replace('_', ' ')}): "
            f"cited {s.mentions}, words quoted {s.words_quoted}"
            for s in document.sources
        ]
    return "\n".join(lines) + "\n"


def _finding(number: int, a: Annotation, text: str, paint: Callable[[str, str], str]) -> list[str]:
    said = text_for(a.category, a.subtype, a.rule)
    name = said.name or a.subtype.replace("_", " ")
    before = " ".join(text[max(0, a.start - 30) : a.start].split())
    after = " ".join(text[a.end : a.end + 30].split())
    words = " ".join(a.text.split())
    shown = words if len(words) <= 90 else words[:89] + "…"
    out = [
        f"{number:>3}. {paint(LIGHT.style(a.category).name, _COLORS[a.category])} · {name}",
        f"     …{before} [{paint(shown, _BOLD)}] {after}…",
    ]
    for part in (a.why, a.question):
        out += textwrap.wrap(part, 84, initial_indent="     ", subsequent_indent="     ")
    return out


def _paint(text: str, code: str) -> str:
    return f"{code}{text}{_OFF}"


def _plain(text: str, code: str) -> str:
    return text


def _safe(cell: object) -> object:
    """A spreadsheet must not take an article's words for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" else cell


PRINTOUTS: dict[str, Printout] = {
    "json": as_json,
    "text": as_text,
    "jsonld": as_jsonld,
    "csv": as_csv,
}
_COLUMNS = (
    "file", "category", "subtype", "start", "end", "text", "rule", "why", "question", "state"
)  # fmt: skip
HEADINGS: dict[str, str] = {"csv": _csv([_COLUMNS])}
"""What stands once before the first article, by the name of the printout."""
