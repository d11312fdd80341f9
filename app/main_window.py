"""The window: three panes, menus, one bar for messages, and what ties them to the session."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.actions import Actions
from app.background import Background
from app.file_desk import FileDesk, shown_title
from app.practice import practice_articles
from app.recovery import Recovery
from app.session import Session
from app.settings import Settings
from app.tasks import AnalysisWorker
from app.views.menus import fill_menus, fill_toolbar
from app.views.message_bar import MessageBar
from app.views.panes import ArticlePane, FindingsPane
from app.views.start_page import StartPage
from app.views.status_bar import StatusBar
from nlp.annotation import Analysis
from nlp.article import Article


class MainWindow(QMainWindow):
    """Made once by `app.gui`; everything it needs is handed to it."""

    painted = Signal()
    """The window has been painted for the first time."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        worker: AnalysisWorker,
        background: Background,
        recovery: Recovery,
    ) -> None:
        super().__init__()
        self.session, self.settings, self.worker = session, settings, worker
        self.recovery, self._background = recovery, background
        self._is_painted = False
        self._may_close = False
        self.setAcceptDrops(True)
        self.actions_by_name = Actions(self, settings.single_keys)
        self.bar = MessageBar()
        self.desk = FileDesk(session, settings, background, self.bar, self)
        self.status = StatusBar(self)
        self.setStatusBar(self.status)
        self.start_page = StartPage(settings, self.actions_by_name, practice_articles())
        self.article = ArticlePane(session)
        self.findings = FindingsPane(session)
        self._lay_out()
        self.menus = fill_menus(self.menuBar(), self.actions_by_name)
        self.toolbar = fill_toolbar(self, self.actions_by_name)
        self._connect()
        self._restore_layout()
        self._follow_document()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tells when the window was first painted: heavy work starts after that."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks about unsaved work, keeps the layout, ends the worker."""
        if not self._may_close and self.session.is_dirty:
            event.ignore()
            self.desk.unless_unsaved(self._close_for_good)
            return
        self._keep_layout()
        self.desk.stop_reading()
        self.worker.stop()
        self._background.close()
        self.recovery.close()
        event.accept()

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

    def _close_for_good(self) -> None:
        self._may_close = True
        self.close()

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.findings)
        self.splitter.addWidget(self.article)
        self.splitter.setStretchFactor(1, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start_page)
        self.stack.addWidget(self.splitter)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self.start_page.file_chosen.connect(self.desk.open_file)
        self.session.document_opened.connect(self._follow_document)
        self.session.saved_changed.connect(self._retitle)
        self.worker.finished.connect(self._receive)
        self.worker.busy_changed.connect(self._follow_worker)
        self.worker.progress.connect(self.status.show_progress)
        self.status.cancelled.connect(self.worker.cancel)
        self.actions_by_name.connect_all(
            {
                "open": self.desk.choose_file,
                "save": self.desk.save,
                "save_as": self.desk.save_as,
                "close": self.desk.close_document,
                "quit": self.close,
                "undo": self.session.undo_stack.undo,
                "redo": self.session.undo_stack.redo,
            }
        )

    def _follow_document(self) -> None:
        document = self.session.document
        self.stack.setCurrentIndex(0 if document is None else 1)
        self._retitle()
        if document is not None and not document.analysed:
            self.worker.analyse(document.article)

    def _retitle(self) -> None:
        document = self.session.document
        self.setWindowModified(self.session.is_dirty)
        if document is None:
            self.setWindowTitle("Newsgloss")
        else:
            self.setWindowTitle(f"{shown_title(document.article)}[*] – Newsgloss")

    def _receive(self, analysis: Analysis, article: Article) -> None:
        document = self.session.document
        if document is not None and document.article.text == article.text:
            self.session.receive(analysis)
            count = len(analysis.annotations)
            self.status.say(
                self.tr("1 finding") if count == 1 else self.tr("%n findings", "", count)
            )

    def _follow_worker(self, busy: bool) -> None:
        if busy:
            self.status.begin_progress(self.tr("Looking for marks…"))
        else:
            self.status.end_progress()

    def _restore_layout(self) -> None:
        geometry = self.settings.layout("window")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1200, 720)
        self.splitter.restoreState(self.settings.layout("panes"))

    def _keep_layout(self) -> None:
        self.settings.keep_layout("window", self.saveGeometry())
        self.settings.keep_layout("panes", self.splitter.saveState())
        self.settings.flush()
