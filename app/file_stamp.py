"""Whether a document's file is still the one that was opened or last saved here.

Two people may work on one file in a shared folder, and one program may have it open twice. All of
this reads files, so it runs in the background.
"""

import errno
import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from nlp import document_file
from nlp.document import Document


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file was: its size in bytes, when it was written, and the SHA-256 of what is in it."""

    size: int
    written_ns: int
    digest: str


class ChangedMeanwhile(Exception):
    """Somebody else has written the file since; it was left as it is."""


def stamp_of(path: Path) -> Stamp:
    """The stamp of a file. Raises OSError, also for a pipe, which would have to be waited for."""
    known = path.stat()
    if not stat.S_ISREG(known.st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Stamp(known.st_size, known.st_mtime_ns, digest)


def is_still(path: Path, known: Stamp) -> bool:
    """Whether the file holds what it held; one that is gone can be written anew.

    Another time alone is no change: folders that are kept alike set it.
    """
    try:
        now = path.stat()
        if (now.st_size, now.st_mtime_ns) == (known.size, known.written_ns):
            return True
        return stamp_of(path).digest == known.digest
    except FileNotFoundError:
        return True


def read(path: Path) -> tuple[Document, Stamp | None]:
    """The document in a file, and what the file was before. Raises a `Refusal`."""
    try:
        known = stamp_of(path)
    except OSError:
        known = None
    return document_file.read(path), known


def write(
    document: Document, path: Path, known: Stamp | None
) -> tuple[tuple[str, ...], Stamp | None]:
    """Writes the document; returns the pictures left out (see `document_file`) and the new stamp.

    Raises ChangedMeanwhile where the file is not what `known` tells, OSError and `TooManyMarks`.
    """
    if known is not None and not is_still(path, known):
        raise ChangedMeanwhile(path.name)
    left_out = document_file.write(document, path)
    try:
        return left_out, stamp_of(path)
    except OSError:
        return left_out, None


def beside(path: Path) -> Path:
    """A name next to the file that is free: "ferry (2).newsgloss"."""
    number = 2
    while (free := path.with_stem(f"{path.stem} ({number})")).exists():
        number += 1
    return free
