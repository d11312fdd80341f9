"""`newsgloss export`: the PDFs."""

import argparse
import os
from pathlib import Path

from app.commands.analyse import analyser
from app.commands.shared import (
    DONE,
    REFUSED,
    is_an_input,
    not_written,
    read_file,
    refuse,
    write_out,
)
from app.exporters import EXPORTERS, exporter
from nlp.document import Document
from nlp.errors import Refusal
from nlp.one_step import in_one_step

LONGEST_STEM = 200
"""Bytes of the article's name that an export's name keeps: most systems take 255 for a name."""


def add(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", metavar="FILE", help="an article or a .newsgloss document")
    parser.add_argument(
        "--kind",
        required=True,
        metavar="KIND",
        choices=tuple(EXPORTERS),
        help=", ".join(EXPORTERS),
    )
    parser.add_argument("--paper", choices=("A4", "Letter"), default="A4", help="default: A4")
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT.pdf",
        help="default: a new file beside FILE, whose name is told",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Carries the command out and returns the exit status."""
    if options.output is not None and is_an_input(options.output, [options.file]):
        return REFUSED
    try:
        read = read_file(options.file)
    except Refusal as refusal:
        return refuse(refusal)
    document = read if isinstance(read, Document) else Document(read)
    if not document.analysed:
        document = analyser()(document)
    out = _out(options)
    status = write_export(document, options.kind, out, options.paper)
    if status == DONE and options.output is None:
        write_out(f"{out}\n")
    return status


def _out(options: argparse.Namespace) -> Path:
    if options.output is not None:
        return Path(options.output)
    return free_name(Path(options.file), options.kind)


def write_export(document: Document, kind: str, out: Path, paper: str) -> int:
    """Writes an export in one step: a failed one leaves nothing behind."""
    try:
        with in_one_step(out) as part:
            exporter(kind)(document, part, paper)
    except OSError as error:
        return not_written(str(out), error)
    return DONE


def free_name(file: Path, kind: str) -> Path:
    """A name beside the article that no file has: `a-handout.pdf`, then `a-handout-2.pdf`."""
    stem = file.stem
    while len(os.fsencode(stem)) > LONGEST_STEM:
        stem = stem[:-1]
    out = file.with_name(f"{stem}-{kind}.pdf")
    number = 2
    while out.exists():
        out = file.with_name(f"{stem}-{kind}-{number}.pdf")
        number += 1
    return out
