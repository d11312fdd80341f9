"""`newsgloss export`: the PDFs."""

import argparse
from pathlib import Path

from app.commands.analyse import analyser
from app.commands.shared import DONE, REFUSED, USAGE, complain, read_file, refuse
from app.exporters import EXPORTERS, PLANNED, exporter
from nlp.document import Document
from nlp.errors import Refusal


def add(parser: argparse.ArgumentParser) -> None:
    """Adds the command's arguments."""
    parser.add_argument("file", metavar="FILE", help="an article or a .newsgloss document")
    parser.add_argument(
        "--kind",
        required=True,
        metavar="KIND",
        choices=(*EXPORTERS, *PLANNED),
        help=f"{', '.join(EXPORTERS)}; {', '.join(PLANNED)} are not built yet",
    )
    parser.add_argument("--paper", choices=("A4", "Letter"), default="A4")
    parser.add_argument("-o", "--output", metavar="OUT.pdf", help="default: beside FILE")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Carries the command out and returns the exit status."""
    if options.kind not in EXPORTERS:
        complain(f"--kind {options.kind} is not built yet; use --kind {' or '.join(EXPORTERS)}.")
        return USAGE
    try:
        read = read_file(options.file)
    except Refusal as refusal:
        return refuse(refusal)
    document = read if isinstance(read, Document) else Document(read)
    if not document.analysed:
        document = analyser()(document)
    out = Path(options.output) if options.output else free_name(Path(options.file), options.kind)
    return write_export(document, options.kind, out, options.paper)


def write_export(document: Document, kind: str, out: Path, paper: str) -> int:
    """Writes an export in one step: a failed one leaves nothing behind."""
    part = out.with_name(f".{out.name}.part")
    try:
        exporter(kind)(document, part, paper)
        part.replace(out)
    except OSError as error:
        complain(f"{out} cannot be written: {error.strerror}. Choose another file with -o.")
        return REFUSED
    finally:
        part.unlink(missing_ok=True)
    return DONE


def free_name(file: Path, kind: str) -> Path:
    """A name beside the article that no file has: `a-handout.pdf`, then `a-handout-2.pdf`."""
    out = file.with_name(f"{file.stem}-{kind}.pdf")
    number = 2
    while out.exists():
        out = file.with_name(f"{file.stem}-{kind}-{number}.pdf")
        number += 1
    return out
