"""Printer dialogs. Imported when something is printed: the first paint does not wait for it."""

from collections.abc import Callable

from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QWidget

from app.page_images import paint_pages
from app.settings import Paper


def make_printer(paper: Paper, name: str) -> QPrinter:
    """The default printer, with this paper and a name for its queue."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size = QPageSize.PageSizeId.A4 if paper is Paper.A4 else QPageSize.PageSizeId.Letter
    printer.setPageSize(QPageSize(size))
    printer.setFullPage(True)
    printer.setDocName(name)
    return printer


def show_preview(printer: QPrinter, pages: list[QImage], window: QWidget) -> None:
    """Shows the pages as they would be printed. The dialog does not own the printer."""
    dialog = QPrintPreviewDialog(printer, window)
    dialog.paintRequested.connect(lambda target: paint_pages(target, pages))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def ask_for_printer(printer: QPrinter, window: QWidget, then: Callable[[], object]) -> None:
    """Lets the reader choose printer and pages, then calls `then`."""
    dialog = QPrintDialog(printer, window)
    dialog.accepted.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)
