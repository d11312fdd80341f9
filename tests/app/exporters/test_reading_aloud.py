"""What a screen reader says and what is copied: read from the structure tree and its content."""

from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

from app.exporters.handout import export
from nlp.annotation import Annotation
from nlp.article import Article, Block
from nlp.document import Document

TEXT = "It could rain, and it may."


def make() -> Document:
    cues = [("could", TEXT.index("could")), ("rain", TEXT.index("rain"))]
    marks = tuple(
        Annotation(cue, "hedge", "possibility", at, at + len(cue), cue, "newsgloss_hedge", why="?")
        for cue, at in cues
    )
    article = Article(TEXT, (Block("paragraph", 0, len(TEXT)),))
    return Document(article, marks)


def drawn(page: Any) -> dict[int, str]:
    """The text of each marked content of a page; the fonts' first characters are plain ASCII."""
    out: dict[int, str] = {}
    number = None
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "BDC":
            number = int(operands[1]["/MCID"])
        elif str(operator) == "EMC":
            number = None
        elif str(operator) == "Tj" and number is not None:
            out[number] = out.get(number, "") + bytes(operands[0]).decode("latin-1")
    return out


def told(element: Any, texts: dict[int, str]) -> str:
    """An element as a screen reader gets it, elements inside it in brackets."""
    parts = [
        f"[{told(kid, texts)}]" if "/S" in kid else texts.get(int(kid.MCID), "")
        for kid in element.K
    ]
    return "".join(parts)


def test_raised_numbers_stand_apart_from_the_words(tmp_path: Path) -> None:
    export(make(), tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        texts = drawn(pdf.pages[0])
        paragraphs = [kid for kid in pdf.Root.StructTreeRoot.K.K if str(kid.S) == "/P"]
        said = {told(p, texts): p for p in paragraphs}
        article = said["It could[ 1] rain[ 2], and it may."]
        inside = [str(kid.S) for kid in article.K if "/S" in kid]
        assert inside == ["/Reference", "/Reference"]


def test_raised_numbers_are_copied_as_words_of_their_own(tmp_path: Path) -> None:
    export(make(), tmp_path / "a.pdf")
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as pdf:
        copied = pdf[0].get_textpage().get_text_bounded()
    assert "It could 1 rain 2, and it may." in copied


def test_letter_and_name_in_the_legend_are_two_words(tmp_path: Path) -> None:
    export(make(), tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert "H Hedges (2) " in drawn(pdf.pages[0]).values()
