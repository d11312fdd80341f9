"""Handout, worksheet, answer key and report from the window: as PDFs and on the printer.

The PDF is made in a process of its own from a copy of the document; printing paints its pages.
"""

import logging
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.background import Background
from app.file_desk import reason
from app.page_images import page_images, paint_pages
from app.processes import Errand
from app.session import Session
from app.settings import Settings
from app.titles import file_name, shown_title
from app.views.hidden_marks import HiddenMarks
from app.views.marks_shown import MarksShown
from app.views.message_bar import MessageBar
from app.views.which_marks import WhichMarks
from nlp import document_file
from nlp.annotation import SET_ASIDE, Annotation
from nlp.one_step import in_one_step

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PRINT_DPI, PREVIEW_DPI = 200, 110
PREVIEW_PIXELS = 80_000_000
"""Of all pages of a preview, which has them in memory at once: 320 MB."""
KIND = "handout"
WHOLE = frozenset({"report"})
"""Kinds that have every mark, also those that are switched off on the page."""
_WITHOUT_MARKS = "worksheet"
"""It is the same whatever is marked."""
Marks = frozenset[str] | None
"""The ids of the marks to print, or None for all that are shown."""
_Value = TypeVar("_Value")
_PAPER = "paper"
"""What a warning is about that a later success takes away."""
_log = logging.getLogger(__name__)


class Handouts(QObject):
    """Exports and prints the open document.

    What is switched off on the page is not printed. `listed` gives the marks of the list: where
    its filter leaves some out, the reader is asked which ones are wanted.
    """

    busy_changed = Signal(str)
    """What goes on, as a sentence, or an empty string."""
    exported = Signal(object)
    """The Path of a PDF that was just written."""
    settled = Signal(bool)
    """A PDF or printout that was under way is finished, or, with False, will not be."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        background: Background,
        bar: MessageBar,
        window: QWidget,
        shown: MarksShown,
        listed: Callable[[], list[Annotation]],
    ) -> None:
        super().__init__(window)
        self._session, self._settings, self._background = session, settings, background
        self._bar, self._window, self._shown = bar, window, shown
        self._listed = listed
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        """Made when first needed: a program that is ended from outside leaves none behind."""
        self._errand: Errand[str] | None = None
        self._is_busy = False
        """One thing at a time: what is made, painted or printed lies in the same scratch files."""
        self._number = 0
        """Grows whenever what is being made is given up: what comes of it then is for nobody."""
        self._can_give_up = self._is_given_up = False
        self._is_for_file = False
        """Whether what is being made goes into a file, whatever is open by then."""
        self._in_use: QPrinter | None = None
        session.document_opened.connect(self._follow)

    def choose_and_export(self, kind: str = KIND) -> None:
        """Asks which marks are wanted and where the PDF goes, and makes it."""
        self._ask_which(kind, lambda marks: self._choose_file(kind, marks))

    def _choose_file(self, kind: str, marks: Marks) -> None:
        document = self._session.document
        if document is None:
            return
        titles = {
            "handout": self.tr("Export the handout"),
            "worksheet": self.tr("Export the worksheet"),
            "key": self.tr("Export the answer key"),
            "report": self.tr("Export the report"),
        }
        dialog = QFileDialog(self._window, titles[kind])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PDF files (%1)").replace("%1", "*.pdf")])
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(self._settings.last_folder)
        dialog.selectFile(f"{Path(file_name(document.article)).stem}-{kind}.pdf")
        dialog.fileSelected.connect(lambda name: self.export(Path(name), kind, marks))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, out: Path, kind: str = KIND, marks: Marks = None) -> None:
        """Makes the PDF of a kind of `app.exporters` and tells where it is.

        It is made elsewhere: a process that is stopped would leave a part of it beside the file.
        """

        def put(made: Path) -> None:
            self._begin(self.tr("Making the PDF…"), can_give_up=False)
            self._run(lambda: _copy(made, out), lambda _none: told())

        def told() -> None:
            self._end()
            self._bar.settle(_PAPER)
            self.exported.emit(out)
            self.settled.emit(True)

        self._make(self._scratch("export.pdf"), put, kind, marks, for_file=True)

    def preview(self, kind: str = KIND) -> None:
        """Shows what would be printed of a kind of `app.exporters`."""

        def show(pages: list[QImage]) -> None:
            from app.printing import show_preview

            self._end()
            show_preview(self._new_printer(), pages, self._window)

        def paint(path: Path) -> None:
            self._begin(self.tr("Making the preview…"))
            number = self._number
            self._run(
                lambda: list(
                    takewhile(
                        lambda _page: number == self._number,
                        page_images(path, PREVIEW_DPI, PREVIEW_PIXELS),
                    )
                ),
                show,
            )

        out = self._scratch("preview.pdf")
        self._ask_which(kind, lambda marks: self._make(out, paint, kind, marks))

    def print(self, kind: str = KIND) -> None:
        """Asks for a printer and prints a kind of `app.exporters`."""

        def ask(path: Path) -> None:
            from app.printing import ask_for_printer

            printer = self._new_printer()
            ask_for_printer(printer, self._window, lambda: self._print(path, printer))

        out = self._scratch("print.pdf")
        self._ask_which(kind, lambda marks: self._make(out, ask, kind, marks))

    @property
    def can_give_up(self) -> bool:
        """Whether something is being made; pages go on that are on their way to a printer."""
        return self._is_busy and self._can_give_up

    @property
    def is_owed(self) -> bool:
        """Whether a file or a printout is on its way that the reader has asked for."""
        asked_for = self._is_for_file or not self._can_give_up
        return self._is_busy and asked_for and not self._is_given_up

    def give_up(self) -> None:
        """Gives up what is being made."""
        if not self.can_give_up:
            return
        self._number += 1
        self._can_give_up, self._is_given_up = False, True
        self.settled.emit(False)
        if self._errand is not None:
            self._errand.cancel()
            self._end()
        else:
            # A thread still works with the scratch files; `_run` ends it all when it is back.
            self.busy_changed.emit("")

    def stop(self) -> None:
        """Gives up what is being made, and cleans up; pages on their way to a printer go on."""
        self.give_up()
        self._in_use = None  # a printer must go before the application does
        if self._folder is not None:
            self._folder.cleanup()

    def _ask_which(self, kind: str, then: Callable[[Marks], object]) -> None:
        """Calls `then` with the marks to print, at once where there is nothing to choose."""
        if not self._is_free():
            return
        if kind in WHOLE or kind == _WITHOUT_MARKS:
            then(None)
            return
        every = self._shown.switched_on(self._session.document)
        shown = [mark for mark in every if mark.state not in SET_ASIDE]
        if self._shown.all_hidden and shown:
            self._ask_about_hidden(frozenset(mark.id for mark in shown), then)
            return
        listed = frozenset(mark.id for mark in self._listed() if mark.state not in SET_ASIDE)
        if not 0 < len(listed) < len(shown):
            then(None)
            return
        box = WhichMarks(len(listed), len(shown), self._window, some_aside=len(shown) < len(every))
        box.answered.connect(lambda only_listed: then(listed if only_listed else None))
        box.open()

    def _ask_about_hidden(self, ids: frozenset[str], then: Callable[[Marks], object]) -> None:
        box = HiddenMarks(len(ids), self._window)
        box.answered.connect(lambda with_marks: then(ids if with_marks else None))
        box.open()

    def _make(
        self,
        out: Path,
        then: Callable[[Path], object],
        kind: str = KIND,
        marks: Marks = None,
        *,
        for_file: bool = False,
    ) -> None:
        document = self._session.document
        if document is None or not self._is_free():
            return
        copy = self._scratch(f"document{document_file.ENDING}")
        # What is switched off on the page is not printed either, except in a record of the reading.
        shown = self._shown.visible(document) if marks is None else document.annotations
        shown = document.annotations if kind in WHOLE else shown
        chosen = tuple(a for a in shown if marks is None or a.id in marks)
        printed = replace(document, annotations=chosen)
        self._is_for_file = for_file
        self._begin(self.tr("Making the PDF…"))
        self._run(
            lambda: document_file.write(printed, copy),
            lambda _left_out: self._send(copy, out, then, kind),
        )

    def _run(self, work: Callable[[], _Value], done: Callable[[_Value], object]) -> None:
        """Calls `work` in a thread, then `done`, unless it was given up meanwhile."""
        number = self._number

        def is_wanted() -> bool:
            if number != self._number:
                self._end()
            return number == self._number

        self._background.run(
            work,
            lambda value: done(value) if is_wanted() else None,
            lambda error: self._failed(error) if is_wanted() else None,
        )

    def _follow(self) -> None:
        """Another article is open: no preview and no printer's dialog of the one before."""
        if not self._is_for_file:
            self.give_up()

    def _send(self, copy: Path, out: Path, then: Callable[[Path], object], kind: str) -> None:
        request = {
            "do": "export",
            "document": str(copy),
            "kind": kind,
            "out": str(out),
            "paper": self._settings.paper.value,
            "language": self._settings.language,
            "name": out.name,
        }

        def made(name: str) -> None:
            self._end()
            then(Path(name))

        self._errand = Errand(
            request,
            self._background,
            lambda answer: str(answer["written"]),
            made,
            self._failed,
            self,
        )

    def _is_free(self) -> bool:
        """Whether nothing is being made or printed; says so where something is."""
        if self._is_busy:
            said = self.tr("Another PDF or printout is not finished yet. Try again when it is.")
            self._bar.say(said)
        return not self._is_busy

    def _begin(self, sentence: str, *, can_give_up: bool = True) -> None:
        self._is_busy, self._can_give_up, self._is_given_up = True, can_give_up, False
        self.busy_changed.emit(sentence)

    def _end(self) -> None:
        self._errand, self._is_busy = None, False
        self.busy_changed.emit("")

    def _failed(self, error: Exception) -> None:
        self._end()
        _log.error("no PDF: %s", error)
        if isinstance(error, OSError):
            words = self.tr("The PDF could not be made (%1). Try another folder.")
            said = words.replace("%1", reason(error))
        else:
            said = self.tr(
                "Something in this article kept the PDF from being made. Your work is kept; "
                "the log tells more."
            )
        self._bar.say(said, warning=True, about=_PAPER)
        self.settled.emit(False)

    def _print(self, path: Path, printer: "QPrinter") -> None:
        """Paints the pages in a thread: each takes longer than a window may stand still."""
        self._begin(self.tr("Printing…"), can_give_up=False)
        self._background.run(
            lambda: paint_pages(printer, page_images(path, PRINT_DPI)),
            lambda _none: self._printed(),
            self._failed,
        )

    def _printed(self) -> None:
        self._end()
        self._bar.settle(_PAPER)
        self.settled.emit(True)

    def _new_printer(self) -> "QPrinter":
        """A printer that lives on while a dialog uses it: the dialogs do not own theirs."""
        from app.printing import make_printer

        document = self._session.document
        name = shown_title(document.article) if document is not None else "Newsgloss"
        self._in_use = make_printer(self._settings.paper, name)
        return self._in_use

    def _scratch(self, name: str) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(
                prefix="newsgloss-", ignore_cleanup_errors=True
            )
        return Path(self._folder.name) / name


def _copy(made: Path, out: Path) -> None:
    """Puts a PDF where it was wanted, whole or not at all. Raises OSError."""
    with in_one_step(out) as part:
        shutil.copyfile(made, part)
