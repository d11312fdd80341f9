"""Where the article's column breaks: what belongs together stands on one page, no note is lost."""

import io
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from app.exporters.handout import export
from nlp.annotation import Annotation
from nlp.article import Article, Block, BlockKind, Extent, Photo
from nlp.document import Document

Parts = list[tuple[BlockKind, str]]
THREE_LINES = ("paragraph text " * 11).rstrip()
SHORT = "A line."
CUES = ("may", "could", "might", "will", "should", "would", "can", "shall")


def made(parts: Parts) -> Document:
    text, blocks = "", []
    for kind, words in parts:
        blocks.append(Block(kind, len(text), len(text) + len(words)))
        text += words + "\n\n"
    return Document(Article(text.rstrip(), tuple(blocks)))


def note_on(text: str, words: str, note: str) -> Annotation:
    start = text.index(words)
    return Annotation(
        words, "note", "", start, start + len(words), words, "Ms Reed", note=note.rstrip()
    )


def pages_of(document: Document, path: Path, paper: str = "A4") -> list[str]:
    export(document, path, paper)
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def lines_with(page: str, words: str) -> int:
    return sum(words in line for line in page.splitlines())


@pytest.mark.parametrize("before", range(25, 32))
def test_no_heading_stands_alone_at_the_foot_of_a_page(tmp_path: Path, before: int) -> None:
    parts: Parts = [("paragraph", SHORT)] * before
    parts += [("heading", "Heading"), *[("paragraph", THREE_LINES)] * 3]
    for page in pages_of(made(parts), tmp_path / "a.pdf"):
        if "Heading" in page:
            below = page[page.index("Heading") :]
            assert lines_with(below, "paragraph") >= 2


@pytest.mark.parametrize("before", range(25, 32))
def test_no_line_of_a_paragraph_stands_alone(tmp_path: Path, before: int) -> None:
    parts: Parts = [("paragraph", SHORT)] * before
    pages = pages_of(made([*parts, ("paragraph", THREE_LINES)]), tmp_path / "a.pdf")
    lines = [lines_with(page, "paragraph") for page in pages]
    assert [n for n in lines if n] == [3]


@pytest.mark.parametrize("before", range(19, 25))
def test_a_photo_stands_above_its_caption(tmp_path: Path, before: int) -> None:
    out = io.BytesIO()
    Image.new("RGB", (90, 60), "#88aabb").save(out, "JPEG")
    parts: Parts = [("paragraph", SHORT)] * before
    document = made([*parts, ("caption", "The caption"), ("paragraph", THREE_LINES)])
    block = document.article.blocks[before]
    photo = Photo("a.jpg", captions=(Extent(block.start, block.end),), content=out.getvalue())
    export(replace(document, article=replace(document.article, photos=(photo,))), tmp_path / "a")
    for page in pypdf.PdfReader(tmp_path / "a").pages[:2]:
        assert ("The caption" in page.extract_text()) == bool(page.images)


def test_a_title_longer_than_a_page_fills_its_pages(tmp_path: Path) -> None:
    base = made([("title", " ".join(f"word{n}" for n in range(500)))])
    marks = [
        note_on(base.article.text, f"word{n} ", "Why is it as long as this? " * 5)
        for n in range(10, 500, 40)
    ]
    document = replace(base, annotations=tuple(marks))
    pages = pages_of(document, tmp_path / "a.pdf")
    assert set(document.article.text.split()) <= set(" ".join(pages).split())
    titled = [lines_with(page, "word") for page in pages if "What is marked" not in page]
    assert min(titled[1:-1]) >= 35


def test_headings_without_an_end_are_parted_somewhere(tmp_path: Path) -> None:
    document = made([("heading", f"Heading {n}.") for n in range(80)])
    said = " ".join(pages_of(document, tmp_path / "a.pdf"))
    assert all(f"Heading {n}." in said for n in range(80))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("length", [30, 90, 300])
def test_long_notes_on_marks_of_one_line_are_all_printed(
    tmp_path: Path, paper: str, length: int
) -> None:
    line = f"It {', '.join(CUES)} rain."
    base = made([("title", "Notes"), ("paragraph", line), ("paragraph", SHORT)])
    marks = [note_on(base.article.text, cue, f"note-on-{cue} " + "word " * length) for cue in CUES]
    pages = pages_of(replace(base, annotations=tuple(marks)), tmp_path / "a.pdf", paper)
    beside = " ".join(page for page in pages if "What is marked" not in page)
    for cue in CUES:
        assert f"note-on-{cue}" in beside
