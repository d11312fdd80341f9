"""The bundled English pipeline: loads it from its packed file, or writes it as a plain pipeline.

The file is spaCy's own `Language.to_bytes`, compressed, with every weight rounded to float16.
"""

import importlib
import zlib
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
    return zlib.compress(_narrowed(language.to_bytes()), 6)


def unpack(packed: bytes) -> Language:
    """The pipeline in a packed form."""
    content = zlib.decompress(packed)
    parts: dict[str, Any] = srsly.msgpack_loads(content)
    config = util.load_config_from_str(parts["config.cfg"].decode())
    meta = srsly.json_loads(parts["meta.json"])
    # The parts are as large as the pipeline; they go before its weights are made.
    del parts
    language = util.load_model_from_config(config, meta=meta)
    language.from_bytes(content)
    for _, component in language.pipeline:
        _widen(component)
    return language


def _widen(component: Any) -> None:
    """Makes float32 of the weights, one array after the other."""
    model = getattr(component, "model", None)
    for node in model.walk() if model else ():
        for name in node.param_names:
            if node.has_param(name) and node.get_param(name).dtype == numpy.float16:
                node.set_param(name, node.get_param(name).astype(numpy.float32))


def _narrowed(content: bytes) -> bytes:
    """The same pipeline with each array of weights rounded; they lie three messages deep."""
    parts: dict[str, Any] = srsly.msgpack_loads(content)
    for name in srsly.json_loads(parts["meta.json"])["pipeline"]:
        component = srsly.msgpack_loads(parts[name]) if isinstance(parts[name], bytes) else None
        if isinstance(component, dict) and "model" in component:
            model = srsly.msgpack_loads(component["model"])
            for params in model["params"]:
                params.update({key: _narrow(value) for key, value in params.items()})
            component["model"] = srsly.msgpack_dumps(model)
            parts[name] = srsly.msgpack_dumps(component)
    packed: bytes = srsly.msgpack_dumps(parts)
    return packed


def _narrow(value: Any) -> Any:
    is_weight = isinstance(value, numpy.ndarray) and value.dtype == numpy.float32
    return value.astype(numpy.float16) if is_weight else value
