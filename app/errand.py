"""One errand in a process of its own, then the end: read a file, read the clipboard, make a PDF.

In:  one JSON line  {"do": "read", "path": "...", "name": "..."}
                    {"do": "clipboard", "text": "...", "html": "...", "name": "..."}
                    {"do": "export", "document": "x.newsgloss", "kind": "handout",
                     "out": "x.pdf", "paper": "A4", "language": "fr"}
                    {"do": "remember_photos", "document": "x.newsgloss", "folder": "..."}
Out: one JSON line  {"article": {...}},  {"written": "x.pdf"},
                    {"refusal": ["FileMissing", file, detail]}  or  {"failed": "a reason"}
A hostile file that crashes or hangs a reader then takes this process, never the window; and the
imports of the reading and printing libraries do not stall the window either.
"""

import json
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from app.translation import translate_with
from nlp import texts
from nlp.errors import Refusal
from nlp.one_step import in_one_step
from nlp.serial import Json, article_to_json

MOST_MEMORY = 4 * 1024**3
"""Bytes of addresses; what a reader does beyond them ends in a refused file, not a full machine."""


def bound_memory() -> None:
    """Bounds this process's memory, on systems that can."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, hard))


def run(requests: BinaryIO, answers: BinaryIO) -> int:
    """Carries out the one errand that stands in the input; returns the exit status."""
    request = json.loads(requests.readline())
    try:
        answer = ERRANDS[request["do"]](request)
    except Refusal as refusal:
        answer = {"refusal": [type(refusal).__name__, refusal.file, refusal.detail]}
    except OSError as error:
        answer = {"failed": error.strerror or type(error).__name__}
    answers.write(json.dumps(answer).encode("ascii") + b"\n")
    answers.flush()
    return 0


def _read(request: Json) -> Json:
    from nlp.readers import read_article

    return {"article": article_to_json(read_article(Path(request["path"]), request["name"]))}


def _clipboard(request: Json) -> Json:
    from nlp.readers import read_clipboard

    return {"article": article_to_json(read_clipboard(request["text"], request["html"] or None))}


def _export(request: Json) -> Json:
    from app.exporters import exporter
    from nlp.document_file import read

    _speak(request.get("language", "en"))
    out = Path(request["out"])
    document = read(Path(request["document"]))
    with in_one_step(out) as part:
        exporter(request["kind"])(document, part, request["paper"])
    return {"written": str(out)}


def _speak(language: str) -> None:
    """Has the words of a PDF translated as the window has its own; an empty one is the system's."""
    if language == "en":
        return
    from app.i18n import code_of, translator_of

    texts.speak(code_of(language))
    translator = translator_of(language)
    if translator is not None:
        translate_with(lambda context, text: translator.translate(context, text) or text)


def _remember_photos(request: Json) -> Json:
    from nlp.document_file import read
    from nlp.photos.library import Library

    Library(Path(request["folder"])).adding(read(Path(request["document"])).article)
    return {"written": request["folder"]}


ERRANDS: dict[str, Callable[[Json], Json]] = {
    "read": _read,
    "clipboard": _clipboard,
    "export": _export,
    "remember_photos": _remember_photos,
}
