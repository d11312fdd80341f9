"""Each kind of file that is refused, and that nothing is left behind."""

import os
import zlib
from pathlib import Path

import pytest

from nlp import errors
from nlp.readers import pdf, pdf_page, read_article
from tests.nlp.readers import builders

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
DOCX = builders.docx([("Titel", builders.TITLE), *(("", p) for p in builders.PARAGRAPHS)])
PDF = builders.pdf([[(500, 18, builders.TITLE), (470, 10, "The ferry could sail again.")]])
PAGE = builders.html()
NAVIGATION = (
    "<html><body><ul>" + "<li><a href=/x>A story about things</a></li>" * 20 + "</ul></body></html>"
)
ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)


@pytest.mark.parametrize(
    ("name", "data", "refusal"),
    [
        ("a.txt", b"", errors.EmptyFile),
        ("a.txt", b" \n\t\r\n ", errors.EmptyFile),
        ("a.html", b"  \n ", errors.EmptyFile),
        ("a.txt", bytes(range(256)) * 20, errors.NotText),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), errors.NotText),
        ("a.txt", b"word " * 400_001, errors.TooLong),
        ("a.xyz", b"Some words.", errors.UnknownKind),
        ("a.doc", OLD_OFFICE, errors.UnknownKind),
        ("a.docx", OLD_OFFICE, errors.EncryptedFile),
        ("a.docx", DOCX[: len(DOCX) // 2], errors.DamagedFile),
        ("a.docx", b"no zip at all", errors.DamagedFile),
        ("a.docx", builders.zipped({"word/document.xml": ENTITIES}), errors.DamagedFile),
        ("a.docx", builders.zipped({"word/document.xml": b" " * 40_000_000}), errors.TooLong),
        ("a.zip", builders.zipped({"a.txt": "words"}), errors.NotADocument),
        ("a.zip", builders.zipped({"a.txt": "words"})[:60], errors.DamagedFile),
        ("a", builders.zipped({"a.txt": "words"}), errors.NotADocument),
        ("a.epub", builders.zipped({"a.txt": "words"}), errors.DamagedFile),
        ("a.docx", builders.zipped({"a.txt": "words"}), errors.DamagedFile),
        ("a.odt", builders.zipped({"content.xml": "words"}), errors.UnknownKind),
        ("a.odt", builders.zipped({"content.xml": "words"})[:60], errors.UnknownKind),
        ("a.pdf", PDF[: len(PDF) // 2], errors.DamagedFile),
        ("a.pdf", b"%PDF-1.4 and nothing\n%%EOF", errors.DamagedFile),
        ("a.pdf", builders.pdf([[(500, 10, "Locked words.")]], "key"), errors.EncryptedFile),
        ("a.pdf", builders.scanned_pdf(), errors.ScannedPages),
        ("a.html", NAVIGATION.encode(), errors.NoArticle),
        ("a.html", b"<html><body></body></html>", errors.NoArticle),
        ("a.mhtml", b"just some words, no message", errors.DamagedFile),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_nothing_is_left_behind(
    tmp_path: Path, name: str, data: bytes, refusal: type[errors.Refusal]
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(refusal) as refused:
        read_article(path, f"given/{name}")
    assert type(refused.value) is refusal
    assert refused.value.file == f"given/{name}"
    assert [p.name for p in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.docx", DOCX[: len(DOCX) // 2], "Word document"),
        ("a.docx", b"PK\x03\x04", "Word document"),
        ("A.DOCX", builders.zipped({"a.txt": "words"}), "Word document"),
        ("a.epub", builders.zipped({"META-INF/container.xml": "x"})[:60], "EPUB"),
        ("a.zip", b"PK\x03\x04", "zip file"),
    ],
)
def test_a_damaged_file_is_called_what_its_ending_says(
    tmp_path: Path, name: str, data: bytes, kind: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(errors.DamagedFile) as refused:
        read_article(tmp_path / name)
    assert refused.value.detail == kind


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(errors.FileMissing):
        read_article(tmp_path / "none.txt")
    with pytest.raises(errors.IsFolder):
        read_article(tmp_path)


def test_a_pipe_is_refused_instead_of_waiting_for_it(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        return
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(errors.NotAFile):
        read_article(tmp_path / "pipe.txt")


def test_a_file_without_permission_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words.", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(errors.Unreadable) as refused:
        read_article(path)
    assert refused.value.detail == "Permission denied"


def test_content_goes_before_ending(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(PDF)
    assert read_article(path).title == builders.TITLE


def test_a_pdf_made_to_fill_the_memory_is_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.pdf"
    packed = zlib.compress(bytes(2_000_000))
    path.write_bytes(PDF + b"9 0 obj<<>>stream\n" + packed + b"\nendstream endobj\n%%EOF")
    assert builders.TITLE in read_article(path).text
    monkeypatch.setattr(pdf, "STREAM_BYTES", 1_000_000)
    with pytest.raises(errors.TooLong):
        read_article(path)


def test_a_pdf_page_with_more_letters_than_an_article_may_have_is_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(PDF)
    monkeypatch.setattr(pdf_page, "TEXT_CHARACTERS", 20)
    with pytest.raises(errors.TooLong):
        read_article(path)
