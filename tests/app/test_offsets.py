"""Code points and UTF-16 units."""

import pytest

from app.offsets import Offsets

TEXT = "a🙂b🙂🙂c é\u0301 שלום 𝔘"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_every_position_is_where_utf_16_has_it() -> None:
    offsets = Offsets(TEXT)
    for position in range(len(TEXT) + 1):
        assert offsets.to_qt(position) == _units(TEXT[:position])


def test_every_position_comes_back() -> None:
    offsets = Offsets(TEXT)
    for position in range(len(TEXT) + 1):
        assert offsets.from_qt(offsets.to_qt(position)) == position


def test_a_position_inside_a_character_gives_its_start() -> None:
    assert Offsets("a🙂b").from_qt(2) == 1


@pytest.mark.parametrize("text", ["", "plain words"])
def test_without_astral_characters_both_count_alike(text: str) -> None:
    offsets = Offsets(text)
    assert [offsets.to_qt(n) for n in range(len(text) + 1)] == list(range(len(text) + 1))
