"""The handout: read back with other libraries, as a printer or a screen reader would."""

import io
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from PIL import Image

from app.exporters.article_lines import ArticleLines
from app.exporters.article_rows import article_rows
from app.exporters.handout import export
from app.exporters.numbering import numbered
from app.exporters.tagged_canvas import Element
from nlp.annotation import NOBODY, Annotation, QuoteDetail, Source, Speaker, State
from nlp.article import Article, Block, BlockKind, Extent, Photo
from nlp.document import Document, ordered
from nlp.photo_table import PhotoTable, Row

PARTS: list[tuple[BlockKind, str]] = [
    ("title", "Ferry to Ellin may sail again"),
    ("byline", "By Jo Marsh"),
    ("caption", "The old ferry at dawn"),
    (
        "paragraph",
        "The ferry could sail in April, officials in the port said on Monday. Ωμέγα, Кириллица.",
    ),
    ("heading", "A long wait"),
    (
        "paragraph",
        "“They never listen to people like us,” said Ida Morn. 🚢 " + "It is a long story. " * 12,
    ),
]


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (90, 60), "#88aabb").save(out, "JPEG")
    return out.getvalue()


def make(parts: list[tuple[BlockKind, str]] = PARTS) -> Document:
    text, blocks = "", []
    for kind, words in parts:
        words = words.rstrip()
        blocks.append(Block(kind, len(text), len(text) + len(words)))
        text += words + "\n\n"
    text = text.rstrip()
    caption = next(b for b in blocks if b.kind == "caption")
    photo = Photo("a.jpg", captions=(Extent(caption.start, caption.end),), content=picture())
    article = Article(text, tuple(blocks), title=parts[0][1], photos=(photo,))
    quote = QuoteDetail(
        Speaker("Ida Morn", text.index("Ida"), text.index("Ida") + 8), True, ("fear",)
    )
    found = (
        mark(text, "may", "hedge", "possibility"),
        mark(text, "could", "hedge", "possibility"),
        mark(text, "officials in the port", "sourcing", "unnamed_group"),
        mark(text, "“They never listen to people like us,”", "quote", "full", quote=quote),
        mark(text, "dawn", "note", "", creator="Ms Reed", note="Which dawn?"),
    )
    return Document(
        article, ordered(found), sources=(Source("Ida Morn", "named_person", 1, 7, 1, 0),)
    )


def mark(text: str, words: str, category: Any, subtype: str, **more: Any) -> Annotation:
    start = text.index(words)
    given = {
        "id": words,
        "start": start,
        "end": start + len(words),
        "text": words,
        "creator": f"newsgloss_{category}",
        "rule": subtype,
        "why": f"Why {words} is marked.",
        "question": "How sure is the writer?",
    }
    return Annotation(category=category, subtype=subtype, **{**given, **more})


def words_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


def test_the_handout_holds_article_notes_sources_and_reasons(tmp_path: Path) -> None:
    export(make(), tmp_path / "a.pdf")
    said = words_of(tmp_path / "a.pdf")
    for part in (
        "Ferry to Ellin may",
        "Ωμέγα, Кириллица",
        "¶2",
        "How sure is the writer?",
        "Which dawn?",
        "Who speaks in this article",
        "Named person",
        "Why officials in the port is marked.",
    ):
        assert part in said, part


def test_reports_without_a_source_are_called_so_like_the_cells_beside(tmp_path: Path) -> None:
    export(replace(make(), sources=(Source(NOBODY, "unnamed", 1, 0, 0, 1),)), tmp_path / "a.pdf")
    assert "No source given Not named" in words_of(tmp_path / "a.pdf")


def test_tags_are_printed_in_the_margin_and_in_the_list(tmp_path: Path) -> None:
    document = make()
    plain = mark(document.article.text, "It is a long story.", "quote", "full", quote=QuoteDetail())
    noted, tagged = document.find("dawn"), document.find("could")
    assert noted is not None
    assert tagged is not None
    for changed in (
        replace(noted, tags=("light",)),
        replace(tagged, tags=("ask", "check later")),
    ):
        document = document.replacing(changed)
    document = document.adding(replace(plain, tags=("why told",)))
    export(document, tmp_path / "a.pdf")
    said = " ".join(words_of(tmp_path / "a.pdf").split())
    for tags in ("Tags: ask, check later", "Tags: light", "Tags: why told"):
        assert said.count(tags) == 2, tags
    assert "Ms Reed: Which dawn? Tags: light" in said


def test_a_readers_words_are_told_from_the_reason_and_keep_their_paragraphs(tmp_path: Path) -> None:
    document = make()
    could = document.find("could")
    assert could is not None
    note = "First I believed it.\n\nThen I looked who says so.\n• ask the harbour"
    export(document.replacing(replace(could, note=note)), tmp_path / "a.pdf")
    said = words_of(tmp_path / "a.pdf")
    assert "Why could is marked. Note: First I believed it. Then I looked" in said
    lines = [
        line.strip()
        for page in pypdf.PdfReader(tmp_path / "a.pdf").pages
        for line in page.extract_text().splitlines()
    ]
    assert lines.count("• ask the harbour") == 2, "a line of its own in the margin and in the list"


def test_a_note_that_is_cut_in_the_margin_says_where_it_goes_on(tmp_path: Path) -> None:
    document = make()
    could = document.find("could")
    assert could is not None
    for words, is_cut in ((20, False), (400, True)):
        long = replace(could, note=" ".join(f"word{n}" for n in range(words)))
        export(document.replacing(long), tmp_path / "a.pdf")
        said = words_of(tmp_path / "a.pdf")
        assert ("… The list of marks has all of it." in said) == is_cut
        assert f"word{words - 1}" in said


def test_all_fonts_are_embedded(tmp_path: Path) -> None:
    export(make(), tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        fonts = {str(f.BaseFont): f for page in pdf.pages for f in page.Resources.Font.values()}
        assert fonts
        for name, font in fonts.items():
            descriptor = font.get("/FontDescriptor")
            assert descriptor is not None, name
            assert "/FontFile2" in descriptor, name


def test_a_screen_reader_gets_the_page_in_reading_order(tmp_path: Path) -> None:
    export(make(), tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en"
        tree = pdf.Root.StructTreeRoot
        tags = [str(kid.S) for kid in tree.K.K]
        figure = next(kid for kid in tree.K.K if str(kid.S) == "/Figure")
        assert "old ferry" in str(figure.Alt)
        assert tags.index("/H1") < tags.index("/Figure") < tags.index("/H2") < tags.index("/Table")
        assert "/Note" in tags
        for number, page in enumerate(pdf.pages):
            assert int(page.StructParents) == number


def test_rejected_and_ignored_marks_are_not_printed(tmp_path: Path) -> None:
    document = make()
    for words, state in (("could", State.REJECTED), ("may", State.IGNORED)):
        annotation = document.find(words)
        assert annotation is not None
        document = document.replacing(replace(annotation, state=state))
    assert {a.id for a in numbered(document).annotations}.isdisjoint({"could", "may"})
    export(document, tmp_path / "a.pdf")
    assert "Why could is marked" not in words_of(tmp_path / "a.pdf")


def test_numbers_run_in_reading_order_and_plain_quotations_have_none() -> None:
    document = make()
    quote = next(a for a in document.annotations if a.category == "quote")
    plain = replace(quote, quote=QuoteDetail())
    marks = numbered(document.replacing(plain))
    assert marks.number(plain) is None
    printed = [a for a in marks.annotations if marks.number(a) is not None]
    assert [marks.number(a) for a in printed] == list(range(1, len(printed) + 1))
    assert [a.start for a in printed] == sorted(a.start for a in printed)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_long_article_with_many_marks_loses_no_note(tmp_path: Path, paper: str) -> None:
    sentence = "The harbour could close and it might not open again this year. "
    parts: list[tuple[BlockKind, str]] = [("title", "Long"), ("caption", "x")]
    parts += [("paragraph", sentence * 9)] * 12
    document = make_marked(parts)
    export(document, tmp_path / "a.pdf", paper)
    reader = pypdf.PdfReader(tmp_path / "a.pdf")
    said = words_of(tmp_path / "a.pdf")
    for number in range(1, len(document.annotations) + 1):
        assert f"{number} H Hedge" in said or f"{number} H Possibility" in said, number
    width = 595 if paper == "A4" else 612
    assert round(float(reader.pages[0].mediabox.width)) == width


def make_marked(parts: list[tuple[BlockKind, str]]) -> Document:
    base = Document(Article("", ()))
    text, blocks, found = "", [], []
    for kind, words in parts:
        words = words.rstrip()
        blocks.append(Block(kind, len(text), len(text) + len(words)))
        text += words + "\n\n"
    at = -1
    for cue in ("could", "might"):
        while (at := text.find(cue, at + 1)) >= 0:
            found.append(
                Annotation(
                    f"{cue}{at}",
                    "hedge",
                    "possibility",
                    at,
                    at + 5,
                    cue,
                    "newsgloss_hedge",
                    rule="modal",
                    why="Not sure.",
                    question="How sure is the writer? " * 2,
                )
            )
    article = Article(text.rstrip(), tuple(blocks), title="Long")
    return replace(base, article=article, annotations=ordered(found))


@pytest.mark.parametrize("seed", range(5))
def test_the_marks_of_a_stretch_are_those_that_share_words_with_it(seed: int) -> None:
    dice = random.Random(seed)
    extents = [(at, at + dice.choice((1, 3, 40))) for at in dice.choices(range(90), k=30)]
    marks = ordered(
        Annotation(str(n), "note", "", start, end, "x", "Ada", note="why?")
        for n, (start, end) in enumerate(extents)
    )
    shown = numbered(Document(Article("x" * 140), marks))
    for start in range(0, 140, 3):
        for end in (start, start + 1, start + 20):
            sharing = tuple(a for a in marks if a.start < end and start < a.end)
            assert shown.within(start, end) == sharing


def test_numbers_stand_where_marks_end_and_in_one_block_only() -> None:
    document = make()
    text = document.article.text
    over = replace(mark(text, "could", "hedge", "x"), id="over", end=text.index("They") + 4)
    last = mark(text, "Кириллица.", "hedge", "x")
    given = ordered((*document.annotations, over, last))
    marks = numbered(replace(document, annotations=given))
    rows = article_rows(document, ArticleLines(document.article), marks, Element("Document"), 150)
    printed = [p.text for row in rows if row.line for p in row.line.pieces if p.reference]
    assert sorted(printed) == [str(n) for n in sorted(marks.numbers.values())]


def with_nested_marks() -> Document:
    """One mark around others over several lines, one over several blocks, one into a gap."""
    document = make()
    text = document.article.text
    outer = mark(text, "“They never listen to people like us,”", "hedge", "x", id="outer")
    outer = replace(outer, end=outer.end + 100)
    inner = mark(text, "It is a long story. It", "hedge", "x", id="inner")
    over = replace(mark(text, "officials", "hedge", "x"), id="over", end=text.index("They") + 4)
    gap = replace(mark(text, "Кириллица.", "hedge", "x"), id="gap", end=text.index("A long") - 1)
    return replace(document, annotations=ordered((*document.annotations, outer, inner, over, gap)))


def test_numbers_and_notes_of_marks_within_others_stand_in_order() -> None:
    document = with_nested_marks()
    marks = numbered(document)
    assert marks.numbers["inner"] < marks.numbers["outer"]
    rows = article_rows(document, ArticleLines(document.article), marks, Element("Document"), 150)
    printed = [p.text for row in rows if row.line for p in row.line.pieces if p.reference]
    notes = [note.number for row in rows for note in row.notes]
    assert notes == list(range(1, len(document.annotations) + 1))
    assert [int(n) for said in printed for n in said.split(",")] == notes


def test_the_list_of_marks_is_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    document = with_nested_marks()
    whole = tuple(replace(a, why=f"Reason of {a.id}.") for a in document.annotations)
    document = replace(document, annotations=whole)
    export(document, tmp_path / "a.pdf")
    said = words_of(tmp_path / "a.pdf")
    places = [said.index(f"Reason of {a.id}.") for a in numbered(document).by_number]
    assert places == sorted(places)


def test_odd_documents_are_printed_too(tmp_path: Path) -> None:
    export(Document(Article("", ())), tmp_path / "empty.pdf")
    unbroken = "x" * 4000
    article = Article(unbroken, (Block("paragraph", 0, 4000),), photos=(Photo(content=b"no"),))
    export(Document(article), tmp_path / "unbroken.pdf")
    title = "Word " * 400
    long = Article(title.strip(), (Block("title", 0, len(title) - 1),), title=title.strip())
    export(Document(long), tmp_path / "title.pdf")
    for name in ("empty", "unbroken", "title"):
        assert len(pypdf.PdfReader(tmp_path / f"{name}.pdf").pages) >= 1


def test_a_note_of_many_pages_is_printed_whole(tmp_path: Path) -> None:
    document = make()
    mark_of_ms_reed = document.find("dawn")
    assert mark_of_ms_reed is not None
    long = replace(mark_of_ms_reed, note=" ".join(f"word{n}" for n in range(2000)))
    export(document.replacing(long), tmp_path / "a.pdf")
    said = words_of(tmp_path / "a.pdf").split()
    assert all(f"word{n}" in said for n in range(2000))


def test_the_same_document_prints_the_same_bytes(tmp_path: Path) -> None:
    export(make(), tmp_path / "a.pdf")
    export(make(), tmp_path / "b.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_the_outline_lists_the_headings_where_they_stand(tmp_path: Path) -> None:
    export(make(), tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf, pdf.open_outline() as outline:
        (title,) = outline.root
        below = [entry.title for entry in title.children]
        assert title.title == "Ferry to Ellin may sail again"
        assert below == ["A long wait", "Who speaks in this article", "What is marked, and why"]
        pages = [pikepdf.Page(entry.destination[0]).index for entry in (title, *title.children)]
        assert pages == [0, 0, 1, 1]


def test_headings_without_a_title_above_them_are_listed_side_by_side(tmp_path: Path) -> None:
    document = make()
    blocks = tuple(b for b in document.article.blocks if b.kind != "title")
    article = replace(document.article, blocks=blocks)
    export(replace(document, article=article), tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf, pdf.open_outline() as outline:
        assert outline.root[0].title == "A long wait"
        assert not any(entry.children for entry in outline.root)


def test_the_properties_tell_what_it_is_and_no_date(tmp_path: Path) -> None:
    export(make(), tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert "handout" in str(pdf.docinfo["/Subject"])
        assert str(pdf.docinfo["/Title"]) == "Ferry to Ellin may sail again"
        assert not {"/CreationDate", "/ModDate", "/Keywords"} & set(pdf.docinfo.keys())


def test_the_photo_table_is_printed_with_a_sign_where_two_cells_clash(tmp_path: Path) -> None:
    row = Row("where", "Passau, Germany", "Tulcea, Romania", "not stated", ("caption", "story"))
    table = PhotoTable(0, (row,), distance="900 km apart")
    export(replace(make(), photo_tables=(table,)), tmp_path / "a.pdf")
    said = words_of(tmp_path / "a.pdf")
    assert "(!) Passau, Germany" in said
    assert "(!) Tulcea, Romania" in said
    assert "900 km apart" in said
