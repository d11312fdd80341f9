"""The open document: its path, whether it is saved, and undo. Views listen, actions ask.

Every change goes through here. Findings arrive outside the undo stack (`receive`), so that an undo
after a note never removes them; a reader's decisions and own marks are on it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.file_stamp import Stamp
from nlp.annotation import Analysis, Annotation, Category, State
from nlp.article import Article
from nlp.document import Answers, Document, ordered

Change = Callable[[Document], Document]


class Session(QObject):
    """The document that is open in the window, or none. Lives on the GUI thread."""

    document_changed = Signal()
    """The document is another value: an edit, findings, or another article."""
    document_opened = Signal()
    """Another article is open (or none); comes before `document_changed`."""
    selection_changed = Signal(str)
    """The id of the annotation in focus, or an empty string."""
    mark_added = Signal(object, bool)
    """The Annotation of a person's own mark, and whether it is a new one; its step is over."""
    saved_changed = Signal()
    """The path or the dirty flag changed."""

    def __init__(self, author: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.author = author
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self.saved_changed)
        self._document: Document | None = None
        self._path: Path | None = None
        self._stamp: Stamp | None = None
        self._selected = ""
        self._revision = 0
        self._generation = 0
        self._added: list[tuple[Annotation, bool]] | None = None
        """Marks to be told of once the step of several edits that adds them is over."""
        self.undo_stack.indexChanged.connect(self._count)

    @property
    def document(self) -> Document | None:
        """The open document; a frozen value, so keep it as long as you like."""
        return self._document

    @property
    def path(self) -> Path | None:
        """The `.newsgloss` file of the document, or None where it was never saved."""
        return self._path

    @property
    def stamp(self) -> Stamp | None:
        """What that file was when the document was read from it or written to it last."""
        return self._stamp

    @property
    def selected(self) -> str:
        """The id of the annotation in focus, or an empty string."""
        return self._selected

    @property
    def is_dirty(self) -> bool:
        """Whether there is work that no file holds."""
        return self._document is not None and not self.undo_stack.isClean()

    @property
    def revision(self) -> int:
        """Grows with each edit, undo and redo: tells whether work went on while a save ran."""
        return self._revision

    @property
    def generation(self) -> int:
        """Grows with each document that is opened: tells whether the same one is still open."""
        return self._generation

    def open(
        self, document: Document | None, path: Path | None = None, stamp: Stamp | None = None
    ) -> None:
        """Puts another document, or none, in place of the one that is open."""
        self._generation += 1
        self.undo_stack.clear()
        self._document, self._path, self._selected = document, path, ""
        self._stamp = stamp
        self.document_opened.emit()
        self.document_changed.emit()
        self.selection_changed.emit("")
        self.saved_changed.emit()

    def mark_saved(
        self, path: Path, revision: int | None = None, stamp: Stamp | None = None
    ) -> None:
        """Says that the document, as it was at `revision` (or now), stands in this file."""
        self._path, self._stamp = path, stamp
        if revision is None or revision == self._revision:
            self.undo_stack.setClean()
        else:
            self.undo_stack.resetClean()
        self.saved_changed.emit()

    def mark_unsaved(self) -> None:
        """Says that no file holds the document, as after a recovery."""
        self.undo_stack.resetClean()
        self.saved_changed.emit()

    def receive(self, analysis: Analysis) -> None:
        """Takes in findings; not on the undo stack and not a reason to ask for saving."""
        if self._document is not None:
            self._put(self._document.receiving(analysis))

    def replace_article(self, change: Callable[[Article], Article], text: str) -> None:
        """Undoable: changes the article itself, such as the photo of a caption."""
        self._do(text, lambda d: replace(d, article=change(d.article)))

    def select(self, id: str) -> None:
        """Puts an annotation in focus, or none with an empty string."""
        if id != self._selected:
            self._selected = id
            self.selection_changed.emit(id)

    def decide(self, ids: list[str], state: State, text: str) -> None:
        """Undoable: sets the state of findings. `text` names the step in the Edit menu."""
        wanted = frozenset(ids)

        def change(document: Document) -> Document:
            decided = (
                replace(a, state=state) if a.id in wanted else a for a in document.annotations
            )
            return replace(document, annotations=tuple(decided))

        self._do(text, change)

    def add_mark(
        self,
        start: int,
        end: int,
        text: str,
        *,
        category: Category = "note",
        subtype: str = "",
        note: str = "",
        tags: tuple[str, ...] = (),
    ) -> str:
        """Undoable: adds a reader's own mark on [start, end) code points; returns its id.

        Where the reader's mark of this kind is on the very words already, that one is selected.
        """
        if self._document is None:
            return ""
        there = self._mine_on(start, end, category)
        if there is not None and not (note or tags):
            self.select(there.id)
            self._tell_added(there, False)
            return there.id
        annotation = Annotation(
            id=str(uuid4()),
            category=category,
            subtype=subtype,
            start=start,
            end=end,
            text=self._document.article.text[start:end],
            creator=self.author,
            note=note,
            tags=tags,
            state=State.ACCEPTED,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
        )
        self._do(text, lambda d: d.adding(annotation))
        self.select(annotation.id)
        self._tell_added(annotation, True)
        return annotation.id

    def _tell_added(self, mark: Annotation, is_new: bool) -> None:
        if self._added is None:
            self.mark_added.emit(mark, is_new)
        else:
            self._added.append((mark, is_new))

    def _mine_on(self, start: int, end: int, category: Category) -> Annotation | None:
        """The reader's own mark of a kind on exactly these words."""
        wanted = (self.author, category, start, end)
        marks = self._document.annotations if self._document is not None else ()
        return next((a for a in marks if (a.creator, a.category, a.start, a.end) == wanted), None)

    def update(self, annotation: Annotation, text: str) -> None:
        """Undoable: replaces the annotation of the same id (note, tags, category, extent)."""
        self._do(text, lambda d: d.replacing(annotation))

    def answer(self, photo: int, answers: Answers, text: str) -> None:
        """Undoable: keeps what a reader wrote to a photo before its caption was shown."""
        self._do(text, lambda d: d.answering(photo, answers))

    @contextmanager
    def one_step(self, text: str) -> Iterator[None]:
        """Makes one step to undo of all edits inside; there must be one at least."""
        self.undo_stack.beginMacro(text)
        added: list[tuple[Annotation, bool]] = []
        self._added = added
        try:
            yield
        finally:
            self._added = None
            self.undo_stack.endMacro()
        for mark, is_new in added:
            self._tell_added(mark, is_new)

    def remove(self, ids: list[str], text: str) -> None:
        """Undoable: removes a reader's own marks, in one step."""
        self._do(text, lambda d: d.without(ids))

    def _count(self, _index: int) -> None:
        self._revision += 1

    def _do(self, text: str, change: Change) -> None:
        if self._document is None:
            return
        after = change(self._document)
        if after != self._document:
            self.undo_stack.push(_Step(self, text, change, after))

    def _put(self, document: Document) -> None:
        self._document = document
        self.document_changed.emit()
        if self._selected and document.find(self._selected) is None:
            self.select("")


class _Step(QUndoCommand):
    """One undoable change: what people did is put back, what the analysis found stays.

    Findings may arrive between an edit and its undo, so a step remembers only the annotations,
    the article and the words to photos that it changed, not the whole document before it.
    """

    def __init__(self, session: Session, text: str, change: Change, after: Document) -> None:
        super().__init__(text)
        self._session = session
        self._change = change
        self._after: Document | None = after
        self._undo: Change = lambda document: document

    def redo(self) -> None:
        before = self._session.document
        if before is None:
            return
        # What the change makes of the document is known the first time, and may have been dear.
        after, self._after = self._after or self._change(before), None
        self._undo = _way_back(before, after)
        self._session._put(after)

    def undo(self) -> None:
        if self._session.document is not None:
            self._session._put(self._undo(self._session.document))


def _way_back(before: Document, after: Document) -> Change:
    old = {a.id: a for a in before.annotations}
    new = {a.id: a for a in after.annotations}
    changed = {id: a for id, a in old.items() if new.get(id) != a}
    added = frozenset(id for id in new if id not in old)
    article = before.article if before.article is not after.article else None
    looks = before.looks if before.looks != after.looks else None

    def undo(document: Document) -> Document:
        kept = [changed.get(a.id, a) for a in document.annotations if a.id not in added]
        present = {a.id for a in kept}
        gone = [a for id, a in changed.items() if id not in present]
        back = replace(document, annotations=ordered((*kept, *gone)))
        if looks is not None:
            back = replace(back, looks=looks)
        return replace(back, article=article) if article is not None else back

    return undo
