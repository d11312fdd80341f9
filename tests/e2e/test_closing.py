"""Work is never let go of without a question."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from app.main_window import MainWindow
from nlp import document_file
from nlp.annotation import State
from nlp.article import Photo
from nlp.document import Document

Button = QMessageBox.StandardButton


def edit(window: MainWindow, person) -> None:
    window.session.decide([person.mark("could").id], State.ACCEPTED, "accept")


def test_an_article_without_edits_closes_without_a_question(opened: MainWindow) -> None:
    assert opened.close()


def test_cancel_keeps_window_and_work(opened: MainWindow, person) -> None:
    edit(opened, person)
    assert not opened.close()
    person.answer(Button.Cancel)
    assert opened.isVisible()
    assert person.mark("could").state is State.ACCEPTED
    assert opened.isWindowModified()


def test_discard_closes(opened: MainWindow, person) -> None:
    edit(opened, person)
    opened.close()
    person.answer(Button.Discard)
    person.wait(lambda: not opened.isVisible())


def test_save_writes_and_then_closes(opened: MainWindow, person, tmp_path: Path) -> None:
    edit(opened, person)
    path = tmp_path / "kept.newsgloss"
    opened.close()
    person.answer(Button.Save)
    person.choose_path(path)
    person.wait(lambda: not opened.isVisible())
    kept = document_file.read(path)
    assert [a.state for a in kept.annotations if a.text == "could"] == [State.ACCEPTED]


def test_a_save_without_a_picture_says_which_and_waits_with_closing(
    window: MainWindow, analysed: Document, person, tmp_path: Path
) -> None:
    gone = Photo("quay.jpg", path=tmp_path / "quay.jpg")
    window.session.open(replace(analysed, article=analysed.article.with_photos((gone,))))
    window.session.mark_saved(tmp_path / "kept.newsgloss")
    edit(window, person)
    window.close()
    person.answer(Button.Save)
    person.wait(lambda: "quay.jpg" in window.bar.text)
    assert "“kept.newsgloss” is saved" in window.bar.text
    assert window.isVisible()
    assert not window.session.is_dirty
    assert window.close()


def test_marks_that_no_file_can_hold_are_told_in_a_sentence(
    opened: MainWindow, person, tmp_path: Path, monkeypatch
) -> None:
    edit(opened, person)
    opened.session.mark_saved(tmp_path / "kept.newsgloss")
    opened.session.mark_unsaved()
    monkeypatch.setattr(document_file, "LARGEST_MEMBER", 100)
    opened.desk.save()
    person.wait(lambda: "kept.newsgloss cannot be saved" in opened.bar.text)
    assert opened.session.is_dirty


def test_a_failed_save_keeps_the_window_open_and_says_so(
    opened: MainWindow, person, tmp_path: Path
) -> None:
    edit(opened, person)
    folder = tmp_path / "gone"
    opened.session.mark_saved(folder / "x.newsgloss")
    opened.session.mark_unsaved()
    opened.close()
    person.answer(Button.Save)
    person.wait(lambda: "could not be saved" in opened.bar.text)
    assert opened.isVisible()
    assert opened.session.is_dirty


def test_a_second_article_waits_for_the_answer_about_the_first(
    opened: MainWindow, person, tmp_path: Path
) -> None:
    edit(opened, person)
    other = tmp_path / "other.txt"
    other.write_text("Another day\n\nIt could rain.\n")
    first = person.document
    opened.open_file(other)
    person.answer(Button.Cancel)
    assert person.document is first
    opened.open_file(other)
    person.answer(Button.Discard)
    person.wait(lambda: person.document.article.text.startswith("Another day"))


def test_a_note_that_is_still_being_typed_counts_as_work(opened: MainWindow, person) -> None:
    person.select("Some experts")
    opened.commands["add_note"].trigger()
    person.write("half a thou")
    opened.close()
    person.answer(Button.Cancel)
    assert person.mark("Some experts").note == "half a thou"


def test_a_note_that_is_still_being_typed_stays_with_its_article(
    opened: MainWindow, person, article: Path
) -> None:
    first = person.document
    opened.session.select(person.mark("could").id)
    opened.commands["edit_note"].trigger()
    person.write("half a thou")
    opened.open_file(article)
    person.answer(Button.Discard)
    person.wait(lambda: person.document.article is not first.article)
    person.wait_for_findings()
    assert [a.note for a in person.document.annotations if a.note] == []
    assert not opened.session.is_dirty


def test_a_document_gets_its_ending_whatever_is_typed(
    opened: MainWindow, person, tmp_path: Path
) -> None:
    opened.commands["save_as"].trigger()
    person.choose_path(tmp_path / "notes.txt")
    person.wait(lambda: opened.session.path is not None)
    assert opened.session.path == tmp_path / "notes.txt.newsgloss"
    opened.commands["save_as"].trigger()
    person.choose_path(tmp_path / "notes.txt")
    person.wait(lambda: "there already" in opened.bar.text)
