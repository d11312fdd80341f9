"""The caption checks: each caption held against story, file and library."""

from spacy.tokens import Doc

from nlp.annotation import Annotation
from nlp.article import Article
from nlp.photos.library import Library


def caption_findings(
    article: Article, doc: Doc, library: Library | None = None
) -> tuple[Annotation, ...]:
    """Every clash found, in reading order."""
    return ()
