"""Places that a story names, and whether they cover the scene of a caption."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from nlp.photos.areas import Area, areas_in
from nlp.photos.folding import fold_name
from nlp.photos.gazetteer import STANDS_FOR, Place, kilometres, look_up
from nlp.photos.places import Scene, Word, container, lies_in, match_at, word_list

_SAME_TOWN_KM = 20.0
_DWARFED = 10
_UNDER_ANOTHER = frozenset(
    (
        "HK", "MO", "TW", "XK", "PS", "EH", "PR", "GU", "VI", "GL", "FO", "AX", "RE", "GP", "MQ",
        "GF", "NC", "PF", "YT", "IM", "JE", "GG", "GI", "CW", "AW", "BM", "KY", "FK",
    )
)  # fmt: skip
"""Territories that captions also name as part of another country: "Hong Kong, China"."""
_METONYM = re.compile(
    r"\s+(?:to\b|will\b|may\b|could\b|must\b|and\b|not\b|has\b|is\b|was\b|[a-z]{3,}(?:s|ed)\b(?!'))"
)


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
    most_named: tuple[str, ...] = ()
    """The countries named, the one named most often first."""
    areas: tuple[Area, ...] = ()
    """Counties, landscapes and the like named."""

    def covers(self, scene: Scene) -> bool:
        """Whether the story names the scene, a place in it or a place that holds it."""
        if any(self._covers(place) for place in scene.places):
            return not self._other_town_in_headline(scene)
        return not scene.known_head and self._writes(scene.head) and not self._means_another(scene)

    def _means_another(self, scene: Scene) -> bool:
        """Whether the story's town of that name lies elsewhere: "Dublin, Ohio" in Irish news."""
        if not scene.chained:
            return False
        named = [p for p in look_up(scene.head) if p.number in self.numbers]
        if any(p.codes & _UNDER_ANOTHER for p in named):
            return False
        return bool(named) and not any(p.codes & scene.codes for p in named)

    def _covers(self, place: Place) -> bool:
        if place.number in self.numbers or place.codes <= self.countries | self.macro:
            return True
        if any(area.holds(place) for area in self.areas):
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
        areas = any(p.kind in ("country", "macro") for p in scene.places)
        if not towns or areas or self._writes(scene.head):
            return False
        if any(p.number in self.numbers or p.region in self.numbers for p in towns):
            return False
        towns = [p for p in towns if p.codes <= self.inside] or towns
        return all(
            town.codes == other.codes and _far(town, other)
            for town in towns
            for other in self.headline_towns
        )


def _far(a: Place, b: Place) -> bool:
    apart = kilometres((a.latitude, a.longitude), (b.latitude, b.longitude))
    return apart > _SAME_TOWN_KM


def story_places(text: str, headline: str = "") -> StoryPlaces:
    """The places that a story names. `headline` is its headline, also part of `text`."""
    hits, named, macro = _hits(text)
    countries = set(named)
    stated = frozenset(countries)
    numbers: set[int] = set()
    inside: set[str] = set(stated)
    regions: set[int] = set()
    areas_named = {p.number for places in hits for p in places if p.kind == "region"}
    for places in hits:
        near = [p for p in places if p.codes & stated] or _meant(places, areas_named)
        for found in near:
            numbers.add(found.number)
            inside |= found.codes
            if found.region is not None:
                regions.add(found.region)
            if found.kind == "capital":
                countries |= found.codes
    folded = " ".join(fold_name(w.text) for w in word_list(text))
    # Polish Silesia, where the story names Poland, not all of it.
    areas = tuple(replace(a, codes=a.codes & stated or a.codes) for a in areas_in(folded))
    inside.update(code for area in areas if len(area.codes) == 1 for code in area.codes)
    return StoryPlaces(
        frozenset(numbers),
        frozenset(countries),
        frozenset(inside),
        frozenset(regions),
        frozenset(macro),
        folded,
        _headline_towns(headline, text, numbers),
        tuple(code for code, _ in named.most_common()),
        areas,
    )


def _meant(places: tuple[Place, ...], regions: set[int]) -> list[Place]:
    """The places a name stands for where the story gives no country.

    That is a town in a region the story names, else each town that no other one dwarfs.
    """
    areas = [p for p in places if not p.is_town]
    inside = [p for p in places if p.region is not None and p.region in regions]
    largest = max((p.population for p in places), default=0)
    return areas + (inside or [p for p in places if p.population * _DWARFED >= max(1, largest)])


def _hits(text: str) -> tuple[list[tuple[Place, ...]], Counter[str], set[str]]:
    words = word_list(text)
    hits: list[tuple[Place, ...]] = []
    countries: Counter[str] = Counter()
    macro: set[str] = set()
    doubtful: list[tuple[Place, ...]] = []
    told_apart: dict[tuple[Place, ...], list[Place]] = {}
    at = 0
    while at < len(words):
        matched = match_at(text, words, at, STANDS_FOR) if words[at].is_capital else None
        if matched is None:
            at += 1
            continue
        stop, places = matched
        at = stop
        if len(places) > 1 and text[words[stop - 1].end :][:2] == ", ":
            # "London, Ontario" is not the other London.
            holder = container(text, words, stop)[1]
            inside = tuple(p for p in places if holder and lies_in(p, holder))
            told_apart.setdefault(places, []).extend(inside)
            places = inside or places
        if stop < len(words) and words[stop].lower in ("state", "province"):
            # "Washington state" is not the capital.
            places = tuple(p for p in places if p.kind == "region") or places
        if _is_country_or_region(places):
            doubtful.append(places)
            continue
        for found in places:
            if found.kind == "country":
                countries.update(sorted(found.codes))
            elif found.kind == "macro" and not _union(words, stop):
                macro |= found.codes
        rest = tuple(p for p in places if p.kind not in ("country", "macro"))
        if rest:
            hits.append(rest)
    # A town told apart once is meant wherever its name stands alone: "Portland, Maine".
    hits = [tuple(told_apart.get(places, ())) or places for places in hits]
    for places in doubtful:
        region = _meant_as_region(places, hits, countries)
        hits.append(tuple(p for p in places if p.kind != "country"))
        if not region:
            countries.update(sorted(c for p in places if p.kind == "country" for c in p.codes))
    return hits, countries, macro


def _is_country_or_region(places: tuple[Place, ...]) -> bool:
    """Whether a name is a country's and a region's of another one, as Georgia is."""
    countries = {c for p in places if p.kind == "country" for c in p.codes}
    regions = {c for p in places if p.kind == "region" for c in p.codes}
    return bool(countries) and bool(regions - countries)


def _meant_as_region(
    places: tuple[Place, ...], hits: list[tuple[Place, ...]], countries: Counter[str]
) -> bool:
    """Whether all else the story names lies in the region's country, not in the country itself."""
    country = {c for p in places if p.kind == "country" for c in p.codes}
    region = {c for p in places if p.kind == "region" for c in p.codes} - country
    around = set(countries) | {c for hit in hits for p in hit for c in p.codes}
    return bool(around & region) and not around & country


def _union(words: tuple[Word, ...], stop: int) -> bool:
    return stop < len(words) and words[stop].is_capital


def _is_told_as_town(text: str, name: str) -> bool:
    """Whether the story speaks of a capital as a town, not as a government."""
    town = re.escape(name.removesuffix("'s").removesuffix("’s"))
    return bool(re.search(rf"\b(?:[Tt]he city|city's|[Ii]n {town})\b", text))


def _headline_towns(headline: str, text: str, numbers: set[int]) -> tuple[Place, ...]:
    """The towns a headline names, but for capitals that stand for a government."""
    words = word_list(headline)
    at = 0
    while at < len(words):
        matched = match_at(headline, words, at) if words[at].is_capital else None
        if matched is None:
            at += 1
            continue
        stop, places = matched
        name = headline[words[at].start : words[stop - 1].end]
        towns = tuple(p for p in places if p.is_town and p.number in numbers)
        acting = _METONYM.match(headline, words[stop - 1].end)
        capital = any(p.kind == "capital" for p in towns)
        countries = any(p.kind == "country" for p in places)
        metonym = capital and acting and not _is_told_as_town(text, name)
        if towns and not countries and not metonym:
            return towns
        at = stop
    return ()
