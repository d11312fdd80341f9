"""Threads for plain functions; what they return comes back on the GUI thread."""

import logging
import time
import weakref
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

THREADS = 2
PATIENCE_S = 20.0
"""How long a window that closes waits for its threads, such as for a save on a slow disk."""
_log = logging.getLogger(__name__)
_Value = TypeVar("_Value")
_Jobs = SimpleQueue[Callable[[], None] | None]
_Ends = tuple[Callable[[Any], object], Callable[[Any], object]]
"""What is called when work is done, and when it failed."""


class Background(QObject):
    """Runs plain functions in threads; `done` and `failed` are called on the GUI thread.

    The threads do not keep the program alive: one that hangs, as on a disk that is gone, ends with
    it. They hold neither this object nor what is to be called: what belongs to the GUI never ends
    in another thread.
    """

    _back = Signal(int, object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: _Jobs = SimpleQueue()
        self._threads: list[Thread] = []
        self._awaited: dict[int, _Ends] = {}
        self._count = 0
        self._is_closed = False
        # Queued: work that ends at once must not come back before `run` has returned.
        self._back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        weakref.finalize(self, _end, self._jobs)

    def run(
        self,
        work: Callable[[], _Value],
        done: Callable[[_Value], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Calls `work` in a thread; its outcome comes back at a later turn of the event loop.

        Raises RuntimeError after `close`.
        """
        if self._is_closed:
            raise RuntimeError("no work is taken after the close")
        if len(self._threads) < THREADS:
            name = f"newsgloss_{len(self._threads)}"
            thread = Thread(target=_run_all, args=(self._jobs,), name=name, daemon=True)
            self._threads.append(thread)
            thread.start()
        self._count += 1
        self._awaited[self._count] = (done, failed)
        self._jobs.put(partial(_do, work, self._count, weakref.ref(self)))

    def close(self, patience_s: float = PATIENCE_S) -> bool:
        """Waits for what is running, such as a save; returns whether it all came to its end.

        What still runs after so many seconds is left alone and ends with the program. A file that
        is being written then stays as it was before: it is replaced in one step.
        """
        self._is_closed = True
        _end(self._jobs)
        until = time.monotonic() + patience_s
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        hang = [thread.name for thread in self._threads if thread.is_alive()]
        if hang:
            _log.warning("given up after %s s: %s", patience_s, ", ".join(hang))
        return not hang

    def _deliver(self, number: int, outcome: Any, has_failed: bool) -> None:
        done, failed = self._awaited.pop(number)
        (failed if has_failed else done)(outcome)


def _do(work: Callable[[], Any], number: int, owner: "weakref.ref[Background]") -> None:
    has_failed = False
    try:
        outcome = work()
    except BaseException as error:  # SystemExit, too: nobody would be told, the thread be gone
        outcome, has_failed = error, True
    background = owner()
    if background is not None:
        with suppress(RuntimeError):  # nobody is there any more to be told
            background._back.emit(number, outcome, has_failed)


def _run_all(jobs: _Jobs) -> None:
    while (job := jobs.get()) is not None:
        job()
        del job  # it holds what it worked with


def _end(jobs: _Jobs) -> None:
    """Has the threads end once the jobs before are done."""
    for _ in range(THREADS):
        jobs.put(None)
