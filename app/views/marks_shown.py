"""Which marks are shown: by category, by decision, all or none. Legend, page and list share it."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from nlp.annotation import CATEGORIES, SET_ASIDE, Annotation, Category, State
from nlp.article import Extent
from nlp.document import Document

_FIRST_STATES = frozenset(State) - SET_ASIDE


class MarksShown(QObject):
    """The reader's choice of marks. Rejected and ignored ones are hidden at first."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._categories: frozenset[Category] = frozenset(CATEGORIES)
        self._states = _FIRST_STATES
        self._plain_quotes = True
        self._all_hidden = False
        self._stretches: tuple[Extent, ...] = ()

    @property
    def categories(self) -> frozenset[Category]:
        """The categories that are switched on."""
        return self._categories

    @property
    def states(self) -> frozenset[State]:
        """The decisions whose marks are shown."""
        return self._states

    @property
    def shows_set_aside(self) -> bool:
        """Whether rejected and ignored marks are shown, too."""
        return self._states >= SET_ASIDE

    @property
    def all_hidden(self) -> bool:
        """Whether no mark at all is shown, whatever is switched on."""
        return self._all_hidden

    @property
    def plain_quotes(self) -> bool:
        """Whether quotations without rhetoric are shown, too."""
        return self._plain_quotes

    def show_category(self, category: Category, on: bool) -> None:
        """Switches a category on or off."""
        chosen = self._categories | {category} if on else self._categories - {category}
        self._set(categories=chosen)

    def show_state(self, state: State, on: bool) -> None:
        """Shows or hides the marks with a decision."""
        self._set(states=self._states | {state} if on else self._states - {state})

    def show_set_aside(self, on: bool) -> None:
        """Shows or hides rejected and ignored marks."""
        self._set(states=self._states | SET_ASIDE if on else self._states - SET_ASIDE)

    def show_plain_quotes(self, on: bool) -> None:
        """Shows or hides quotations without rhetoric."""
        self._set(plain_quotes=on)

    def hide_all(self, hidden: bool) -> None:
        """Hides every mark, or shows again what was shown before."""
        self._set(all_hidden=hidden)

    def hide_stretches(self, stretches: Iterable[Extent]) -> None:
        """Hides the marks that touch these stretches of the article, and shows the others."""
        chosen = tuple(stretches)
        if chosen != self._stretches:
            self._stretches = chosen
            self.changed.emit()

    def shows(self, annotation: Annotation) -> bool:
        """Whether a mark is to be seen."""
        return not self._all_hidden and self.would_show(annotation)

    def would_show(self, annotation: Annotation) -> bool:
        """Whether a mark is switched on, even while all are hidden."""
        return annotation.category in self._categories and self.counts(annotation)

    def counts(self, annotation: Annotation) -> bool:
        """Whether a mark is seen as soon as its category is switched on."""
        return (
            annotation.state in self._states
            and (self._plain_quotes or annotation.is_prominent)
            and not any(
                annotation.start < stretch.end and stretch.start < annotation.end
                for stretch in self._stretches
            )
        )

    def visible(self, document: Document | None) -> list[Annotation]:
        """The marks to be seen, in reading order."""
        return [] if self._all_hidden else self.switched_on(document)

    def set_aside_alone(self, document: Document | None) -> bool:
        """Whether no mark is seen because each one is rejected or ignored."""
        if document is None or self._all_hidden or self.shows_set_aside:
            return False
        states = {a.state for a in document.annotations if a.category in self._categories}
        return bool(states) and states <= SET_ASIDE

    def switched_on(self, document: Document | None) -> list[Annotation]:
        """The marks that are seen unless all are hidden, in reading order."""
        if document is None:
            return []
        categories, states = self._categories, self._states
        # Thousands of marks at each switch: the cheap questions first, and without a call.
        likely = (a for a in document.annotations if a.category in categories and a.state in states)
        if self._plain_quotes and not self._stretches:
            return list(likely)
        return [a for a in likely if self.would_show(a)]

    def _set(
        self,
        *,
        categories: frozenset[Category] | None = None,
        states: frozenset[State] | None = None,
        plain_quotes: bool | None = None,
        all_hidden: bool | None = None,
    ) -> None:
        before = (self._categories, self._states, self._plain_quotes, self._all_hidden)
        after = (
            self._categories if categories is None else categories,
            self._states if states is None else states,
            self._plain_quotes if plain_quotes is None else plain_quotes,
            self._all_hidden if all_hidden is None else all_hidden,
        )
        if after != before:
            self._categories, self._states, self._plain_quotes, self._all_hidden = after
            self.changed.emit()
