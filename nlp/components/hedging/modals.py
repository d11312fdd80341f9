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
    is_finite,
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
    """see hear feel smell taste remember recall imagine tell afford understand believe bear wait
    sleep breathe swim"""
)
_OWN_ABILITY = _ABILITY | words("find read speak stand help care count argue ask say")
"""What "I could" and "they could" were able to do; of others it is rather a forecast."""
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
    bring lead ease become know improve rise fall recover boost clear grow shrink drop climb
    last suffice follow continue increase decrease decline take cost attract draw give produce
    yield"""
)
_WHAT_IT_BRINGS = words(
    """help take suffice last give boost ease mean work end settle clear cost come make become
    arrive happen improve lead bring"""
)
"""What "that should" and "it should" can expect; the rest is more often a wish."""
_OUTCOMES = words(
    """win lose arrive reach survive prevail benefit gain recover finish qualify advance succeed
    triumph emerge coast cruise fare thrive profit"""
)
"""Nobody has a duty to do these, so "should" expects them of people, too."""
_HAVE_ENOUGH = words("no little few plenty enough ample")
_TALK = words("say argue call make")
_CLAIMS = words(
    """say announce warn declare add tell note write predict argue claim state report suggest
    believe think fear worry hope propose expect"""
)
_RULES = words(
    """rule decree declare order agree decide stipulate specify allow permit ensure guarantee
    insist mandate legislate vote"""
)
_OF_YOUR_MIND = words(
    """have be know think find feel remember recall recognize recognise wonder notice want need say
    ask believe like love hate see hear get suspect expect not never"""
)
"""What "you may" can guess of the reader; the rest it permits."""
_FOUND_ABLE = words("figure know realize realise prove show decide remember demonstrate")
_SO = frozenset({"so", "such"})
_SUBJECTS_OF_A_WISH = words(
    """he she they you i we it god heaven allah the his her their your our this peace"""
)


def modal_epistemic(tokens: Tokens, first: int, last: int) -> bool:
    """May, not the month and not a permission."""
    if tokens.text[first] != "may":
        return _capital_may_is_modal(tokens, first)
    if word(tokens, last) == "." or is_number(tokens, last):
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
    return who is not None and (any(tokens.lower[c] == "no" for c in dependents(tokens, who)))


def might_modal(tokens: Tokens, first: int, last: int) -> bool:
    """Might, not the noun for power."""
    if word(tokens, first - 2) == "try" or word(tokens, first - 3) == "try":
        return True
    if tag(tokens, first) in {"NN", "NNP", "JJ"} or _never_was(tokens, first):
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
    if _serves_a_purpose(tokens, first, verb) or _never_was(tokens, first):
        return False
    who = subject(tokens, verb)
    if word(tokens, first - 1) in {"you", "one"} and tokens.lemma[verb] in _TALK:
        return True
    if _tells_of_the_past(tokens, first, verb):
        return False
    person = is_person(tokens, who)
    if _was_allowed_or_able(tokens, verb, person):
        return False
    own = who is not None and tokens.lower[who] in PEOPLE_PRONOUNS
    able = tokens.lemma[verb] in (_OWN_ABILITY if own else _ABILITY)
    if person and able and not is_passive(tokens, verb):
        return False
    if tokens.lower[first + 1 : first + 3] == ["have", "done"]:
        return False
    return not (person and _speaks_of_what_was_not(tokens, first, verb))


def _never_was(tokens: Tokens, i: int) -> bool:
    """ "What could have been": what did not come about."""
    return word(tokens, i - 1) == "what" and tokens.lower[i + 1 : i + 3] == ["have", "been"]


def _was_allowed_or_able(tokens: Tokens, verb: int, person: bool) -> bool:
    """ "The court ruled that they could march", "he figured he could fix it"."""
    if tokens.dep[verb] != "ccomp":
        return False
    above = tokens.head[verb]
    if tokens.lemma[above] in _RULES:
        return True
    return person and tokens.lemma[above] in _FOUND_ABLE and tokens.tag[above] in {"VBD", "VBN"}


def _denied(tokens: Tokens, i: int, verb: int) -> bool:
    after = word(tokens, i + 1)
    if after in {"not", "n't", "n’t", "never", "no", "only", "hardly", "barely", "scarcely"}:
        return True
    who = subject(tokens, verb)
    if who is None:
        return is_negated(tokens, verb)
    no = any(tokens.lower[c] in {"no", "neither", "few", "only"} for c in dependents(tokens, who))
    return (
        no
        or tokens.lower[who] in {"nobody", "none", "nothing", "neither"}
        or (word(tokens, who - 1) in {"no", "only"} or is_negated(tokens, verb))
    )


def _asks(tokens: Tokens, i: int, verb: int) -> bool:
    """ "Could you help?", "how could he": the modal before its subject."""
    if word(tokens, i - 1) == "there":
        return False
    who = children(tokens, verb, {"nsubj", "nsubj:pass", "nsubjpass"})
    return bool(who) and who[0] > i


def _serves_a_purpose(tokens: Tokens, i: int, verb: int) -> bool:
    """ "so that he could work", "before it could close", "as fast as they could"."""
    marks = {tokens.lower[c] for c in children(tokens, verb, {"mark", "advmod"}) if c < i}
    if marks & _PURPOSE or (marks & _BOUNDS and tokens.dep[verb] in {"advcl", "ccomp"}):
        return True
    if any(word(tokens, k) == "so" and word(tokens, k + 1) == "that" for k in range(i - 5, i - 1)):
        return True
    if "that" in marks and _so_much_that(tokens, i):
        return True
    if tag(tokens, i + 1) == "IN" and verb == i:
        return True
    return verb == i or word(tokens, i + 1) in {".", ",", "!", "?", ";", ""}


def _so_much_that(tokens: Tokens, i: int) -> bool:
    """ "Such a good memory that he could recite it", "not so many that they could rule"."""
    that = next((k for k in range(i - 1, max(0, i - 8), -1) if tokens.lower[k] == "that"), 0)
    return bool(_SO & set(tokens.lower[max(0, that - 7) : that]))


def _tells_of_the_past(tokens: Tokens, i: int, verb: int) -> bool:
    """ "They had windows that could be opened": an ability inside a story in the past tense."""
    if word(tokens, i + 1) in {"have", "'ve", "’ve"}:
        return False
    if word(tokens, i + 1) == "be" and not is_passive(tokens, verb):
        return False  # nobody is able to be: "men who could be spies"
    label, head = tokens.dep[verb], tokens.head[verb]
    if label == "conj" and _past(tokens, head) and not has_child(tokens, verb, SUBJECTS):
        return True
    if is_passive(tokens, verb) and label != "ccomp" and _all_past(tokens, i):
        return True
    if label not in RELATIVE:
        return False
    above = _clause_above(tokens, head)
    if not _past(tokens, above) or tokens.lemma[above] in _CLAIMS:
        return False
    # "A year in which he could win" looks ahead; "locks that could be opened" does not.
    own = children(tokens, verb, SUBJECTS)
    if own and own[0] == head + 1 and is_person(tokens, own[0]):
        return True  # "the shells they could use"
    if any(tokens.lower[c] in {"that", "which"} for c in own) and not is_passive(tokens, verb):
        return _tells_what_it_had(tokens, above)
    return is_passive(tokens, verb) or any(tokens.lower[c] == "who" for c in own)


def _tells_what_it_had(tokens: Tokens, above: int) -> bool:
    """ "The box had a lock that could break": what a thing was able to do."""
    return tokens.lemma[above] in {"have", "contain", "build", "use", "carry", "own", "wear"}


def _all_past(tokens: Tokens, i: int) -> bool:
    """Whether the sentence tells of the past alone: "salt could be bought and was carried off"."""
    begin, stop = tokens.sents[tokens.sent[i]]
    near = range(max(begin, i - 40), min(stop, i + 40))
    if any(tokens.tag[k] == "VBD" and tokens.lemma[k] in _CLAIMS for k in near):
        return False
    tags = {tokens.tag[k] for k in near}
    return "VBD" in tags and not tags & {"VBZ", "VBP"}


def _clause_above(tokens: Tokens, i: int) -> int:
    """The nearest verb in a tense above a noun, else the top of the sentence."""
    for _ in range(6):
        if is_finite(tokens, i) or tokens.head[i] == i:
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
    if _has_enough(tokens, first):
        return True
    who = subject(tokens, verb)
    if who is None or who > first or verb == first or is_passive(tokens, verb):
        return False
    if _denied(tokens, first, verb) or tokens.dep[verb] in RELATIVE:
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


def _has_enough(tokens: Tokens, i: int) -> bool:
    """ "That should be enough", "she should have no trouble": a forecast by its words."""
    if word(tokens, i + 1) == "be":
        k = i + 3 if word(tokens, i + 2) in {"more", "just", "quite"} else i + 2
        if word(tokens, k) == "than":
            k += 1
        return word(tokens, k) in {"enough", "sufficient", "plenty"}
    return word(tokens, i + 1) == "have" and word(tokens, i + 2) in _HAVE_ENOUGH


TESTS: dict[str, Test] = {
    "modal-epistemic": modal_epistemic,
    "might-modal": might_modal,
    "could-epistemic": could_epistemic,
    "should-expects": should_expects,
}
