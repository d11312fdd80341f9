"""Readers, one file an import format. What exists is listed here."""

from pathlib import Path

from nlp.article import Article, Block


def read_article(path: Path, name: str | None = None) -> Article:
    """The article in a file. Raises a `Refusal`; `name` is the path as the user gave it."""
    text = path.read_text(encoding="utf-8")
    return Article(text, (Block("paragraph", 0, len(text)),), source=name or str(path))
