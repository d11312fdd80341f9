"""The source audit: who speaks in an article, how often, in how many words, named or not."""

from spacy.tokens import Doc

from nlp.annotation import Source


def sources_of(doc: Doc) -> tuple[Source, ...]:
    """One row a source, the most heard first."""
    return ()
