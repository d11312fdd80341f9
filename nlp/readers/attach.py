"""Photos that a user attached to captions, from a `photos.json`."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from nlp.article import Article, Photo
from nlp.errors import PhotoTableError


def attach(article: Article, table: Path) -> Article:
    """The article with the photos of the table: file name -> start of its caption as printed.

    The first caption that begins so counts; file names are relative to the table. Raises
    PhotoTableError where the table or one of its photos cannot be used.
    """
    photos = list(article.photos)
    for file, start in _entries(table).items():
        path = table.parent / file
        if not path.is_file():
            raise PhotoTableError(str(table), f"there is no photo {file}")
        number = _number(article, photos, start)
        if number is None:
            raise PhotoTableError(str(table), f"no caption begins with “{start}”")
        photos[number] = replace(photos[number], file=file, path=path, content=None)
    return article.with_photos(tuple(photos))


def _entries(table: Path) -> dict[str, str]:
    try:
        given: Any = json.loads(table.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise PhotoTableError(str(table), "there is no such file") from None
    except OSError as error:
        raise PhotoTableError(str(table), error.strerror or str(error)) from error
    except (ValueError, RecursionError):
        raise PhotoTableError(str(table), "it is not JSON") from None
    if not isinstance(given, dict) or not all(isinstance(v, str) and v for v in given.values()):
        raise PhotoTableError(str(table), "it does not list photos with the start of their caption")
    return given


def _number(article: Article, photos: list[Photo], start: str) -> int | None:
    """The photo whose caption, or a copy of it, begins so; white space does not count."""
    wanted = "".join(start.split())
    for number, photo in enumerate(photos):
        for extent in photo.captions:
            printed = article.text[extent.start : extent.start + 4 * len(start) + 40]
            if "".join(printed.split()).startswith(wanted):
                return number
    return None
