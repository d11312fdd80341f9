"""The page: an article laid out for reading, with marks, matches and photos painted under the text.

Marks are painted and not put into the document: two categories on one word could not be shown
otherwise, and switching a category costs a repaint only. The page knows no session.
"""

from PySide6.QtCore import QMarginsF, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from app.views.article_document import (
    BASE_PIXELS,
    ArticleDocument,
    changes_type,
    set_margins,
    unpaged,
)
from app.views.current_palette import CurrentPalette
from app.views.mark_index import MarkIndex
from app.views.mark_painter import colour
from app.views.page_painter import Found, PagePainter, by_paragraph
from app.views.page_photos import PagePhotos
from app.views.page_sheet import sheet_for
from nlp.annotation import Annotation
from nlp.article import Article, Extent

LEAST_ZOOM, MOST_ZOOM = 50, 300


class ArticlePage(QTextEdit):
    """A QTextEdit, since screen readers take it for text (a QTextBrowser for a label)."""

    zoom_changed = Signal(int)
    article_changed = Signal()
    """Another article, or another version of it, is on the page."""

    def __init__(self, palette: CurrentPalette) -> None:
        super().__init__()
        self._palette = palette
        self._zoom = 100
        self._focused = self._hovered = ""
        self._found: Found = {}
        self._kin: Found = {}
        self._layout = ArticleDocument(Article(""))
        self._index = MarkIndex(self._layout)
        self._photos = PagePhotos(self)
        self._photos.ready.connect(self._place_photos)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAutoFillBackground(True)
        self.setCursorWidth(2)
        self.setMinimumWidth(280)
        palette.changed.connect(self._dress)
        self._dress()

    # What is on the page

    @property
    def article(self) -> Article:
        """The article on the page; an empty one where none is open."""
        return self._layout.article

    @property
    def zoom(self) -> int:
        """The size of the type in percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Sets the size of the type, 50 to 300 percent; the first line read stays where it is."""
        zoom = min(max(percent, LEAST_ZOOM), MOST_ZOOM)
        if zoom != self._zoom:
            self._zoom = zoom
            self._write()
            self.zoom_changed.emit(zoom)

    def set_article(self, article: Article, *, from_the_top: bool) -> None:
        """Puts an article on the page, at its start or where the reader is."""
        self._layout = ArticleDocument(article)
        self._index = MarkIndex(self._layout)
        self._found, self._kin = {}, {}
        self._photos.set_layout(self._layout)
        self._write(from_the_top=from_the_top)
        if from_the_top:
            self.verticalScrollBar().setValue(0)
        self.article_changed.emit()

    def blank(self, stretches: list[Extent]) -> None:
        """Makes the paragraphs that hold these stretches unreadable, also to the ear."""
        if self._layout.blank(stretches):
            self._write()

    def set_marks(self, marks: list[Annotation]) -> None:
        """Shows these marks, in reading order."""
        self._index = MarkIndex(self._layout, marks)
        self.viewport().update()

    def set_focused(self, id: str, kin: list[Extent] | None = None) -> None:
        """Outlines one mark, and thinly the words that belong to it, such as the speaker's."""
        self._focused = id
        self._kin = by_paragraph(self._layout, [(e.start, e.end) for e in kin or []], -1)
        self.viewport().update()

    def set_found(self, matches: list[tuple[int, int]], now: int = -1) -> None:
        """Paints what find found, in code points; `now` is the index of the current match."""
        self._found = by_paragraph(self._layout, matches, now)
        self.viewport().update()

    # Positions

    def selected_extent(self) -> Extent | None:
        """The selected words in code points of the article, without white space at either end."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start = self._layout.to_article(cursor.selectionStart())
        end = self._layout.to_article(cursor.selectionEnd())
        text = self._layout.article.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Extent(start, end) if end > start else None

    def caret(self) -> int:
        """Where the caret stands, in code points of the article."""
        return self._layout.to_article(self.textCursor().position())

    def show_extent(self, start: int, end: int, *, select: bool = False) -> None:
        """Brings words into view; the caret goes to their start or selects them."""
        cursor = self.textCursor()
        first, last = self._layout.to_document(start), self._layout.to_document(end)
        if select or not first <= cursor.position() <= last:
            bar = self.verticalScrollBar()
            scrolled = bar.value()
            cursor.setPosition(first)
            if select:
                cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            bar.setValue(scrolled)
        self._scroll_to(first, last)

    def first_in_view(self) -> int:
        """The position of the article at the top of the viewport."""
        return self._layout.to_article(self._position_at(self.verticalScrollBar().value()))

    def is_in_view(self, position: int) -> bool:
        """Whether the line of a position of the article can be seen."""
        return 0 <= self._top_of(self._layout.to_document(position)) < self.viewport().height()

    def marks_at(self, point: QPoint) -> list[Annotation]:
        """The marks under a point of the viewport, the shortest first."""
        where = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(where, Qt.HitTestAccuracy.ExactHit)
        return self._index.at(self._layout.to_article(position)) if position >= 0 else []

    def photo_at(self, point: QPoint) -> int | None:
        """The number of the photo under a point of the viewport."""
        where = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        block = self.document().findBlock(self._position_at(where.y()))
        for near in (block, block.next()):
            picture = self._photos.picture(near.blockNumber()) if near.isValid() else None
            if picture and picture.box.translated(near.layout().position()).contains(where):
                return self._layout.paragraphs[near.blockNumber()].photo
        return None

    def caption_at(self, point: QPoint) -> int | None:
        """The number of the photo whose caption, or picture, is at a point of the viewport."""
        photo = self.photo_at(point)
        position = self._position_at(point.y() + self.verticalScrollBar().value())
        number = self.document().findBlock(position).blockNumber()
        if photo is None and number < len(self._layout.paragraphs):
            photo = self._layout.paragraphs[number].photo
        return photo

    # Laying out

    @property
    def _pixels(self) -> float:
        return BASE_PIXELS * self._zoom / 100

    def _dress(self) -> None:
        now = self._palette.now
        colours = self.palette()
        for role, name in (
            (QPalette.ColorRole.Base, now.paper),
            (QPalette.ColorRole.Window, now.desk),
            (QPalette.ColorRole.Text, now.ink),
        ):
            colours.setColor(role, colour(name))
        self.setPalette(colours)
        # Under a style sheet the viewport holds a palette of its own.
        self.viewport().setPalette(colours)
        self._write()

    def _write(self, *, from_the_top: bool = False) -> None:
        caret = self.textCursor()
        ends = (caret.anchor(), caret.position())
        anchor, position = (0, 0) if from_the_top else map(self._layout.to_article, ends)
        scrolled = not from_the_top and self.verticalScrollBar().value() > 0
        kept, height = self._line_to_keep() if scrolled else (0, 0)
        sees_caret = not (from_the_top or scrolled) and self.is_in_view(position)
        margins = self._fit_sheet()
        with unpaged(self.document()):
            self._layout.fill(
                self.document(),
                self._palette.now,
                self._pixels,
                margins,
                self._photos.column,
                self._photos.space,
            )
            self._put_caret(anchor, position)
        self._index.forget_strokes()
        if scrolled:
            self._scroll_by(self._top_of(self._layout.to_document(kept)) - height)
        elif sees_caret:
            self.ensureCursorVisible()
        self.viewport().update()

    def _put_caret(self, anchor: int, position: int) -> None:
        """Puts the caret to a position of the article, what is selected reaching to `anchor`."""
        cursor = self.textCursor()
        cursor.setPosition(self._layout.to_document(anchor))
        cursor.setPosition(self._layout.to_document(position), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _fit_sheet(self) -> QMarginsF:
        """Puts the sheet in the middle of the desk; gives the margins on it.

        Left of the column is a gutter for numbers. Qt leaves out the margin above a document's
        first paragraph, so a photo there has its room in the sheet's own margin.
        """
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        sheet = sheet_for(room, self._pixels)
        self.setViewportMargins(sheet.side, 0, sheet.side, 0)
        self._photos.set_room(sheet.column, self._pixels)
        top = sheet.top + self._photos.space(0)
        return QMarginsF(sheet.gutter, top, sheet.right, 4 * self._pixels)

    def _place_photos(self) -> None:
        """Leaves room above each caption whose photo is there."""
        changed = set_margins(self.document(), self._fit_sheet())
        if self._photos.make_room(self.document()) or changed:
            self._index.forget_strokes()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the sheet in the middle and the line that is read in view."""
        before = self._photos.column
        self._fit_sheet()
        super().resizeEvent(event)
        if changes_type(before / self._pixels, self._photos.column / self._pixels):
            self._write()
        self._index.forget_strokes()
        self._place_photos()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints what lies under the text, then the text."""
        with QPainter(self.viewport()) as painter:
            scrolled = self.verticalScrollBar().value()
            painter.translate(0, -scrolled)
            paint = PagePainter(
                layout=self._layout,
                index=self._index,
                photos=self._photos,
                palette=self._palette.now,
                pixels=self._pixels,
                gutter=self.document().rootFrame().frameFormat().leftMargin(),
                found=self._found,
                kin=self._kin,
                focused=self._focused,
                hovered=self._hovered,
            )
            top, bottom = event.rect().top(), event.rect().bottom()
            # Asking what is at a place has Qt lay out the text down to it.
            self.cursorForPosition(QPoint(0, bottom))
            first = self.document().findBlock(self._position_at(top + scrolled))
            paint.from_block(painter, first, bottom + scrolled)
        super().paintEvent(event)

    # Scrolling

    def _scroll_to(self, first: int, last: int) -> None:
        """Scrolls only where the words are out of sight, and then to the upper third."""
        top, bottom = self._top_of(first), self._top_of(last) + round(self._pixels * 1.5)
        height = self.viewport().height()
        if top < self._pixels or (bottom > height - self._pixels and top > height // 3):
            self._scroll_by(top - height // 3)

    def _scroll_by(self, pixels: int) -> None:
        """Scrolls; until all is laid out, Qt guesses the range of the bar from what is.

        With a screen laid out below the one in view, no later guess falls short of it.
        """
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self.cursorForPosition(QPoint(0, pixels + 2 * height))
        value = bar.value() + pixels
        if value > bar.maximum():
            bar.setMaximum(max(bar.maximum(), int(self.document().size().height()) - height))
        bar.setValue(value)

    def _line_to_keep(self) -> tuple[int, int]:
        """A position of the article, and the height at which it stands: the mark in focus if it
        is in sight, else the first line.
        """
        mark = next((m for m in self._index.marks if m.id == self._focused), None)
        if mark is not None and self.is_in_view(mark.start):
            return mark.start, self._top_of(self._layout.to_document(mark.start))
        first = self.first_in_view()
        return first, self._top_of(self._layout.to_document(first))

    def _position_at(self, height: float) -> int:
        """The document's position at a height of it, or on the line above where there is none.

        To Qt a paragraph that is not laid out yet lies at the top, and a place between paragraphs
        is in it. So the place asked for goes up until the paragraph found really is there.
        """
        while height > 0:
            place = QPointF(0, height)
            layout = self.document().documentLayout()
            position = layout.hitTest(place, Qt.HitTestAccuracy.FuzzyHit)
            found = self.document().findBlock(position).layout()
            if (
                found.position().y()
                <= height
                <= found.position().y() + found.boundingRect().bottom()
            ):
                return position
            height -= self._pixels / 2
        return 0

    def _top_of(self, position: int) -> int:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor).top()
