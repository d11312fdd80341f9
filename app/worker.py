"""The worker process: loads the language once and analyses what it is sent, as JSON lines.

In:  {"id": 1, "article": {...}, "library": "folder or null", "language": "fr"}
                                                                   one request a line; the language
                                                                   of why and question, else English
Out: {"ready": true, "refused": [[file, detail], ...]}             once, when the language is there;
                                                                   own word lists that are left out
     {"id": 1, "progress": 0.4}                                    now and then
     {"id": 1, "analysis": {...}}  or  {"id": 1, "error": "..."}   the answer
It ends when its input ends. A separate process, since importing and running spaCy in a thread
stalls the window (measured: gaps of 70 to 90 ms against 16 to 21 ms).
"""

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from app.language import load_language
from nlp import texts
from nlp.serial import Json, analysis_to_json, article_from_json

if TYPE_CHECKING:
    from nlp.pipeline import Pipeline

Say = Callable[[Json], None]
_log = logging.getLogger(__name__)


def serve(requests: BinaryIO, answers: BinaryIO, model: str | None = None) -> int:
    """Answers requests until the input ends; returns the exit status."""

    def say(value: Json) -> None:
        answers.write(json.dumps(value).encode("ascii") + b"\n")
        answers.flush()

    pipeline = load_language(model)
    say({"ready": True, "refused": [[r.file, r.detail] for r in pipeline.refused]})
    for line in iter(requests.readline, b""):
        request = json.loads(line)
        try:
            say(_answer(request, pipeline, say))
        except Exception as error:
            # Whatever a text does to a detector, the reader keeps reading: it is told and logged.
            _log.exception("analysis failed")
            say({"id": request.get("id"), "error": f"{type(error).__name__}: {error}"})
    return 0


def _answer(request: Json, pipeline: "Pipeline", say: Say) -> Json:
    from nlp.analysis import analyse
    from nlp.photos.library import Library

    told = 0.0

    def progress(share: float) -> None:
        nonlocal told
        if share - told >= 0.05:
            told = share
            say({"id": request["id"], "progress": round(share, 2)})

    texts.speak(request.get("language", texts.ENGLISH))
    folder = request.get("library")
    library = Library(Path(folder)) if folder else None
    analysis = analyse(article_from_json(request["article"]), pipeline, library, progress)
    return {"id": request["id"], "analysis": analysis_to_json(analysis)}
