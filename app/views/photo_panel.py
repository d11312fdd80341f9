"""The photos of the article: picture, caption, and what caption, story and file say."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.background import Background
from app.session import Session
from app.views.card_parts import card_style, plain_label
from app.views.current_palette import CurrentPalette
from app.views.photo_attach import Attachment, attached, read_picture
from app.views.photo_part import PhotoPart
from app.views.photo_viewer import PhotoViewer
from app.views.pictures import Pictures
from nlp.article import Photo
from nlp.texts import all_texts

if TYPE_CHECKING:
    from nlp.photos.metadata import Metadata

_Value = TypeVar("_Value")


class PhotoPanel(QScrollArea):
    """One part a photo, in the order of the article. It says what it cannot know."""

    photo_attached = Signal(int)
    """A picture was put to a caption: the analysis should look at it."""
    card_asked = Signal(str)
    """A finding's card is to be shown."""
    captions_hidden = Signal(object)
    """The numbers of the photos whose captions nobody should see now, as a frozenset."""

    def __init__(self, session: Session, palette: CurrentPalette | None = None) -> None:
        super().__init__()
        self._session = session
        self._palette = palette or CurrentPalette(self)
        self._pictures = Pictures(self)
        self._background = Background(self)
        self._parts: list[PhotoPart] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._add_parts)
        self._hidden: frozenset[int] = frozenset()
        self._wanted, self._keys_wanted = -1, False
        # Pictures come later and push the parts down, so the wanted one is followed for a moment.
        self._patience = QTimer(self, singleShot=True, interval=800)
        self._patience.timeout.connect(self._forget_wanted)
        self.verticalScrollBar().rangeChanged.connect(self._go_to_wanted)
        # Queued: the parts get their places after the bar gets its range.
        self.verticalScrollBar().rangeChanged.connect(
            self._show_keys, Qt.ConnectionType.QueuedConnection
        )
        self._about, self._trouble = plain_label("muted"), plain_label("photoTrouble")
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._lay_out()
        session.document_changed.connect(self._show)
        session.document_opened.connect(self._start_again)
        session.selection_changed.connect(self._follow)
        self._palette.changed.connect(self._dress)
        self._dress()
        self._show()

    def parts(self) -> list[PhotoPart]:
        """What is shown of each photo."""
        return list(self._parts)

    def keep(self) -> None:
        """Takes over what is being typed, before a save or a close."""
        for part in self._parts:
            part.keep()

    def show_photo(self, index: int) -> None:
        """Brings a photo into view, now or when it is there."""
        self._wanted = index
        if self.isVisible():
            self._go_to_wanted()

    def enlarge(self, index: int) -> None:
        """Opens a photo in a window of its own."""
        document = self._session.document
        if document is not None:
            viewer = PhotoViewer(document.article, index, self.window(), self._hidden)
            viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            viewer.open()

    def attach(self, index: int, path: Path) -> None:
        """Puts a picture file to a caption, as one undoable step."""
        self._run(partial(read_picture, path), partial(self._attach, index))

    def _run(self, work: Callable[[], _Value], done: Callable[[_Value], object]) -> None:
        """Calls `work` in a thread; what comes of it concerns only the document open now."""
        generation = self._session.generation

        def is_open() -> bool:
            return generation == self._session.generation

        self._background.run(
            work,
            lambda value: done(value) if is_open() else None,
            lambda error: self._refuse(error) if is_open() else None,
        )

    def changeEvent(self, event: QEvent) -> None:
        """Sizes its type anew after a change of the window's."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._dress()

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Photos"))
        self._column.setContentsMargins(18, 14, 18, 18)
        self._column.setSpacing(28)
        self._column.addWidget(self._about)
        self._column.addWidget(self._trouble)
        self._column.addStretch(1)
        self._trouble.hide()
        self.setWidget(self._body)

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what changed while nobody looked."""
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        if not self.isVisible():
            return
        document = self._session.document
        photos = document.article.photos if document is not None else ()
        while len(self._parts) > len(photos):
            part = self._parts.pop()
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        if document is not None:
            for index, part in enumerate(self._parts):
                part.show_photo(document, index)
        self._next.start()
        self._about.setText(self._said(len(photos)))

    def _follow(self, id: str) -> None:
        document = self._session.document
        mark = document.find(id) if document is not None and id else None
        if mark is not None and mark.caption is not None:
            self.show_photo(mark.caption.photo)

    def _open_card(self, id: str) -> None:
        self._session.select(id)
        self.card_asked.emit(id)

    def _go_to_wanted(self, *_range: int) -> None:
        if 0 <= self._wanted < len(self._parts):
            self.verticalScrollBar().setValue(self._parts[self._wanted].y() - 8)
            self._patience.start()

    def _forget_wanted(self) -> None:
        self._wanted, self._keys_wanted = -1, False

    def _said(self, count: int) -> str:
        if self._session.document is None:
            return self.tr("Open an article, and its photos are shown here.")
        if count == 0:
            return self.tr("This article has no photos and no captions.")
        return self.tr(
            "Newsgloss compares words and file data. What a picture really shows, it cannot "
            "know: that takes your eyes."
        )

    def _add_parts(self) -> None:
        """One part at each turn of the event loop: many photos must not hold up the window."""
        document = self._session.document
        index = len(self._parts)
        if document is None or index >= len(document.article.photos):
            self._go_to_wanted()
            return
        part = PhotoPart(self._session, self._palette, self._pictures)
        part.enlarged.connect(self.enlarge)
        part.attached.connect(self.attach)
        part.attach_asked.connect(self._choose)
        part.data_asked.connect(self._read_data)
        part.looking_changed.connect(self._tell_hidden)
        part.looking_changed.connect(self._follow_keys)
        part.card_asked.connect(self._open_card)
        self._parts.append(part)
        part.show_photo(document, index)
        self._column.insertWidget(self._column.count() - 1, part)
        self._next.start()

    def _start_again(self) -> None:
        self._trouble.hide()
        self._wanted = -1
        for part in self._parts:
            part.stop_looking()
        self.verticalScrollBar().setValue(0)

    def _follow_keys(self) -> None:
        """Has what holds the keys in view once all is laid out anew."""
        self._keys_wanted = True
        self._patience.start()
        QTimer.singleShot(0, self, self._show_keys)

    def _show_keys(self, *_range: int) -> None:
        """All of it: a scroll area by itself follows Tab alone, and shows a field's caret only."""
        holder = self.window().focusWidget()
        if self._keys_wanted and holder is not None and self._body.isAncestorOf(holder):
            middle = holder.mapTo(self._body, holder.rect().center())
            self.ensureVisible(0, middle.y(), 0, holder.height() // 2 + 8)

    def _tell_hidden(self) -> None:
        hidden = frozenset(n for n, part in enumerate(self._parts) if part.hides_caption)
        if hidden != self._hidden:
            self._hidden = hidden
            self.captions_hidden.emit(hidden)

    # Attaching

    def _choose(self, index: int) -> None:
        generation = self._session.generation
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose the picture of this caption"),
            "",
            self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif *.tif *.tiff *.bmp);;All files (*)"),
        )
        if name and generation == self._session.generation:
            self.attach(index, Path(name))

    def _attach(self, index: int, found: Attachment) -> None:
        document = self._session.document
        if found.problem or document is None or index >= len(document.article.photos):
            self._tell(found.problem)
            return
        self._trouble.hide()
        change = partial(attached, index=index, found=found)
        self._session.replace_article(change, self.tr("put a picture to a caption"))
        self.photo_attached.emit(index)

    def _refuse(self, error: Exception) -> None:
        self._tell(str(error))

    def _tell(self, problem: str) -> None:
        self._trouble.setText(problem)
        self._trouble.setVisible(bool(problem))
        self.verticalScrollBar().setValue(0)

    # The file's own data

    def _read_data(self, index: int) -> None:
        document = self._session.document
        if document is None:
            return
        photo = document.article.photos[index]

        def read() -> "Metadata | None":
            from nlp.photos.metadata import read_metadata

            return read_metadata(photo)

        self._run(read, partial(self._show_data, index, photo))

    def _show_data(self, index: int, photo: Photo, found: "Metadata | None") -> None:
        document = self._session.document
        if document is None or document.article.photos[index] is not photo:
            return  # another picture was put to the caption meanwhile
        lines = [f"{name}: {value}" for name, value in found.fields] if found is not None else []
        if found is not None and found.problem:
            lines.append(str(all_texts("caption").get("problem", {}).get(found.problem, "")))
        self._parts[index].show_data(
            "\n".join(filter(None, lines))
            or self.tr("The file says nothing: no date, no place, no name.")
        )

    def _dress(self) -> None:
        self._body.setStyleSheet(card_style(self._palette.now, self.font().pointSizeF()))
