"""What the marks say to a reader: all of it there, plain enough, and never a verdict."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from app import i18n
from app.views import words
from app.worker import serve
from nlp import texts
from nlp.annotation import Annotation
from nlp.article import Article, Block
from nlp.lexicon import load
from nlp.readability import grade
from nlp.resources import resource
from nlp.serial import article_to_json
from nlp.texts import all_texts, text_for

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


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A language of one subtype's name and one rule's reason, for as long as the test runs."""
    folder = tmp_path / "texts" / "tlh"
    folder.mkdir(parents=True)
    (folder / "hedge.toml").write_text(
        '[subtype.possibility]\nname = "DuH"\n[rule.modal-epistemic]\nwhy = "{text} DaqaS"\n',
        encoding="utf-8",
    )

    def found(name: str) -> Path:
        own = tmp_path / name
        return own if own.exists() else resource(name)

    monkeypatch.setattr(texts, "resource", found)
    yield "tlh"
    texts.speak(texts.ENGLISH)


@pytest.mark.parametrize("region", ["", "_AQ"])
def test_marks_speak_the_language_that_is_set_and_english_for_the_rest(
    made_up: str, region: str
) -> None:
    english = text_for("hedge", "possibility", "modal-epistemic", text="may")
    mark = Annotation("a", "hedge", "possibility", 0, 3, "may", "newsgloss_hedge")
    assert words.subtype_name(mark) == "Possibility"
    texts.speak(made_up + region)
    said = text_for("hedge", "possibility", "modal-epistemic", text="may")
    assert (said.name, said.why) == ("DuH", "may DaqaS")
    assert (said.question, said.fine) == (english.question, english.fine)
    assert words.subtype_name(mark) == "DuH"
    assert all_texts("sourcing")["subtype"]["agentless"]["name"] == "Report without a reporter"


def test_the_worker_speaks_english_unless_it_is_asked_for_another_language(made_up: str) -> None:
    text = "It may rain, and nobody knows."
    article = article_to_json(Article(text, (Block("paragraph", 0, len(text)),)))
    asked = [
        {"id": n, "article": article, **more} for n, more in enumerate(({"language": made_up}, {}))
    ]
    answers = io.BytesIO()
    serve(io.BytesIO("".join(f"{json.dumps(a)}\n" for a in asked).encode()), answers)
    told = [json.loads(line) for line in answers.getvalue().splitlines()]
    reasons = [a["analysis"]["annotations"][0]["why"] for a in told if "analysis" in a]
    assert reasons[0] == "may DaqaS"
    assert reasons[1].startswith("“may” says")


def test_an_unknown_language_is_english() -> None:
    assert i18n.code_of(i18n.PSEUDO) == "en"
    assert i18n.code_of("fr").startswith("fr")
