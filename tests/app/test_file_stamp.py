"""What a file was is known from before it was read: a writer in between is noticed."""

import os
from pathlib import Path

import pytest

from app import file_stamp
from nlp import document_file
from nlp.article import Article, Block
from nlp.document import Document
from nlp.errors import FileMissing, NotAFile


def document(text: str) -> Document:
    return Document(Article(text, (Block("paragraph", 0, len(text)),)))


def test_whoever_writes_while_the_file_is_read_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.newsgloss"
    mine, theirs = document("It could rain."), document("The ferry may sail.")
    document_file.write(mine, path)
    really_read = document_file.read

    def read_and_be_overtaken(file: Path) -> Document:
        found = really_read(file)
        document_file.write(theirs, file)
        return found

    monkeypatch.setattr(document_file, "read", read_and_be_overtaken)
    found, stamp = file_stamp.read(path)
    assert found == mine
    with pytest.raises(file_stamp.ChangedMeanwhile):
        file_stamp.write(found, path, stamp)


def test_a_file_that_is_not_there_is_refused_as_ever(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        file_stamp.read(tmp_path / "a.newsgloss")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.newsgloss")
    with pytest.raises(NotAFile):
        file_stamp.read(tmp_path / "a.newsgloss")
