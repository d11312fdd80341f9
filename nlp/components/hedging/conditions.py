"""If true, if confirmed, assuming: asserted only if something holds, and marked as unverified."""

from nlp.components.hedging.syntax import Test, tag, word
from nlp.tokens import Tokens

_ENDS = frozenset({",", ".", ";", ":", ")", "—", "–", "-", "!", "?", "", '"', "”", "''"})

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def stands_alone(tokens: Tokens, first: int, last: int) -> bool:
    """ "If true," with nothing after it; not "if true believers"."""
    after = word(tokens, last)
    return after in _ENDS or tag(tokens, last) in {"IN", "MD", "VBZ", "VBP", "VBD", "CC", "RB"}


def assuming_that(tokens: Tokens, first: int, last: int) -> bool:
    """Assuming with a clause; not assuming office."""
    if word(tokens, last) == "that":
        return True
    if tokens.dep[first] == "mark" or tokens.dep[first] == "case":
        return True
    if tag(tokens, last) in {"NNS", "NNP"} and tag(tokens, last + 1) in _FINITE:
        return True
    return tag(tokens, last) in {"PRP", "EX"} or (
        word(tokens, last) in {"the", "there", "it"}
        and (any(tag(tokens, k) in {"VBZ", "VBP", "VBD", "MD"} for k in range(last + 1, last + 6)))
    )


TESTS: dict[str, Test] = {"stands-alone": stands_alone, "assuming-that": assuming_that}
