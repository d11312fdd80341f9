"""Articles become Docs piece by piece, whatever their text is."""

import pytest
import spacy

from nlp.article import Article, Block
from nlp.parsing import blocks_of, parse, text_of
from nlp.pipeline import Pipeline
from nlp.tokens import tokens_of


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


def paragraph(text: str) -> Article:
    return Article(text, (Block("paragraph", 0, len(text)),))


@pytest.mark.parametrize(
    "text",
    [
        "His nephew\xa0Tom Hale said so.",
        "His nephew  Tom   Hale said\xa0 so.  It rained. ",
        "  His nephew Tom Hale said so.",
        "His nephew\u2009Tom\u202fHale said so.\xa0\xa0",
    ],
)
def test_odd_spaces_are_no_words(pipeline: Pipeline, text: str) -> None:
    """The pipeline would take them for names; offsets and text stay those of the article."""
    doc = parse(pipeline.language, paragraph(text))
    t = tokens_of(doc)
    plain = parse(pipeline.language, paragraph(" ".join(text.split())))
    words = [i for i in range(len(t)) if not t.text[i].isspace()]
    assert text_of(doc) == t.source == text
    assert len(doc.text) == len(text)
    assert [text[t.start[i] : t.end[i]] for i in words] == [w.text for w in plain]
    assert [t.tag[i] for i in words] == [w.tag_ for w in plain]
    assert [t.text[t.head[i]] for i in words] == [w.head.text for w in plain]
    assert [t.ent[i] for i in words] == [w.ent_type_ for w in plain]


@pytest.mark.parametrize("text", ["", " ", "\xa0\xa0", "x   ", "a  b\xa0 c"])
def test_a_language_without_a_parser_keeps_odd_spaces_too(text: str) -> None:
    doc = parse(spacy.blank("en"), paragraph(text))
    assert (text_of(doc), len(doc.text)) == (text, len(text))
