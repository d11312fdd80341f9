"""Ending the program while a PDF is on its way."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow

WAIT_MS = 90_000


def test_the_pdf_is_written_before_the_window_goes(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "x.pdf"
    opened.handouts.export(out)
    opened.close()
    assert opened.isVisible()
    assert "as soon as the PDF" in opened.bar.text
    qtbot.waitUntil(lambda: not opened.isVisible(), timeout=WAIT_MS)
    assert out.exists()


def test_a_pdf_that_fails_is_told_of_and_keeps_the_window(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    opened.handouts.export(tmp_path / "no folder" / "x.pdf")
    opened.close()
    qtbot.waitUntil(lambda: "could not be made" in opened.bar.text, timeout=WAIT_MS)
    assert opened.isVisible()


def test_a_pdf_that_is_given_up_keeps_the_window_until_it_is_closed_again(
    opened: MainWindow, tmp_path: Path
) -> None:
    opened.handouts.export(tmp_path / "x.pdf")
    opened.close()
    opened.handouts.give_up()
    assert opened.isVisible()
    opened.close()
    assert not opened.isVisible()


def test_pages_reach_the_printer_before_the_window_goes(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_print, printed = Event(), Event()

    def paint(*_arguments: object) -> None:
        assert may_print.wait(WAIT_MS / 1000)
        printed.set()

    monkeypatch.setattr("app.handouts.paint_pages", paint)
    opened.handouts._print(tmp_path / "x.pdf", QPrinter())
    opened.close()
    still_there = opened.isVisible()
    may_print.set()
    assert still_there
    qtbot.waitUntil(lambda: not opened.isVisible(), timeout=WAIT_MS)
    assert printed.is_set()


def test_after_a_pdf_that_failed_later_work_is_asked_about(
    opened: MainWindow, person, qtbot: QtBot, tmp_path: Path
) -> None:
    opened.session.add_mark(0, 3, "mark words")
    opened.handouts.export(tmp_path / "no folder" / "x.pdf")
    opened.close_without_asking()
    qtbot.waitUntil(lambda: "could not be made" in opened.bar.text, timeout=WAIT_MS)
    opened.close()
    person.dialog(QMessageBox).reject()
    assert opened.isVisible()
