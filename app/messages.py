"""Refusals as sentences: what is wrong with which file, and what to do next."""

from nlp.errors import Refusal


def sentence(refusal: Refusal) -> str:
    """One plain sentence for a refusal."""
    return str(refusal)
