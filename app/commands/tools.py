"""`newsgloss lexicon check`, `explain`, `model export` and `selftest`."""

import argparse
import tempfile
from pathlib import Path

from app.commands.shared import (
    DONE,
    REFUSED,
    USAGE,
    complain,
    language,
    read_file,
    refuse,
    write_out,
)
from nlp.document import Document
from nlp.errors import Refusal


def add_lexicon(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of `lexicon`."""
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    does = "say what is wrong with an edited word list"
    check = actions.add_parser("check", help=does, description=f"{does.capitalize()}.")
    check.add_argument("file", metavar="FILE", help="a word list, such as hedges.toml")
    check.set_defaults(run=check_lexicon)


def check_lexicon(options: argparse.Namespace) -> int:
    """Prints a sentence for each fault of a word list."""
    from nlp.lexicon_check import check

    try:
        faults = check(Path(options.file))
    except Refusal as refusal:
        return refuse(refusal)
    for fault in faults:
        write_out(f"{fault}\n")
    if not faults:
        write_out(f"{options.file}: nothing wrong was found.\n")
    return REFUSED if faults else DONE


def add_explain(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of `explain`."""
    parser.add_argument("file", metavar="FILE", help="an article or a .newsgloss document")
    parser.add_argument(
        "--at",
        required=True,
        type=int,
        metavar="OFFSET",
        help="a place in the word: how many characters (Unicode code points) of the article's "
        "text stand before it, as start and end in the JSON of analyse",
    )
    parser.set_defaults(run=explain)


def explain(options: argparse.Namespace) -> int:
    """Prints why a word is or is not marked."""
    from nlp.explain import explain as explained

    try:
        read = read_file(options.file)
    except Refusal as refusal:
        return refuse(refusal)
    article = read.article if isinstance(read, Document) else read
    if not 0 <= options.at < len(article.text):
        complain(f"--at goes from 0 to {len(article.text) - 1} in {options.file}.")
        return USAGE
    write_out(explained(article, language(), options.at) + "\n")
    return DONE


def add_model(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of `model`."""
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    does = "write the pipeline for anybody's spacy.load"
    export = actions.add_parser("export", help=does, description=f"{does.capitalize()}.")
    export.add_argument("folder", metavar="FOLDER", help="a new or an empty folder")
    export.set_defaults(run=export_model)


def export_model(options: argparse.Namespace) -> int:
    """Writes the bundled pipeline as a plain spaCy pipeline."""
    from nlp.packed_model import export

    folder = Path(options.folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        complain(f"{folder} is there already; name a new or an empty folder.")
        return REFUSED
    try:
        export(folder)
    except OSError as error:
        complain(f"{folder} cannot be written: {error.strerror}. Choose another folder.")
        return REFUSED
    write_out(f"Written to {folder}. Open it with spacy.load({str(folder)!r}).\n")
    return DONE


def add_selftest(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of `selftest`."""
    parser.set_defaults(run=selftest)


SAMPLE = (
    "Ferry may return in spring\n\n"
    "The ferry to Ellin Island could sail again in April, officials said on Monday.\n\n"
    "“We will not let this island be forgotten,” said Ida Morn, who leads the harbour board.\n"
)


def selftest(options: argparse.Namespace) -> int:
    """Reads, analyses, saves and prints a small article; tells what works on this machine."""
    from app.commands.analyse import analyser
    from app.exporters import exporter
    from nlp import document_file
    from nlp.readers import read_clipboard

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        document = analyser()(Document(read_clipboard(SAMPLE, None)))
        found = {a.category for a in document.annotations}
        document_file.write(document, folder / "sample.newsgloss")
        same = document_file.read(folder / "sample.newsgloss") == document
        exporter("handout")(document, folder / "sample.pdf", "A4")
        printed = (folder / "sample.pdf").read_bytes().startswith(b"%PDF")
    checks = {
        "hedges are found": "hedge" in found,
        "unnamed sources are found": "sourcing" in found,
        "quotations are found": "quote" in found,
        "a document is saved and read back": same,
        "a handout is printed": printed,
    }
    for check, passed in checks.items():
        write_out(f"{'ok  ' if passed else 'FAIL'}  {check}\n")
    return DONE if all(checks.values()) else REFUSED
