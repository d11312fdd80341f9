"""Small networks in files of named arrays."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from zipfile import BadZipFile

import numpy as np

Network = TypeVar("Network")


def opened(path: Path, make: Callable[[dict[str, Any]], Network], what: str) -> Network:
    """The network that `make` builds from the arrays of a file.

    Raises OSError where the file cannot be read, or holds no `what`.
    """
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            return make(dict(stored))
    except (ValueError, KeyError, EOFError, BadZipFile) as error:
        raise OSError(f"{path} holds no {what}.") from error
