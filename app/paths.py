"""Where the program keeps a user's things, and where bundled data lies."""

import os
import sys
from pathlib import Path

HOME_VARIABLE = "NEWSGLOSS_HOME"
"""Names the folder in place of the system's own, for tests and for USB sticks."""


def user_folder() -> Path:
    """The folder for settings, word lists, the photo library, recovery copies and the log."""
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA", str(Path.home() / "AppData" / "Roaming")))
        return base / "Newsgloss"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Newsgloss"
    base = Path(os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share")))
    return base / "newsgloss"


def settings_file() -> Path:
    """The settings, an INI file."""
    return user_folder() / "settings.ini"


def lexicon_folder() -> Path:
    """A user's own word lists."""
    return user_folder() / "lexicons"


def library_folder() -> Path:
    """The photos of saved documents, to find a picture used again."""
    return user_folder() / "photos"


def recovery_folder() -> Path:
    """Copies of unsaved work, one a running program."""
    return user_folder() / "recovery"


def log_file() -> Path:
    """Tracebacks and warnings."""
    return user_folder() / "newsgloss.log"
