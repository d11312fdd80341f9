"""The composition root of the window: its objects are made here and handed on."""

import gc
import logging
import signal
from pathlib import Path

from app import screen
from app.commands.shared import REFUSED, USAGE, complain, refuse
from app.paths import log_file
from nlp.errors import FileMissing

NO_SCREEN = 3
"""The exit status where a window was wanted and there is no screen for it."""


def run(arguments: list[str]) -> int:
    """Opens the window, with the file that the arguments name, and returns the exit status."""
    if len(arguments) > 1:
        complain("the window opens one file at a time; newsgloss --help lists the commands.")
        return USAGE
    fault = screen.fault()
    if fault:
        return _without_window(arguments, fault)
    return _run(Path(arguments[0]) if arguments else None)


def _without_window(files: list[str], fault: str) -> int:
    """Tells why no window opens, unless there is no file to open in it either."""
    for name in files:
        if not Path(name).exists():
            return refuse(FileMissing(name))
    complain(fault)
    return NO_SCREEN


def _run(file: Path | None) -> int:
    from app.window_parts import make_application, make_window

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = make_application()
    try:
        window = make_window(application)
    except Exception:
        logging.getLogger("newsgloss").exception("no window")
        complain(f"the window cannot be made; {log_file()} says why.")
        return REFUSED
    if file is not None:
        window.painted.connect(lambda: window.open_file(file))
    # What is there now stays; a collection that walks through it all stalls the window.
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    window.show()
    status: int = application.exec()
    return status
