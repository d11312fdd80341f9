"""What kind of source a noun phrase is: the subtype and the rule, or the reason why it is none."""

import re
from dataclasses import dataclass

from nlp.components.bag import bag
from nlp.components.source_words import Words, singular
from nlp.components.sourcing_rules.media import (
    by_somebody,
    is_media_report,
    is_medium_name,
    names_medium,
)
from nlp.components.sourcing_rules.naming import (
    Memory,
    is_acronym,
    is_headline,
    is_proper,
    named_here,
)
from nlp.components.sourcing_rules.papers import judge_paper
from nlp.components.sourcing_rules.peoples import means_people, names_people
from nlp.components.sourcing_rules.phrase import LIGHT, Phrase, is_plural
from nlp.tokens import Tokens

Verdict = tuple[str, str]
"""Subtype and rule; where the phrase is not to be marked, an empty subtype and the reason."""

NO_SOURCE_WORD = "no-word-for-a-source"
_SELF = bag("i we you us me my our your myself ourselves")
_SHARES = frozenset(("percent", "per", "%", "percentage", "pct", "per cent"))
_AGAIN = bag(
    "source official aide insider employee person witness staffer spokesman spokeswoman "
    "spokesperson operative narrator heckler organizer protester caller user reader friend "
    "bystander eyewitness attendee whistleblower informant adviser advisor moderator interviewer "
    "questioner commentator"
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
_EVERY = frozenset(("every", "each"))
_NOBODY = bag("nobody none no-one no anybody anyone any every each neither either")
_ALL = frozenset(("everyone", "everybody"))
_NAMING = bag("name anonymity anonymous anonymously named identified")
_SOON = 20
"""Tokens in which a clause tells that its person keeps the name back."""
_KINDS = ("person", "crowd", "body", "spokesperson", "medium", "paper")
"""Classes whose entries can have several words: "think tank", "rank and file"."""
_KIND = re.compile(r"[A-Z]{2,4}s?$")
_ONE_WORD = frozenset(("someone", "somebody", "anyone", "anybody", "one", "another"))
_ASKED = bag("surveyed polled interviewed questioned")
_POSTS = frozenset(("tweet", "post", "comment"))
_PUTS_UP = bag("post write publish share delete send make leave repost retweet")
_NETWORKS = bag("twitter facebook reddit instagram youtube tiktok snapchat weibo telegram")
_FIGURES = {
    "figure": bag(
        "party political opposition establishment industry senior leading religious public media "
        "business military community prominent top key church union conservative liberal"
    ),
    "hand": bag("old political party veteran campaign"),
}
"""Words before these by which they are people."""
_PLACES = ("GPE", "LOC", "NORP", "PERSON")


@dataclass(frozen=True)
class Classifier:
    """Judges the sources of one text."""

    tokens: Tokens
    words: Words
    memory: Memory
    notes: bool = True
    """Whether whoever is judged is cited, so that "the clerk" can take up "a clerk"."""

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
            return (
                ("", "named-beside") if by_somebody(t, phrase) else ("secondhand", "media-report")
            )
        if head in _ASKED and t.lower[phrase.first] == "those":
            return "unnamed_group", "crowd"
        if is_proper(t, phrase.head) and not (
            names_people(t, phrase.head, w) or self._is_a_body(phrase) or self._is_one(phrase)
        ):
            return "", "a-name"
        if head in ("them", "whom") and phrase.amount >= 0:
            if named_here(t, phrase):
                return "", "named-beside"
            if self._some_of(phrase):
                return "unnamed_group", "pronoun-many"
            if t.lower[phrase.amount] == "one":
                return "unnamed_person", "pronoun-one"
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
        return self._by_class(phrase, *self._noun(phrase.head), name)

    def _noun(self, i: int) -> tuple[str, str]:
        """The noun and its singular, with the words before it where a list has them as one."""
        head, one = self.tokens.lower[i], singular(self.tokens.lower[i])
        if one not in self.words.last_words:
            return head, one
        for length in (2, 1):
            before = " ".join(self.tokens.lower[max(0, i - length) : i])
            listed = (kind for kind in _KINDS if self.words.has(kind, f"{before} {one}"))
            if before and any(not self.words.has(kind, one) for kind in listed):
                return f"{before} {head}", f"{before} {one}"
        return head, one

    def _by_class(self, phrase: Phrase, head: str, one: str, name: str | None) -> Verdict:
        w = self.words
        if w.has("medium", head) or w.has("medium", one):
            return self._medium(phrase, head, one)
        if w.has("spokesperson", one) or self._represents(phrase, head):
            return self._spokesperson(phrase, head, one, name)
        if one in _POSTS and self._is_somebodys(phrase):
            return "unnamed_person", "person-unnamed"
        if one == "source" and self._is_an_origin(phrase):
            return "", NO_SOURCE_WORD
        if self._are_figures(phrase, one):
            return "unnamed_group", "group-unnamed"
        if w.has("paper", one) or w.has("paper", head):
            return judge_paper(self.tokens, self.memory, phrase)
        if w.has("pronoun", head):
            return self._pronoun(phrase, head)
        if w.has("crowd", head) and self.tokens.tag[phrase.head] != "JJ":
            if phrase.amount >= 0 and phrase.determiner == "one":
                return "unnamed_person", "person-unnamed"  # "one of the people"
            return "unnamed_group", "crowd"
        if w.has("kin", one) and self._is_known_kin(phrase, one):
            return "", "known-by-relation"
        two = " " in one and w.has("person", one)
        if two or means_people(self.tokens, phrase.head, w) or w.has("kin", one):
            return self._person(phrase, one, name)
        if w.has("body", one):
            return self._body(phrase, head, one)
        return "", NO_SOURCE_WORD

    def _are_figures(self, phrase: Phrase, one: str) -> bool:
        """ "Party figures", "old political hands": people, neither numbers nor fingers."""
        before = self.tokens.lower[phrase.head - 1 : phrase.head]
        return phrase.head > phrase.first and before[0] in _FIGURES.get(one, ())

    def _is_an_origin(self, phrase: Phrase) -> bool:
        """ "The source of the trouble": a thing; "a source of the paper" is a person."""
        of = self.tokens.lower[phrase.head + 1 : phrase.head + 2] == ["of"]
        return of and phrase.determiner == "definite"

    def _is_somebodys(self, phrase: Phrase) -> bool:
        """ "One tweet said", "a Facebook post read": a post whose writer the reader cannot tell."""
        t = self.tokens
        if t.dep[phrase.head] == "obj" and t.lemma[t.head[phrase.head]] in _PUTS_UP:
            return False  # "he posted a comment": it is his
        names = (i for i in range(phrase.first, phrase.head) if is_proper(t, i))
        alone = phrase.stop == phrase.core or t.lower[phrase.core] in ("on", "in")
        return phrase.determiner == "one" and alone and all(t.lower[i] in _NETWORKS for i in names)

    def _represents(self, phrase: Phrase, head: str) -> bool:
        """ "A Brill representative", "a representative of Brill": one who speaks for a body."""
        t = self.tokens
        if head not in ("representative", "rep"):
            return False
        if head == "rep" and phrase.determiner == "owner":
            return True  # "her rep said"
        near = range(phrase.first, min(phrase.end, phrase.core + 6))
        return any(t.ent[i] == "ORG" or is_acronym(t.text[i]) for i in near)

    def _is_nobody(self, phrase: Phrase) -> bool:
        """ "No one", "anybody", "all we can say": told of all or none, it is nobody's word."""
        t = self.tokens
        word = t.lower[phrase.first]
        if word in ("almost", "nearly", "virtually", "hardly"):
            word = t.lower[phrase.first + 1]
        if word == "all" and phrase.head == phrase.first and phrase.amount < 0:
            after_all = t.lower[phrase.first + 1 : phrase.first + 2]
            return after_all not in (["who"], ["those"], ["said"], ["say"], ["agreed"], ["agree"])
        after = self.tokens.lower[phrase.first + 1 : phrase.core]
        if word in _EVERY and self.words.has("paper", singular(t.lower[phrase.head])):
            return False  # "every recent poll has her ahead"
        return word in _NOBODY or word in _ALL or (word == "not" and bool(_ALL & set(after)))

    def _some_of(self, phrase: Phrase) -> bool:
        counts = self.tokens.lower[phrase.amount]
        several = self.tokens.tag[phrase.amount] == "CD" and counts not in ("one", "two", "both")
        return several or counts in ("some", "several", "many", "most", "few")

    def _is_one(self, phrase: Phrase) -> bool:
        """ "A Norland Republican", "another Democrat": somebody, whatever the capital."""
        one = self.tokens.lower[phrase.head]
        return phrase.determiner == "one" and self.words.has("person", one)

    def _is_a_body(self, phrase: Phrase) -> bool:
        """ "An NGO", "several PACs": a kind of body that is written in capitals."""
        t = self.tokens
        kinds = phrase.determiner in ("one", "many", "number") and _KIND.match(t.text[phrase.head])
        return bool(kinds) and self.words.has("body", singular(t.lower[phrase.head]))

    def _medium(self, phrase: Phrase, head: str, one: str) -> Verdict:
        if any(names_medium(self.tokens, i, self.words) for i in range(phrase.first, phrase.head)):
            return "secondhand", "medium-named"  # "the Times newspaper"
        beside = phrase.head - 1
        named = is_proper(self.tokens, beside) and self.tokens.ent[beside] not in _PLACES
        if phrase.determiner == "bare" and head == one and named and beside >= phrase.first:
            return "secondhand", "medium-named"  # "Farming magazine"
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
        if is_plural(self.tokens, phrase.head):
            return self._people(phrase, one)
        if phrase.determiner == "definite":
            if name or self._taken_up(phrase, one):
                return "", "named-before"
            return "unnamed_person", "person-again"
        if phrase.determiner == "owner":
            office = self.words.has("office", one) and one not in _HIRED
            if one == "manager":  # of a campaign: as good as any aide, unless the text names it
                office = self.memory.ever_named(one)
            if name or office or one in _ONLY_ONE or one in LIGHT:
                return "", "known-by-relation"
            return "unnamed_person", "person-owned"
        known = one == "source" and phrase.end > phrase.core
        if phrase.determiner == "bare" and not (known or self._is_headline(phrase.head)):
            return "", "bare-singular"
        if self._is_headline(phrase.head) and self.memory.ever_named(one):
            return "", "named-before"
        if self.notes:
            self.memory.cited.add(one)
        return "unnamed_person", "person-unnamed"

    def _people(self, phrase: Phrase, one: str) -> Verdict:
        t = self.tokens
        office = self.words.has("office", one) and one not in _HIRED
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
        known = self.words.has("office", one) and one not in LIGHT
        if unnamed > named and (one in _AGAIN or one in self.memory.cited or not known):
            return False
        if self._keeps_the_name(phrase):
            return False
        return named >= 0 or one not in _AGAIN

    def _is_known_kin(self, phrase: Phrase, one: str) -> bool:
        """ "His mother"; "the mum" of the text above is known only if she was no "a mum"."""
        introduced = self.memory.last_unnamed(one, phrase.head) >= 0
        return phrase.determiner == "owner" or (phrase.determiner == "definite" and not introduced)

    def _keeps_the_name(self, phrase: Phrase) -> bool:
        """ "The woman, who did not want to be quoted by name"."""
        t = self.tokens
        at = phrase.core + (t.text[phrase.core : phrase.core + 1] == [","])
        end = min(t.sents[t.sent[phrase.head]][1], at + _SOON)
        return t.lower[at : at + 1] == ["who"] and bool(_NAMING & set(t.lower[at:end]))

    def _is_headline(self, i: int) -> bool:
        return is_headline(self.tokens, i)


def _is_one_in_ten(t: Tokens, phrase: Phrase) -> bool:
    """Whether people of a poll are counted: "six in ten voters"."""
    first = phrase.first + (t.lower[phrase.first] in _ROUGHLY)
    before = t.lower[max(0, first - 1) : first]
    near = range(first, min(phrase.stop, first + 4))
    counted = any(t.lower[i] in ("in", "of") and "CD" in t.tag[i + 1 : i + 3] for i in near)
    if first < phrase.stop and (t.tag[first] == "CD" or t.lower[first] == "one"):
        split = before == ["in"] and t.tag[first - 2 : first - 1] == ["CD"]
        return split or (counted and phrase.stop > first + 1)
    return False


_ROUGHLY = bag("about nearly almost roughly only some over around just")
