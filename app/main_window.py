"""The window: panes, menus, one bar for messages, and what ties them to the session."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.actions import Actions
from app.analysis_desk import AnalysisDesk
from app.file_desk import FileDesk
from app.handouts import Handouts
from app.incoming import has_content, take
from app.leftovers import Leftovers
from app.photo_memory import PhotoMemory
from app.practice import practice_articles
from app.views.menu_key import add_menu_key
from app.views.menus import fill_menus, fill_toolbar
from app.views.message_bar import MessageBar
from app.views.panes import Panes
from app.views.start_page import StartPage
from app.views.status_bar import StatusBar
from app.views.submenus import Submenus
from app.window_commands import WindowCommands
from app.window_help import WindowHelp
from app.window_wiring import Wiring
from app.workshop import Workshop


class MainWindow(QMainWindow):
    """Made once by `app.window_parts`; `workshop` holds what it works with."""

    painted = Signal()
    """The window has been painted for the first time."""

    def __init__(self, workshop: Workshop) -> None:
        super().__init__()
        self.workshop = workshop
        self.session, self.settings = workshop.session, workshop.settings
        self._is_painted = False
        self._may_close = False
        self._ends_at: int | None = None
        """The revision of the document at which the reader wanted to end; a PDF is on its way."""
        self.setAcceptDrops(True)
        self.commands = Actions(self, self.settings.single_keys)
        self.bar = MessageBar()
        self.status = StatusBar(self)
        self.setStatusBar(self.status)
        self.panes = Panes(self.session, workshop.shown, workshop.palette, self.settings)
        parts = (self.session, self.settings, workshop.background, self.bar, self)
        self.desk = FileDesk(*parts, self.panes.keep)
        self.handouts = Handouts(*parts, workshop.shown, self.panes.findings.listed)
        self.handouts.settled.connect(self._end_after_all)
        self.leftovers = Leftovers(workshop.recovery, self.desk, self.bar, self)
        self.analysis = AnalysisDesk(self.session, workshop.worker, self.bar, self.status, self)
        self.photo_memory = PhotoMemory(self.settings, workshop.background, self)
        self.help = WindowHelp(self.settings, self.commands, workshop.palette, self)
        self.editing = WindowCommands(
            self.session, workshop.shown, self.panes, self.status.say, self
        )
        practice = practice_articles()
        self.start_page = StartPage(self.settings, self.commands, practice)
        self._lay_out()
        self.menus = fill_menus(self.menuBar(), self.commands)
        self.submenus = Submenus(self.menus, self.settings, workshop.shown, practice, self)
        self.toolbar = fill_toolbar(self, self.commands)
        self.wiring = Wiring(self)
        add_menu_key(self)
        self._restore_layout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tells when the window was first painted: heavy work starts after that."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks about unsaved work, keeps the layout, ends the worker."""
        self.panes.keep()
        if not self._may_close and self.session.is_dirty:
            event.ignore()
            self.desk.unless_unsaved(self.close_without_asking)
            return
        if self.handouts.is_owed:
            event.ignore()
            self._ends_at = self.session.revision
            self.bar.say(self.tr("Newsgloss ends as soon as the PDF or the printout is finished."))
            return
        self._keep_layout()
        self.desk.stop_reading()
        self.handouts.stop()
        self.photo_memory.finish()
        self.workshop.close()
        event.accept()

    def createPopupMenu(self) -> QMenu | None:
        """None: it could only put the toolbar away, and nothing would bring it back."""
        return None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes one file, or text."""
        if has_content(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens what is dropped."""
        event.acceptProposedAction()
        take(event.mimeData(), self.desk)

    def open_file(self, path: Path) -> None:
        """Opens a file, as from the command line."""
        self.desk.open_file(path)

    def tell_error(self) -> None:
        """Says that something went wrong inside; the log has the rest."""
        self.bar.say(
            self.tr(
                "Something went wrong inside Newsgloss. Your work is kept; the log tells more."
            ),
            warning=True,
        )

    def _end_after_all(self, finished: bool) -> None:
        """Ends once the PDF is there; a failure is told first, and work done since asked about."""
        wanted, self._ends_at = self._ends_at, None
        if wanted is None:
            return
        self._may_close = finished and self._may_close and wanted == self.session.revision
        if finished:
            self.close()

    def close_without_asking(self) -> None:
        """Closes, and lets unsaved work go."""
        self._may_close = True
        self.close()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start_page)
        self.stack.addWidget(self.panes)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(middle)

    def _restore_layout(self) -> None:
        geometry = self.settings.layout("window")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            room = self.screen().availableSize()
            self.resize(min(1280, room.width()), min(800, room.height() - 40))
        self.panes.article.set_zoom(self.settings.zoom)

    def _keep_layout(self) -> None:
        self.settings.keep_layout("window", self.saveGeometry())
        self.panes.keep_layout()
        self.settings.flush()
