"""The parts that are added by rule, and the packed form."""

import numpy
import pytest
import spacy
from spacy.tokens import Doc

from nlp.packed_model import load, pack, unpack
from nlp.training.entity_rules import add_rules
from nlp.training.names_corpus import cleaned, disputed
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
        ("an ex-mayor's state-owned", ["an", "ex-mayor", "'s", "state", "-", "owned"]),
        ("at 7:30PM in the 80's", ["at", "7:30", "PM", "in", "the", "80's"]),
        ("call 212-555-0134 in 2010-11", ["call", "212-555-0134", "in", "2010", "-", "11"]),
        ("Lt. Morn, Thur. night", ["Lt.", "Morn", ",", "Thur.", "night"]),
        ("they wed and/or wanna", ["they", "wed", "and", "/", "or", "wan", "na"]),
        ("(the Lib):", ["(", "the", "Lib", ")", ":"]),
        ("an F-16 for $65k.", ["an", "F", "-", "16", "for", "$", "65", "k", "."]),
    ],
)
def test_the_tokens_are_those_of_the_treebanks(text: str, words: list[str]) -> None:
    language = spacy.blank("en")
    adjust_tokenizer(language)
    assert [token.text for token in language(text)] == words


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("on/IN Monday/NNP ,/, 12/CD May/NNP", [("Monday", "DATE"), ("12 May", "DATE")]),
        ("May/NNP 5/CD ,/, 2019/CD", [("May 5 , 2019", "DATE")]),
        ("in/IN 1999/CD", [("in 1999", "DATE")]),
        ("about/RB $/$ 5/CD million/CD", [("$ 5 million", "MONEY")]),
        ("some/DT 40/CD per/IN cent/NN of/IN them/PRP", [("40 per cent", "PERCENT")]),
        ("the/DT 20/CD children/NNS", [("20", "CARDINAL")]),
        ("twenty/CD -/HYPH five/CD cups/NNS", [("twenty - five", "CARDINAL")]),
        ("he/PRP may/MD march/VB", []),
        ("a/DT Ghanaian/JJ singer/NN and/CC two/CD Swedes/NNPS", ["NORP", "CARDINAL", "NORP"]),
        ("the/DT polish/NN on/IN the/DT shoe/NN", []),
    ],
)
def test_dates_numbers_and_demonyms_are_found_by_rule(words: str, found: list[object]) -> None:
    language = spacy.blank("en")
    add_rules(language)
    pairs = [pair.rsplit("/", 1) for pair in words.split()]
    doc = Doc(language.vocab, words=[w for w, _ in pairs], tags=[tag for _, tag in pairs])
    ents = language.get_pipe("entity_ruler")(doc).ents
    assert [
        (e.text, e.label_) if found and isinstance(found[0], tuple) else e.label_ for e in ents
    ] == found


def test_names_that_were_found_are_left_as_they_are() -> None:
    language = spacy.blank("en")
    add_rules(language)
    doc = Doc(
        language.vocab, words=["American", "Foods"], tags=["NNP"] * 2, ents=["B-ORG", "I-ORG"]
    )
    assert [e.label_ for e in language.get_pipe("entity_ruler")(doc).ents] == ["ORG"]


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
    assert disputed(gold, found) == gold[:2]


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
