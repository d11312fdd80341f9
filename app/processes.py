"""The program itself, started again for one errand: see `app.errand`."""

import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

import nlp.errors
from app.background import Background
from nlp.article import Article
from nlp.errors import DamagedFile, Refusal
from nlp.serial import Json, article_from_json

_log = logging.getLogger(__name__)
_Value = TypeVar("_Value")
_Told = TypeVar("_Told")
_ENDING_MS = 1500


class Errand(QObject, Generic[_Value]):
    """One short job in a process of its own; it deletes itself once its outcome is told.

    `take` makes a value of the answer, in a thread; `done` or `failed` get the outcome.
    """

    def __init__(
        self,
        request: Json,
        background: Background,
        take: Callable[[Json], _Value],
        done: Callable[[_Value], object],
        failed: Callable[[Exception], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = str(request.get("name", ""))
        self._background, self._take = background, take
        self._done, self._failed = done, failed
        self._is_over = False
        self._process = own_process(["--errand"], self)
        self._process.readyReadStandardError.connect(lambda: log_errors(self._process))
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._not_started)
        self._process.start()
        self._process.write(json.dumps(request).encode("ascii") + b"\n")
        self._process.closeWriteChannel()

    def wait(self, milliseconds: int) -> None:
        """Waits for the process to end; the outcome is told later, if at all."""
        if not self._is_over:
            self._process.waitForFinished(milliseconds)

    def cancel(self) -> None:
        """Gives the job up, running or ended; neither `done` nor `failed` is called any more."""
        if self._is_over:
            return
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(_ENDING_MS)
        self._end()

    def _ended(self) -> None:
        answer = bytes(self._process.readAllStandardOutput().data())
        name, take = self._name, self._take
        self._background.run(
            lambda: take(_answer(answer, name)),
            lambda value: self._tell(self._done, value),
            lambda error: self._tell(self._failed, error),
        )

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._tell(self._failed, OSError(self._process.errorString()))

    def _tell(self, owner: Callable[[_Told], object], outcome: _Told) -> None:
        if not self._is_over:
            self._end()
            owner(outcome)

    def _end(self) -> None:
        self._is_over = True
        self.deleteLater()


class Lines:
    """Makes whole lines of what a process says piece by piece.

    The pieces of a line are joined once, when it ends: an answer of megabytes comes in hundreds.
    """

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def ended_by(self, piece: bytes) -> list[bytes]:
        """The lines that end in this piece, without their ends; the rest is kept for later."""
        *ends, rest = piece.split(b"\n")
        lines = []
        for end in ends:
            lines.append(b"".join((*self._pieces, end)))
            self._pieces = []
        self._pieces.append(rest)
        return lines


def article_of(answer: Json) -> Article:
    """The article that an errand brought."""
    return article_from_json(answer["article"])


def _answer(line: bytes, name: str) -> Json:
    """The answer, unless it is a refusal, which is raised, or a failure, raised as OSError."""
    try:
        answer: Json = json.loads(line)
    except ValueError as error:
        # The process died of the file.
        raise DamagedFile(name, "file") from error
    if "refusal" in answer:
        kind, file, detail = answer["refusal"]
        raise refusal_named(kind)(file, detail)
    if "failed" in answer:
        raise OSError(0, str(answer["failed"]))
    return answer


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
