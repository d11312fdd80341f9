"""The composition root of the window: its objects are made here and handed on."""

import gc
import logging
import os
import signal
import sys
from pathlib import Path

from app.paths import log_file

NO_SCREEN = (
    "Newsgloss is set up, but there is no screen here: on a computer with a desktop the same "
    "command opens the window; here `xvfb-run -a newsgloss` paints it unseen, and "
    "`newsgloss analyse FILE` prints the marks."
)


def run(arguments: list[str]) -> int:
    """Opens the window, with the file that the arguments name, and returns the exit status."""
    if len(arguments) > 1:
        print("newsgloss: the window opens one file at a time.", file=sys.stderr)
        return 2
    if not has_screen():
        print(NO_SCREEN)
        return 0
    return _run(Path(arguments[0]) if arguments else None)


def has_screen() -> bool:
    """Whether there is a display to paint on; only Linux and its kin can lack one."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _run(file: Path | None) -> int:
    from app.window_parts import make_application, make_window

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = make_application()
    try:
        window = make_window(application)
    except Exception:
        logging.getLogger("newsgloss").exception("no window")
        print(f"newsgloss: the window cannot be made; {log_file()} says why.", file=sys.stderr)
        return 1
    if file is not None:
        window.painted.connect(lambda: window.open_file(file))
    # What is there now stays; a collection that walks through it all stalls the window.
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    window.show()
    status: int = application.exec()
    return status
