"""The article on its page: read-only text with marks painted under the words.

A QTextEdit, since screen readers take it for text (a QTextBrowser for a label). Marks are painted
and not put into the document: two categories on one word could not be shown otherwise, and
switching a category costs a repaint.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QToolTip

from app.session import Session
from app.views import words
from app.views.article_document import BASE_PIXELS, GUTTER_EMS, MEASURE_EMS, ArticleDocument
from app.views.article_menu import article_menu
from app.views.current_palette import CurrentPalette
from app.views.mark_index import MarkIndex, boxes
from app.views.mark_painter import (
    Measures,
    Stroke,
    colour,
    draw_lines,
    draw_outline,
    draw_tags,
    draw_tints,
)
from app.views.marks_shown import MarksShown
from app.views.pictures import Pictures
from nlp.annotation import Annotation
from nlp.article import Article, Extent

LEAST_ZOOM, MOST_ZOOM = 50, 300
_HIGHEST_PHOTO = 1.1
"""A photo's height at most, as a share of the column's width: an upright one is made narrower."""


class ArticleView(QTextEdit):
    """The page. Keys: arrows move the caret, Shift selects, Enter opens the mark at the caret."""

    zoom_changed = Signal(int)
    selected_extent_changed = Signal()
    article_changed = Signal()
    """Another article, or another version of it, is on the page."""
    menu_opening = Signal(QMenu)
    """The context menu before it is shown, so that the window can add to it."""

    def __init__(self, session: Session, shown: MarksShown, palette: CurrentPalette) -> None:
        super().__init__()
        self._session, self._shown, self._palette = session, shown, palette
        self._pictures = Pictures(self)
        self._zoom = 100
        self._tab_walks = False
        self._hovered = ""
        self._pressed_at: QPoint | None = None
        self._found: dict[int, list[tuple[int, int, bool]]] = {}
        self._layout = ArticleDocument(Article(""))
        self._index = MarkIndex(self._layout)
        self._set_up()
        session.document_opened.connect(self._open)
        session.document_changed.connect(self._follow)
        session.selection_changed.connect(self._selected)
        shown.changed.connect(self._apply)
        palette.changed.connect(self._dress)
        self._pictures.ready.connect(self._place_photos)
        self.selectionChanged.connect(self.selected_extent_changed)
        self._dress()

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAutoFillBackground(True)
        self.viewport().setMouseTracking(True)
        self.setCursorWidth(2)
        self.setMinimumWidth(280)
        self.setAccessibleName(self.tr("Article"))

    # What the window asks of the page

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

    def set_tab_walks(self, on: bool) -> None:
        """Lets Tab go from mark to mark; behind the last one it leaves the page."""
        self._tab_walks = on

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

    def go_to(self, id: str) -> None:
        """Brings a mark into view, the caret to its start."""
        document = self._session.document
        mark = document.find(id) if document is not None else None
        if mark is not None:
            self.show_extent(mark.start, mark.end)

    def show_extent(self, start: int, end: int, *, select: bool = False) -> None:
        """Brings words into view; the caret goes to their start or selects them."""
        cursor = self.textCursor()
        first, last = self._layout.to_document(start), self._layout.to_document(end)
        if select or not first <= cursor.position() <= last:
            cursor.setPosition(first)
            if select:
                cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self._scroll_to(first, last)

    def step(self, forward: bool) -> bool:
        """Selects the next or the previous visible mark; False behind the last one."""
        marks = self._index.marks
        ids = [mark.id for mark in marks]
        if self._session.selected in ids:
            index = ids.index(self._session.selected) + (1 if forward else -1)
        else:
            here = self.caret()
            later = [i for i, mark in enumerate(marks) if mark.start >= here]
            index = (later[0] if later else len(marks)) + (0 if forward else -1)
        if not 0 <= index < len(marks):
            return False
        self._session.select(ids[index])
        return True

    def set_found(self, matches: list[tuple[int, int]], now: int = -1) -> None:
        """Paints what find found, in code points; `now` is the index of the current match."""
        self._found = {}
        for number, (start, end) in enumerate(matches):
            for paragraph in range(
                self._layout.paragraph_at(start), self._layout.paragraph_at(end - 1) + 1
            ):
                self._found.setdefault(paragraph, []).append((start, end, number == now))
        self.viewport().update()

    # What the session tells

    def _open(self) -> None:
        self._hovered = ""
        self._found = {}
        document = self._session.document
        self._layout = ArticleDocument(document.article if document else Article(""))
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self.article_changed.emit()

    def _follow(self) -> None:
        document = self._session.document
        if document is not None and document.article is not self._layout.article:
            self._layout = ArticleDocument(document.article)
            self._write()
            self.article_changed.emit()
        self._apply()

    def _apply(self) -> None:
        self._index = MarkIndex(self._layout, self._shown.visible(self._session.document))
        self.viewport().update()

    def _selected(self, id: str) -> None:
        self.viewport().update()
        document = self._session.document
        mark = document.find(id) if document is not None and id else None
        if mark is not None:
            self.show_extent(mark.start, mark.end)
            self._announce(mark)

    def _announce(self, mark: Annotation) -> None:
        """Painted marks are not in the accessibility tree, so the one in focus is said aloud."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words.spoken(mark)))

    # Laying out

    @property
    def _pixels(self) -> float:
        return BASE_PIXELS * self._zoom / 100

    def _dress(self) -> None:
        palette = self._palette.now
        colours = self.palette()
        role = QPalette.ColorRole
        for which, name in (
            (role.Base, palette.paper),
            (role.Window, palette.desk),
            (role.Text, palette.ink),
        ):
            colours.setColor(which, colour(name))
        self.setPalette(colours)
        self._write()

    def _write(self) -> None:
        position = self.caret()
        top = self._layout.to_article(self.cursorForPosition(QPoint(0, 0)).position())
        scrolled = self.verticalScrollBar().value() > 0
        self._layout.fill(self.document(), self._palette.now, self._pixels)
        self._set_margins()
        self._place_photos()
        self._index.forget_strokes()
        cursor = self.textCursor()
        cursor.setPosition(self._layout.to_document(position))
        self.setTextCursor(cursor)
        if scrolled:
            self._scroll_top_to(self._layout.to_document(top))
        self._apply()

    def _set_margins(self) -> None:
        """The sheet in the middle of the desk, with a gutter for numbers left of the column."""
        pixels = self._pixels
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        gutter, right = GUTTER_EMS * pixels, 2.6 * pixels
        sheet = gutter + MEASURE_EMS * pixels + right
        if sheet > room:
            gutter, right = min(gutter, 2.4 * pixels, 80), min(right, pixels, 32)
        side = max(0, int(room - sheet) // 2)
        self.setViewportMargins(side, 0, side, 0)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(gutter)
        form.setRightMargin(right)
        form.setTopMargin(2.2 * pixels + self._photo_space(0))
        form.setBottomMargin(4 * pixels)
        if form != frame.frameFormat():
            frame.setFrameFormat(form)
            self._index.forget_strokes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_margins()
        super().resizeEvent(event)
        self._index.forget_strokes()
        self._place_photos()

    @property
    def _column(self) -> float:
        form = self.document().rootFrame().frameFormat()
        return max(80.0, self.viewport().width() - form.leftMargin() - form.rightMargin())

    # Photos

    def _picture(self, paragraph: int) -> tuple[QImage, QRectF] | None:
        """A paragraph's photo and its place, counted from the foot of the photo's margin."""
        index = self._layout.paragraphs[paragraph].photo if self._layout.paragraphs else None
        if index is None:
            return None
        photo = self._layout.article.photos[index]
        asked = round(min(self._column, MEASURE_EMS * BASE_PIXELS * 2) / 80 + 0.5) * 80
        image = self._pictures.image(photo, round(asked * self.devicePixelRatioF()))
        if image is None:
            return None
        width = min(self._column, image.width() * max(1.0, self._zoom / 100))
        height = image.height() * width / image.width()
        most = self._column * _HIGHEST_PHOTO
        if height > most:
            width, height = width * most / height, most
        return image, QRectF(0, -height, width, height)

    def _photo_space(self, paragraph: int) -> float:
        picture = self._picture(paragraph)
        return picture[1].height() + self._pixels * 0.5 if picture else 0.0

    def _place_photos(self) -> None:
        """Leaves room above each caption whose photo is there."""
        for number, paragraph in enumerate(self._layout.paragraphs):
            if paragraph.photo is None:
                continue
            block = self.document().findBlockByNumber(number)
            form = block.blockFormat()
            above = self._photo_space(number) + self._pixels * 0.4
            if number == 0:
                # Qt leaves out the margin above a document's first paragraph.
                self._set_margins()
            elif abs(form.topMargin() - above) > 0.5:
                form.setTopMargin(above)
                QTextCursor(block).setBlockFormat(form)
                self._index.forget_strokes()
        self.viewport().update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.translate(0, -self.verticalScrollBar().value())
            for block in self._visible_blocks(event.rect().top(), event.rect().bottom()):
                self._paint_block(painter, block)
        super().paintEvent(event)

    def _visible_blocks(self, top: int, bottom: int) -> list[QTextBlock]:
        lowest = bottom + self.verticalScrollBar().value()
        block = self.cursorForPosition(QPoint(0, top)).block()
        out: list[QTextBlock] = []
        while block.isValid() and self._layout.paragraphs:
            out.append(block)
            block = block.next()
            above = self._photo_space(block.blockNumber()) if block.isValid() else 0.0
            if block.isValid() and block.layout().position().y() - above > lowest:
                break
        return out

    def _paint_block(self, painter: QPainter, block: QTextBlock) -> None:
        at, palette, sizes = block.layout().position(), self._palette.now, self._measures
        painter.save()
        painter.translate(at)
        self._paint_gutter(painter, block)
        self._paint_found(painter, block)
        strokes = self._index.strokes(block, palette, sizes.tag)
        if strokes:
            draw_tints(painter, strokes, palette)
            draw_lines(painter, strokes, sizes)
            draw_tags(painter, strokes, palette, sizes)
            draw_outline(painter, self._of(strokes, self._session.selected), palette, sizes)
        painter.restore()

    @property
    def _measures(self) -> Measures:
        return Measures.at(self._pixels)

    def _of(self, strokes: list[Stroke], id: str) -> list[Stroke]:
        return [stroke for stroke in strokes if stroke.annotation.id == id] if id else []

    def _paint_gutter(self, painter: QPainter, block: QTextBlock) -> None:
        shows = self._layout.paragraphs[block.blockNumber()]
        picture = self._picture(block.blockNumber())
        if picture is not None:
            image, box = picture
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box.translated(0, -self._pixels * 0.5), image)
        if shows.number is not None:
            font = QFont("Noto Sans")
            font.setPixelSize(max(8, round(self._pixels * 0.68)))
            painter.setFont(font)
            painter.setPen(colour(self._palette.now.muted))
            line = block.layout().lineAt(0)
            gutter = self.document().rootFrame().frameFormat().leftMargin()
            box = QRectF(-gutter, line.y(), gutter - self._pixels * 0.9, line.height())
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(shows.number)
            )

    def _paint_found(self, painter: QPainter, block: QTextBlock) -> None:
        number = block.blockNumber()
        for start, end, now in self._found.get(number, ()):
            name = self._palette.now.found_now if now else self._palette.now.found
            inside = (self._layout.inside(number, start), self._layout.inside(number, end))
            for box in boxes(block, *inside):
                painter.fillRect(box, colour(name))

    # Mouse and keys

    def marks_at(self, point: QPoint) -> list[Annotation]:
        """The marks under a point of the viewport, the shortest first."""
        where = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(where, Qt.HitTestAccuracy.ExactHit)
        return self._index.at(self._layout.to_article(position)) if position >= 0 else []

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and self._pressed_at == point and not self.textCursor().hasSelection():
            self._choose(self.marks_at(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        marks = [] if event.buttons() else self.marks_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if marks else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            marks = self.marks_at(event.pos())
            QToolTip.showText(event.globalPos(), "\n".join(words.spoken(m) for m in marks), self)
            return True
        return super().viewportEvent(event)

    def _choose(self, marks: list[Annotation]) -> None:
        """Selects the first of the marks, or the one behind that which is selected already."""
        ids = [mark.id for mark in marks]
        selected = self._session.selected
        following = ids.index(selected) + 1 if selected in ids else 0
        self._session.select(ids[following % len(ids)] if ids else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._index.at(self.caret()))
        elif key == Qt.Key.Key_Escape and self._session.selected:
            self._session.select("")
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        if self._tab_walks and self.step(next):
            return True
        return super().focusNextPrevChild(next)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom + (10 if event.angleDelta().y() > 0 else -10))
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self.cursorRect().bottomLeft() if by_key else event.pos()
        marks = self._index.at(self.caret()) if by_key else self.marks_at(place)
        menu = article_menu(self, self._session, marks, self.selected_extent())
        self.menu_opening.emit(menu)
        if not menu.isEmpty():
            menu.exec(self.viewport().mapToGlobal(place))
        menu.deleteLater()

    # Scrolling

    def _scroll_to(self, first: int, last: int) -> None:
        """Scrolls only where the words are out of sight, and then to the upper third."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        top = self.cursorRect(cursor).top()
        cursor.setPosition(last)
        bottom = self.cursorRect(cursor).bottom()
        height = self.viewport().height()
        if top < self._pixels or (bottom > height - self._pixels and top > height // 3):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 3)

    def _scroll_top_to(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top())
