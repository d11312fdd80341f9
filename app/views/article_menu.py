"""The page's context menu: every mark under the pointer, decisions, own marks on selected words."""

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from app.session import Session
from app.views import words
from nlp.annotation import CATEGORIES, Annotation, State
from nlp.article import Extent


class ArticleMenu(QMenu):
    """The menu for these marks and these selected words; empty where there are neither."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        marks: list[Annotation],
        extent: Extent | None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        for mark in marks:
            title = f"{words.category_name(mark.category)}: {words.one_line(mark.text, 40)}"
            into = self if len(marks) == 1 else self.addMenu(title.replace("&", "&&"))
            self._add_mark(into, mark)
        if marks and extent is not None:
            self.addSeparator()
        if extent is not None:
            self._add_own(extent)

    def _add_mark(self, menu: QMenu, mark: Annotation) -> None:
        menu.addAction(self.tr("Explain this mark"), partial(self._session.select, mark.id))
        if not mark.is_finding:
            step = self.tr("remove mark")
            menu.addAction(
                self.tr("Remove my mark"), partial(self._session.remove, [mark.id], step)
            )
            return
        for state, text, step in (
            (State.ACCEPTED, self.tr("Accept: the mark is right"), self.tr("accept mark")),
            (State.REJECTED, self.tr("Reject: wrong here"), self.tr("reject mark")),
            (State.IGNORED, self.tr("Ignore: hide it, no judgement"), self.tr("ignore mark")),
            (State.NEW, self.tr("Back to undecided"), self.tr("take back a decision")),
        ):
            if state is not mark.state:
                menu.addAction(text, partial(self._session.decide, [mark.id], state, step))

    def _add_own(self, extent: Extent) -> None:
        into = self.addMenu(self.tr("Mark the selected words as"))
        for category in CATEGORIES:
            add = partial(
                self._session.add_mark,
                extent.start,
                extent.end,
                self.tr("mark words"),
                category=category,
            )
            into.addAction(words.category_name(category), add)
