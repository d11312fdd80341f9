"""The language with a user's own word lists, loaded the same way wherever articles are analysed."""

from typing import TYPE_CHECKING

from app.paths import lexicon_folder

if TYPE_CHECKING:
    from nlp.pipeline import Pipeline


def load_language(model: str | None = None) -> "Pipeline":
    """The bundled pipeline, or another by name or path; its `refused` are to be told.

    Raises OSError where `model` cannot be loaded.
    """
    from nlp.pipeline import load

    own = lexicon_folder()
    return load(model, user_folder=own if own.is_dir() else None)
