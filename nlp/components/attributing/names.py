"""Which full name a source stands for: surnames, pronouns and roles within one text.

A surname takes the last full name that ends in it; "he" and "she" the nearest person who fits in
gender and was a source or a subject before; "the minister" a person introduced by that title.
Where two persons fit equally well, or none does, there is no name.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from nlp.components.attributing.proposal import Stretch
from nlp.components.bag import bag
from nlp.lexicon import load
from nlp.tokens import Tokens


@cache
def _listed() -> dict[str, frozenset[str]]:
    """The words of `names.toml` by subtype: male, female, title-male, title-female, title."""
    return {cue.subtype: frozenset(cue.texts) for cue in load("names")}


def _gender_of_title(word: str) -> str:
    listed = _listed()
    return "m" if word in listed["title-male"] else "f" if word in listed["title-female"] else ""


def _ranks() -> frozenset[str]:
    listed = _listed()
    return listed["title"] | listed["title-male"] | listed["title-female"]


_PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_PARTICLES = bag("de van von der den del della di da la le el al bin ibn ben dos du ter")
_NO_NAMES = bag(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december"
)
_LONGEST = 200
"""Tokens of a source in which its name is looked for."""
_WINDOW = 400
"""Tokens that a pronoun looks back."""


@dataclass
class Person:
    """A name as first written in full, with every word it can be called by."""

    name: str
    words: tuple[str, ...]
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    body: bool = False
    seen: list[int] = field(default_factory=list)


class Names:
    """The persons of a text and where they are named."""

    def __init__(self, t: Tokens, quoted: bytearray) -> None:
        self._t = t
        self._ranks = _ranks()
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._with_role: dict[str, list[Person]] = {}
        self._at: dict[int, Person] = {}
        for first, stop in _runs(t):
            self._add(first, stop)
        self._mentions = [
            (i, p) for i, p in sorted(self._at.items()) if not p.body and not quoted[i]
        ]

    def name_of(self, source: Stretch, head: int) -> str | None:
        """The full name of a source, or None where the text does not tell."""
        t = self._t
        first, stop = source[0], min(source[1], source[0] + _LONGEST)
        for i in range(first, stop):
            if i in self._at and self._belongs(i, first, stop):
                return self._at[i].name
            if t.text[i] in (",", "who", "("):
                break
        word = t.lower[head] if 0 <= head < len(t) else ""
        if stop - first == 1 and word in _PRONOUNS:
            found = self._nearest(first, _PRONOUNS[word])
            return found.name if found else None
        if t.lower[first] in ("the", "this") and stop > first + 1:
            found = self._by_role(head, first)
            return found.name if found else None
        if t.lower[first] in ("who",) and first > 0:
            return next(
                (
                    self._at[i].name
                    for i in range(first - 1, max(-1, first - 4), -1)
                    if i in self._at
                ),
                None,
            )
        return None

    def _belongs(self, i: int, first: int, stop: int) -> bool:
        """Whether the name is the phrase's head: not an owner ("Brill's aide"), not behind "of"."""
        t = self._t
        k = i
        while k < stop and t.tag[k] in ("NNP", "NNPS"):
            k += 1
        if k < stop and t.tag[k] == "POS":
            return k + 1 == stop
        if any(t.tag[j] == "IN" for j in range(first, i)):
            return False
        return not (k < stop and t.tag[k] in ("NN", "NNS"))

    def _add(self, first: int, stop: int) -> None:
        t = self._t
        begin, gender, roles = self._behind_ranks(first, stop)
        words = tuple(t.text[i] for i in range(begin, stop))
        if not words:
            return
        before = begin - 1
        while before >= 0 and before > first - 6 and t.tag[before] in ("NN", "JJ", "NNP"):
            if t.lower[before] in self._ranks:
                roles.add(t.lower[before].rstrip("."))
                gender = gender or _gender_of_title(t.lower[before])
            before -= 1
        if stop + 1 < len(t) and t.text[stop] == ",":
            for k in range(stop + 1, min(len(t), stop + 9)):
                if t.text[k] in (",", ".", "who", ";"):
                    break
                if t.lower[k] in self._ranks and t.tag[k] in ("NN", "NNP"):
                    roles.add(t.lower[k].rstrip("."))
        person = self._known(words, gender) or self._new(t, words, first, begin, stop)
        person.gender = person.gender or gender or _gender(words[0])
        for role in roles - person.roles:
            self._with_role.setdefault(role, []).append(person)
        person.roles |= roles
        person.seen.append(begin)
        for i in range(first, stop):
            self._at[i] = person

    def _behind_ranks(self, first: int, stop: int) -> tuple[int, str, set[str]]:
        """Where the name begins behind "US President", with the titles and the gender they show."""
        t = self._t
        begin, gender, roles = first, "", set()
        if t.ent[stop - 1] in ("ORG", "GPE", "LOC") and t.ent[first] == t.ent[stop - 1]:
            return first, "", set()
        for i in range(first, stop - 1):
            if t.lower[i] in self._ranks and t.text[i + 1] != "-":
                gender = gender or _gender_of_title(t.lower[i])
                roles.add(t.lower[i].rstrip("."))
                begin = i + 1
        return begin, gender, roles

    def _known(self, words: tuple[str, ...], gender: str) -> Person | None:
        """The person whom these words name again: by surname, first name or in full."""
        for person in reversed(self._by_last.get(words[-1].lower(), [])):
            same = len(words) == 1 or person.words[0].lower() == words[0].lower()
            if same and (not gender or not person.gender or gender == person.gender):
                return person
        if len(words) == 1:
            found = self._by_first.get(words[0].lower(), [])
            if len({p.name for p in found if not p.body}) == 1:
                return found[0]
        return None

    def _new(self, t: Tokens, words: tuple[str, ...], first: int, begin: int, stop: int) -> Person:
        kinds = [t.ent[i] for i in range(begin, stop)]
        person = Person(_text_of(t, begin, stop), words)
        a_person = "PERSON" in kinds or begin > first or bool(_gender(words[0]))
        person.body = not a_person and any(k in ("ORG", "GPE", "LOC", "NORP") for k in kinds)
        person.body = person.body or (not a_person and len(words) > 3)
        person.body = person.body or _are_several(t, first, stop)
        self._by_last.setdefault(words[-1].lower(), []).append(person)
        self._by_first.setdefault(words[0].lower(), []).append(person)
        return person

    def _nearest(self, at: int, gender: str) -> Person | None:
        """The nearest person before a pronoun who fits it; subjects and sources come first."""
        t = self._t
        best: tuple[float, Person] | None = None
        sentence = t.sent[at]
        for i, person in _backwards(self._mentions, at):
            if at - i > _WINDOW:
                break
            if person.gender and person.gender != gender:
                continue
            away = sentence - t.sent[i]
            score = 3.0 * away + (at - i) / 100
            score -= 4.0 if t.dep[i] in ("nsubj", "nsubj:pass") else 0.0
            score += 0.0 if person.gender == gender else 2.5
            score += 2.0 if away == 0 and t.dep[i] not in ("nsubj", "nsubj:pass") else 0.0
            if best is None or score < best[0]:
                best = (score, person)
            if away > 6 and best is not None:
                break
        return best[1] if best else None

    def _by_role(self, head: int, before: int) -> Person | None:
        """The one person who was introduced with this title before."""
        role = self._t.lower[head]
        if role not in self._ranks:
            return None
        found = {p.name: p for p in self._with_role.get(role, ()) if p.seen and p.seen[0] < before}
        return next(iter(found.values())) if len(found) == 1 else None


_OWNED = ("PRP$", "POS", "CD", "JJ", "NN")


def _are_several(t: Tokens, first: int, stop: int) -> bool:
    """Whether a name stands for many: "her engineers, Brill Works, say", "Brill Works say"."""
    if first < 2 or stop + 1 >= len(t):
        return False
    joined = t.lower[first - 1] in ("and", "or", "&", ",")
    apposed = t.text[first - 1] == "," == t.text[stop] and t.tag[first - 2] == "NNS"
    if apposed:  # not "on the others, Ida Morn, who runs it, sits there"
        return t.tag[stop + 1] in ("VBP", "VBD", "MD") and t.tag[first - 3] in _OWNED
    return not joined and t.tag[stop] == "VBP"


def _text_of(t: Tokens, first: int, stop: int) -> str:
    """The words of tokens [first, stop), spaced as in the text."""
    out = ""
    for i in range(first, stop):
        out += (" " if out and t.start[i] > t.end[i - 1] else "") + t.text[i]
    return out


def _backwards(mentions: list[tuple[int, Person]], at: int) -> Iterator[tuple[int, Person]]:
    for k in range(bisect_left(mentions, at, key=lambda m: m[0]) - 1, -1, -1):
        yield mentions[k]


def _gender(word: str) -> str:
    lower = word.lower()
    return "m" if lower in _listed()["male"] else "f" if lower in _listed()["female"] else ""


def _runs(t: Tokens) -> Iterator[Stretch]:
    """Runs of proper nouns, particles inside them included; entities are not needed."""
    i, n = 0, len(t)
    while i < n:
        if (
            t.tag[i] not in ("NNP", "NNPS")
            or not t.text[i][:1].isupper()
            or t.lower[i] in _NO_NAMES
        ):
            i += 1
            continue
        j = i + 1
        while j < n and (
            (t.tag[j] in ("NNP", "NNPS") and t.text[j][:1].isupper())
            or (t.lower[j] in _PARTICLES and j + 1 < n and t.tag[j + 1] == "NNP")
            or (
                t.text[j] == "-"
                and j + 1 < n
                and t.start[j] == t.end[j - 1]
                and t.text[j + 1][:1].isupper()
            )
        ):
            j += 1
        yield i, j
        i = j
