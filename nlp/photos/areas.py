"""Counties, landscapes and old provinces: circles on the map that the table of regions lacks."""

import tomllib
from dataclasses import dataclass
from functools import cache

from nlp.photos.folding import fold_name
from nlp.photos.gazetteer import Place, kilometres
from nlp.resources import resource


@dataclass(frozen=True, slots=True)
class Area:
    """A stretch of land by its centre in degrees and its reach in kilometres."""

    latitude: float
    longitude: float
    reach: float
    codes: frozenset[str]

    def holds(self, place: Place) -> bool:
        """Whether a town lies in it."""
        if not place.is_town or not place.codes <= self.codes:
            return False
        here = (self.latitude, self.longitude)
        return kilometres(here, (place.latitude, place.longitude)) <= self.reach


def areas_in(folded: str) -> tuple[Area, ...]:
    """The areas that a text names; its words are folded and joined by single spaces."""
    padded = f" {folded} "
    return tuple(area for name, area in _areas() if name in padded)


@cache
def _areas() -> tuple[tuple[str, Area], ...]:
    table = tomllib.loads(resource("places/areas.toml").read_text(encoding="utf-8"))["areas"]
    return tuple(
        (f" {fold_name(each)} ", Area(latitude, longitude, reach, frozenset(codes.split())))
        for name, (latitude, longitude, reach, codes, *others) in table.items()
        for each in (name, *others)
    )
