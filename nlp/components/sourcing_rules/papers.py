"""Polls, studies and documents: can the reader tell whose they are?"""

import re

from nlp.components.bag import bag
from nlp.components.source_words import singular
from nlp.components.sourcing_rules.media import is_in_hand
from nlp.components.sourcing_rules.naming import (
    CALENDAR,
    FIGURES,
    Memory,
    is_acronym,
    is_headline,
    is_proper,
)
from nlp.components.sourcing_rules.phrase import Phrase, is_plural
from nlp.tokens import Tokens

_MASS = bag(
    "data research polling evidence statistics analysis literature intelligence footage paperwork "
    "stats minutes"
)
_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z][a-z]")
"""A made-up name, whatever its tag: "EllinFigures"."""
_SERIES = frozenset(("series", "string", "set", "batch", "list", "number", "pair", "rest"))
_LETTERS = bag("email e-mail letter message note memo memorandum cable text tweet")
_SENDS = bag(
    "sent send sends sending wrote write writes writing issued issues released posted published "
    "circulated forwarded drafted penned signed read"
)
_LOOKS_AT = bag("review analysis examination study look audit investigation inquiry survey poll")
"""A name behind "of" tells what such a paper is about, not who made it."""
_NEWEST = bag("latest recent newest early first available exit")
_ORDERED = bag("conducted commissioned done prepared made produced carried undertaken")
_GIVES_OUT = bag("released published provided issued posted gave supplied disclosed filed compiled")
_HANDED_IN = bag("submitted filed sent given")
_LEAKED = bag("leaked hacked stolen purloined")
"""Of such papers nobody tells who passed them on, whoever wrote them."""
_BODIES_ADJECTIVES = bag("congressional parliamentary senatorial")
"""They name the body that made a paper: "a congressional report"."""


def judge_paper(t: Tokens, memory: Memory, phrase: Phrase) -> tuple[str, str]:
    """Subtype and rule of a cited paper, or "" and the reason why it is not marked.

    Papers with a named maker can be looked up; "the poll" was introduced before.
    """
    head = t.lower[phrase.head]
    first = t.lower[phrase.first]
    known = phrase.determiner in ("definite", "owner") and phrase.amount < 0
    if known and not _figures_at_first(t, memory, phrase):
        return "", "paper-named-before"
    if phrase.amount >= 0 and first == "the" and t.lower[phrase.amount] in _SERIES:
        return "", "paper-named-before"
    if any(t.lower[i] in _LEAKED for i in range(phrase.first, phrase.head)):
        return "vague_authority", "paper-vague"
    if _was_sent(t, phrase):
        return "", "paper-of-its-sender"
    if singular(head) == "transcript" and t.lower[phrase.core : phrase.core + 1] == ["of"]:
        return "", "paper-of-a-body"  # whose words it holds is said
    if _gave_out(t, phrase) or _is_published_by_name(t, phrase):
        return "", "paper-of-a-body"
    held = any(is_in_hand(t, i) for i in range(phrase.core, min(phrase.end, phrase.core + 3)))
    about = held or singular(head) in _LOOKS_AT
    reach = phrase.core if about else min(phrase.end, phrase.core + 12)
    for i in range(phrase.first, reach):
        if i != phrase.head and _is_maker(t, i, phrase):
            return "", "paper-of-a-body"
    before = range(phrase.first, phrase.head)
    if (not held and _made_by(t, phrase)) or any(
        is_acronym(t.text[i]) or t.lower[i] in _BODIES_ADJECTIVES for i in before
    ):
        return "", "paper-of-a-body"
    if first in ("a", "an") and memory.has_maker(singular(head), phrase.head):
        return "", "paper-named-elsewhere"
    if is_headline(t, phrase.head) and memory.ever_made(singular(head)):
        return "", "paper-named-elsewhere"
    if phrase.determiner == "bare" and head == singular(head) and _is_bare(t, phrase.head):
        return "", "bare-singular"
    if head == "reports" and not _made_precise(t, phrase):
        return "agentless", "report-noun"
    return "vague_authority", "paper-vague"


def _figures_at_first(t: Tokens, memory: Memory, phrase: Phrase) -> bool:
    """ "The latest polls", "the exit polls in Ellin": figures of which nothing was told yet."""
    one = singular(t.lower[phrase.head])
    if t.lower[phrase.first] != "the" or one not in FIGURES or not is_plural(t, phrase.head):
        return False
    newest = any(t.lower[i] in _NEWEST for i in range(phrase.first, phrase.head))
    if not newest and phrase.head == phrase.first + 1:
        return False
    return not memory.told_of_figures(phrase.first)


def _is_bare(t: Tokens, i: int) -> bool:
    """Whether a paper without an article is no figure of speech and no headline."""
    return t.lower[i] not in _MASS and not is_headline(t, i)


def _is_maker(t: Tokens, i: int, phrase: Phrase) -> bool:
    """Whether a name in a paper's phrase can be its maker's; places and months cannot."""
    if _CAMEL.match(t.text[i]) or (t.lower[i] in _POLLSTERS and t.text[i][:1].isupper()):
        return True
    if _is_of_a_long_name(t, i, phrase):
        return True
    if not is_proper(t, i) or t.ent[i] in ("GPE", "LOC", "NORP") or t.lower[i] in CALENDAR:
        return False
    if t.ent[i] in ("ORG", "PERSON", "FAC", "NORP", "PRODUCT"):
        return True
    return i < phrase.head and i > phrase.first and not is_headline(t, i)


def _is_of_a_long_name(t: Tokens, i: int, phrase: Phrase) -> bool:
    """ "A Real Clear Politics average": two capitals in a row are a name, whatever their tags."""
    pair = range(i, i + 2)
    return (
        phrase.first < i < phrase.head - 1
        and not is_headline(t, i)
        and all(t.text[k][:1].isupper() and t.ent[k] not in _NO_MAKERS for k in pair)
        and not any(t.lower[k] in CALENDAR for k in pair)
    )


_NO_MAKERS = frozenset(("GPE", "LOC", "NORP", "DATE"))
_POLLSTERS = bag("monmouth quinnipiac marist suffolk siena emerson marquette gallup pew")
"""Institutes that poll, some of them named like the town where they are."""


def _made_by(t: Tokens, phrase: Phrase) -> bool:
    """Whether "by" or "from" gives the paper's maker a name."""
    for i in range(phrase.core, min(phrase.stop, phrase.core + 8)):
        ordered = t.lower[i] == "for" and t.lower[i - 1] in _ORDERED
        if t.lower[i] in ("by", "from") or ordered:
            near = range(i + 1, min(phrase.stop, i + 7))
            return any(is_proper(t, j) or _CAMEL.match(t.text[j]) for j in near)
        if t.lower[i] == "to" and t.lower[i - 1] in _HANDED_IN:
            return True
    return False


def _gave_out(t: Tokens, phrase: Phrase) -> bool:
    """Whether a clause without "that" tells whose it is: "figures her campaign released"."""
    i = phrase.core
    owned = t.tag[i : i + 1] in (["PRP$"], ["NNP"], ["PRP"]) or t.lower[i : i + 1] == ["the"]
    return owned and any(t.lower[k] in _GIVES_OUT for k in range(i + 1, min(len(t), i + 6)))


def _was_sent(t: Tokens, phrase: Phrase) -> bool:
    """Whether a letter is what somebody in the sentence sent: "she wrote an email saying"."""
    if singular(t.lower[phrase.head]) not in _LETTERS:
        return False
    begin = t.sents[t.sent[phrase.head]][0]
    return any(t.lower[i] in _SENDS for i in range(max(begin, phrase.first - 3), phrase.first))


def _is_published_by_name(t: Tokens, phrase: Phrase) -> bool:
    """Whether a body of that name puts it out: "the Harbour Trust published a report showing"."""
    verb = t.head[phrase.head]
    if t.dep[phrase.head] != "obj" or t.lemma[verb] not in _PUTS_OUT:
        return False
    return any(t.dep[k] == "nsubj" and is_proper(t, k) for k in t.children[verb])


_PUTS_OUT = bag("publish release issue commission produce compile")


def _made_precise(t: Tokens, phrase: Phrase) -> bool:
    """Whether a noun says which reports: "police reports" are papers, "reports" are rumours."""
    before = range(phrase.first, phrase.head)
    return any(t.tag[i] in ("NN", "NNP", "NNS") for i in before)
