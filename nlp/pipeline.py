"""The only place that loads a spaCy pipeline and puts our detectors behind it."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components import COMPONENTS
from nlp.errors import LexiconError

Detector = Callable[[Doc], Doc]


@dataclass(frozen=True)
class Pipeline:
    """A loaded language and the detectors, which run on the joined Doc of a whole article."""

    language: Language
    detectors: tuple[tuple[str, Detector], ...]
    name: str
    refused: tuple[LexiconError, ...] = ()
    """A user's own word lists that cannot be used: their detectors have the bundled ones alone."""


def load(model: str | None = None, user_folder: Path | None = None) -> Pipeline:
    """The bundled pipeline, or another installed one by name or path, with all detectors.

    `user_folder` holds a user's own word lists; one with a fault costs no marks but its own.
    Raises OSError where `model` cannot be loaded.
    """
    import spacy

    from nlp import packed_model

    language = spacy.load(model) if model else packed_model.load()
    for module in COMPONENTS.values():
        importlib.import_module(module)
    refused: list[LexiconError] = []

    def detector(name: str) -> Detector:
        if user_folder is not None:
            try:
                own: Detector = language.create_pipe(name, config={"user_folder": str(user_folder)})
                return own
            except LexiconError as error:
                refused.append(error)
        bundled: Detector = language.create_pipe(name)
        return bundled

    detectors = tuple((name, detector(name)) for name in COMPONENTS)
    return Pipeline(language, detectors, model or "bundled", tuple(refused))
