"""The copy of unsaved work: when it is there, when it is gone, what is in it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.background import Background
from app.file_stamp import Stamp
from app.recovery import Recovery
from app.session import Session
from nlp import document_file
from nlp.article import Article, Block
from nlp.document import Document

TEXT = "It could rain. It may not."
WAIT_MS = 90_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = Session("Ada")
    session.open(
        Document(Article(TEXT, (Block("paragraph", 0, len(TEXT)),)), extras=(("x", b"y"),))
    )
    return session


@pytest.fixture
def recovery(session: Session, background: Background, folder: Path) -> Recovery:
    return Recovery(session, background, folder, delay_ms=10)


def test_an_edit_is_copied_and_a_save_removes_the_copy(
    session: Session, recovery: Recovery, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not recovery.copy.exists()
    session.add_mark(3, 8, "mark words")
    qtbot.waitUntil(recovery.copy.exists, timeout=WAIT_MS)
    session.mark_saved(tmp_path / "x.newsgloss")
    qtbot.waitUntil(lambda: not recovery.copy.exists(), timeout=WAIT_MS)


def test_undoing_all_edits_removes_the_copy(
    session: Session, recovery: Recovery, qtbot: QtBot
) -> None:
    session.add_mark(3, 8, "mark words")
    qtbot.waitUntil(recovery.copy.exists, timeout=WAIT_MS)
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: not recovery.copy.exists(), timeout=WAIT_MS)


def test_steady_work_does_not_put_the_copy_off(
    session: Session, background: Background, folder: Path, qtbot: QtBot
) -> None:
    recovery = Recovery(session, background, folder, delay_ms=400)
    work = QTimer(interval=10)
    work.timeout.connect(lambda: session.add_mark(3, 8, "mark words"))
    work.start()
    qtbot.waitUntil(recovery.copy.exists, timeout=WAIT_MS)
    assert work.isActive()
    work.stop()


def test_findings_alone_are_no_reason_for_a_copy(
    session: Session, recovery: Recovery, qtbot: QtBot
) -> None:
    from nlp.annotation import Analysis

    session.receive(Analysis())
    qtbot.wait(100)
    assert not recovery.copy.exists()


def test_what_is_left_comes_back_with_its_file_and_nothing_of_ours_in_it(
    session: Session, recovery: Recovery, background: Background, folder: Path, qtbot: QtBot
) -> None:
    belongs_to = folder.parent / "mine.newsgloss"
    stamp = Stamp(3, 4, "what it was")
    session.mark_saved(belongs_to, stamp=stamp)
    session.add_mark(3, 8, "mark words", note="why?")
    qtbot.waitUntil(recovery.copy.exists, timeout=WAIT_MS)
    assert recovery._lock is not None
    recovery._lock.unlock()  # as if the program had been killed

    other = Session("Ben")
    second = Recovery(other, background, folder, delay_ms=10)
    (left,) = second.leftovers()
    assert left.path == belongs_to
    assert left.stamp == stamp
    assert left.document.extras == (("x", b"y"),)
    second.restore(left)
    assert other.document is not None
    assert [a.note for a in other.document.annotations] == ["why?"]
    assert other.is_dirty
    assert (other.path, other.stamp) == (belongs_to, stamp)
    qtbot.waitUntil(lambda: not left.copy.exists() and second.copy.exists(), timeout=WAIT_MS)


def test_the_copy_stays_for_the_next_start_where_a_save_may_have_been_cut_off(
    qtbot: QtBot, session: Session, recovery: Recovery, background: Background, folder: Path
) -> None:
    session.add_mark(0, 2, "mark words")
    qtbot.waitUntil(recovery.copy.exists, timeout=WAIT_MS)
    recovery.close(keep=True)
    (left,) = Recovery(Session("Ben"), background, folder).leftovers()
    assert left.document.annotations == session.document.annotations
    recovery.close()
    assert not recovery.copy.exists()


def test_a_damaged_copy_is_put_aside_and_not_offered(
    recovery: Recovery, background: Background, folder: Path
) -> None:
    folder.mkdir()
    (folder / "broken.newsgloss").write_bytes(b"PK nothing")
    assert recovery.leftovers() == []
    assert (folder / "broken.damaged").exists()


@pytest.mark.parametrize("told", [b"[" * 100_000, b"[]", b'{"path": 1, "when": ""}', b"\xff"])
def test_a_damaged_copy_hides_no_good_one(
    recovery: Recovery, folder: Path, session: Session, told: bytes
) -> None:
    folder.mkdir()
    assert session.document is not None
    good = b'{"path": null, "when": "2024-05-01"}'
    for name, member in (("a", told), ("b", good), ("c", told)):
        copied = replace(session.document, extras=(("recovery.json", member),))
        document_file.write(copied, folder / f"{name}.newsgloss")
    assert [left.copy.name for left in recovery.leftovers()] == ["b.newsgloss"]
    assert sorted(p.name for p in folder.glob("*.damaged")) == ["a.damaged", "c.damaged"]


def test_a_damaged_copy_that_cannot_be_renamed_hides_no_good_one(
    recovery: Recovery, folder: Path, session: Session
) -> None:
    (folder / "a.damaged" / "in the way").mkdir(parents=True)
    (folder / "a.newsgloss").write_bytes(b"PK nothing")
    assert session.document is not None
    member = ("recovery.json", b'{"path": null, "when": "2024-05-01"}')
    document_file.write(replace(session.document, extras=(member,)), folder / "b.newsgloss")
    assert [left.copy.name for left in recovery.leftovers()] == ["b.newsgloss"]


def test_a_folder_that_cannot_be_made_costs_no_edit(
    session: Session, background: Background, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "file").write_text("")
    recovery = Recovery(session, background, tmp_path / "file" / "recovery", delay_ms=10)
    session.add_mark(3, 8, "mark words")
    recovery.write_now()
    qtbot.wait(50)
    assert session.is_dirty
