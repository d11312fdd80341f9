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
        if lower[i] in {"nobody", "never", "no"}:
            near = lower[i + 1 : min(i + 14, passage.last)]
            more = {"more", "better", "worse", "bigger", "stronger"} & set(near)
            if more and ("than" in near or "ever" in near):
                yield Trigger(i, i + 1, "absolute", 2.0)
                return


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
        if near["ever"] or near["history"]:
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
