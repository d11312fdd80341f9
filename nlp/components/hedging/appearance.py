"""Appear, look, suggest, indicate, signs of: is something inferred from how it looks?"""

from nlp.components.hedging.syntax import (
    NEGATIONS,
    Test,
    children,
    dependents,
    has_clause,
    is_person,
    subject,
    tag,
    word,
)
from nlp.components.word_sets import words
from nlp.tokens import Tokens

_NOT_A_QUALITY = words("live next last first same many several few other such much")
_LOOKS = words(
    "is was be 's ’s feel feels felt appear appears appeared seem seems seemed almost just it"
)
_EVIDENCE_NOUNS = words(
    """study studies evidence data poll polls polling survey surveys research figures numbers report
    reports results result findings finding record records analysis documents document test tests
    marks signs statistics it this that which what everything nothing history experience comments
    remarks comment name names fact facts title footage image images photo photos video estimate
    estimates email emails statement statements move decision tone behavior behaviour reaction
    theory model models works"""
)


def appear_seems(tokens: Tokens, first: int, last: int) -> bool:
    """Appear followed by "to", "that", a clause or a quality; not appear on a stage."""
    if word(tokens, first - 1) in {"can", "will", "makes", "make"} or (
        word(tokens, first - 1) == "have" and word(tokens, first - 2) == "would"
    ):
        return False
    if word(tokens, first - 1) in {"can", "could", "may", "might", "make", "makes", "to"} and (
        word(tokens, last) != "to"
    ):
        return False
    if word(tokens, last) == "to":
        return tag(tokens, last + 1) in {"VB", "RB"} or word(tokens, last + 1) in {"be", "have"}
    if word(tokens, last) in {"that", "as"}:
        return word(tokens, last) == "that" or word(tokens, last + 1) in {"if", "though"}
    if tag(tokens, last) == "JJ" and word(tokens, last) not in _NOT_A_QUALITY:
        return True
    if has_clause(tokens, first) and _is_dummy(tokens, first):
        return True
    return any(
        c == last or (tag(tokens, last) in {"RB", "RBR", "RBS"} and c == last + 1)
        for c in children(tokens, first, {"xcomp", "acomp", "oprd"})
        if tokens.tag[c] in {"JJ", "JJR", "VBN"}
    )


def _is_dummy(tokens: Tokens, i: int) -> bool:
    return word(tokens, i - 1) == "it" or any(
        tokens.lower[c] == "it" for c in dependents(tokens, i) if c < i
    )


def look_seems(tokens: Tokens, first: int, last: int) -> bool:
    """Look followed by "like" with a clause or an event, "as if", "set to" or "likely"."""
    after = word(tokens, last)
    if tag(tokens, first).startswith("N"):
        return False
    if after == "set":
        return word(tokens, last + 1) == "to"
    if after in {"likely", "unlikely", "certain", "increasingly", "poised", "destined"}:
        return True
    if after == "to" and word(tokens, last + 1) in {"be", "have"}:
        return True
    return after == "as" and word(tokens, last + 1) in {"if", "though"}


def looks_like(tokens: Tokens, first: int, last: int) -> bool:
    """ "It looks like": not a likeness between two people or things."""
    who = subject(tokens, first)
    return who is not None and tokens.lower[who] in {"it", "this", "that", "things", "what"}


def evidence_suggests(tokens: Tokens, first: int, last: int) -> bool:
    """Suggest, indicate, imply with evidence as the subject; a person proposes or says."""
    if tag(tokens, first).startswith("N"):
        return False
    if word(tokens, first - 1) == "to" or _said_by_who(tokens, first):
        return False
    if word(tokens, first - 1) in _EVIDENCE_NOUNS - {"that", "this", "it"}:
        return True
    who = subject(tokens, first)
    if who is None or who == first:
        return tag(tokens, first) == "VBG" and word(tokens, last) in {"that", "a", "the", "an"}
    if tokens.lower[who] in _EVIDENCE_NOUNS or tokens.lemma[who] in _EVIDENCE_NOUNS:
        return True
    if is_person(tokens, who) or tokens.ent[who] in {"PERSON", "ORG", "GPE", "NORP"}:
        return False
    return tokens.pos[who] == "NOUN"


def _said_by_who(tokens: Tokens, i: int) -> bool:
    """Whether the subject is "who": a person."""
    return any(tokens.lower[c] == "who" for c in dependents(tokens, i))


def as_if_seen(tokens: Tokens, first: int, last: int) -> bool:
    """As if after a verb of looks; not how somebody acts."""
    if word(tokens, first - 1) in NEGATIONS:
        return False
    k = first - 2 if word(tokens, first - 1) in {"almost", "just"} else first - 1
    return word(tokens, k) in _LOOKS


def apparent_only(tokens: Tokens, first: int, last: int) -> bool:
    """Apparent before a noun; not "became apparent", not an heir apparent."""
    if word(tokens, first - 1) in {"heir", "become", "became", "becomes", "becoming", "heirs"}:
        return False
    return tokens.dep[first] in {"amod", "conj"} or tag(tokens, last) in {"NN", "NNS"}


def sign_of(tokens: Tokens, first: int, last: int) -> bool:
    """Signs of or that something is so; not a sign on a wall or of the cross."""
    if word(tokens, first - 1) in {"no", "any", "few", "little"} or word(tokens, first - 2) == "no":
        return False
    if word(tokens, last) == "that":
        return True
    if word(tokens, first).startswith("hint"):
        return False
    return word(tokens, last) == "of" and word(tokens, last + 2) not in {"cross", "zodiac"}


def tend_to(tokens: Tokens, first: int, last: int) -> bool:
    """Tend with a verb after it; not tending a garden."""
    k = last + 1 if tag(tokens, last) == "RB" else last
    return word(tokens, k) == "to" and tag(tokens, k + 1) in {"VB", "RB", ","}


def seem_verb(tokens: Tokens, first: int, last: int) -> bool:
    """Seem as a verb."""
    return tag(tokens, first) != "NNP"


TESTS: dict[str, Test] = {
    "seem-verb": seem_verb,
    "as-if-seen": as_if_seen,
    "appear-seems": appear_seems,
    "look-seems": look_seems,
    "looks-like": looks_like,
    "evidence-suggests": evidence_suggests,
    "apparent-only": apparent_only,
    "sign-of": sign_of,
    "tend-to": tend_to,
}
