"""The list of cues as the rules ask for it: which form in which frame, and how often it is one.

`resources/lexicons/en/attribution.toml` counts, for each word and frame, how often it was a cue
where it stood in news. A frame that was never seen borrows from the word's other frames.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from nlp.components import source_words
from nlp.components.attributing.inflect import noun_forms, verb_forms
from nlp.lexicon import Cue, load

_PRIOR = 2.0
"""How many occurrences the word as a whole weighs against those of one frame."""
_UNSEEN = 0.12
"""Share of cues among words of one occurrence: keeps a single lucky count from deciding."""


_CLAUSAL = 0.3
"""The share of uses with a clause below which a verb takes a thing for its object."""


@dataclass(frozen=True)
class Entry:
    """One cue: its dictionary form and, by frame, (times a cue, times seen)."""

    lemma: str
    frames: dict[str, tuple[int, int]]
    seen: tuple[int, int]
    always: bool
    """No counts are given: an entry by hand, a cue wherever its frames allow."""
    allowed: frozenset[str]

    @cached_property
    def clausal(self) -> float:
        """The share of its cues that govern a clause."""
        clauses = sum(self.frames.get(f, (0, 0))[0] for f in ("that", "clause", "wh"))
        return clauses / max(1, self.seen[0]) if not self.always else 0.5

    @property
    def acts(self) -> bool:
        """Whether the verb mostly does something to a thing: few of its uses have a clause."""
        return self.clausal < _CLAUSAL

    @cached_property
    def best(self) -> float:
        """The share in its best frame."""
        return max((self.share(f) for f in (*self.frames, *self.allowed)), default=0.9)

    def share(self, frame: str) -> float:
        """How likely the word in this frame is a cue, from 0 to 1."""
        if self.always:
            return 0.9 if not self.allowed or frame in self.allowed else 0.0
        cues, seen = self.frames.get(frame, (0, 0))
        whole = (self.seen[0] + _UNSEEN) / (self.seen[1] + 1)
        return (cues + _PRIOR * whole) / (seen + _PRIOR)


@dataclass(frozen=True)
class Words:
    """Entries by written form, for each part of speech."""

    verbs: dict[str, Entry]
    nouns: dict[str, Entry]
    adjectives: dict[str, Entry]
    pictures: dict[str, bool]
    """Verbs by which somebody pictures a thing; True where an "as" comes with them."""
    voices: source_words.Words
    """Nouns for whom or what can be quoted."""


def words(user_folder: Path | None = None) -> Words:
    """The bundled list, extended by the user's own."""
    if user_folder is None:
        return _bundled()
    return _table(load("attribution", user_folder), source_words.words(user_folder))


@cache
def _bundled() -> Words:
    return _table(load("attribution"), source_words.words())


def _table(cues: tuple[Cue, ...], voices: source_words.Words) -> Words:
    verbs: dict[str, Entry] = {}
    nouns: dict[str, Entry] = {}
    adjectives: dict[str, Entry] = {}
    pictures: dict[str, bool] = {}
    for cue in cues:
        for text in cue.texts:
            entry = _entry(text, cue)
            if cue.subtype == "noun":
                nouns.update(dict.fromkeys(noun_forms(text), entry))
            elif cue.subtype == "adjective":
                adjectives[text] = entry
            elif cue.subtype.startswith("picture"):
                first, _, rest = text.partition(" ")
                for form in verb_forms(first):
                    pictures[f"{form} {rest}".strip()] = cue.subtype == "picture-as"
            else:
                first, _, rest = text.partition(" ")
                for form in verb_forms(first):
                    verbs[f"{form} {rest}".strip()] = entry
    return Words(verbs, nouns, adjectives, pictures, voices)


def _entry(lemma: str, cue: Cue) -> Entry:
    given = cue.get("counts") or {}
    frames = {frame: _pair(count) for frame, count in given.items()}
    seen = (sum(a for a, _ in frames.values()), sum(b for _, b in frames.values()))
    return Entry(lemma, frames, seen, not frames, frozenset(cue.get("frames") or ()))


def _pair(count: str) -> tuple[int, int]:
    cues, _, seen = count.partition("/")
    return int(cues), int(seen)
