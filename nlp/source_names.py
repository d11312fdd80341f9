"""Names of one text joined: a surname to the full name, with titles and articles left away."""

from collections import Counter

from nlp.components.bag import bag
from nlp.tokens import Tokens

TITLES = bag(
    "mr mrs ms miss dr sir dame lord lady prof professor president prime minister senator sen "
    "rep representative gov governor mayor judge justice general gen colonel col captain capt "
    "sergeant sgt rev reverend father sister brother king queen prince princess pope bishop "
    "secretary chancellor ambassador foreign vice"
)


NAMES = frozenset(("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC"))
"""Kinds of entity that can speak; dates and numbers are none."""


def bare_name(text: str) -> str:
    """A name without article, titles, possessive ending and line breaks: "Morn" of "Dr. Morn's"."""
    parts = text.split()
    while parts and (parts[0].lower() in ("the", "a", "an") or _is_title(parts[0])):
        if len(parts) == 1:
            break
        parts = parts[1:]
    name = " ".join(parts).strip(' ,;:.“”"')
    for ending in ("'s", "’s", "'", "’"):
        name = name.removesuffix(ending)
    return name or text.strip()


def _is_title(word: str) -> bool:
    return word.rstrip(".").lower() in TITLES


def proper_run(t: Tokens, first: int, stop: int) -> tuple[int, int] | None:
    """The first run of proper nouns in tokens [first, stop), or None."""
    for i in range(first, stop):
        if t.tag[i] in ("NNP", "NNPS") and t.text[i][:1].isupper():
            end = i
            while end < stop and (
                t.tag[end] in ("NNP", "NNPS")
                or (t.lower[end] in ("of", "the", "for", "and") and _goes_on(t, end, stop))
            ):
                end += 1
            return i, end
    return None


def _goes_on(t: Tokens, i: int, stop: int) -> bool:
    """Whether a small word stands inside one entity: "Bank of Ellin"."""
    return i + 1 < stop and bool(t.ent[i]) and t.ent[i] == t.ent[i + 1] and not t.ent_begins[i + 1]


class Names:
    """The names of a text, with their kinds of entity."""

    def __init__(self, t: Tokens) -> None:
        self._kinds: dict[str, Counter[str]] = {}
        self._by_part: dict[str, list[str]] = {}
        i = 0
        while i < len(t):
            if t.ent[i] not in NAMES:
                i += 1
                continue
            end = i + 1
            while end < len(t) and t.ent[end] == t.ent[i] and not t.ent_begins[end]:
                end += 1
            self._add(t.text[i:end], t.ent[i])
            i = end

    def _add(self, parts: list[str], kind: str) -> None:
        parts = [p for p in parts if p not in ("'s", "’s", "'", "’")]
        name = bare_name(" ".join(parts))
        self._kinds.setdefault(name, Counter())[kind] += 1
        if kind == "PERSON" and " " in name:
            words = name.split()
            for part in (words[-1], words[0]):
                known = self._by_part.setdefault(part, [])
                if name not in known:
                    known.append(name)

    def full(self, name: str) -> str:
        """The full name behind a surname or first name, if the text has exactly one.

        Of several, the one that ends in it wins, if that is one; else the name stays as it is.
        """
        if " " in name:
            return name
        known = self._by_part.get(name, [])
        if len(known) > 1:
            known = [n for n in known if n.endswith(" " + name)]
        return known[0] if len(known) == 1 else name

    def kind(self, name: str) -> str:
        """The kind of entity that the name mostly is, or an empty string."""
        counts = self._kinds.get(name)
        return counts.most_common(1)[0][0] if counts else ""
