"""Readers, one file an import format. What exists is listed here."""

from pathlib import Path

from nlp.article import Article


def read_article(path: Path, name: str | None = None) -> Article:
    """The article in a file. Raises a `Refusal`; `name` is the path as the user gave it."""
    from nlp.readers.text import read_text

    return read_text(path.read_bytes(), path, name or str(path))
