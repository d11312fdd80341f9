"""The bundled English pipeline: loads it from its packed file, or writes it as a plain pipeline.

The file is spaCy's own `Language.to_bytes`, compressed, with every weight rounded to float16.
"""

import importlib
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy
from spacy import util
from spacy.language import Language

from nlp.resources import resource

FILE = "pipeline.bin"
# spaCy's serializer has no type marker, so it is taken as Any.
srsly: Any = importlib.import_module("srsly")


def load(folder: Path | None = None) -> Language:
    """The bundled pipeline, with float32 weights. Raises OSError where it cannot be read."""
    path = (folder or resource("model")) / FILE
    try:
        return unpack(path.read_bytes())
    except (ValueError, KeyError, zlib.error) as error:
        raise OSError(f"{path} is not a packed pipeline.") from error


def export(folder: Path) -> None:
    """Writes the bundled pipeline so that `spacy.load(folder)` opens it without Newsgloss."""
    load().to_disk(folder)


def pack(language: Language) -> bytes:
    """The packed form of a pipeline."""
    return zlib.compress(_map_weights(language.to_bytes(), _narrow), 6)


def unpack(packed: bytes) -> Language:
    """The pipeline in a packed form."""
    content = _map_weights(zlib.decompress(packed), _widen)
    parts = srsly.msgpack_loads(content)
    # The parts are as large as the pipeline; they go before its weights are made.
    config = util.load_config_from_str(parts["config.cfg"].decode())
    meta = srsly.json_loads(parts["meta.json"])
    del parts
    language = util.load_model_from_config(config, meta=meta)
    return language.from_bytes(content)


def _map_weights(content: bytes, change: Callable[[Any], Any]) -> bytes:
    """The same pipeline with each array of weights changed; they lie three messages deep."""
    parts: dict[str, Any] = srsly.msgpack_loads(content)
    trained = srsly.json_loads(parts["meta.json"])["pipeline"]
    for name, part in parts.items():
        if name not in trained or not isinstance(part, bytes):
            continue
        component = srsly.msgpack_loads(part)
        if "model" in component:
            model = srsly.msgpack_loads(component["model"])
            for params in model["params"]:
                params.update({key: change(value) for key, value in params.items()})
            component["model"] = srsly.msgpack_dumps(model)
            parts[name] = srsly.msgpack_dumps(component)
    packed: bytes = srsly.msgpack_dumps(parts)
    return packed


def _narrow(value: Any) -> Any:
    is_weight = isinstance(value, numpy.ndarray) and value.dtype == numpy.float32
    return value.astype(numpy.float16) if is_weight else value


def _widen(value: Any) -> Any:
    is_weight = isinstance(value, numpy.ndarray) and value.dtype == numpy.float16
    return value.astype(numpy.float32) if is_weight else value
