"""The words a mark speaks: its name, why it is there, when it is fine, what to ask.

They live in `resources/texts/<language>/<category>.toml`, one table a rule and one a subtype:

    [subtype.possibility]
    name = "Possibility"
    why = "..."            # plain words, grade 8 or lower, no verdict
    question = "..."
    fine = "..."           # when such words are fine

    [rule.modal-epistemic]
    why = "“{text}” says that something may be so, not that it is."
    question = "..."

A rule's text wins over its subtype's; `{name}` fields are filled in by the detector. `speak` sets
the language of all of them, English until then; what a language does not say is said in English.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from nlp.resources import resource

ENGLISH = "en"
_spoken = ENGLISH


@dataclass(frozen=True, slots=True)
class Text:
    """What is said of a mark, fields filled in."""

    name: str
    why: str
    question: str
    fine: str


def speak(language: str) -> None:
    """Sets the language of marks' words, such as "fr" or "pt_BR", for this whole process."""
    global _spoken
    _spoken = language or ENGLISH


def spoken() -> str:
    """The language that is set."""
    return _spoken


def text_for(category: str, subtype: str, rule: str = "", **fields: str) -> Text:
    """The words for a mark. A category, subtype or rule without words gives empty strings."""
    tables = all_texts(category)
    by_subtype = tables.get("subtype", {}).get(subtype, {})
    by_rule = tables.get("rule", {}).get(rule, {})
    merged = {**by_subtype, **by_rule}
    values = _Fields(fields)
    return Text(
        *(
            str(merged.get(key, "")).format_map(values)
            for key in ("name", "why", "question", "fine")
        )
    )


def all_texts(category: str) -> dict[str, Any]:
    """The tables of one category, for the words of tables and problems, and for tests."""
    return _tables(category, _spoken)


class _Fields(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


@cache
def _tables(category: str, language: str) -> dict[str, Any]:
    """The language's words over English ones; those of "pt_BR" over those of "pt"."""
    tables: dict[str, Any] = {}
    for name in dict.fromkeys((ENGLISH, language.partition("_")[0], language)):
        path = resource(f"texts/{name}/{category}.toml")
        if path.exists():
            tables = _over(tables, tomllib.loads(path.read_text(encoding="utf-8")))
    return tables


def _over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Tables with those of another language over them, entry by entry."""
    merged = dict(below)
    for key, value in above.items():
        under = below.get(key)
        if isinstance(under, dict) and isinstance(value, dict):
            value = _over(under, value)
        merged[key] = value
    return merged
