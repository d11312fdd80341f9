"""Could: a chance; not an ability, a permission, a request or a road not taken."""

from nlp.components.bag import bag
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
    is_passive,
    is_person,
    predicate,
    subject,
    tag,
    word,
)
from nlp.tokens import Tokens

_ABILITY = bag(
    """see hear feel smell taste remember recall imagine tell afford understand believe bear wait
    sleep breathe swim"""
)
_OWN_ABILITY = _ABILITY | bag("find read speak stand help care count argue ask say")
"""What "I could" and "they could" were able to do; of others it is rather a forecast."""
_PURPOSE = bag("so providing provided before until till whenever if wherever unless")
_BOUNDS = frozenset({"as", "than", "how", "what", "whatever", "why"})
_WONDERS = bag("wonder question ask speculate worry")
"""What these leave open may come: "they wonder how it could end"."""
_TALK = bag("say argue call make")
_CLAIMS = bag(
    """say announce warn declare add tell note write predict argue claim state report suggest
    believe think fear worry hope propose expect"""
)
_RULES = bag(
    """rule decree declare order agree decide stipulate specify allow permit ensure guarantee
    insist mandate legislate vote promise assure"""
)
_FOUND_ABLE = bag("figure know realize realise prove show decide remember demonstrate")
_THOUGHTS = bag(
    """idea claim fear concern theory notion suggestion argument belief worry possibility prospect
    risk danger hope chance scenario warning"""
)
"""With a clause behind them, these look ahead: "the idea that it could be used"."""
_SO = frozenset({"so", "such"})


def could_epistemic(tokens: Tokens, first: int, last: int) -> bool:
    """Could for a chance; not an ability, not a polite request, not denied."""
    verb = predicate(tokens, first)
    if word(tokens, first + 1) in {"possibly", "conceivably", "potentially"}:
        return word(tokens, first - 1) not in {"you", "we", "i", "one"}
    if is_denied(tokens, first, verb) or _asks(tokens, first, verb):
        return False
    if _serves_a_purpose(tokens, first, verb) or never_was(tokens, first):
        return False
    if _was_there_to_see(tokens, verb):
        return False
    who = subject(tokens, verb)
    if word(tokens, first - 1) in {"you", "one"} and tokens.lemma[verb] in _TALK:
        return True
    if _tells_of_the_past(tokens, first, verb) or _in_those_days(tokens, first, verb):
        return False
    person = is_person(tokens, who)
    if _was_allowed_or_able(tokens, verb, person):
        return False
    own = who is not None and tokens.lower[who] in PEOPLE_PRONOUNS
    able = tokens.lemma[verb] in (_OWN_ABILITY if own else _ABILITY)
    if person and able and not is_passive(tokens, verb):
        return False
    if tokens.lemma[verb] == "learn" and person:
        return False
    if tokens.lower[first + 1 : first + 3] == ["have", "done"]:
        return False
    return not (person and _speaks_of_what_was_not(tokens, first, verb))


def _was_there_to_see(tokens: Tokens, verb: int) -> bool:
    """ "Smoke could be seen": it was seen; what "could be seen as" a mistake is judged."""
    sensed = tokens.lower[verb] in _SENSED and is_passive(tokens, verb)
    return sensed and "as" not in tokens.lower[verb + 1 : verb + 3]


_SENSED = frozenset(("seen", "heard", "smelled", "smelt", "glimpsed", "overheard"))


def never_was(tokens: Tokens, i: int) -> bool:
    """ "What could have been": what did not come about."""
    return word(tokens, i - 1) == "what" and tokens.lower[i + 1 : i + 3] == ["have", "been"]


def _was_allowed_or_able(tokens: Tokens, verb: int, person: bool) -> bool:
    """ "The court ruled that they could march", "he figured he could fix it"."""
    if tokens.dep[verb] != "ccomp":
        return False
    above = tokens.head[verb]
    if tokens.lemma[above] in _RULES or tokens.lemma[above] == "wish":
        return True
    return person and tokens.lemma[above] in _FOUND_ABLE and tokens.tag[above] in {"VBD", "VBN"}


def is_denied(tokens: Tokens, i: int, verb: int) -> bool:
    """ "Could not", "nobody could", "only members could": the modal at i denies or shuts out."""
    after = word(tokens, i + 1)
    if after in {"not", "n't", "n’t", "never", "no", "only", "hardly", "barely", "scarcely"}:
        return True
    who = subject(tokens, verb)
    if who is None:
        return is_negated(tokens, verb)
    no = any(tokens.lower[c] in {"no", "neither", "few", "only"} for c in dependents(tokens, who))
    return (
        no
        or tokens.lower[who] in {"nobody", "none", "nothing", "neither", "little"}
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
    asked = tokens.lemma[tokens.head[verb]] in _WONDERS
    bounded = marks & _BOUNDS and tokens.dep[verb] in {"advcl", "ccomp"} and not asked
    if (marks & _PURPOSE and not _only_concludes(tokens, i, verb, marks)) or bounded:
        return True
    if any(word(tokens, k) == "so" and word(tokens, k + 1) == "that" for k in range(i - 5, i - 1)):
        return True
    if "that" in marks and _so_much_that(tokens, i):
        return True
    if tag(tokens, i + 1) == "IN" and verb == i:
        return True
    return verb == i or word(tokens, i + 1) in {".", ",", "!", "?", ";", ""}


def _only_concludes(tokens: Tokens, i: int, verb: int, marks: set[str]) -> bool:
    """ "Many are undecided, so a late gaffe could decide it": "so" draws a conclusion."""
    who = subject(tokens, verb)
    if marks & _PURPOSE != {"so"} or who is None or tokens.tag[who] == "PRP":
        return False
    begin, _ = tokens.sents[tokens.sent[i]]
    return not any(tokens.tag[k] == "VBD" for k in range(max(begin, i - 40), i))


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
    if label == "acl" and tokens.lemma[head] in _THOUGHTS:
        return False
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


def _in_those_days(tokens: Tokens, i: int, verb: int) -> bool:
    """ "He would paint it and you could pick", "a hall where fans could meet": told of the past."""
    if is_passive(tokens, verb) or word(tokens, i + 1) in {"be", "have", "'ve", "’ve"}:
        return False
    if word(tokens, i - 1) in {"you", "one"}:
        begin, _ = tokens.sents[tokens.sent[i]]
        before = range(max(begin, i - 40), i)
        tags = {tokens.tag[k] for k in before if tokens.lemma[k] not in _CLAIMS}
        habit = "VBD" in tags or any(tokens.lower[k] == "would" for k in before)
        return habit and not tags & {"VBZ", "VBP"}
    if tokens.dep[verb] not in RELATIVE:
        return False
    where = any(tokens.lower[c] == "where" for c in dependents(tokens, verb) if c < i)
    above = _clause_above(tokens, tokens.head[verb])
    return where and _past(tokens, above) and tokens.lemma[above] not in _CLAIMS


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
    if verb == i + 1:
        return False  # "she could have 90 % of the votes": to have, not a past
    return word(tokens, i + 1) in {"have", "'ve", "’ve"} and not is_passive(tokens, verb)


TESTS: dict[str, Test] = {
    "could-epistemic": could_epistemic,
}
