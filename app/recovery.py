"""Unsaved work outlives the program: a copy is written within seconds of each edit.

Each running program writes one file and holds a lock on it. A file whose lock nobody holds is
what a killed program left behind; the next start offers it.
"""

import json
import logging
from collections.abc import Callable
from dataclasses import astuple, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from app.background import Background
from app.file_stamp import Stamp
from app.session import Session
from nlp import document_file
from nlp.document import Document

DELAY_MS = 2500
_MEMBER = "recovery.json"
"""Rides along in the copy: which file the work belongs to, and when the copy was made."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Leftover:
    """What a killed program left: the copy's file, the document, and the file it belongs to."""

    copy: Path
    document: Document
    path: Path | None
    when: str
    stamp: Stamp | None = None
    """What the file it belongs to was: somebody may have saved it since."""


class Recovery(QObject):
    """Keeps the copy of one session's unsaved work, and finds what others left."""

    exposed = Signal(object)
    """From now on there is no new copy of unsaved work; the error says why."""
    protected = Signal()
    """A copy could be written again."""

    def __init__(
        self,
        session: Session,
        background: Background,
        folder: Path,
        delay_ms: int = DELAY_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._background, self.folder = session, background, folder
        self._name = str(uuid4())
        self._lock: QLockFile | None = None
        self._claimed: list[QLockFile] = []
        self._writing = False
        self._is_exposed = False
        self._after: list[Callable[[], object]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay_ms)
        self._timer.timeout.connect(self.write_now)
        session.undo_stack.indexChanged.connect(self._wait_a_moment)
        session.saved_changed.connect(self._follow)

    def _wait_a_moment(self, _index: int = 0) -> None:
        # A bound method and no lambda: Qt then drops the connection when this object ends.
        # Steady work must not put the copy off, so the wait counts from the first edit.
        if not self._timer.isActive():
            self._timer.start()

    @property
    def copy(self) -> Path:
        """The file of this program's copy; it need not exist."""
        return self.folder / f"{self._name}{document_file.ENDING}"

    def leftovers(self) -> list[Leftover]:
        """What killed programs left, the newest first; each is claimed by this program."""
        found = [self._claim(copy) for copy in self.folder.glob(f"*{document_file.ENDING}")]
        return sorted((f for f in found if f is not None), key=lambda f: f.when, reverse=True)

    def restore(self, leftover: Leftover) -> None:
        """Opens what was left as unsaved work; the old copy goes once there is a new one."""
        self._session.open(leftover.document, leftover.path, leftover.stamp)
        self._session.mark_unsaved()
        self._after.append(lambda: _delete(leftover.copy))
        self.write_now()

    def discard(self, leftover: Leftover) -> None:
        """Deletes what was left."""
        _delete(leftover.copy)

    def write_now(self) -> None:
        """Writes the copy, if there is unsaved work."""
        document = self._session.document
        if document is None or not self._session.is_dirty:
            return
        if self._writing:
            self._timer.start()
            return
        if not self._take_lock():
            return
        self._writing = True
        whole = _with_member(document, self._session.path, self._session.stamp)
        self._background.run(
            lambda: document_file.write(whole, self.copy), self._written, self._not_written
        )

    def clear(self) -> None:
        """Deletes the copy: the work is saved, or its owner let it go."""
        self._timer.stop()
        _delete(self.copy)

    def close(self, keep: bool = False) -> None:
        """Gives up the locks, and deletes the copy unless it is to be offered at the next start."""
        self._timer.stop()
        if not keep:
            self.clear()
        for lock in (self._lock, *self._claimed):
            if lock is not None:
                lock.unlock()

    def _follow(self) -> None:
        if self._session.is_dirty:
            self._wait_a_moment()
        elif not self._writing:
            self.clear()

    def _written(self, _left_out: tuple[str, ...]) -> None:
        self._writing = False
        if self._is_exposed:
            self._is_exposed = False
            self.protected.emit()
        for act in self._after:
            act()
        self._after.clear()
        if not self._session.is_dirty:
            self.clear()

    def _not_written(self, error: Exception) -> None:
        self._writing = False
        _log.error("no recovery copy: %s", error)
        if not self._is_exposed:
            self._is_exposed = True
            self.exposed.emit(error)

    def _take_lock(self) -> bool:
        if self._lock is None:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                self._not_written(error)
                return False
            self._lock = _lock_of(self.copy)
            self._lock.tryLock(0)
        return True

    def _claim(self, copy: Path) -> Leftover | None:
        if copy == self.copy:
            return None
        lock = _lock_of(copy)
        if not lock.tryLock(0):
            return None
        self._claimed.append(lock)
        try:
            return _leftover(copy)
        except Exception:
            # Whatever is wrong with one copy, the others are offered.
            _log.exception("a recovery copy cannot be read")
            _put_aside(copy)
            return None


def _delete(copy: Path) -> None:
    """Deletes a copy; where that cannot be, it is offered at the next start."""
    try:
        copy.unlink(missing_ok=True)
    except OSError as error:
        _log.error("a recovery copy cannot be deleted: %s", error)


def _put_aside(copy: Path) -> None:
    """Renames a copy so that the next start does not meet it again."""
    try:
        copy.replace(copy.with_suffix(".damaged"))
    except OSError as error:
        _log.error("it cannot be put aside either: %s", error)


def _lock_of(copy: Path) -> QLockFile:
    lock = QLockFile(str(copy.with_suffix(".lock")))
    lock.setStaleLockTime(0)  # a living program's lock never goes stale, however old
    return lock


def _with_member(document: Document, path: Path | None, stamp: Stamp | None) -> Document:
    told = {
        "path": str(path) if path is not None else None,
        "stamp": astuple(stamp) if stamp is not None else None,
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    member = (_MEMBER, json.dumps(told).encode("utf-8"))
    return replace(document, extras=(*document.extras, member))


def _leftover(copy: Path) -> Leftover:
    document = document_file.read(copy)
    told = json.loads(dict(document.extras)[_MEMBER])
    others = tuple((name, data) for name, data in document.extras if name != _MEMBER)
    path = Path(told["path"]) if told["path"] else None
    stamp = Stamp(*told["stamp"]) if told.get("stamp") else None
    return Leftover(copy, replace(document, extras=others), path, str(told["when"]), stamp)
