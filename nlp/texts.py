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

A rule's text wins over its subtype's; `{name}` fields are filled in by the detector.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from nlp.resources import resource


@dataclass(frozen=True, slots=True)
class Text:
    """What is said of a mark, fields filled in."""

    name: str
    why: str
    question: str
    fine: str


def text_for(
    category: str, subtype: str, rule: str = "", *, language: str = "en", **fields: str
) -> Text:
    """The words for a mark. A category, subtype or rule without words gives empty strings."""
    tables = _tables(category, language)
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


def all_texts(category: str, language: str = "en") -> dict[str, Any]:
    """The raw tables of one category, for tests and for the help pages."""
    return _tables(category, language)


class _Fields(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


@cache
def _tables(category: str, language: str) -> dict[str, Any]:
    path = resource(f"texts/{language}/{category}.toml")
    if not path.exists():
        path = resource(f"texts/en/{category}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
