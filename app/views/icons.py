"""Icons: line drawings from `resources/icons`, drawn in the colours of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.views.theme import Tones
from nlp.resources import resource

SIZES = (20, 40, 80)


def icon(name: str, tones: Tones) -> QIcon:
    """The icon of that name; an unknown name gives an empty one."""
    drawing = _drawing(name)
    made = QIcon()
    if not drawing:
        return made
    for size in SIZES:
        made.addPixmap(_drawn(drawing, tones.text, size), QIcon.Mode.Normal)
        made.addPixmap(_drawn(drawing, tones.strong_line, size, 0.5), QIcon.Mode.Disabled)
    return made


def program_icon() -> QIcon:
    """The program's own icon."""
    drawing = _drawing("newsgloss")
    made = QIcon()
    for size in (16, 32, 64, 128, 256):
        made.addPixmap(_drawn(drawing, "#000000", size))
    return made


def _drawn(drawing: str, colour: str, size: int, opacity: float = 1.0) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode("utf-8")))
    with QPainter(pixmap) as painter:
        painter.setOpacity(opacity)
        renderer.render(painter, QRectF(0, 0, size, size))
    return pixmap


@cache
def _drawing(name: str) -> str:
    file = resource(f"icons/{name}.svg")
    return file.read_text(encoding="utf-8") if name and file.is_file() else ""
