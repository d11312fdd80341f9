"""Whether there is a screen for the window, asked before Qt, which aborts where there is none."""

import os
import shlex
import shutil
import sys
from pathlib import Path

_LACKING = "There is no screen here for the window."
_OUT_OF_REACH = "The screen {} cannot be reached, so the window cannot open."
_ADVICE = (
    "On a computer with a desktop the same command opens it. Here `{0} analyse FILE` prints the "
    "marks, and with Debian's package xvfb `xvfb-run -a {0}` paints the window unseen."
)


def fault() -> str:
    """Why the window has no screen and what to do instead; empty where it has one.

    Only X11 is asked: elsewhere a screen is always there, or Qt says itself what is wrong.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    display = os.environ.get("DISPLAY", "")
    if os.environ.get("WAYLAND_DISPLAY") or (display and _answers(display)):
        return ""
    what = _OUT_OF_REACH.format(display) if display else _LACKING
    return f"{what} {_ADVICE.format(command())}"


def command() -> str:
    """How this program was started, to be typed again: a checkout's is on nobody's path."""
    started = Path(sys.argv[0])
    if not started.name.startswith("newsgloss"):
        return f"{shlex.quote(sys.executable)} -m app"
    known = shutil.which(started.name)
    if known is not None and Path(known).resolve() == started.resolve():
        return started.name
    return shlex.quote(sys.argv[0])


def _answers(display: str) -> bool:
    """Whether an X server lets us in; asked of the library through which Qt will ask it."""
    # Late: only here is it wanted.
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # nobody to ask: Qt says what it lacks
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
