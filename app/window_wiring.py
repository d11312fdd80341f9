"""What ties the window's parts together: signals to slots, actions to what they do."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.actions import plain, translated
from app.exporters import EXPORTERS
from app.incoming import take
from app.titles import shown_title
from app.views.panes import SIDES
from app.views.plain import title
from nlp.document import changed_mark

if TYPE_CHECKING:
    from app.main_window import MainWindow


class Wiring(QObject):
    """Made by the window when its parts are there; keeps titles and actions true to the session."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session, self._actions = window.session, window.commands
        self._let_sentences_go()
        self._connect_parts()
        self._connect_undo()
        self._connect_views()
        slots = window.editing.slots() | window.help.slots() | self._slots()
        self._actions.connect_all(slots)
        self._follow_document()

    def _let_sentences_go(self) -> None:
        """What the foot of the window says of one act no longer holds after the next one.

        Connected before what says something of the same act.
        """
        session = self._session
        for happens in (
            session.document_opened,
            session.undo_stack.indexChanged,
            session.selection_changed,
            self._window.workshop.shown.changed,
            self._window.panes.findings.filter.changed,
        ):
            happens.connect(self._window.status.settle)

    def _connect_parts(self) -> None:
        window, session = self._window, self._session
        for chooser in (window.start_page, window.submenus):
            chooser.file_chosen.connect(window.desk.open_file)
        window.desk.busy_changed.connect(self._tell_reading)
        window.status.cancelled.connect(self._stop)
        window.desk.saved.connect(
            lambda path, _document: self._tell_written(self.tr("Saved as %1."), path)
        )
        window.desk.saved.connect(window.photo_memory.remember)
        window.handouts.busy_changed.connect(self._tell_making)
        window.handouts.exported.connect(
            lambda path: self._tell_written(self.tr("The PDF is in %1."), path)
        )
        session.document_opened.connect(self._follow_document)
        session.document_changed.connect(self._enable)
        session.selection_changed.connect(self._enable)
        session.saved_changed.connect(self._retitle)
        window.settings.changed.connect(self._follow_settings)

    def _connect_undo(self) -> None:
        stack = self._session.undo_stack
        for name, can_changed, text_changed in (
            ("undo", stack.canUndoChanged, stack.undoTextChanged),
            ("redo", stack.canRedoChanged, stack.redoTextChanged),
        ):
            action = self._actions[name]
            action.setEnabled(False)
            can_changed.connect(action.setEnabled)
            text_changed.connect(lambda step, name=name: self._name_step(name, step))

    def _connect_views(self) -> None:
        window, actions = self._window, self._actions
        article = window.panes.article
        article.selected_extent_changed.connect(self._enable)
        article.zoom_changed.connect(lambda zoom: setattr(window.settings, "zoom", zoom))
        window.panes.photos.photo_attached.connect(lambda _photo: window.analysis.look())
        shown = window.workshop.shown
        actions["hide_marks"].toggled.connect(shown.hide_all)
        shown.changed.connect(lambda: actions["hide_marks"].setChecked(shown.all_hidden))
        actions["hide_marks"].toggled.connect(self._tell_hidden)
        actions["full_screen"].toggled.connect(
            lambda on: window.showFullScreen() if on else window.showNormal()
        )
        window.panes.side_shown.connect(lambda side, on: actions[f"{side}_pane"].setChecked(on))
        for side in SIDES:
            action = actions[f"{side}_pane"]
            action.setChecked(window.settings.shows(side))
            action.toggled.connect(lambda on, side=side: window.panes.show_side(side, on))

    def _slots(self) -> dict[str, Callable[[], object]]:
        window = self._window
        article, panes, desk = window.panes.article, window.panes, window.desk
        return {
            "open": desk.choose_file,
            "paste_article": self._paste,
            "save": desk.save,
            "save_as": desk.save_as,
            "close": desk.close_document,
            "quit": window.close,
            "undo": lambda: self._keeping(lambda: self._step(forward=False)),
            "redo": lambda: self._keeping(lambda: self._step(forward=True)),
            "find": panes.find_bar.ask,
            "find_next": lambda: panes.find_bar.go(1),
            "find_previous": lambda: panes.find_bar.go(-1),
            "zoom_in": lambda: article.set_zoom(article.zoom + 10),
            "zoom_out": lambda: article.set_zoom(article.zoom - 10),
            "zoom_reset": lambda: article.set_zoom(100),
            "next_pane": lambda: panes.go_round(True),
            "previous_pane": lambda: panes.go_round(False),
            "analyse_again": window.analysis.look,
        } | self._printouts()

    def _printouts(self) -> dict[str, Callable[[], object]]:
        """Exporting, previewing and printing each kind of PDF."""
        handouts = self._window.handouts
        acts = (
            ("export", handouts.choose_and_export),
            ("preview", handouts.preview),
            ("print", handouts.print),
        )
        return {
            f"{verb}_{kind}": partial(self._printing, partial(act, kind))
            for verb, act in acts
            for kind in EXPORTERS
        }

    def _keeping(self, act: Callable[[], object]) -> None:
        """A note or an answer that is being typed counts as written."""
        self._window.panes.keep()
        act()

    def _step(self, *, forward: bool) -> None:
        """Undoes or redoes one step, says which, and shows the mark that it changed."""
        stack, before = self._session.undo_stack, self._session.document
        name = stack.redoText() if forward else stack.undoText()
        if not name:
            return
        if forward:
            stack.redo()
        else:
            stack.undo()
        changed = changed_mark(before, self._session.document)
        if changed is not None:
            self._session.select(changed.id)
            self._window.panes.article.go_to(changed.id)
        said = self.tr("Redone: %1.") if forward else self.tr("Undone: %1.")
        self._window.status.say(said.replace("%1", name))

    def _printing(self, act: Callable[[], object]) -> None:
        self._keeping(lambda: self._window.analysis.when_found(act))

    def _paste(self) -> None:
        if not take(QGuiApplication.clipboard().mimeData(), self._window.desk):
            self._window.bar.say(
                self.tr("There is no text on the clipboard. Copy an article first, then try again.")
            )

    def _stop(self, task: str) -> None:
        """Stops what the foot of the window shows, and nothing else that goes on."""
        window = self._window
        if task == "file":
            window.desk.stop_reading()
        elif task == "pdf":
            window.handouts.give_up()
            if not window.status.is_in_progress:
                window.status.say(self.tr("Stopped. No PDF was made."))
        else:
            window.analysis.stop()

    def _follow_document(self) -> None:
        window = self._window
        document = self._session.document
        there = document is not None
        window.stack.setCurrentWidget(window.panes if there else window.start_page)
        if there:
            window.panes.article.setFocus()
        else:
            window.start_page.take_focus()
        for side in SIDES:
            self._actions[f"{side}_pane"].setEnabled(there)
        window.toolbar.setVisible(there)
        self._retitle()
        self._enable()

    def _enable(self) -> None:
        document = self._session.document
        present = set()
        if document is not None:
            present.add("document")
            if document.annotations:
                present.add("findings")
            if self._window.panes.article.selected_extent() is not None:
                present.add("words")
            mark = document.find(self._session.selected)
            if mark is not None:
                present |= {"mark", "finding" if mark.is_finding else "own"}
        self._actions.enable(frozenset(present))

    def _retitle(self) -> None:
        window, document = self._window, self._session.document
        window.setWindowModified(self._session.is_dirty)
        name = f"{title(shown_title(document.article))}[*] – Newsgloss" if document else "Newsgloss"
        window.setWindowTitle(name)

    def _name_step(self, name: str, step: str) -> None:
        words = self.tr("&Undo: %1") if name == "undo" else self.tr("&Redo: %1")
        bare = translated("&Undo") if name == "undo" else translated("&Redo")
        self._actions[name].setText(words.replace("%1", step) if step else bare)
        self._actions[name].setToolTip(plain(self._actions[name].text()))

    def _follow_settings(self) -> None:
        window = self._window
        self._session.author = window.settings.author
        self._actions.use_single_keys(window.settings.single_keys)
        worker = window.workshop.worker
        worker.library = window.settings.photo_library
        if worker.model != window.settings.model:
            worker.model = window.settings.model
            worker.restart()

    def _tell_reading(self, name: str) -> None:
        if name:
            reading = self.tr("Reading %1…").replace("%1", name)
            self._window.status.begin_progress(reading, task="file")
        else:
            self._window.status.end_progress("file")

    def _tell_making(self, sentence: str) -> None:
        if sentence:
            can_cancel = self._window.handouts.can_give_up
            self._window.status.begin_progress(sentence, can_cancel, task="pdf")
        else:
            self._window.status.end_progress("pdf")

    def _tell_written(self, words: str, path: Path) -> None:
        self._window.status.say(words.replace("%1", path.name))

    def _tell_hidden(self, hidden: bool) -> None:
        self._window.status.say(
            self.tr("All marks are hidden.") if hidden else self.tr("The marks are shown again.")
        )
