"""Think, believe, expect, consider, see as: an opinion or expectation, not knowledge."""

from nlp.components.hedging.syntax import (
    BE,
    SUBJECTS,
    Test,
    children,
    clause_follows,
    has_child,
    has_clause,
    is_finite,
    is_negated,
    is_passive,
    subject,
    tag,
    word,
)
from nlp.tokens import Tokens

_PREDICATES = frozenset({"xcomp", "oprd", "acomp", "ccomp", "attr"})
_MERE_FANCY = frozenset({"imagine", "guess", "suppose", "assume", "figure", "bet"})
_OBJECTS = frozenset({"obj", "iobj", "dobj", "dative"})


def is_verb(tokens: Tokens, i: int) -> bool:
    """Whether the token at i is a verb by its tag."""
    return tokens.tag[i].startswith("VB")


def holds_opinion(tokens: Tokens, first: int, last: int) -> bool:
    """A verb of thinking with what is thought; not "think about", not "a thought"."""
    if not is_verb(tokens, first):
        return False
    after = word(tokens, last)
    if after in {"about", "tank", "tanks", "ahead", "twice", "through", "over", "out", "up"}:
        return False
    if after == "of":
        return _of_as(tokens, last)
    if tokens.lemma[first] in _MERE_FANCY and _not_asserted(tokens, first, last):
        return False
    if tokens.lemma[first] == "doubt" and is_negated(tokens, first):
        return False
    if has_clause(tokens, first) or after in {"so", "not"} or clause_follows(tokens, last):
        return True
    if word(tokens, first - 1) in {"i", "we"} and tokens.tag[first] == "VBP":
        return after != ""
    if is_passive(tokens, first) or has_child(tokens, first, _PREDICATES):
        return True
    return _comments_on_clause(tokens, first)


def _not_asserted(tokens: Tokens, first: int, last: int) -> bool:
    """ "Hard to imagine", "suppose it rains", "guess what": nobody's opinion."""
    before = word(tokens, first - 1)
    if before in {"to", "can", "ca", "n't", "n’t", "not", "could", "or", "and", "must"}:
        return True
    return word(tokens, last) == "what" or subject(tokens, first) is None


def _of_as(tokens: Tokens, last: int) -> bool:
    """ "Think of it as": within the next few words."""
    return any(word(tokens, k) == "as" for k in range(last + 2, last + 8))


def _comments_on_clause(tokens: Tokens, i: int) -> bool:
    """ "It will, I think, rain": the verb stands aside of the sentence."""
    return tokens.dep[i] in {"parataxis", "ccomp"} and tag(tokens, i) in {"VBP", "VBZ", "VBD"}


def believe_that(tokens: Tokens, first: int, last: int) -> bool:
    """Believe something to be so; not believe in somebody."""
    if not is_verb(tokens, first) or word(tokens, last) in {"in", "or"}:
        return False
    if any(tokens.lemma[k] == "make" for k in range(max(0, first - 2), first)):
        return False
    return word(tokens, last) not in {"me", "it", "you"} or clause_follows(tokens, last)


def feel_that(tokens: Tokens, first: int, last: int) -> bool:
    """Feel with a clause: an opinion, not a sensation."""
    if not is_verb(tokens, first) or tokens.text[first].isupper():
        return False
    if tag(tokens, last) in {"JJ", "VBN", "RB", "IN"}:
        return word(tokens, last) == "that"
    return has_clause(tokens, first) or clause_follows(tokens, last)


def expect_that(tokens: Tokens, first: int, last: int) -> bool:
    """Expect an event; not a baby, not "expected earnings", not "better than expected"."""
    if word(tokens, first - 1) in {"than", "-"} or word(tokens, first - 2) == "than":
        return False
    if not is_verb(tokens, first) and tag(tokens, first) != "JJ":
        return False
    if word(tokens, last + 1) in {"baby", "child", "twins", "babies"}:
        return False
    if tokens.dep[first] == "amod" or word(tokens, first - 1) == "as":
        return False
    if word(tokens, first - 1) == "be" and word(tokens, first - 3) == "as":
        return False
    return word(tokens, last) not in {".", ",", ";", ""} or word(tokens, first - 1) in BE


def anticipate_that(tokens: Tokens, first: int, last: int) -> bool:
    """Anticipate an event; not look forward to a film, not forestall."""
    if not is_verb(tokens, first):
        return False
    return has_clause(tokens, first) or word(tokens, last) in {"that", "to"}


def consider_as(tokens: Tokens, first: int, last: int) -> bool:
    """Consider something to be so; not consider an offer or going."""
    if not is_verb(tokens, first):
        return False
    if word(tokens, last) == "one" and word(tokens, last + 1) == "of":
        return True
    if word(tokens, last)[-3:] == "ing" and not is_passive(tokens, first):
        return False
    if is_passive(tokens, first) or _reduced_passive(tokens, first):
        return _predicate_follows(tokens, first, last)
    if word(tokens, last) in {"whether", "if", "that", "how"} or word(tokens, last)[-3:] == "ing":
        return False
    complements = children(tokens, first, {"xcomp", "oprd", "ccomp"})
    if any(tokens.tag[c] != "VBG" for c in complements):
        return True
    return _judged_what_follows(tokens, first)


def _judged_what_follows(tokens: Tokens, i: int) -> bool:
    """ "Some fans consider this album to be his finest", "what they consider a trick"."""
    if word(tokens, i - 2) in {"what", "whom", "which"}:
        return tag(tokens, i + 1) in {"DT", "JJ", "TO"}
    for thing in children(tokens, i, _OBJECTS):
        if tokens.tag[thing] == "PRP" and tag(tokens, thing + 1) in {"DT", "JJ", "JJR", "VBN"}:
            return True
        end = max(tokens.subtree[thing][1], thing + 1)
        for k in range(thing + 1, min(end + 1, thing + 8)):
            if word(tokens, k) == "to" and word(tokens, k + 1) == "be":
                return True
        if tag(tokens, end) == "JJ" and tokens.lower[end - 1] not in {",", "and"}:
            return True
    return False


def _reduced_passive(tokens: Tokens, i: int) -> bool:
    if tokens.tag[i] == "VBN":
        return not has_child(tokens, i, {"aux"})
    # A tagger often takes "and considered one of the best" for the past tense.
    return (
        tokens.tag[i] == "VBD"
        and not has_child(tokens, i, SUBJECTS)
        and (tag(tokens, i + 1) in {"CD", "DT", "TO"})
    )


def _predicate_follows(tokens: Tokens, first: int, last: int) -> bool:
    """ "Considered (by many) (to be) a danger"."""
    if word(tokens, last) in {"for", "in", "but", "and", ".", ",", ";", "", "on", "at", "during"}:
        return has_child(tokens, first, _PREDICATES)
    return True


def see_as(tokens: Tokens, first: int, last: int) -> bool:
    """See, view, regard, perceive something as something."""
    if not is_verb(tokens, first) and not has_child(tokens, first, _OBJECTS):
        return False
    for k in range(last, min(last + 12, len(tokens))):
        if tokens.lower[k] in {".", ";", "?", "!", "but"} or tokens.lower[k + 1 : k + 3] == [
            "a",
            "whole",
        ]:
            return False
        if (
            tokens.lower[k] == "as"
            and not is_finite(tokens, tokens.head[k])
            and (tokens.dep[k] != "mark" or tag(tokens, k + 1) == "VBG")
            and word(tokens, k + 1) not in {"many", "much"}
            and tokens.lower[k - 1] not in {"such", "well", "far", "soon"}
        ):
            return _belongs(tokens, first, k)
    return False


def _belongs(tokens: Tokens, verb: int, k: int) -> bool:
    """Whether the "as" at k opens a complement of the verb."""
    head = tokens.head[k]
    for _ in range(3):
        if head == verb:
            return True
        if tokens.head[head] == head:
            return False
        head = tokens.head[head]
    return False


def suspect_that(tokens: Tokens, first: int, last: int) -> bool:
    """The verb suspect; not a suspect, not a suspected thief."""
    if tag(tokens, first) not in {"VB", "VBP", "VBZ", "VBD", "VBG", "VBN"}:
        return False
    if word(tokens, last) in {"of", "in"}:
        return False
    return (
        has_clause(tokens, first)
        or has_child(tokens, first, _OBJECTS)
        or (word(tokens, last) == "that")
    )


def passive_opinion(tokens: Tokens, first: int, last: int) -> bool:
    """ "Is understood to", "it is understood that", "is tipped to"; "supposed to" is a duty."""
    if word(tokens, last) == "to" and tokens.lower[first] == "supposed":
        return False
    if tokens.lower[first] == "feared" and word(tokens, last) == "dead":
        return True
    return (
        word(tokens, last) in {"to", "that"}
        and tag(tokens, first) in {"VBN", "JJ", "VBD"}
        and (word(tokens, first - 1) in BE or word(tokens, first - 2) in BE)
    )


def belief_that(tokens: Tokens, first: int, last: int) -> bool:
    """The noun belief, view, hypothesis with a clause that says what is believed."""
    return word(tokens, last) == "that" and tokens.tag[first].startswith("N")


TESTS: dict[str, Test] = {
    "holds-opinion": holds_opinion,
    "believe-that": believe_that,
    "feel-that": feel_that,
    "expect-that": expect_that,
    "anticipate-that": anticipate_that,
    "consider-as": consider_as,
    "see-as": see_as,
    "suspect-that": suspect_that,
    "passive-opinion": passive_opinion,
    "belief-that": belief_that,
}
