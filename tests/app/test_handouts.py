"""What the window says when a handout cannot be made; each is tried in a process of its own."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.background import Background
from app.exporters import exporter
from app.handouts import Handouts
from app.page_images import paint_pages
from app.session import Session
from app.settings import Settings
from app.views.marks_shown import MarksShown
from app.views.message_bar import MessageBar
from nlp.article import Article, Block
from nlp.document import Document

TEXT = "It could rain."
WAIT_MS = 90_000
ONE_PAGE = QImage()


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, bar: MessageBar) -> Iterator[Handouts]:
    session, background, window = Session("Ada"), Background(), QWidget()
    qtbot.addWidget(window)
    session.open(Document(Article(TEXT, (Block("paragraph", 0, len(TEXT)),))))
    desk = Handouts(session, settings, background, bar, window, MarksShown(window), list)
    yield desk
    desk.stop()
    background.close()


def test_another_folder_is_advised_where_the_system_refuses_this_one(
    qtbot: QtBot, desk: Handouts, bar: MessageBar, tmp_path: Path
) -> None:
    desk.export(tmp_path / "gone" / "x.pdf")
    qtbot.waitUntil(lambda: bar.text != "", timeout=WAIT_MS)
    assert "Try another folder" in bar.text
    with qtbot.waitSignal(desk.exported, timeout=WAIT_MS):
        desk.export(tmp_path / "x.pdf")
    assert bar.text == ""


def test_no_folder_is_blamed_for_an_article_that_cannot_be_printed(
    qtbot: QtBot,
    desk: Handouts,
    bar: MessageBar,
    tmp_path: Path,
) -> None:
    desk.export(tmp_path / "x.pdf", "a kind whose export fails")
    qtbot.waitUntil(lambda: bar.text != "", timeout=WAIT_MS)
    assert "the log tells more" in bar.text
    assert "folder" not in bar.text
    assert "DamagedFile" not in bar.text


def test_what_is_asked_for_while_a_pdf_is_made_is_refused_aloud(
    qtbot: QtBot, desk: Handouts, bar: MessageBar, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    desk.export(first)
    desk.export(second)
    assert "not finished yet" in bar.text
    written: list[Path] = []
    desk.exported.connect(written.append)
    qtbot.waitUntil(lambda: written == [first], timeout=WAIT_MS)
    assert not second.exists()
    desk.export(second)
    qtbot.waitUntil(second.exists, timeout=WAIT_MS)


def test_pages_are_painted_for_the_printer_in_a_thread(
    qtbot: QtBot, desk: Handouts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, painters = tmp_path / "x.pdf", []
    document = desk._session.document
    assert document is not None
    exporter("handout")(document, made, "A4")

    def paint(printer: QPrinter, pages: Iterator[QImage]) -> None:
        painters.append(threading.current_thread())
        paint_pages(printer, pages)

    monkeypatch.setattr("app.handouts.paint_pages", paint)
    printer, said = QPrinter(), []
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    desk.busy_changed.connect(said.append)
    desk._print(made, printer)
    qtbot.waitUntil(lambda: said[-1:] == [""], timeout=WAIT_MS)
    assert said[0] == "Printing…"
    assert painters[0] is not threading.main_thread()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_a_window_that_closes_does_not_wait_for_the_pages_of_a_preview(
    qtbot: QtBot, desk: Handouts, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended = threading.Event(), threading.Event()

    def endless(*_arguments: object) -> Iterator[QImage]:
        while not ended.wait(0.01):  # a page takes a while
            begun.set()
            yield ONE_PAGE

    monkeypatch.setattr("app.handouts.page_images", endless)
    desk.preview()
    qtbot.waitUntil(begun.is_set, timeout=WAIT_MS)
    desk.stop()
    came_to_an_end = desk._background.close(patience_s=5)
    ended.set()
    assert came_to_an_end


@pytest.mark.parametrize("stage", ["the copy", "the process"])
def test_a_pdf_that_is_given_up_leaves_nothing_and_the_next_one_is_made(
    qtbot: QtBot, desk: Handouts, bar: MessageBar, tmp_path: Path, stage: str
) -> None:
    folder, said, written = tmp_path / "out", [], []
    folder.mkdir()
    desk.busy_changed.connect(said.append)
    desk.exported.connect(written.append)
    desk.export(folder / "first.pdf")
    if stage == "the process":
        qtbot.waitUntil(lambda: desk._errand is not None, timeout=WAIT_MS)
    assert desk.can_give_up
    desk.give_up()
    assert (said[-1], desk.can_give_up) == ("", False)
    qtbot.waitUntil(lambda: not desk._is_busy, timeout=WAIT_MS)
    desk.export(folder / "second.pdf")
    qtbot.waitUntil(lambda: bool(written), timeout=WAIT_MS)
    assert written == [folder / "second.pdf"]
    assert list(folder.iterdir()) == [folder / "second.pdf"]
    assert bar.text == ""


def test_a_pdf_that_is_being_made_leaves_no_part_where_it_is_wanted(
    qtbot: QtBot, desk: Handouts, tmp_path: Path
) -> None:
    """A process that is stopped while it writes cleans nothing up."""
    asked: list[Path] = []
    sent = desk._send
    desk._send = lambda copy, out, then, kind: (asked.append(out), sent(copy, out, then, kind))
    desk.export(tmp_path / "x.pdf")
    qtbot.waitUntil((tmp_path / "x.pdf").exists, timeout=WAIT_MS)
    assert asked == [desk._scratch("export.pdf")]


def test_pages_on_their_way_to_a_printer_go_on(
    qtbot: QtBot, desk: Handouts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end, said = threading.Event(), []
    monkeypatch.setattr("app.handouts.paint_pages", lambda *_: may_end.wait(WAIT_MS / 1000))
    monkeypatch.setattr("app.handouts.page_images", lambda *_: iter(()))
    desk.busy_changed.connect(said.append)
    desk._print(tmp_path / "x.pdf", QPrinter())
    assert not desk.can_give_up
    desk.give_up()
    assert said == ["Printing…"]
    may_end.set()
    qtbot.waitUntil(lambda: said[-1] == "", timeout=WAIT_MS)


@pytest.mark.parametrize("pages_begun", [False, True])
def test_no_preview_of_an_article_that_was_put_away(
    qtbot: QtBot, desk: Handouts, monkeypatch: pytest.MonkeyPatch, pages_begun: bool
) -> None:
    """It would have the pages of the one and the name of the other."""
    shown, begun, go_on = [], threading.Event(), threading.Event()

    def slow(*_arguments: object) -> Iterator[QImage]:
        begun.set()
        go_on.wait(WAIT_MS / 1000)
        yield ONE_PAGE

    monkeypatch.setattr("app.handouts.page_images", slow)
    monkeypatch.setattr("app.printing.show_preview", lambda *given: shown.append(given))
    desk.preview()
    if pages_begun:
        qtbot.waitUntil(begun.is_set, timeout=WAIT_MS)
    document = desk._session.document
    assert document is not None
    desk._session.open(replace(document, article=replace(document.article, title="Another")))
    go_on.set()
    qtbot.waitUntil(lambda: not desk._is_busy, timeout=WAIT_MS)
    assert shown == []
    desk.preview()
    qtbot.waitUntil(lambda: bool(shown), timeout=WAIT_MS)
    assert shown[0][0].docName() == "Another"


def test_a_pdf_for_a_file_is_made_though_another_article_is_opened(
    qtbot: QtBot, desk: Handouts, tmp_path: Path
) -> None:
    desk.export(tmp_path / "x.pdf")
    desk._session.open(None)
    qtbot.waitUntil((tmp_path / "x.pdf").exists, timeout=WAIT_MS)
