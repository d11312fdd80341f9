"""The parts that are added by rule, and the packed form."""

import numpy
import pytest
import spacy
from spacy.tokens import Doc

from nlp.packed_model import load, pack, unpack
from nlp.training.entity_rules import add_rules
from nlp.training.names_corpus import cleaned
from nlp.training.student import Plan
from nlp.training.tokenizer import adjust_tokenizer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('said:"No."Then', ["said", ":", '"', "No", ".", '"', "Then"]),
        ("the ``free'' press", ["the", "``", "free", "''", "press"]),
        ("«Oui», „Ja“", ["«", "Oui", "»", ",", "„", "Ja", "“"]),
        ('said—"never"', ["said", "—", '"', "never", '"']),
        ("O’Brien", ["O’Brien"]),
        ('"No!!"', ['"', "No", "!!", '"']),
        ("=====  (why?!)", ["=====", " ", "(", "why", "?!", ")"]),
    ],
)
def test_quotation_marks_and_rows_of_marks_are_tokens(text: str, words: list[str]) -> None:
    language = spacy.blank("en")
    adjust_tokenizer(language)
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


def test_of_a_noisy_set_only_what_the_teacher_confirms_is_kept() -> None:
    gold = [
        ("Bush came", [(0, 4, "ORG")]),
        ("Mr. Bush", [(0, 8, "PERSON")]),
        ("Bush left Rome", [(0, 4, "PERSON")]),
        ("Ida left", [(0, 3, "PERSON")]),
    ]
    found = [
        ("Bush came", [(0, 4, "PERSON")]),
        ("Mr. Bush", [(4, 8, "PERSON")]),
        ("Bush left Rome", [(0, 4, "PERSON"), (10, 14, "GPE")]),
    ]
    assert cleaned(gold, found) == [found[2]]


def test_rate_and_batches_follow_their_plan() -> None:
    plan = Plan(steps=1000, rate=0.01, warmup=100, words=2000, first_words=500, ends_at=0.1)
    assert plan.rate_at(49) == pytest.approx(0.005)
    assert plan.rate_at(100) == pytest.approx(0.01)
    assert plan.rate_at(1000) == pytest.approx(0.001)
    assert (plan.words_at(0), plan.words_at(5000)) == (500, 2000)
    assert Plan(steps=1, words=700).words_at(0) == 700


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
