"""Tables on paper: how they break over pages, and what a screen reader gets of them."""

from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pypdf

from app.exporters.blocks import TextBlock
from app.exporters.page import Sheet, build
from app.exporters.table import Table, table_row
from app.exporters.tagged_canvas import Element

SHEET = Sheet("Tables", "Subject", "Foot")
HEAD = ("No.", "Words", "Why")


def pages_of(path: Path, cells: Sequence[Sequence[str]], above: int = 0) -> list[str]:
    """The pages' texts: as many lines as `above` says, a heading, and a table of these cells."""
    root = Element("Document")
    story = [TextBlock("Line above", Element("P", root), after=0) for _ in range(above)]
    story.append(TextBlock("Heading", Element("H2", root), keep=True))
    element = Element("Table", root)
    rows = [table_row(HEAD, Element("TR", element), head=True)]
    rows += [table_row(row, Element("TR", element)) for row in cells]
    build(path, SHEET, [*story, Table(rows, (0.1, 0.3, 0.6))], root)
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def test_each_page_of_a_table_begins_with_its_head(tmp_path: Path) -> None:
    pages = pages_of(tmp_path / "a.pdf", [(str(n), f"words {n}", "why") for n in range(120)])
    assert len(pages) > 2
    for page in pages:
        assert page.count("Words") == 1
        assert page.index("Words") < page.index("words")
    joined = "\n".join(pages)
    assert all(joined.count(f"words {n}\n") == 1 for n in range(120))


def test_a_row_higher_than_a_page_goes_on_on_the_next(tmp_path: Path) -> None:
    note = " ".join(f"word{n}" for n in range(1500))
    pages = pages_of(tmp_path / "a.pdf", [("1", "before", "short"), ("2", "long", note)])
    assert len(pages) > 1
    said = " ".join(pages).split()
    assert [word for word in said if word.startswith("word")] == note.split()
    assert "word0" in pages[0].split()


def test_a_row_that_fits_on_a_page_is_never_broken(tmp_path: Path) -> None:
    why = " ".join(["reason"] * 60)
    pages = pages_of(tmp_path / "a.pdf", [(str(n), "words", why) for n in range(30)])
    assert len(pages) > 1
    assert all(page.split().count("reason") % 60 == 0 for page in pages)


def test_a_long_table_begins_below_its_heading_on_the_same_page(tmp_path: Path) -> None:
    cells = [(str(n), "words", "why") for n in range(120)]
    half_full = pages_of(tmp_path / "a.pdf", cells, above=30)
    assert "words" in half_full[0]
    nearly_full = pages_of(tmp_path / "b.pdf", cells, above=57)
    assert "Heading" not in nearly_full[0]
    assert "words" in nearly_full[1]


def test_a_screen_reader_gets_each_cell_once(tmp_path: Path) -> None:
    cells = [("1", "words", " ".join(["word"] * 1500)), ("2", "words", "why")]
    pages_of(tmp_path / "a.pdf", cells)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        (table,) = (kid for kid in pdf.Root.StructTreeRoot.K.K if str(kid.S) == "/Table")
        tags = [[str(cell.S) for cell in row.K] for row in table.K]
        assert tags == [["/TH"] * 3, ["/TD"] * 3, ["/TD"] * 3]
        head, note = table.K[0].K[0], table.K[1].K[2]
        assert len(head.K) == 1
        assert len({part.Pg.objgen for part in note.K}) > 1


def test_a_page_measures_only_the_rows_that_it_may_hold() -> None:
    element = Element("Table")
    rows = [table_row(row, Element("TR", element)) for row in [HEAD] * 200]
    table = Table(rows, (0.1, 0.3, 0.6))
    assert table.wrap(SHEET.text_width, 100)[1] > 100
    assert table.rows[0].lines
    assert not table.rows[100].lines
    _, rest = table.split(SHEET.text_width, 100)
    assert isinstance(rest, Table)
    assert not rest.rows[100].lines
