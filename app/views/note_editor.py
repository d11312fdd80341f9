"""The reader's note and tags on the mark in focus."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.session import Session
from app.views.card_parts import plain_label
from app.views.leave_keys import leave_keys
from nlp.annotation import Annotation

_IDLE_MS = 1500


class NoteEditor(QWidget):
    """The reader's note and tags; taken over when the keys leave or rest, as one undoable step."""

    left = Signal()
    """The reader is done with the note: the page should take the keys."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        session.document_opened.connect(self._forget)
        self._mark: Annotation | None = None
        self._note, self._tags = QPlainTextEdit(), QLineEdit()
        leave_keys(self._note)
        leave_keys(self._tags)
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self.keep)
        note_title, tags_title = plain_label("cardSection"), plain_label("cardSection")
        note_title.setText(self.tr("My note"))
        tags_title.setText(self.tr("Tags"))
        note_title.setBuddy(self._note)
        tags_title.setBuddy(self._tags)
        self._note.setPlaceholderText(self.tr("What do you think about these words?"))
        self._note.setTabChangesFocus(True)
        self._note.setAccessibleName(self.tr("My note"))
        self._size()
        self._tags.setPlaceholderText(self.tr("with commas between them"))
        self._tags.setAccessibleName(self.tr("Tags, with commas between them"))
        self._note.textChanged.connect(self._idle.start)
        self._tags.textEdited.connect(lambda _text: self._idle.start())
        self._tags.editingFinished.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(3)
        column.addWidget(note_title)
        column.addWidget(self._note)
        column.addSpacing(4)
        column.addWidget(tags_title)
        column.addWidget(self._tags)

    def changeEvent(self, event: QEvent) -> None:
        """Keeps room for some lines of the window's type."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, which the fields leave alone, keeps what was typed and goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _size(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self._note.setMinimumHeight(line * 3 + 8)
        self._note.setMaximumHeight(line * 5 + 8)

    def edit(self) -> None:
        """Puts the keys into the note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_mark(self, mark: Annotation | None) -> None:
        """Shows a mark's note; what was typed for the mark before is taken over first."""
        shown = self._mark
        if shown is not None and (mark is None or mark.id != shown.id):
            self.keep()
        elif shown is not None and mark is not None and _same(shown, mark):
            # Only something else changed, such as findings that arrived: typing goes on.
            self._mark = mark
            return
        self._mark = mark
        note, tags = (mark.note, ", ".join(mark.tags)) if mark is not None else ("", "")
        if note != self._note.toPlainText().strip():
            self._note.setPlainText(note)
        if mark is None or self._typed_tags() != mark.tags:
            self._tags.setText(tags)
        self._idle.stop()

    def keep(self) -> None:
        """Puts what was typed into the document."""
        self._idle.stop()
        document = self._session.document
        mark = document.find(self._mark.id) if document is not None and self._mark else None
        if mark is None:
            return
        note, tags = self._note.toPlainText().strip(), self._typed_tags()
        if (note, tags) != (mark.note, mark.tags):
            self._session.update(replace(mark, note=note, tags=tags), self.tr("edit note"))

    def _forget(self) -> None:
        """What was typed belongs to the document before; marks of another may have the same ids."""
        self._mark = None
        self.show_mark(None)

    def _typed_tags(self) -> tuple[str, ...]:
        found = (tag.strip() for tag in self._tags.text().split(","))
        return tuple(dict.fromkeys(tag for tag in found if tag))


def _same(one: Annotation, other: Annotation) -> bool:
    return (one.id, one.note, one.tags) == (other.id, other.note, other.tags)
