"""What the program remembers between runs: a typed face for an INI file."""

import getpass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, QStandardPaths, QTimer, Signal

from app.paths import library_folder
from nlp.annotation import COMPONENT_PREFIX

RECENT_FILES = 8
ZOOM_RANGE = (50, 400)
TEXT_SIZES = (100, 125, 150, 175, 200)
"""Sizes of the window's own words, in percent."""


class Theme(StrEnum):
    """How the window is coloured."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Paper(StrEnum):
    """The paper of handouts."""

    A4 = "A4"
    LETTER = "Letter"


class Settings(QObject):
    """Reads and writes at once; `changed` tells what the settings dialog may have altered."""

    changed = Signal()
    lost = Signal()
    """What was set cannot be put on the disk; told once."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self._store = QSettings(str(file), QSettings.Format.IniFormat)
        self._is_lost = False
        self._soon = QTimer(self)
        """Several settings that are set at once are written at once."""
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.flush)

    def flush(self) -> None:
        """Puts everything on the disk."""
        self._soon.stop()
        self._store.sync()
        if self._store.status() is QSettings.Status.AccessError and not self._is_lost:
            self._is_lost = True
            self.lost.emit()

    @property
    def author(self) -> str:
        """The name that goes with a reader's own marks; never empty, never a component's."""
        name = self._text("author").strip() or _user_name()
        return name.removeprefix(COMPONENT_PREFIX) or "reader"

    @author.setter
    def author(self, name: str) -> None:
        self._put("author", name.strip())

    @property
    def theme(self) -> Theme:
        """The colours asked for."""
        return Theme(self._choice("theme", [t.value for t in Theme]))

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._put("theme", theme.value)

    @property
    def paper(self) -> Paper:
        """The paper of handouts."""
        return Paper(self._choice("paper", [p.value for p in Paper]))

    @paper.setter
    def paper(self, paper: Paper) -> None:
        self._put("paper", paper.value)

    @property
    def zoom(self) -> int:
        """The article's zoom in percent."""
        return max(ZOOM_RANGE[0], min(ZOOM_RANGE[1], self._number("zoom", 100)))

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._set("zoom", percent)

    @property
    def text_size(self) -> int:
        """The size of the window's own words in percent."""
        size = self._number("text_size", 100)
        return size if size in TEXT_SIZES else 100

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._put("text_size", percent)

    @property
    def single_keys(self) -> bool:
        """Whether single letters are shortcuts."""
        return self._text("single_keys") != "off"

    @single_keys.setter
    def single_keys(self, on: bool) -> None:
        self._put("single_keys", "on" if on else "off")

    @property
    def model(self) -> str:
        """A spaCy pipeline by name or path in place of the bundled one, or an empty string."""
        return self._text("model").strip()

    @model.setter
    def model(self, name: str) -> None:
        self._put("model", name.strip())

    @property
    def photo_library(self) -> Path:
        """The folder of photos seen before."""
        chosen = self._text("photo_library").strip()
        return Path(chosen) if chosen else library_folder()

    @photo_library.setter
    def photo_library(self, folder: Path | None) -> None:
        self._put("photo_library", str(folder) if folder is not None else "")

    @property
    def language(self) -> str:
        """The language of the window, such as "fr"; empty follows the system."""
        return self._text("language")

    @language.setter
    def language(self, name: str) -> None:
        self._put("language", name)

    @property
    def last_folder(self) -> str:
        """Where the file dialogs begin: at first among the reader's documents."""
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        return self._text("last_folder") or documents

    @last_folder.setter
    def last_folder(self, folder: str) -> None:
        self._set("last_folder", folder)

    @property
    def recent_files(self) -> list[Path]:
        """The files opened last, the newest first; those that are gone are left out."""
        names = self._store.value("recent_files", [])
        listed = names if isinstance(names, list) else [names] if names else []
        return [path for path in map(Path, map(str, listed)) if _is_there(path)]

    def remember_file(self, path: Path) -> None:
        """Puts a file at the head of the recent ones."""
        others = [p for p in self.recent_files if p != path]
        self._set("recent_files", [str(p) for p in [path, *others][:RECENT_FILES]])
        self.changed.emit()

    def forget_files(self) -> None:
        """Empties the list of recent files."""
        self._store.remove("recent_files")
        self._soon.start()
        self.changed.emit()

    def layout(self, name: str) -> QByteArray:
        """A saved geometry or splitter state, or an empty array."""
        value = self._store.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Saves a geometry or splitter state."""
        self._set(f"layout/{name}", state)

    def shows(self, pane: str) -> bool:
        """Whether a side pane is shown."""
        return self._text(f"panes/{pane}") != "off"

    def keep_shown(self, pane: str, shown: bool) -> None:
        """Remembers whether a side pane is shown."""
        self._set(f"panes/{pane}", "on" if shown else "off")

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else str(value or "")

    def _number(self, key: str, fallback: int) -> int:
        try:
            return int(self._text(key))
        except ValueError:
            return fallback

    def _choice(self, key: str, known: list[str]) -> str:
        value = self._text(key)
        return value if value in known else known[0]

    def _put(self, key: str, value: str | int) -> None:
        self._set(key, value)
        self.changed.emit()

    def _set(self, key: str, value: object) -> None:
        self._store.setValue(key, value)
        self._soon.start()


def _is_there(path: Path) -> bool:
    """Whether the file exists, as far as its reader may know."""
    try:
        return path.exists()
    except OSError:  # such as a folder that may not be looked into
        return False


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "reader"
