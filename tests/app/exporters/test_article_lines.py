"""Lines are counted over the paragraphs, and alike in whatever is printed of an article."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from app.exporters import exporter
from app.exporters.article_column import COLUMN, GUTTER, LINE_LABEL_RIGHT
from app.exporters.article_lines import ArticleLines
from app.exporters.article_rows import COUNTED, article_rows
from app.exporters.fonts import SERIF, register, width
from app.exporters.lines import Line, break_lines
from app.exporters.numbering import numbered
from app.exporters.page import LEFT
from app.exporters.places import Places
from app.exporters.tagged_canvas import Element
from nlp.annotation import Annotation
from nlp.article import BlockKind
from nlp.document import Document
from tests.app.exporters.test_handout import make_marked

SENTENCE = "The harbour could close and it might not open again this year. "
PARTS: list[tuple[BlockKind, str]] = [
    ("title", "A title of words " * 6),
    ("paragraph", SENTENCE * 5),
    ("heading", "A heading of words " * 6),
    ("paragraph", SENTENCE * 9),
]


def rows_of(document: Document) -> list[tuple[str, str]]:
    """The words of each line without the numbers of marks, and the number beside it."""
    lines = ArticleLines(document.article)
    rows = article_rows(document, lines, numbered(document), Element("Document"), 150)
    return [
        ("".join(p.text for p in row.line.pieces if not p.reference), row.line_label)
        for row in rows
        if row.line
    ]


def test_every_fifth_line_of_the_paragraphs_has_its_number_beside_it() -> None:
    document = make_marked(PARTS)
    rows = [row for row in rows_of(document) if "words" not in row[0]]
    assert len(rows) > 2 * COUNTED
    for number, (_, label) in enumerate(rows, 1):
        assert label == (str(number) if number % COUNTED == 0 else "")
    assert not any(label for words, label in rows_of(document) if "words" in words)


def test_marks_break_no_line_elsewhere() -> None:
    document = make_marked(PARTS)
    assert len(document.annotations) > 20
    assert rows_of(document) == rows_of(replace(document, annotations=()))


def test_each_line_gets_the_numbers_of_its_own_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int] = []
    whole = Line.with_references

    def counted(line: Line, references: Mapping[int, str]) -> Line:
        given.append(len(references))
        return whole(line, references)

    monkeypatch.setattr(Line, "with_references", counted)
    document = make_marked(PARTS)
    rows_of(document)
    assert sum(given) == len(document.annotations)


@pytest.mark.parametrize("sign", ["x", "\N{COMBINING ACUTE ACCENT}", "漢"])
def test_a_word_as_long_as_an_article_is_cut_by_measuring_its_lines_alone(
    monkeypatch: pytest.MonkeyPatch, sign: str
) -> None:
    register()
    measured: list[int] = []

    def counted(text: str, face: str, size: float) -> float:
        measured.append(len(text))
        return width(text, face, size)

    monkeypatch.setattr("app.exporters.lines.width", counted)
    word = sign * 6000
    broken = break_lines(word, 0, len(word), face=SERIF, size=10, measure=300)
    assert "".join(line.pieces[0].text for line in broken) == word
    assert all(line.width <= 300 for line in broken)
    assert sum(measured) < 20 * len(word)


def test_a_line_with_many_numbers_stays_in_its_column(tmp_path: Path) -> None:
    document = make_marked([("paragraph", "could might " * 40)])
    exporter("handout")(document, tmp_path / "a.pdf", "A4")
    right = LEFT + GUTTER + COLUMN
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as pdf:
        words = pdf[0].get_textpage()
        boxes = [words.get_charbox(number) for number in range(words.count_chars())]
    assert max(box[2] for box in boxes if box[0] < right) <= right + 0.5


@pytest.mark.parametrize("kind", ["handout", "worksheet"])
def test_numbers_of_lines_stand_outside_of_the_column(tmp_path: Path, kind: str) -> None:
    exporter(kind)(make_marked(PARTS), tmp_path / "a.pdf", "A4")
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as pdf:
        words = pdf[0].get_textpage()
        outside = words.get_text_bounded(left=0, right=LEFT + LINE_LABEL_RIGHT + 1)
    assert outside.split() == ["5", "10"]


def test_a_mark_is_cited_by_paragraph_and_line() -> None:
    document = make_marked(PARTS)
    text = document.article.text
    places = Places(document.article, ArticleLines(document.article))

    def cited(start: int, end: int) -> str:
        mark = Annotation("x", "note", "", start, end, text[start:end], "Ada")
        return places.cited(mark)

    first = text.index("The harbour")
    second = text.index("The harbour", text.index("heading"))
    lines = [words for words, _ in rows_of(document) if "words" not in words]
    assert cited(first, first + 3) == "¶1, line 1"
    assert cited(first + len(lines[0]), first + len(lines[0]) + 3) == "¶1, line 2"
    assert cited(first, first + len(lines[0])) == "¶1, line 1"
    assert cited(first, first + len(lines[0]) + 1) == "¶1, lines 1–2"
    assert cited(second, second + 3).startswith("¶2, line ")
    assert cited(0, 3) == "headline"
