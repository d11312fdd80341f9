"""Photos of saved documents go into the photo library, so that a picture used again is noticed."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject

from app.background import Background
from app.processes import Errand
from app.settings import Settings
from nlp.document import Document

_log = logging.getLogger(__name__)
_PATIENCE_MS = 3000


class PhotoMemory(QObject):
    """Runs after a save, in a process of its own; what goes wrong there concerns only the log."""

    def __init__(self, settings: Settings, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._background = settings, background
        self._errand: Errand[bool] | None = None

    def remember(self, path: Path, document: Document) -> None:
        """Copies the photos of the document that was just saved there."""
        if self._errand is not None:
            return
        if not any(photo.captions and photo.file for photo in document.article.photos):
            return
        request = {
            "do": "remember_photos",
            "document": str(path),
            "folder": str(self._settings.photo_library),
            "name": path.name,
        }
        self._errand = Errand(
            request, self._background, lambda _answer: True, self._done, self._failed, self
        )

    def finish(self) -> None:
        """Waits a moment for what is under way: a save is often the last thing before a close."""
        if self._errand is not None:
            self._errand.wait(_PATIENCE_MS)
            self._errand.cancel()
            self._errand = None

    def _done(self, _done: bool) -> None:
        self._errand = None

    def _failed(self, error: Exception) -> None:
        self._errand = None
        _log.warning("photos were not remembered: %s", error)
