"""Pages of a PDF as pictures, and those on a printer."""

from collections.abc import Iterable, Iterator
from math import inf, sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def page_images(path: Path, dpi: int, most_pixels: float = inf) -> Iterator[QImage]:
    """The pages one by one, so that only one of them is in memory.

    They are coarser than `dpi` where all of them together would have more pixels than the most.
    """
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        points = sum(
            wide * high for wide, high in map(document.get_page_size, range(len(document)))
        )
        scale = min(dpi / 72, sqrt(most_pixels / points))
        for page in document:
            bitmap = page.render(scale=scale, maybe_alpha=False, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            )
            yield image.copy()  # QImage does not own the bytes that it is given
            bitmap.close()
            page.close()


def paint_pages(printer: "QPrinter", pages: Iterable[QImage]) -> None:
    """Paints each picture on a sheet, as large as its shape allows; heeds the range asked for."""
    first, last = printer.fromPage() or 1, printer.toPage()
    begun = False
    with QPainter(printer) as painter:
        for number, image in enumerate(pages, 1):
            if number < first or (last and number > last):
                continue
            if begun:
                printer.newPage()
            begun = True
            painter.drawImage(
                _fitted(image, painter.viewport().width(), painter.viewport().height()), image
            )


def _fitted(image: QImage, width: int, height: int) -> QRectF:
    scale = min(width / image.width(), height / image.height())
    wide, high = image.width() * scale, image.height() * scale
    return QRectF((width - wide) / 2, (height - high) / 2, wide, high)
