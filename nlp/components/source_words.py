"""Words for sources: people, bodies, papers, media; read from the lexicons once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from nlp import lexicon
from nlp.tokens import Tokens

_FOREIGN = ("bbis", "elis", "aqis", "tanis", "eshis", "audis")
"""Plurals in "is": rabbis, Israelis, Iraqis, Pakistanis, Bangladeshis, Saudis."""
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "people": "people",
    "children": "child",
    "wives": "wife",
    "policemen": "policeman",
    "analyses": "analysis",
    "indices": "index",
    "indexes": "index",
    "memoranda": "memorandum",
    "alumni": "alumnus",
    "media": "media",
    "news": "news",
    "passers-by": "passer-by",
    "attorneys general": "attorney general",
}
_PERSON_ENDINGS = (
    "ers",
    "ors",
    "ists",
    "ians",
    "ants",
    "ees",
    "ologists",
    "men",
    "women",
    "mates",
    "fighters",
    "workers",
    "crats",
    "goers",
)


_MOST_KNOWN = 50_000
"""Answers that are kept: some megabytes; a text of nonsense has a new word in every place."""


@dataclass(frozen=True)
class Words:
    """Sets of lower-case singulars, one a class of the lexicon."""

    classes: dict[str, frozenset[str]]
    _known: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The last words of the entries that have several: "tank" of "think tank"."""
        entries = (entry for listed in self.classes.values() for entry in listed)
        return frozenset(entry.rpartition(" ")[2] for entry in entries if " " in entry)

    def once(self, question: str, word: str, answer: Callable[[str], bool]) -> bool:
        """The answer to a question about a word, found out once: a text repeats its words."""
        key = question, word
        known = self._known.get(key)
        if known is None:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            known = self._known[key] = answer(word)
        return known

    def has(self, name: str, word: str) -> bool:
        """Whether the word, in its singular, is of that class."""
        return word in self.classes.get(name, frozenset())

    def person(self, word: str) -> bool:
        """Whether a lower-case word, singular or plural, can mean a person.

        A plural that the list lacks is judged by its ending: "beekeepers", "cellists".
        """
        return self.once("person", word, self._is_a_person)

    def _is_a_person(self, word: str) -> bool:
        one = singular(word)
        if one in self.classes["person"] or one in self.classes["office"]:
            return True
        if one in self.classes["spokesperson"]:
            return True
        if any(one in self.classes[c] for c in ("stopword", "paper", "body", "medium")):
            return False
        return word != one and len(word) > 5 and word.endswith(_PERSON_ENDINGS)


@cache
def words(user_folder: Path | None = None) -> Words:
    """The bundled classes, with a user's own entries added. Raises LexiconError."""
    classes: dict[str, set[str]] = {name: set() for name in _CLASSES}
    for cue in (*lexicon.load("sourcing", user_folder), *lexicon.load("people", user_folder)):
        classes.setdefault(str(cue.get("class", "person")), set()).update(cue.texts)
    return Words({name: frozenset(texts) for name, texts in classes.items()})


_CLASSES = (
    "person",
    "office",
    "kin",
    "spokesperson",
    "crowd",
    "body",
    "pronoun",
    "amount",
    "paper",
    "writing",
    "institution",
    "medium",
    "medium_name",
    "medium_word",
    "report_noun",
    "report_verb",
    "stopword",
)


def read_tokens(t: Tokens) -> Iterator[int]:
    """The tokens in blocks that detectors read."""
    for begin, stop, _ in t.blocks:
        yield from range(begin, stop)


@cache
def singular(word: str) -> str:
    """The singular of a lower-case noun by rule; a singular stays as it is.

    "Ex-aides" and "co-owners" are an aide and an owner as well.
    """
    if word[:3] in ("ex-", "co-") and len(word) > 6:
        word = word[3:]
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for plural, one in (("men", "man"), ("women", "woman"), ("persons", "person")):
        if word.endswith(plural) and len(word) > len(plural):
            return word[: -len(plural)] + one
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith(_FOREIGN):
        return word[:-1]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
