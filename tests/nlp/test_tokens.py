import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from nlp.tokens import tokens_of


@pytest.mark.parametrize("text", ["", "a", "It  is\n\nlate. ", "don't 🙂 so-called", "İstanbul"])
def test_the_text_is_put_together_again(text: str) -> None:
    doc: Doc = English().make_doc(text)
    assert tokens_of(doc).source.rstrip(" ") == doc.text.rstrip(" ")


def test_the_plain_text_is_lower_case_and_as_long() -> None:
    doc = English().make_doc("ISN’T\nİt")
    tokens = tokens_of(doc)
    assert tokens.plain.startswith("isn't ")
    assert len(tokens.plain) == len(doc.text)
