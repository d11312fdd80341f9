"""The command line: the same readers, analysis and exporters as the window."""

import argparse
import json
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from app.messages import sentence
from nlp.article import Article
from nlp.errors import Refusal

DONE, REFUSED, USAGE = 0, 1, 2
COMMANDS = ("analyse", "export", "lexicon", "explain", "model", "selftest")


def program_version() -> str:
    """The installed version, or the one of a plain checkout."""
    try:
        return version("newsgloss")
    except PackageNotFoundError:
        return "0.1.0"


def run(arguments: list[str]) -> int:
    """Carries out a command line and returns the exit status."""
    if not arguments or (arguments[0] not in COMMANDS and not arguments[0].startswith("-")):
        return _window(arguments)
    options = _parser().parse_args(arguments)
    status: int = options.run(options)
    return status


def _window(arguments: list[str]) -> int:
    from app.gui import run as run_window

    return run_window(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsgloss",
        description="Reads the news with you: marks what a careful reader asks about.",
    )
    parser.add_argument("--version", action="version", version=f"newsgloss {program_version()}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    analyse = commands.add_parser("analyse", help="read, analyse and print one or more articles")
    analyse.add_argument("files", nargs="+", metavar="FILE")
    analyse.add_argument("--photos", metavar="PHOTOS.json")
    analyse.add_argument("--library", metavar="FOLDER")
    analyse.add_argument("--format", choices=("json", "text", "jsonld", "csv"))
    analyse.add_argument("-o", "--output", metavar="OUT")
    analyse.set_defaults(run=_analyse)
    return parser


def _analyse(options: argparse.Namespace) -> int:
    status = DONE
    if options.photos and len(options.files) > 1:
        print("newsgloss: --photos goes with one FILE only.", file=sys.stderr)
        return USAGE
    from nlp.analysis import analyse
    from nlp.contract import article_report
    from nlp.document import Document
    from nlp.photos.library import Library
    from nlp.pipeline import load

    pipeline = load()
    library = Library(Path(options.library)) if options.library else None
    for article in _articles(options):
        if article is None:
            status = REFUSED
            continue
        document = Document(article).receiving(analyse(article, pipeline, library))
        report = article_report(document, article.source)
        sys.stdout.write(json.dumps(report, ensure_ascii=True) + "\n")
    return status


def _articles(options: argparse.Namespace) -> Iterator[Article | None]:
    from nlp.readers import read_article
    from nlp.readers.attach import attach

    for name in options.files:
        try:
            article = read_article(Path(name), name)
            yield attach(article, Path(options.photos)) if options.photos else article
        except Refusal as refusal:
            print(f"newsgloss: {sentence(refusal)}", file=sys.stderr)
            yield None
