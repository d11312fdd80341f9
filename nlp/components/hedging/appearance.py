"""Appear, look, suggest, indicate, signs of: is something inferred from how it looks?"""

from nlp.components.bag import bag
from nlp.components.hedging.syntax import (
    NEGATIONS,
    Test,
    children,
    clause_follows,
    dependents,
    has_clause,
    is_passive,
    is_person,
    starts_sentence,
    subject,
    tag,
    word,
)
from nlp.tokens import Tokens

_NOT_A_QUALITY = bag(
    "live next last first same many several few other such much harder closer further elsewhere"
)
_BODILY = bag(
    """good great nice fine beautiful pretty gorgeous handsome ugly lovely cute stunning elegant
    young younger old older fat thin slim tall small smaller smart tired exhausted pale gaunt
    sick healthy happy sad angry nervous surprised puzzled confused worried bored concerned
    shocked stunned upset relaxed scared alike similar different identical familiar presidential
    professional fabulous amazing terrible awful"""
)
"""What somebody looks: the eye sees it, and nothing is inferred from it."""
_SEEN = bag("fear pain remorse regret life emotion distress injury injuries struggle fatigue panic")
_FIRM_EVIDENCE = bag(
    """study studies evidence data poll polls polling survey surveys research figures numbers
    results result findings finding records analysis tests statistics estimates estimate reports
    report"""
)
_EVIDENCE_NOUNS = bag(
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
    if word(tokens, first - 1) == "to" and word(tokens, last) in {"more", "less"}:
        return tag(tokens, last + 1) in {"JJ", "VBN"}
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
    if _is_dummy(tokens, first) and (has_clause(tokens, first) or clause_follows(tokens, last)):
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
    if after == "as":
        return word(tokens, last + 1) in {"if", "though"}
    return _looks_so(tokens, first, last)


def _looks_so(tokens: Tokens, first: int, last: int) -> bool:
    """ "The race looks close": a judgement; not a beautiful or tired look, not made to look so."""
    if _is_made_to(tokens, first) or word(tokens, first - 1) in {"-", "you", "we", "i"}:
        return False
    if word(tokens, first - 1) == "to" and tokens.lemma[first - 2] not in {"start", "begin"}:
        return False
    k = last + 2 if tokens.lower[last : last + 2] in (["kind", "of"], ["sort", "of"]) else last
    while tag(tokens, k) in {"RB", "RBR"} and k < last + 2:
        k += 1
    if tag(tokens, k) not in {"JJ", "JJR"} or tokens.lower[k] in _NOT_A_QUALITY:
        return False
    return tokens.lower[k] not in _BODILY and subject(tokens, first) is not None


def _is_made_to(tokens: Tokens, i: int) -> bool:
    """ "Makes him look weak"."""
    if word(tokens, i - 1) in {"it", "he", "she", "they"} and tag(tokens, i) != "VB":
        return False
    return tag(tokens, i) == "VB" and any(
        word(tokens, k) in {"make", "makes", "made", "making"} for k in range(max(0, i - 6), i)
    )


def looks_like(tokens: Tokens, first: int, last: int) -> bool:
    """ "It looks like rain", "he looks like a winner": not a likeness to somebody or something."""
    if tag(tokens, first).startswith("N") or tag(tokens, last)[:1] in {"", ".", ",", "I", ":"}:
        return False
    if word(tokens, first - 1) == "what":
        return True
    if _is_made_to(tokens, first) or "what" in tokens.lower[max(0, first - 6) : first]:
        return False
    if starts_sentence(tokens, first) or clause_follows(tokens, last):
        return True
    if word(tokens, last) in {"a", "an"} or tag(tokens, last) == "VBG":
        return True
    who = subject(tokens, first)
    return who is not None and tokens.lower[who] in {"it", "this", "that", "things"}


def evidence_suggests(tokens: Tokens, first: int, last: int) -> bool:
    """Suggest, indicate, imply with evidence as the subject; a person proposes or says."""
    if tag(tokens, first).startswith("N"):
        return False
    raised = word(tokens, first - 1) == "to" and tokens.lemma[first - 2] in {"seem", "appear"}
    if word(tokens, first - 1) in {"to", "by", "for", "without"} and not raised:
        return False
    who = subject(tokens, first)
    beside = first - 1 if who is None or not _is_noun_far_before(tokens, who, first) else who
    if is_person(tokens, beside) or _said_by_who(tokens, first):
        return False
    if not _points_somewhere(tokens, first, last):
        return False
    if word(tokens, first - 1) in _EVIDENCE_NOUNS - {"that", "this", "it"}:
        return True
    if word(tokens, first - 1) in {"it", "this", "which"} and word(tokens, last) == "that":
        return True
    if who is None or who == first:
        return tag(tokens, first) == "VBG" and word(tokens, last) in {"that", "a", "the", "an"}
    if tokens.lower[who] in _EVIDENCE_NOUNS or tokens.lemma[who] in _EVIDENCE_NOUNS:
        return True
    if is_person(tokens, who) or tokens.ent[who] in {"PERSON", "ORG", "GPE", "NORP"}:
        return False
    return tokens.pos[who] == "NOUN"


def _is_noun_far_before(tokens: Tokens, who: int, first: int) -> bool:
    """ "Assessments seen by officials indicate": the subject ends in another noun."""
    return who < first - 1 and tokens.dep[first - 1] not in {"nsubj", "nsubj:pass", "nsubjpass"}


def _points_somewhere(tokens: Tokens, first: int, last: int) -> bool:
    """Whether it points to a fact ("implies that"); "the letter indicates the month" names it."""
    if has_clause(tokens, first) or clause_follows(tokens, last):
        return True
    if is_passive(tokens, first) or word(tokens, last) in {"by", "as", "via", "in", "on"}:
        return word(tokens, last) not in {"by", "as", "via"}
    if tokens.lemma[first] in {"suggest", "hint"}:
        return True
    who = subject(tokens, first)
    return word(tokens, first - 1) in _FIRM_EVIDENCE or (
        who is not None and tokens.lower[who] in _FIRM_EVIDENCE
    )


def _said_by_who(tokens: Tokens, i: int) -> bool:
    """Whether the subject is "who": a person."""
    return any(tokens.lower[c] == "who" for c in dependents(tokens, i))


def as_if_seen(tokens: Tokens, first: int, last: int) -> bool:
    """As if for how a thing or a deed looks; not "it is not as if", "as if to say", "as if!".

    At the head of a sentence it scoffs: "As if anybody cared", unless a participle follows.
    """
    if word(tokens, first - 1) in NEGATIONS:
        return False
    if starts_sentence(tokens, first):
        return tag(tokens, last) == "VBG"
    return word(tokens, last) not in {"to", "by", "on", "in", "!", ".", "?", ""}


def apparent_only(tokens: Tokens, first: int, last: int) -> bool:
    """Apparent before a noun; not "became apparent", not an heir apparent."""
    if word(tokens, first - 1) in {"heir", "become", "became", "becomes", "becoming", "heirs"}:
        return False
    if word(tokens, last) in _AS_SEEN_IN_THE_SKY:
        return False
    if tag(tokens, last)[:1] in {"", ".", ",", "I", ":", "'", '"'}:
        return False
    return tokens.dep[first] in {"amod", "conj"} or tag(tokens, last) in {"NN", "NNS"}


_AS_SEEN_IN_THE_SKY = bag("magnitude brightness motion size diameter")


def sign_of(tokens: Tokens, first: int, last: int) -> bool:
    """Signs of or that something is so; not a sign on a wall or of the cross."""
    if word(tokens, last) == "yet":
        last += 1
    if word(tokens, last) == "that":
        return tag(tokens, last + 1) not in {"VBD", "VBZ", "VBP"}
    if word(tokens, first - 1) == "no" and word(tokens, first).startswith("sign"):
        # What is inferred may be that it is not so; fear or pain would have been seen.
        return word(tokens, last) == "of" and word(tokens, last + 1) not in _SEEN
    if word(tokens, first - 1) in {"no", "any", "few", "little"} or word(tokens, first - 2) == "no":
        return False
    if _without_that(tokens, first, last):
        return True
    if word(tokens, first).startswith("hint"):
        return False
    return word(tokens, last) == "of" and word(tokens, last + 2) not in {"cross", "zodiac"}


def _without_that(tokens: Tokens, first: int, last: int) -> bool:
    """ "A sign he may leave"."""
    noun = tokens.tag[first] in {"NN", "NNS"} or tag(tokens, first - 1) in {"IN", "DT", "JJ"}
    if not noun or word(tokens, first - 1) in {"the", "street"}:
        return False
    return tag(tokens, last) != "JJ" and clause_follows(tokens, last)


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
