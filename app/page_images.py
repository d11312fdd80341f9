"""Pages of a PDF as pictures, and those on a printer."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def page_images(path: Path, dpi: int) -> Iterator[QImage]:
    """The pages one by one, so that only one of them is in memory."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            bitmap = page.render(scale=dpi / 72, maybe_alpha=False, prefer_bgrx=True)
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
