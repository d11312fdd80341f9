"""Articles become Docs piece by piece, whatever their text is."""

import pytest
import spacy

from nlp.article import Article, Block
from nlp.parsing import blocks_of, parse


@pytest.mark.parametrize(
    "text", ["“" * 3000 + " said.", "x" * 45_000, "It may rain. " * 4000, "(" * 499 + " a"]
)
def test_no_stretch_without_white_space_is_tokenised_whole(text: str) -> None:
    """The tokenizer looks at what is left of a stretch after each mark that it takes off."""
    language = spacy.blank("en")
    seen: list[int] = []
    search = language.tokenizer.suffix_search

    def counted(stretch: str) -> object:
        seen.append(len(stretch))
        return search(stretch)

    language.tokenizer.suffix_search = counted
    doc = parse(language, Article(text, (Block("paragraph", 0, len(text)),)))
    assert doc.text == text
    assert blocks_of(doc) == [(0, len(doc), "paragraph")]
    assert max(seen) <= 500
