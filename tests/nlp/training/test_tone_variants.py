"""Variants of judged quotations for the teacher to judge."""

from nlp.training.tone.examples import Judged, Quoted
from nlp.training.tone.varied import variants

KNOWN = Judged(Quoted("The mayor said:", "“Shut the old mill and save the green valley.”"), 2, ())


def near(word: str) -> tuple[str, ...]:
    return ("bank",) if word in ("mill", "valley", "shut") else ()


def test_some_words_are_replaced_by_near_ones_and_the_rest_stays() -> None:
    made = variants([KNOWN], near, 40)
    assert len(made) == 40
    assert len({text.quote for text in made}) > 2
    allowed = {"“shut", "“bank", "the", "old", "mill", "bank", "and", "save", "green"}
    for text in made:
        assert set(text.quote.lower().split()) <= allowed | {"valley.”", "bank.”"}
        assert text.quote[1].isupper()


def test_some_are_heard_without_the_words_before_them() -> None:
    lead = [text.before for text in variants([KNOWN], near, 40)]
    assert set(lead) == {"", "The mayor said:"}


def test_variants_are_the_same_at_every_run() -> None:
    assert variants([KNOWN], near, 5) == variants([KNOWN], near, 5)
