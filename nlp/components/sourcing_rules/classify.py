"""What kind of source a noun phrase is: the subtype and the rule, or the reason why it is none."""

import re
from dataclasses import dataclass

from nlp.components.bag import bag
from nlp.components.sourcing_rules.media import (
    is_in_hand,
    is_media_report,
    is_medium_name,
    names_medium,
)
from nlp.components.sourcing_rules.naming import (
    CALENDAR,
    Memory,
    is_headline,
    is_proper,
    named_here,
)
from nlp.components.sourcing_rules.phrase import LIGHT, Phrase
from nlp.components.sourcing_rules.words import Words, singular
from nlp.tokens import Tokens

Verdict = tuple[str, str]
"""Subtype and rule; where the phrase is not to be marked, an empty subtype and the reason."""

NO_SOURCE_WORD = "no-word-for-a-source"
_SELF = bag("i we you us me my our your myself ourselves")
_SHARES = frozenset(("percent", "per", "%", "percentage", "pct", "per cent"))
_AGAIN = bag(
    "source official aide insider employee person witness staffer spokesman spokeswoman "
    "spokesperson operative narrator heckler organizer protester caller user reader friend "
    "bystander eyewitness attendee whistleblower informant adviser advisor"
)
"""With "the", these take up somebody even where the text never introduced a name."""
_ONLY_ONE = bag(
    "predecessor successor opponent rival challenger competitor boss employer employers landlord "
    "client partner counterpart host foe nemesis adversary enemy child boy girl man woman "
    "president governor mayor king queen minister deputy chief leader head owner captain coach "
    "nominee candidate ceo chairman chairwoman chair biographer ambassador author founder"
)
"""Of these a person mostly has one: "her opponent" tells who; "his lawyer" or "her aide" do not."""
_HIRED = bag("lawyer attorney doctor professor coach producer pastor player star teenager")
"""Offices of which somebody can have several: "her lawyer" does not tell who."""
_NOBODY = bag("nobody none no-one no anybody anyone any every each neither either")
_ALL = frozenset(("everyone", "everybody"))
_PEOPLES = ("ans", "ats", "ists", "ives", "als", "ims", "ics", "ites", "inos", "cons", "bis")
_MASS = bag(
    "data research polling evidence statistics analysis literature intelligence footage paperwork "
    "stats minutes"
)
_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z][a-z]")
"""A made-up name, whatever its tag: "EllinFigures"."""
_KIND = re.compile(r"[A-Z]{2,4}s?$")
_ONE_WORD = frozenset(("someone", "somebody", "anyone", "anybody", "one", "another"))
_SERIES = frozenset(("series", "string", "set", "batch", "list", "number", "pair", "rest"))
_LETTERS = bag("email e-mail letter message note memo memorandum cable text tweet")
_SENDS = bag(
    "sent send sends sending wrote write writes writing issued issues released posted published "
    "circulated forwarded drafted penned signed read"
)
_ASKED = bag("surveyed polled interviewed questioned")
_LOOKS_AT = bag("review analysis examination study look audit investigation inquiry survey poll")
"""A name behind "of" tells what such a paper is about, not who made it."""
_FIGURES = bag("poll survey figure statistic number study")
_NEWEST = bag("latest recent newest early first available exit")
_ORDERED = bag("conducted commissioned done prepared made produced carried undertaken")
_GIVES_OUT = bag("released published provided issued posted gave supplied disclosed filed compiled")
_HANDED_IN = bag("submitted filed sent given")
_HEADLINE_PAPER = frozenset(("poll", "report", "study", "survey", "analysis"))
_BODIES_ADJECTIVES = bag("congressional parliamentary senatorial")
"""They name the body that made a paper: "a congressional report"."""
_COUNTRIES = frozenset(("GOP", "US", "UK", "EU", "UN"))


@dataclass(frozen=True)
class Classifier:
    """Judges the sources of one text."""

    tokens: Tokens
    words: Words
    memory: Memory

    def judge(self, phrase: Phrase, name: str | None = None) -> Verdict:
        """The verdict on a cited phrase; `name` is what a resolver says it stands for."""
        t, w = self.tokens, self.words
        core = range(phrase.first, phrase.core)
        head = t.lower[phrase.head]
        if any(t.lower[i] in _SELF and t.text[i] != "i" for i in core):
            return "", "first-or-second-person"
        if is_medium_name(t, phrase, w):
            named = any(t.ent[i] == "PERSON" for i in range(phrase.core, phrase.stop))
            return ("", "named-beside") if named else ("secondhand", "medium-named")
        if is_media_report(t, phrase, w):
            return "secondhand", "media-report"
        if head in _ASKED and t.lower[phrase.first] == "those":
            return "unnamed_group", "crowd"
        if is_proper(t, phrase.head) and not (
            self._names_people(phrase.head) or self._is_a_body(phrase)
        ):
            return "", "a-name"
        if head in ("them", "whom") and phrase.amount >= 0 and self._some_of(phrase):
            return "unnamed_group", "pronoun-many"
        if t.tag[phrase.head] in ("PRP", "PRP$", "WP", "WDT", "EX", "WP$"):
            return "", "a-pronoun"
        if t.lower[phrase.first] == "including":
            return "", "one-of-a-list"
        if self._is_nobody(phrase):
            return "", "nobody-in-particular"
        if _is_one_in_ten(t, phrase):
            return "", "a-share-of-those-asked"
        share = t.lower[max(0, phrase.first - 2) : phrase.first]
        if len(share) > 1 and share[1] == "of" and share[0] in _SHARES:
            return "", "a-share-of-those-asked"
        if head in _SHARES or any(t.lower[i] in _SHARES for i in core):
            return "", "a-share-of-those-asked"
        if named_here(t, phrase):
            return "", "named-beside"
        return self._by_class(phrase, head, singular(head), name)

    def _by_class(self, phrase: Phrase, head: str, one: str, name: str | None) -> Verdict:
        w = self.words
        if w.has("medium", head) or w.has("medium", one):
            return self._medium(phrase, head, one)
        if w.has("spokesperson", one) or self._represents(phrase, head):
            return self._spokesperson(phrase, head, one, name)
        if w.has("paper", one) or w.has("paper", head):
            return self._paper(phrase, head)
        if w.has("pronoun", head):
            return self._pronoun(phrase, head)
        if w.has("crowd", head) and self.tokens.tag[phrase.head] != "JJ":
            return "unnamed_group", "crowd"
        if w.has("kin", one):
            return "", "known-by-relation"
        if self._means_people(phrase.head):
            return self._person(phrase, one, name)
        if w.has("body", one):
            return self._body(phrase, head, one)
        return "", NO_SOURCE_WORD

    def _represents(self, phrase: Phrase, head: str) -> bool:
        """ "A Brill representative", "a representative of Brill": one who speaks for a body."""
        t = self.tokens
        if head not in ("representative", "rep"):
            return False
        near = range(phrase.first, min(phrase.end, phrase.core + 6))
        return any(t.ent[i] == "ORG" or _is_acronym(t.text[i]) for i in near)

    def _is_nobody(self, phrase: Phrase) -> bool:
        """ "No one", "anybody", "all we can say": told of all or none, it is nobody's word."""
        t = self.tokens
        word = t.lower[phrase.first]
        if word == "all" and phrase.head == phrase.first and phrase.amount < 0:
            after_all = t.lower[phrase.first + 1 : phrase.first + 2]
            return after_all not in (["who"], ["those"], ["said"], ["say"], ["agreed"], ["agree"])
        after = self.tokens.lower[phrase.first + 1 : phrase.core]
        return word in _NOBODY or word in _ALL or (word == "not" and bool(_ALL & set(after)))

    def _some_of(self, phrase: Phrase) -> bool:
        return self.tokens.lower[phrase.amount] in ("some", "several", "many", "most", "few")

    def _names_people(self, i: int) -> bool:
        """A capitalised word for people: "Norlanders", or a role in a headline."""
        t = self.tokens
        word, one = t.lower[i], singular(t.lower[i])
        listed = self.words.has("person", one)
        return (
            self._capital_people(i)
            or (listed and t.tag[i] == "NNPS" and i > t.sents[t.sent[i]][0])
            or (listed and t.ent[i] != "PERSON" and (word != one or t.ent[i] in ("", "NORP")))
            or self.words.has("pronoun", word)
            or one in _HEADLINE_PAPER
        )

    def _is_a_body(self, phrase: Phrase) -> bool:
        """ "An NGO", "several PACs": a kind of body that is written in capitals."""
        t = self.tokens
        kinds = phrase.determiner in ("one", "many", "number") and _KIND.match(t.text[phrase.head])
        return bool(kinds) and self.words.has("body", singular(t.lower[phrase.head]))

    def _means_people(self, i: int) -> bool:
        """A trade's plural with a capital inside a name ("Michele Swers") is no trade."""
        t = self.tokens
        if self._capital_people(i):
            return True
        listed = self.words.has("person", singular(t.lower[i]))
        return self.words.person(t.lower[i]) and (listed or t.text[i][:1].islower())

    def _capital_people(self, i: int) -> bool:
        """A people or party in the plural; "Sanders" and "Rodgers" are none."""
        t = self.tokens
        return t.text[i][:1].isupper() and (
            (t.ent[i] == "NORP" and t.lower[i].endswith("s") and t.tag[i] != "NNP")
            or (t.tag[i] == "NNPS" and t.lower[i].endswith(_PEOPLES) and t.ent[i] in ("", "NORP"))
            or (t.ent[i] == "NORP" and t.lower[i].endswith((*_PEOPLES, "ers")))
        )

    def _medium(self, phrase: Phrase, head: str, one: str) -> Verdict:
        if any(names_medium(self.tokens, i, self.words) for i in range(phrase.first, phrase.head)):
            return "secondhand", "medium-named"  # "the Times newspaper"
        vague = phrase.determiner in ("one", "many", "number") or phrase.amount >= 0
        colon = self.tokens.text[phrase.core : phrase.core + 1] == [":"]
        bare = phrase.determiner == "bare" and colon and self._is_headline(phrase.head)
        if vague or bare or head in ("media", "press") or head != one:
            return "secondhand", "media-vague"
        return "", "medium-named-before"

    def _spokesperson(self, phrase: Phrase, head: str, one: str, name: str | None) -> Verdict:
        if head != one:
            return "unnamed_group", "group-unnamed"
        if phrase.determiner == "definite" and (name or self._taken_up(phrase, one)):
            return "", "named-before"
        return "spokesperson", "spokesperson"

    def _paper(self, phrase: Phrase, head: str) -> Verdict:
        """Papers with a named maker can be looked up; "the poll" was introduced before."""
        t = self.tokens
        first = t.lower[phrase.first]
        known = phrase.determiner in ("definite", "owner") and phrase.amount < 0
        if known and not self._figures_at_first(phrase):
            return "", "paper-named-before"
        if phrase.amount >= 0 and first == "the" and t.lower[phrase.amount] in _SERIES:
            return "", "paper-named-before"
        if _was_sent(t, phrase):
            return "", "paper-of-its-sender"
        if singular(head) == "transcript" and t.lower[phrase.core : phrase.core + 1] == ["of"]:
            return "", "paper-of-a-body"  # whose words it holds is said
        if _gave_out(t, phrase):
            return "", "paper-of-a-body"
        held = any(is_in_hand(t, i) for i in range(phrase.core, min(phrase.end, phrase.core + 3)))
        about = held or singular(head) in _LOOKS_AT
        reach = phrase.core if about else min(phrase.end, phrase.core + 12)
        for i in range(phrase.first, reach):
            if i != phrase.head and self._is_maker(i, phrase):
                return "", "paper-of-a-body"
        before = range(phrase.first, phrase.head)
        if (not held and _made_by(t, phrase)) or any(
            _is_acronym(t.text[i]) or t.lower[i] in _BODIES_ADJECTIVES for i in before
        ):
            return "", "paper-of-a-body"
        if first in ("a", "an") and self.memory.has_maker(singular(head), phrase.head):
            return "", "paper-named-elsewhere"
        if self._is_headline(phrase.head) and self.memory.ever_made(singular(head)):
            return "", "paper-named-elsewhere"
        if phrase.determiner == "bare" and head == singular(head) and self._bare_paper(phrase.head):
            return "", "bare-singular"
        if head == "reports" and not _made_precise(t, phrase):
            return "agentless", "report-noun"
        return "vague_authority", "paper-vague"

    def _figures_at_first(self, phrase: Phrase) -> bool:
        """ "The latest polls", "the exit polls in Ellin": figures of which nothing was told yet."""
        t = self.tokens
        one = singular(t.lower[phrase.head])
        if (
            t.lower[phrase.first] != "the"
            or one not in _FIGURES
            or not self._is_plural(phrase.head)
        ):
            return False
        newest = any(t.lower[i] in _NEWEST for i in range(phrase.first, phrase.head))
        if not newest and phrase.head == phrase.first + 1:
            return False
        return not any(singular(word) in _FIGURES for word in t.lower[: phrase.first])

    def _bare_paper(self, i: int) -> bool:
        """Whether a paper without an article is no figure of speech and no headline."""
        return self.tokens.lower[i] not in _MASS and not self._is_headline(i)

    def _is_maker(self, i: int, phrase: Phrase) -> bool:
        """Whether a name in a paper's phrase can be its maker's; places and months cannot."""
        t = self.tokens
        if _CAMEL.match(t.text[i]):
            return True
        if not is_proper(t, i) or t.ent[i] in ("GPE", "LOC", "NORP") or t.lower[i] in CALENDAR:
            return False
        if t.ent[i] in ("ORG", "PERSON", "FAC", "NORP", "PRODUCT"):
            return True
        return i < phrase.head and i > phrase.first and not self._is_headline(i)

    def _pronoun(self, phrase: Phrase, head: str) -> Verdict:
        t = self.tokens
        if any(t.tag[i] in ("NN", "NNS", "NNP", "NNPS") for i in range(phrase.first, phrase.head)):
            return "", NO_SOURCE_WORD
        inner = range(phrase.core, phrase.stop)
        if any(t.lower[i] in ("us", "you", "we", "which", "whom") for i in inner):
            return "", "first-or-second-person"
        if head == "those" and (phrase.stop <= phrase.core or t.tag[phrase.core] in ("VBN", "VBD")):
            return "", "a-share-of-those-asked"
        if head in _ONE_WORD:
            return "unnamed_person", "pronoun-one"
        return "unnamed_group", "pronoun-many"

    def _person(self, phrase: Phrase, one: str, name: str | None) -> Verdict:
        if phrase.amount >= 0 and phrase.determiner == "one":
            return "unnamed_person", "person-unnamed"
        if self._is_plural(phrase.head):
            return self._people(phrase, one)
        if phrase.determiner == "definite":
            if name or self._taken_up(phrase, one):
                return "", "named-before"
            return "unnamed_person", "person-again"
        if phrase.determiner == "owner":
            office = self.words.has("office", one) and one not in _HIRED
            if name or office or one in _ONLY_ONE or one in LIGHT:
                return "", "known-by-relation"
            return "unnamed_person", "person-owned"
        known = one == "source" and phrase.end > phrase.core
        if phrase.determiner == "bare" and not (known or self._is_headline(phrase.head)):
            return "", "bare-singular"
        if self._is_headline(phrase.head) and self.memory.ever_named(one):
            return "", "named-before"
        self.memory.cited.add(one)
        return "unnamed_person", "person-unnamed"

    def _people(self, phrase: Phrase, one: str) -> Verdict:
        t = self.tokens
        office = self.words.has("office", one)
        first = t.lower[phrase.first]
        if first == "both" or (first == "all" and office and phrase.amount < 0):
            return "", "known-group"
        if phrase.determiner == "definite":
            named = self.memory.last_named(t.lower[phrase.head], phrase.head) >= 0
            if office or named or is_proper(t, phrase.head):
                return "", "known-group"
            return "unnamed_group", "group-again"
        return "unnamed_group", "group-unnamed"

    def _body(self, phrase: Phrase, head: str, one: str) -> Verdict:
        t = self.tokens
        if phrase.determiner in ("definite", "owner"):
            return "", "named-before"
        if phrase.determiner == "bare" and head == one:
            return "", "bare-singular"
        if t.lower[phrase.first] in ("no", "any", "neither", "either", "every", "each"):
            return "", "no-body-in-particular"
        named = any(t.ent[i] == "ORG" for i in range(phrase.first, phrase.core))
        if named and not self._is_a_body(phrase):
            return "", "a-name"
        return "unnamed_group", "body-unnamed"

    def _taken_up(self, phrase: Phrase, one: str) -> bool:
        """Whether "the X" takes up somebody with a name, or one who is known by the office."""
        named = self.memory.last_named(one, phrase.head)
        unnamed = self.memory.last_unnamed(one, phrase.head)
        if self._is_headline(phrase.head) and self.memory.ever_named(one):
            return True
        if unnamed > named and (one in _AGAIN or one in self.memory.cited):
            return False
        return named >= 0 or one not in _AGAIN

    def _is_plural(self, i: int) -> bool:
        t = self.tokens
        return t.tag[i] in ("NNS", "NNPS") or t.lower[i] != singular(t.lower[i])

    def _is_headline(self, i: int) -> bool:
        return is_headline(self.tokens, i)


def _is_one_in_ten(t: Tokens, phrase: Phrase) -> bool:
    """Whether people of a poll are counted: "six in ten voters"."""
    before = t.lower[max(0, phrase.first - 1) : phrase.first]
    near = range(phrase.first, min(phrase.stop, phrase.first + 4))
    counted = any(t.lower[i] in ("in", "of") and "CD" in t.tag[i + 1 : i + 3] for i in near)
    if t.tag[phrase.first] == "CD" or t.lower[phrase.first] == "one":
        split = before == ["in"] and t.tag[phrase.first - 2 : phrase.first - 1] == ["CD"]
        return split or (counted and phrase.stop > phrase.first + 1)
    return False


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


def _made_precise(t: Tokens, phrase: Phrase) -> bool:
    """Whether a noun says which reports: "police reports" are papers, "reports" are rumours."""
    before = range(phrase.first, phrase.head)
    return any(t.tag[i] in ("NN", "NNP", "NNS") for i in before)


def _is_acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper() and text.isalnum() and text not in _COUNTRIES
