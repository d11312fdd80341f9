"""The parts that are added by rule, and the packed form."""

import numpy
import pytest
import spacy
from spacy.tokens import Doc

from nlp.packed_model import load, pack, unpack
from nlp.training.entity_rules import add_rules
from nlp.training.names_corpus import cleaned
from nlp.training.quotes import split_at_quotes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('said:"No."Then', ["said", ":", '"', "No", ".", '"', "Then"]),
        ("the ``free'' press", ["the", "``", "free", "''", "press"]),
        ("«Oui», „Ja“", ["«", "Oui", "»", ",", "„", "Ja", "“"]),
        ('said—"never"', ["said", "—", '"', "never", '"']),
        ("O’Brien", ["O’Brien"]),
    ],
)
def test_every_quotation_mark_is_a_token(text: str, words: list[str]) -> None:
    language = spacy.blank("en")
    split_at_quotes(language)
    assert [token.text for token in language(text)] == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on Monday 12 May", [("Monday 12 May", "DATE")]),
        ("about $5 million", [("$5 million", "MONEY")]),
        ("some 40 per cent of them", [("40 per cent", "PERCENT")]),
        ("the 20 children", [("20", "CARDINAL")]),
        ("he may march", []),
    ],
)
def test_dates_and_numbers_are_found_by_rule(text: str, found: list[tuple[str, str]]) -> None:
    language = spacy.blank("en")
    add_rules(language)
    assert [(ent.text, ent.label_) for ent in language(text).ents] == found


def test_a_sentence_whose_types_are_disputed_is_dropped() -> None:
    gold = [("Bush came", [(0, 4, "ORG")]), ("Mr. Bush", [(0, 8, "PERSON")])]
    found = [("Bush came", [(0, 4, "PERSON")]), ("Mr. Bush", [(4, 8, "PERSON")])]
    assert cleaned(gold, found) == [found[1]]


def test_a_packed_pipeline_is_the_same_but_for_rounding() -> None:
    language = spacy.blank("en")
    tagger = language.add_pipe("tagger")
    tagger.add_label("NN")
    language.initialize()
    again = unpack(pack(language))
    before, after = (
        each.get_pipe("tagger").model.predict([Doc(each.vocab, words=["a", "b"])])[0]
        for each in (language, again)
    )
    assert after.dtype == numpy.float32
    assert numpy.allclose(before, after, atol=1e-2)


def test_a_file_that_is_no_pipeline_is_refused(tmp_path) -> None:
    (tmp_path / "pipeline.bin").write_bytes(b"no")
    with pytest.raises(OSError, match="not a packed pipeline"):
        load(tmp_path)
