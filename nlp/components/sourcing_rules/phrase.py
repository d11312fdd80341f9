"""A noun phrase as the sourcing rules see it: where it ends, its head, how it is determined.

The words decide, not the tree: a parser errs most on long sources with names and commas, and a
phrase can be read from left to right.
"""

from dataclasses import dataclass

from nlp.components.bag import bag
from nlp.components.source_words import Words, singular
from nlp.tokens import Tokens

_CORE_TAGS = bag(
    "DT PDT JJ JJR JJS CD NN NNS NNP NNPS POS PRP$ HYPH VBN VBG RB RBR RBS $ FW AFX GW"
)
_ODD_NOUN_TAGS = frozenset(("JJ", "VB", "VBP", "VBD", "VBZ"))
"""Tags that a tagger gives to "aides", "official" or "executive" by mistake."""
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "CD", "GW", "FW"))
_RELATIVES = frozenset(
    ("who", "whom", "whose", "which", "that", "where", "when", "how", "why", "whether", "what")
)
_BEFORE = frozenset((",", "by", "to", "from", "for", "with", "as", "according", "and", "but", ":"))
_LOOSE = frozenset(("about", "around", "over", "under", "like", "that"))
_BREAKS = frozenset((",", "(", ")", "[", "]", "—", "–", "--", "-", ":", ";", "...", "…"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_OWNERS = frozenset(("his", "her", "its", "their", "whose"))
_ONE = frozenset(("a", "an", "another", "one", "each", "every", "any", "no", "either", "neither"))
_MANY = bag(
    "some many most several few all both other more various numerous certain countless fewer"
)
_AFTER_NOUN = bag("familiar close involved aware privy briefed knowledgeable present")
"""Adjectives that stand behind the noun they describe: "a person familiar with the talks"."""
QUOTES = frozenset(('"', "“", "”", "'", "‘", "’", "``", "''", "«", "»", "„"))
LIGHT = bag("person people someone somebody anyone anybody everyone those one ones man woman")
"""Heads that say nothing by themselves: a relative clause behind them tells who is meant."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens [first, stop) as given, [first, core) up to the head, [first, end) to be marked."""

    first: int
    head: int
    core: int
    end: int
    stop: int
    determiner: str
    """One of definite, owner, one, many, number, bare."""
    amount: int = -1
    """The counting word of "a number of officials", or -1."""


_DEEPEST = 5
"""Amounts of amounts that are followed."""


def read_phrase(t: Tokens, first: int, stop: int, w: Words, depth: int = 0) -> Phrase | None:
    """The noun phrase that starts in tokens [first, stop), or None where there is none.

    `depth` counts the amounts before it: "some of the many of the officials".
    """
    while first < stop and (
        t.lower[first] in _BEFORE
        or t.text[first] in QUOTES
        or t.text[first].isspace()
        or (t.tag[first] in ("IN", "TO") and t.lower[first] not in _LOOSE)
    ):
        first += 1
    while stop > first and t.text[stop - 1].isspace():
        stop -= 1
    if (
        t.lower[first : first + 1] == ["both"]
        and first + 2 < stop
        and (t.text[first + 1][:1].isupper() or t.text[first + 2][:1].isupper())
    ):
        first += 1
    if t.lower[first : first + 1] == ["what"] and t.tag[first + 1 : first + 2] == ["NNS"]:
        first += 1  # "what officials have been saying"
    if first >= stop:
        return None
    core = _core_end(t, first, stop, w)
    if core == first:
        core = first + 1
    head = _head(t, first, core, w)
    kind = _determiner(t, first, head)
    amount = -1
    inner_from = _of(t, head, core, stop)
    if inner_from and (w.has("amount", t.lower[head]) or t.tag[head] == "CD"):
        inner = read_phrase(t, inner_from, stop, w, depth + 1) if depth < _DEEPEST else None
        if inner is not None and inner.head != inner.first - 1:
            amount, head, core = head, inner.head, inner.core
            kind = "many" if t.lower[amount] not in ("one", "each", "none") else "one"
            if t.lower[amount] == "none":
                kind = "many"
    return Phrase(first, head, core, _marked_end(t, head, core, stop), stop, kind, amount)


def _core_end(t: Tokens, first: int, stop: int, w: Words) -> int:
    """Where the run of determiners, adjectives and nouns ends."""
    i, seen_noun, plural = first, False, False
    while i < stop:
        tag, word = t.tag[i], t.lower[i]
        if (word in QUOTES or word.isspace()) and i + 1 < stop:
            i += 1
            continue
        if i > first and word in _RELATIVES and tag in ("WP", "WDT", "IN", "WRB", "WP$"):
            break
        if seen_noun and word in ("i", "we", "you", "he", "she", "they"):
            break
        if word in _AFTER_NOUN and i > first and t.lower[i - 1] in LIGHT:
            break
        if seen_noun and (
            word in _AFTER_NOUN
            or (tag in ("VBN", "VBG") and (plural or not _noun_follows(t, i, stop)))
        ):
            break
        if tag in ("RB", "RBR", "RBS") and seen_noun:
            break
        mistagged = tag in _ODD_NOUN_TAGS and w.has("person", singular(word))
        if (
            tag in ("JJ", "JJR", "JJS")
            and seen_noun
            and not (mistagged or _noun_follows(t, i, stop))
        ):
            break
        if tag in ("DT", "PRP$", "PDT") and seen_noun and not _possessive_open(t, i):
            break
        if t.lower[i - 1 : i + 2] == ["rank", "and", "file"]:
            i += 1
            continue
        if (
            word in (",", "and", "or", "but", "yet")
            and i > first
            and (not seen_noun or _joins_adjectives(t, i, stop))
        ):
            i += 1
            continue
        if word in ("than", "as") and i > first and t.lower[i - 1] in ("more", "fewer", "many"):
            i += 1
            continue
        joined = word == "/" or (word == "-" and i > first and t.start[i] == t.end[i - 1])
        odd_start = i == first and (
            tag in ("PRP", "UH", "IN", "EX") or word == "state" or t.dep[i] == "amod"
        )
        if tag not in _CORE_TAGS and not (mistagged or joined or odd_start):
            break
        plural = tag in ("NNS", "NNPS")
        seen_noun = seen_noun or tag in ("NN", "NNS", "NNP", "NNPS", "PRP")
        if tag == "POS":
            seen_noun = False
        i += 1
    while i > first and (
        t.lower[i - 1] in (",", "and", "or") or t.text[i - 1] in QUOTES or t.text[i - 1].isspace()
    ):
        i -= 1
    return i


def _joins_adjectives(t: Tokens, i: int, stop: int) -> bool:
    """Whether the "and" of "Norlandish and foreign analysts" stands between adjectives."""
    return (
        i < t.head[i - 1] < stop
        and t.dep[i - 1] != "nsubj"
        and t.tag[i - 1] in ("JJ", "NN", "NNP", "VBN")
        and _noun_follows(t, i, stop)
    )


def _possessive_open(t: Tokens, i: int) -> bool:
    return i > 0 and t.tag[i - 1] == "POS"


def _noun_follows(t: Tokens, i: int, stop: int) -> bool:
    """Whether a noun comes before the phrase breaks off; "published last week" has none."""
    if t.tag[i] in ("VBN", "VBG") and t.ent[i + 1 : i + 2] == ["DATE"]:
        return False
    for j in range(i + 1, min(stop, i + 4)):
        if t.tag[j] in ("NNP", "NNPS") and t.tag[i] in ("VBN", "VBG"):
            return False
        if t.tag[j] in ("NN", "NNS", "NNP", "NNPS"):
            return True
        if t.tag[j] not in ("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CC", "RB"):
            return False
    return False


def _head(t: Tokens, first: int, core: int, w: Words) -> int:
    for i in range(core - 1, first - 1, -1):
        if (t.tag[i] in _NOUNS and t.tag[i] != "CD") or (
            i == core - 1 and w.has("person", singular(t.lower[i]))
        ):
            return i
    for i in range(core - 1, first - 1, -1):
        if t.tag[i] != "POS" and t.text[i] not in QUOTES:
            return i
    return first


def _of(t: Tokens, head: int, core: int, stop: int) -> int:
    """The token behind "of" where it follows the head at once, or 0."""
    for i in (head + 1, core):
        if i + 1 < stop and t.lower[i] == "of":
            return i + 1
    return 0


def _determiner(t: Tokens, first: int, head: int) -> str:
    kind = "bare"
    for i in range(first, head):
        word = t.lower[i]
        if t.tag[i] == "POS" or word in _OWNERS or word in ("my", "our", "your"):
            kind = "owner"
        elif kind in ("owner", "definite"):
            continue
        elif word in _DEFINITE:
            kind = "definite"
        elif word in _ONE:
            kind = "one"
        elif word in _MANY or t.tag[i] == "CD":
            kind = "many" if word in _MANY else "number"
    return kind


def _marked_end(t: Tokens, head: int, core: int, stop: int) -> int:
    """The phrase with what identifies the source, without what only adds to it."""
    i = core
    while i < stop:
        word = t.lower[i]
        if word in _BREAKS and not (word == "-" and t.start[i] == t.end[i - 1]):
            break
        clause = word == "that" and t.tag[i] == "IN" and (i > core or is_plural(t, head))
        if clause or (i == core and _is_its_verb(t, i)):
            break
        if (
            word in _RELATIVES
            and t.tag[i] in ("WP", "WDT", "WP$", "WRB")
            and (t.lower[head] not in LIGHT)
        ):
            break
        i += 1
    while i > core and (t.tag[i - 1] in ("IN", "TO", "CC", "RB") or t.lower[i - 1] in _BREAKS):
        i -= 1
    return max(i, core)


def _is_its_verb(t: Tokens, i: int) -> bool:
    """Whether the verb of a sentence begins there: "voters are", not "people held in the camp"."""
    if t.tag[i] in ("VBP", "VBZ", "MD"):
        return t.lower[i] not in _AFTER_NOUN
    return t.tag[i] == "VBD" and t.tag[i + 1 : i + 2] in (["DT"], ["JJ"], ["PRP$"], ["NNS"])


def is_plural(t: Tokens, i: int) -> bool:
    """Whether a noun is in the plural, by its tag or its form."""
    return t.tag[i] in ("NNS", "NNPS") or t.lower[i] != singular(t.lower[i])
