"""A document full of HTML, as somebody may send it: nowhere in the window is any of it read."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as TextQt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from app.main_window import MainWindow
from nlp.annotation import Annotation, CaptionDetail, Category, QuoteDetail, Source, Speaker, State
from nlp.article import Article, Block, Extent, Photo
from nlp.document import Document
from nlp.photo_table import PhotoTable, Row

HTML = '<img src="none.png"> <b>may</b>'


@pytest.fixture
def hostile() -> Document:
    """Whatever a file can say, it says in HTML."""
    text = f"{HTML} a\n\n{HTML} b\n\n{HTML} c"
    second, third = text.index(f"{HTML} b"), text.index(f"{HTML} c")
    blocks = (
        Block("title", 0, second - 2),
        Block("paragraph", second, third - 2),
        Block("caption", third, len(text)),
    )
    photo = Photo(HTML, (Extent(third, len(text)),), HTML, alternatives=(HTML,))
    article = Article(text, blocks, HTML, HTML, HTML, photos=(photo,), source=HTML)

    def mark(id: str, category: Category, subtype: str, start: int, end: int) -> Annotation:
        said = (HTML, State.NEW, HTML, (HTML,))
        return Annotation(
            id, category, subtype, start, end, text[start:end], HTML, HTML, HTML, *said
        )

    speaker = QuoteDetail(Speaker(HTML, 0, len(HTML), HTML), True, (HTML,), ((0, 5, HTML),))
    caption = CaptionDetail("warn", HTML, HTML, 0)
    quote = mark("b", "quote", "full", second, second + len(HTML))
    about = mark("c", "caption", HTML, third, len(text))
    marks = (
        mark("a", "hedge", "possibility", 0, len(HTML)),
        mark("d", "note", HTML, 0, len(HTML)),
        replace(quote, quote=speaker),
        replace(about, caption=caption),
    )
    return Document(
        article,
        marks,
        sources=(Source(HTML, "unnamed", 1, 0, 0, 1),),
        notices=(HTML,),
        photo_tables=(
            PhotoTable(0, (Row(HTML, HTML, HTML, HTML),), (), HTML, HTML, ((HTML, HTML),), HTML),
        ),
        analysed=True,
    )


def read_as_html(window: QWidget) -> list[tuple[str, str]]:
    """Where Qt would take words for HTML, and which words."""
    found: list[tuple[str, str]] = []
    for label in window.findChildren(QLabel):
        plain = label.textFormat() is Qt.TextFormat.PlainText
        if not plain and TextQt.mightBeRichText(label.text()):
            found.append((f"{type(label.parent()).__name__} {label.objectName()}", label.text()))
    for part in [*window.findChildren(QWidget), *window.findChildren(QAction)]:
        if "<img" in part.toolTip():
            found.append((type(part).__name__, part.toolTip()))
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        for index in indexes(model) if model is not None else ():
            said = index.data(Qt.ItemDataRole.ToolTipRole)
            if said is not None and "<img" in said:
                found.append((type(model).__name__, said))
    return found


def indexes(model: QAbstractItemModel) -> Iterator[QModelIndex]:
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        while index.isValid():
            yield index
            index = index.siblingAtColumn(index.column() + 1)


@pytest.mark.parametrize("mark", ["a", "b", "c", "d"])
def test_no_words_of_a_document_are_read_as_html(
    window: MainWindow, hostile: Document, mark: str
) -> None:
    window.session.open(hostile)
    window.session.select(mark)
    window.resize(500, 400)
    QTest.qWait(100)
    assert read_as_html(window) == []


def test_nor_is_what_an_analysis_says_where_there_are_no_marks(
    window: MainWindow, hostile: Document
) -> None:
    window.session.open(replace(hostile, annotations=(), sources=()))
    QTest.qWait(50)
    assert any(HTML in label.text() for label in window.panes.findings.findChildren(QLabel))
    assert read_as_html(window) == []
