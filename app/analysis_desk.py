"""Findings for the open article: asked for, awaited, received; what goes wrong is told."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.messages import notice, sentence
from app.session import Session
from app.tasks import AnalysisWorker
from app.views.message_bar import MessageBar
from app.views.status_bar import StatusBar
from nlp.annotation import Analysis
from nlp.article import Article
from nlp.document import Document
from nlp.errors import LexiconError


class AnalysisDesk(QObject):
    """Stands between the worker and the session."""

    def __init__(
        self,
        session: Session,
        worker: AnalysisWorker,
        bar: MessageBar,
        status: StatusBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._worker, self._bar, self._status = session, worker, bar, status
        self._waiting: list[Callable[[], object]] = []
        self._refused: list[LexiconError] = []
        """Word lists that were left out, to be told when marks are there."""
        session.document_opened.connect(self._follow)
        worker.busy_changed.connect(self._tell_busy)
        worker.progress.connect(status.show_progress)
        worker.finished.connect(self._receive)
        worker.refused.connect(self._keep_refused)
        worker.failed.connect(self._failed)
        worker.died.connect(self._died)

    def look(self) -> None:
        """Looks for marks in the open article, again if need be."""
        document = self._session.document
        if document is not None:
            self._worker.analyse(document.article)

    def stop(self) -> None:
        """Gives up looking."""
        self._worker.cancel()
        self._waiting.clear()
        self._status.say(self.tr("Stopped. “Look for marks again” is in the Marks menu."))

    def when_found(self, then: Callable[[], object]) -> None:
        """Calls `then` now, or once the findings that are awaited are there."""
        if self._worker.is_busy:
            self._status.say(self.tr("As soon as the marks are there…"))
            self._waiting.append(then)
        else:
            then()

    def _follow(self) -> None:
        self._waiting.clear()
        document = self._session.document
        self._worker.cancel()
        self._status.rest("")
        if document is None:
            return
        if document.analysed:
            self._tell_count(document)
        else:
            self.look()

    def _receive(self, analysis: Analysis, article: Article) -> None:
        document = self._session.document
        if document is None:
            return
        if document.article is not article:
            self.look()  # a picture was put to a caption or taken back: its findings are others
            return
        self._session.receive(analysis)
        self._tell_count(self._session.document or document)
        if analysis.notices:
            self._bar.say(" ".join(map(notice, analysis.notices)))
        self._tell_refused()
        self._go_on()

    def _keep_refused(self, refused: list[LexiconError]) -> None:
        self._refused = refused

    def _tell_refused(self) -> None:
        """Tells once which word lists the marks were made without, never over another message."""
        if self._refused and not self._bar.text:
            self._bar.say(" ".join(map(sentence, self._refused)), warning=True)
            self._refused = []

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _tell_busy(self, busy: bool) -> None:
        if busy:
            self._status.begin_progress(self.tr("Looking for marks… You can read meanwhile."))
        else:
            self._status.end_progress()

    def _died(self, again: bool) -> None:
        if not again and self._worker.is_busy:
            return  # `failed` follows and says more
        self._bar.say(
            self.tr(
                "The part of Newsgloss that looks for marks stopped by itself. It has been started "
                "again; nothing of yours is lost."
            )
            if again
            else self.tr(
                "The part of Newsgloss that looks for marks does not start. You can still read and "
                "make marks of your own."
            ),
            warning=True,
        )

    def _failed(self, _reason: str) -> None:
        self._waiting.clear()
        self._bar.say(
            self.tr(
                "Newsgloss could not look for marks in this article. You can still read it and "
                "make marks of your own."
            ),
            (self.tr("Try again"), self.look),
            warning=True,
        )

    def _tell_count(self, document: Document) -> None:
        """Not the count above the list, which has a reader's own marks and only what is shown."""
        count = sum(mark.is_finding for mark in document.annotations)
        self._status.rest(self.tr("Newsgloss marked %n place(s).", "", count))
