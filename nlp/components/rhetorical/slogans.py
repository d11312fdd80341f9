"""Slogans: short assertions and calls, made to be repeated."""

from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.rhetorical.passage import Passage, Trigger

_SHORT = 6
_SAYING = 8
_TALK = bag(
    """i i'm you he she it he's she's it's me my thanks thank yes yeah hello well sorry ok
    okay"""
)


def slogans(passage: Passage) -> Iterator[Trigger]:
    """A few words with an exclamation mark, or a bare truth such as "Votes matter"."""
    said = passage.words()
    if 2 <= len(said) <= _SHORT and any(sounds(passage, said) for sounds in _SOUNDS):
        yield Trigger(passage.first, passage.last, "slogan", 2.0)


def same_again(passage: Passage) -> Iterator[Trigger]:
    """ "The port is the port", "Ellin is no longer Ellin": a thing is said to be itself."""
    said = passage.words()
    if not 3 <= len(said) <= _SAYING:
        return
    be = next((k for k, word in enumerate(said) if word in _BE), 0)
    subject = said[be - 1] if be else ""
    rest = [word for word in said[be + 1 :] if word not in _BETWEEN]
    if len(subject) > 2 and rest[-1:] == [subject] and len(rest) <= 2:
        yield Trigger(passage.first, passage.last, "slogan", 2.0)


_BE = bag("is are was will be means remains stays")
_BETWEEN = bag("be always no longer still not never the a forever")


def _called_out(passage: Passage, said: list[str]) -> bool:
    """ "Build the bridge!" """
    return passage.tokens.lower[passage.last - 1].startswith("!") and not _TALK & set(said)


def _no_more(passage: Passage, said: list[str]) -> bool:
    """ "No more delays", "no to tolls"."""
    return said[0] == "no" and len(said) >= 3 and said[1] in {"more", "to"}


def _something_first(passage: Passage, said: list[str]) -> bool:
    """ "Harbour first"."""
    return said[-1] == "first" and len(said) <= 3


def _something_now(passage: Passage, said: list[str]) -> bool:
    """ "Free ferries now": things only, and the call for them at once."""
    tokens = passage.tokens
    span = [i for i in range(passage.first, passage.last) if tokens.lower[i][:1].isalnum()]
    things = all(tokens.tag[i][:2] in {"NN", "JJ"} for i in span[:-1])
    return said[-1] == "now" and len(said) <= 4 and things and passage.kind == "full"


def _bare_truth(passage: Passage, said: list[str]) -> bool:
    """ "Elections matter": a plain plural and a verb in the present, and no more."""
    tokens = passage.tokens
    i = passage.first
    if len(said) > 3 or _TALK & set(said):
        return False
    if passage.kind == "partial" and not tokens.text[i + 1 : i + 2][0][:1].isupper():
        return False
    return tokens.tag[i] in {"NNS", "NN"} and any(
        tokens.tag[k] in {"VBP", "VBZ"} for k in range(i + 1, min(i + 3, passage.last))
    )


def _row_of_words(passage: Passage, said: list[str]) -> bool:
    """ "Today, tomorrow, forever": single words in a row."""
    tokens = passage.tokens
    span = [i for i in range(passage.first, passage.last) if tokens.lower[i] not in {"and", "."}]
    commas = [i for i in span if tokens.lower[i] == ","]
    plain = [i for i in span if tokens.lower[i][:1].isalpha()]
    return len(plain) == 3 and len(commas) >= 2 and plain[-1] > commas[1]


_SOUNDS = (_called_out, _no_more, _something_first, _something_now, _bare_truth, _row_of_words)
