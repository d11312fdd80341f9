"""What is dropped on the window or lies on the clipboard: a file, a web page's words, or text."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from app.file_desk import FileDesk


def has_content(mime: QMimeData) -> bool:
    """Whether there is anything to open."""
    return _file(mime) is not None or bool(_words(mime))


def take(mime: QMimeData | None, desk: FileDesk) -> bool:
    """Opens a file or text; False where there is neither."""
    if mime is None:  # an empty clipboard, whatever Qt's declaration says
        return False
    file = _file(mime)
    if file is not None:
        desk.open_file(file)
        return True
    text = _words(mime)
    if text:
        desk.open_text(text, mime.html() if mime.hasHtml() else "")
    return bool(text)


def _file(mime: QMimeData) -> Path | None:
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    return Path(files[0]) if files else None


def _words(mime: QMimeData) -> str:
    text = mime.text() if mime.hasText() else ""
    return text if text.strip() else mime.html() if mime.hasHtml() else ""
