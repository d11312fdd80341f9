"""The worksheet gives no answer away; the answer key gives them all, numbered like the handout."""

import re
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from app.exporters import exporter
from app.exporters.worksheet import FOUND_ROWS, WRITING
from app.practice import seeds_folder
from nlp.annotation import State
from nlp.article import Article, Block
from nlp.document import Document
from nlp.readers import read_article
from tests.app.exporters.test_handout import make


def words_of(document: Document, kind: str, folder: Path, paper: str = "A4") -> str:
    path = folder / f"{kind}.pdf"
    exporter(kind)(document, path, paper)
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


def test_a_worksheet_has_the_article_and_room_but_no_answer(tmp_path: Path) -> None:
    document = make()
    words = words_of(document, "worksheet", tmp_path)
    for given in ("Ferry to Ellin may sail again", "officials in the port", "¶1", "¶2"):
        assert given in words
    for asked in ("What I found", "Who speaks in this article?", "My question", "Photo 1"):
        assert asked in words
    for mark in document.annotations:
        assert not mark.why or mark.why not in words
    assert "Which dawn?" not in words
    assert "Named person" not in words
    assert "(2)" not in words  # how many hedges there are
    assert words.count("The old ferry at dawn") == 1  # not repeated where the caption is asked for


def test_a_worksheet_is_the_same_whatever_is_marked(tmp_path: Path) -> None:
    document = make()
    bare = replace(document, annotations=(), sources=(), photo_tables=())
    exporter("worksheet")(document, tmp_path / "a.pdf", "A4")
    exporter("worksheet")(bare, tmp_path / "b.pdf", "A4")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_without_photos_no_captions_are_looked_for(tmp_path: Path) -> None:
    text = "It could rain."
    document = Document(Article(text, (Block("paragraph", 0, len(text)),)))
    words = words_of(document, "worksheet", tmp_path)
    assert "Photo" not in words
    assert "It could rain." in words


def test_the_rows_of_a_worksheet_are_high_enough_to_write_in() -> None:
    assert WRITING >= 9 * 72 / 25.4
    assert FOUND_ROWS >= 10


def test_a_key_tells_each_mark_its_reason_and_its_question(tmp_path: Path) -> None:
    document = make()
    words = words_of(document, "key", tmp_path)
    for mark in document.annotations:
        assert mark.why in words
        assert mark.note in words
    assert "How sure is the writer?" in words
    assert "Ida Morn" in words
    assert "Named person" in words
    assert "Other answers can be right" in words


def test_a_key_leaves_out_what_was_rejected(tmp_path: Path) -> None:
    document = make()
    kept = tuple(
        replace(a, state=State.REJECTED) if a.id == "could" else a for a in document.annotations
    )
    words = words_of(replace(document, annotations=kept), "key", tmp_path)
    assert "Why could is marked." not in words
    assert "Why may is marked." in words


def test_a_key_without_marks_says_so(tmp_path: Path) -> None:
    text = "It rained."
    document = Document(Article(text, (Block("paragraph", 0, len(text)),)))
    assert "has not looked for marks" in words_of(document, "key", tmp_path)
    looked = replace(document, analysed=True)
    assert "Nothing is marked" in words_of(looked, "key", tmp_path)


@pytest.mark.parametrize("kind", ["worksheet", "key"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_both_are_tagged_and_made_alike_twice(tmp_path: Path, kind: str, paper: str) -> None:
    document = make()
    for name in ("a.pdf", "b.pdf"):
        exporter(kind)(document, tmp_path / name, paper)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    root = pypdf.PdfReader(tmp_path / "a.pdf").trailer["/Root"]
    assert "/StructTreeRoot" in root
    assert root["/MarkInfo"]["/Marked"]


@pytest.mark.parametrize("kind", ["worksheet", "key"])
def test_signs_that_cannot_be_printed_are_explained(tmp_path: Path, kind: str) -> None:
    text = "It could rain 🚢 today."
    document = Document(Article(text, (Block("paragraph", 0, len(text)),)))
    assert "An empty box" in words_of(document, kind, tmp_path)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_what_is_to_be_filled_in_stands_on_one_page(tmp_path: Path, paper: str) -> None:
    text = "It could rain today."
    document = Document(Article(text, (Block("paragraph", 0, len(text)),)))
    words_of(document, "worksheet", tmp_path, paper)
    assert len(pypdf.PdfReader(tmp_path / "worksheet.pdf").pages) == 2


def test_tables_follow_on_the_last_page_where_that_saves_one(tmp_path: Path) -> None:
    article = read_article(seeds_folder() / "river-flood.html")
    exporter("worksheet")(Document(article), tmp_path / "x.pdf", "A4")
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "x.pdf").pages]
    (shared,) = (page for page in pages if "What I found" in page)
    assert "Danube" in shared.partition("\n")[2]
    assert len(pages) == 4


@pytest.mark.parametrize("paragraphs", [5, 20, 40, 60])
def test_tables_that_fit_one_page_begin_it(tmp_path: Path, paragraphs: int) -> None:
    text = "\n".join(f"The pump in house {n} was old." for n in range(paragraphs))
    blocks = tuple(Block("paragraph", *m.span()) for m in re.finditer("[^\n]+", text))
    exporter("worksheet")(Document(Article(text, blocks)), tmp_path / "x.pdf", "A4")
    last = pypdf.PdfReader(tmp_path / "x.pdf").pages[-1].extract_text()
    assert "What I found" in last
    assert "What would you check first" in last


def test_a_key_tells_what_was_not_analysed(tmp_path: Path) -> None:
    document = replace(make(), annotations=(), notices=("The photo is gone.",))
    assert "The photo is gone." in words_of(document, "key", tmp_path)
