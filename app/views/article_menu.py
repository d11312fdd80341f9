"""The page's context menu: every mark under the pointer, decisions, own marks on selected words."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.session import Session
from app.views import words
from nlp.annotation import CATEGORIES, Annotation, State
from nlp.article import Extent


def article_menu(
    parent: QWidget, session: Session, marks: list[Annotation], extent: Extent | None
) -> QMenu:
    """A menu for these marks and these selected words; it may be empty."""
    menu = QMenu(parent)
    for mark in marks:
        _add_mark(menu, session, mark, alone=len(marks) == 1)
    if extent is not None:
        if marks:
            menu.addSeparator()
        for category in CATEGORIES:
            action = menu.addAction(_tr("Mark as: %1").replace("%1", words.category_name(category)))
            action.triggered.connect(
                lambda _checked=False, category=category: session.add_mark(
                    extent.start, extent.end, _tr("mark words"), category=category
                )
            )
    return menu


def _add_mark(menu: QMenu, session: Session, mark: Annotation, *, alone: bool) -> None:
    title = f"{words.category_name(mark.category)}: {words.one_line(mark.text, 40)}"
    into = menu if alone else menu.addMenu(title.replace("&", "&&"))
    into.addAction(_tr("Explain this mark")).triggered.connect(
        lambda _checked=False: session.select(mark.id)
    )
    if not mark.is_finding:
        into.addAction(_tr("Remove my mark")).triggered.connect(
            lambda _checked=False: session.remove(mark.id, _tr("remove mark"))
        )
        return
    for state, text in (
        (State.ACCEPTED, _tr("Accept: the mark is right")),
        (State.REJECTED, _tr("Reject: wrong here")),
        (State.IGNORED, _tr("Ignore: hide it, no judgement")),
        (State.NEW, _tr("Back to undecided")),
    ):
        if state is not mark.state:
            into.addAction(text).triggered.connect(
                lambda _checked=False, state=state, text=text: session.decide(
                    [mark.id], state, text.split(":")[0].lower()
                )
            )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ArticleMenu", text)
