"""The sentences of the treebanks as plain text."""

import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path


def packed(path: Path) -> Iterator[str]:
    """The lines of an xz file."""
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        yield from stream


def documents(lines: Iterable[str], most: int | None = None) -> Iterator[list[str]]:
    """The sentences of each document of CoNLL-U lines, cut after `most` where that is given."""
    document: list[str] = []
    for line in lines:
        if line.startswith("# newdoc") and document:
            yield document
            document = []
        if line.startswith("# text = "):
            document.append(line[9:].strip())
            if len(document) == most:
                yield document
                document = []
    yield document
