"""Averages the weights of pipelines that went on from one common ancestor."""

import importlib
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

srsly: Any = importlib.import_module("srsly")


def average(folders: Sequence[Path], out: Path) -> None:
    """Writes to `out` the first pipeline, with the mean of all weights in place of its own."""
    shutil.copytree(folders[0], out, dirs_exist_ok=True)
    for file in sorted(out.rglob("model")):
        inside = file.relative_to(out)
        models = [srsly.msgpack_loads((folder / inside).read_bytes()) for folder in folders]
        for place, params in enumerate(models[0]["params"]):
            for name, value in params.items():
                if value is not None:
                    values = [model["params"][place][name] for model in models]
                    params[name] = (sum(values) / len(values)).astype(value.dtype)
        file.write_bytes(srsly.msgpack_dumps(models[0]))
