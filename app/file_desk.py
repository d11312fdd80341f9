"""Opening, saving and closing: what happens to the open document's file. No step blocks the window.

A file is read in a process of its own and a document in a thread; only when it is there and whole
does it take the place of what is open, so a bad file costs nothing.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.background import Background
from app.messages import sentence
from app.processes import Errand, article_of
from app.session import Session
from app.settings import Settings
from app.views.message_bar import MessageBar
from nlp import document_file
from nlp.article import Article
from nlp.document import Document
from nlp.errors import Refusal
from nlp.readers import READABLE

Then = Callable[[], object]


class FileDesk(QObject):
    """Carries files between the disk and the session, and asks before work would be lost."""

    opened = Signal()
    """Another article lies on the desk."""
    saved = Signal(object)
    """The Path of a document that was just written."""
    busy_changed = Signal(str)
    """What is being read, or an empty string."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        background: Background,
        bar: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._settings, self._background = session, settings, background
        self._bar, self._window = bar, window
        self._errand: Errand[Article] | None = None
        self._reading = ""
        self._saving = False
        self._next_save: Then | None = None

    def choose_file(self) -> None:
        """Lets the reader choose a file to open."""
        dialog = QFileDialog(self._window, self.tr("Open an article"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Articles and Newsgloss documents (%1)").replace(
                    "%1", " ".join(f"*{ending}" for ending in (*READABLE, document_file.ENDING))
                ),
                self.tr("All files (*)"),
            ]
        )
        dialog.setDirectory(self._settings.last_folder)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Reads a file and opens it, unless it is refused; asks about unsaved work first."""
        self.stop_reading()
        path = path.absolute()
        self._set_reading(path.name)
        if document_file.is_document(path):
            self._background.run(
                lambda: document_file.read(path),
                lambda document: self._read(path.name, path, document),
                lambda error: self._refused(path.name, error),
            )
            return
        request = {"do": "read", "path": str(path), "name": str(path)}
        self._send(request, path.name, path)

    def open_text(self, text: str, html: str) -> None:
        """Makes an article of what was pasted or dropped."""
        self.stop_reading()
        name = self.tr("the clipboard")
        self._set_reading(name)
        self._send({"do": "clipboard", "text": text, "html": html, "name": name}, name, None)

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return bool(self._reading)

    def stop_reading(self) -> None:
        """Gives up a file that is being read."""
        if self._errand is not None:
            self._errand.cancel()
        self._set_reading("")

    def save(self, then: Then | None = None) -> None:
        """Saves the document where it was saved before, or asks where; then calls `then`."""
        if self._session.document is None:
            return
        if self._session.path is None:
            self.save_as(then)
        else:
            self._write(self._session.path, then)

    def save_as(self, then: Then | None = None) -> None:
        """Asks where to save the document, and saves it."""
        document = self._session.document
        if document is None:
            return
        dialog = QFileDialog(self._window, self.tr("Save the document"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [self.tr("Newsgloss documents (%1)").replace("%1", f"*{document_file.ENDING}")]
        )
        dialog.setDefaultSuffix(document_file.ENDING.lstrip("."))
        path = self._session.path
        dialog.setDirectory(str(path.parent) if path else self._settings.last_folder)
        dialog.selectFile(path.name if path else file_name(document.article))
        dialog.fileSelected.connect(lambda name: self._write_as(Path(name), then))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def close_document(self) -> None:
        """Puts the document away and shows the start page."""
        self.unless_unsaved(lambda: self._put(None, None))

    def unless_unsaved(self, then: Then) -> None:
        """Calls `then` at once, or after the reader has saved or let go of unsaved work."""
        document = self._session.document
        if document is None or not self._session.is_dirty:
            then()
            return
        buttons = QMessageBox.StandardButton
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Save changes?"),
            self.tr("Save the changes to “%1”?").replace("%1", shown_title(document.article)),
            buttons.Save | buttons.Discard | buttons.Cancel,
            self._window,
        )
        box.setInformativeText(self.tr("Your marks and notes are lost if you do not save them."))
        for button, words in (
            (buttons.Save, self.tr("&Save")),
            (buttons.Discard, self.tr("&Discard")),
            (buttons.Cancel, self.tr("&Cancel")),
        ):
            box.button(button).setText(words)
        box.setDefaultButton(buttons.Save)
        box.setEscapeButton(buttons.Cancel)

        def answered(result: int) -> None:
            if result == buttons.Save.value:
                self.save(then)
            elif result == buttons.Discard.value:
                then()

        box.finished.connect(answered)
        box.finished.connect(box.deleteLater)
        box.open()

    def _send(self, request: dict[str, str], name: str, path: Path | None) -> None:
        self._errand = Errand(
            request,
            self._background,
            article_of,
            lambda article: self._read(name, path, Document(article)),
            lambda error: self._refused(name, error),
            self,
        )

    def _read(self, name: str, path: Path | None, document: Document) -> None:
        if name != self._reading:
            return
        self._set_reading("")
        own = path if path is not None and document_file.is_document(path) else None

        def put() -> None:
            self._put(document, own)
            if path is not None:
                self._settings.last_folder = str(path.parent)
                self._settings.remember_file(path)

        self.unless_unsaved(put)

    def _put(self, document: Document | None, path: Path | None) -> None:
        self._bar.sweep()
        self._session.open(document, path)
        self.opened.emit()

    def _refused(self, name: str, error: Exception) -> None:
        if name == self._reading:
            self._set_reading("")
        if isinstance(error, Refusal):
            words = sentence(error)
        else:
            words = (
                self.tr("“%1” could not be opened (%2). Is it still there, and may you read it?")
                .replace("%1", name)
                .replace("%2", reason(error))
            )
        self._bar.say(words, warning=True)

    def _write_as(self, path: Path, then: Then | None) -> None:
        """A document has a document's ending, whatever was typed: else it would not open again."""
        if not document_file.is_document(path):
            path = path.with_name(path.name + document_file.ENDING)
            if path.exists():
                self._bar.say(
                    self.tr("“%1” is there already. Choose another name.").replace("%1", path.name),
                    (self.tr("Save as…"), self.save_as),
                    warning=True,
                )
                return
        self._write(path, then)

    def _write(self, path: Path, then: Then | None) -> None:
        document = self._session.document
        if document is None:
            return
        if self._saving:
            # Two writers of one file could end in the wrong order.
            self._next_save = lambda: self._write(path, then)
            return
        self._saving = True
        revision = self._session.revision
        self._background.run(
            lambda: document_file.write(document, path),
            lambda left_out: self._written(path, revision, left_out, then),
            lambda error: self._not_written(path, error),
        )

    def _written(
        self, path: Path, revision: int, left_out: tuple[str, ...], then: Then | None
    ) -> None:
        self._saving = False
        self._session.mark_saved(path, revision)
        self._settings.last_folder = str(path.parent)
        self._settings.remember_file(path)
        self.saved.emit(path)
        if self._next_save is not None:
            following, self._next_save = self._next_save, None
            following()
        elif left_out:
            # What was to follow would close the window, or sweep the sentence away.
            self._tell_left_out(path, left_out)
        elif then is not None:
            then()

    def _tell_left_out(self, path: Path, names: tuple[str, ...]) -> None:
        self._bar.say(
            self.tr(
                "“%1” is saved, but without these pictures: %2. They are no longer where they "
                "were, or larger than 64 MB."
            )
            .replace("%2", ", ".join(names))
            .replace("%1", path.name),
            warning=True,
        )

    def _not_written(self, path: Path, error: Exception) -> None:
        self._saving, self._next_save = False, None
        if isinstance(error, Refusal):
            self._bar.say(sentence(error), warning=True)
            return
        self._bar.say(
            self.tr("“%1” could not be saved (%2). Nothing is lost: save it in another place.")
            .replace("%1", path.name)
            .replace("%2", reason(error)),
            (self.tr("Save as…"), self.save_as),
            warning=True,
        )

    def _set_reading(self, name: str) -> None:
        if not name:
            self._errand = None
        if name != self._reading:
            self._reading = name
            self.busy_changed.emit(name)


def shown_title(article: Article) -> str:
    """What to call an article: its title, or how its text begins."""
    title = article.title or article.text.strip().partition("\n")[0]
    return title if len(title) <= 60 else title[:59].rstrip() + "…"


def file_name(article: Article) -> str:
    """A file name that every system takes, made from the title."""
    kept = "".join(c if c.isalnum() or c in " -" else " " for c in shown_title(article))
    return (" ".join(kept.split())[:60].strip() or "article") + document_file.ENDING


def reason(error: Exception) -> str:
    """Why something failed, in the system's words where it has some."""
    words = error.strerror if isinstance(error, OSError) else None
    return words or type(error).__name__
