"""Whether a capital belongs to people ("Norlanders", "Democrats") or to somebody's name."""

from nlp.components.bag import bag
from nlp.components.source_words import Words, singular
from nlp.components.sourcing_rules.naming import TITLES, is_headline
from nlp.tokens import Tokens

_PEOPLES = ("ans", "ats", "ists", "ives", "als", "ims", "ics", "ites", "inos", "cons", "bis")
_CLUBS = bag(
    "rovers wanderers rangers raiders packers pirates giants royals kings saints cardinals cowboys "
    "warriors lancers hunters knights patriots senators rockets buccaneers trailblazers strikers"
)
"""Plurals that end the names of sports clubs."""
_HEADLINE_PAPER = frozenset(("poll", "report", "study", "survey", "analysis"))


def names_people(t: Tokens, i: int, w: Words) -> bool:
    """A capitalised word for people: "Norlanders", or a role in a headline."""
    word, one = t.lower[i], singular(t.lower[i])
    listed = w.has("person", one)
    return (
        _capital_people(t, i)
        or (
            (listed and not _names_a_club(t, i))
            and (t.tag[i] == "NNPS" and t.dep[i] != "flat" and i > t.sents[t.sent[i]][0])
        )
        or (
            listed
            and not _names_a_club(t, i)
            and t.ent[i] != "PERSON"
            and (word != one or t.ent[i] in ("", "NORP"))
        )
        or w.has("pronoun", word)
        or one in _HEADLINE_PAPER
    )


def means_people(t: Tokens, i: int, w: Words) -> bool:
    """A trade's plural with a capital inside a name ("Michele Swers") is no trade."""
    if _capital_people(t, i):
        return True
    listed = w.has("person", singular(t.lower[i]))
    return w.person(t.lower[i]) and (listed or t.text[i][:1].islower())


def _names_a_club(t: Tokens, i: int) -> bool:
    """ "Thornley Rovers": the last word of a club's name, outside headlines."""
    if i == 0 or t.tag[i - 1] != "NNP" or t.lower[i].endswith(_PEOPLES):
        return False
    inside = t.ent[i] == t.ent[i - 1] == "ORG" and t.tag[i] == "NNPS"
    return (inside or t.lower[i] in _CLUBS) and not is_headline(t, i)


def _capital_people(t: Tokens, i: int) -> bool:
    """A people or party in the plural; "Sanders" and "Mr. Vander Plaats" are none."""
    if TITLES & set(t.lower[max(0, i - 2) : i]):
        return False
    return t.text[i][:1].isupper() and (
        (t.ent[i] == "NORP" and t.lower[i].endswith("s") and t.tag[i] != "NNP")
        or (t.tag[i] == "NNPS" and t.lower[i].endswith(_PEOPLES) and t.ent[i] in ("", "NORP"))
        or (t.ent[i] == "NORP" and t.lower[i].endswith((*_PEOPLES, "ers")))
    )
