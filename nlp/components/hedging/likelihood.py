"""Possible, potential, likely, chance, unclear: is a likelihood left open?"""

from nlp.components.hedging.syntax import (
    BE,
    NEGATIONS,
    Test,
    children,
    dependents,
    is_finite,
    is_number,
    tag,
    word,
)
from nlp.components.word_sets import words
from nlp.tokens import Tokens

_FEASIBLE_BEFORE = words(
    """as if where when whenever wherever made make makes making every all any best worst highest
    lowest greatest only earliest latest maximum minimum largest extent not n't n’t least most
    humanly always longer everything everywhere anything other alternative nothing"""
)
_MAKES = frozenset({"make", "makes", "made", "making"})
_POLL_WORDS = words("voter voters caucusgoer caucusgoers caucus-goers electorate")


def possible_open(tokens: Tokens, first: int, last: int) -> bool:
    """Possible for what may be so: "it is possible that", "a possible leak"; not feasible."""
    if word(tokens, first - 1) in _FEASIBLE_BEFORE or word(tokens, first - 2) == "as":
        return False
    if (is_number(tokens, first - 1) and word(tokens, first - 1) != "one") or word(
        tokens, first - 2
    ) == "number":
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
    if tag(tokens, first) != "JJ" or tag(tokens, last) not in _BEFORE_NOUN_TAGS:
        return False
    stands_before = tokens.dep[first] in {"amod", "conj"}
    return stands_before or tag(tokens, first - 1) in {"DT", "PRP$", "POS", "IN", "CC"}


_BEFORE_NOUN_TAGS = frozenset({"NN", "NNS", "JJ", "NNP", "VBG", "HYPH", "CC", ",", "VBN"})


def likely_open(tokens: Tokens, first: int, last: int) -> bool:
    """Likely, but not the pollsters' "likely voters"."""
    if word(tokens, first - 1) in {"more", "less"} and _is_made(tokens, first, last):
        return False
    after = word(tokens, last)
    return after not in _POLL_WORDS and word(tokens, last + 1) not in _POLL_WORDS


def _is_made(tokens: Tokens, first: int, last: int) -> bool:
    """ "Makes storms more likely": a change in the odds is stated as a fact."""
    makes = any(word(tokens, k) in _MAKES for k in range(max(0, first - 9), first))
    return makes and word(tokens, last) not in {"to", "that"}


def chance_of(tokens: Tokens, first: int, last: int) -> bool:
    """Chance, possibility, likelihood with "that", "of" or "to"; not "no chance"."""
    if word(tokens, first - 1) in NEGATIONS or word(tokens, first - 2) in NEGATIONS:
        return False
    if tag(tokens, first - 1) == "PRP$":
        return False
    if word(tokens, first) in {"probability", "likelihood", "odds"}:
        return word(tokens, last) == "that"
    if word(tokens, first).startswith("chance") and word(tokens, last) == "of":
        return any(word(tokens, k) in {"there", "'s"} for k in range(first - 4, first))
    return word(tokens, last) in {"that", "of"}


def unclear_fact(tokens: Tokens, first: int, last: int) -> bool:
    """Unclear as a statement about what is known; not unclear speech or writing."""
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


TESTS: dict[str, Test] = {
    "probable-open": probable_open,
    "possible-open": possible_open,
    "potential-open": potential_open,
    "likely-open": likely_open,
    "chance-of": chance_of,
    "unclear-fact": unclear_fact,
    "said-of-a-fact": said_of_a_fact,
}
