"""One errand in a process of its own, then the end: read a file, read the clipboard.

In:  one JSON line  {"do": "read", "path": "...", "name": "..."}
                    {"do": "clipboard", "text": "...", "html": "..."}
Out: one JSON line  {"article": {...}}  or  {"refusal": ["FileMissing", file, detail]}
A hostile file that crashes or hangs a reader then takes this process, never the window; and the
reading libraries' imports do not stall the window either.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from nlp.errors import Refusal, Unreadable
from nlp.serial import Json, article_to_json


def run(requests: BinaryIO, answers: BinaryIO) -> int:
    """Carries out the one errand that stands in the input; returns the exit status."""
    request = json.loads(requests.readline())
    try:
        answer = ERRANDS[request["do"]](request)
    except Refusal as refusal:
        answer = {"refusal": [type(refusal).__name__, refusal.file, refusal.detail]}
    except OSError as error:
        reason = error.strerror or type(error).__name__
        answer = {"refusal": [Unreadable.__name__, str(request.get("name", "")), reason]}
    answers.write(json.dumps(answer).encode("ascii") + b"\n")
    answers.flush()
    return 0


def _read(request: Json) -> Json:
    from nlp.readers import read_article

    return {"article": article_to_json(read_article(Path(request["path"]), request["name"]))}


ERRANDS: dict[str, Callable[[Json], Json]] = {"read": _read}
