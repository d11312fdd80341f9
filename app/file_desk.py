"""Opening, saving and closing: what happens to the open document's file. No step blocks the window.

A file is read in a process of its own and a document in a thread; only when it is there and whole
does it take the place of what is open, so a bad file costs nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app import file_stamp
from app.background import Background
from app.file_stamp import ChangedMeanwhile, Stamp
from app.messages import sentence
from app.practice import seeds_folder
from app.processes import Errand, article_of
from app.session import Session
from app.settings import Settings
from app.titles import file_name, shown_title
from app.views.changed_file import ChangedFile
from app.views.message_bar import MessageBar
from nlp import document_file
from nlp.article import Article
from nlp.document import Document
from nlp.errors import Refusal
from nlp.readers import READABLE

Then = Callable[[], object]
_SAVING = "saving"
"""What a warning is about that a later success takes away."""


@dataclass(frozen=True, slots=True)
class _Save:
    """A document on its way into a file, and which state of the session it was."""

    document: Document
    path: Path
    generation: int
    revision: int
    anyway: bool = False
    """Whether the reader has agreed that what is in the file may go."""


class FileDesk(QObject):
    """Carries files between the disk and the session, and asks before work would be lost.

    `keep` puts what is still being typed into the document; it is called before each look at it.
    """

    opened = Signal()
    """Another article lies on the desk."""
    saved = Signal(object, object)
    """The Path of a document that was just written, and the Document as it stands there."""
    busy_changed = Signal(str)
    """What is being read, or an empty string."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        background: Background,
        bar: MessageBar,
        window: QWidget,
        keep: Then,
    ) -> None:
        super().__init__(window)
        self._session, self._settings, self._background = session, settings, background
        self._bar, self._window, self._keep = bar, window, keep
        self._errand: Errand[Article] | None = None
        self._reading = ""
        self._number = 0
        self._saving = False
        self._waiting: dict[Path, _Save] = {}
        self._then: Then | None = None
        session.document_opened.connect(self._drop_then)

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
        path = path.absolute()
        number = self._begin(path.name)
        if document_file.is_document(path):
            self._background.run(
                lambda: file_stamp.read(path),
                lambda found: self._read(number, path, *found),
                lambda error: self._refused(number, error),
            )
            return
        self._send({"do": "read", "path": str(path), "name": str(path)}, number, path)

    def open_text(self, text: str, html: str) -> None:
        """Makes an article of what was pasted or dropped."""
        name = self.tr("the clipboard")
        number = self._begin(name)
        self._send({"do": "clipboard", "text": text, "html": html, "name": name}, number, None)

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return bool(self._reading)

    def stop_reading(self) -> None:
        """Gives up a file that is being read."""
        self._number += 1
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

    def unless_unsaved(self, then: Then, otherwise: Then | None = None) -> None:
        """Calls `then` at once, or after the reader has saved or let go of unsaved work.

        Where the reader wants neither it calls `otherwise`.
        """
        self._keep()
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
        box.setTextFormat(Qt.TextFormat.PlainText)
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
            elif otherwise is not None:
                otherwise()

        box.finished.connect(answered)
        box.finished.connect(box.deleteLater)
        box.open()

    def _begin(self, name: str) -> int:
        """Gives up what is being read for something else; returns the number of its request."""
        self.stop_reading()
        self._set_reading(name)
        return self._number

    def _send(self, request: dict[str, str], number: int, path: Path | None) -> None:
        self._errand = Errand(
            request,
            self._background,
            article_of,
            lambda article: self._read(number, path, Document(article)),
            lambda error: self._refused(number, error),
            self,
        )

    def _read(
        self, number: int, path: Path | None, document: Document, stamp: Stamp | None = None
    ) -> None:
        if number != self._number:
            return
        self._set_reading("")
        own = path if path is not None and document_file.is_document(path) else None

        def put() -> None:
            self._put(document, own, stamp)
            if path is not None:
                # Nobody's own work belongs among the practice articles.
                if path.parent != seeds_folder():
                    self._settings.last_folder = str(path.parent)
                self._settings.remember_file(path)

        self.unless_unsaved(put)

    def _put(
        self, document: Document | None, path: Path | None, stamp: Stamp | None = None
    ) -> None:
        self._bar.sweep()
        self._session.open(document, path, stamp)
        self.opened.emit()

    def _refused(self, number: int, error: Exception) -> None:
        if number != self._number:
            return
        name = self._reading
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
        self._write(path, then, anyway=True)  # the dialog has asked about a file that is there

    def _write(self, path: Path, then: Then | None, *, anyway: bool = False) -> None:
        self._keep()
        document = self._session.document
        if document is None:
            return
        if then is not None:
            self._then = then
        save = _Save(document, path, self._session.generation, self._session.revision, anyway)
        if self._saving:
            # Two writers of one file could end in the wrong order.
            self._waiting.pop(path, None)
            self._waiting[path] = save
        else:
            self._start(save)

    def _start(self, save: _Save) -> None:
        self._saving = True
        is_known = self._is_open(save) and save.path == self._session.path
        known = self._session.stamp if is_known and not save.anyway else None
        self._background.run(
            lambda: file_stamp.write(save.document, save.path, known),
            lambda written: self._written(save, *written),
            lambda error: self._not_written(save, error),
        )

    def _written(self, save: _Save, left_out: tuple[str, ...], stamp: Stamp | None) -> None:
        self._saving = False
        self._bar.settle(_SAVING)
        if self._is_open(save):
            self._session.mark_saved(save.path, save.revision, stamp)
        self._settings.last_folder = str(save.path.parent)
        self._settings.remember_file(save.path)
        self.saved.emit(save.path, save.document)
        if left_out and not self._waiting:
            # What was to follow would close the window, or sweep the sentence away.
            self._drop_then()
            self._tell_left_out(save.path, left_out)
        self._go_on()

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

    def _not_written(self, save: _Save, error: Exception) -> None:
        self._saving = False
        if isinstance(error, ChangedMeanwhile):
            self._ask_about_changed(save)
            return
        offers: list[tuple[str, Then]] = []
        if self._is_open(save):
            self._drop_then()
        if isinstance(error, Refusal):
            said = sentence(error)
        elif self._is_open(save):
            said = self._not_saved(
                self.tr("“%1” could not be saved (%2). Nothing is lost: save it in another place."),
                save,
                error,
            )
            offers = [(self.tr("Save as…"), self.save_as)]
        else:
            said = self._not_saved(self.tr("“%1” could not be saved (%2)."), save, error)
        self._bar.say(said, *offers, warning=True, about=_SAVING)
        self._go_on()

    def _ask_about_changed(self, save: _Save) -> None:
        self._waiting.pop(save.path, None)
        then, self._then = self._then, None
        if not self._is_open(save):
            # Nobody can be asked any more: both are kept.
            self._start(replace(save, path=file_stamp.beside(save.path)))
            return

        box = ChangedFile(save.path, self._window)
        box.another_asked.connect(lambda: self.save_as(then))
        box.overwrite_asked.connect(lambda: self._write(save.path, then, anyway=True))
        box.open()
        self._go_on()

    def _not_saved(self, words: str, save: _Save, error: Exception) -> str:
        return words.replace("%1", save.path.name).replace("%2", reason(error))

    def _go_on(self) -> None:
        """Writes what waits; after the last one, does what was to follow."""
        if self._waiting:
            self._start(self._waiting.pop(next(iter(self._waiting))))
        elif self._then is not None:
            then, self._then = self._then, None
            self.unless_unsaved(then)  # work may have gone on while the file was written

    def _is_open(self, save: _Save) -> bool:
        """Whether the saved document, however edited since, is still the open one."""
        return save.generation == self._session.generation

    def _drop_then(self) -> None:
        """What was to follow a save concerned the document before."""
        self._then = None

    def _set_reading(self, name: str) -> None:
        if not name:
            self._errand = None
        if name != self._reading:
            self._reading = name
            self.busy_changed.emit(name)


def reason(error: Exception) -> str:
    """Why something failed, in the system's words where it has some."""
    words = error.strerror if isinstance(error, OSError) else None
    return words or type(error).__name__
