"""Consider, deem, see as, regard as: is it how somebody judges a thing?"""

from nlp.components.bag import bag
from nlp.components.hedging.syntax import (
    OBJECTS,
    PREDICATES,
    SUBJECTS,
    Test,
    children,
    has_child,
    is_finite,
    is_passive,
    is_verb,
    tag,
    word,
)
from nlp.tokens import Tokens

_CONTEMPLATED = bag(
    """idea question possibility proposal offer fact plan option request matter case suggestion
    motion bill application measure alternative issue"""
)
_NOT_A_ROLE = bag("many much few little he she they it i we you")


def deem_so(tokens: Tokens, first: int, last: int) -> bool:
    """ "The mayor deems it fair"; what "was deemed secret" was mostly ruled so by an office."""
    ruled = is_passive(tokens, first) or _reduced_passive(tokens, first)
    return not ruled and consider_as(tokens, first, last)


def consider_as(tokens: Tokens, first: int, last: int) -> bool:
    """Consider something to be so; not consider an offer or going."""
    if not is_verb(tokens, first):
        return False
    if word(tokens, last) == "one" and word(tokens, last + 1) == "of":
        return True
    if word(tokens, last)[-3:] == "ing" and not is_passive(tokens, first):
        return False
    if word(tokens, last) in {"whether", "if"}:
        return False
    if is_passive(tokens, first) or _reduced_passive(tokens, first):
        if word(tokens, last) == "to" and word(tokens, last + 1) not in {"be", "have"}:
            return has_child(tokens, first, PREDICATES) and word(tokens, first - 1) != "being"
        return _predicate_follows(tokens, first, last) and not _by_rule(tokens, first)
    if word(tokens, last) in {"a", "an", "the"} and word(tokens, last + 1) in _CONTEMPLATED:
        return False
    if _object_and_predicate(tokens, first, last):
        return True
    if word(tokens, last) in {"that", "how"} or word(tokens, last)[-3:] == "ing":
        return False
    complements = children(tokens, first, {"xcomp", "oprd", "ccomp"})
    if any(tokens.tag[c] != "VBG" for c in complements):
        return True
    return _judged_what_follows(tokens, first)


def _by_rule(tokens: Tokens, i: int) -> bool:
    """ "Is considered income for purposes of the tax": a rule says so, nobody thinks it."""
    stop = tokens.sents[tokens.sent[i]][1]
    after = tokens.lower[i + 1 : min(stop, i + 16)]
    by_purpose = any(
        a == "for" and {"purpose", "purposes"} & set(after[n + 1 : n + 5])
        for n, a in enumerate(after)
    )
    return by_purpose or word(tokens, i - 1) == "legally"


def _object_and_predicate(tokens: Tokens, first: int, last: int) -> bool:
    """ "Consider that an insult", "consider the old road a danger": two things in a row."""
    if word(tokens, last) == "that" and word(tokens, last + 1) in {"a", "an"}:
        return True
    for k in range(last, last + 6):
        if tag(tokens, k)[:2] not in {"DT", "JJ", "NN", "PR", "PO", "CD"}:
            return False
        if k > last and word(tokens, k) in {"a", "an"}:
            return True
    return False


def _judged_what_follows(tokens: Tokens, i: int) -> bool:
    """ "Some fans consider this album to be his finest", "what they consider a trick"."""
    if {"what", "whom", "which"} & set(tokens.lower[max(0, i - 4) : i]):
        return tag(tokens, i + 1) in {"DT", "JJ", "TO", "NN", "NNS"}
    for thing in children(tokens, i, OBJECTS):
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
        return has_child(tokens, first, PREDICATES)
    return True


def see_as(tokens: Tokens, first: int, last: int) -> bool:
    """See, view, regard, perceive something as something; what is only perceived to be so."""
    if tokens.lemma[first] == "perceive" and _only_perceived(tokens, first, last):
        return True
    if not is_verb(tokens, first) and not has_child(tokens, first, OBJECTS):
        return False
    if tokens.tag[first] == "VBN" and word(tokens, last) == "as":
        return word(tokens, last + 1) not in _NOT_A_ROLE
    for k in range(last, min(last + 12, len(tokens))):
        if tokens.lower[k] in {".", ";", "?", "!", "but"} or tokens.lower[k + 1 : k + 3] == [
            "a",
            "whole",
        ]:
            return False
        if tokens.lower[k] == "as" and word(tokens, k + 1) in {"many", "much", "few", "little"}:
            return False
        if (
            tokens.lower[k] == "as"
            and not is_finite(tokens, tokens.head[k])
            and (tokens.dep[k] != "mark" or tag(tokens, k + 1) in {"VBG", "VBN", "RB", "JJ"})
            and word(tokens, k + 2) not in {"child", "boy", "girl", "kid", "teenager"}
            and tokens.lower[k - 1] not in {"such", "well", "far", "soon"}
        ):
            return _belongs(tokens, first, k) or _seen_by_some_as(tokens, first, k)
    return False


def _only_perceived(tokens: Tokens, first: int, last: int) -> bool:
    """ "His perceived weakness", "what he perceived to be a slight"; not "a perceived problem".

    What is somebody's own is perceived by others; else the word says little more than "felt".
    """
    if tokens.lower[last : last + 2] == ["to", "be"]:
        return True
    noun = tokens.head[first]
    owned = tag(tokens, first - 1) in {"PRP$", "POS"}
    return owned and tokens.dep[first] == "amod" and tokens.tag[noun][:2] == "NN"


def find_so(tokens: Tokens, first: int, last: int) -> bool:
    """ "I find the plan unfair": an opinion; not "I find the key", "we find him guilty"."""
    if word(tokens, first - 1) not in {"i", "we"} or tag(tokens, first) != "VBP":
        return False
    end = tokens.sents[tokens.sent[first]][1]
    for k in range(last + 1, min(last + _FOUND, end)):
        if tokens.lower[k] in {"guilty", "dead", "missing", "alive", "hard", "easy"}:
            return False
        judged = tokens.tag[k] in {"JJ", "JJR"} and tag(tokens, k + 1)[:2] not in {"NN", "JJ"}
        if judged and tokens.tag[k - 1] not in {"DT", "IN", "CC", "JJ"}:
            return True
    return False


_FOUND = 12
"""Tokens from "I find" to what is said of the thing."""


def _seen_by_some_as(tokens: Tokens, verb: int, k: int) -> bool:
    """ "Seen by many as": a participle, and no other verb before the "as"."""
    between = tokens.tag[verb + 1 : k]
    return (
        tokens.tag[verb] == "VBN"
        and word(tokens, verb + 1) in {"by", "as"}
        and (not any(t.startswith("VB") or t in {",", "MD"} for t in between))
    )


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


TESTS: dict[str, Test] = {
    "consider-as": consider_as,
    "deem-so": deem_so,
    "see-as": see_as,
    "find-so": find_so,
}
