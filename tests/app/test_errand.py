"""Errands: one line in, one line out, whatever the file is."""

import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from app import translation
from app.background import Background
from app.errand import run
from app.processes import Errand, article_of, own_process, refusal_named
from nlp import document_file
from nlp.analysis import NOT_ENGLISH
from nlp.annotation import Annotation
from nlp.article import Article, Block, Extent, Photo
from nlp.document import Document
from nlp.errors import DamagedFile, EmptyFile, Refusal
from nlp.photos.library import Library


def answer(**request: Any) -> dict[str, Any]:
    out = io.BytesIO()
    assert run(io.BytesIO(json.dumps(request).encode() + b"\n"), out) == 0
    lines = out.getvalue().splitlines()
    assert len(lines) == 1
    value: dict[str, Any] = json.loads(lines[0])
    return value


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("It could rain.\n", encoding="utf-8")
    read = answer(do="read", path=str(path), name="a.txt")
    assert article_of(read).text == "It could rain.\n"


def test_a_refused_file_is_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    assert answer(do="read", path=str(path), name="empty.txt")["refusal"][:2] == [
        "EmptyFile",
        "empty.txt",
    ]


def test_the_clipboard_becomes_an_article() -> None:
    text = "Ferry may return\n\nIt could sail in April, officials said.\n"
    assert "April" in article_of(answer(do="clipboard", text=text, html="", name="x")).text


def test_a_handout_is_made_or_nothing_is_left(tmp_path: Path) -> None:
    text = "It could rain."
    document = tmp_path / "a.newsgloss"
    document_file.write(Document(Article(text, (Block("paragraph", 0, len(text)),))), document)
    request = {"do": "export", "document": str(document), "kind": "handout", "paper": "A4"}
    out = tmp_path / "a.pdf"
    assert answer(**request, out=str(out)) == {"written": str(out)}
    assert out.read_bytes().startswith(b"%PDF")
    assert "failed" in answer(**request, out=str(tmp_path / "no folder" / "a.pdf"))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.newsgloss", "a.pdf"]


def test_a_handout_speaks_the_language_of_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translation, "_function", translation._function)  # put back at the end
    text = "It could rain."
    marks = (Annotation("a", "hedge", "", 3, 8, "could", "newsgloss_hedge", why="A guess."),)
    article = Article(text, (Block("title", 0, len(text)),))
    document, out = tmp_path / "a.newsgloss", tmp_path / "a.pdf"
    document_file.write(Document(article, marks, notices=(NOT_ENGLISH,)), document)
    answer(
        do="export", document=str(document), kind="handout", paper="A4", out=str(out),
        language="pseudo",
    )  # fmt: skip
    said = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(out).pages).split())
    for words in (
        "[Name]",
        "[Hedges]",
        "[This text is not in English.",
        "[Who speaks in this article]",
        "[Newsgloss has not looked for who speaks in this article.]",
        "[headline]",
        "[Newsgloss marks questions, not mistakes.",
    ):
        assert words in said, words


def test_a_report_speaks_the_language_of_the_window_down_to_its_dates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translation, "_function", translation._function)  # put back at the end
    text = "It could rain."
    article = Article(text, (Block("title", 0, len(text)),), published=date(2026, 3, 12))
    document, out = tmp_path / "a.newsgloss", tmp_path / "a.pdf"
    document_file.write(Document(article), document)
    answer(
        do="export", document=str(document), kind="report", paper="A4", out=str(out),
        language="pseudo",
    )  # fmt: skip
    said = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(out).pages).split())
    assert "[Published: [12 [March] 2026]]" in said


def test_photos_of_a_document_are_remembered_once(tmp_path: Path) -> None:
    picture = io.BytesIO()
    Image.linear_gradient("L").save(picture, "JPEG")
    text = "A ferry."
    photo = Photo("a.jpg", captions=(Extent(0, 8),), content=picture.getvalue())
    document = tmp_path / "a.newsgloss"
    document_file.write(
        Document(Article(text, (Block("caption", 0, 8),), photos=(photo,))), document
    )
    for _ in range(2):
        answer(do="remember_photos", document=str(document), folder=str(tmp_path / "photos"))
    assert len(Library(tmp_path / "photos").entries) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold the bound")
def test_an_errand_has_so_much_memory_and_no_more() -> None:
    code = "from app.errand import *; bound_memory(); bytearray(MOST_MEMORY)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert b"MemoryError" in ended.stderr


def test_a_process_that_dies_of_a_file_is_a_damaged_file(qtbot: QtBot) -> None:
    background, failed = Background(), []
    Errand({"do": "no such errand", "name": "x.pdf"}, background, article_of, print, failed.append)
    qtbot.waitUntil(lambda: bool(failed), timeout=90_000)
    background.close()
    assert isinstance(failed[0], DamagedFile)
    assert failed[0].file == "x.pdf"


def test_an_errand_that_has_ended_can_still_be_given_up(qtbot: QtBot) -> None:
    background, told = Background(), []
    errand = Errand({"do": "no such errand"}, background, article_of, told.append, told.append)
    errand.wait(90_000)
    background.close()  # the outcome is on its way
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    errand.wait(1)
    errand.cancel()
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    errand.wait(1)
    errand.cancel()
    assert told == []


def test_the_program_finds_itself_whatever_the_folder(qapp, tmp_path, monkeypatch) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__init__.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    process = own_process(["--version"], qapp)
    process.start()
    assert process.waitForFinished(30_000)
    assert process.exitCode() == 0


def test_only_refusals_are_taken_for_refusals() -> None:
    assert refusal_named("EmptyFile") is EmptyFile
    assert refusal_named("annotations") is Refusal
    assert refusal_named("no such thing") is Refusal


@pytest.fixture(autouse=True)
def _application(qapp) -> None:
    """Processes need an application."""
