"""Where a mark stands in a text that was edited."""

import random

import pytest

from nlp.anchoring import anchor, surroundings

STORY = "“We will not go,” said Ida Morn. " + "The ferry could sail in April. " * 3


def alike(text: str, pattern: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(text, pattern, strict=False)) if a != b),
                min(len(text), len(pattern)))  # fmt: skip


def looked_for_everywhere(
    text: str, exact: str, prefix: str, suffix: str, start: int
) -> tuple[int, int] | None:
    """What `anchor` promises, found by laying the words on every place."""
    places = [at for at in range(len(text)) if text.startswith(exact, at)]
    if start in places:
        return start, start + len(exact)

    def rank(at: int) -> tuple[int, int, int]:
        end = at + len(exact)
        fit = alike(text[:at][::-1], prefix[::-1]) + alike(text[end:], suffix)
        return -fit, abs(at - start), at

    best = min(places, key=rank, default=None)
    return None if best is None else (best, best + len(exact))


@pytest.mark.parametrize("seed", range(40))
def test_the_best_of_all_places_is_taken(seed: int) -> None:
    dice = random.Random(seed)
    text = "".join(dice.choices("ab ", k=5000 if seed < 4 else 60))
    lengths = (4, 12) if seed < 4 else (1, 4)
    for _ in range(20):
        start = dice.randrange(len(text) + 9)
        exact = "".join(dice.choices("ab ", k=dice.randint(*lengths)))
        prefix, suffix = ("".join(dice.choices("ab ", k=dice.randint(0, 4))) for _ in "12")
        assert anchor(text, exact, prefix, suffix, start) == looked_for_everywhere(
            text, exact, prefix, suffix, start
        )


def test_a_place_before_the_text_counts_as_its_beginning() -> None:
    assert anchor(STORY, "The", start=-4) == (STORY.index("The"), STORY.index("The") + 3)


def test_words_that_are_gone_have_no_place() -> None:
    assert anchor(STORY, "the mayor") is None
    assert anchor(STORY, "") is None
    assert anchor("", "the mayor", start=7) is None


@pytest.mark.parametrize("change", ["moved", "other words around"])
def test_thousands_of_like_quotations_are_found_without_an_end_of_copies(change: str) -> None:
    """Each place of each of them once had the whole article copied, twice."""
    count = 1500
    text = STORY * count
    edited = "x" + text if change == "moved" else text.replace(" said", "\n\nsaid")
    for number in range(count):
        start = number * len(STORY)
        end = start + len("“We will not go,”")
        around = surroundings(text, start, end)
        found = anchor(edited, text[start:end], *around, start)
        assert found is not None
        assert edited[slice(*found)] == text[start:end]
        if change == "moved":
            assert found[0] == start + 1
