"""Findings that are asked for, received and told: they are of the article that is open."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.analysis_desk import AnalysisDesk
from app.session import Session
from app.tasks import AnalysisWorker
from app.views.message_bar import MessageBar
from app.views.status_bar import StatusBar
from nlp.annotation import Analysis, Annotation
from nlp.article import Article, Block, Extent, Photo
from nlp.document import Document

TEXT = "It could rain."
FOUND = Annotation("hedge-3-8", "hedge", "possibility", 3, 8, "could", "newsgloss_hedge")
OWN = Annotation("mine", "note", "", 0, 2, "It", "Ada")


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session("Ada")


@pytest.fixture
def status(window: QWidget) -> StatusBar:
    return StatusBar(window)


@pytest.fixture
def desk(
    session: Session, worker: AnalysisWorker, status: StatusBar, window: QWidget
) -> AnalysisDesk:
    return AnalysisDesk(session, worker, MessageBar(window), status, window)


def article() -> Article:
    caption = Extent(0, len(TEXT))
    return Article(TEXT, (Block("caption", 0, len(TEXT)),), photos=(Photo(None, (caption,)),))


def test_findings_of_a_picture_that_was_taken_back_are_looked_for_again(
    desk: AnalysisDesk, session: Session, worker: AnalysisWorker
) -> None:
    given = article()
    session.open(Document(given))
    session.replace_article(
        lambda a: a.with_photos((replace(a.photos[0], content=b"x"),)), "put a picture"
    )
    changed = session.document.article if session.document is not None else None
    desk.look()
    session.undo_stack.undo()
    worker.finished.emit(Analysis((FOUND,)), changed)
    assert session.document is not None
    assert session.document.annotations == ()
    assert worker._article is given
    worker.finished.emit(Analysis((FOUND,)), given)
    assert session.document.annotations == (FOUND,)


def test_the_readers_own_marks_are_not_counted_as_the_programs(
    desk: AnalysisDesk, session: Session, worker: AnalysisWorker, status: StatusBar
) -> None:
    session.open(Document(article(), (OWN, FOUND), analysed=True))
    assert status.words.startswith("Newsgloss marked 1 place")
    assert not worker.is_busy
