"""Is the photo of the story's place? place_mismatch (text) and meta_place (file)."""

from collections.abc import Iterator

from nlp.annotation import Annotation
from nlp.photos.case import Case
from nlp.photos.gazetteer import FILE_ONLY, Place, kilometres, look_up, towns_near
from nlp.photos.metadata import Metadata
from nlp.photos.names import name_runs
from nlp.photos.places import Scene
from nlp.photos.xmp import Location

NEAR_KM = 50.0
_BORDER_KM = 60.0
_WILDERNESS_KM = 400.0


def place_mismatch(case: Case) -> Iterator[Annotation]:
    """The story names neither the caption's scene, nor a place in it, nor one that holds it."""
    if case.is_illustration:
        return
    if case.is_file_photo and _shows_somebody_of_the_story(case):
        return
    told: list[Scene] = []
    covered = [s for s in case.scenes if case.story.places.covers(s)]
    for scene in case.scenes:
        if scene in covered or any(_may_be_one(scene, other) for other in (*covered, *told)):
            continue
        if covered and not scene.chained:
            continue
        told.append(scene)
        yield case.finding("place_mismatch", "warn", (scene.start, scene.end))


def meta_place(case: Case) -> Iterator[Annotation]:
    """The file's place is in another country than the caption's scene, or far from it."""
    if case.file is None or not case.scenes:
        return
    file = case.file
    verdicts = [_clash(scene, file) for scene in case.scenes]
    if all(verdicts):
        scene, clash = case.scenes[0], verdicts[0]
        yield case.finding(
            "meta_place",
            "warn",
            (scene.start, scene.end),
            fields={"other": clash or ""},
        )


def distance_between(scene: Scene, file: Metadata) -> float | None:
    """Kilometres between the caption's town and the file's town or point, where both are known."""
    towns = [p for p in scene.places if p.is_town]
    if not towns:
        return None
    points = [file.gps] if file.gps else [_point(p) for p in _file_towns(file.location)]
    if not points:
        return None
    return min(kilometres(_point(a), b) for a in towns for b in points if b is not None)


def file_place_in_words(file: Metadata) -> str:
    """Where the file says it was taken, a point by its nearest town."""
    at = file.location
    written = ", ".join(p for p in (at.sublocation, at.city, at.state, at.country or at.code) if p)
    if written or file.gps is None:
        return written
    near = towns_near(file.gps, _WILDERNESS_KM)
    if not near:
        return f"{file.gps[0]:.2f}, {file.gps[1]:.2f}"
    town, far = near[0]
    return f"{distance_in_words(far)} {town.name}, {_country_name(town)}"


def distance_in_words(km: float) -> str:
    """A distance for readers, before the name of a place."""
    if km < 3:
        return "in"
    if km < 20:
        return f"{km:.0f} km from"
    if km < 200:
        return f"about {round(km, -1):.0f} km from"
    return f"about {round(km, -2):,.0f} km from"


def _country_name(town: Place) -> str:
    (code,) = town.codes
    return next((p.name for p in look_up(code, FILE_ONLY) if p.kind == "country"), code)


def _shows_somebody_of_the_story(case: Case) -> bool:
    """Whether a person or a full name in the caption is in the story too."""
    if any(case.story.mention(person) for person in case.people):
        return True
    full = {frozenset(run.tokens) for _, run in case.story.names if len(run.tokens) > 1}
    return any(
        frozenset(run.tokens) in full and not look_up(case.text[run.start : run.end])
        for run in name_runs(case.text)
    )


def _may_be_one(a: Scene, b: Scene) -> bool:
    """Whether two scenes may be one place or lie in each other."""
    numbers = {p.number for p in a.places} & {p.number for p in b.places}
    if numbers:
        return True
    areas_a = any(not p.is_town for p in a.places)
    areas_b = any(not p.is_town for p in b.places)
    return bool(a.codes & b.codes) and (areas_a or areas_b)


def _clash(scene: Scene, file: Metadata) -> str | None:
    """Where the file lies, in words, if that is not where the scene is; None where unsure."""
    if file.gps is not None and _gps_clashes(scene, file.gps):
        return file_place_in_words(file)
    if file.location and _location_clashes(scene, file.location):
        return file_place_in_words(file)
    return None


def _gps_clashes(scene: Scene, point: tuple[float, float]) -> bool:
    towns = [p for p in scene.places if p.is_town]
    if towns and len(towns) == len(scene.places):
        return all(kilometres(_point(p), point) > NEAR_KM for p in towns)
    if towns and any(kilometres(_point(p), point) <= NEAR_KM for p in towns):
        return False
    near = towns_near(point, _BORDER_KM) or towns_near(point, _WILDERNESS_KM)[:5]
    return bool(near) and not any(p.codes & scene.codes for p, _ in near)


def _location_clashes(scene: Scene, location: Location) -> bool:
    countries = _file_countries(location)
    if countries and not countries & scene.codes:
        return True
    theirs = _file_towns(location)
    ours = [p for p in scene.places if p.is_town]
    if not theirs or not ours or any(_within(scene, location)):
        return False
    if not countries and not {c for p in theirs for c in p.codes} & scene.codes:
        return all(kilometres(_point(a), _point(b)) > NEAR_KM for a in ours for b in theirs)
    if len(ours) < len([p for p in scene.places if p.kind != "region"]):
        return False
    return all(kilometres(_point(a), _point(b)) > NEAR_KM for a in ours for b in theirs)


def _within(scene: Scene, location: Location) -> Iterator[bool]:
    """Whether the file's city is written in the scene or its region is the scene's own."""
    yield bool(location.city) and location.city.lower() in scene.text.lower()
    for p in look_up(location.city, FILE_ONLY):
        yield p.kind == "region" and any(p.number in (t.number, t.region) for t in scene.places)


def _file_countries(location: Location) -> set[str]:
    for name in (location.country, location.code):
        found = {
            code
            for p in look_up(name, FILE_ONLY)
            if p.kind in ("country", "region")
            for code in p.codes
        }
        if name and found:
            return found
    return set()


def _file_towns(location: Location) -> list[Place]:
    """The towns that the file's city may be."""
    towns = [p for p in look_up(location.city, FILE_ONLY) if p.is_town] if location.city else []
    countries = _file_countries(location)
    if countries:
        towns = [p for p in towns if p.codes & countries]
    states = {p.number for p in look_up(location.state, FILE_ONLY)} if location.state else set()
    inside = [p for p in towns if p.region in states]
    return inside or towns


def _point(town: Place) -> tuple[float, float]:
    return (town.latitude, town.longitude)
