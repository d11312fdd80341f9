"""The table of places: countries, regions, capitals, towns over 15,000, and their names.

Two packed files: places a line, and names in order, which are searched by halves, so that
nothing is parsed before it is asked for. GeoNames (CC BY 4.0) and others, see LICENSES.md.
"""

import gzip
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

from nlp.photos.folding import fold_name
from nlp.resources import resource

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

FILE_ONLY = "@"
"""Marks names in other languages and codes: believed in a photo file, never in a story."""
STANDS_FOR = "~"
"""Marks demonyms and seats of power."""

_FAR_LARGER = 5
_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Place:
    """One place. `codes` are ISO countries (one, but for a macro region); degrees; people."""

    number: int
    kind: str
    """country, region, capital, town or macro"""
    name: str
    codes: frozenset[str]
    region: int | None = None
    latitude: float = 0.0
    longitude: float = 0.0
    population: int = 0

    @property
    def is_town(self) -> bool:
        """Whether it is a town, not an area."""
        return self.kind in ("town", "capital")


@cache
def _rows() -> list[str]:
    return _lines("places.tsv.gz")


@cache
def _names() -> list[str]:
    return _lines("names.tsv.gz")


def _lines(file: str) -> list[str]:
    return gzip.decompress(resource(f"places/{file}").read_bytes()).decode("utf-8").split("\n")


@lru_cache(maxsize=4096)
def place(number: int) -> Place:
    """The place of that number."""
    kind, name, codes, *rest = _rows()[number].split("\t")
    if kind in ("town", "capital"):
        region, latitude, longitude, population = rest
        return Place(
            number,
            kind,
            name,
            frozenset((codes,)),
            int(region) if region else None,
            float(latitude),
            float(longitude),
            int(population),
        )
    return Place(number, kind, name, frozenset(codes.split(",")))


@lru_cache(maxsize=8192)
def look_up(name: str, marks: str = "") -> tuple[Place, ...]:
    """The places of that name, the most likely first; `marks` adds names of other kinds."""
    folded = fold_name(name)
    found = _by_key(folded)
    exact = [p for p in found if not p.is_town or fold_name(p.name) == folded]
    largest = max((p.population for p in exact), default=0)
    if any(p.kind in ("country", "macro") for p in exact):
        largest = max(largest, 1_000_000)
    aliases = [p for p in found if p not in exact and p.population > _FAR_LARGER * largest]
    for mark in marks:
        aliases += [p for p in _by_key(mark + folded) if p not in exact and p not in aliases]
    return (*exact, *aliases)


def _by_key(key: str) -> tuple[Place, ...]:
    names = _names()
    at = bisect_left(names, key + "\t")
    if at >= len(names) or not names[at].startswith(key + "\t"):
        return ()
    return tuple(place(int(number)) for number in names[at].split("\t")[1].split(" "))


def country_place(code: str) -> Place | None:
    """The country of an ISO code."""
    return next((p for p in _by_key(FILE_ONLY + code.lower()) if p.kind == "country"), None)


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The distance between two points given in degrees, along the globe."""
    north_a, east_a, north_b, east_b = map(radians, (*a, *b))
    half = sin((north_b - north_a) / 2) ** 2
    half += cos(north_a) * cos(north_b) * sin((east_b - east_a) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, half)))


@cache
def _town_points() -> "tuple[NDArray[numpy.int64], NDArray[numpy.float64]]":
    import numpy

    numbers, points = [], []
    for number, row in enumerate(_rows()):
        if row.startswith(("town", "capital")):
            columns = row.split("\t")
            numbers.append(number)
            points.append((float(columns[4]), float(columns[5])))
    return numpy.array(numbers), numpy.radians(numpy.array(points))


def towns_near(point: tuple[float, float], within: float) -> list[tuple[Place, float]]:
    """The towns at most `within` kilometres from a point in degrees, the nearest first."""
    import numpy

    numbers, points = _town_points()
    north, east = numpy.radians(numpy.array(point))
    half = numpy.sin((points[:, 0] - north) / 2) ** 2
    half += numpy.cos(north) * numpy.cos(points[:, 0]) * numpy.sin((points[:, 1] - east) / 2) ** 2
    distance = 2 * _EARTH_KM * numpy.arcsin(numpy.sqrt(numpy.clip(half, 0, 1)))
    order = numpy.argsort(distance)[:200]
    return [(place(int(numbers[i])), float(distance[i])) for i in order if distance[i] <= within]
