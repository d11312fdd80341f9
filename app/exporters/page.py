"""The sheet: paper, margins, running head and foot, and the tagged PDF they are written to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageTemplate

from app.exporters.article_column import COLUMN, GUTTER, NOTE_GAP, draw_text
from app.exporters.fonts import SANS, register, width
from app.exporters.look import QUIET
from app.exporters.table import Table
from app.exporters.tagged_canvas import Element, TaggedCanvas

PAPERS: dict[str, tuple[float, float]] = {"A4": A4, "Letter": LETTER}
LEFT, RIGHT, TOP, BOTTOM = 40.0, 34.0, 46.0, 44.0

# Binary streams: a third smaller and a third faster than the default ASCII ones.
rl_config.useA85 = 0


@dataclass(frozen=True)
class Sheet:
    """What stands on every page and in the file's properties."""

    title: str
    subject: str
    foot: str
    paper: str = "A4"
    language: str = "en"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        return PAPERS[self.paper]

    @property
    def text_width(self) -> float:
        """From the left to the right margin."""
        return self.size[0] - LEFT - RIGHT

    @property
    def text_height(self) -> float:
        """From the top to the bottom margin."""
        return self.size[1] - TOP - BOTTOM

    @property
    def note_width(self) -> float:
        """What is left for notes beside the article's column."""
        return self.text_width - GUTTER - COLUMN - NOTE_GAP - 8


class HeadingAndMore(KeepTogether):
    """Headings and what stands below them: of a table, its beginning is enough.

    Without it, a table longer than what is left of the page would begin on the next.
    """

    _content: list[Flowable]
    _H: float

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Asks to be split; the height that decides about a new page is the least one."""
        size: tuple[float, float] = super().wrap(available_width, available_height)
        last = self._content[-1]
        if isinstance(last, Table):
            self._H -= last.height - last.least_height
        return size


def build(path: Path, sheet: Sheet, story: Sequence[Flowable], root: Element) -> None:
    """Writes the pages to `path`. Raises OSError."""
    register()
    template = BaseDocTemplate(
        str(path),
        pagesize=sheet.size,
        title=sheet.title,
        subject=sheet.subject,
        author="Newsgloss",
        creator="Newsgloss",
        lang=sheet.language,
        initialFontName=SANS,
        invariant=1,
        keepTogetherClass=HeadingAndMore,
    )
    frame = Frame(
        LEFT, BOTTOM, sheet.text_width, sheet.text_height,
        leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
    )  # fmt: skip
    furnish: Callable[[Any, Any], None] = partial(_furnish, sheet)
    template.addPageTemplates([PageTemplate("page", [frame], onPageEnd=furnish)])
    template.build(list(story), canvasmaker=partial(_canvas, root))


def _canvas(root: Element, filename: Any, **options: Any) -> TaggedCanvas:
    options["initialFontName"] = SANS
    options["pageCompression"] = 1
    return TaggedCanvas(filename, root, **options)


def _furnish(sheet: Sheet, canvas: TaggedCanvas, template: Any) -> None:
    wide, high = sheet.size
    with canvas.artifact():
        canvas.setFillColor(HexColor(QUIET))
        page = str(canvas.getPageNumber())
        draw_text(canvas, sheet.foot, SANS, 7, LEFT, BOTTOM - 20)
        draw_text(canvas, page, SANS, 7, wide - RIGHT - width(page, SANS, 7), BOTTOM - 20)
        if canvas.getPageNumber() > 1:
            draw_text(canvas, _shortened(sheet), SANS, 7, LEFT, high - TOP + 14)


def _shortened(sheet: Sheet) -> str:
    title = sheet.title
    while title and width(title + "…", SANS, 7) > sheet.text_width:
        title = title[:-1]
    return title if title == sheet.title else title.rstrip() + "…"
