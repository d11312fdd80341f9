"""The classes of words for sources, and what is found out about a word only once."""

import pytest

from nlp.components import source_words
from nlp.components.source_words import Words


def test_a_question_about_a_word_is_answered_once() -> None:
    words, asked = Words({}), []
    for _ in range(3):
        assert words.once("long", "clerk", lambda word: bool(asked.append(word) or True))
    assert words.once("short", "clerk", lambda _word: False) is False
    assert asked == ["clerk"]


def test_a_text_of_nonsense_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_words, "_MOST_KNOWN", 10)
    words = Words({})
    for number in range(100):
        assert words.once("even", str(number), lambda word: int(word) % 2 == 0) is (number % 2 == 0)
    assert len(words._known) <= 11


def test_entries_of_several_words_are_known_by_their_last() -> None:
    words = Words(
        {"body": frozenset(("think tank", "club")), "crowd": frozenset(("rank and file",))}
    )
    assert words.last_words == {"tank", "file"}
