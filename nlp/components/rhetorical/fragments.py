"""A fragment of one to three words: the writer picked just these, so a strong word weighs more."""

from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.rhetorical.passage import Passage, Trigger

_SHORT = 3


def core_of_a_fragment(passage: Passage) -> Iterator[Trigger]:
    """He called it "dangerous", them "monsters"; in a whole sentence such words may only tell."""
    words = passage.words()
    if passage.kind != "partial" or len(words) > _SHORT:
        return
    last = passage.last - 1
    while last > passage.first and not passage.tokens.lower[last][:1].isalnum():
        last -= 1
    device = _CORES.get(passage.tokens.lower[last])
    if device is not None:
        yield Trigger(last, last + 1, device, 1.5)


def nickname(passage: Passage) -> Iterator[Trigger]:
    """ "Sleepy Tom", "Lyin' Hale": a mocking adjective before the name of somebody in the text."""
    tokens = passage.tokens
    i = passage.first
    if passage.kind == "full" or not 2 <= len(passage.words()) <= _SHORT:
        return
    mocks = tokens.lower[i].rstrip("'’") in _MOCKING and tokens.text[i][0].isupper()
    name = i + 2 if tokens.text[i + 1] in ("'", "’") else i + 1
    if mocks and name < passage.last and _is_named_outside(passage, name):
        yield Trigger(i, name + 1, "name_calling", 2.0)


def _is_named_outside(passage: Passage, name: int) -> bool:
    """Whether the text has a person of that name: "Crazy Horse" may be a place or a film."""
    tokens = passage.tokens
    word = tokens.text[name]
    return any(
        tokens.text[k] == word and tokens.ent[k] == "PERSON"
        for k in range(len(tokens))
        if not passage.first <= k < passage.last
    )


_MOCKING = bag(
    "little lyin lying crooked crazy sleepy sloppy sneaky shifty phony phoney goofy dopey wacky "
    "nutty cheatin cheating slippery lazy weepy psycho loony nasty greedy fat silly"
)

_CORES = {
    **dict.fromkeys(
        bag("""dangerous frightening terrifying scary perilous petrified danger menace
            nightmare catastrophe catastrophic disastrous terror chaos havoc carnage bloodbath"""),
        "fear",
    ),
    **dict.fromkeys(
        bag(
            """horrified revolted repulsed ashamed disgusted infuriated incensed sickened divisive
            toxic hateful cruel vicious ugly nasty corrupt crooked rigged crazy insane stupid dumb
            terrible horrible awful reckless shameful disgraceful despicable callous heartless
            hypocritical cowardly extraordinary incredible amazing fantastic phenomenal magnificent
            spectacular brilliant heroic"""
        ),
        "loaded",
    ),
    **dict.fromkeys(
        bag(
            """rapists killers murderers thieves predators monsters animals savages cheats
            barbarians gangsters criminals"""
        ),
        "name_calling",
    ),
}
