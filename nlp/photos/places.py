"""Places in words: those a caption gives as its scene, and those a story names."""

import re
from dataclasses import dataclass
from functools import lru_cache

from nlp.photos.folding import fold_name
from nlp.photos.gazetteer import FILE_ONLY, STANDS_FOR, Place, look_up

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʻ‘ʼ-][^\W_]+)*")
_LONGEST_NAME = 6
_BEFORE_SCENE = frozenset(
    "in at near outside off inside around over across along through into above beside".split()
)
_SKIPPED = frozenset(
    "the a an its this their northern southern eastern western central north south east west "
    "northeastern northwestern southeastern southwestern north-eastern north-western south-eastern "
    "south-western northeast northwest southeast southwest downtown rural upper lower nearby greater "
    "mid old historic rebel-held occupied neighbouring neighboring coastal far".split()
)
_HOLDERS = frozenset(
    "city town village port capital resort province region state district county suburb suburbs "
    "outskirts streets centre center heart island islands coast harbour harbor municipality valley "
    "neighbourhood neighborhood canton area square north south east west edge hills mountains "
    "waters parts community settlement commune prefecture territory department republic part side "
    "border airport shore shores beach beaches hamlet quarter gates republic enclave peninsula".split()
)
_TOPICS = frozenset(
    "war wars conflict crisis interest investment election elections invasion violence coup "
    "situation democracy trust confidence genocide famine fighting ceasefire peace believe "
    "belief role case".split()
)
_FACILITY = frozenset(
    "street road avenue square park hall bridge station hospital school college university church "
    "cathedral mosque museum stadium arena theatre theater hotel palace castle tower airport prison "
    "jail court centre center foundation institute library gallery plaza mall market club academy "
    "boulevard lane gate house building barracks base camp mine dam embassy stand stage".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday "
    "saturday sunday".split()
)


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
            if all(scene.start >= other.end for other in found):
                found.append(_narrowed_by_demonym(text, words, at, scene))
            while at < len(words) and words[at].end <= scene.end:
                at += 1
            continue
        at += 1
    return tuple(_without_topics(text, found))


def match_at(
    text: str, words: tuple[Word, ...], at: int, marks: str = ""
) -> tuple[int, tuple[Place, ...]] | None:
    """The longest name in the table that begins at word `at`: (word after it, its places)."""
    last = min(len(words), at + _LONGEST_NAME)
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
    if words[at].lower not in _BEFORE_SCENE:
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
        if word.lower in _BEFORE_SCENE and i > begin:
            return None
        i += 1
    return None


def _joins_of(text: str, words: tuple[Word, ...], i: int) -> bool:
    """Whether the capital word belongs to a description: "the Black Sea resort of Sochi"."""
    for j in range(i + 1, min(i + 6, len(words) - 1)):
        if _gap(text, words, j) != " ":
            return False
        if words[j].lower in _HOLDERS and words[j + 1].lower == "of":
            return True
    return False


def _leads(words: tuple[Word, ...], begin: int, i: int) -> bool:
    """Whether the words between a preposition and a name leave the name the scene."""
    between = [w for w in words[begin:i] if w.lower not in _SKIPPED and not _is_demonym(w.text)]
    if not between:
        return True
    if between[-1].lower == "of":
        return len(between) > 1 and between[-2].lower in _HOLDERS
    return between[-1].lower in _HOLDERS and len(between) <= 3


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
    while i < len(words) and (i == at or _gap(text, words, i) in (" ", "-", ". ")):
        particle = words[i].lower in ("de", "do", "da", "la", "le", "del", "of", "el", "al", "the")
        more = i + 1 < len(words) and words[i + 1].is_capital
        if not words[i].is_capital and not (particle and more and i > at):
            break
        i += 1
    return i


def _chain(
    text: str, words: tuple[Word, ...], at: int, must_chain: bool = False
) -> Scene | None:
    """The scene whose first name begins at word `at`: "Town, County, Country"."""
    stop = _run_end(text, words, at)
    if stop == at or words[at].lower in _MONTHS:
        return None
    matched = match_at(text, words[:stop], at)
    known = matched is not None and matched[0] == stop
    possessive = text[words[stop - 1].start : words[stop - 1].end].endswith(("'s", "’s"))
    places: tuple[Place, ...] = matched[1] if matched is not None and known else ()
    after, holder = (stop, None) if possessive else _container(text, words, stop)
    head = text[words[at].start : words[stop - 1].end]
    if possessive:
        head = head[:-2]
    if holder is None:
        if must_chain or not places or _names_facility(text, words, stop):
            return None
        end = words[at].start + len(head)
        return Scene(words[at].start, end, head, head, places, False, True)
    inside = tuple(p for p in places if _lies_in(p, holder))
    if must_chain and not inside:
        return None
    start, end = words[at].start, _with_dot(text, words[after - 1].end)
    return Scene(start, end, text[start:end], head, inside or holder, True, bool(inside))


def _with_dot(text: str, end: int) -> int:
    return end


def _container(
    text: str, words: tuple[Word, ...], stop: int
) -> tuple[int, tuple[Place, ...] | None]:
    """The area named after "X," that closes the chain, through unknown names between."""
    after, holder, i = stop, None, stop
    for _ in range(3):
        if i >= len(words) or not re.fullmatch(r",\s+|\s\(|\s+", _gap(text, words, i)):
            break
        if _gap(text, words, i).isspace() and words[i].lower not in ("in", "of"):
            break
        while i < len(words) and words[i].lower in _SKIPPED | {"in", "of"}:
            i += 1
        if i >= len(words) or not words[i].is_capital:
            break
        end = _run_end(text, words, i)
        found = _area(text, words, i, end)
        if found is not None:
            after, holder = found[0], found[1]
            i = after
            continue
        if holder is not None or words[i].lower in _MONTHS or end - i > 3:
            break
        i = end
    return after, holder


def _area(
    text: str, words: tuple[Word, ...], i: int, end: int
) -> tuple[int, tuple[Place, ...]] | None:
    matched = match_at(text, words[:end], i)
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


def _lies_in(inner: Place, holders: tuple[Place, ...]) -> bool:
    for holder in holders:
        if holder.kind == "region":
            same_name = inner.region is None and inner.codes == holder.codes
            if inner.region == holder.number or same_name:
                return True
        elif inner.codes <= holder.codes:
            return True
    return False


def _names_facility(text: str, words: tuple[Word, ...], stop: int) -> bool:
    """Whether a small word behind the name makes it a building: "at Victoria station"."""
    return stop < len(words) and _gap(text, words, stop) == " " and words[stop].lower in _FACILITY


def _dateline(text: str, words: tuple[Word, ...]) -> Scene | None:
    """The scene of "HANOI, VIETNAM - MAY 14: ..." or "ZERMATT, Switzerland (AP) - ...". """
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


def _narrowed_by_demonym(
    text: str, words: tuple[Word, ...], at: int, scene: Scene
) -> Scene:
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
        before = re.search(r"(\w+) (?:in|over)(?: the)? $", text[: scene.start])
        return bool(before) and before is not None and before.group(1).lower() in _TOPICS

    kept = [scene for scene in found if not is_topic(scene)]
    return kept or found


@dataclass(frozen=True)
class StoryPlaces:
    """What places a story names: by itself, or by demonym, capital or seat of power."""

    numbers: frozenset[int]
    """Towns, regions and countries named, homonyms told apart where the story allows it."""
    countries: frozenset[str]
    """Countries named, also by demonym, capital or seat of power."""
    inside: frozenset[str]
    """Countries of any place named."""
    regions: frozenset[int]
    """Regions of the towns named."""
    macro: frozenset[str]
    """Countries of the larger regions named."""
    folded: str
    headline_towns: tuple[Place, ...] = ()

    def covers(self, scene: Scene) -> bool:
        """Whether the story names the scene, a place in it or a place that holds it."""
        if any(self._covers(place) for place in scene.places):
            return not self._other_town_in_headline(scene)
        return not scene.known_head and self._writes(scene.head)

    def _covers(self, place: Place) -> bool:
        if place.number in self.numbers or place.codes <= self.countries | self.macro:
            return True
        if place.kind == "macro":
            return bool(place.codes & self.inside)
        if place.kind == "country":
            return bool(place.codes & self.inside)
        if place.kind == "region":
            return place.number in self.regions
        return place.region is not None and place.region in self.numbers

    def _writes(self, name: str) -> bool:
        return f" {fold_name(name)} " in f" {self.folded} "

    def _other_town_in_headline(self, scene: Scene) -> bool:
        """Whether the headline names a town and the caption another one that the story lacks."""
        if not self.headline_towns or not scene.known_head:
            return False
        towns = [p for p in scene.places if p.is_town]
        if not towns or len(towns) < len(scene.places) or self._writes(scene.head):
            return False
        if any(p.number in self.numbers or p.region in self.numbers for p in towns):
            return False
        return all(
            town.codes == other.codes and _far(town, other)
            for town in towns
            for other in self.headline_towns
        )


def _far(a: Place, b: Place) -> bool:
    from nlp.photos.gazetteer import kilometres

    apart = kilometres((a.latitude, a.longitude), (b.latitude, b.longitude))
    return apart > _SAME_TOWN_KM


_SAME_TOWN_KM = 20.0
_METONYM = re.compile(
    r"\s+(?:to\b|will\b|may\b|could\b|must\b|and\b|not\b|has\b|is\b|was\b|[a-z]{3,}(?:s|ed)\b(?!'))"
)


def story_places(text: str, headline: str = "") -> StoryPlaces:
    """The places that a story names. `headline` is its headline, also part of `text`."""
    hits, countries, macro = _hits(text)
    stated = frozenset(countries)
    numbers: set[int] = set()
    inside: set[str] = set(stated)
    regions: set[int] = set()
    for places in hits:
        near = [p for p in places if p.codes & stated] or _default(places)
        for found in near:
            numbers.add(found.number)
            inside |= found.codes
            if found.region is not None:
                regions.add(found.region)
            if found.kind == "capital":
                countries |= found.codes
    return StoryPlaces(
        frozenset(numbers),
        frozenset(countries),
        frozenset(inside),
        frozenset(regions),
        frozenset(macro),
        " ".join(fold_name(w.text) for w in word_list(text)),
        _headline_towns(headline, numbers),
    )


def _default(places: tuple[Place, ...]) -> list[Place]:
    """All that a name may be: where the story gives no country, each of them counts."""
    return list(places)


def _hits(text: str) -> tuple[list[tuple[Place, ...]], set[str], set[str]]:
    words = word_list(text)
    hits: list[tuple[Place, ...]] = []
    countries: set[str] = set()
    macro: set[str] = set()
    at = 0
    while at < len(words):
        matched = match_at(text, words, at, STANDS_FOR) if words[at].is_capital else None
        if matched is None:
            at += 1
            continue
        stop, places = matched
        for found in places:
            if found.kind == "country":
                countries |= found.codes
            elif found.kind == "macro" and not _union(words, stop):
                macro |= found.codes
        rest = tuple(p for p in places if p.kind not in ("country", "macro"))
        if rest:
            hits.append(rest)
        at = stop
    return hits, countries, macro


def _union(words: tuple[Word, ...], stop: int) -> bool:
    return stop < len(words) and words[stop].is_capital


def _headline_towns(headline: str, numbers: set[int]) -> tuple[Place, ...]:
    """The towns a headline names, but for capitals that stand for a government."""
    words = word_list(headline)
    at = 0
    while at < len(words):
        matched = match_at(headline, words, at) if words[at].is_capital else None
        if matched is None:
            at += 1
            continue
        stop, places = matched
        towns = tuple(p for p in places if p.is_town and p.number in numbers)
        acting = _METONYM.match(headline, words[stop - 1].end)
        capital = any(p.kind == "capital" for p in towns)
        countries = any(p.kind == "country" for p in places)
        if towns and not countries and not (capital and acting):
            return towns
        at = stop
    return ()
