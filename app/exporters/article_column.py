"""The article as numbered paragraphs with its marks, and the notes beside their lines.

A flowable of our own: it knows where each mark lies, so a note stands beside its line, and it
breaks between lines wherever a page ends. Sizes are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from app.exporters import mark_drawing
from app.exporters.fonts import SANS, SANS_BOLD, runs, width
from app.exporters.lines import REFERENCE_SCALE, Line
from app.exporters.look import INK, QUIET, RULE, mark_style
from app.exporters.tagged_canvas import Element, TaggedFlowable
from nlp.annotation import Annotation

GUTTER = 20.0
COLUMN = 318.0
NOTE_GAP = 20.0
LABEL_SIZE = 7.0
LINE_LABEL_RIGHT = -5.0
"""Where the numbers of lines end: left of those of the paragraphs, outside of the column."""
NOTE_SIZE, NOTE_LEADING, NOTE_PADDING, NOTE_SPACE = 7.6, 9.6, 3.2, 4.0
NOTE_HEAD_MIDDLE = NOTE_PADDING + NOTE_SIZE * 0.68
"""From a note's top to the middle of its first line, where its leader ends."""


@dataclass(frozen=True)
class Note:
    """A numbered margin note: what it is called and the lines it says."""

    number: int
    annotation: Annotation
    head: str
    lines: tuple[Line, ...]
    element: Element

    @property
    def height(self) -> float:
        """Its height with padding."""
        return NOTE_LEADING * (1 + len(self.lines)) + 2 * NOTE_PADDING


@dataclass(frozen=True)
class Row:
    """One line of the article, a picture, or a gap."""

    height: float
    line: Line | None = None
    element: Element | None = None
    label: str = ""
    """The number of the paragraph that begins here."""
    line_label: str = ""
    """The number of the line, where it is printed."""
    annotations: tuple[Annotation, ...] = ()
    notes: tuple[Note, ...] = ()
    picture: ImageReader | None = None
    picture_size: tuple[float, float] = (0.0, 0.0)
    keep: bool = False
    """Whether the next row must stand on the same page."""

    @property
    def is_gap(self) -> bool:
        """Whether nothing is lost without it."""
        return self.line is None and self.picture is None and not self.notes


@dataclass
class _Placed:
    note: Note
    top: float
    anchor: float
    lines: bool = field(default=True)


class ArticleColumn(TaggedFlowable):
    """Rows of the article from top to bottom, their notes in the right margin."""

    def __init__(self, rows: Sequence[Row], note_width: float, page_height: float) -> None:
        super().__init__()
        self.rows = list(rows)
        self.note_width, self.page_height = note_width, page_height

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Its size: as high as its rows or its notes; where that is too high, only a bit too high.

        So the pages of a long article do not each measure all that follows.
        """
        self.width = available_width
        self.height = _height(self.rows[: self._fitting(available_height) + 1])
        return available_width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The rows that fit on this page with their notes, and the rest."""
        fitting = self._fitting(available_height)
        if fitting >= len(self.rows):
            return [self]
        whole = fitting
        while whole and self.rows[whole - 1].keep:
            whole -= 1
        # What belongs together is parted only where half a page would stay empty without it.
        if available_height - _height(self.rows[:whole]) <= self.page_height / 2:
            fitting = whole
        if not fitting:
            return []
        rest = self.rows[fitting:]
        while rest and rest[0].is_gap:
            rest = rest[1:]
        parts = [part for part in (self.rows[:fitting], rest) if part]
        return [ArticleColumn(part, self.note_width, self.page_height) for part in parts]

    def _fitting(self, available_height: float) -> int:
        """How many rows have room with their notes."""
        height = notes = 0.0
        for number, row in enumerate(self.rows):
            height += row.height
            notes += notes_height(row.notes)
            if max(height, notes) > available_height:
                return number
        return len(self.rows)

    def draw(self) -> None:
        """Draws rows and notes, each with its place in the structure tree."""
        y = self.height
        wanted: list[tuple[float, Note]] = []
        for row in self.rows:
            if row.picture is not None:
                self._draw_picture(row, y)
            elif row.line is not None:
                self._draw_line(row, y)
            wanted += [(y - row.height * 0.56, note) for note in row.notes]
            y -= row.height
        for placed in _place(wanted, self.height):
            self._draw_note(placed)

    def _draw_line(self, row: Row, top: float) -> None:
        line, canvas = row.line, self.page
        if line is None or row.element is None:
            return
        baseline = top - line.size * 1.18
        canvas.bookmark(row.element, top)
        with canvas.artifact():
            canvas.setFillColor(HexColor(QUIET))
            for label, right in ((row.label, GUTTER - 6), (row.line_label, LINE_LABEL_RIGHT)):
                if label:
                    canvas.setFont(SANS, LABEL_SIZE)
                    canvas.drawRightString(right, baseline, label)
        canvas.saveState()
        canvas.translate(GUTTER, baseline)
        # Numbers make some lines too long; these are set narrower, so that all break as without.
        canvas.scale(min(1.0, COLUMN / max(line.width, 1.0)), 1)
        self._draw_words(row.element, line, row.annotations)
        canvas.restoreState()

    def _draw_words(self, element: Element, line: Line, marks: Sequence[Annotation]) -> None:
        """Draws a line from the canvas's origin."""
        canvas = self.page
        with canvas.artifact():
            mark_drawing.draw(canvas, line, mark_drawing.stretches(line, marks), 0, 0)
        canvas.setFillColor(HexColor(INK))
        for piece in line.pieces:
            if piece.reference:
                with canvas.element(Element("Reference", element)):
                    self._draw_reference(piece.text, line.size, piece.x, 0)
            else:
                with canvas.element(element):
                    draw_text(canvas, piece.text, line.face, line.size, piece.x, 0)

    def _draw_reference(self, number: str, size: float, x: float, baseline: float) -> None:
        """A raised number behind a space without room: who copies the text gets "July 2019 3"."""
        small = size * REFERENCE_SCALE
        left = x + 0.5 - width(" ", SANS_BOLD, small)
        draw_text(self.page, " " + number, SANS_BOLD, small, left, baseline + size * 0.36)

    def _draw_picture(self, row: Row, top: float) -> None:
        if row.element is None:
            return
        wide, high = row.picture_size
        with self.page.element(row.element):
            self.page.drawImage(row.picture, GUTTER, top - high, wide, high, mask="auto")

    def _draw_note(self, placed: _Placed) -> None:
        canvas, note = self.page, placed.note
        style = mark_style(note.annotation.category)
        left = GUTTER + COLUMN + NOTE_GAP
        top, bottom = placed.top, placed.top - note.height
        with canvas.artifact():
            canvas.setStrokeColor(HexColor(RULE))
            canvas.setLineWidth(0.5)
            middle = top - NOTE_HEAD_MIDDLE
            canvas.line(GUTTER + COLUMN + 2, placed.anchor, left - 6, middle)
            canvas.line(left - 6, middle, left - 2, middle)
            canvas.setFillColor(HexColor(style.tint))
            canvas.rect(left, bottom, 3, note.height, stroke=0, fill=1)
            canvas.setStrokeColor(HexColor(style.line))
            canvas.line(left + 3, bottom, left + 3, top)
        with canvas.element(note.element):
            y = top - NOTE_PADDING - NOTE_SIZE
            canvas.setFillColor(HexColor(INK))
            head = f"{note.number} "
            draw_text(canvas, head, SANS_BOLD, NOTE_SIZE, left + 7, y)
            x = left + 7 + width(head, SANS_BOLD, NOTE_SIZE)
            draw_text(canvas, note.head + " ", SANS_BOLD, NOTE_SIZE, x, y)
            for line in note.lines:
                y -= NOTE_LEADING
                draw_text(canvas, line.pieces[0].text, line.face, NOTE_SIZE, left + 7, y)


def draw_text(canvas: Canvas, text: str, face: str, size: float, x: float, y: float) -> float:
    """Draws a text whose characters may need several fonts; returns where it ends."""
    for font, part in runs(text, face):
        canvas.setFont(font, size)
        canvas.drawString(x, y, part)
        x += width(part, font, size)
    return x


def notes_height(notes: Sequence[Note]) -> float:
    """The height of notes one below the other."""
    return sum(note.height + NOTE_SPACE for note in notes)


def _height(rows: Sequence[Row]) -> float:
    notes = sum(notes_height(row.notes) for row in rows)
    return max(sum(row.height for row in rows), notes)


def _place(wanted: Sequence[tuple[float, Note]], height: float) -> list[_Placed]:
    """Each note beside its line or below the note before; all of them on the page."""
    placed: list[_Placed] = []
    ceiling = height
    for anchor, note in wanted:
        top = min(anchor + NOTE_HEAD_MIDDLE, ceiling)
        placed.append(_Placed(note, top, anchor))
        ceiling = top - note.height - NOTE_SPACE
    floor = 0.0
    for item in reversed(placed):
        if item.top - item.note.height < floor:
            item.top = floor + item.note.height
            floor = item.top + NOTE_SPACE
        else:
            break
    return placed
