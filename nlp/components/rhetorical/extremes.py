"""Beyond compare: superlatives without a limit, and nobody who ever did more."""

from collections import Counter
from collections.abc import Iterator

from nlp.components.rhetorical.passage import Passage, Trigger


def nobody_more(passage: Passage) -> Iterator[Trigger]:
    """ "Nobody has ever done more", "never been anyone more able": beyond compare."""
    lower = passage.tokens.lower
    for i in range(passage.first, passage.last - 1):
        if lower[i] in {"nothing", "nobody"} and lower[i + 1] in {"more", "better", "worse"}:
            yield Trigger(i, i + 2, "absolute", 1.5)
            return
        none = lower[i] in {"nobody", "nothing", "never", "none"} or lower[i : i + 2] == [
            "no",
            "one",
        ]
        if none and lower[i - 1] == "absolutely":
            yield Trigger(i - 1, i + 1, "absolute", 1.5)
            return
        if lower[i] in {"nobody", "never", "no"}:
            near = lower[i + 1 : min(i + 14, passage.last)]
            more = {"more", "better", "worse", "bigger", "stronger"} & set(near)
            if more and ("than" in near or "ever" in near):
                yield Trigger(i, i + 1, "absolute", 2.0)
                return
        if _nobody_is_more(passage, i):
            yield Trigger(i, i + 2, "absolute", 1.5)
            return


def _nobody_is_more(passage: Passage, i: int) -> bool:
    """ "There is no one tougher than Ida": not "no more than", "no later than"."""
    tokens, lower = passage.tokens, passage.tokens.lower
    nobody = lower[i] in {"nobody", "nothing"} or lower[i : i + 2] == ["no", "one"]
    begin = i + 1 + (lower[i] == "no")
    for k in range(begin, min(begin + 5, passage.last - 1)):
        more = tokens.tag[k] in {"JJR", "RBR"} or lower[k].endswith("er")
        if nobody and more and lower[k] not in _MERE:
            return "than" in lower[k + 1 : min(k + 4, passage.last)]
    return False


_MERE = frozenset({"other", "less", "later", "earlier", "fewer", "longer"})


def not_a_single(passage: Passage) -> Iterator[Trigger]:
    """ "We did not lose a single boat"."""
    lower = passage.tokens.lower
    for i in range(passage.first, passage.last - 3):
        if lower[i] in {"not", "n't", "n’t", "never", "nobody", "without"}:
            for k in range(i + 1, min(i + 6, passage.last - 2)):
                if lower[k : k + 2] == ["a", "single"] and lower[k + 2] not in _COUNTED:
                    yield Trigger(i, k + 2, "absolute", 1.5)
                    return


_COUNTED = frozenset({"mother", "parent", "payer", "market", "handed", "currency", "mom"})


_EVER = 13
"""Tokens from a superlative to its "ever": "the strongest plan that any town has ever seen"."""


def superlatives(passage: Passage) -> Iterator[Trigger]:
    """ "The most corrupt ever", "the worst in history": a superlative with no limit set."""
    tokens = passage.tokens
    for i in range(passage.first, passage.last - 1):
        best = tokens.lower[i] == "most" or (
            tokens.lower[i].endswith("est") and tokens.lower[i - 1] in {"the", "our", "his", "her"}
        )
        if tokens.tag[i] not in {"JJS", "RBS"} and not best:
            continue
        near = Counter(tokens.lower[i + 1 : min(i + 8, passage.last)])
        ever = "ever" in tokens.lower[i + 1 : min(i + _EVER, passage.last)]
        if ever or near["history"]:
            yield Trigger(i, min(i + 2, passage.last), "absolute", 1.5)
        elif near["world"] or near["earth"]:
            yield Trigger(i, min(i + 2, passage.last), "absolute", 1.0)
        elif tokens.lower[i - 1] in {"the", "our"} and tokens.lower[i] == "most":
            yield Trigger(i - 1, i + 2, "absolute", 0.5)


def either_or(passage: Passage) -> Iterator[Trigger]:
    """ "You either pay or you leave": two ways are offered, and no third."""
    lower = passage.tokens.lower
    for i in range(passage.first, passage.last - 4):
        pair = {lower[i], lower[i + 1]}
        after = lower[i + 2 : min(i + 14, passage.last)]
        if "either" in pair and pair & {"we", "you"} and "or" in after:
            yield Trigger(i, i + 2, "absolute", 1.5)
            return


def all_or_nothing(passage: Passage) -> Iterator[Trigger]:
    """ "Trusted with everything and checked by nobody": all and none in one short saying."""
    lower = passage.tokens.lower
    every = [i for i in range(passage.first, passage.last) if lower[i] in _ALL]
    none = [i for i in range(passage.first, passage.last) if lower[i] in _NONE]
    if every and none and len(passage.words()) <= _SAYING and abs(every[0] - none[0]) > 1:
        yield Trigger(every[0], every[0] + 1, "absolute", 1.0)
        yield Trigger(none[0], none[0] + 1, "absolute", 1.0)


_ALL = frozenset({"everything", "everybody", "everyone", "everywhere", "always"})
_NONE = frozenset({"nothing", "nobody", "none", "nowhere", "never"})
_SAYING = 20
