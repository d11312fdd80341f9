"""What ships and what is installed with it stands in `resources/LICENSES.md`."""

import re
import tomllib
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
TOLD = (RESOURCES / "LICENSES.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXPRESSIONS = {
    "Apache 2.0": "Apache-2.0",
    "CC BY-SA 4.0": "CC-BY-SA-4.0",
    "CC BY 4.0": "CC-BY-4.0",
    "MIT": "MIT",
    "SIL Open Font License 1.1": "OFL-1.1",
    "Unicode License v3": "Unicode-3.0",
    "WordNet licence": "LicenseRef-WordNet-3.0",
}
"""A licence as the table names it -> as the wheel's metadata names it."""


def rows(heading: str) -> list[list[str]]:
    """The cells of the first table below a heading, without its head."""
    below = TOLD.split(f"\n{heading}\n", 1)[1].splitlines()
    first = next(number for number, line in enumerate(below) if line.startswith("|---"))
    table = below[first + 1 :]
    end = next((n for n, line in enumerate(table) if not line.startswith("|")), len(table))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[:end]]


def installed_with(requirements: list[str]) -> set[str]:
    """The names of all that the requirements bring along, themselves included."""
    todo, done = [Requirement(text) for text in requirements], set[tuple[str, str]]()
    while todo:
        wanted = todo.pop()
        for extra in ("", *wanted.extras):
            if (key := (canonicalize_name(wanted.name), extra)) in done:
                continue
            done.add(key)
            needed = map(Requirement, requires(wanted.name) or ())
            todo += [n for n in needed if n.marker is None or n.marker.evaluate({"extra": extra})]
    return {name for name, _ in done}


def test_every_library_that_is_installed_has_a_row() -> None:
    cells = [cell for cell, _ in rows("## Libraries that are installed with it")]
    names = {re.sub(r" \(.*\)", "", name) for cell in cells for name in cell.split(", ")}
    untold = installed_with(PROJECT["dependencies"]) - {canonicalize_name(name) for name in names}
    assert not untold, f"Give each of these a row in resources/LICENSES.md: {sorted(untold)}"


def test_what_a_library_brings_along_is_followed_through_its_extras() -> None:
    assert {"justext", "lxml", "lxml-html-clean"} <= installed_with(["justext"])


def test_every_bundled_file_has_a_row() -> None:
    cells = [cells[0] for cells in rows("## In `resources/`")]
    places = [place for cell in cells for place in re.findall("`([^`]+)`", cell)]
    folders = tuple(place for place in places if place.endswith("/"))
    files = {p.relative_to(RESOURCES).as_posix() for p in RESOURCES.rglob("*") if p.is_file()}
    untold = files - {"LICENSES.md", *places}
    assert not [name for name in untold if not name.startswith(folders)]


def test_the_wheel_names_the_licences_of_the_table_and_no_others() -> None:
    licences = [cells[2] for cells in rows("## In `resources/`")]
    for licence in licences:
        assert any(words in licence for words in EXPRESSIONS), licence
    told = {EXPRESSIONS[w] for w in EXPRESSIONS if any(w in licence for licence in licences)}
    assert set(PROJECT["license"].split(" AND ")) == told


def test_notices_that_must_go_with_the_data_do() -> None:
    for words in (
        "Copyright (c) 2016 C.J. Hutto",
        "WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.",
    ):
        assert words in TOLD
    assert {"LICENSE", "resources/LICENSES.md", "resources/fonts/OFL.txt"} <= set(
        PROJECT["license-files"]
    )
