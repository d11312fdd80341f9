"""The source audit beside the text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.session import Session
from app.views.current_palette import CurrentPalette
from app.views.source_table import SourceTable
from nlp.annotation import NOBODY, Source
from nlp.article import Article
from nlp.document import Document


@pytest.fixture
def table(
    qtbot: QtBot, session: Session, palette: CurrentPalette, document: Document
) -> SourceTable:
    made = SourceTable(session, palette)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    session.open(document)
    return made


def test_named_and_unnamed_voices_are_counted(table: SourceTable) -> None:
    assert table._head.text() == "1 named, 1 not named"


def test_each_source_can_be_heard(table: SourceTable) -> None:
    heard = table.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Tom Hale, 2 times, a person with a name · 5 words quoted"


def test_reports_without_a_source_are_called_so_in_the_windows_words(
    table: SourceTable, session: Session, document: Document
) -> None:
    session.open(replace(document, sources=(Source(NOBODY, "unnamed", 1, 0, 0, 1),)))
    row = table.model.index(0, 0)
    assert row.data() == "No source given"
    assert row.data(Qt.ItemDataRole.AccessibleTextRole).startswith("No source given, ")


def test_opening_a_source_asks_for_its_words(
    qtbot: QtBot, table: SourceTable, document: Document
) -> None:
    with qtbot.waitSignal(table.words_asked) as asked:
        table.rows.activated.emit(table.model.index(0, 0))
    start, end = asked.args
    assert document.article.text[start:end] == "Tom Hale"


def test_without_sources_it_says_why(table: SourceTable, session: Session) -> None:
    session.open(Document(Article("Rain fell.")))
    assert "still being looked through" in table._empty.text()
    session.open(Document(Article("Rain fell."), analysed=True))
    assert "Nobody is quoted" in table._empty.text()
    session.open(None)
    assert "Open an article" in table._empty.text()
    assert not table.rows.isVisible()
