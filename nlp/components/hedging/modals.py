"""May, might, should: does the modal verb say that something may or may not be so?"""

from nlp.components.bag import bag
from nlp.components.hedging.could import is_denied, never_was
from nlp.components.hedging.syntax import (
    PEOPLE_PRONOUNS,
    RELATIVE,
    Test,
    dependents,
    has_child,
    is_number,
    is_passive,
    is_person,
    predicate,
    starts_sentence,
    subject,
    tag,
    word,
)
from nlp.tokens import Tokens

_BEFORE_A_MONTH = bag(
    """in of on since until till by from last this next early late mid through during before after
    and to between around"""
)
_JOINS = bag("and to that this before after")
"""Of these a modal can follow, too: "this may end"."""
_MARKS_OF_A_VERB = bag("be have not also still well soon never yet even just only")
_EVENTS = bag(
    """arrive open close end start begin finish reach dock land happen come return help make
    bring lead ease become know improve rise fall recover boost clear grow shrink drop climb
    last suffice follow continue increase decrease decline take cost attract draw give produce
    yield"""
)
_WHAT_IT_BRINGS = bag(
    """help take suffice last give boost ease mean work end settle clear cost come make become
    arrive happen improve lead bring meet exceed beat top hit reach reopen recover return land
    dock"""
)
"""What "that should" and "it should" can expect; the rest is more often a wish."""
_OUTCOMES = bag(
    """win lose arrive reach survive prevail benefit gain recover finish qualify advance succeed
    triumph emerge coast cruise fare thrive profit"""
)
"""Nobody has a duty to do these, so "should" expects them of people, too."""
_HAVE_ENOUGH = bag("no little few plenty enough ample")
_COMPLETES = bag(
    """finish complete publish release deliver see restore repair open reopen know settle clear send
    ship hear treat build install"""
)
"""With a date, "should be" done so is when people expect it."""
_MONTHS = bag(
    """january february march april may june july august september october november december spring
    summer autumn fall winter christmas easter monday tuesday wednesday thursday friday saturday
    sunday"""
)
_TIMES = bag("year month week day hour end noon midday midnight evening morning weekend tonight")
_OF_YOUR_MIND = bag(
    """have be know think find feel remember recall recognize recognise wonder notice want need say
    ask believe like love hate see hear get suspect expect not never agree disagree"""
)
"""What "you may" can guess of the reader; the rest it permits."""
_SUBJECTS_OF_A_WISH = bag(
    """he she they you i we it god heaven allah the his her their your our this peace"""
)


def modal_epistemic(tokens: Tokens, first: int, last: int) -> bool:
    """May, not the month and not a permission."""
    if tokens.text[first] != "may":
        return _capital_may_is_modal(tokens, first)
    if word(tokens, last) == "." or is_number(tokens, last):
        return False
    month = word(tokens, first - 1) in _BEFORE_A_MONTH and word(tokens, first - 1) not in _JOINS
    if month and tag(tokens, last)[:1] != "V" and word(tokens, last) not in _MARKS_OF_A_VERB:
        return False
    return not _wishes(tokens, last) and not _permits(tokens, first)


def _wishes(tokens: Tokens, last: int) -> bool:
    """ "May God help us", "and may the best man win", "may I": the modal before its subject."""
    return word(tokens, last) in _SUBJECTS_OF_A_WISH or (
        tag(tokens, last) in {"NNP", "NNPS"} and tag(tokens, last + 1) == "VB"
    )


def _capital_may_is_modal(tokens: Tokens, i: int) -> bool:
    """A capital letter speaks for the month, or a wish at the start, except in headlines."""
    if starts_sentence(tokens, i) or word(tokens, i - 1) in _BEFORE_A_MONTH:
        return False
    if is_number(tokens, i - 1) or is_number(tokens, i + 1):
        return False
    if _names_a_work(tokens, i):
        return False
    follows = word(tokens, i + 1) in _MARKS_OF_A_VERB or tag(tokens, i + 1) in {"VB", "RB"}
    return follows and (tag(tokens, i) == "MD" or tokens.text[i].isupper())


def _names_a_work(tokens: Tokens, i: int) -> bool:
    """ "The game Devil May Cry": capitals in a sentence that elsewhere has small letters."""
    begin, stop = tokens.sents[tokens.sent[i]]
    long = [t for t in tokens.text[max(begin + 1, i - 40) : min(stop, i + 40)] if len(t) > 3]
    small = sum(t[0].islower() for t in long)
    return small > len(long) - small and not tokens.text[i].isupper()


def _permits(tokens: Tokens, i: int) -> bool:
    """ "You may enter", "no bag may be opened", "the card may not be lent": rules, not chances."""
    verb = predicate(tokens, i)
    who = subject(tokens, verb)
    if who is not None and tokens.lower[who] == "you":
        k = i + 2 if tag(tokens, i + 1) == "RB" else i + 1
        return word(tokens, k) not in _OF_YOUR_MIND
    if who is None:
        return False
    if tokens.lemma[who] in _UNDER_RULES and word(tokens, i + 1) == tokens.lemma[verb]:
        return tokens.lemma[verb] in _GRANTED
    return any(tokens.lower[c] == "no" for c in dependents(tokens, who))


_UNDER_RULES = bag(
    """pupil student member visitor guest customer passenger applicant employee child parent player
    reader participant subscriber holder owner tenant patient contestant competitor"""
)
_GRANTED = bag(
    """leave enter claim bring use take apply park smoke wear borrow submit choose keep attend carry
    order stay join register request appeal withdraw"""
)
"""What a rule lets its people do: "pupils may leave early"."""


def might_modal(tokens: Tokens, first: int, last: int) -> bool:
    """Might, not the noun for power."""
    if word(tokens, first - 2) == "try" or word(tokens, first - 3) == "try":
        return True
    if tag(tokens, first) in {"NN", "NNP", "JJ"} or never_was(tokens, first):
        return False
    if word(tokens, last) in {"i", "we"} and word(tokens, last + 1) in _OFFERED:
        return False
    if not any(
        tag(tokens, k) == "VB" or word(tokens, k) in _MARKS_OF_A_VERB for k in range(last, last + 4)
    ):
        return False
    return word(tokens, first - 1) not in {"the", "his", "her", "their", "its", "our", "of", "with"}


_OFFERED = bag("suggest ask add say propose recommend remind point offer have not")
"""Behind "might I" these only put an offer politely."""


def should_expects(tokens: Tokens, first: int, last: int) -> bool:
    """Should for what is expected to happen; not a duty."""
    verb = predicate(tokens, first)
    if _has_enough(tokens, first):
        return True
    who = subject(tokens, verb)
    if who is None or who > first or verb == first:
        return False
    if is_passive(tokens, verb):
        return tokens.lemma[verb] in _COMPLETES and _is_dated(tokens, verb)
    if is_denied(tokens, first, verb) or tokens.dep[verb] in RELATIVE:
        return False
    if has_child(tokens, verb, {"mark"}):
        return False
    if tokens.lemma[verb] in _OUTCOMES and tokens.lower[who] not in {"who", "what", "which"}:
        return True
    if tokens.lower[who] in {"it", "that", "this"}:
        return tokens.lemma[verb] in _WHAT_IT_BRINGS
    if is_person(tokens, who) or tokens.lower[who] in PEOPLE_PRONOUNS:
        return False
    return tokens.lemma[verb] in _EVENTS


def _is_dated(tokens: Tokens, verb: int) -> bool:
    """ "By May", "within a week", "on Friday": behind the verb."""
    for k in range(verb + 1, min(len(tokens), verb + 4)):
        if word(tokens, k) in {"soon", "shortly", "tomorrow"}:
            return True
        if word(tokens, k) in {"by", "within", "before", "in", "on"}:
            near = tokens.lower[k + 1 : k + 5]
            when = any(w in _MONTHS or w.removesuffix("s") in _TIMES for w in near)
            return when or is_number(tokens, k + 1)
    return False


def _has_enough(tokens: Tokens, i: int) -> bool:
    """ "That should be enough", "she should have no trouble": a forecast by its words."""
    if word(tokens, i + 1) in {"n't", "n’t", "not"}:
        return word(tokens, i + 2) == "have" and "long" in tokens.lower[i + 3 : i + 5]
    if word(tokens, i + 1) == "have" and "back" in tokens.lower[i + 3 : i + 6]:
        return True
    if word(tokens, i + 1) == "be":
        k = i + 3 if word(tokens, i + 2) in {"more", "just", "quite"} else i + 2
        if word(tokens, k) == "than":
            k += 1
        return word(tokens, k) in {"enough", "sufficient", "plenty"}
    return word(tokens, i + 1) == "have" and word(tokens, i + 2) in _HAVE_ENOUGH


TESTS: dict[str, Test] = {
    "modal-epistemic": modal_epistemic,
    "might-modal": might_modal,
    "should-expects": should_expects,
}
