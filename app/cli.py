"""The command line: the same readers, analysis and exporters as the window."""

import argparse
import sys
from collections.abc import Callable
from difflib import get_close_matches
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from app.commands.shared import USAGE, complain

DESCRIPTION = "Reads the news with you: marks what a careful reader asks about, offline."
COMMANDS: dict[str, tuple[str, str, str]] = {
    "analyse": ("app.commands.analyse", "add", "read, analyse and print articles"),
    "export": ("app.commands.export", "add", "write handout, worksheet, key or report as PDF"),
    "lexicon": ("app.commands.tools", "add_lexicon", "check an edited word list"),
    "explain": ("app.commands.tools", "add_explain", "say why a word is or is not marked"),
    "model": ("app.commands.tools", "add_model", "export the language pipeline"),
    "selftest": ("app.commands.tools", "add_selftest", "say what works on this machine"),
}
"""Name -> module, the function that adds its arguments, and what it does."""

STATUSES = "Exit status: 0 done; 1 refused or failed, and one sentence says why; 2 wrong usage."


def program_version() -> str:
    """The installed version, or the one of a plain checkout."""
    try:
        return version("newsgloss")
    except PackageNotFoundError:
        return "0.1.0"


class Parser(argparse.ArgumentParser):
    """A parser whose help names the exit statuses and whose errors show its own usage.

    argparse leaves it to the parser above to tell what a command does not know.
    """

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"epilog": STATUSES, **given})

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """The options, and an empty list: what is not known ends the program."""
        options, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return options, unknown


def run(arguments: list[str]) -> int:
    """Carries out a command line and returns the exit status."""
    if arguments[:1] == ["--"]:
        return _window(arguments[1:])
    if not arguments or (arguments[0] not in COMMANDS and not arguments[0].startswith("-")):
        return _window(arguments)
    for stream in (sys.stdout, sys.stderr):
        # A word that the terminal's encoding lacks is shown as an escape, never as a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    options = _parser(next((a for a in arguments if a in COMMANDS), "")).parse_args(arguments)
    return _carried_out(options)


def _carried_out(options: argparse.Namespace) -> int:
    """The exit status. Whoever closes the pipe has read enough; a full disk is told."""
    from app.commands import shared

    try:
        status: int = options.run(options)
    except BrokenPipeError:
        shared.let_go_of_output()
        return shared.DONE
    except shared.OutputLost as error:
        shared.let_go_of_output()
        shared.complain(f"the output cannot be written: {error}. Make room, or send it elsewhere.")
        return shared.REFUSED
    return status


def _window(arguments: list[str]) -> int:
    meant = _meant(arguments[0]) if arguments else ""
    if meant:
        complain(f"there is no command {arguments[0]}; did you mean {meant}?")
        return USAGE
    from app.gui import run as run_window

    return run_window(arguments)


def _meant(word: str) -> str:
    """The command that a word is meant to be; empty where it names a file or is like none."""
    if not word.isalpha() or Path(word).exists():
        return ""
    return next(iter(get_close_matches(word, COMMANDS, 1, 0.7)), "")


def _parser(wanted: str) -> argparse.ArgumentParser:
    """The parser; only the wanted command's module is loaded."""
    parser = Parser(
        prog="newsgloss",
        usage="newsgloss [-h] [--version] [FILE]\n       newsgloss COMMAND ...",
        description=DESCRIPTION,
        epilog="newsgloss [FILE] opens the window, with an article or a .newsgloss document; "
        f"newsgloss COMMAND --help tells more. {STATUSES[:-1]}; 3 no screen for the window.",
    )
    parser.add_argument("--version", action="version", version=f"newsgloss {program_version()}")
    commands = parser.add_subparsers(metavar="COMMAND", prog="newsgloss")
    for name, (module, function, help) in COMMANDS.items():
        command = commands.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}.")
        if name == wanted:
            add: Callable[[argparse.ArgumentParser], None] = getattr(
                import_module(module), function
            )
            add(command)
    return parser
