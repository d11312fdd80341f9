"""A photo enlarged in a window of its own: fitted, or as large as you like, by mouse or keys."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.views.pictures import Pictures
from app.views.plain import title
from nlp.article import Article

_WIDEST = 4000
_STEP = 1.25
_LEAST, _MOST = 0.1, 8.0
_GROUND = "#26292d"
"""Dark and without a hue in either theme, as on a light table: it leaves the colours alone."""


class _Canvas(QWidget):
    """The picture at one scale."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the picture as large as the canvas."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self.image)


class PhotoViewer(QDialog):
    """Plus and minus change the size, 0 fits it, Left and Right go to the other photos."""

    def __init__(
        self,
        article: Article,
        photo: int,
        parent: QWidget | None = None,
        hidden: frozenset[int] = frozenset(),
    ) -> None:
        super().__init__(parent)
        self._article = article
        self._photo = photo
        self._hidden = hidden
        self._scale = 0.0
        self._pictures = Pictures(self)
        self._pictures.ready.connect(self._show)
        self._canvas, self._scroll = _Canvas(), QScrollArea()
        self._scroll.setWidget(self._canvas)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = self._scroll.palette()
        ground.setColor(QPalette.ColorRole.Window, QColor(_GROUND))
        self._scroll.setPalette(ground)
        self._caption, self._size = QLabel(), QLabel()
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._caption.setWordWrap(True)
        self._caption.setMargin(10)
        self._size.setObjectName("muted")
        self._lay_out()
        self.resize(900, 680)
        self._show()

    @property
    def photo(self) -> int:
        """The number of the photo that is shown."""
        return self._photo

    @property
    def scale(self) -> float:
        """Screen pixels a pixel of the photo."""
        return self._scale or self._fitting()

    def go(self, step: int) -> None:
        """Shows the next photo, or the previous one with -1."""
        self._photo = (self._photo + step) % len(self._article.photos)
        self._scale = 0.0
        self._show()

    def zoom(self, factor: float) -> None:
        """Makes the photo larger or smaller."""
        self._scale = min(max(self.scale * factor, _LEAST), _MOST)
        self._place()

    def fit(self) -> None:
        """Makes all of the photo visible."""
        self._scale = 0.0
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sizes and goes by keys."""
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            self.go(1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self.go(-1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel sizes the photo."""
        self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 6)
        for sign, name, act in (
            ("◂", self.tr("Previous photo (Left)"), lambda: self.go(-1)),
            ("▸", self.tr("Next photo (Right)"), lambda: self.go(1)),
            ("−", self.tr("Smaller (-)"), lambda: self.zoom(1 / _STEP)),
            ("+", self.tr("Larger (+)"), lambda: self.zoom(_STEP)),
            (self.tr("Fit"), self.tr("All of the photo (0)"), self.fit),
        ):
            button = QToolButton()
            button.setText(sign)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _checked=False, act=act: act())
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self._size)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._caption)

    def _show(self) -> None:
        photo = self._article.photos[self._photo]
        image = self._pictures.image(photo, _WIDEST)
        self._canvas.image = image if image is not None else QImage()
        hidden = self._photo in self._hidden
        self._caption.setText("" if hidden else self._article.caption_text(photo))
        name = photo.file or self.tr("Photo")
        number = f"{self._photo + 1} / {len(self._article.photos)}"
        self.setWindowTitle(f"{title(name)} ({number})")
        self._canvas.setAccessibleName(name)
        own = self._pictures.size(photo)
        if own is not None:
            self._size.setText(f"{own.width()} × {own.height()}")
        elif self._pictures.is_missing(photo):
            self._size.setText(self.tr("This picture cannot be shown."))
        self._place()

    def _fitting(self) -> float:
        room: QSize = self._scroll.maximumViewportSize()
        image = self._canvas.image
        if image.isNull():
            return 1.0
        return min(room.width() / image.width(), room.height() / image.height(), 1.0)

    def _place(self) -> None:
        size = self._canvas.image.size() * self.scale
        self._canvas.resize(size)
        self._canvas.update()
