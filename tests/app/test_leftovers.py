"""Work that killed programs left: each piece is offered until it is dealt with."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.background import Background
from app.file_desk import FileDesk
from app.leftovers import Leftovers
from app.recovery import Leftover, Recovery
from app.session import Session
from app.settings import Settings
from app.views.message_bar import MessageBar
from nlp.article import Article, Block
from nlp.document import Document


def left(folder: Path, text: str) -> Leftover:
    document = Document(Article(text, (Block("paragraph", 0, len(text)),)))
    return Leftover(folder / text, document, None, "2026-01-01")


@pytest.fixture
def session() -> Session:
    return Session("Ada")


@pytest.fixture
def offers(
    qtbot: QtBot, session: Session, settings: Settings, bar: MessageBar, tmp_path: Path
) -> Leftovers:
    window, background = QWidget(), Background()
    qtbot.addWidget(window)
    window.show()
    desk = FileDesk(session, settings, background, bar, window, lambda: None)
    made = Leftovers(Recovery(session, background, tmp_path), desk, bar, window)
    made.offer([left(tmp_path, "First."), left(tmp_path, "Second.")])
    return made


def click(bar: MessageBar, words: str) -> None:
    next(button for button in bar.offers if button.text() == words).click()


def test_the_next_is_offered_once_one_is_restored(
    offers: Leftovers, session: Session, bar: MessageBar
) -> None:
    assert "First." in bar.text
    click(bar, "Restore it")
    assert session.document is not None
    assert session.document.article.text == "First."
    assert "Second." in bar.text


def test_whoever_goes_on_with_other_work_is_offered_it_again(
    offers: Leftovers, session: Session, bar: MessageBar
) -> None:
    session.open(left(Path(), "Mine.").document)
    session.add_mark(0, 4, "mark words")
    click(bar, "Restore it")
    window = offers.parent()
    assert isinstance(window, QWidget)
    (box,) = window.findChildren(QMessageBox)
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert session.document is not None
    assert session.document.article.text == "Mine."
    assert "First." in bar.text
