"""Every refusal has one sentence that names the file and says what to do."""

import subprocess
import sys
from pathlib import Path

import pytest

from app import messages, translation
from nlp import errors
from nlp.analysis import LEFT_OUT, NOT_ENGLISH
from nlp.readers import _ZIP, DOCX, EPUB, PDF, docx, epub, mhtml, pdf, read_article

REFUSALS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, errors.Refusal)
]


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_sentence_names_the_file_and_is_one_line(kind: type[errors.Refusal]) -> None:
    words = messages.sentence(kind("my %2 story.pdf", "PDF"))
    assert "my %2 story.pdf" in words
    assert "%1" not in words
    assert words.endswith(".")
    assert "\n" not in words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("Word document", "is a Word document that is damaged"),
        ("EPUB", "is an e-book (EPUB) that is damaged"),
        ("PDF", "is a PDF that is damaged"),
        ("", "is a file that is damaged"),
    ],
)
def test_a_damaged_file_is_told_in_plain_words(kind: str, words: str) -> None:
    said = messages.sentence(errors.DamagedFile("essay", kind))
    assert f"essay {words}" in said
    assert "new copy" in said


def test_every_kind_that_can_be_damaged_has_words_of_its_own() -> None:
    """Readers hand the kind on by its name; the window has it in its own language."""
    given = {
        *(reader.name for reader in (DOCX, PDF, EPUB)),
        docx._KIND, epub._KIND, mhtml._KIND, pdf._KIND, _ZIP, "Newsgloss document",
    }  # fmt: skip
    assert given == set(messages._KINDS)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("essay.docx", "is a Word document that is damaged"),
        ("book.epub", "is an e-book (EPUB) that is damaged"),
        ("essay.odt", "is a kind of file that Newsgloss does not read"),
    ],
)
def test_nobody_who_wrote_an_essay_hears_of_zips(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04 and then it breaks off")
    with pytest.raises(errors.Refusal) as refused:
        read_article(tmp_path / name, name)
    said = messages.sentence(refused.value)
    assert said.startswith(f"{name} {words}")
    assert "zip" not in said


def test_odd_names_stay_on_one_line() -> None:
    assert "\n" not in messages.sentence(errors.FileMissing("a\nb\x1b[31m.txt"))
    assert messages.sentence(errors.EmptyFile("")).startswith("The file is empty")


def test_the_clipboard_has_words_of_its_own() -> None:
    assert messages.sentence(errors.EmptyFile("clipboard")).startswith("The clipboard")


def test_sentences_are_translated_when_the_window_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        translation, "_function", lambda _, text: text.replace("is empty", "ist leer")
    )
    assert "a.txt ist leer" in messages.sentence(errors.EmptyFile("a.txt"))


def test_what_an_analysis_says_of_itself_is_among_the_words_to_translate() -> None:
    assert {NOT_ENGLISH, *LEFT_OUT.values()} == set(messages._NOTICES)
    assert messages.notice(NOT_ENGLISH) == NOT_ENGLISH


def test_the_module_loads_no_qt() -> None:
    code = "import sys, app.messages; sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
