"""Who has a name: by apposition, by a list of examples, or earlier in the text."""

from nlp.components.bag import bag
from nlp.components.source_words import Words, singular
from nlp.components.sourcing_rules.phrase import QUOTES, Phrase
from nlp.tokens import Tokens

_EXAMPLES = frozenset(("including", "like", "namely", "notably", "especially", "particularly"))
_CALLED = frozenset(("named", "called", "identified", "nicknamed", "dubbed", "known"))
_OPENERS = frozenset((",", "(", "—", "–", "--", "-", ":"))
_DASHES = frozenset((",", "(", "—", "–", "--"))
TITLES = frozenset(
    ("mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr", "sir", "prof.", "sen.", "rep.", "gov.")
)
_GOES_ON = frozenset(("who", "and"))
CALENDAR = bag(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan. feb. mar. apr. jun. jul. aug. "
    "sept. sep. oct. nov. dec. spring summer autumn fall winter christmas easter"
)
IN_HAND = bag("seen obtained reviewed viewed examined")
"""A report seen by a paper is not made by it."""
FIGURES = bag("poll survey figure statistic number study")
_SOON = 2
"""Sentences within which a maker's name belongs to the paper before it."""
_PROPER = ("NNP", "NNPS")
_COMMON = bag(
    "research data evidence polls polling surveys studies reports documents records figures "
    "police critics experts officials sources analysts scientists researchers witnesses residents"
)


def is_proper(t: Tokens, i: int) -> bool:
    """Whether the token is part of a name.

    A common word that opens a sentence is easily tagged as a name: "Research suggests".
    """
    if t.lower[i] in _COMMON and i == t.sents[t.sent[i]][0] and t.tag[i + 1 : i + 2] != ["NNP"]:
        return False
    return t.tag[i] in _PROPER and t.text[i][:1].isupper()


def named_here(t: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase or what follows it at once gives a name: "an aide, Ida Morn,"."""
    end = t.sents[t.sent[phrase.head]][1]
    reach = max(phrase.stop, min(end, phrase.core + 5)) if _is_called(t, phrase) else phrase.stop
    if t.lower[reach : reach + 1] in (["like"], ["such"], ["including"]) and t.tag[reach] != "VBP":
        reach = min(end, reach + 7)  # "it quoted critics like Ida Morn"
    if _examples_named(t, phrase.core, reach) or _is_said_to_be(t, phrase):
        return True
    at = phrase.core
    if _list_follows(t, phrase, end):
        return True
    if at < end and (_name_starts(t, at, end) or _apposition_named(t, at, end)):
        return True
    if phrase.end > at and phrase.end < end and _apposition_named(t, phrase.end, end):
        return True
    return _apposed_to_name(t, phrase)


def _is_called(t: Tokens, phrase: Phrase) -> bool:
    """Whether the word that gives a name stands right behind: "a website called Quillo"."""
    return phrase.core < len(t) and t.lower[phrase.core] in _CALLED and gives_a_name(t, phrase.core)


def gives_a_name(t: Tokens, verb: int) -> bool:
    """ "A group called Our Harbour is active"; critics who "called Hale a fool" give no name."""
    i = verb + 1 + (t.lower[verb + 1 : verb + 2] == ["the"])
    begin = i
    while i < len(t) and (
        t.text[i][:1].isupper()
        or (i > begin and t.tag[i] == "CD")
        or (t.tag[i] == "POS" and i + 1 < len(t) and t.text[i + 1][:1].isupper())
    ):
        i += 1
    return i >= len(t) or t.tag[i] in _BEHIND_A_NAME


_BEHIND_A_NAME = bag("VBZ VBD VBP MD IN CC WDT WP TO , . : -LRB- -RRB-")


def _is_said_to_be(t: Tokens, phrase: Phrase) -> bool:
    """Whether a form of "be" inside the phrase leads to a name: "one clerk was Ida Morn, who"."""
    for i in range(phrase.core, phrase.stop - 1):
        if t.lower[i] in ("is", "was", "are", "were"):
            return any(is_proper(t, j) for j in range(i + 1, min(phrase.stop, i + 4)))
    return False


def _examples_named(t: Tokens, start: int, stop: int) -> bool:
    for i in range(start, stop):
        word = t.lower[i]
        if (
            word in _EXAMPLES
            or (word == "as" and t.lower[i - 1] == "such")
            or (word in ("instance", "example") and t.lower[i - 1] == "for")
        ):
            if any(is_proper(t, j) and t.ent[j] != "NORP" for j in range(i + 1, min(stop, i + 9))):
                return True
        elif (
            word in _CALLED
            and i <= start + 1
            and i + 1 < stop
            and gives_a_name(t, i)
            and any(is_proper(t, j) for j in range(i + 1, min(stop, i + 4)))
        ):
            return True
    return False


def _list_follows(t: Tokens, phrase: Phrase, end: int) -> bool:
    """Whether a comma and "including" with a name come behind: "polls, including Ellin's"."""
    for at in (phrase.end, phrase.stop, phrase.stop - 1):
        if at + 1 < end and t.text[at] == "," and t.lower[at + 1] in ("including", "such", "among"):
            names = range(at + 2, min(end, at + 10))
            if t.tag[at + 2 : at + 3] == ["IN"] and t.lower[at + 2] != "as":
                return False  # "polls, including in Ellin"
            return any(is_proper(t, j) and t.ent[j] != "NORP" for j in names)
    return False


def _name_starts(t: Tokens, i: int, end: int) -> bool:
    return is_proper(t, i) and t.ent[i] == "PERSON" and i < end


def _apposition_named(t: Tokens, at: int, end: int) -> bool:
    """Whether a comma, bracket or dash at `at` opens an apposition that holds a person's name."""
    if at >= end or t.text[at] not in _OPENERS:
        return False
    i = at + 1
    while i < min(end, at + 9) and not is_proper(t, i):
        if t.tag[i] not in ("DT", "JJ", "NN", "NNS", "HYPH", "CD", "PRP$", "RB") and (
            t.text[i] not in QUOTES
        ):
            return False
        i += 1
    run = i
    while run < end and (is_proper(t, run) or t.lower[run] in TITLES or _owns_on(t, run, end)):
        run += 1
    if run == i:
        return False
    if "PERSON" not in t.ent[i:run] and (run - i < 2 or t.ent[i] in ("GPE", "NORP")):
        return False
    if t.text[at] == "," and _acts_with_another(t, run, end):
        return False
    after = t.lower[run] if run < end else "."
    return not (t.tag[run] in ("VBD", "VBZ", "VBP", "MD", "POS") if run < end else False) and (
        after != "reported"
    )


def _owns_on(t: Tokens, i: int, end: int) -> bool:
    """Whether token i is the ending between an owner's name and a name: "the Courier's Ida"."""
    return t.tag[i] == "POS" and i + 1 < end and t.ent[i + 1] == "PERSON"


def _acts_with_another(t: Tokens, run: int, end: int) -> bool:
    """Whether "and", a second name and a verb follow a name: two people, who do something.

    So "according to aides, Ida Morn and Tom Hale met" does not name the aides.
    """
    if run >= end or t.lower[run] != "and":
        return False
    i = run + 1
    while i < min(end, run + 9) and (is_proper(t, i) or t.tag[i] in ("NN", "JJ", "DT")):
        i += 1
    return is_proper(t, i - 1) and i < end and t.tag[i] in ("VBD", "VBZ", "VBP", "MD")


def _apposed_to_name(t: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase stands in apposition to a name: "Ida Morn, a spokeswoman,"."""
    if t.lower[phrase.head] != singular(t.lower[phrase.head]) or t.lower[phrase.head] in _SEVERAL:
        return False
    begin, end = t.sents[t.sent[phrase.head]]
    before = phrase.first - 1
    if before <= begin:
        return _opens_sentence(t, phrase, end)
    if t.lower[before] == "and" and t.dep[phrase.head] == "conj":
        first = t.head[phrase.head]  # "Ida Morn, a baker and a member of the board"
        return t.dep[first] == "appos" and is_proper(t, t.head[first])
    if t.text[before] not in _DASHES:
        return False
    if t.dep[phrase.head] == "appos" and is_proper(t, t.head[phrase.head]):
        return True
    name = _before_bracket(t, before - 1, begin)
    after = t.text[phrase.stop] if phrase.stop < len(t) else ""
    return (
        is_proper(t, name)
        and not _in_a_place(t, name, begin)
        and t.lower[name] not in CALENDAR
        and phrase.determiner in ("one", "definite", "owner", "bare")
        and (after in (",", ".", ")", "—", "–", "--") or t.text[before] != "," or after in _GOES_ON)
    )


_SEVERAL = frozenset(("many", "some", "most", "others", "several", "few"))
"""A name is none of these: "as Ida Morn said - many believe it"."""


def _in_a_place(t: Tokens, name: int, begin: int) -> bool:
    """Whether the name is a place that only sets the scene: "In Ellin, a clerk said"."""
    if t.ent[name] not in ("GPE", "LOC", "NORP"):
        return False
    while name > begin and is_proper(t, name - 1):
        name -= 1
    return name == begin or t.tag[name - 1] in ("IN", "TO", "DT", ",", "CC", "JJ")


def _opens_sentence(t: Tokens, phrase: Phrase, end: int) -> bool:
    """A phrase set before its name: "A friend of the birds, Ida Morn said that"."""
    comma = phrase.stop
    return (
        comma + 1 < end
        and t.text[comma] == ","
        and is_proper(t, comma + 1)
        and (t.ent[comma + 1] == "PERSON" or t.lower[comma + 1] in TITLES)
    )


def _before_bracket(t: Tokens, i: int, begin: int) -> int:
    """The token before a closed bracket that ends at i, or i: "Ida Morn (Lib.), a clerk"."""
    if t.text[i] != ")":
        return i
    for j in range(i - 1, max(begin, i - 8), -1):
        if t.text[j] == "(":
            return max(begin, j - 1)
    return i


class Memory:
    """Where in the text a role was given to a named person, and where to an unnamed one."""

    def __init__(self, t: Tokens, w: Words) -> None:
        self._tokens = t
        self._made: dict[str, list[int]] = {}
        self._figures = -1
        self.cited: set[str] = set()
        """Roles of unnamed people who were cited so far: "the clerk" takes up "a clerk"."""
        self._named: dict[str, list[int]] = {}
        self._unnamed: dict[str, list[int]] = {}
        for i, tag in enumerate(t.tag):
            word = t.lower[i]
            if tag in ("NN", "NNP", "NNS") and (w.person(word) or w.has("kin", word)):
                self._note(i, tag)

    def _note(self, i: int, tag: str) -> None:
        t = self._tokens
        role = t.lower[i]
        begin, end = t.sents[t.sent[i]]
        if self._is_named(i, begin, end):
            self._named.setdefault(role, []).append(i)
        elif tag == "NN" and _indefinite_before(t, i, begin):
            self._unnamed.setdefault(role, []).append(i)

    def _is_named(self, i: int, begin: int, end: int) -> bool:
        t = self._tokens
        if i + 1 < end and is_proper(t, i + 1) and t.ent[i + 1] in ("PERSON", ""):
            return t.tag[i] != "NNS" or t.dep[i + 1] in ("appos", "flat")
        if _apposition_named(t, i + 1, end):
            return True
        if t.dep[i] == "appos" and is_proper(t, t.head[i]):
            return True
        for j in range(i - 1, max(begin, i - 7), -1):
            if t.text[j] in (",", "(", "—", "–", "--"):
                return j > begin and is_proper(t, j - 1) and t.ent[j - 1] == "PERSON"
        return False

    def has_maker(self, paper: str, at: int) -> bool:
        """Whether the text soon says who made it: "A poll has found ... The poll by Ellin Data"."""
        t = self._tokens
        if paper not in self._made:
            places = (i for i, word in enumerate(t.lower) if word == paper)
            taken_up = (i for i in places if i and t.lower[i - 1] == "the")
            self._made[paper] = [t.sent[i] for i in taken_up if _maker_beside(t, i)]
        return any(0 <= sent - t.sent[at] <= _SOON for sent in self._made[paper])

    def told_of_figures(self, before: int) -> bool:
        """Whether a poll, a study or the like is mentioned before a token."""
        if self._figures < 0:
            words = enumerate(self._tokens.lower)
            first = (i for i, word in words if singular(word) in FIGURES)
            self._figures = next(first, len(self._tokens))
        return self._figures < before

    def ever_made(self, paper: str) -> bool:
        """Whether the text says anywhere who made such a paper, singular or plural."""
        t = self._tokens
        places = (i for i, word in enumerate(t.lower) if singular(word) == paper)
        return any(_maker_beside(t, i) for i in places)

    def last_named(self, role: str, before: int) -> int:
        """The last place before a token where a named person has the role, or -1."""
        return _last(self._named.get(role, []), before)

    def last_unnamed(self, role: str, before: int) -> int:
        """The last place before a token where somebody unnamed has the role, or -1."""
        return _last(self._unnamed.get(role, []), before)

    def ever_named(self, role: str) -> bool:
        """Whether a named person has the role anywhere in the text."""
        return role in self._named


_HEADLINES = frozenset(("title", "standfirst", "heading"))


def is_headline(t: Tokens, i: int) -> bool:
    """Whether a token stands in the headline or another line above the text."""
    for begin, stop, kind in t.blocks[:6]:
        if begin <= i < stop:
            return kind in _HEADLINES
    return False


def _maker_beside(t: Tokens, i: int) -> bool:
    """Whether an organisation's name stands right before a paper, or after "by" or "from"."""
    begin, end = t.sents[t.sent[i]]
    if i > begin and (t.ent[i - 1] == "ORG" or _is_named_maker(t, i - 1)):
        return True
    for j in range(i + 1, min(end, i + 9)):
        if t.lower[j] in ("by", "from"):
            if t.lower[j - 1] in IN_HAND:
                return False
            return any(t.ent[k] == "ORG" for k in range(j + 1, min(end, j + 5)))
        if t.tag[j] in ("VBZ", "VBP", "MD"):
            return False
    return False


def _last(places: list[int], before: int) -> int:
    return max((p for p in places if p < before), default=-1)


def _indefinite_before(t: Tokens, i: int, begin: int) -> bool:
    for j in range(i - 1, max(begin, i - 7) - 1, -1):
        if t.lower[j] in ("a", "an", "one", "another"):
            return True
        if t.tag[j] not in ("JJ", "NN", "NNP", "NNPS", "HYPH", "VBN", "CC", "POS", "CD", "VBG"):
            return False
    return False


def _is_named_maker(t: Tokens, i: int) -> bool:
    """A proper name that is no place, people or month: "a Brill poll", outside headlines."""
    named = is_proper(t, i) and t.ent[i] not in ("GPE", "LOC", "NORP", "DATE", "EVENT")
    return named and t.lower[i] not in CALENDAR and not is_headline(t, i)


def is_acronym(text: str) -> bool:
    """Whether a word in capitals names a body: "NATO"; a country or party names nobody."""
    return len(text) > 1 and text.isupper() and text.isalnum() and text not in _COUNTRIES


_COUNTRIES = frozenset(("GOP", "US", "UK", "EU", "UN"))
