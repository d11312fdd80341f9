"""Saving and opening while something else goes on: no work lands in another document's file."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.background import Background
from app.file_desk import FileDesk
from app.file_stamp import stamp_of
from app.session import Session
from app.settings import Settings
from app.views.changed_file import ChangedFile
from app.views.message_bar import MessageBar
from nlp import document_file
from nlp.article import Article, Block
from nlp.document import Document
from nlp.document_file import read, write

Button = QMessageBox.StandardButton
WAIT_MS = 90_000


def document(text: str) -> Document:
    return Document(Article(text, (Block("paragraph", 0, len(text)),)))


FIRST, SECOND = document("It could rain."), document("The ferry may sail.")


@pytest.fixture
def session() -> Session:
    return Session("Ada")


@pytest.fixture
def typed() -> list[str]:
    """Notes that are still being typed."""
    return []


@pytest.fixture
def desk(
    qtbot: QtBot, session: Session, settings: Settings, bar: MessageBar, typed: list[str]
) -> Iterator[FileDesk]:
    background, window = Background(), QWidget()

    def keep() -> None:
        while typed:
            session.add_mark(0, 2, "add a note", note=typed.pop())

    qtbot.addWidget(window)
    window.show()
    yield FileDesk(session, settings, background, bar, window, keep)
    background.close()


@pytest.fixture
def may_write(monkeypatch: pytest.MonkeyPatch, desk: FileDesk) -> Iterator[Event]:
    """Holds back every write of a document until it is set."""
    gate = Event()

    def slow(document: Document, path: Path) -> None:
        assert gate.wait(WAIT_MS / 1000)
        write(document, path)

    monkeypatch.setattr(document_file, "write", slow)
    yield gate
    gate.set()


@pytest.fixture
def a(tmp_path: Path) -> Path:
    return tmp_path / "a.newsgloss"


@pytest.fixture
def b(tmp_path: Path) -> Path:
    path = tmp_path / "b.newsgloss"
    write(SECOND, path)
    return path


@pytest.fixture
def answer(qtbot: QtBot, desk: FileDesk) -> Callable[[Button], None]:
    """Clicks a button of the question about unsaved work, once it is there."""

    def click(button: Button) -> None:
        def boxes() -> list[QMessageBox]:
            return [box for box in desk.parent().findChildren(QMessageBox) if box.isVisible()]

        qtbot.waitUntil(lambda: bool(boxes()), timeout=WAIT_MS)
        (box,) = boxes()
        box.button(button).click()

    return click


def texts_in(path: Path) -> list[str]:
    return [mark.text for mark in read(path).annotations]


def test_a_save_that_ends_late_gives_its_file_to_no_other_document(
    qtbot: QtBot, desk: FileDesk, session: Session, may_write: Event, a: Path, b: Path
) -> None:
    session.open(FIRST, a)
    desk.save()
    desk.open_file(b)
    qtbot.waitUntil(lambda: session.path == b, timeout=WAIT_MS)
    session.add_mark(0, 3, "mark words")
    with qtbot.waitSignal(desk.saved, timeout=WAIT_MS) as saved:
        may_write.set()
    assert saved.args == [a, FIRST]
    assert session.path == b
    assert session.is_dirty
    with qtbot.waitSignal(desk.saved, timeout=WAIT_MS):
        desk.save()
    assert read(a) == FIRST
    assert texts_in(b) == ["The"]


def test_a_save_that_fails_late_offers_no_other_document_for_saving(
    qtbot: QtBot,
    desk: FileDesk,
    session: Session,
    bar: MessageBar,
    may_write: Event,
    tmp_path: Path,
) -> None:
    session.open(FIRST, tmp_path / "no folder" / "a.newsgloss")
    desk.save()
    session.open(SECOND)
    may_write.set()
    qtbot.waitUntil(lambda: "a.newsgloss" in bar.text, timeout=WAIT_MS)
    assert bar.offers == []


def test_what_waits_for_a_save_is_the_document_as_it_was_then(
    qtbot: QtBot, desk: FileDesk, session: Session, may_write: Event, a: Path, b: Path
) -> None:
    session.open(FIRST, a)
    desk.save()
    session.add_mark(0, 2, "mark words")
    desk.save()
    session.open(SECOND, b)
    with qtbot.waitSignals([desk.saved, desk.saved], timeout=WAIT_MS):
        may_write.set()
    assert texts_in(a) == ["It"]
    assert session.path == b
    assert not session.is_dirty


def test_work_that_goes_on_while_a_save_runs_is_asked_about_before_it_is_let_go(
    desk: FileDesk,
    session: Session,
    may_write: Event,
    a: Path,
    answer: Callable[[Button], None],
    qtbot: QtBot,
) -> None:
    session.open(FIRST, a)
    session.add_mark(0, 2, "mark words")
    desk.close_document()
    answer(Button.Save)
    session.add_mark(3, 8, "mark words")
    may_write.set()
    answer(Button.Save)
    qtbot.waitUntil(lambda: session.document is None, timeout=WAIT_MS)
    assert texts_in(a) == ["It", "could"]


def test_a_second_save_keeps_what_was_to_follow_the_first(
    qtbot: QtBot, desk: FileDesk, session: Session, may_write: Event, a: Path
) -> None:
    followed: list[bool] = []
    session.open(FIRST, a)
    session.add_mark(0, 2, "mark words")
    desk.save(lambda: followed.append(session.is_dirty))
    session.add_mark(3, 8, "mark words")
    desk.save()
    may_write.set()
    qtbot.waitUntil(lambda: bool(followed), timeout=WAIT_MS)
    assert followed == [False]
    assert texts_in(a) == ["It", "could"]


def test_another_document_ends_what_was_to_follow_a_save(
    qtbot: QtBot, desk: FileDesk, session: Session, may_write: Event, a: Path
) -> None:
    followed: list[str] = []
    session.open(FIRST, a)
    desk.save(lambda: followed.append("closed"))
    session.open(SECOND)
    with qtbot.waitSignal(desk.saved, timeout=WAIT_MS):
        may_write.set()
    assert followed == []


def test_a_note_that_is_still_being_typed_is_asked_about_before_another_file_opens(
    qtbot: QtBot,
    desk: FileDesk,
    session: Session,
    typed: list[str],
    b: Path,
    answer: Callable[[Button], None],
) -> None:
    session.open(FIRST)
    typed.append("half a thou")
    desk.open_file(b)
    answer(Button.Cancel)
    assert session.document is not None
    assert [mark.note for mark in session.document.annotations] == ["half a thou"]


def test_a_note_that_is_still_being_typed_is_saved(
    qtbot: QtBot, desk: FileDesk, session: Session, typed: list[str], a: Path
) -> None:
    session.open(FIRST, a)
    typed.append("half a thou")
    with qtbot.waitSignal(desk.saved, timeout=WAIT_MS):
        desk.save()
    assert [mark.note for mark in read(a).annotations] == ["half a thou"]


def test_the_file_opened_last_wins_over_one_of_the_same_name(
    qtbot: QtBot,
    desk: FileDesk,
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    x, y = tmp_path / "x" / "s.newsgloss", tmp_path / "y" / "s.newsgloss"
    may_end = {x: Event(), y: Event()}
    for path, stored in ((x, FIRST), (y, SECOND)):
        path.parent.mkdir()
        write(stored, path)
    ended: list[Path] = []

    def slow(path: Path) -> Document:
        found = read(path)
        assert may_end[path].wait(WAIT_MS / 1000)
        ended.append(path)
        return found

    monkeypatch.setattr(document_file, "read", slow)
    desk.open_file(x)
    desk.open_file(y)
    may_end[x].set()
    qtbot.waitUntil(lambda: ended == [x], timeout=WAIT_MS)
    may_end[y].set()
    qtbot.waitUntil(lambda: ended == [x, y] and not desk.is_reading, timeout=WAIT_MS)
    assert session.document == SECOND
    assert session.path == y


def test_a_file_that_was_given_up_is_not_complained_about(
    desk: FileDesk, bar: MessageBar, tmp_path: Path
) -> None:
    desk.open_file(tmp_path / "gone.newsgloss")
    desk.stop_reading()
    desk._background.close()
    QApplication.processEvents()
    assert bar.text == ""


@pytest.fixture
def changed(qtbot: QtBot, desk: FileDesk) -> Callable[[], ChangedFile]:
    """The question about a file that somebody else has saved, once it is there."""

    def find() -> ChangedFile:
        def boxes() -> list[ChangedFile]:
            return [box for box in desk.parent().findChildren(ChangedFile) if box.isVisible()]

        qtbot.waitUntil(lambda: bool(boxes()), timeout=WAIT_MS)
        (box,) = boxes()
        return box

    return find


@pytest.fixture
def theirs(qtbot: QtBot, desk: FileDesk, session: Session, b: Path) -> Document:
    """The document that somebody else saves in the file while it is open here, with a mark."""
    desk.open_file(b)
    qtbot.waitUntil(lambda: session.path == b, timeout=WAIT_MS)
    session.add_mark(0, 3, "mark words")
    other = document("The ferry is sold.")
    write(other, b)
    return other


def test_a_file_that_somebody_else_has_saved_is_not_overwritten_unasked(
    qtbot: QtBot,
    desk: FileDesk,
    session: Session,
    theirs: Document,
    b: Path,
    changed: Callable[[], ChangedFile],
) -> None:
    followed: list[bool] = []
    desk.save(lambda: followed.append(True))
    changed().reject()
    assert read(b) == theirs
    assert session.is_dirty
    assert followed == []
    with qtbot.waitSignal(desk.saved, timeout=WAIT_MS):
        desk.save(lambda: followed.append(True))
        box = changed()
        box.overwrite.click()
    assert texts_in(b) == ["The"]
    assert not session.is_dirty
    assert followed == [True]


def test_both_versions_can_be_kept(
    qtbot: QtBot,
    desk: FileDesk,
    session: Session,
    theirs: Document,
    a: Path,
    b: Path,
    changed: Callable[[], ChangedFile],
) -> None:
    desk.save()
    changed().another.click()
    window = desk.parent()
    assert isinstance(window, QWidget)
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)), timeout=WAIT_MS)
    (dialog,) = window.findChildren(QFileDialog)
    with qtbot.waitSignal(desk.saved, timeout=WAIT_MS):
        dialog.fileSelected.emit(str(a))
    dialog.reject()
    assert read(b) == theirs
    assert texts_in(a) == ["The"]
    assert session.path == a


def test_what_was_closed_meanwhile_is_kept_beside_theirs(
    qtbot: QtBot,
    desk: FileDesk,
    session: Session,
    may_write: Event,
    theirs: Document,
    b: Path,
) -> None:
    desk.save()
    session.open(FIRST)
    with qtbot.waitSignal(desk.saved, timeout=WAIT_MS) as saved:
        may_write.set()
    assert read(b) == theirs
    assert saved.args is not None
    assert saved.args[0].name == "b (2).newsgloss"
    assert texts_in(saved.args[0]) == ["The"]


@pytest.mark.parametrize("meanwhile", ["touched", "deleted", "nothing"])
def test_a_file_that_holds_what_it_held_is_written_unasked(
    qtbot: QtBot, desk: FileDesk, session: Session, b: Path, meanwhile: str
) -> None:
    desk.open_file(b)
    qtbot.waitUntil(lambda: session.path == b, timeout=WAIT_MS)
    for words in ((0, 3), (4, 9)):
        session.add_mark(*words, "mark words")
        if meanwhile == "touched":
            os.utime(b, (1_000_000, 1_000_000))
        if meanwhile == "deleted":
            b.unlink()
        with qtbot.waitSignal(desk.saved, timeout=WAIT_MS):
            desk.save()
    assert texts_in(b) == ["The", "ferry"]


def test_a_save_that_succeeds_takes_the_warning_of_the_one_before_away(
    qtbot: QtBot, desk: FileDesk, session: Session, bar: MessageBar, tmp_path: Path, a: Path
) -> None:
    session.open(FIRST, tmp_path / "no folder" / "a.newsgloss")
    desk.save()
    qtbot.waitUntil(lambda: "could not be saved" in bar.text, timeout=WAIT_MS)
    session.mark_saved(a)
    with qtbot.waitSignal(desk.saved, timeout=WAIT_MS):
        desk.save()
    assert bar.text == ""


@pytest.mark.usefixtures("theirs")
def test_a_save_elsewhere_that_fails_does_not_forget_what_the_file_was(
    qtbot: QtBot, desk: FileDesk, bar: MessageBar, a: Path, changed: Callable[[], ChangedFile]
) -> None:
    desk._write_as(a.parent / "no folder" / "a.newsgloss", None)
    qtbot.waitUntil(lambda: "could not be saved" in bar.text, timeout=WAIT_MS)
    desk.save()
    changed().reject()


def test_work_that_was_restored_knows_what_its_file_was(
    desk: FileDesk, session: Session, b: Path, changed: Callable[[], ChangedFile]
) -> None:
    session.open(SECOND, b, stamp_of(b))
    session.mark_unsaved()
    theirs = document("The ferry is sold.")
    write(theirs, b)
    desk.save()
    changed().reject()
    assert read(b) == theirs
