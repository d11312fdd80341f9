"""What several commands do alike: refusals on standard error, documents from files."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.language import load_language
from app.messages import sentence
from nlp.article import Article
from nlp.document import Document
from nlp.errors import Refusal
from nlp.one_step import in_one_step

if TYPE_CHECKING:
    from nlp.pipeline import Pipeline

DONE, REFUSED, USAGE = 0, 1, 2


class OutputLost(Exception):
    """Standard output cannot be written, such as a file on a full disk; says why."""


def complain(text: str) -> None:
    """One sentence on standard error."""
    print(f"newsgloss: {text}", file=sys.stderr)


def refuse(refusal: Refusal) -> int:
    """Tells a refusal and gives its exit status."""
    complain(sentence(refusal))
    return REFUSED


def read_file(name: str) -> Article | Document:
    """The article or document of a file. Raises a `Refusal`."""
    from nlp import document_file
    from nlp.readers import read_article

    path = Path(name)
    return (
        document_file.read(path, name)
        if document_file.is_document(path)
        else read_article(path, name)
    )


def language() -> "Pipeline":
    """The language with the user's own word lists; one that cannot be used is told and left out."""
    pipeline = load_language()
    for refusal in pipeline.refused:
        refuse(refusal)
    return pipeline


def is_an_input(output: str, inputs: list[str]) -> bool:
    """Whether OUT is one of the files that are read; tells so, since it would be lost."""
    for name in inputs:
        try:
            if not Path(output).samefile(name):
                continue
        except (OSError, ValueError):
            continue
        complain(f"{output} is read and would be lost. Choose another file with -o.")
        return True
    return False


def not_written(output: str, error: OSError) -> int:
    """Tells why OUT cannot be written and gives the exit status."""
    why = error.strerror or type(error).__name__
    complain(f"{Path(output)} cannot be written: {why}. Choose another file with -o.")
    return REFUSED


def write_file(text: str, output: str) -> int:
    """Writes a text to a file in one step, as UTF-8 with bare line ends."""
    try:
        with in_one_step(Path(output)) as part:
            part.write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        return not_written(output, error)
    return DONE


def write_out(text: str) -> None:
    """Prints as UTF-8 with bare line ends. Raises BrokenPipeError and OutputLost."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputLost(error.strerror or type(error).__name__) from error


def let_go_of_output() -> None:
    """Lets nothing more go to a standard output that takes no more, not even as Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
