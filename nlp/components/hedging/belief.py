"""Think, believe, feel, expect: an opinion or expectation, not knowledge."""

from nlp.components.bag import bag
from nlp.components.hedging.syntax import (
    BE,
    OBJECTS,
    PREDICATES,
    Test,
    clause_follows,
    has_child,
    has_clause,
    is_negated,
    is_passive,
    is_person,
    is_verb,
    subject,
    tag,
    word,
)
from nlp.tokens import Tokens

_MERE_FANCY = frozenset({"imagine", "guess", "suppose", "assume", "figure", "bet"})
_ANYTHING = bag(
    """anything everything nothing something anyone everyone anybody everybody what whatever
    whoever whomever me it you him her us them every each any"""
)
_OPENING = frozenset({'"', "“", "``", "''", "‘"})
_PERSONS = bag("me it you him her us them each every any")
_BREAKS = frozenset({".", ",", ";", "!", "?", "—", '"', "”", "''", "and", "or", "but", "because"})
_THINGS = frozenset({"DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "WP"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BODILY = bag("what how whatever free your himself herself myself themselves yourself ourselves")
_FAIR_TO = bag(
    """fair unfair reasonable unreasonable realistic unrealistic right wrong foolish naive absurd
    ridiculous silly too much cannot can't can could"""
)
_BEFORE_A_FANCY = bag("to can ca n't n’t not could or and must")


def holds_opinion(tokens: Tokens, first: int, last: int) -> bool:
    """A verb of thinking with what is thought; not "think about", not "a thought"."""
    if not is_verb(tokens, first):
        return False
    if word(tokens, first - 2) in {"a", "an"} and word(tokens, first - 3) in BE:
        return False  # "it was a kind thought", whatever the tagger makes of it
    after = word(tokens, last)
    if after in {"about", "tank", "tanks", "ahead", "twice", "through", "over", "out", "up"}:
        return False
    if after == "of":
        return _of_as(tokens, last)
    if tokens.lemma[first] == "figure" and after in {"in", "into", "prominently", "heavily"}:
        return False
    if tokens.lemma[first] in _MERE_FANCY and _not_asserted(tokens, first, last):
        return False
    if tokens.lemma[first] == "doubt" and is_negated(tokens, first):
        return False
    if word(tokens, first - 3) == "who" and word(tokens, first - 1) == word(tokens, last):
        return False  # "who do they think they are?" scolds
    if word(tokens, first - 2) in {"how", "way"} or (
        after == "not" and word(tokens, last + 1) in {"of", "about", "only", "just"}
    ):
        return False
    if has_clause(tokens, first) or after in {"so", "not"} or clause_follows(tokens, last):
        return True
    if tag(tokens, last) in _FINITE and tag(tokens, first) != "VBN":
        return True  # "what they thought was safe"
    if word(tokens, first - 1) in {"i", "we"} and tokens.tag[first] == "VBP":
        return after != "" and tokens.lemma[first] != "figure"
    if is_passive(tokens, first) or has_child(tokens, first, PREDICATES):
        return True
    return _comments_on_clause(tokens, first)


def _not_asserted(tokens: Tokens, first: int, last: int) -> bool:
    """ "Hard to imagine", "suppose it rains", "guess what": nobody's opinion."""
    if _cannot(tokens, first) or word(tokens, first - 1) in _BEFORE_A_FANCY:
        return True
    return word(tokens, last) == "what" or subject(tokens, first) is None


def _of_as(tokens: Tokens, last: int) -> bool:
    """ "Think of it as": within the next few words."""
    return any(word(tokens, k) == "as" for k in range(last + 1, last + 8))


def _comments_on_clause(tokens: Tokens, i: int) -> bool:
    """ "It will, I think, rain": the verb stands aside of the sentence."""
    return tokens.dep[i] in {"parataxis", "ccomp"} and tag(tokens, i) in {"VBP", "VBZ", "VBD"}


def believe_that(tokens: Tokens, first: int, last: int) -> bool:
    """Believe something to be so; not believe in, or trust, somebody, not "can't believe"."""
    if not is_verb(tokens, first) or word(tokens, last) == "or":
        return False
    if word(tokens, last) == "in" and not _aside_then_clause(tokens, first, last):
        return False
    if tokens.lower[last : last + 3] == ["it", "or", "not"]:
        return False
    if any(tokens.lemma[k] == "make" for k in range(max(0, first - 2), first)):
        return False
    if _cannot(tokens, first) or _is_a_creed(tokens, first, last):
        return False
    return not _trusts(tokens, first, last)


def _aside_then_clause(tokens: Tokens, first: int, last: int) -> bool:
    """ "I do not believe in my lifetime anybody has": a time, then what is believed."""
    timed = any(word(tokens, k) in _TIMES for k in range(last + 1, last + 4))
    return timed and has_clause(tokens, first)


_TIMES = bag("lifetime life history century decade years time days")


def _is_a_creed(tokens: Tokens, first: int, last: int) -> bool:
    """A creed, as in "This is what we believe.": what one stands for."""
    k = first - 2 if tag(tokens, first - 1) == "RB" else first - 1
    return word(tokens, k - 1) == "what" and tag(tokens, last)[:1] in {".", ",", ":", "'", ""}


def _cannot(tokens: Tokens, i: int) -> bool:
    """ "He could not believe his luck": he does, and wonders."""
    near = tokens.lower[max(0, i - 3) : i]
    return bool({"can", "could", "ca", "cannot"} & set(near)) and (
        "cannot" in near or bool({"not", "n't", "n’t", "hardly", "scarcely", "barely"} & set(near))
    )


def _trusts(tokens: Tokens, first: int, last: int) -> bool:
    """ "Believe anything", "believe the polls": a thing and no clause after it."""
    if is_passive(tokens, first) or tokens.tag[first] == "VBN":
        return False
    after = word(tokens, last)
    plain = after in _ANYTHING or tag(tokens, last) in _THINGS
    if not plain or has_clause(tokens, first) or clause_follows(tokens, last):
        return False
    if after in _ANYTHING - _PERSONS:
        k = last + 2 if tag(tokens, last + 1) == "RB" else last + 1
        return tag(tokens, k) not in _FINITE
    for k in range(last, last + 12):
        if word(tokens, k) in _BREAKS or word(tokens, k) == "":
            return True
        if word(tokens, k) == "to" or tag(tokens, k) in _FINITE:
            return False
        if k > last and after in _PERSONS and tag(tokens, k)[:2] == "JJ":
            return False
    return True


def feel_that(tokens: Tokens, first: int, last: int) -> bool:
    """Feel with a clause: an opinion, not a sensation."""
    if not is_verb(tokens, first) or tokens.text[first].isupper():
        return False
    if word(tokens, first - 1) in {"can", "could"}:
        return False  # a sense: "you can feel that they are tired"
    if word(tokens, last) in _OPENING:
        last += 1  # did not feel "this is hard"
    after = word(tokens, last)
    if after == "that" and word(tokens, last + 1) == "way":
        return False
    if tag(tokens, last) == "RB" and word(tokens, last + 1) == "that":
        return True
    if after == "like":
        return clause_follows(tokens, last + 1)
    if tag(tokens, last) in {"JJ", "VBN", "RB", "IN"} or after in _BODILY:
        return after == "that"
    if tag(tokens, last) == "PRP$":
        return clause_follows(tokens, last) and has_clause(tokens, first)
    return has_clause(tokens, first) or clause_follows(tokens, last)


def expect_that(tokens: Tokens, first: int, last: int) -> bool:
    """Expect an event; not a baby, not "expected earnings", not "better than expected"."""
    if word(tokens, first - 1) in {"than", "-"} or word(tokens, first - 2) == "than":
        return False
    if _demands(tokens, first):
        return False
    if not is_verb(tokens, first) and tag(tokens, first) != "JJ":
        return False
    if {"baby", "child", "twins", "babies"} & set(tokens.lower[last : last + 4]):
        return False
    if tokens.dep[first] == "amod" or word(tokens, first - 1) == "as":
        return False
    if _as_good_as(tokens, first):
        return False
    if word(tokens, first - 1) == "be" and word(tokens, first - 3) == "as":
        return False
    if word(tokens, last) in {".", ",", ";", ""} and word(tokens, first - 1) not in BE:
        return _fell_short_of(tokens, first)
    return True


def _as_good_as(tokens: Tokens, i: int) -> bool:
    """ "As well as I could have expected": a measure, nobody's expectation."""
    near = tokens.lower[max(0, i - 5) : i]
    return near[-1:] == ["have"] and "as" in near


def _fell_short_of(tokens: Tokens, i: int) -> bool:
    """ "The profit that analysts had expected.": what is expected stands before."""
    return (
        tokens.tag[i] in _FINITE | {"VBN"}
        and is_person(tokens, subject(tokens, i))
        and "than" not in tokens.lower[max(0, i - 6) : i]
    )


def _demands(tokens: Tokens, i: int) -> bool:
    """ "It is not fair to expect people to wait": asking it of them."""
    return word(tokens, i - 1) == "to" and any(
        word(tokens, k) in _FAIR_TO for k in range(max(0, i - 4), i - 1)
    )


def anticipate_that(tokens: Tokens, first: int, last: int) -> bool:
    """Anticipate an event; not look forward to a film, not forestall."""
    if not is_verb(tokens, first):
        return False
    if has_clause(tokens, first) or word(tokens, last) in {"that", "to"}:
        return True
    closes = word(tokens, last) in {".", ",", ";", ""} and tokens.dep[first] == "acl:relcl"
    return closes and _fell_short_of(tokens, first)  # "an outcome we have long anticipated"


def suspect_that(tokens: Tokens, first: int, last: int) -> bool:
    """The verb suspect; not a suspect, not a suspected thief."""
    if tag(tokens, first) not in {"VB", "VBP", "VBZ", "VBD", "VBG", "VBN"}:
        return False
    if word(tokens, last) in {"of", "in"}:
        return False
    return (
        has_clause(tokens, first)
        or has_child(tokens, first, OBJECTS)
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


def i_understand(tokens: Tokens, first: int, last: int) -> bool:
    """ "I understand he has left": what one was told; not "I understand why"."""
    if word(tokens, first - 1) not in {"i", "we"} or tag(tokens, last)[:1] == "W":
        return False
    return has_clause(tokens, first) or clause_follows(tokens, last)


def in_somebodys_view(tokens: Tokens, first: int, last: int) -> bool:
    """ "In the mayor's view", "in the eyes of many"; not a thing in view."""
    return tag(tokens, first - 1) == "POS" and any(
        word(tokens, k) == "in" for k in range(max(0, first - 7), first)
    )


TESTS: dict[str, Test] = {
    "holds-opinion": holds_opinion,
    "believe-that": believe_that,
    "feel-that": feel_that,
    "expect-that": expect_that,
    "anticipate-that": anticipate_that,
    "suspect-that": suspect_that,
    "passive-opinion": passive_opinion,
    "belief-that": belief_that,
    "i-understand": i_understand,
    "in-somebodys-view": in_somebodys_view,
}
