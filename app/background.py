"""Threads for plain functions; what they return comes back on the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

_Value = TypeVar("_Value")


class Background(QObject):
    """Runs plain functions in threads; `done` and `failed` are called on the GUI thread."""

    _back = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="newsgloss")
        # Queued: work that ends at once must not come back before `run` has returned.
        self._back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], _Value],
        done: Callable[[_Value], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Calls `work` in a thread; its outcome comes back at a later turn of the event loop."""
        future = self._pool.submit(work)
        future.add_done_callback(lambda f: self._back.emit(f, done, failed))

    def close(self) -> None:
        """Waits for what is running, such as a save."""
        self._pool.shutdown(wait=True)

    def _deliver(
        self, future: "Future[Any]", done: Callable[[Any], object], failed: Callable[..., object]
    ) -> None:
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, Exception):
            failed(error)
