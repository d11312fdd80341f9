"""The three panes beside each other: findings, article, explanation. F6 goes round."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.session import Session
from app.settings import Settings
from app.views.article_view import ArticleView
from app.views.card import Card
from app.views.current_palette import CurrentPalette
from app.views.find_bar import FindBar
from app.views.findings_list import FindingsList
from app.views.legend import Legend
from app.views.marks_shown import MarksShown
from app.views.photo_panel import PhotoPanel
from app.views.scrolled import whole_or_scrolled
from app.views.share_splitter import ShareSplitter
from app.views.side_tabs import SideTabs
from app.views.source_table import SourceTable

SIDES = ("findings", "card")


class Panes(ShareSplitter):
    """Makes the views and lays them out; `settings` remembers widths and what is shown."""

    side_shown = Signal(str, bool)
    """A side pane, "findings" or "card", is shown or hidden."""

    def __init__(
        self, session: Session, shown: MarksShown, palette: CurrentPalette, settings: Settings
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, self._widths)
        self._settings = settings
        self.article = ArticleView(session, shown, palette)
        self.find_bar = FindBar(self.article)
        self.legend = Legend(session, shown, palette)
        self.findings = FindingsList(session, shown, palette)
        self.card = Card(session, palette)
        self.photos = PhotoPanel(session, palette)
        self.sources = SourceTable(session, palette)
        self._legend_area = whole_or_scrolled(self.legend)
        self._column = ShareSplitter(Qt.Orientation.Vertical, self._heights)
        self._column.addWidget(self._legend_area)
        self._column.addWidget(self.findings)
        self._column.setStretchFactor(1, 1)
        self.left = whole_or_scrolled(self._column)
        self.right = SideTabs()
        self.right.add(self.card, self.tr("Explanation"), self.tr("Mark", "a short tab"))
        self.right.add(self.photos, self.tr("Photos"))
        self.right.add(self.sources, self.tr("Sources"))
        for widget in (self.left, self._middle(), self.right):
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        self._widen()
        self._restore()
        self.findings.opened.connect(lambda _id: self.article.setFocus())
        self.article.reading_moved.connect(self.findings.keep_in_view)
        self.article.photo_opened.connect(self.photos.enlarge)
        self.article.photo_dropped.connect(self.photos.attach)
        self.photos.card_asked.connect(lambda _id: self.right.setCurrentWidget(self.card))
        self.card.photo_asked.connect(self._show_photo)
        self.card.left.connect(self.article.setFocus)
        self.photos.captions_hidden.connect(self.article.hide_captions)
        self.sources.words_asked.connect(self.article.show_words)
        session.selection_changed.connect(self._show_card)

    def changeEvent(self, event: QEvent) -> None:
        """Larger words need wider panes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._widen()

    def side(self, name: str) -> QWidget:
        """The side pane called "findings" or "card"."""
        return self.left if name == "findings" else self.right

    def show_side(self, name: str, on: bool) -> None:
        """Shows or hides a side pane, and remembers it."""
        widget = self.side(name)
        had_focus = widget.isAncestorOf(self.focusWidget() or self)
        widget.setVisible(on)
        self._settings.keep_shown(name, on)
        self.side_shown.emit(name, on)
        if had_focus and not on:
            self.article.setFocus()

    def go_round(self, forward: bool = True) -> None:
        """Puts the keys into the next or the previous pane."""
        stops = [w for w in self._stops() if w.isVisibleTo(self)]
        here = self.window().focusWidget()
        places = [n for n, stop in enumerate(stops) if here is not None and _holds(stop, here)]
        step = 1 if forward else -1
        place = (places[-1] + step) % len(stops) if places else 0
        stops[place].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Takes over what is being typed, before a save or a close."""
        self.card.keep()
        self.photos.keep()

    def keep_layout(self) -> None:
        """Remembers the widths that the reader chose."""
        for name, splitter in self._splitters():
            choice = splitter.choice()
            if not choice.isEmpty():
                self._settings.keep_layout(name, choice)

    def _splitters(self) -> tuple[tuple[str, ShareSplitter], ...]:
        return ("panes", self), ("left", self._column)

    def _widen(self) -> None:
        """Larger words need wider panes, as far as three of them fit on a small screen."""
        line = self.fontMetrics().height()
        self.left.setMinimumWidth(min(12 * line, 290))
        self.right.setMinimumWidth(min(12 * line, 345))

    def _widths(self, room: int) -> list[int]:
        line = self.fontMetrics().height()
        left = min(14 * line, 400, round(room * 0.32))
        right = min(17 * line, 460, round(room * 0.34))
        return [left, room - left - right, right]

    def _heights(self, room: int) -> list[int]:
        """All of the legend, unless that would take the room from the list."""
        legend = min(self._legend_area.sizeHint().height(), round(room * 0.4))
        return [legend, room - legend]

    def _stops(self) -> list[QWidget]:
        rows = self.findings.rows
        return [self.legend, rows if rows.isVisible() else self.findings, self.article, self.right]

    def _middle(self) -> QWidget:
        middle = QFrame()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.article, 1)
        column.addWidget(self.find_bar)
        return middle

    def _restore(self) -> None:
        for name, splitter in self._splitters():
            splitter.choose(self._settings.layout(name))
        for name in SIDES:
            self.side(name).setVisible(self._settings.shows(name))

    def _show_photo(self, photo: int) -> None:
        self.right.setCurrentWidget(self.photos)
        self.photos.show_photo(photo)

    def _show_card(self, id: str) -> None:
        if id:
            self.right.setCurrentWidget(self.card)


def _holds(stop: QWidget, widget: QWidget) -> bool:
    return stop is widget or stop.isAncestorOf(widget)
