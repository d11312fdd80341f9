"""Runs of capital words that may be names, and whether two names may be one person's."""

import re
from dataclasses import dataclass

from nlp.photos.folding import fold, fold_name
from nlp.photos.gazetteer import STANDS_FOR, look_up
from nlp.photos.places import Word, word_list
from nlp.photos.wordlists import groups, words

_STICKS = re.compile(r"(?i)^(?:al|el|ad|an|as|ar|ash|at|bin|ben|d|l)[-'’ʻ](?=[^\W\d_])")
_OFFICE_OF = re.compile(r"(?i)\b(?P<role>[\w-]+) (?:of|for)(?: the)? \Z")
_ROMAN = re.compile(r"[ivx]+\Z")
_UMLAUT = re.compile(r"(?<![aeiouy])([aou])e(?![aeiouy])")
"""Umlauts written out: "Mueller" for "Müller"."""
TRADE_ENDING = re.compile(r"(?:er|or|ist|man|woman|ian|ess|eur|ant|ent|ee|ic|hand|wright|smith)\Z")
_CONTEXT = 80
_MOST_WORDS = 12
_INITIAL = re.compile(r"[^\W\d_]\.?\Z")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capital words that may be a name: what is left when titles are taken off."""

    start: int
    end: int
    tokens: tuple[str, ...]
    titled: bool
    role: str
    first: bool
    """Whether a sentence begins with it."""
    organisation: bool
    whole_start: int


def name_runs(text: str) -> tuple[Run, ...]:
    """All runs of capital words, roles, titles and demonyms at their left taken off."""
    listed = word_list(text)
    runs: list[Run] = []
    at = 0
    while at < len(listed):
        if not _begins_name(listed[at]):
            at += 1
            continue
        stop = _run_stop(text, listed, at)
        run = _stripped(text, listed, at, stop)
        if run is not None:
            runs.append(run)
        at = stop
    return tuple(runs)


def tokens_of_name(name: str) -> tuple[str, ...]:
    """The folded names in a written name, "Salonen, Marjatta" or "Dr. M. Salonen" alike."""
    parts = (fold_name(word.text).rstrip(".") for word in word_list(name))
    return tuple(
        part
        for part in parts
        if part and part not in words("particle") and part not in words("title") and len(part) > 1
    )


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: either order, one of them perhaps shortened."""
    if not a or not b:
        return False
    a, b = (tuple(_UMLAUT.sub(r"\1", part) for part in name) for name in (a, b))
    shared = set(a) & set(b)
    if len(shared) >= 2 or (shared and (len(a) == 1 or len(b) == 1)):
        return True
    if not shared:
        return False
    return any(_alike(x, y) for x in set(a) - shared for y in set(b) - shared)


def _alike(a: str, b: str) -> bool:
    """Whether two first names may be forms of one: "Joe" and "Joseph", "T." and "Tomás"."""
    if a[:3] == b[:3] or frozenset((a, b)) in groups("short_name"):
        return True
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]


def _begins_name(word: Word) -> bool:
    stuck = _STICKS.match(word.text)
    if stuck is not None and word.text[stuck.end()].isupper():
        return True
    return word.is_capital


def _run_stop(text: str, listed: tuple[Word, ...], at: int) -> int:
    stop = at + 1
    while stop < min(len(listed), at + _MOST_WORDS):
        gap = text[listed[stop - 1].end : listed[stop].start]
        initial = _INITIAL.match(listed[stop - 1].text) or fold(listed[stop - 1].text) in words(
            "title"
        )
        if gap not in (" ", "\u00a0") and not (gap in (". ", ".") and initial):
            break
        if fold_name(listed[stop - 1].text) != fold(listed[stop - 1].text) and _possessive(
            listed[stop - 1].text
        ):
            break
        if not _begins_name(listed[stop]):
            ahead = stop
            while ahead < len(listed) and listed[ahead].lower in words("particle"):
                ahead += 1
            if ahead == stop or ahead >= len(listed) or ahead - stop > 2:
                break
            between = text[listed[stop].end : listed[ahead].start]
            if not listed[ahead].is_capital or between.strip() not in ("", *words("particle")):
                break
            stop = ahead
        stop += 1
    return stop


def _possessive(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def _stripped(text: str, listed: tuple[Word, ...], at: int, stop: int) -> Run | None:
    """The name in the run [at, stop), or None where nothing but roles and small words is left."""
    begin, titled, role = at, False, _role_before(text, listed, at)
    office = _OFFICE_OF.search(text[max(0, listed[at].start - _CONTEXT) : listed[at].start])
    of_office = office is not None and fold(office["role"]) in words("public_role")
    role = "public" if of_office else role
    for i in range(at, stop):
        folded = fold(listed[i].text)
        if (
            of_office
            and i == begin
            and i < stop - 1
            and (folded in words("portfolio") or (i < stop - 2 and look_up(listed[i].text)))
        ):
            begin = i + 1
            continue
        last = i == stop - 1
        kind = role_kind(listed, at, i)
        if folded in words("title") and not last:
            begin, titled = i + 1, True
        elif kind and (not last or i == begin):
            begin, role = i + 1, stronger(role, kind)
        elif (
            i == begin
            and (folded in words("not_a_first_name") or _stands_for(listed[i].text))
            and not (last and i > at and not titled)
        ):
            begin = i + 1
    names = listed[begin:stop]
    if not names:
        return None
    if of_office and look_up(text[names[0].start : names[-1].end]):
        # "The Prince of Wales" and "the King of Spain" are titles, not names.
        return None
    tokens = tuple(
        fold_name(w.text)
        for w in names
        if w.lower not in words("particle")
        and len(fold_name(w.text)) > 1
        and not (_ROMAN.match(fold_name(w.text)) and w is not names[0])
    )
    if not tokens:
        return None
    end = names[-1].end
    possessive = _possessive(names[-1].text)
    if possessive:
        end -= 2 if names[-1].text[-1] in "sS" and names[-1].text[-2] in "'’" else 1
    organisation = any(fold(w.text) in words("organisation") for w in names)
    if possessive and stop < len(listed) and text[names[-1].end : listed[stop].start] == " ":
        organisation = organisation or fold(listed[stop].text) in words("organisation")
    before = text[max(0, listed[at].start - _CONTEXT) : listed[at].start].rstrip()
    first = not before or before[-1] in '.!?:;\n—–"“'
    return Run(names[0].start, end, tokens, titled, role, first, organisation, listed[at].start)


def role_kind(listed: tuple[Word, ...], at: int, i: int) -> str:
    """Whether word `i`, perhaps with the one before it, is a public or a private role."""
    one = fold(listed[i].text)
    two = f"{fold(listed[i - 1].text)} {one}" if i > at else one
    # "Shop owner" and "hotel manager" say more than their last words.
    for role in (two, one):
        for kind in ("public", "private"):
            if role in words(f"{kind}_role"):
                return kind
    return ""


def _role_before(text: str, listed: tuple[Word, ...], at: int) -> str:
    """The kind of role that small words directly before a name give: "chief engineer N"."""
    role = ""
    for i in range(at - 1, max(-1, at - 5), -1):
        gap = text[listed[i].end : listed[i + 1].start]
        if gap != " " or listed[i].is_capital:
            break
        role = stronger(role, role_kind(listed, max(0, i - 1), i))
        if i == at - 1 and not role:
            unknown = TRADE_ENDING.search(listed[i].lower) and len(listed[i].text) > 4
            return "unknown" if unknown and listed[i].lower not in words("before_place") else ""
    return role


def stronger(a: str, b: str) -> str:
    """Of two kinds of role the one that counts: a public one always does."""
    return "public" if "public" in (a, b) else a or b


def _stands_for(word: str) -> bool:
    return any(p.kind == "country" for p in look_up(word, STANDS_FOR))
