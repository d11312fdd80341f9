"""Times the article page against a plain QTextEdit: 20,030 words, 3,000 overlapping marks.

    QT_QPA_PLATFORM=offscreen python benchmarks/article_view.py

Milliseconds are the GUI thread's own, so that a busy machine does not blur them; the ratios say
what the marks cost.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from typing import get_args

from PySide6.QtWidgets import QApplication, QTextEdit

from app.palette import LIGHT
from app.session import Session
from app.views.article_document import BASE_PIXELS, ArticleDocument
from app.views.article_view import ArticleView
from app.views.card import Card
from app.views.current_palette import CurrentPalette
from app.views.findings_list import FindingsList
from app.views.legend import Legend
from app.views.marks_shown import MarksShown
from app.views.theme import load_fonts
from nlp.annotation import Annotation, Category
from nlp.article import Article, Block
from nlp.document import Document, ordered

WORDS, PARAGRAPHS, MARKS = 20_030, 252, 3_000
_SYLLABLES = ("ha", "ven", "to", "ri", "mer", "sel", "po", "lin", "da", "kor", "an", "es")


def article() -> Article:
    """Invented words in paragraphs of about eighty."""
    chance = random.Random(7)
    text, blocks = "", []
    for number in range(PARAGRAPHS):
        count = WORDS // PARAGRAPHS + (1 if number < WORDS % PARAGRAPHS else 0)
        made = ("".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(count))
        start = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + " ".join(made) + "."
        blocks.append(Block("paragraph", start, len(text)))
    return Article(text=text, blocks=tuple(blocks), title="Benchmark")


def marks(text: str) -> tuple[Annotation, ...]:
    """Marks of one to fifteen words; many overlap."""
    chance = random.Random(11)
    edges = [0] + [at + 1 for at, c in enumerate(text) if c in " \n"]
    categories: tuple[Category, ...] = get_args(Category)
    out = []
    for number in range(MARKS):
        first = chance.randrange(len(edges) - 16)
        start, end = edges[first], edges[first + chance.choice((1, 1, 1, 3, 6, 15))] - 1
        end = start + len(text[start:end].rstrip())
        if end > start:
            category = categories[number % len(categories)]
            out.append(
                Annotation(
                    f"m{number}", category, "", start, end, text[start:end], "newsgloss_benchmark"
                )
            )
    return ordered(out)


def timed(act: Callable[[], object], times: int) -> float:
    """The median of some runs, in milliseconds."""
    runs = []
    for _ in range(times):
        start = time.thread_time()
        act()
        runs.append((time.thread_time() - start) * 1000)
    return statistics.median(runs)


def frames(view: QTextEdit, count: int = 120) -> list[float]:
    """Milliseconds a frame while the page is scrolled through, all of it painted each time."""
    bar = view.verticalScrollBar()
    out = []
    for number in range(count):
        bar.setValue(bar.maximum() * number // count)
        start = time.thread_time()
        view.viewport().repaint()
        out.append((time.thread_time() - start) * 1000)
    return out


def main() -> int:
    """Prints a line a measurement: milliseconds, and how many times a plain QTextEdit's."""
    application = QApplication.instance() or QApplication(sys.argv)
    load_fonts()
    read = article()
    document = Document(read, analysed=True)
    marked = Document(read, marks(read.text), analysed=True)
    session, shown, palette = Session("Benchmark"), MarksShown(), CurrentPalette()
    view = ArticleView(session, shown, palette)
    plain = QTextEdit()
    plain.setReadOnly(True)
    for widget in (view, plain):
        widget.resize(780, 700)
        widget.show()
    laid_out = ArticleDocument(read)

    def fill_plain() -> None:
        laid_out.fill(plain.document(), LIGHT, BASE_PIXELS)
        plain.document().size()

    session.open(document)
    fill_plain()
    application.processEvents()
    plain_frames = frames(plain)
    plain_frame = statistics.median(plain_frames)
    plain_open = timed(fill_plain, 5)

    def show(name: str, value: float, against: float) -> None:
        print(f"{name:42} {value:8.2f} ms   {value / against:6.2f} × plain")

    show("open (fill and lay out)", timed(lambda: session.open(document), 5), plain_open)
    show("apply 3,000 marks", timed(lambda: _apply(session, marked, view), 9), plain_open)

    def switch() -> None:
        shown.show_category("hedge", "hedge" not in shown.categories)
        view.viewport().repaint()

    show("switch a category and repaint", timed(switch, 11), plain_frame)
    with_marks = frames(view)
    show("frame, median", statistics.median(with_marks), plain_frame)
    show("frame, slowest of 120", max(with_marks), max(plain_frames))
    again = frames(view)
    show("frame, seen before", statistics.median(again), plain_frame)
    zooms = iter((110, 120, 130, 140, 150) * 2)
    show("zoom", timed(lambda: view.set_zoom(next(zooms)), 5), plain_open)
    view.set_zoom(100)
    ids = iter([a.id for a in marked.annotations][::400])
    show("go to a mark", timed(lambda: session.select(next(ids)), 6), plain_frame)
    _show_others(session, shown, palette, marked, show, plain_frame)
    return 0


def _apply(session: Session, marked: Document, view: ArticleView) -> None:
    session._put(marked)
    view.viewport().repaint()


def _show_others(
    session: Session,
    shown: MarksShown,
    palette: CurrentPalette,
    marked: Document,
    show: Callable[[str, float, float], None],
    plain_frame: float,
) -> None:
    """What the panes beside the page cost when findings arrive or the selection moves."""
    panes = [Legend(session, shown, palette), FindingsList(session, shown, palette)]
    card = Card(session, palette)
    for pane in (*panes, card):
        pane.resize(300, 600)
        pane.show()
    ids = iter([a.id for a in marked.annotations][5::300])
    show("all views: findings arrive", timed(lambda: session._put(marked), 9), plain_frame)
    show("all views: select", timed(lambda: session.select(next(ids)), 9), plain_frame)


if __name__ == "__main__":
    sys.exit(main())
