"""The command line, as scripts rely on it."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.cli import run
from app.commands import analyse as analyse_command
from app.exporters import EXPORTERS
from nlp import document_file
from nlp.document import Document
from nlp.pipeline import Pipeline

STORY = (
    "Ferry may return in spring\n\n"
    "The ferry to Ellin Island could sail again in April, officials said on Monday.\n\n"
    "“We will not let this island be forgotten,” said Ida Morn, who leads the harbour board.\n"
)


@pytest.fixture(autouse=True)
def loaded_once(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nlp.pipeline.load", lambda *_, **__: pipeline)
    monkeypatch.setattr(analyse_command, "_loaded", [])


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "a story.txt"
    path.write_bytes(STORY.replace("\n", "\r\n").encode("utf-8-sig"))
    return path


def test_one_file_gives_one_json_object(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["analyse", str(story)]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert out.isascii()
    report: dict[str, Any] = json.loads(out)
    assert report["newsgloss"] == 1
    assert report["file"] == str(story)
    assert report["article"]["text"] == STORY
    for a in report["annotations"]:
        assert a["text"] == STORY[a["start"] : a["end"]]
        assert a["rule"]
    assert {"hedge", "sourcing", "quote"} <= {a["category"] for a in report["annotations"]}
    for block in report["article"]["blocks"]:
        assert STORY[block["start"] : block["end"]].strip()


def test_the_same_input_gives_the_same_bytes(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["analyse", str(story)])
    first = capsys.readouterr().out
    run(["analyse", str(story)])
    assert capsys.readouterr().out == first


def test_a_refused_file_does_not_stop_the_others(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert run(["analyse", str(story), str(empty), str(tmp_path / "none.txt"), str(story)]) == 1
    printed = capsys.readouterr()
    assert [json.loads(line)["file"] for line in printed.out.splitlines()] == [str(story)] * 2
    complaints = printed.err.splitlines()
    assert len(complaints) == 2
    assert "empty.txt" in complaints[0]
    assert "none.txt" in complaints[1]


def test_photos_with_several_files_is_wrong_usage(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["analyse", str(story), str(story), "--photos", "p.json"]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ({}, "there is no such folder"),
        ({"other.json": "[]"}, "there is no library.json"),
        ({"library.json": "[{"}, "not JSON"),
        ({"library.json": "{}"}, "not a list"),
    ],
)
def test_a_library_that_cannot_be_used_is_told_and_nothing_is_printed(
    made: dict[str, str],
    said: str,
    story: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "saved photos"
    for name, text in made.items():
        folder.mkdir()
        (folder / name).write_text(text)
    assert run(["analyse", str(story), "--library", str(folder)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert f"{folder} cannot be used: " in printed.err
    assert said in printed.err


def test_an_empty_library_is_used(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "library.json").write_text("[]")
    assert run(["analyse", str(story), "--library", str(tmp_path)]) == 0
    assert capsys.readouterr().err == ""


def test_another_language_is_accepted_without_marks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Der Bürgermeister sagte am Montag, dass die Brücke vielleicht im Frühling wieder "
        "geöffnet wird. Die Arbeiten haben im Januar begonnen und kosten mehr als gedacht.",
        encoding="utf-8",
    )
    assert run(["analyse", str(path)]) == 0
    printed = capsys.readouterr()
    report = json.loads(printed.out)
    assert report["article"]["language"] == "de"
    assert report["annotations"] == []
    assert "not in English" in printed.err


@pytest.mark.parametrize("kind", ["text", "csv", "jsonld"])
def test_other_forms_name_the_marked_words(
    story: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    assert run(["analyse", str(story), "--format", kind]) == 0
    assert "could" in capsys.readouterr().out


def test_several_articles_are_one_table(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "none.txt")
    assert run(["analyse", missing, str(story), str(story), "--format", "csv"]) == 1
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["file"] for row in rows} == {str(story)}
    assert [row["text"] for row in rows].count("could") == 2


def test_output_goes_to_a_file_in_one_step(story: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert run(["analyse", str(story), "-o", str(out)]) == 0
    assert json.loads(out.read_text())["newsgloss"] == 1
    assert run(["analyse", str(story), "-o", str(tmp_path / "no folder" / "x.json")]) == 1


@pytest.mark.parametrize("command", [["analyse"], ["export", "--kind", "handout"]])
def test_the_article_itself_is_never_the_output(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    before = story.read_bytes()
    (tmp_path / "link").symlink_to(story)
    for out in (story, tmp_path / "link"):
        assert run([*command, str(story), "-o", str(out)]) == 1
        complaint = capsys.readouterr().err
        assert complaint.count("\n") == 1
        assert str(out) in complaint
    assert story.read_bytes() == before


@pytest.mark.parametrize("command", [["analyse"], ["export", "--kind", "handout"]])
def test_a_link_is_written_through(story: Path, tmp_path: Path, command: list[str]) -> None:
    link, behind = tmp_path / "link", tmp_path / "behind"
    behind.write_bytes(b"")
    link.symlink_to(behind)
    assert run([*command, str(story), "-o", str(link)]) == 0
    assert link.is_symlink()
    assert behind.stat().st_size > 0


@pytest.mark.parametrize("command", [["analyse"], ["export", "--kind", "handout"]])
@pytest.mark.parametrize("out", ["", ".", "/", "a story.txt/x.pdf", "n" * 300, "no folder/x"])
def test_what_cannot_be_written_is_told_in_one_sentence(
    story: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: list[str],
    out: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run([*command, story.name, "-o", out]) == 1
    complaint = capsys.readouterr().err
    assert complaint.count("\n") == 1
    assert "cannot be written" in complaint
    assert [p.name for p in tmp_path.iterdir()] == [story.name]


def test_an_output_may_have_the_longest_name_there_is(story: Path, tmp_path: Path) -> None:
    out = tmp_path / f"{'n' * 251}.pdf"
    assert run(["analyse", str(story), "-o", str(out)]) == 0
    assert run(["export", str(story), "--kind", "handout", "-o", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_an_article_with_the_longest_name_is_exported(story: Path, tmp_path: Path) -> None:
    story = story.rename(tmp_path / f"{'ä' * 125}.txt")
    assert run(["export", str(story), "--kind", "handout"]) == 0
    assert [p.name for p in tmp_path.glob("*.pdf")] == [f"{'ä' * 100}-handout.pdf"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_no_file_to_write(story: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert run(["analyse", str(story), "-o", str(pipe)]) == 1
    assert pipe.is_fifo()


def test_a_file_that_lacks_refused_articles_is_told_to_lack_them(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, missing = tmp_path / "two.json", str(tmp_path / "none.txt")
    assert run(["analyse", str(story), missing, "-o", str(out)]) == 1
    assert len(out.read_text().splitlines()) == 1
    refused, told = capsys.readouterr().err.splitlines()
    assert "none.txt is not there" in refused
    assert f"{out} holds 1 of 2 articles" in told
    assert run(["analyse", str(story), str(story), "-o", str(out)]) == 0
    assert capsys.readouterr().err == ""


def test_export_never_writes_over_a_file_and_tells_the_name_it_chose(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a story-handout.pdf", "a story-handout-2.pdf"):
        assert run(["export", str(story), "--kind", "handout"]) == 0
        assert (tmp_path / name).read_bytes().startswith(b"%PDF")
        assert capsys.readouterr().out == f"{tmp_path / name}\n"
    assert not list(tmp_path.glob(".*"))


def test_a_document_is_exported_as_it_was_saved(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from nlp.readers import read_article

    saved = Document(read_article(story), analysed=True)
    document_file.write(saved, tmp_path / "a.newsgloss")
    assert run(["analyse", str(tmp_path / "a.newsgloss")]) == 0
    assert json.loads(capsys.readouterr().out)["annotations"] == []
    out = tmp_path / "a.pdf"
    assert run(["export", str(tmp_path / "a.newsgloss"), "--kind", "handout", "-o", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("kind", EXPORTERS)
def test_every_kind_is_exported(story: Path, kind: str) -> None:
    assert run(["export", str(story), "--kind", kind]) == 0
    assert story.with_name(f"{story.stem}-{kind}.pdf").read_bytes().startswith(b"%PDF")


def test_help_says_which_kinds_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["export", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert "--kind KIND handout, worksheet, key, report" in told


@pytest.mark.parametrize("line", [["--help"], ["analyse", "--help"], ["--version"]])
def test_help_and_version_end_well(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(line)
    assert ended.value.code == 0
    assert "newsgloss" in capsys.readouterr().out


def test_wrong_words_end_with_2() -> None:
    for line in (
        ["analyse"],
        ["export", "x.txt"],
        ["--nonsense"],
        ["analyse", "x", "--format", "xml"],
    ):
        with pytest.raises(SystemExit) as ended:
            run(line)
        assert ended.value.code == 2


def test_a_word_list_that_is_not_there_is_refused_as_an_article_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "hedges.toml")
    told = []
    for line in (["lexicon", "check", missing], ["analyse", missing]):
        assert run(line) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        told.append(printed.err)
    assert told[0] == told[1]


def wrong_usage(line: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        run(line)
    assert ended.value.code == 2
    return capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "usage"),
    [
        (["--nonsense"], "[FILE]"),
        (["--nonsense", "analyse", "x.txt"], "[FILE]"),
        (["analyse", "--nonsense", "x.txt"], "newsgloss analyse [-h]"),
        (["lexicon", "check", "--nonsense", "x.toml"], "newsgloss lexicon check [-h]"),
    ],
)
def test_an_unknown_option_is_named_under_the_usage_of_its_command(
    line: list[str], usage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said = wrong_usage(line, capsys)
    assert usage in said.partition("error:")[0]
    assert "--nonsense" in said.partition("error:")[2]


def test_a_command_written_wrong_is_not_taken_for_a_file(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[list[str]] = []
    monkeypatch.setattr("app.gui.run", lambda arguments: opened.append(arguments) or 0)
    for line in (["analyze", str(story)], ["analyze"]):
        assert run(line) == 2
        assert "no command analyze; did you mean analyse?" in capsys.readouterr().err
    monkeypatch.chdir(story.parent)
    story.rename("reports")
    for line in (["reports"], ["explain.txt"], ["unlike"], ["--", "-x"], []):
        assert run(line) == 0
    assert opened == [["reports"], ["explain.txt"], ["unlike"], ["-x"], []]


HELPS = [
    [],
    ["analyse"],
    ["export"],
    ["lexicon"],
    ["lexicon", "check"],
    ["explain"],
    ["model"],
    ["model", "export"],
    ["selftest"],
]


@pytest.mark.parametrize("line", HELPS, ids=" ".join)
def test_each_help_explains_its_arguments_and_the_exit_statuses(
    line: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run([*line, "--help"])
    usage, what, *tables = capsys.readouterr().out.split("\n\n")
    assert usage.startswith("usage: newsgloss")
    assert what.endswith(".")
    assert "Exit status: 0 done; 1 refused" in " ".join(tables[-1].split())
    for table in tables[:-1]:
        unexplained = re.findall(r"^ {2,4}(\S+(?: \S+)*)$(?!\n {10})", table, re.MULTILINE)
        assert set(unexplained) <= {"COMMAND", "ACTION"}


def test_the_selftest_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["selftest"]) == 0
    assert "FAIL" not in capsys.readouterr().out


def test_python_m_app_is_the_same_program_and_loads_neither_qt_nor_spacy_for_help() -> None:
    code = (
        "import sys, runpy\n"
        "sys.argv = ['newsgloss', 'analyse', '--help']\n"
        "try:\n    runpy.run_module('app', run_name='__main__')\n"
        "except SystemExit as e:\n    assert e.code == 0, e.code\n"
        "assert not {'PySide6', 'spacy', 'reportlab'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, timeout=60)


@pytest.fixture
def saved(story: Path, tmp_path: Path) -> Path:
    """A document that is printed without an analysis."""
    from nlp.readers import read_article

    path = tmp_path / "saved.newsgloss"
    document_file.write(Document(read_article(story), analysed=True), path)
    return path


def test_a_closed_pipe_is_no_matter(saved: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    line = [sys.executable, "-m", "app", "analyse", *[str(saved)] * 2]
    ended = subprocess.run(line, stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("command", [["analyse"], ["lexicon", "check"]])
def test_a_full_disk_is_told_in_one_sentence(saved: Path, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        line = [sys.executable, "-m", "app", *command, str(saved)]
        ended = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert ended.returncode == 1
    assert ended.stderr.count(b"\n") == 1
    assert b"the output cannot be written" in ended.stderr
