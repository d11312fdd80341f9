"""Possible, potential, likely, chance, unclear: is a likelihood left open?"""

from nlp.components.bag import bag
from nlp.components.hedging.syntax import (
    BE,
    Test,
    children,
    clause_follows,
    dependents,
    is_finite,
    is_number,
    tag,
    word,
)
from nlp.tokens import Tokens

_FEASIBLE_BEFORE = bag(
    """as if where when whenever wherever made make makes making every all any best worst highest
    lowest greatest only earliest latest maximum minimum largest extent not n't n’t least most
    humanly always longer everything everywhere anything other alternative nothing"""
)
_MAKES = frozenset({"make", "makes", "made", "making"})
_POLL_WORDS = bag("voter voters caucusgoer caucusgoers caucus-goers electorate")
_MEASURED = bag(
    """humidity clause pronoun majority price frequency size risk share weight importance value
    abundance density pitch minor major position motion velocity speed"""
)
_LEADS_IN = frozenset({"IN", "DT", "PRP$", "POS"})
_HAPPENINGS = bag(
    """event case prospect scenario outcome possibility chance victory win comeback return
    development result defeat success explanation reason cause theory story turn change"""
)
_NONE = bag("no zero not n't n’t never neither nor without any")
_WEIGHS_OR_CHANGES = bag(
    """increase increases increased increasing reduce reduces reduced reducing raise raises raised
    raising lower lowers lowered lowering improve improves improved improving boost boosts boosted
    boosting hurt hurts hurting harm end ends ended ending kill killed killing eliminate eliminates
    eliminated eliminating calculate calculated calculating measure measures measured measuring
    assess assesses assessed assessing estimate estimated estimating minimize minimizes maximize
    jeopardize damage doom doomed dent dim dimmed"""
)
"""After these a chance is weighed or changed, which is stated as a fact."""
_HOW_GOOD = bag("better slim realistic outside decent fair fighting excellent strong percent %")
_DEGREES = bag("much many great good big very")


def possible_open(tokens: Tokens, first: int, last: int) -> bool:
    """Possible for what may be so: "it is possible that", "a possible leak"; not feasible."""
    if word(tokens, last) == "only" or (
        word(tokens, first - 2) == "as" and tag(tokens, first - 1) != "DT"
    ):
        return False
    if word(tokens, first - 1) in _FEASIBLE_BEFORE:
        return False
    if (is_number(tokens, first - 1) and word(tokens, first - 1) != "one") or word(
        tokens, first - 2
    ) == "number":
        return False
    if is_number(tokens, last):
        return False
    if _follows_that_clause(tokens, first, last):
        return True
    if word(tokens, last) in {"to", "for", "in", "through", "only", "by", ".", ",", ";"}:
        return False
    return _stands_before_a_noun(tokens, first, last) and not _superlative_before(tokens, first)


def _follows_that_clause(tokens: Tokens, first: int, last: int) -> bool:
    if word(tokens, last) == "that":
        return True
    clauses = children(tokens, first, {"csubj", "ccomp", "advcl", "parataxis"})
    return any(c > first and is_finite(tokens, c) for c in clauses)


def _stands_before_a_noun(tokens: Tokens, first: int, last: int) -> bool:
    return tokens.dep[first] in {"amod", "conj", "compound"} or tag(tokens, last) in {"NN", "NNS"}


def _superlative_before(tokens: Tokens, first: int) -> bool:
    noun = tokens.head[first]
    return any(
        tokens.tag[c] in {"JJS", "RBS"} or tokens.lower[c] in {"all", "every", "any", "only"}
        for c in dependents(tokens, noun)
        if c < first
    )


def potential_open(tokens: Tokens, first: int, last: int) -> bool:
    """Potential before a noun, or the potential to do something; not somebody's talent."""
    if word(tokens, last) == "to":
        return word(tokens, first - 1) in {"the", "a"} and (
            tokens.lemma[first - 2] in {"have", "has", "had", "with", "hold", "offer"}
            or word(tokens, first - 2) in {"has", "have", "had"}
        )
    if word(tokens, last) == "for" and word(tokens, first) == "potential":
        return word(tokens, first - 1) in {"the", "a"}  # "despite the potential for a feud"
    if tag(tokens, first) != "JJ" or tag(tokens, last) not in _BEFORE_NOUN_TAGS:
        return False
    stands_before = tokens.dep[first] in {"amod", "conj"}
    return stands_before or tag(tokens, first - 1) in {"DT", "PRP$", "POS", "IN", "CC"}


_BEFORE_NOUN_TAGS = frozenset({"NN", "NNS", "JJ", "NNP", "VBG", "HYPH", "CC", ",", "VBN"})


def likely_open(tokens: Tokens, first: int, last: int) -> bool:
    """Likely, but not the pollsters' set term "likely voters"."""
    if word(tokens, first - 1) in {"more", "less"} and _is_made(tokens, first, last):
        return False
    k = last
    while k < last + 4 and tag(tokens, k) in {"JJ", "NN", "NNP", "HYPH"}:
        k += 1  # "likely Green primary voters"
    polled = word(tokens, last) in _POLL_WORDS or word(tokens, k - (k > last)) in _POLL_WORDS
    polled = polled or word(tokens, k) in _POLL_WORDS
    return not polled or tag(tokens, first - 1) in {"JJ", "NN"}


def possibly_open(tokens: Tokens, first: int, last: int) -> bool:
    """Possibly, but not the stress of "you could not possibly know", "all you can possibly do"."""
    near = set(tokens.lower[max(0, first - 3) : first])
    if not near & {"can", "could", "ca", "cannot"}:
        return True
    denied = bool(near & {"not", "n't", "n’t", "cannot", "never", "how"})
    return not denied and not near & {"you", "one", "anyone", "anybody"}


def relative_before_a_noun(tokens: Tokens, first: int, last: int) -> bool:
    """ "In relative calm": a quality up to a point; not a relative, nor a measured relation."""
    if tag(tokens, first) != "JJ" or tag(tokens, last) not in {"NN", "NNS"}:
        return False
    return word(tokens, last) not in _MEASURED and tag(tokens, first - 1) in _LEADS_IN


def _is_made(tokens: Tokens, first: int, last: int) -> bool:
    """ "Makes storms more likely": a change in the odds is stated as a fact."""
    makes = any(word(tokens, k) in _MAKES for k in range(max(0, first - 9), first))
    ends = tag(tokens, last)[:2] not in {"NN", "DT", "PR", "VB", "JJ"}
    return makes and ends and word(tokens, last) not in {"to", "that"}


def unlikely_open(tokens: Tokens, first: int, last: int) -> bool:
    """Unlikely to happen; an unlikely pair or hero is only surprising."""
    if tag(tokens, last) == "NNS" and tokens.dep[first] == "amod":
        return word(tokens, last) in _HAPPENINGS  # "unlikely allies"
    before = tag(tokens, first - 1) in {"DT", "PRP$", "POS", "JJS", "RBS"}
    if not before or tag(tokens, last)[:2] not in {"NN", "JJ"}:
        return True
    return word(tokens, last) in _HAPPENINGS or word(tokens, last + 1) in _HAPPENINGS


def chance_of(tokens: Tokens, first: int, last: int) -> bool:
    """Chance, possibility, likelihood with "that", "of" or "to"; not "no chance"."""
    before = word(tokens, first - 1)
    if before in _NONE or (word(tokens, first - 2) in _NONE and before not in _DEGREES):
        return False
    if tag(tokens, first - 1) in {"PRP$", "POS"}:
        return False
    if word(tokens, first) in {"odds", "chances"} and word(tokens, last) in {"are", "were"}:
        return True
    if word(tokens, last) == "of":
        near = tokens.lower[max(0, first - 6) : first]
        return word(tokens, last + 2) != "lifetime" and not _WEIGHS_OR_CHANGES & set(near)
    if word(tokens, last) == "at":
        return tag(tokens, last + 1) == "VBG"
    if word(tokens, last) == "to":
        return before in _HOW_GOOD
    return clause_follows(tokens, last) and tag(tokens, last + 1) not in {"VBZ", "VBD", "VBP"}


def in_the_air(tokens: Tokens, first: int, last: int) -> bool:
    """ "Nobody knows if it holds"; not "nobody knows that better", "nobody knows of anyone"."""
    if word(tokens, last) in {"of", "me", "him", "her", "us", "them", "you", "better"}:
        return False
    return not any(word(tokens, k) in {"better", "more"} for k in range(last, last + 5))


def unclear_fact(tokens: Tokens, first: int, last: int) -> bool:
    """Unclear as a statement about what is known; not unclear speech or writing."""
    if tag(tokens, first - 1) == "DT" and tag(tokens, last)[:2] == "NN":
        return False
    return tokens.dep[first] != "amod" or word(tokens, first - 1) in BE


def probable_open(tokens: Tokens, first: int, last: int) -> bool:
    """Probable, plausible; not the courts' "probable cause"."""
    if tokens.text[first][:1].isupper() or tokens.dep[first] == "xcomp":
        return False
    return word(tokens, last) not in {"cause", "reserves"} and word(tokens, first - 1) not in {
        "not",
        "n't",
    }


_ASKED = frozenset({"whether", "if", "who", "how", "why", "what", "when", "where", "which"})


def said_of_a_fact(tokens: Tokens, first: int, last: int) -> bool:
    """ "The cause is unknown"; not an unknown painter, not unknown to him."""
    if word(tokens, last) in {"to", "for", "as", "outside", "beyond", "by"}:
        return False
    if word(tokens, last - 1) == "known" and word(tokens, last) not in _ASKED:
        return False
    near = {word(tokens, k) for k in range(first - 3, first)}
    return bool(near & (BE | {"remain", "remains", "remained"})) and tokens.dep[first] != "amod"


def said_aside(tokens: Tokens, first: int, last: int) -> bool:
    """ "He may stay, who knows?": words of their own; "one who knows?" has a noun before it."""
    opens = (
        first == tokens.sents[tokens.sent[first]][0] or not word(tokens, first - 1)[-1:].isalnum()
    )
    return (opens or word(tokens, first - 1) in {"but", "and"}) and (
        word(tokens, last) in {"?", ".", ",", "!", "", "—", "what", "if", "how", "whether"}
    )


TESTS: dict[str, Test] = {
    "said-aside": said_aside,
    "probable-open": probable_open,
    "possible-open": possible_open,
    "potential-open": potential_open,
    "likely-open": likely_open,
    "possibly-open": possibly_open,
    "relative-before-a-noun": relative_before_a_noun,
    "unlikely-open": unlikely_open,
    "in-the-air": in_the_air,
    "chance-of": chance_of,
    "unclear-fact": unclear_fact,
    "said-of-a-fact": said_of_a_fact,
}
