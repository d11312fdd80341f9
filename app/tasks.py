"""The analysis worker as the window sees it: a process with signals, started again if it dies.

Findings are turned into values in a thread, since a long article's are megabytes of JSON.
"""

import json
import logging
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal

from app.background import Background
from app.processes import Lines, log_errors, own_process
from nlp import texts
from nlp.annotation import Analysis
from nlp.article import Article
from nlp.errors import LexiconError
from nlp.serial import analysis_from_json, article_to_json

_log = logging.getLogger(__name__)
_ENDING_MS = 1500
_TRIES = 2
"""A worker that dies twice over one article is not asked a third time."""


class AnalysisWorker(QObject):
    """The process that knows the language. It is started again whenever it dies."""

    ready = Signal()
    refused = Signal(object)
    """The LexiconErrors of own word lists that are left out; told before `ready`."""
    progress = Signal(float)
    finished = Signal(object, object)
    """The Analysis, and the Article that it is of."""
    failed = Signal(str)
    """The analysis came to nothing; the word is for the log, not for readers."""
    died = Signal(bool)
    """The process ended by itself; True where it is tried once more."""
    busy_changed = Signal(bool)

    def __init__(
        self,
        background: Background,
        model: str = "",
        library: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.model, self.library = model, library
        self._background = background
        self._process: QProcess | None = None
        self._lines = Lines()
        self._is_ready = False
        self._number = 0
        self._article: Article | None = None
        self._request: bytes | None = None
        self._tries = 0

    @property
    def is_ready(self) -> bool:
        """Whether the language is loaded."""
        return self._is_ready

    @property
    def is_busy(self) -> bool:
        """Whether an article waits for its findings."""
        return self._article is not None

    @property
    def process_id(self) -> int:
        """The process's id, or 0."""
        return self._process.processId() if self._process is not None else 0

    def start(self) -> None:
        """Starts the process, unless it runs."""
        if self._process is not None:
            return
        process = own_process(["--worker", *([self.model] if self.model else [])], self)
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(lambda: log_errors(process))
        process.finished.connect(lambda *_: self._ended(process))
        process.errorOccurred.connect(lambda error: self._not_started(process, error))
        self._process, self._lines, self._is_ready = process, Lines(), False
        process.start()

    def analyse(self, article: Article) -> None:
        """Asks for an article's findings; one that is still awaited is given up."""
        if self.is_busy:
            self.cancel()
        self._number += 1
        self._article, self._request, self._tries = article, None, 0
        number, library, language = self._number, self.library, texts.spoken()
        self.busy_changed.emit(True)
        self._background.run(
            lambda: _request(number, article, library, language),
            lambda line: self._prepared(number, line),
            lambda error: self._gave_up(number, f"{type(error).__name__}: {error}"),
        )

    def cancel(self) -> None:
        """Gives up the article that is being analysed: the process is killed and started anew."""
        if self.is_busy:
            was_sent = self._request is not None
            self._forget()
            if was_sent:
                self._drop()
                self.start()

    def restart(self) -> None:
        """Starts anew, as with another model, and asks again for what was awaited."""
        article = self._article
        self._forget()
        self._drop()
        self.start()
        if article is not None:
            self.analyse(article)

    def stop(self) -> None:
        """Ends the process for good."""
        process, was_busy = self._process, self.is_busy
        self._process, self._article, self._request = None, None, None
        if process is None:
            return
        process.blockSignals(True)
        process.closeWriteChannel()
        if was_busy or not self._is_ready or not process.waitForFinished(_ENDING_MS):
            process.kill()
            process.waitForFinished(_ENDING_MS)

    def _prepared(self, number: int, line: bytes) -> None:
        if number == self._number and self.is_busy:
            self._request = line
            self.start()
            self._send()

    def _send(self) -> None:
        if self._process is not None and self._request is not None:
            self._tries += 1
            self._process.write(self._request)

    def _read(self) -> None:
        if self._process is None:
            return
        piece = bytes(self._process.readAllStandardOutput().data())
        for line in self._lines.ended_by(piece):
            self._take(line)

    def _take(self, line: bytes) -> None:
        number = self._number
        if len(line) > 4096:
            self._background.run(
                lambda: json.loads(line),
                lambda value: self._answered(number, value),
                lambda error: self._gave_up(number, str(error)),
            )
            return
        try:
            value = json.loads(line)
        except ValueError:
            _log.warning("the worker printed %r", line[:200])
            return
        self._answered(number, value)

    def _answered(self, number: int, value: Any) -> None:
        if not isinstance(value, dict):
            _log.warning("the worker answered %r", value)
        elif value.get("ready"):
            self._is_ready = True
            refused = [LexiconError(file, detail) for file, detail in value.get("refused", ())]
            if refused:
                self.refused.emit(refused)
            self.ready.emit()
        elif value.get("id") != number or number != self._number or not self.is_busy:
            return
        elif "progress" in value:
            self.progress.emit(float(value["progress"]))
        elif "error" in value:
            self._gave_up(number, str(value["error"]))
        else:
            self._background.run(
                lambda: analysis_from_json(value["analysis"]),
                lambda analysis: self._found(number, analysis),
                lambda error: self._gave_up(number, f"{type(error).__name__}: {error}"),
            )

    def _found(self, number: int, analysis: Analysis) -> None:
        article = self._article
        if number == self._number and article is not None:
            self._forget()
            self.finished.emit(analysis, article)

    def _gave_up(self, number: int, reason: str) -> None:
        _log.error("analysis failed: %s", reason)
        if number == self._number and self.is_busy:
            self._forget()
            self.failed.emit(reason)

    def _ended(self, process: QProcess) -> None:
        if process is not self._process:
            return
        _log.warning("the worker ended by itself with %s", process.exitCode())
        self._process = None
        process.deleteLater()
        again = self._tries < _TRIES
        if not self._is_ready and not self.is_busy:
            self.died.emit(False)  # one that dies while loading would only die again
            return
        self.died.emit(again)
        if again or not self.is_busy:
            self.start()
            self._send()
        else:
            self._gave_up(self._number, "the worker died twice")

    def _not_started(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and process is self._process:
            self._process = None
            self._gave_up(self._number, process.errorString())

    def _forget(self) -> None:
        if self.is_busy:
            self._article, self._request, self._tries = None, None, 0
            self.busy_changed.emit(False)

    def _drop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_ENDING_MS)
            process.deleteLater()


def _request(number: int, article: Article, library: Path | None, language: str) -> bytes:
    folder = str(library) if library is not None and library.is_dir() else None
    value = {
        "id": number,
        "article": article_to_json(article),
        "library": folder,
        "language": language,
    }
    return json.dumps(value).encode("ascii") + b"\n"
