"""Places in words: those that a caption gives as its scene, with the chain behind them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from nlp.photos import wordlists
from nlp.photos.gazetteer import FILE_ONLY, STANDS_FOR, Place, look_up

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʻ‘ʼ-][^\W_]+)*")
_LONGEST_NAME = 6
_LONGEST_RUN = 12
_MOST_BETWEEN = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands and how it is written."""

    start: int
    end: int
    text: str

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def lower(self) -> str:
        """In lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Scene:
    """A place that a caption gives as its scene, with the chain behind it.

    `places` are what it may be; `head` its first name, which the table may not know.
    """

    start: int
    end: int
    text: str
    head: str
    places: tuple[Place, ...]
    chained: bool
    known_head: bool

    @property
    def codes(self) -> frozenset[str]:
        """The countries it may lie in."""
        return frozenset(code for p in self.places for code in p.codes)


@lru_cache(maxsize=256)
def word_list(text: str) -> tuple[Word, ...]:
    """The words of a text; hyphens and apostrophes stay inside."""
    return tuple(Word(m.start(), m.end(), m.group()) for m in _WORD.finditer(text))


def scenes(text: str) -> tuple[Scene, ...]:
    """The places that a caption gives as its scene, in order, none twice."""
    words = word_list(text)
    found: list[Scene] = []
    at = 0
    dateline = _dateline(text, words)
    if dateline is not None:
        found.append(dateline)
    while at < len(words):
        head = _scene_head(text, words, at)
        scene = _chain(text, words, head) if head is not None else None
        if scene is None and words[at].is_capital and not _after_origin(words, at):
            scene = _chain(text, words, at, must_chain=True)
        if scene is not None:
            if not found or scene.start >= found[-1].end:
                found.append(_narrowed_by_demonym(words, at, scene))
            while at < len(words) and words[at].end <= scene.end:
                at += 1
            continue
        at += 1
    return tuple(_without_topics(text, found))


def match_at(
    text: str, words: tuple[Word, ...], at: int, marks: str = "", until: int | None = None
) -> tuple[int, tuple[Place, ...]] | None:
    """The longest name in the table that begins at word `at`: (word after it, its places)."""
    last = min(len(words) if until is None else until, at + _LONGEST_NAME)
    for stop in range(last, at, -1):
        name = text[words[at].start : words[stop - 1].end]
        if not words[stop - 1].is_capital and not words[stop - 1].text[0].isdigit():
            continue
        if stop - at > 1 and not _one_name(text, words, at, stop):
            continue
        places = look_up(name, marks)
        if places:
            return stop, places
    return None


def _one_name(text: str, words: tuple[Word, ...], at: int, stop: int) -> bool:
    gaps = (text[words[i].end : words[i + 1].start] for i in range(at, stop - 1))
    return all(gap in (" ", ". ", "-", "\n", "\u00a0") for gap in gaps)


def _scene_head(text: str, words: tuple[Word, ...], at: int) -> int | None:
    """The word where a scene's name begins, if the word at `at` leads to one."""
    if words[at].lower not in wordlists.words("before_scene"):
        return None
    begin = at + 1
    i = begin
    while i < len(words) and i < begin + 9 and _gap(text, words, i) in (" ", ", ", "\n", "-"):
        word = words[i]
        if word.is_capital and not _is_demonym(word.text):
            if _joins_of(text, words, i):
                i += 1
                continue
            return i if _leads(words, begin, i) else None
        if "," in _gap(text, words, i) and not _leads(words, begin, i):
            return None
        if word.lower in wordlists.words("before_scene") and i > begin:
            return None
        i += 1
    return None


def _joins_of(text: str, words: tuple[Word, ...], i: int) -> bool:
    """Whether the capital word belongs to a description: "the Black Sea resort of Sochi"."""
    for j in range(i + 1, min(i + 6, len(words) - 1)):
        if _gap(text, words, j) != " ":
            return False
        if words[j].lower in wordlists.words("holds_place") and words[j + 1].lower == "of":
            return True
    return False


def _leads(words: tuple[Word, ...], begin: int, i: int) -> bool:
    """Whether the words between a preposition and a name leave the name the scene."""
    between = [
        w
        for w in words[begin:i]
        if w.lower not in wordlists.words("describes_place") and not _is_demonym(w.text)
    ]
    if not between:
        return True
    if between[-1].lower == "of":
        return len(between) > 1 and between[-2].lower in wordlists.words("holds_place")
    return between[-1].lower in wordlists.words("holds_place") and len(between) <= 3


def _gap(text: str, words: tuple[Word, ...], i: int) -> str:
    return text[words[i - 1].end : words[i].start] if i else ""


@lru_cache(maxsize=2048)
def _is_demonym(word: str) -> bool:
    return any(p.kind == "country" for p in look_up(word, STANDS_FOR)) and not look_up(word)


def _after_origin(words: tuple[Word, ...], at: int) -> bool:
    return at > 0 and words[at - 1].lower in ("from", "of", "to", "between", "and", "with", "for")


def _run_end(text: str, words: tuple[Word, ...], at: int) -> int:
    """The word after a run of capital words, small particles inside included."""
    i = at
    while i < min(len(words), at + _LONGEST_RUN) and (
        i == at or _gap(text, words, i) in (" ", "-", ". ")
    ):
        particle = words[i].lower in ("de", "do", "da", "la", "le", "del", "of", "el", "al", "the")
        more = i + 1 < len(words) and words[i + 1].is_capital
        if not words[i].is_capital and not (particle and more and i > at):
            break
        i += 1
    return i


def _chain(text: str, words: tuple[Word, ...], at: int, must_chain: bool = False) -> Scene | None:
    """The scene whose first name begins at word `at`: "Town, County, Country"."""
    stop = _run_end(text, words, at)
    if stop == at or words[at].lower in wordlists.words("calendar"):
        return None
    matched = match_at(text, words, at, until=stop)
    known = matched is not None and matched[0] == stop
    possessive = text[words[stop - 1].start : words[stop - 1].end].endswith(("'s", "’s"))
    places: tuple[Place, ...] = matched[1] if matched is not None and known else ()
    after, holder = (stop, None) if possessive else container(text, words, stop)
    head = text[words[at].start : words[stop - 1].end]
    if possessive:
        head = head[:-2]
    if holder is None:
        if must_chain or not places or _names_facility(text, words, stop):
            return None
        end = words[at].start + len(head)
        return Scene(words[at].start, end, head, head, places, False, True)
    inside = tuple(p for p in places if lies_in(p, holder))
    if must_chain and not inside:
        return None
    start, end = words[at].start, words[after - 1].end
    return Scene(start, end, text[start:end], head, inside or holder, True, bool(inside))


def container(
    text: str, words: tuple[Word, ...], stop: int
) -> tuple[int, tuple[Place, ...] | None]:
    """The area named after "X," that closes the chain, through unknown names between."""
    after, holder, i = stop, None, stop
    between = wordlists.words("describes_place") | {"in", "of"}
    for _ in range(3):
        if i >= len(words) or not re.fullmatch(r",\s+|\s\(|\s+", _gap(text, words, i)):
            break
        if _gap(text, words, i).isspace() and words[i].lower not in ("in", "of"):
            break
        limit = min(len(words), i + _MOST_BETWEEN)
        while i < limit and words[i].lower in between and not words[i].is_capital:
            i += 1
        if i >= len(words) or not words[i].is_capital:
            break
        end = _run_end(text, words, i)
        found = _area(text, words, i, end)
        if found is not None:
            after, holder = found[0], found[1]
            i = after
            continue
        if holder is not None or words[i].lower in wordlists.words("calendar") or end - i > 3:
            break
        i = end
    return after, holder


def _area(
    text: str, words: tuple[Word, ...], i: int, end: int
) -> tuple[int, tuple[Place, ...]] | None:
    matched = match_at(text, words, i, until=end)
    if matched is not None and matched[0] == end:
        areas = tuple(p for p in matched[1] if not p.is_town)
        if areas:
            return end, areas
    with_dot = text[words[i].start : words[i].end + 1]
    for name in (with_dot, text[words[i].start : words[i].end]):
        codes = tuple(p for p in look_up(name, FILE_ONLY) if p.kind == "region")
        if codes and name.endswith("."):
            return i + 1, codes
    return None


def lies_in(inner: Place, holders: tuple[Place, ...]) -> bool:
    """Whether a place lies in one of the others."""
    for holder in holders:
        if holder.kind == "region":
            same = inner.number == holder.number
            if inner.region == holder.number or same:
                return True
        elif inner.codes <= holder.codes:
            return True
    return False


def _names_facility(text: str, words: tuple[Word, ...], stop: int) -> bool:
    """Whether a small word behind the name makes it a building: "at Victoria station"."""
    if stop + 1 < len(words) and words[stop].lower in ("and", "of"):
        end = _run_end(text, words, stop + 1)
        last = words[end - 1].lower
        if end > stop + 1 and last in wordlists.words("organisation"):
            return True
    return (
        stop < len(words)
        and _gap(text, words, stop) == " "
        and words[stop].lower in wordlists.words("facility")
    )


def _dateline(text: str, words: tuple[Word, ...]) -> Scene | None:
    """The scene of "HANOI, VIETNAM - MAY 14: ..." or "ZERMATT, Switzerland (AP) - ..."."""
    if not words or not words[0].is_capital:
        return None
    stop = _run_end(text, words, 0)
    single = _chain(text, words, 0)
    if single is None:
        return None
    rest = text[single.end :]
    if re.match(r"\s*(?:\([A-Z][\w /-]{1,20}\)\s*)?(?:[-–—:]\s|,\s+[A-Z][a-z]{2,8}\.? \d)", rest):
        return single if single.chained or words[stop - 1].text.isupper() else None
    return None


def _narrowed_by_demonym(words: tuple[Word, ...], at: int, scene: Scene) -> Scene:
    """With "the Kenyan town of X" read as X in Kenya."""
    for word in words[at : at + 7]:
        if word.start >= scene.start or scene.chained:
            break
        if _is_demonym(word.text):
            codes = {c for p in look_up(word.text, STANDS_FOR) for c in p.codes}
            inside = tuple(p for p in scene.places if p.codes & codes)
            if inside:
                return Scene(
                    scene.start, scene.end, scene.text, scene.head, inside, True, scene.known_head
                )
    return scene


def _without_topics(text: str, found: list[Scene]) -> list[Scene]:
    """Without "the war in X" where another scene is given."""

    def is_topic(scene: Scene) -> bool:
        before = re.search(
            r"(\w+) (?:in|over)(?: the)? $", text[max(0, scene.start - 60) : scene.start]
        )
        return (
            bool(before)
            and before is not None
            and before.group(1).lower() in wordlists.words("topic")
        )

    kept = [scene for scene in found if not is_topic(scene)]
    return kept or found
