"""What looks as though somebody had said something, where nothing was said."""

from nlp.components.bag import bag
from nlp.components.source_words import singular
from nlp.components.sourcing_rules.naming import gives_a_name
from nlp.components.sourcing_rules.phrase import QUOTES, Phrase
from nlp.tokens import Tokens

SILENT = frozenset(("say", "respond", "answer", "comment", "reply", "ask", "mention"))
"""With "not", nothing was said at all."""
NEGATIONS = bag("not n't n’t never")


def stays_silent(t: Tokens, verb: int) -> bool:
    """Whether somebody did not say or answer anything: "a spokesman did not respond"."""
    denied = any(t.lower[i] in NEGATIONS for i in t.children[verb])
    return denied and t.lemma[verb] in SILENT


def only_hears(t: Tokens, i: int) -> bool:
    """Whether somebody else told the noun at token i: "residents were assured that"."""
    passive = t.dep[i] in ("nsubj:pass", "nsubjpass")
    return passive and t.lemma[t.head[i]] in _TOLD


def only_seems_to_say(t: Tokens, verb: int, phrase: Phrase, rule: str, lemma: str) -> bool:
    """What looks like a verb of saying and is none.

    "A match viewed by 900 people"; "some calls to the hotline", a noun; "taxpayers reporting
    gains pay more", which only sorts them; "27 companies reported a loss" in their books;
    "officers saw him run", which they only watched; "relatives asked them to wait", a request.
    """
    if verb < 0:
        return False
    if rule.startswith("pronoun-") and _is_held_to_be(t, verb, phrase, lemma):
        return True
    if lemma == "view" and phrase.first > verb and t.tag[verb] == "VBN":
        return "as" not in t.lower[phrase.stop : phrase.stop + 8]
    several = rule == "pronoun-many" or t.tag[phrase.head] == "NNS"
    if several and verb == phrase.stop == phrase.core and t.tag[verb] == "VBZ":
        return True  # "trading prisoners encourages others"
    after = t.lower[verb + 1 : verb + 2]
    if counts_votes(t, verb):
        return True
    if lemma == "point":
        return not after or (
            after[0] not in ("to", "at") and "out" not in t.lower[verb + 1 : verb + 5]
        )
    if lemma == "ask":
        asks = {"question", "questions"} & set(t.lower[verb + 1 : verb + 4])
        return bool(asks) or any(t.dep[i] == "xcomp" for i in t.children[verb])
    if lemma == "claim":
        return bool(_CLAIMED_GOODS & set(t.lower[verb + 1 : verb + 6]))
    if lemma in ("pledge", "declare", "announce") and takes_a_side(t, verb):
        return True
    if (
        lemma == "feel"
    ):  # "feel betrayed" tells what they think, "felt by many" and "feel it" do not
        how = t.tag[verb + 1 : verb + 2] in (["JJ"], ["VBN"], ["JJR"], ["RB"])
        return phrase.first > verb or not (how or _has_a_view(t, verb, phrase))
    if lemma == "pledge":
        return pledged_to_somebody(t, verb)
    if lemma in ("see", "hear", "watch"):
        return not _has_a_view(t, verb, phrase)
    if lemma == "reject":
        return not any(singular(word) in _CLAIMED for word in t.lower[verb + 1 : verb + 8])
    if lemma == "confirm":
        return appoints(t, verb)
    if lemma != "report":
        return False
    sorts = (
        t.tag[verb] == "VBG"
        and verb == phrase.stop
        and not any(t.dep[i].startswith("aux") for i in t.children[verb])
    )
    return sorts or (rule == "body-unnamed" and "that" not in t.lower[verb : verb + 3])


def _is_held_to_be(t: Tokens, verb: int, phrase: Phrase, lemma: str) -> bool:
    """ "One considered a foe", "the few widely regarded as fit": what others think of them."""
    passive = lemma in _HOLDS and t.tag[verb] == "VBN" and phrase.stop <= verb < phrase.stop + 3
    return passive and not any(t.lower[k] in _HAVE for k in range(max(0, verb - 3), verb))


def calls_names(t: Tokens, verb: int) -> bool:
    """Whether "call" has an object or "for" right behind it; without one it is the telephone."""
    if verb >= 0 and t.lower[verb + 1 : verb + 2] in (["off"], ["in"], ["up"], ["back"]):
        return False  # they call off a meeting, call in the police
    name = verb + 1 + (t.lower[verb + 1 : verb + 2] == ["the"])
    if (
        verb >= 0
        and t.text[name : name + 1]
        and t.text[name][:1].isupper()
        and gives_a_name(t, verb)
    ):
        return False  # "a group called Our Harbour"
    if verb < 0 or t.tag[verb] != "VBG":
        return True
    i = verb + 1
    while i < len(t) and t.text[i] in QUOTES:
        i += 1
    if t.lower[i : i + 1] == ["for"]:
        return True
    return i < len(t) and t.lower[i] != "every" and t.tag[i] not in ("IN", "RB", ",", ".", "CC")


def casts_a_vote(t: Tokens, cue: list[int], lemma: str) -> bool:
    """ "Hundreds cast their votes": no picture of anything."""
    behind = cue[-1] + 1 if cue else len(t)
    return lemma == "cast" and bool(_VOTES & set(t.lower[behind : behind + 4]))


def takes_a_side(t: Tokens, verb: int) -> bool:
    """ "Delegates who pledged their support", "declared allegiance": an act more than a word."""
    behind = t.lower[verb + 1 : verb + 4]
    return bool(_SUPPORT & set(behind)) and behind[0] != "to"


def pledged_to_somebody(t: Tokens, verb: int) -> bool:
    """Whether a pledge binds people to a name: "delegates pledged to Hale", not "to vote"."""
    near = t.tag[verb + 2 : verb + 4]
    to_do = near[:1] == ["VB"] or near == ["RB", "VB"]
    return t.lower[verb + 1 : verb + 2] == ["to"] and not to_do


def counts_votes(t: Tokens, verb: int) -> bool:
    """Whether a poll counts who says so: "supporters say by 55%-41% that"."""
    by = t.lower[verb + 1 : verb + 2] == ["by"]
    return by and any("%" in word for word in t.text[verb + 2 : verb + 6])


def appoints(t: Tokens, verb: int) -> bool:
    """Whether a verb of confirming has a judge or the like behind it: a vote, nobody's word."""
    return any(singular(word) in _APPOINTED for word in t.lower[verb + 1 : verb + 6])


def _has_a_view(t: Tokens, verb: int, phrase: Phrase) -> bool:
    """Whether seeing is an opinion: "see it as a threat", "see that it is late"."""
    behind = t.lower[max(verb, phrase.stop) + 1 : max(verb, phrase.stop) + 9]
    if {"as", "that", "like", "how", "why", "whether"} & set(behind):
        return True
    return any(t.dep[i] == "ccomp" and t.tag[i] not in ("VB", "VBG") for i in t.children[verb])


def never_said(t: Tokens, first: int, verb: int) -> bool:
    """Whether words before the source at token `first` show that nothing was said, or of anybody.

    "Not once has a clerk said so"; "when a man tells a woman that", which may be any day.
    """
    before = t.lower[first - 1] if first else ""
    if before in _HELPERS and _NEVER & set(t.lower[max(0, first - 4) : first - 1]):
        return True
    anybody = t.lower[first] in ("a", "an", "any", "someone", "somebody", "people")
    return before in ("when", "whenever") and anybody and t.tag[verb] in ("VBZ", "VBP")


_HOLDS = bag("consider regard see view deem know perceive")
_HAVE = bag("have has had having 've ’ve")
_VOTES = bag("vote votes ballot ballots")
_SUPPORT = bag("support allegiance loyalty solidarity")
"""Who pledges or declares these takes a side."""
_TOLD = bag("tell assure reassure inform notify remind")
_CLAIMED = bag(
    "idea notion claim argument suggestion charge allegation accusation theory comparison "
    "criticism concern objection premise view assertion characterization characterisation label "
    "that report"
)
"""Rejecting these is an answer; a bill or a candidate is only voted down."""
_CLAIMED_GOODS = bag(
    "tax break breaks credit credits benefit benefits victory responsibility damages costs "
    "allegiance expenses asylum title deduction deductions lives life insurance"
)
"""Who claims these takes them or asks for them."""
_APPOINTED = bag("judge justice nominee nomination appointee appointment ambassador secretary pick")
"""A senate confirms these by a vote."""
_HELPERS = bag("has have had did does do")
_NEVER = bag("not never nor rarely seldom")
