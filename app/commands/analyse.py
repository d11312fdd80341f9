"""`newsgloss analyse`: reads, analyses and prints articles, the model loaded once for all."""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from app.commands.shared import (
    DONE,
    REFUSED,
    USAGE,
    complain,
    is_an_input,
    language,
    read_file,
    refuse,
    write_file,
    write_out,
)
from app.printouts import HEADINGS, PRINTOUTS
from nlp.article import Article
from nlp.document import Document
from nlp.errors import Refusal


def add(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="an article or a .newsgloss document; standard input is not read",
    )
    parser.add_argument(
        "--photos",
        metavar="PHOTOS.json",
        help="each photo's file name with the start of its caption; for one FILE only",
    )
    parser.add_argument(
        "--library",
        metavar="FOLDER",
        help="photos saved before, to find one used again: library.json and the pictures",
    )
    parser.add_argument(
        "--format",
        choices=tuple(PRINTOUTS),
        help="default: text on a terminal, else json. json and jsonld print one object a line "
        "for each FILE; csv has one heading row for all",
    )
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="a file to write in place of printing"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Carries the command out and returns the exit status."""
    if options.photos and len(options.files) > 1:
        complain("--photos goes with one FILE only.")
        return USAGE
    inputs = [*options.files, *filter(None, [options.photos])]
    if options.output is not None and is_an_input(options.output, inputs):
        return REFUSED
    try:
        _require_library(options.library)
    except Refusal as refusal:
        return refuse(refusal)
    on_terminal = options.output is None and sys.stdout.isatty()
    kind = options.format or ("text" if on_terminal else "json")
    printout, heading = PRINTOUTS[kind], HEADINGS.get(kind, "")
    status, parts = DONE, []
    for name, read in _readable(options):
        if read is None:
            status = REFUSED
            continue
        document = _analysed(read, options)
        for notice in document.notices:
            complain(f"{name}: {notice}")
        printed, heading = heading + printout(document, name, on_terminal), ""
        if options.output is None:
            write_out(printed)
        else:
            parts.append(printed)
    if options.output is None or not parts:
        return status
    if write_file("".join(parts), options.output) != DONE:
        return REFUSED
    if status != DONE:
        complain(f"{options.output} holds {len(parts)} of {len(options.files)} articles.")
    return status


def _require_library(folder: str | None) -> None:
    from nlp.photos.library import require

    if folder is not None:
        require(Path(folder), folder)


def _readable(options: argparse.Namespace) -> Iterator[tuple[str, Article | Document | None]]:
    for name in options.files:
        try:
            yield name, _with_photos(read_file(name), options.photos)
        except Refusal as refusal:
            refuse(refusal)
            yield name, None


def _with_photos(read: Article | Document, table: str | None) -> Article | Document:
    from nlp.readers.attach import attach

    if table is None or isinstance(read, Document):
        return read
    return attach(read, Path(table))


def _analysed(read: Article | Document, options: argparse.Namespace) -> Document:
    """The document with its findings: a saved one as it was saved, an article analysed now."""
    if isinstance(read, Document) and read.analysed:
        return read
    document = read if isinstance(read, Document) else Document(read)
    return _analyser(options)(document)


_loaded: list[Callable[[Document], Document]] = []


def _analyser(options: argparse.Namespace) -> Callable[[Document], Document]:
    if not _loaded:
        _loaded.append(analyser(options.library))
    return _loaded[0]


def analyser(library_folder: str | None = None) -> Callable[[Document], Document]:
    """A function that analyses documents; the language is loaded here, once."""
    from nlp.analysis import analyse
    from nlp.photos.library import Library

    pipeline = language()
    library = Library(Path(library_folder)) if library_folder else None
    return lambda document: document.receiving(analyse(document.article, pipeline, library))
