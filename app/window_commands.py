"""What the menu's entries do to the open document: decisions, own marks, copies, the clipboard."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.citation import citation
from app.session import Session
from app.views import words
from app.views.marks_shown import MarksShown
from app.views.panes import Panes
from nlp.annotation import Annotation, Category, State
from nlp.article import Extent


class WindowCommands(QObject):
    """Slots for the actions that work on findings and on selected words."""

    def __init__(
        self,
        session: Session,
        shown: MarksShown,
        panes: Panes,
        say: Callable[[str], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._shown, self._panes, self._say = session, shown, panes, say
        session.mark_added.connect(self._tell_marked)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What each action does, by the action's name."""
        slots: dict[str, Callable[[], object]] = {
            "copy": self._panes.article.copy,
            "copy_citation": self.copy_citation,
            "add_note": self.add_note,
            "edit_note": self._panes.card.edit_note,
            "choose_kind": self.choose_kind,
            "remove": self.remove,
            "next_finding": lambda: self.step(True),
            "previous_finding": lambda: self.step(False),
        }
        for category in ("hedge", "sourcing", "quote", "caption"):
            slots[f"mark_{category}"] = self._marking(category)
        for name, state in (
            ("accept", State.ACCEPTED),
            ("reject", State.REJECTED),
            ("ignore", State.IGNORED),
            ("undecide", State.NEW),
        ):
            slots[name] = self._deciding(state)
            if state is not State.NEW:
                slots[f"{name}_shown"] = self._deciding_all(state)
        return slots

    def step(self, forward: bool) -> None:
        """Goes to the next or previous mark of the list; says so at its end or where none is."""
        findings = self._panes.findings
        mark = findings.beside(self._panes.article.caret(), forward)
        if mark is not None:
            self._session.select(mark.id)
        elif not self._shown.visible(self._session.document):
            self._say(self._why_hidden(self._why_none()))
        elif not findings.listed():
            self._say(self.tr("No mark fits the filter of the list."))
        elif findings.model.is_narrowed:
            self._say(
                self.tr("That was the last mark that the filter of the list keeps.")
                if forward
                else self.tr("That was the first mark that the filter of the list keeps.")
            )
        else:
            self._say(
                self.tr("That was the last mark.")
                if forward
                else self.tr("That was the first mark.")
            )

    def decide(self, state: State) -> None:
        """Decides the findings chosen in the list while it has the keys, else the one in focus."""
        findings = self._panes.findings
        marks = (findings.chosen() if findings.has_keys() else []) or self._selected()
        ids = [mark.id for mark in marks if mark.is_finding]
        if ids:
            self._session.decide(ids, state, self._step_name(state))
            self._tell_decided(len(ids), state)

    def decide_listed(self, state: State) -> None:
        """Decides every finding that the list shows, in one undoable step."""
        ids = [mark.id for mark in self._panes.findings.listed() if mark.is_finding]
        if ids:
            self._session.decide(ids, state, self._step_name(state))
            self._tell_decided(len(ids), state)

    def add_note(self) -> None:
        """Marks the selected words with a note, and puts the keys into the note."""
        if self._mark("note"):
            self._panes.show_side("card", True)
            self._panes.card.edit_note()

    def choose_kind(self) -> None:
        """Opens the choice of the closer kind of the reader's own mark in focus."""
        self._panes.show_side("card", True)
        self._panes.right.setCurrentWidget(self._panes.card)
        self._panes.card.choose_kind()

    def remove(self) -> None:
        """Removes the reader's own mark in focus."""
        for mark in self._selected():
            if not mark.is_finding:
                self._session.remove([mark.id], self.tr("remove my mark"))
                self._say(self.tr("The mark is removed."))

    def copy_citation(self) -> None:
        """Puts the selected words and where they come from on the clipboard."""
        document, extent = self._session.document, self._panes.article.selected_extent()
        if document is None or extent is None:
            return
        article = document.article
        words = citation(article, extent.start, extent.end, long_date(article.published))
        QGuiApplication.clipboard().setText(words)
        self._say(self.tr("Copied with its source."))

    def _marking(self, category: Category) -> Callable[[], object]:
        return lambda: self._mark(category)

    def _deciding(self, state: State) -> Callable[[], object]:
        return lambda: self.decide(state)

    def _deciding_all(self, state: State) -> Callable[[], object]:
        return lambda: self.decide_listed(state)

    def _mark(self, category: Category) -> bool:
        extent: Extent | None = self._panes.article.selected_extent()
        if extent is None:
            self._say(self.tr("Select the words first."))
            return False
        text = self.tr("mark words") if category != "note" else self.tr("add a note")
        self._session.add_mark(extent.start, extent.end, text, category=category)
        return True

    def _tell_marked(self, mark: Annotation, is_new: bool) -> None:
        if not is_new:
            said = self.tr("These words are marked as %1 already.")
        elif mark.note:
            said = self.tr("Kept as a note.")
        elif mark.category == "note":
            said = self.tr("Write your note.")
        else:
            said = self.tr("Marked as %1.")
        said = said.replace("%1", words.category_name(mark.category))
        if not self._shown.shows(mark):
            said = f"{said} {self._why_hidden(self.tr('Marks of this kind are switched off.'))}"
        self._say(said)

    def _why_none(self) -> str:
        if self._shown.set_aside_alone(self._session.document):
            return self.tr("All marks are rejected or ignored.")
        return self.tr("The marks of this article are switched off.")

    def _why_hidden(self, switched_off: str) -> str:
        return self.tr("All marks are hidden.") if self._shown.all_hidden else switched_off

    def _selected(self) -> list[Annotation]:
        document = self._session.document
        mark = document.find(self._session.selected) if document is not None else None
        return [mark] if mark is not None else []

    def _step_name(self, state: State) -> str:
        return {
            State.ACCEPTED: self.tr("accept"),
            State.REJECTED: self.tr("reject"),
            State.IGNORED: self.tr("ignore"),
            State.NEW: self.tr("back to undecided"),
        }[state]

    def _tell_decided(self, count: int, state: State) -> None:
        counted = self.tr("%n mark(s)", "", count)
        self._say(f"{counted}: {words.state_name(state)}.")


def long_date(day: date | None) -> str:
    """A day as readers write it, or an empty string."""
    if day is None:
        return ""
    locale = QLocale()
    return locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
