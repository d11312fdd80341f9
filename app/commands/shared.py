"""What several commands do alike: refusals on standard error, documents from files."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.language import load_language
from app.messages import sentence
from nlp.article import Article
from nlp.document import Document
from nlp.errors import Refusal

if TYPE_CHECKING:
    from nlp.pipeline import Pipeline

DONE, REFUSED, USAGE = 0, 1, 2


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


def write_text(text: str, output: str | None) -> int:
    """Writes to a file in one step, or to standard output as UTF-8 with bare line ends."""
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
        return DONE
    path = Path(output)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(text.encode("utf-8", "replace"))
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        complain(f"{output} cannot be written: {error.strerror}. Choose another folder with -o.")
        return REFUSED
    return DONE
