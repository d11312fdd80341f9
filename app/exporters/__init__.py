"""Exports, one file an output. What exists is listed here."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from nlp.document import Document

Export = Callable[[Document, Path, str], None]
"""Takes a document, the file to write and the paper ("A4" or "Letter"); raises OSError."""

EXPORTERS: dict[str, str] = {
    "handout": "app.exporters.handout",
    "worksheet": "app.exporters.worksheet",
    "key": "app.exporters.key",
    "report": "app.exporters.report",
}
"""Kind -> the module whose `export` makes it."""


def exporter(kind: str) -> Export:
    """The function that makes a kind. Raises KeyError for one that is not built."""
    function: Export = import_module(EXPORTERS[kind]).export
    return function
