"""The photos a user has saved before, to find a picture used again.

A folder with `library.json`, a list of {"file", "caption", "headline", "article_date"}, and the
pictures beside it. What Newsgloss adds has a "fingerprint" too; without one it is made when asked.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nlp.article import Article, Photo
from nlp.errors import PhotoLibraryError
from nlp.photos.picture import read_bytes

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Hashes = NDArray[numpy.uint64]

TABLE = "library.json"
_MOST_CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class Saved:
    """A photo saved before: its file and how it was printed."""

    file: str
    caption: str
    headline: str = ""
    article_date: date | None = None
    fingerprint: tuple[str, ...] = ()


@dataclass(frozen=True)
class Library:
    """A folder with `library.json` and pictures."""

    folder: Path

    @cached_property
    def entries(self) -> tuple[Saved, ...]:
        """What is saved; entries that make no sense are left out, a missing table is empty."""
        try:
            table = json.loads((self.folder / TABLE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return ()
        if not isinstance(table, list):
            return ()
        return tuple(saved for saved in map(_saved, table) if saved is not None)

    def same_pictures(self, data: bytes) -> tuple[Saved, ...]:
        """The saved photos that show the same picture, the nearest first."""
        import numpy

        from nlp.photos.fingerprint import THRESHOLD, distances, fingerprint
        from nlp.photos.likeness import are_one, thumbnail

        if not self.entries:
            return ()
        numbers, known = self._fingerprints
        asked = fingerprint(data) if len(numbers) else None
        if asked is None:
            return ()
        far = distances(asked, known)
        near = [int(i) for i in numpy.argsort(far, kind="stable") if far[i] <= THRESHOLD]
        thumb = thumbnail(data) if near else None
        if thumb is None:
            return ()
        found: list[Saved] = []
        for at in near[:_MOST_CANDIDATES]:
            saved = self.entries[numbers[at]]
            other = thumbnail(self._bytes(saved))
            if other is not None and are_one(thumb, other):
                found.append(saved)
        return tuple(found)

    def adding(self, article: Article) -> "Library":
        """The library with an article's photos copied into it; one saved before is not doubled.

        Raises OSError; a failed save leaves the last table in place.
        """
        entries = list(self._table())
        known = {(e.get("file"), e.get("caption")) for e in entries}
        self.folder.mkdir(parents=True, exist_ok=True)
        for photo in article.photos:
            entry = self._entry(article, photo)
            if entry is not None and (entry["file"], entry["caption"]) not in known:
                entries.append(entry)
        table = json.dumps(entries, ensure_ascii=False, indent=1)
        _replace(self.folder / TABLE, table.encode("utf-8"))
        return Library(self.folder)

    def _entry(self, article: Article, photo: Photo) -> dict[str, Any] | None:
        from nlp.photos.fingerprint import fingerprint

        found = read_bytes(photo)
        if found is None or not found.data or photo.caption is None:
            return None
        hashes = fingerprint(found.data)
        if hashes is None:
            return None
        ending = Path(photo.file or "").suffix.lower() or ".jpg"
        name = hashlib.sha256(found.data).hexdigest()[:16] + ending
        path = self.folder / name
        if not path.exists() or path.stat().st_size != len(found.data):
            _replace(path, found.data)
        return {
            "file": name,
            "caption": article.caption_text(photo),
            "headline": article.title,
            "article_date": article.published.isoformat() if article.published else None,
            "fingerprint": [f"{int(value):016x}" for value in hashes],
        }

    def _table(self) -> Iterator[dict[str, Any]]:
        try:
            table = json.loads((self.folder / TABLE).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return
        except ValueError as error:
            raise OSError(str(error)) from error
        yield from (entry for entry in table if isinstance(entry, dict))

    @cached_property
    def _fingerprints(self) -> "tuple[list[int], Hashes]":
        """The numbers of the entries with a fingerprint, and the fingerprints (n × 24)."""
        import numpy

        from nlp.photos.fingerprint import HASHES, fingerprint

        numbers, rows = [], []
        for number, saved in enumerate(self.entries):
            if len(saved.fingerprint) == HASHES:
                row: Hashes | None = numpy.array(
                    [int(word, 16) for word in saved.fingerprint], dtype=numpy.uint64
                )
            else:
                row = fingerprint(self._bytes(saved))
            if row is not None:
                numbers.append(number)
                rows.append(row)
        stacked = numpy.array(rows, dtype=numpy.uint64).reshape(len(rows), HASHES)
        return numbers, stacked

    def _bytes(self, saved: Saved) -> bytes:
        """The picture's bytes; none for a name that leads out of the folder."""
        path = self.folder / saved.file
        if not path.resolve().is_relative_to(self.folder.resolve()):
            return b""
        found = read_bytes(Photo(file=saved.file, path=path))
        return found.data if found is not None else b""


def require(folder: Path, name: str) -> None:
    """Raises PhotoLibraryError unless the folder, called `name`, is a library of saved photos."""
    if not folder.is_dir():
        raise PhotoLibraryError(name, "there is no such folder")
    try:
        table = json.loads((folder / TABLE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PhotoLibraryError(name, f"there is no {TABLE} in it") from None
    except OSError as error:
        raise PhotoLibraryError(name, error.strerror or str(error)) from error
    except ValueError:
        raise PhotoLibraryError(name, f"its {TABLE} is not JSON") from None
    if not isinstance(table, list):
        raise PhotoLibraryError(name, f"its {TABLE} is not a list of photos")


def _saved(entry: Any) -> Saved | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("file"), str):
        return None
    day = entry.get("article_date")
    try:
        article_date = date.fromisoformat(day) if isinstance(day, str) else None
    except ValueError:
        article_date = None
    hashes = entry.get("fingerprint") or ()
    whole = isinstance(hashes, list) and all(
        isinstance(h, str) and len(h) == 16 and not h.strip("0123456789abcdef") for h in hashes
    )
    return Saved(
        entry["file"],
        str(entry.get("caption") or ""),
        str(entry.get("headline") or ""),
        article_date,
        tuple(hashes) if whole else (),
    )


def _replace(path: Path, content: bytes) -> None:
    """Writes beside the file, then puts it in its place: a failed save leaves the last good one."""
    beside = path.with_name(path.name + ".new")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
