"""May, might, could, should: does the modal verb say that something may or may not be so?"""

from nlp.components.hedging.syntax import (
    PEOPLE_PRONOUNS,
    RELATIVE,
    SUBJECTS,
    Test,
    children,
    dependents,
    has_child,
    is_auxiliary,
    is_negated,
    is_number,
    is_passive,
    is_person,
    predicate,
    starts_sentence,
    subject,
    tag,
    word,
)
from nlp.components.word_sets import words
from nlp.tokens import Tokens

_BEFORE_A_MONTH = words(
    """in of on since until till by from last this next early late mid through during before after
    and to between around"""
)
_MARKS_OF_A_VERB = words("be have not also still well soon never yet even just only")
_ABILITY = words(
    """see hear feel smell taste remember recall imagine tell afford understand find read speak
    stand help believe bear wait care sleep breathe swim count argue ask say"""
)
_PURPOSE = frozenset(
    {
        "so",
        "providing",
        "provided",
        "before",
        "until",
        "till",
        "whenever",
        "if",
        "wherever",
        "unless",
    }
)
_BOUNDS = frozenset({"as", "than", "how", "what", "whatever", "why"})
_EVENTS = words(
    """arrive open close end start begin finish reach dock land happen come return help make
    bring lead ease become know improve rise fall recover boost clear"""
)


def modal_epistemic(tokens: Tokens, first: int, last: int) -> bool:
    """May, not the month and not a permission."""
    if tokens.text[first] != "may":
        return _capital_may_is_modal(tokens, first)
    if is_number(tokens, last) or word(tokens, last) in {"i", ",", "."}:
        return False
    return not _permits(tokens, first)


def _capital_may_is_modal(tokens: Tokens, i: int) -> bool:
    """A capital letter speaks for the month, or a wish at the start, except in headlines."""
    if starts_sentence(tokens, i) or word(tokens, i - 1) in _BEFORE_A_MONTH:
        return False
    if is_number(tokens, i - 1) or is_number(tokens, i + 1):
        return False
    follows = word(tokens, i + 1) in _MARKS_OF_A_VERB or tag(tokens, i + 1) in {"VB", "RB"}
    return follows and (tag(tokens, i) == "MD" or tokens.text[i].isupper())


def _permits(tokens: Tokens, i: int) -> bool:
    """ "You may enter", "no bag may be opened", "the card may not be lent": rules, not chances."""
    verb = predicate(tokens, i)
    who = subject(tokens, verb)
    return who is not None and (
        tokens.lower[who] == "you" or any(tokens.lower[c] == "no" for c in dependents(tokens, who))
    )


def might_modal(tokens: Tokens, first: int, last: int) -> bool:
    """Might, not the noun for power."""
    if tag(tokens, first) in {"NN", "NNP", "JJ"}:
        return False
    if not any(
        tag(tokens, k) == "VB" or word(tokens, k) in _MARKS_OF_A_VERB for k in range(last, last + 4)
    ):
        return False
    return word(tokens, first - 1) not in {"the", "his", "her", "their", "its", "our", "of", "with"}


def could_epistemic(tokens: Tokens, first: int, last: int) -> bool:
    """Could for a chance; not an ability, not a polite request, not denied."""
    verb = predicate(tokens, first)
    if _denied(tokens, first, verb) or _asks(tokens, first, verb):
        return False
    if _serves_a_purpose(tokens, first, verb):
        return False
    who = subject(tokens, verb)
    if _tells_of_the_past(tokens, first, verb):
        return False
    person = is_person(tokens, who)
    if person and tokens.lemma[verb] in _ABILITY and not is_passive(tokens, verb):
        return False
    return not (person and _speaks_of_what_was_not(tokens, first, verb))


def _denied(tokens: Tokens, i: int, verb: int) -> bool:
    after = word(tokens, i + 1)
    if after in {"not", "n't", "n’t", "never", "no", "only", "hardly", "barely", "scarcely"}:
        return True
    who = subject(tokens, verb)
    if who is None:
        return is_negated(tokens, verb)
    no = any(tokens.lower[c] in {"no", "neither", "few"} for c in dependents(tokens, who))
    return (
        no
        or tokens.lower[who] in {"nobody", "none", "nothing", "neither"}
        or (word(tokens, who - 1) == "no" or is_negated(tokens, verb))
    )


def _asks(tokens: Tokens, i: int, verb: int) -> bool:
    """ "Could you help?", "how could he": the modal before its subject."""
    who = children(tokens, verb, {"nsubj", "nsubj:pass", "nsubjpass"})
    return bool(who) and who[0] > i


def _serves_a_purpose(tokens: Tokens, i: int, verb: int) -> bool:
    """ "so that he could work", "before it could close", "as fast as they could"."""
    marks = {tokens.lower[c] for c in children(tokens, verb, {"mark", "advmod"}) if c < i}
    if marks & _PURPOSE or (marks & _BOUNDS and tokens.dep[verb] in {"advcl", "ccomp"}):
        return True
    if any(word(tokens, k) == "so" and word(tokens, k + 1) == "that" for k in range(i - 5, i - 1)):
        return True
    return verb == i or word(tokens, i + 1) in {".", ",", "!", "?", ";", ""}


def _tells_of_the_past(tokens: Tokens, i: int, verb: int) -> bool:
    """ "They had windows that could be opened": an ability inside a story in the past tense."""
    if word(tokens, i + 1) in {"have", "'ve", "’ve"}:
        return False
    label, head = tokens.dep[verb], tokens.head[verb]
    if label == "conj" and _past(tokens, head) and not has_child(tokens, verb, SUBJECTS):
        return True
    if is_passive(tokens, verb) and label != "ccomp" and _all_past(tokens, i):
        return True
    if label not in RELATIVE or not _past(tokens, _clause_above(tokens, head)):
        return False
    # "A year in which he could win" looks ahead; "locks that could be opened" does not.
    return is_passive(tokens, verb) or any(
        tokens.lower[c] in {"that", "which", "who"} for c in children(tokens, verb, SUBJECTS)
    )


def _all_past(tokens: Tokens, i: int) -> bool:
    """Whether the sentence tells of the past alone: "salt could be bought and was carried off"."""
    begin, stop = tokens.sents[tokens.sent[i]]
    tags = set(tokens.tag[max(begin, i - 40) : min(stop, i + 40)])
    return "VBD" in tags and not tags & {"VBZ", "VBP"}


def _clause_above(tokens: Tokens, i: int) -> int:
    """The nearest verb above a noun."""
    for _ in range(4):
        if tokens.pos[i] in {"VERB", "AUX"} or tokens.head[i] == i:
            return i
        i = tokens.head[i]
    return i


def _past(tokens: Tokens, i: int) -> bool:
    return tokens.tag[i] == "VBD" or any(
        tokens.tag[c] == "VBD" for c in dependents(tokens, i) if is_auxiliary(tokens, c)
    )


def _speaks_of_what_was_not(tokens: Tokens, i: int, verb: int) -> bool:
    """ "I could have stayed": a person's road not taken."""
    return word(tokens, i + 1) in {"have", "'ve", "’ve"} and not is_passive(tokens, verb)


def should_expects(tokens: Tokens, first: int, last: int) -> bool:
    """Should for what is expected to happen; not a duty."""
    verb = predicate(tokens, first)
    who = subject(tokens, verb)
    if who is None or who > first or verb == first or is_passive(tokens, verb):
        return False
    if is_person(tokens, who) or tokens.lower[who] in PEOPLE_PRONOUNS | {"it", "that", "this"}:
        return False
    if _denied(tokens, first, verb) or tokens.dep[verb] in RELATIVE:
        return False
    return tokens.lemma[verb] in _EVENTS and not has_child(tokens, verb, {"mark"})


TESTS: dict[str, Test] = {
    "modal-epistemic": modal_epistemic,
    "might-modal": might_modal,
    "could-epistemic": could_epistemic,
    "should-expects": should_expects,
}
