"""The article of the session on its page: pointing, clicking, keys, and what is said aloud."""

from bisect import bisect_left

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip

from app.session import Session
from app.views import words
from app.views.article_menu import ArticleMenu
from app.views.article_page import ArticlePage
from app.views.current_palette import CurrentPalette
from app.views.marks_shown import MarksShown
from app.views.photo_picture import picture_in
from app.views.plain import tip
from nlp.annotation import Annotation
from nlp.article import Article, Extent

_NO_ARTICLE = Article("")
_RESTING_MS = 120


class ArticleView(ArticlePage):
    """Keys: arrows move the caret, Shift selects words, Enter opens the mark at the caret.

    Where marks overlap, a click takes the shortest; another click, or Enter, the next one.
    """

    selected_extent_changed = Signal()
    reading_moved = Signal(str)
    """The reader scrolled away from the mark in focus: the id of the first mark now in view."""
    photo_opened = Signal(int)
    """A photo was clicked: its number in the article, from 0."""
    photo_dropped = Signal(int, object)
    """A picture file was dropped on a caption: the photo's number, and the file's path."""
    menu_opening = Signal(QMenu)
    """The context menu before it is shown, so that the window can add to it."""

    def __init__(self, session: Session, shown: MarksShown, palette: CurrentPalette) -> None:
        super().__init__(palette)
        self._session, self._shown = session, shown
        self._unseen: frozenset[int] = frozenset()
        self._pressed_at: QPoint | None = None
        self.setTabChangesFocus(True)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Article"))
        self.setAccessibleDescription(
            self.tr("The marks in the text are also in the list of marks.")
        )
        session.document_opened.connect(self._open)
        session.document_changed.connect(self._follow)
        session.selection_changed.connect(self._selected)
        shown.changed.connect(self._apply)
        # A wheel sends many small steps; the list follows when it rests.
        self._resting = QTimer(self, singleShot=True, interval=_RESTING_MS)
        self._resting.timeout.connect(self._tell_where)
        self.verticalScrollBar().valueChanged.connect(self._resting.start)
        self.selectionChanged.connect(self.selected_extent_changed)

    def go_to(self, id: str) -> None:
        """Brings a mark into view, the caret to its start."""
        document = self._session.document
        mark = document.find(id) if document is not None else None
        if mark is not None:
            self.show_extent(mark.start, mark.end)

    def show_words(self, start: int, end: int) -> None:
        """Selects words, in code points of the article, and takes the keys."""
        self.show_extent(start, end, select=True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_captions(self, photos: frozenset[int]) -> None:
        """Makes the captions of these photos unreadable, and hides their marks everywhere."""
        self._unseen = photos
        captions = [c for n in sorted(photos) for c in self.article.photos[n].captions]
        self.blank(captions)
        self._shown.hide_stretches(captions)
        if captions and not any(m.id == self._session.selected for m in self._index.marks):
            self._session.select("")

    # What the session tells

    def _open(self) -> None:
        self._unseen = frozenset()
        document = self._session.document
        self.set_article(document.article if document else _NO_ARTICLE, from_the_top=True)

    def _follow(self) -> None:
        document = self._session.document
        if document is not None and document.article is not self.article:
            self.set_article(document.article, from_the_top=False)
            self.hide_captions(self._unseen)
        self._apply()

    def _apply(self) -> None:
        self.set_marks(self._shown.visible(self._session.document))

    def _selected(self, id: str) -> None:
        document = self._session.document
        mark = document.find(id) if document is not None and id else None
        self.set_focused(id, kin_of(mark) if mark is not None else [])
        if mark is not None:
            self.show_extent(mark.start, mark.end)
            self._announce(mark)

    def _announce(self, mark: Annotation) -> None:
        """Painted marks are not in the accessibility tree, so the one in focus is said aloud."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words.spoken(mark)))

    def _tell_where(self) -> None:
        marks = self._index.marks
        shown = next((mark for mark in marks if mark.id == self._session.selected), None)
        if shown is not None and self.is_in_view(shown.start):
            return
        first = bisect_left(marks, self.first_in_view(), key=lambda mark: mark.start)
        if first < len(marks) and self.is_in_view(marks[first].start):
            self.reading_moved.emit(marks[first].id)

    # Pointing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers the place, to tell a click from the start of a selection."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses a mark or opens a photo."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        is_click = event.button() is Qt.MouseButton.LeftButton and self._pressed_at == point
        if not is_click or self.textCursor().hasSelection():
            return
        marks, photo = self.marks_at(point), self.photo_at(point)
        if photo is not None and not marks:
            self.photo_opened.emit(photo)
        else:
            self._choose(marks)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lights the mark that a click would choose."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        marks = [] if event.buttons() else self.marks_at(point)
        self._hover(marks[0].id if marks else "")
        is_hand = marks or (not event.buttons() and self.photo_at(point) is not None)
        shape = Qt.CursorShape.PointingHandCursor if is_hand else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        """Lets go of the mark under the pointer."""
        self._hover("")
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tells what is under a resting pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            marks = self.marks_at(event.pos())
            said = "\n".join(f"{self._code(mark)}  {words.spoken(mark)}" for mark in marks)
            QToolTip.showText(event.globalPos(), tip(said), self)
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms with Ctrl, scrolls without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom + (10 if event.angleDelta().y() > 0 else -10))
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Shows the menu of the marks and words at the pointer, or at the caret by key."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self.cursorRect().bottomLeft() if by_key else event.pos()
        marks = self._index.at(self.caret()) if by_key else self.marks_at(place)
        menu = ArticleMenu(self, self._session, marks, self.selected_extent())
        self.menu_opening.emit(menu)
        if not menu.isEmpty():
            menu.exec(self.viewport().mapToGlobal(place))
        menu.deleteLater()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes a picture file where the article has captions; the window takes the others."""
        event.setAccepted(picture_in(event) is not None and bool(self.article.photos))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A picture can be dropped on a caption or on its photo."""
        event.setAccepted(self.caption_at(event.position().toPoint()) is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hands on the picture for the caption under the pointer."""
        path, photo = picture_in(event), self.caption_at(event.position().toPoint())
        if path is not None and photo is not None:
            event.acceptProposedAction()
            self.photo_dropped.emit(photo, path)

    def _hover(self, id: str) -> None:
        if id != self._hovered:
            self._hovered = id
            self.viewport().update()

    def _code(self, mark: Annotation) -> str:
        return self._palette.now.style(mark.category).code

    def _choose(self, marks: list[Annotation]) -> None:
        """Selects the first of the marks, or the one behind that which is selected already."""
        ids = [mark.id for mark in marks]
        selected = self._session.selected
        following = ids.index(selected) + 1 if selected in ids else 0
        self._session.select(ids[following % len(ids)] if ids else "")

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the mark at the caret, Escape lets go of it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._index.at(self.caret()))
        elif event.key() == Qt.Key.Key_Escape and self._session.selected:
            self._session.select("")
        else:
            super().keyPressEvent(event)


def kin_of(mark: Annotation) -> list[Extent]:
    """The words that belong to a quotation: its speaker, and what shows its devices."""
    if mark.quote is None:
        return []
    speaker = mark.quote.speaker
    words = [Extent(speaker.start, speaker.end)] if speaker is not None else []
    shown = (Extent(start, end) for start, end, _ in mark.quote.triggers)
    return [*words, *dict.fromkeys(extent for extent in shown if extent != (mark.start, mark.end))]
