"""Every refusal has one sentence that names the file and says what to do."""

import subprocess
import sys

import pytest

from app import messages
from nlp import errors

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


def test_odd_names_stay_on_one_line() -> None:
    assert "\n" not in messages.sentence(errors.FileMissing("a\nb\x1b[31m.txt"))
    assert messages.sentence(errors.EmptyFile("")).startswith("The file is empty")


def test_the_clipboard_has_words_of_its_own() -> None:
    assert messages.sentence(errors.EmptyFile("clipboard")).startswith("The clipboard")


def test_sentences_are_translated_when_the_window_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        messages, "_translate", lambda _, text: text.replace("is empty", "ist leer")
    )
    assert "a.txt ist leer" in messages.sentence(errors.EmptyFile("a.txt"))


def test_the_module_loads_no_qt() -> None:
    code = "import sys, app.messages; sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
