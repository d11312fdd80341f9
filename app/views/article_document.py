"""The article as a QTextDocument: its blocks laid out for reading, and positions in both texts.

Each paragraph of the document shows one unbroken stretch of the article, character for character,
so a position is found by one bisection. Photos stand in the margin that a caption leaves above it.
"""

import math
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtGui import QTextDocument as Text

from app.offsets import Offsets
from app.palette import Palette
from nlp.article import Article, Extent

BASE_PIXELS = 18.0
MEASURE_EMS = 34.0
"""The width of the column: some 70 characters of the text face."""
PHOTO_ABOVE_EMS = 0.5
"""Between a paragraph and the photo below it."""
_LINE_HEIGHT = 152.0
_NARROW_EMS = 9.0
_LIST_ITEM = re.compile(r"\n(?=[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t])")
_NOT_SHOWN_AS_IS = re.compile("[\n\r\t\x00-\x1f\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of block is set. Sizes and space are in ems of the text."""

    size: float = 1.0
    bold: bool = False
    italic: bool = False
    sans: bool = False
    muted: bool = False
    above: float = 0.0
    below: float = 0.75
    line_height: float = _LINE_HEIGHT


LOOKS: dict[str, Look] = {
    "title": Look(size=1.85, bold=True, below=0.6, line_height=112),
    "standfirst": Look(size=1.15, italic=True, below=0.7, line_height=140),
    "byline": Look(size=0.82, sans=True, muted=True, below=1.3, line_height=140),
    "heading": Look(size=1.2, bold=True, above=0.9, below=0.4, line_height=145),
    "paragraph": Look(),
    "caption": Look(size=0.84, sans=True, below=1.6, line_height=140),
    "credit": Look(size=0.76, sans=True, muted=True, below=1.6, line_height=140),
    "other": Look(size=0.86, sans=True, muted=True, below=0.7, line_height=155),
}
"""`other` is text outside of every block, such as a page's furniture: shown, but quietly."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one paragraph set in one look."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the document and the stretch of the article that it shows."""

    pieces: tuple[Piece, ...]
    number: int | None = None
    photo: int | None = None

    @property
    def kind(self) -> str:
        """The kind of its first piece, by which it is laid out."""
        return self.pieces[0].kind

    @property
    def start(self) -> int:
        """Where it starts in the article."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where it ends in the article."""
        return self.pieces[-1].end


class ArticleDocument:
    """An article's paragraphs, the QTextDocument that shows them, and the way between the two."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.paragraphs = paragraphs_of(article)
        self._offsets = Offsets(article.text)
        self._starts = [p.start for p in self.paragraphs]
        self._blank: frozenset[int] = frozenset()
        self._at: list[int] = []
        at = 0
        for paragraph in self.paragraphs:
            self._at.append(at)
            at += self._length(paragraph.start, paragraph.end) + 1

    def fill(
        self,
        text: Text,
        palette: Palette,
        pixels: float,
        margins: QMarginsF | None = None,
        column: float = math.inf,
        space_above: Callable[[int], float] = lambda _paragraph: 0.0,
    ) -> None:
        """Writes the article into `text`, its type `pixels` high.

        `space_above` gives the room for a photo above a paragraph, `column` the width, in pixels;
        in a narrow column headlines are hardly larger than the text.
        """
        text.clear()
        if margins is not None:
            set_margins(text, margins)
        cursor = QTextCursor(text)
        cursor.beginEditBlock()
        sizes = {kind: pixels * _size(look, column / pixels) for kind, look in LOOKS.items()}
        formats = {kind: _character_format(LOOKS[kind], palette, sizes[kind]) for kind in LOOKS}
        blocks = {kind: _block_format(look, pixels) for kind, look in LOOKS.items()}
        for index, paragraph in enumerate(self.paragraphs):
            form = blocks[paragraph.kind]
            if paragraph.photo is not None:
                form = QTextBlockFormat(form)
                form.setTopMargin(space_above(index) + pixels * PHOTO_ABOVE_EMS)
            if index:
                cursor.insertBlock(form, formats[paragraph.kind])
            else:
                cursor.setBlockFormat(form)
            for start, end, kind in _with_gaps(paragraph):
                text_of_piece = shown(self.article.text[start:end])
                if index in self._blank:
                    text_of_piece = _dotted(text_of_piece)
                cursor.insertText(text_of_piece, formats[kind])
        cursor.endEditBlock()

    def blank(self, stretches: list[Extent]) -> bool:
        """Has these stretches' paragraphs written as dots from now on; whether that is a change."""
        chosen = frozenset(self.paragraph_at(stretch.start) for stretch in stretches)
        changed = chosen != self._blank
        self._blank = chosen
        return changed

    def to_document(self, position: int) -> int:
        """Where a position of the article lies in the document; between paragraphs, the nearest."""
        if not self.paragraphs:
            return 0
        index = self.paragraph_at(position)
        paragraph = self.paragraphs[index]
        inside = min(max(position, paragraph.start), paragraph.end)
        return self._at[index] + self._length(paragraph.start, inside)

    def to_article(self, position: int) -> int:
        """The position of the article that a position of the document shows."""
        if not self.paragraphs:
            return 0
        index = max(0, bisect_right(self._at, position) - 1)
        paragraph = self.paragraphs[index]
        start = self._offsets.to_qt(paragraph.start)
        return min(self._offsets.from_qt(start + position - self._at[index]), paragraph.end)

    def paragraph_at(self, position: int) -> int:
        """The index of the paragraph that holds or precedes a position of the article."""
        return max(0, bisect_right(self._starts, position) - 1)

    def paragraphs_at(self, start: int, end: int) -> range:
        """The indexes of the paragraphs that a stretch of the article touches."""
        first = max(0, bisect_right(self._starts, start) - 1)
        if first + 1 >= len(self._starts) or end <= self._starts[first + 1]:
            return range(first, first + 1)
        return range(first, bisect_right(self._starts, end - 1))

    def inside(self, paragraph: int, position: int) -> int:
        """A position of the article counted in UTF-16 units from its paragraph's start."""
        shows = self.paragraphs[paragraph]
        return self._length(shows.start, min(max(position, shows.start), shows.end))

    def _length(self, start: int, end: int) -> int:
        return self._offsets.to_qt(end) - self._offsets.to_qt(start)


@contextmanager
def unpaged(text: Text) -> Iterator[None]:
    """Nothing is laid out while the text is written and its caret put in place.

    A text that gets its page when it is whole is new to Qt: the first screen is laid out now, the
    rest in steps from the event loop or as soon as something asks for it. Written on its page, all
    of it would be laid out here, and once more later.
    """
    page = text.pageSize()
    text.setPageSize(QSizeF(0, 0))
    try:
        yield
    finally:
        text.setPageSize(page)


def set_margins(text: Text, margins: QMarginsF) -> bool:
    """Sets the margins around the whole text; whether that is a change, and so a new layout."""
    frame = text.rootFrame()
    form = frame.frameFormat()
    form.setLeftMargin(margins.left())
    form.setTopMargin(margins.top())
    form.setRightMargin(margins.right())
    form.setBottomMargin(margins.bottom())
    changed = bool(form != frame.frameFormat())
    if changed:
        frame.setFrameFormat(form)
    return changed


def shown(text: str) -> str:
    """The text as the page shows it: as long as it is, line ends inside a paragraph unwrapped."""
    return _NOT_SHOWN_AS_IS.sub(_stand_in, _LIST_ITEM.sub("\u2028", text))


def _dotted(text: str) -> str:
    """Dots in place of the characters, as many UTF-16 units as before."""
    return "".join(c if c.isspace() else "··" if c > "\uffff" else "·" for c in text)


def paragraphs_of(article: Article) -> list[Paragraph]:
    """The article's blocks as paragraphs; a caption and a credit on one line are one of them."""
    photos = {photo.caption.start: i for i, photo in enumerate(article.photos) if photo.caption}
    lines: list[list[Piece]] = []
    for piece in _pieces(article):
        last = lines[-1][-1].end if lines else 0
        if lines and "\n" not in article.text[last : piece.start]:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    out: list[Paragraph] = []
    number = 0
    for line in lines:
        counted = any(piece.kind == "paragraph" for piece in line)
        number += counted
        photo = next((photos[piece.start] for piece in line if piece.start in photos), None)
        out.append(Paragraph(tuple(line), number if counted else None, photo))
    return out


def _pieces(article: Article) -> list[Piece]:
    """All that is to be read, in order: the blocks, and what stands between them."""
    out: list[Piece] = []
    at = 0
    kind_of_rest = "other" if article.blocks else "paragraph"
    for block in article.blocks:
        if block.end > block.start:
            out += _loose(article.text, at, block.start, kind_of_rest)
            out.append(Piece(block.kind, block.start, block.end))
            at = block.end
    return out + _loose(article.text, at, len(article.text), kind_of_rest)


def _loose(text: str, start: int, end: int, kind: str) -> list[Piece]:
    return [Piece(kind, m.start(), m.end()) for m in re.compile(r"\S.*").finditer(text, start, end)]


def _with_gaps(paragraph: Paragraph) -> list[tuple[int, int, str]]:
    """Start, end and kind of its pieces, each reaching to the next one's start."""
    ends = [*(piece.start for piece in paragraph.pieces[1:]), paragraph.end]
    return [(p.start, end, p.kind) for p, end in zip(paragraph.pieces, ends, strict=True)]


def _stand_in(match: re.Match[str]) -> str:
    return " " if match[0] in "\n\r\t\u2029" else "\ufffd"


def _character_format(look: Look, palette: Palette, pixels: float) -> QTextCharFormat:
    out = QTextCharFormat()
    font = QFont("Noto Sans" if look.sans else "Noto Serif")
    font.setPixelSize(max(1, round(pixels)))
    font.setBold(look.bold)
    font.setItalic(look.italic)
    out.setFont(font)
    out.setForeground(QColor(palette.muted if look.muted else palette.ink))
    return out


def changes_type(ems: float, other_ems: float) -> bool:
    """Whether headlines differ in size in columns of these widths."""
    return any(_size(look, ems) != _size(look, other_ems) for look in LOOKS.values())


def _size(look: Look, ems: float) -> float:
    """The size in a column so many ems wide: what is larger than the text loses it when narrow."""
    if look.size <= 1:
        return look.size
    return 1 + (look.size - 1) * min(max((ems - _NARROW_EMS) / _NARROW_EMS, 0.0), 1.0)


def _block_format(look: Look, pixels: float) -> QTextBlockFormat:
    out = QTextBlockFormat()
    out.setLineHeight(look.line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    out.setTopMargin(look.above * pixels)
    out.setBottomMargin(look.below * pixels)
    out.setAlignment(Qt.AlignmentFlag.AlignLeading)
    return out
