"""From a document to the rows of its printed column: lines, pictures, numbers and notes."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import itemgetter

from app.exporters.article_column import COLUMN, NOTE_SIZE, Note, Row, notes_height
from app.exporters.article_lines import STYLES, ArticleLines
from app.exporters.fonts import SANS
from app.exporters.lines import Line, break_lines
from app.exporters.look import kind_of, mark_style
from app.exporters.numbering import Numbered
from app.exporters.pictures import picture_for_print
from app.exporters.remarks import paragraphs, tags
from app.exporters.tagged_canvas import Element
from app.translation import translate
from nlp.annotation import Annotation
from nlp.article import Block, Photo
from nlp.document import Document

PICTURE_HEIGHT = 190.0
COUNTED = 5
"""Every fifth line has its number beside it."""
MOST_NOTE_LINES = 12
"""A longer note is cut in the margin; the table of findings has it whole."""
NOTES_HEIGHT = 250.0
"""Points of notes that stand beside one line; more of them wait for the next lines."""


def article_rows(
    document: Document, lines: ArticleLines, numbered: Numbered, root: Element, note_width: float
) -> list[Row]:
    """All rows of the article, paragraphs and every fifth line of theirs numbered.

    A note follows its paragraph in the tree.
    """
    maker = _Maker(document, lines, numbered, root, note_width)
    return list(maker.rows())


class _Maker:
    def __init__(
        self,
        document: Document,
        lines: ArticleLines,
        numbered: Numbered,
        root: Element,
        note_width: float,
    ) -> None:
        self.document, self.article_lines = document, lines
        self.numbered, self.root = numbered, root
        self.note_width = note_width
        self.blocks = [block for block in document.article.blocks if block.end > block.start]
        self.starts = [block.start for block in self.blocks]
        self.photo_at = {p.caption.start: p for p in document.article.photos if p.caption}
        self.explained: set[tuple[str, str]] = set()
        self.waiting: list[Note] = []

    def rows(self) -> Iterator[Row]:
        uncaptioned = [p for p in self.document.article.photos if p.caption is None]
        paragraph = 0
        for block in self.document.article.blocks:
            if block.kind == "paragraph":
                if not paragraph:
                    for photo in uncaptioned:
                        yield from self._picture(photo)
                paragraph += 1
            captioned = self.photo_at.get(block.start) if block.kind == "caption" else None
            if captioned is not None:
                yield from self._picture(captioned)
            label = f"¶{paragraph}" if block.kind == "paragraph" else ""
            yield from self._block(block, label)
        while self.waiting:
            yield Row(1, notes=self._due())

    def _block(self, block: Block, label: str) -> Iterator[Row]:
        style = STYLES[block.kind]
        leads = block.kind in ("title", "heading")
        title = self.document.article.text[block.start : block.end] if leads else ""
        element = Element(style.tag, self.root, title=title)
        lines = self.article_lines.of(block)
        for number, line in enumerate(lines):
            here = self.numbered.within(line.start, line.end)
            ending = self._ending(line, here)
            self.waiting += [self._note(a, number) for number, a in ending]
            # Never one line of a block alone at the foot of a page or at the head of the next.
            keep = number in (0, len(lines) - 2) if number < len(lines) - 1 else leads
            yield Row(
                style.leading, line.with_references(self._references(ending)), element,
                label if number == 0 else "", self._line_label(line), here, self._due(), keep=keep,
            )  # fmt: skip
        yield Row(style.after, keep=leads)
        while notes_height(self.waiting) > NOTES_HEIGHT:
            yield Row(style.after, notes=self._due())

    def _line_label(self, line: Line) -> str:
        """The line's number, if it is one of those that are printed."""
        number = self.article_lines.number(line.start)
        return str(number) if number is not None and number % COUNTED == 0 else ""

    def _ending(self, line: Line, here: Iterable[Annotation]) -> list[tuple[int, Annotation]]:
        """The numbered marks whose last words are in the line, by their numbers."""
        numbers = ((self.numbered.number(a), a) for a in here if self._end(a) <= line.end)
        return sorted(
            ((number, a) for number, a in numbers if number is not None), key=itemgetter(0)
        )

    def _end(self, mark: Annotation) -> int:
        """Where the last words of a mark end, which may itself end between two blocks."""
        block = self.blocks[bisect_left(self.starts, mark.end) - 1]
        return min(mark.end, block.end)

    def _references(self, ending: Iterable[tuple[int, Annotation]]) -> dict[int, str]:
        """The numbers to print behind the words of a line's marks, by the offset of their end."""
        numbers: dict[int, list[str]] = {}
        for number, mark in ending:
            numbers.setdefault(self._end(mark), []).append(str(number))
        return {at: ",".join(said) for at, said in numbers.items()}

    def _due(self) -> tuple[Note, ...]:
        """The notes that stand beside the next row: one, and as many more as fit there."""
        count = min(1, len(self.waiting))
        while count < len(self.waiting) and notes_height(self.waiting[: count + 1]) <= NOTES_HEIGHT:
            count += 1
        due, self.waiting = self.waiting[:count], self.waiting[count:]
        return tuple(due)

    def _picture(self, photo: Photo) -> Iterator[Row]:
        ready = picture_for_print(photo, COLUMN, PICTURE_HEIGHT)
        if ready is None:
            return
        caption = self.document.article.caption_text(photo)
        alt = caption or translate("Handout", "A photo without a caption")
        element = Element("Figure", self.root, alt=alt)
        yield Row(
            ready[1][1] + 4, element=element, picture=ready[0], picture_size=ready[1], keep=True
        )

    def _note(self, annotation: Annotation, number: int) -> Note:
        head = f"{mark_style(annotation.category).code} {kind_of(annotation)}"
        return Note(
            number,
            annotation,
            head,
            tuple(self._note_lines(annotation)),
            Element("Note", self.root),
        )

    def _note_lines(self, annotation: Annotation) -> Iterator[Line]:
        """The question the first time a rule is met, then only what the reader wrote."""
        key = (annotation.category, annotation.rule or annotation.subtype)
        note = [line for text in paragraphs(annotation) for line in self._lines_of(text)]
        if len(note) > MOST_NOTE_LINES:
            goes_on = self._lines_of(translate("Handout", "… The list of marks has all of it."))
            note = note[: MOST_NOTE_LINES - len(goes_on)] + goes_on
        yield from note
        if annotation.tags:
            yield from self._lines_of(tags(annotation))[:MOST_NOTE_LINES]
        if annotation.question and key not in self.explained:
            self.explained.add(key)
            yield from self._lines_of(annotation.question)

    def _lines_of(self, text: str) -> list[Line]:
        """The lines of one paragraph; its end is a blank, which is heard and copied, not seen."""
        said = f"{text} "
        return break_lines(said, 0, len(said), face=SANS, size=NOTE_SIZE, measure=self.note_width)
