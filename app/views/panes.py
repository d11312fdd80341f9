"""The three panes beside each other: findings, article, explanation. F6 goes round."""

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QTabWidget, QVBoxLayout, QWidget

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
from app.views.source_table import SourceTable

SIDES = ("findings", "card")


class Panes(QSplitter):
    """Makes the views and lays them out; `settings` remembers widths and what is shown."""

    side_shown = Signal(str, bool)
    """A side pane, "findings" or "card", is shown or hidden."""

    def __init__(
        self, session: Session, shown: MarksShown, palette: CurrentPalette, settings: Settings
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._settings = settings
        self.article = ArticleView(session, shown, palette)
        self.find_bar = FindBar(self.article)
        self.legend = Legend(session, shown, palette)
        self.findings = FindingsList(session, shown, palette)
        self.card = Card(session, palette)
        self.photos = PhotoPanel(session, palette)
        self.sources = SourceTable(session, palette)
        self.left = QSplitter(Qt.Orientation.Vertical)
        self.left.setHandleWidth(1)
        self.left.setChildrenCollapsible(False)
        self.left.addWidget(_scrolled(self.legend))
        self.left.addWidget(self.findings)
        self.left.setStretchFactor(1, 1)
        self.right = QTabWidget()
        self.right.setDocumentMode(True)
        self.right.addTab(self.card, self.tr("Explanation"))
        self.right.addTab(self.photos, self.tr("Photos"))
        self.right.addTab(self.sources, self.tr("Sources"))
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
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

    def keep_layout(self) -> None:
        """Remembers the widths."""
        self._settings.keep_layout("panes", self.saveState())
        self._settings.keep_layout("left", self.left.saveState())

    def _widen(self) -> None:
        line = self.fontMetrics().height()
        self.left.setMinimumWidth(min(12 * line, 380))
        self.right.setMinimumWidth(min(12 * line, 460))

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
        widths: QByteArray = self._settings.layout("panes")
        if widths.isEmpty() or not self.restoreState(widths):
            line = self.fontMetrics().height()
            self.setSizes([min(14 * line, 400), 600, min(17 * line, 460)])
        self.left.restoreState(self._settings.layout("left"))
        for name in SIDES:
            self.side(name).setVisible(self._settings.shows(name))

    def _show_photo(self, photo: int) -> None:
        self.right.setCurrentWidget(self.photos)
        self.photos.show_photo(photo)

    def _show_card(self, id: str) -> None:
        if id:
            self.right.setCurrentWidget(self.card)


def _scrolled(widget: QWidget) -> QScrollArea:
    """In a low window, or with large words, the legend gives room to the findings."""
    area = _Low()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


class _Low(QScrollArea):
    def sizeHint(self) -> QSize:
        inner = self.widget()
        return inner.sizeHint() if inner is not None else super().sizeHint()


def _holds(stop: QWidget, widget: QWidget) -> bool:
    return stop is widget or stop.isAncestorOf(widget)
