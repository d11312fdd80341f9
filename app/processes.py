"""The program itself, started again for one errand: see `app.errand`."""

import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

import nlp.errors
from app.background import Background
from nlp.article import Article
from nlp.errors import DamagedFile, Refusal
from nlp.serial import article_from_json

_log = logging.getLogger(__name__)
_ENDING_MS = 1500


class Errand(QObject):
    """One short job in a process of its own (see `app.errand`); it deletes itself when done."""

    def __init__(
        self,
        request: dict[str, Any],
        background: Background,
        done: Callable[[Article], object],
        failed: Callable[[Exception], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = str(request.get("name", ""))
        self._background, self._done, self._failed = background, done, failed
        self._process = own_process(["--errand"], self)
        self._process.readyReadStandardError.connect(lambda: log_errors(self._process))
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._not_started)
        self._process.start()
        self._process.write(json.dumps(request).encode("ascii") + b"\n")
        self._process.closeWriteChannel()

    def cancel(self) -> None:
        """Gives the job up; neither `done` nor `failed` is called."""
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(_ENDING_MS)
        self.deleteLater()

    def _ended(self) -> None:
        answer = bytes(self._process.readAllStandardOutput().data())
        self._background.run(lambda: self._article(answer), self._done, self._failed)
        self.deleteLater()

    def _article(self, answer: bytes) -> Article:
        """The article in the answer. Raises the refusal that it holds."""
        try:
            value = json.loads(answer)
        except ValueError as error:
            # The reader itself died of the file.
            raise DamagedFile(self._name, "file") from error
        if "refusal" in value:
            kind, file, detail = value["refusal"]
            raise refusal_named(kind)(file, detail)
        return article_from_json(value["article"])

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._failed(OSError(self._process.errorString()))
            self.deleteLater()


def own_process(arguments: list[str], parent: QObject) -> QProcess:
    """The program itself with other arguments, not yet started."""
    process = QProcess(parent)
    frozen = bool(getattr(sys, "frozen", False))
    process.setProgram(sys.executable)
    process.setArguments(arguments if frozen else ["-m", "app", *arguments])
    if not frozen:
        # `-m` looks in the working folder first; a user's own folder may hold an `app` as well.
        process.setWorkingDirectory(str(Path(__file__).resolve().parent.parent))
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONUTF8", "1")
    process.setProcessEnvironment(environment)
    return process


def refusal_named(name: str) -> type[Refusal]:
    """The refusal of that name."""
    kind = getattr(nlp.errors, name, Refusal)
    return kind if isinstance(kind, type) and issubclass(kind, Refusal) else Refusal


def log_errors(process: QProcess) -> None:
    """Puts what the process says on its standard error into the log."""
    text = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").rstrip()
    if text:
        _log.warning("%s", text)
