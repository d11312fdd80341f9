"""What an article holds is shown as it is, never read as HTML."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtGui import Qt as TextQt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from app.session import Session
from app.views.article_view import ArticleView
from app.views.current_palette import CurrentPalette
from app.views.elided import ElidedLabel
from app.views.findings_list import FindingsList
from app.views.marks_shown import MarksShown
from app.views.plain import tip, title
from app.views.source_table import SourceTable
from nlp.annotation import Annotation, Source
from nlp.article import Article, Block
from nlp.document import Document

HOSTILE = '<img src="/dev/zero"> may sail'


def seen(tooltip: str) -> str:
    """What Qt shows of a tooltip."""
    page = QTextDocument()
    if TextQt.mightBeRichText(tooltip):
        page.setHtml(tooltip)
    else:
        page.setPlainText(tooltip)
    return page.toPlainText()


@pytest.mark.parametrize("text", [HOSTILE, "<b>bold</b>\nand more", "5 < 6 & 7 > 6", "plain", ""])
def test_a_tooltip_shows_the_text_itself(text: str) -> None:
    assert seen(tip(text)) == text
    assert "<img" not in tip(text)


def test_plain_words_stay_plain_for_screen_readers() -> None:
    assert tip("Ellin & Sons") == "Ellin & Sons"


def test_the_star_of_unsaved_work_is_never_taken_from_a_title() -> None:
    assert title("a [*] b") == "a [*][*] b"


@pytest.fixture
def hostile() -> Document:
    text = f"{HOSTILE} again."
    mark = Annotation("a1", "hedge", "possibility", 0, len(HOSTILE), HOSTILE, "Newsgloss")
    return Document(
        Article(text, (Block("paragraph", 0, len(text)),)),
        annotations=(mark,),
        sources=(Source(HOSTILE, "unnamed", 1, 0, 0, 1),),
    )


def test_lists_show_it_in_their_tooltips(
    qtbot: QtBot, session: Session, shown: MarksShown, palette: CurrentPalette, hostile: Document
) -> None:
    findings, sources = FindingsList(session, shown, palette), SourceTable(session, palette)
    qtbot.addWidget(findings)
    qtbot.addWidget(sources)
    session.open(hostile)
    for model in (findings.model, sources.model):
        told = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
        assert "<img" not in told
        assert seen(told).startswith(HOSTILE)


def test_the_page_shows_it_at_the_pointer(
    view: ArticleView, session: Session, hostile: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: told.append(text))
    session.open(hostile)
    view.go_to("a1")
    place = view.cursorRect().center() + QPoint(4, 0)
    view.viewportEvent(QHelpEvent(QHelpEvent.Type.ToolTip, place, QPoint()))
    assert told
    assert "<img" not in told[0]
    assert HOSTILE in seen(told[0])


def test_a_cut_label_shows_it(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText(HOSTILE)
    label.resize(30, 20)
    label.show()
    assert seen(label.toolTip()) == HOSTILE
    assert "<img" not in label.toolTip()
