"""The report of a reading: every mark, what its reader decided and wrote, and what is missing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pypdf
import pytest

from app.exporters import exporter, fonts
from app.exporters.article_lines import ArticleLines
from app.exporters.lines import break_lines
from app.exporters.places import Places
from nlp.annotation import Annotation, State
from nlp.article import Article, Block, BlockKind, Extent, Photo
from nlp.document import Document, ordered
from nlp.photo_table import PhotoTable, Row
from tests.app.exporters.test_handout import make, make_marked, mark
from tests.app.exporters.test_worksheet_and_key import words_of


def decided(document: Document, **states: State) -> Document:
    marks = (replace(a, state=states.get(a.id, a.state)) for a in document.annotations)
    return replace(document, annotations=tuple(marks))


def report_of(document: Document, folder: Path) -> str:
    return words_of(document, "report", folder)


def test_marks_stand_with_place_context_reason_and_decision(tmp_path: Path) -> None:
    document = decided(make(), could=State.ACCEPTED, may=State.REJECTED)
    words = report_of(document, tmp_path)
    assert "¶1, line 1 could The ferry could sail in April," in words
    assert "Why could is marked. Accepted" in words
    assert "headline may Ferry to Ellin may sail again" in words
    assert "Why may is marked. Rejected" in words
    assert "Not decided" in words


def test_the_summary_counts_found_decided_and_own_marks(tmp_path: Path) -> None:
    document = decided(make(), could=State.ACCEPTED, may=State.IGNORED)
    words = report_of(document, tmp_path)
    assert "Newsgloss has marked 4 places." in words
    assert "accepted 1, rejected 0 and ignored 1; not decided: 2." in words
    assert "The reader added one mark." in words
    for row in ("H Hedges 2 1 0 1 0 0", "N My notes 0 0 0 0 0 1", "All 4 1 0 1 2 1"):
        assert row in words


def test_the_summary_says_of_what_the_analysis_looks_for_that_there_is_none(tmp_path: Path) -> None:
    document = make()
    own = tuple(a for a in document.annotations if not a.is_finding)
    words = report_of(replace(document, annotations=own), tmp_path)
    for row in ("H Hedges 0 0 0 0 0 0", "N My notes 0 0 0 0 0 1"):
        assert row in words
    assert "Captions" not in words


def test_marks_are_listed_by_category_in_the_order_of_the_text(tmp_path: Path) -> None:
    words = report_of(make(), tmp_path)
    parts = (
        "Hedges (2)", "Why may", "Why could", "Unnamed sources (1)", "Quotations (1)",
        "The reader’s own marks", "Which dawn?", "Who speaks in this article", "Named person",
        "What was not analysed",
    )  # fmt: skip
    places = [words.index(part) for part in parts]
    assert places == sorted(places)


def test_notes_and_tags_stand_with_their_marks(tmp_path: Path) -> None:
    document = make()
    could = document.find("could")
    assert could is not None
    said = replace(could, note="First thought.\n\nSecond thought.", tags=("sure?", "April"))
    words = report_of(document.replacing(said), tmp_path)
    assert "Note: First thought. Second thought. Tags: sure?, April" in words
    assert "Note: Which dawn? My note Ms Reed" in words


def test_an_own_mark_has_its_closer_kind(tmp_path: Path) -> None:
    document = make()
    own = document.find("dawn")
    assert own is not None
    closer = replace(own, category="sourcing", subtype="spokesperson", note="Why?")
    assert "Note: Why? Unnamed source Spokesperson Ms Reed" in report_of(
        document.replacing(closer), tmp_path
    )


def test_the_head_tells_where_the_article_is_from_or_that_it_does_not_say(tmp_path: Path) -> None:
    document = make()
    known = replace(document.article, outlet="The Courier", byline="Jo Marsh",
                    published=date(2026, 3, 12))  # fmt: skip
    words = report_of(replace(document, article=known), tmp_path)
    assert "Name" in words
    assert "Reading report: Ferry to Ellin may sail again" in words
    assert "Outlet: The Courier · Byline: Jo Marsh · Published: 12 March 2026" in words
    earliest = replace(document.article, not_before=date(2020, 1, 1))
    words = report_of(replace(document, article=earliest), tmp_path)
    assert "Outlet: not stated · Byline: not stated · Published: not before 1 January 2020" in words


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    text = "It rained."
    bare = Document(
        Article(text, (Block("paragraph", 0, len(text)),)),
        notices=("The photo is gone.",),
        analysed=True,
    )
    words = report_of(bare, tmp_path)
    for said in (
        "Newsgloss has marked nothing in this article. The reader added no mark.",
        "The photo is gone.",
        "There are none in this article.",
        "Newsgloss found nobody who is quoted or cited.",
        "No photo or caption was found",
    ):
        assert said in words
    assert "No decision" not in words
    assert "has not looked" not in words


def test_undecided_marks_are_one_sentence(tmp_path: Path) -> None:
    words = report_of(make(), tmp_path)
    assert "4 places. No decision has been made yet. The reader added one mark." in words


def test_photos_have_their_table_or_a_sentence(tmp_path: Path) -> None:
    looked = replace(make(), analysed=True)
    assert "nothing that could be held against" in report_of(looked, tmp_path)
    row = Row("where", "Passau", "Tulcea", "not stated", ("caption", "story"))
    words = report_of(replace(make(), photo_tables=(PhotoTable(0, (row,)),)), tmp_path)
    assert "(!) Passau" in words
    assert "nothing that could be held against" not in words


def test_captions_of_several_photos_are_told_apart() -> None:
    text = "One dawn\n\nTwo dusk"
    photos = tuple(Photo(captions=(Extent(at, at + 8),)) for at in (0, 10))
    blocks = (Block("caption", 0, 8), Block("caption", 10, 18))
    for shown, expected in ((photos, "caption of photo 2"), (photos[1:], "caption")):
        article = Article(text, blocks, photos=shown)
        places = Places(article, ArticleLines(article))
        assert places.cited(mark(text, "dusk", "note", "")) == expected


def test_words_around_a_mark_end_between_words_and_in_its_block() -> None:
    parts: list[tuple[BlockKind, str]] = [
        ("paragraph", "Before it."),
        ("paragraph", "wordage " * 20 + "could " + "wordage " * 20),
    ]
    document = make_marked(parts)
    places = Places(document.article, ArticleLines(document.article))
    around = places.context(document.annotations[0])
    assert around == "… " + "wordage " * 5 + "could" + " wordage" * 5 + " …"
    text = document.article.text
    start = mark(text, "Before", "note", "")
    assert places.context(start) == "Before it."
    assert places.context(replace(start, end=len(text))) == ""


def test_a_long_note_is_printed_whole(tmp_path: Path) -> None:
    document = make()
    own = document.find("dawn")
    assert own is not None
    note = " ".join(f"word{n}" for n in range(2000))
    said = report_of(document.replacing(replace(own, note=note)), tmp_path).split()
    assert all(f"word{n}" in said for n in range(2000))


def test_two_thousand_marks_are_all_listed(tmp_path: Path) -> None:
    sentence = "It could close and it might not. "
    document = make_marked([("title", "Long"), *[("paragraph", sentence * 10)] * 100])
    assert len(document.annotations) == 2000
    words = report_of(document, tmp_path)
    assert words.count("Not sure.") == 2000
    assert "¶100, line" in words


def test_signs_in_a_note_on_a_rejected_mark_are_explained(tmp_path: Path) -> None:
    text = "It could rain."
    could = Annotation("x", "hedge", "x", 3, 8, "could", "newsgloss_hedge", note="🚢")
    document = Document(
        Article(text, (Block("paragraph", 0, len(text)),)),
        ordered([replace(could, state=State.REJECTED)]),
    )
    assert "An empty box" in report_of(document, tmp_path)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_it_is_tagged_made_alike_twice_and_has_its_fonts(tmp_path: Path, paper: str) -> None:
    for name in ("a.pdf", "b.pdf"):
        exporter("report")(make(), tmp_path / name, paper)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert pdf.Root.MarkInfo.Marked
        tags = [str(kid.S) for kid in pdf.Root.StructTreeRoot.K.K]
        assert tags.count("/H1") == 1
        assert tags.index("/H1") < tags.index("/H2") < tags.index("/Table")
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                assert "/FontFile2" in font.FontDescriptor
    width = 595 if paper == "A4" else 612
    assert round(float(pypdf.PdfReader(tmp_path / "a.pdf").pages[0].mediabox.width)) == width


def test_odd_documents_are_reported_too(tmp_path: Path) -> None:
    assert "marked nothing" in report_of(Document(Article("", ()), analysed=True), tmp_path)
    unbroken = "x" * 4000
    whole = Annotation("x", "note", "", 0, 4000, unbroken, "Ada", note="y" * 4000)
    inner = replace(whole, id="y", start=2000, end=2004, text="xxxx")
    article = Article(unbroken, (Block("paragraph", 0, 4000),))
    words = report_of(Document(article, ordered([whole, inner])), tmp_path)
    assert "The reader added 2 marks." in words


def test_what_was_not_looked_for_is_not_said_to_be_missing(tmp_path: Path) -> None:
    document = replace(make(), annotations=(), sources=(), photo_tables=(), analysed=False)
    words = report_of(document, tmp_path)
    assert words.count("has not looked for marks") == 1
    assert "has marked nothing" not in words
    assert "found nobody" not in words
    assert "say nothing that could be held" not in words
    looked = report_of(replace(document, analysed=True), tmp_path)
    for said in ("has marked nothing", "found nobody", "say nothing that could be held"):
        assert said in looked


def test_what_was_written_before_the_caption_was_seen_is_in_the_report(tmp_path: Path) -> None:
    document = make().answering(0, ("a boat 🚢", "It waits.\n\nFor whom?", ""))
    words = report_of(document, tmp_path)
    part = words[words.index("before seeing the caption") :]
    assert "1. The old ferry at dawn I see: a boat" in part
    assert "I think: It waits. For whom?" in part
    assert "I wonder" not in part
    assert "before seeing" not in report_of(make(), tmp_path)


def test_a_long_name_is_cut_behind_its_hyphen() -> None:
    fonts.register()
    name = "Kowalczyk-Brandström"
    whole = fonts.width(name, fonts.SANS, 8)
    lines = break_lines(name, 0, len(name), face=fonts.SANS, size=8, measure=whole - 5)
    assert [name[line.start : line.end] for line in lines] == ["Kowalczyk-", "Brandström"]
