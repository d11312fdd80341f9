"""An invented article with photos, overlapping marks, an emoji and Hebrew, and the views' parts."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.session import Session
from app.views.article_view import ArticleView
from app.views.current_palette import CurrentPalette
from app.views.marks_shown import MarksShown
from app.views.theme import load_fonts
from nlp.annotation import (
    Annotation,
    CaptionDetail,
    Category,
    QuoteDetail,
    Source,
    Speaker,
    finding_id,
)
from nlp.article import Article, Block, BlockKind, Extent, Photo
from nlp.document import Document, ordered

PARTS: tuple[tuple[BlockKind, str], ...] = (
    ("title", "Ferry 🙂 may return to Ellin"),
    ("byline", "By Ida Morn"),
    ("paragraph", "Officials said the ferry could probably sail again in April. 🙂 It may not."),
    ("caption", "The old ferry in Sochi, Russia, on 3 May 2019."),
    ("credit", " (Photo: N. Perl)"),
    ("heading", "What it costs"),
    ("paragraph", "“They never listen to us,” said Tom Hale. He called the plan “careful”."),
    ("caption", "A sailor looks desperate."),
    ("paragraph", "The sign reads שלום עולם and nothing more, a clerk said."),
)


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    """The bytes of a plain picture."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#6688aa"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return bytes(data.data())


def make_article() -> Article:
    text, blocks = "", []
    for kind, words in PARTS:
        if text and kind != "credit":
            text += "\n\n"
        start = len(text) + (1 if words.startswith(" ") else 0)
        text += words
        blocks.append(Block(kind, start, len(text)))
    captions = [Extent(b.start, b.end) for b in blocks if b.kind == "caption"]
    return Article(
        text=text,
        blocks=tuple(blocks),
        title=PARTS[0][1],
        photos=(
            Photo("ferry.png", (captions[0],), "N. Perl", content=picture(120, 80)),
            Photo(None, (captions[1],)),
        ),
    )


def finding(text: str, category: Category, subtype: str, words: str, **more: Any) -> Annotation:
    start = text.index(words)
    end = start + len(words)
    made = Annotation(
        finding_id(category, subtype, start, end),
        category,
        subtype,
        start,
        end,
        words,
        f"newsgloss_{category}",
        why=f"Why “{words}” is marked.",
        question=f"What does “{words}” leave open?",
    )
    return replace(made, **more)


def make_document() -> Document:
    article = make_article()
    text = article.text
    speaker_at = text.index("Tom Hale")
    detail = QuoteDetail(
        Speaker("Tom Hale", speaker_at, speaker_at + 8),
        True,
        ("us_vs_them", "absolute"),
        ((text.index("They never"), text.index("They never") + 4, "us_vs_them"),),
    )
    caption = article.caption_text(article.photos[0])
    found = (
        finding(text, "hedge", "possibility", "may return"),
        finding(text, "sourcing", "unnamed_group", "Officials"),
        finding(text, "hedge", "possibility", "could"),
        finding(text, "hedge", "possibility", "probably"),
        finding(text, "sourcing", "agentless", "could probably sail"),
        finding(text, "hedge", "possibility", "may not"),
        finding(
            text, "caption", "place_mismatch", "Sochi, Russia",
            caption=CaptionDetail("warn", "Ellin", caption, 0),
        ),
        finding(
            text, "caption", "meta_date", "3 May 2019",
            caption=CaptionDetail("warn", "2017-08-02", caption, 0),
        ),
        finding(text, "quote", "full", "“They never listen to us,”", quote=detail),
        finding(text, "quote", "partial", "“careful”", quote=QuoteDetail()),
        finding(
            text, "caption", "emotive_caption", "desperate",
            caption=CaptionDetail("note", "", "A sailor looks desperate.", 1),
        ),
        finding(text, "sourcing", "unnamed_person", "a clerk"),
        finding(text, "hedge", "hearsay", "שלום"),
    )  # fmt: skip
    return Document(
        article,
        ordered(found),
        sources=(
            Source("Tom Hale", "named_person", 2, 5, 1, 1),
            Source("Officials", "unnamed", 1, 0, 0, 1),
        ),
        analysed=True,
    )


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def document() -> Document:
    return make_document()


@pytest.fixture
def session() -> Session:
    return Session("Mara")


@pytest.fixture
def shown() -> MarksShown:
    return MarksShown()


@pytest.fixture
def palette() -> CurrentPalette:
    return CurrentPalette()


@pytest.fixture
def view(
    qtbot: QtBot,
    session: Session,
    shown: MarksShown,
    palette: CurrentPalette,
    document: Document,
) -> ArticleView:
    """The page with the article on it, shown and painted."""
    made = ArticleView(session, shown, palette)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    qtbot.waitExposed(made)
    session.open(document)
    return made


@pytest.fixture
def mark(document: Document) -> Callable[[str], Annotation]:
    """Finds the annotation on exactly the words given."""
    return lambda words: next(a for a in document.annotations if a.text == words)


@pytest.fixture
def make_picture() -> Callable[..., bytes]:
    """Makes the bytes of a plain picture of a width, a height and a format."""
    return picture
