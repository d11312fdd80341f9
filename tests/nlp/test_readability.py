import pytest

from nlp.readability import count_syllables, grade


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("cat", 1),
        ("table", 2),
        ("made", 1),
        ("wanted", 2),
        ("looked", 1),
        ("houses", 2),
        ("maybe", 2),
        ("probably", 3),
        ("being", 2),
        ("idea", 3),
        ("people", 2),
        ("writer", 2),
        ("evidence", 3),
        ("likely", 2),
        ("settle", 2),
        ("science", 2),
        ("statement", 2),
        ("judges", 2),
        ("rules", 1),
    ],
)
def test_syllables_are_counted_as_people_speak_them(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_short_plain_sentences_have_a_low_grade() -> None:
    assert grade("The dog sat on the mat. It was wet. We went home.") < 2


def test_long_learned_sentences_have_a_high_grade() -> None:
    text = (
        "Notwithstanding considerable methodological reservations, the commission's preliminary "
        "interpretation of organisational responsibilities remains fundamentally unsatisfactory."
    )
    assert grade(text) > 16


def test_a_text_without_words_has_grade_zero() -> None:
    assert grade("") == 0.0
    assert grade("12, 13!") == 0.0
