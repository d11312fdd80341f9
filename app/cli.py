"""The command line: the same readers, analysis and exporters as the window."""

import argparse
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

DESCRIPTION = "Reads the news with you: marks what a careful reader asks about, offline."
COMMANDS: dict[str, tuple[str, str, str]] = {
    "analyse": ("app.commands.analyse", "add", "read, analyse and print articles"),
    "export": ("app.commands.export", "add", "write a handout as PDF"),
    "lexicon": ("app.commands.tools", "add_lexicon", "check an edited word list"),
    "explain": ("app.commands.tools", "add_explain", "say why a word is or is not marked"),
    "model": ("app.commands.tools", "add_model", "export the language pipeline"),
    "selftest": ("app.commands.tools", "add_selftest", "say what works on this machine"),
}
"""Name -> module, the function that adds its arguments, and what it does."""


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
    for stream in (sys.stdout, sys.stderr):
        # A word that the terminal's encoding lacks is shown as an escape, never as a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    options = _parser(arguments[0]).parse_args(arguments)
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
    from app.gui import run as run_window

    return run_window(arguments)


def _parser(wanted: str) -> argparse.ArgumentParser:
    """The parser; only the wanted command's module is loaded."""
    parser = argparse.ArgumentParser(
        prog="newsgloss",
        description=DESCRIPTION,
        epilog="newsgloss [FILE] opens the window, with an article or a .newsgloss document.",
    )
    parser.add_argument("--version", action="version", version=f"newsgloss {program_version()}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, (module, function, help) in COMMANDS.items():
        command = commands.add_parser(name, help=help, description=help.capitalize() + ".")
        if name == wanted:
            add: Callable[[argparse.ArgumentParser], None] = getattr(
                import_module(module), function
            )
            add(command)
    return parser
