"""Commands and calls: sentences that tell the listener what to do."""

from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.rhetorical.passage import Passage, Trigger

_NO_CALL = bag(
    """thank thanks please see look welcome say excuse trust mind check ask happen guess bless
    congratulations help hope call wait imagine"""
)


_CALM = bag("""leave take keep appreciate consider note give put set come go tell ask""")
"""Bare verbs that as often guide a talk as call to act; "do" stands for "don't"."""
_CALL_VERBS = bag("""vote join fight stop reject save wake rise stand defend""")


def _is_title(passage: Passage) -> bool:
    """ "Meet the Neighbours": a fragment whose every long word has a capital is a name."""
    text = passage.tokens.text[passage.first : passage.last]
    long = [word for word in text if len(word) > 3 and word[0].isalpha()]
    return passage.kind == "partial" and len(long) >= 2 and all(w[0].isupper() for w in long)


def commands(passage: Passage) -> Iterator[Trigger]:
    """A sentence that begins with a bare verb: "Look at the records." """
    tokens = passage.tokens
    small = not tokens.text[passage.first][:1].isupper()
    if passage.kind == "partial" and small and tokens.lower[passage.first] != "stop":
        return
    if _is_title(passage):
        return
    for first, last in passage.sentences():
        i = first
        while i < last and (
            not tokens.lower[i][:1].isalnum() or tokens.lower[i] in {"so", "and", "but", "just"}
        ):
            i += 1
        if i >= last - 1 or tokens.lower[last - 1][:1] == "?":
            continue
        # Taggers often take a bare "Vote" or "Stop" for a noun.
        bare = tokens.tag[i] == "VB" or (
            tokens.lower[i] in _CALL_VERBS and tokens.tag[i] in {"VBP", "NN", "NNP"}
        )
        if not bare or tokens.lower[i] in _NO_CALL:
            continue
        if tokens.lower[i] == "let" and tokens.lower[i + 1] in {"me", "'s", "’s"}:
            continue
        calls = tokens.lower[i] in _CALL_VERBS
        calm = tokens.lower[i] == "do" or tokens.lower[i] in _CALM
        short = last - i <= 5 and passage.last - passage.first <= 8
        weight = 0.5 if calm else 2.0 if calls or short else 1.0
        if not any(tokens.dep[c].startswith("nsubj") for c in tokens.children[i] if c < i):
            yield Trigger(i, min(i + 3, last), "imperative", weight)


_CALLS = tuple(
    tuple(call.split())
    for call in ("we have to", "we need to", "we got to", "we have got to", "we should", "we gotta")
)
_BETWEEN = frozenset({"all", "really", "do", "also", "'ve", "’ve", "just", "both"})


def calls_to_us(passage: Passage) -> Iterator[Trigger]:
    """ "We have to", "we need to", "we should": a call in the first person."""
    lower = passage.tokens.lower
    for i in range(passage.first, passage.last):
        if lower[i] != "we":
            continue
        said = [w for w in lower[i : i + 6] if w not in _BETWEEN]
        if any(tuple(said[: len(call)]) == call for call in _CALLS):
            yield Trigger(i, min(i + 3, passage.last), "imperative", 1.5)


def musts(passage: Passage) -> Iterator[Trigger]:
    """ "It must be stopped": an order; not "he must have slept", which is a guess.

    Where the quotation begins with it, the writer's sentence has the subject: "bags must be shut".
    """
    tokens = passage.tokens
    for i in range(passage.first, passage.last - 1):
        if tokens.lower[i] == "must" and tokens.tag[i] == "MD" and tokens.lower[i + 1] != "have":
            order = tokens.lower[i + 1] in {"never", "not", "stop"}
            cut = i == passage.first
            is_so = tokens.lower[i + 1] == "be"  # may be a guess: "it must be late"
            weight = 2.0 if order else 0.5 if cut else 1.0 if is_so else 1.5
            yield Trigger(i, i + 2, "imperative", weight)
