"""A teacher's own word lists: used alike by worker and commands, and a fault in one is told."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import run
from app.commands import analyse as analyse_command
from app.paths import lexicon_folder
from app.worker import serve
from nlp.article import Article, Block
from nlp.serial import article_to_json

TEXT = "Methinks the ferry could sail again in April."
FAULT = "[[cue]]\ntext = methinks\n"


@pytest.fixture(autouse=True)
def nothing_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyse_command, "_loaded", [])


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def own_list(words: str) -> Path:
    lexicon_folder().mkdir(parents=True)
    path = lexicon_folder() / "hedges.toml"
    path.write_text(words, encoding="utf-8")
    return path


def served(article: Article) -> list[dict[str, Any]]:
    asked = json.dumps({"id": 1, "article": article_to_json(article)}).encode() + b"\n"
    answers = io.BytesIO()
    assert serve(io.BytesIO(asked), answers) == 0
    return [json.loads(line) for line in answers.getvalue().splitlines()]


def test_own_words_are_marked_and_explained_as_marked(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own_list('[[cue]]\ntext = "methinks"\nsubtype = "belief"\ngloss = "Somebody thinks so."\n')
    assert run(["analyse", str(story), "--format", "json"]) == 0
    marked = json.loads(capsys.readouterr().out)["annotations"]
    assert "Methinks" in [a["text"] for a in marked]
    assert run(["explain", str(story), "--at", "0"]) == 0
    assert "belief, listed: 0-8 'Methinks'" in capsys.readouterr().out


def test_a_fault_is_told_in_a_sentence_and_the_bundled_list_is_used(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = own_list(FAULT)
    for line in (["analyse", str(story)], ["explain", str(story), "--at", "19"]):
        assert run(line) == 0
        printed = capsys.readouterr()
        assert "possibility" in printed.out
        (said,) = printed.err.splitlines()
        assert said.startswith(f"newsgloss: The word list {path} cannot be used (")
        assert "line 2" in said


def test_the_worker_names_the_list_and_goes_on_without_it() -> None:
    path = own_list(FAULT)
    ready, *_, answer = served(Article(TEXT, (Block("paragraph", 0, len(TEXT)),)))
    ((file, detail),) = ready["refused"]
    assert file == str(path)
    assert "line 2" in detail
    assert "could" in [a["text"] for a in answer["analysis"]["annotations"]]
