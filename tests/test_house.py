"""The house tests itself: imports go one way, and what is listed exists."""

import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from app.cli import COMMANDS
from app.exporters import EXPORTERS
from nlp.components import COMPONENTS

ROOT = Path(__file__).resolve().parent.parent


def test_imports_go_one_way() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run(
        [lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert run.returncode == 0, run.stdout


def test_what_is_loaded_by_name_is_held_to_run_without_qt() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    (held,) = [c for c in contracts if c["name"] == "the command line runs without Qt"]
    held_packages = {*held["source_modules"], "app.exporters"}  # these have a contract of their own
    loaded = {module for module, _, _ in COMMANDS.values()} | set(EXPORTERS.values())
    assert {module.rpartition(".")[0] for module in loaded} <= held_packages
    assert not held.get("allow_indirect_imports")


@pytest.mark.parametrize("name", COMPONENTS)
def test_every_component_is_an_entry_point(name: str) -> None:
    module = import_module(COMPONENTS[name])
    assert f'{name} = "{COMPONENTS[name]}:make"' in (ROOT / "pyproject.toml").read_text()
    assert callable(module.make)


def test_every_command_and_export_that_is_listed_exists() -> None:
    for module, function, _ in COMMANDS.values():
        assert callable(getattr(import_module(module), function))
    for module in EXPORTERS.values():
        assert callable(import_module(module).export)


def test_nothing_is_left_to_do_in_the_code() -> None:
    words = ("TO" + "DO", "FIX" + "ME", "NotImplemented" + "Error(")
    for folder in ("app", "nlp", "seeds"):
        for path in (ROOT / folder).rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            assert not any(word in text for word in words), path
