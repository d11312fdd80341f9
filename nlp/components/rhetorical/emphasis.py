"""The voice raised: exclamation marks and words in capitals."""

from collections.abc import Iterator

from nlp.components.rhetorical.passage import Passage, Trigger

_LOUD_LETTERS = 4
_POLITE = frozenset({"thanks", "thank", "congratulations", "congrats", "welcome", "hello", "hi"})


_THINGS = frozenset({"it", "that", "this", "there", "here", "what"})


def shouted_label(passage: Passage) -> Iterator[Trigger]:
    """ "He is a liberal!": a label thrown at somebody."""
    tokens = passage.tokens
    for first, last in passage.sentences():
        if not tokens.text[last - 1].startswith("!") or not 3 < last - first < 9:
            continue
        for i in range(first, last - 2):
            person = i > first and tokens.lower[i - 1] not in _THINGS
            is_a = tokens.lower[i] in {"is", "'s", "’s", "are"}
            if person and is_a and tokens.lower[i + 1] in {"a", "an"}:
                yield Trigger(i + 1, last - 1, "name_calling", 1.0)


def raised_voice(passage: Passage) -> Iterator[Trigger]:
    """An exclamation mark after a sentence, or two words shouted in capitals."""
    tokens = passage.tokens
    for first, last in passage.sentences():
        polite = not _POLITE.isdisjoint(tokens.lower[first:last])
        if tokens.text[last - 1].startswith("!") and last - first > 2 and not polite:
            yield Trigger(last - 2, last, "loaded", 0.5)
    loud = [
        i
        for i in range(passage.first, passage.last)
        if len(tokens.text[i]) >= _LOUD_LETTERS
        and tokens.text[i].isalpha()
        and tokens.text[i].isupper()
        and not tokens.tag[i].startswith("NNP")
    ]
    if len(loud) >= 2 and len(loud) < (passage.last - passage.first) / 2:
        yield Trigger(loud[0], loud[0] + 1, "loaded", 1.0)
