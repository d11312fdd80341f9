"""The handout on the printer and in the preview."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import (
    QPrintDialog,
    QPrinter,
    QPrintPreviewDialog,
    QPrintPreviewWidget,
)
from PySide6.QtWidgets import QFileDialog

from app.i18n import PSEUDO
from app.main_window import MainWindow
from app.page_images import page_images, paint_pages
from app.views.hidden_marks import HiddenMarks
from app.views.which_marks import WhichMarks
from nlp import document_file
from nlp.annotation import State


def pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def export(window: MainWindow, person, out: Path) -> Path:
    window.handouts.export(out)
    person.wait(lambda: out.name in window.status.words)
    return out


def test_the_preview_shows_every_page(opened: MainWindow, person, tmp_path: Path) -> None:
    expected = pages(export(opened, person, tmp_path / "x.pdf"))
    opened.commands["preview_handout"].trigger()
    dialog = person.dialog(QPrintPreviewDialog)
    preview = dialog.findChild(QPrintPreviewWidget)
    person.wait(lambda: preview.pageCount() == expected)
    dialog.close()


def test_printed_pages_are_whole_and_a_range_is_heeded(
    opened: MainWindow, person, tmp_path: Path
) -> None:
    made = export(opened, person, tmp_path / "x.pdf")
    for first, last, expected in ((0, 0, pages(made)), (1, 1, 1)):
        printer = QPrinter()
        printer.setOutputFileName(str(tmp_path / f"printed-{expected}-{last}.pdf"))
        printer.setFullPage(True)
        printer.setFromTo(first, last)
        paint_pages(printer, page_images(made, 60))
        assert pages(Path(printer.outputFileName())) == expected


def test_the_handout_speaks_the_language_of_the_window(
    opened: MainWindow, person, tmp_path: Path
) -> None:
    opened.settings.language = PSEUDO
    made = export(opened, person, tmp_path / "x.pdf")
    with pypdfium2.PdfDocument(made) as document:
        said = document[0].get_textpage().get_text_range()
    assert "[Name]" in said


def test_a_page_picture_has_ink_and_paper(opened: MainWindow, person, tmp_path: Path) -> None:
    made = export(opened, person, tmp_path / "x.pdf")
    image = next(iter(page_images(made, 40)))
    lightness = {
        image.pixelColor(x, y).lightness()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }
    assert max(lightness) > 240
    assert min(lightness) < 120


def test_a_handout_asked_for_early_waits_for_the_marks(
    window: MainWindow, person, article: Path, tmp_path: Path
) -> None:
    out = tmp_path / "early.pdf"
    window.open_file(article)
    person.wait(lambda: person.document is not None)
    window.analysis.when_found(lambda: window.handouts.export(out))
    person.wait(out.exists)
    assert person.document.analysed


@pytest.mark.parametrize("only_listed", [False, True])
def test_a_filtered_list_asks_which_marks_are_printed(
    opened: MainWindow, person, tmp_path: Path, only_listed: bool
) -> None:
    filter, out = opened.panes.findings.filter, tmp_path / "x.pdf"
    filter.category.setCurrentIndex(filter.category.findData("quote"))
    listed, all_marks = opened.panes.findings.listed(), list(person.document.annotations)
    assert 0 < len(listed) < len(all_marks)
    person.press("Ctrl+E")
    box = person.dialog(WhichMarks)
    assert f"{len(listed)} of {len(all_marks)} marks" in box.text()
    assert box.defaultButton() is box.all
    person.qtbot.mouseClick(box.only_listed if only_listed else box.all, Qt.MouseButton.LeftButton)
    person.choose_path(out)
    person.wait(out.exists)
    copy = document_file.read(opened.handouts._scratch("document.newsgloss"))
    assert list(copy.annotations) == (listed if only_listed else all_marks)


@pytest.mark.parametrize("with_marks", [False, True])
def test_hidden_marks_are_asked_about_before_they_are_missing_on_paper(
    opened: MainWindow, person, tmp_path: Path, with_marks: bool
) -> None:
    out, all_marks = tmp_path / "x.pdf", list(person.document.annotations)
    opened.commands["hide_marks"].trigger()
    person.press("Ctrl+E")
    box = person.dialog(HiddenMarks)
    assert box.defaultButton() is box.with_marks
    button = box.with_marks if with_marks else box.without
    person.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    person.choose_path(out)
    person.wait(out.exists)
    copy = document_file.read(opened.handouts._scratch("document.newsgloss"))
    assert list(copy.annotations) == (all_marks if with_marks else [])


def test_stop_beside_a_pdf_stops_the_pdf_and_not_the_marking(
    window: MainWindow, person, article: Path, tmp_path: Path
) -> None:
    out, looking = tmp_path / "x.pdf", "Looking for marks… You can read meanwhile."
    window.open_file(article)
    person.wait(lambda: window.status.words == looking)
    window.handouts.export(out)
    assert window.status.words == "Making the PDF…"
    person.click_button("Stop", window.status)
    assert window.status.words == looking
    person.wait_for_findings()
    window.handouts.export(out)
    person.click_button("Stop", window.status)
    assert window.status.words == "Stopped. No PDF was made."
    assert not window.status.is_in_progress
    assert not out.exists()


def test_the_question_counts_what_can_be_printed(opened: MainWindow, person) -> None:
    could = person.mark("could")
    opened.session.decide([could.id], State.REJECTED, "reject")
    opened.workshop.shown.show_set_aside(True)
    filter = opened.panes.findings.filter
    filter.category.setCurrentIndex(filter.category.findData("hedge"))
    listed, every = opened.panes.findings.listed(), person.document.annotations
    assert could.id in {mark.id for mark in listed}
    person.press("Ctrl+E")
    box = person.dialog(WhichMarks)
    assert f"{len(listed) - 1} of {len(every) - 1} marks" in box.text()
    assert "not printed" in box.informativeText()
    box.reject()
    filter.search.setText("could")
    opened.commands["export_handout"].trigger()
    person.dialog(QFileDialog).reject()


def test_a_worksheet_has_no_marks_to_choose_from(opened: MainWindow, person) -> None:
    opened.panes.findings.filter.search.setText(opened.panes.findings.listed()[0].text)
    person.press("Ctrl+Shift+E")
    person.dialog(QFileDialog).reject()
    assert opened.findChild(WhichMarks) is None


def test_giving_up_the_choice_of_marks_prints_nothing(opened: MainWindow, person) -> None:
    opened.panes.findings.filter.search.setText(opened.panes.findings.listed()[0].text)
    opened.commands["preview_handout"].trigger()
    person.dialog(WhichMarks)
    person.press("Escape")
    person.wait(lambda: opened.findChild(WhichMarks) is None)
    assert not opened.status.is_in_progress
    opened.commands["preview_handout"].trigger()
    person.dialog(WhichMarks).reject()
    person.wait(lambda: opened.findChild(WhichMarks) is None)
    assert not opened.status.is_in_progress


def test_a_folder_that_is_gone_is_told(opened: MainWindow, person, tmp_path: Path) -> None:
    opened.handouts.export(tmp_path / "gone" / "x.pdf")
    person.wait(lambda: "could not be made" in opened.bar.text)
    assert not opened.status.is_in_progress


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, of this test alone."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def test_working_copies_have_a_folder_only_from_the_first_handout_to_the_end(
    temporary: Path, opened: MainWindow, person, tmp_path: Path
) -> None:
    assert not list(temporary.iterdir())
    export(opened, person, tmp_path / "x.pdf")
    assert [path.name[:10] for path in temporary.iterdir()] == ["newsgloss-"]
    opened.close_without_asking()
    assert not list(temporary.iterdir())


def test_what_is_switched_off_on_the_page_is_not_printed(
    opened: MainWindow, person, tmp_path: Path
) -> None:
    def words(path: Path) -> str:
        with pypdfium2.PdfDocument(path) as document:
            return "".join(page.get_textpage().get_text_bounded() for page in document)

    why = person.mark("could").why
    start = " ".join(why.split()[:3])
    assert start in " ".join(words(export(opened, person, tmp_path / "all.pdf")).split())
    opened.workshop.shown.show_category("hedge", False)
    assert start not in " ".join(words(export(opened, person, tmp_path / "few.pdf")).split())


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("export_worksheet", "What I found"),
        ("export_key", "Answer key"),
        ("export_report", "Reading report"),
    ],
)
def test_the_other_kinds_are_exported_from_the_menu(
    opened: MainWindow, person, tmp_path: Path, command: str, said: str
) -> None:
    out = tmp_path / "x.pdf"
    opened.commands[command].trigger()
    person.choose_path(out)
    person.wait(out.exists)
    with pypdfium2.PdfDocument(out) as document:
        words = "".join(page.get_textpage().get_text_range() for page in document)
    assert said in words


def words_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("handout", "What is marked, and why"),
        ("worksheet", "What I found"),
        ("key", "Answer key"),
        ("report", "Reading report"),
    ],
)
def test_each_kind_is_printed_from_the_menu(
    opened: MainWindow,
    person,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    said: str,
) -> None:
    sent: list[Path] = []
    opened.commands[f"print_{kind}"].trigger()
    monkeypatch.setattr(opened.handouts, "_print", lambda path, _printer: sent.append(path))
    person.dialog(QPrintDialog).accept()
    person.wait(lambda: bool(sent))
    assert said in words_of(sent[0])


def test_a_report_has_what_is_switched_off_and_what_was_rejected(
    opened: MainWindow, person, tmp_path: Path
) -> None:
    could = person.mark("could")
    opened.session.select(could.id)
    opened.commands["reject"].trigger()
    opened.workshop.shown.show_category("hedge", False)
    out = tmp_path / "x.pdf"
    opened.handouts.export(out, "report")
    person.wait(out.exists)
    words = " ".join(words_of(out).split())
    assert "Hedges (" in words
    assert "Rejected" in words[words.index("Hedges (") :]


def test_pages_of_a_long_preview_are_coarser(opened: MainWindow, person, tmp_path: Path) -> None:
    made = export(opened, person, tmp_path / "x.pdf")
    whole = sum(image.width() * image.height() for image in page_images(made, 60))
    coarse = sum(image.width() * image.height() for image in page_images(made, 60, whole / 4))
    assert coarse == pytest.approx(whole / 4, rel=0.02)
