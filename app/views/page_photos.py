"""The photos on the page: each stands in the margin that its caption leaves above itself."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from app.views.article_document import BASE_PIXELS, MEASURE_EMS, PHOTO_ABOVE_EMS, ArticleDocument
from app.views.pictures import Pictures
from nlp.article import Article, Photo

_HIGHEST = 0.72
"""A photo's height at most, as a share of the column's width: an upright one is made narrower."""
_STEP = 80
"""Widths are asked for in steps, so that dragging a splitter does not decode at every pixel."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A decoded photo and its box, in the coordinates of its caption's paragraph."""

    image: QImage
    box: QRectF


class PagePhotos(Pictures):
    """Knows how wide the column is, and where in it a photo stands."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._layout = ArticleDocument(Article(""))
        self._column, self._pixels = 400.0, BASE_PIXELS

    def set_layout(self, layout: ArticleDocument) -> None:
        """Takes the photos of another article."""
        self._layout = layout

    def set_room(self, column: float, pixels: float) -> None:
        """Sets the column's width and the height of its type."""
        self._column, self._pixels = column, pixels

    @property
    def column(self) -> float:
        """The width of the column."""
        return self._column

    def picture(self, paragraph: int) -> Placed | None:
        """The photo above a paragraph, or None where there is none, or none yet."""
        photo = self._photo(paragraph)
        image = self.image(photo, self._asked_width()) if photo is not None else None
        size = self.size(photo) if photo is not None else None
        return Placed(image, self._box(size)) if image is not None and size is not None else None

    def space(self, paragraph: int) -> float:
        """The room a paragraph needs above itself; known as long as the article is open."""
        photo = self._photo(paragraph)
        if photo is None:
            return 0.0
        size = self.size(photo)
        if size is None:
            self.image(photo, self._asked_width())
            return 0.0
        return -self._box(size).top()

    def _photo(self, paragraph: int) -> Photo | None:
        if paragraph >= len(self._layout.paragraphs):
            return None
        index = self._layout.paragraphs[paragraph].photo
        return self._layout.article.photos[index] if index is not None else None

    def _asked_width(self) -> int:
        asked = min(self._column, MEASURE_EMS * BASE_PIXELS * 2)
        return round((int(asked) // _STEP + 1) * _STEP * self._page.devicePixelRatioF())

    def make_room(self, document: QTextDocument) -> bool:
        """Sets the margins above captions; whether any of them changed."""
        changed = False
        edit = QTextCursor(document)
        edit.beginEditBlock()  # one layout for all
        for number, paragraph in enumerate(self._layout.paragraphs):
            if paragraph.photo is None or number == 0:
                continue
            block = document.findBlockByNumber(number)
            form = block.blockFormat()
            above = self.space(number) + self._pixels * PHOTO_ABOVE_EMS
            if abs(form.topMargin() - above) > 0.5:
                form.setTopMargin(above)
                QTextCursor(block).setBlockFormat(form)
                changed = True
        edit.endEditBlock()
        return changed

    def paint(self, painter: QPainter, paragraph: int) -> None:
        """Paints the photo above a paragraph."""
        placed = self.picture(paragraph)
        if placed is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(placed.box, placed.image)

    def _box(self, size: QSize) -> QRectF:
        """At most as wide as the column; a small picture is not blown up beyond the zoom."""
        ratio = size.height() / max(1, size.width())
        width = min(self._column, size.width() * max(1.0, self._pixels / BASE_PIXELS))
        height = width * ratio
        if height > self._column * _HIGHEST:
            height = self._column * _HIGHEST
            width = height / ratio
        return QRectF(0, -height - self._pixels * 0.55, width, height)
