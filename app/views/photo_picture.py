"""One photo in the panel: as wide as the panel, opened by click or key, replaced by a drop."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.current_palette import CurrentPalette
from app.views.mark_painter import colour
from app.views.pictures import Pictures
from nlp.article import Photo

_HIGHEST, _MOST_PIXELS = 0.95, 460
_STEP = 80
_ENDINGS = frozenset(
    (".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".bmp", ".heic", ".avif")
)


class PhotoPicture(QWidget):
    """Without a picture it is a place to drop one."""

    opened = Signal()
    dropped = Signal(object)
    """The path of a picture file."""

    def __init__(self, pictures: Pictures, palette: CurrentPalette) -> None:
        super().__init__()
        self._pictures, self._palette = pictures, palette
        self._photo: Photo | None = None
        self._shape = 0.0
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        pictures.ready.connect(self._follow)

    def show_photo(self, photo: Photo) -> None:
        """Shows a photo; one that is already shown stays as it is."""
        self._photo = photo
        has_file = photo.content is not None or photo.path is not None
        shape = Qt.CursorShape.PointingHandCursor if has_file else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.setAccessibleName(
            self.tr("Photo %1. Enter shows it larger.").replace("%1", photo.file or "")
            if has_file
            else self.tr("No picture. Drop one here.")
        )
        self._follow()

    def sizeHint(self) -> QSize:
        """Its height at a common width."""
        return QSize(240, self.heightForWidth(240))

    def hasHeightForWidth(self) -> bool:
        """A photo keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the photo at a width, or of the place to drop one."""
        if not self._shape and self._image() is None:
            return self.fontMetrics().lineSpacing() * 5
        return max(24, min(round(min(self._shape, _HIGHEST) * width), _MOST_PIXELS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Asks for the photo in the new width."""
        super().resizeEvent(event)
        self._follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the photo, or says why there is none."""
        image = self._image()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect())
            if image is not None:
                box = self._box(image)
                painter.drawImage(box, image)
            else:
                self._paint_place(painter, box)
            if self.hasFocus():
                painter.setPen(QPen(colour(self._palette.now.focus), 2))
                painter.drawRect(box.adjusted(1, 1, -1, -1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the photo."""
        if event.button() is Qt.MouseButton.LeftButton and self._image() is not None:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the photo."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self._image() is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows that it has the keys."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Shows that it has the keys no more."""
        super().focusOutEvent(event)
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes one picture file."""
        if picture_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hands the picture file on."""
        path = picture_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _width_asked(self) -> int:
        width = (max(self.width(), 120) // _STEP + 1) * _STEP
        return round(width * self.devicePixelRatioF())

    def _image(self) -> QImage | None:
        photo = self._photo
        if photo is None or (photo.content is None and photo.path is None):
            return None
        return self._pictures.image(photo, self._width_asked())

    def _follow(self) -> None:
        """Takes the photo's shape. Only what is painted is asked for once its size is known.

        Else more photos than are kept would drive each other out without end.
        """
        size = self._pictures.size(self._photo) if self._photo is not None else None
        if size is None:
            self._image()
        elif (shape := size.height() / max(1, size.width())) != self._shape:
            self._shape = shape
            self.updateGeometry()
        self.update()

    def _box(self, image: QImage) -> QRectF:
        height = float(self.height())
        width = min(float(self.width()), height * image.width() / max(1, image.height()))
        return QRectF(0, 0, width, width * image.height() / max(1, image.width()))

    def _paint_place(self, painter: QPainter, box: QRectF) -> None:
        pen = QPen(self.palette().color(QPalette.ColorRole.Dark), 1.2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box.adjusted(14, 8, -14, -8), int(flags), self._why_empty())

    def _why_empty(self) -> str:
        photo = self._photo
        if photo is None or (photo.content is None and photo.path is None):
            return self.tr("No picture file. Drop one here, or choose it below.")
        if self._pictures.is_missing(photo):
            return self.tr("This picture cannot be shown: it is missing, damaged or too large.")
        return self.tr("One moment …")


def picture_in(event: QDropEvent) -> Path | None:
    """The one picture file that is dragged, or None."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    if len(paths) == 1 and paths[0].suffix.lower() in _ENDINGS:
        return paths[0]
    return None
