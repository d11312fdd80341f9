"""What the marks say to a reader: all of it there, plain enough, and never a verdict."""

import re
from string import Formatter

import pytest

from nlp.lexicon import load
from nlp.readability import grade
from nlp.resources import resource
from nlp.texts import all_texts

CATEGORIES = sorted(path.stem for path in resource("texts/en").glob("*.toml"))
GRADE = 8.0
PARTS = ("name", "why", "question", "fine")
VERDICTS = re.compile(
    r"\b(fake\w*|lie|lies|lied|lying|liars?|bias(?:ed)?|propaganda\w*|misleading|mislead\w*|"
    r"manipulat\w*|dishonest\w*|deceiv\w*|decept\w*|untrue|hoax\w*|disinformation|"
    r"misinformation)\b",
    re.IGNORECASE,
)


class _Filled(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "may"


def entries() -> list[tuple[str, str, str, dict[str, str]]]:
    out = []
    for category in CATEGORIES:
        tables = all_texts(category)
        for kind in ("subtype", "rule"):
            for name, entry in tables.get(kind, {}).items():
                out.append((category, kind, name, entry))
    return out


def said(entry: dict[str, str]) -> str:
    parts = [str(entry.get(part, "")) for part in PARTS]
    text = " ".join(p if p.endswith((".", "?", "!", "”")) else f"{p}." for p in parts if p)
    return Formatter().vformat(text, (), _Filled())


ENTRIES = entries()
NAMES = [f"{category}.{kind}.{name}" for category, kind, name, _ in ENTRIES]


@pytest.mark.parametrize("entry", [e[3] for e in ENTRIES], ids=NAMES)
def test_a_mark_speaks_so_that_a_twelve_year_old_understands(entry: dict[str, str]) -> None:
    assert grade(said(entry)) <= GRADE


@pytest.mark.parametrize("entry", [e[3] for e in ENTRIES], ids=NAMES)
def test_a_mark_never_gives_a_verdict(entry: dict[str, str]) -> None:
    assert VERDICTS.findall(said(entry)) == []


@pytest.mark.parametrize(
    "entry",
    [e[3] for e in ENTRIES if e[1] == "subtype"],
    ids=[n for n in NAMES if ".subtype." in n],
)
def test_every_subtype_has_a_name_a_reason_a_question_and_when_it_is_fine(
    entry: dict[str, str],
) -> None:
    assert [part for part in PARTS if not str(entry.get(part, "")).strip()] == []


@pytest.mark.parametrize("entry", [e[3] for e in ENTRIES], ids=NAMES)
def test_a_question_asks(entry: dict[str, str]) -> None:
    question = str(entry.get("question", ""))
    assert not question or "?" in question


@pytest.mark.parametrize("category", CATEGORIES)
def test_no_text_has_parts_that_nobody_shows(category: str) -> None:
    for kind in ("subtype", "rule"):
        for entry in all_texts(category).get(kind, {}).values():
            assert set(entry) <= {*PARTS, "severity"}


@pytest.mark.parametrize("name", ["hedges", "rhetoric", "feelings"])
def test_the_glosses_and_questions_of_the_word_lists_are_plain_and_no_verdict(name: str) -> None:
    for cue in load(name):
        text = f"{cue.gloss} {cue.question}".strip()
        assert grade(text) <= GRADE, text
        assert VERDICTS.findall(text) == []
        assert cue.gloss.endswith(".")
