"""The `.newsgloss` file comes back as it was, and refuses what it cannot be."""

import json
import os
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nlp import document_file
from nlp.annotation import (
    Annotation,
    Attribution,
    CaptionDetail,
    QuoteDetail,
    Source,
    Speaker,
    State,
)
from nlp.article import Article, Block, Extent, Photo
from nlp.document import NO_ANSWERS, Document, Look
from nlp.errors import (
    DamagedFile,
    EmptyFile,
    FileMissing,
    IsFolder,
    NewerFormat,
    NotADocument,
    NotAFile,
    Refusal,
    TooManyMarks,
)
from nlp.photo_table import PhotoTable

TEXT = "Harbour 🚢 opens\n\n“It might rain,” said Ida Morn.\n\nThe harbour at dawn"


def mark(start: int, end: int, **more: object) -> Annotation:
    given: dict[str, Any] = {
        "id": f"a{start}",
        "category": "hedge",
        "subtype": "possibility",
        "start": start,
        "end": end,
        "text": TEXT[start:end],
        "creator": "newsgloss_hedge",
        "rule": "modal-epistemic",
        "why": "why",
        "question": "what?",
    }
    return Annotation(**{**given, **more})


@pytest.fixture
def document() -> Document:
    might = TEXT.index("might")
    quote = TEXT.index("“")
    caption = TEXT.index("The harbour")
    article = Article(
        text=TEXT,
        blocks=(Block("title", 0, 15), Block("paragraph", 17, 47), Block("caption", caption, 68)),
        title="Harbour 🚢 opens",
        byline="By Jo",
        published=date(2024, 5, 1),
        photos=(
            Photo("a.jpg", captions=(Extent(caption, 68),), content=b"\xff\xd8one"),
            Photo("other/a.jpg", content=b"\xff\xd8two"),
            Photo(None, captions=(Extent(caption, 68),)),
        ),
        source="story.txt",
    )
    speaker = Speaker("Ida Morn", TEXT.index("Ida"), TEXT.index("Ida") + 8, "Ida Morn")
    return Document(
        article,
        annotations=(
            mark(
                quote,
                quote + 16,
                category="quote",
                subtype="full",
                quote=QuoteDetail(speaker, True, ("fear",), ((might, might + 5, "fear"),)),
            ),
            mark(might, might + 5, state=State.REJECTED, note="No.", tags=("class 7b",)),
            mark(
                caption,
                68,
                category="caption",
                subtype="no_credit",
                caption=CaptionDetail("note", "", TEXT[caption:68]),
            ),
        ),
        attributions=(Attribution(((38, 46),), ((33, 37),), ((17, 32),), "direct"),),
        sources=(Source("Ida Morn", "named_person", 1, 3, 1, 0),),
        notices=("A notice.",),
        analysed=True,
        looks=(Look(1, ("a boat", "", "whose?")),),
        extras=(("future/plan.json", b"{}"),),
    )


def test_a_document_comes_back_as_it_was_written(tmp_path: Path, document: Document) -> None:
    path = tmp_path / "my story.newsgloss"
    document_file.write(document, path)
    again = document_file.read(path)
    assert again == document
    assert [a.created for a in again.annotations] == [a.created for a in document.annotations]
    assert [p.name for p in tmp_path.iterdir()] == ["my story.newsgloss"]


def test_the_same_document_gives_the_same_bytes(tmp_path: Path, document: Document) -> None:
    document_file.write(document, tmp_path / "a.newsgloss")
    document_file.write(document, tmp_path / "b.newsgloss")
    assert (tmp_path / "a.newsgloss").read_bytes() == (tmp_path / "b.newsgloss").read_bytes()


def test_a_failed_save_leaves_the_last_good_file(
    tmp_path: Path, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.newsgloss"
    document_file.write(document, path)
    before = path.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(OSError, match="No space"):
        document_file.write(replace(document, annotations=()), path)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["a.newsgloss"]


def test_every_cut_of_a_file_is_refused_as_damaged(tmp_path: Path, document: Document) -> None:
    path = tmp_path / "a.newsgloss"
    document_file.write(document, path)
    whole = path.read_bytes()
    for share in range(7, 100, 7):
        path.write_bytes(whole[: len(whole) * share // 100])
        with pytest.raises(DamagedFile):
            document_file.read(path)


def test_a_flipped_bit_anywhere_is_refused_or_does_no_harm(
    tmp_path: Path, document: Document
) -> None:
    path = tmp_path / "a.newsgloss"
    document_file.write(document, path)
    whole = path.read_bytes()
    refused = 0
    for at in range(0, len(whole), 3):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1 :])
        try:
            document_file.read(path)
        except Refusal:
            refused += 1
    assert refused > len(whole) / 6


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_member_that_names_another_packing_is_damaged(
    tmp_path: Path, document: Document, method: int
) -> None:
    path = tmp_path / "a.newsgloss"
    document_file.write(document, path)
    whole = bytearray(path.read_bytes())
    directory = whole.index(b"PK\x01\x02")
    whole[8], whole[directory + 10] = method, method
    path.write_bytes(whole)
    with pytest.raises(DamagedFile):
        document_file.read(path)


@pytest.mark.parametrize("told", ["[" * 100_000, '{"format": 1e999}', "[]", '{"format": []}'])
def test_a_manifest_that_makes_no_sense_is_damaged(tmp_path: Path, told: str) -> None:
    path = tmp_path / "a.newsgloss"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", told)
        archive.writestr("article.txt", "x")
    with pytest.raises(DamagedFile):
        document_file.read(path)


def test_a_newer_format_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    newer = tmp_path / "newer.newsgloss"
    with zipfile.ZipFile(newer, "w") as archive:
        archive.writestr("manifest.json", json.dumps({"format": 2}))
        archive.writestr("article.txt", "x")
    with pytest.raises(NewerFormat, match="2"):
        document_file.read(newer)
    with pytest.raises(FileMissing):
        document_file.read(tmp_path / "nothing.newsgloss")
    with pytest.raises(IsFolder):
        document_file.read(tmp_path)
    other = tmp_path / "other.newsgloss"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("hello.txt", "x")
    with pytest.raises(NotADocument):
        document_file.read(other)


def test_a_picture_that_is_gone_or_too_large_is_named_and_the_rest_is_saved(
    tmp_path: Path, document: Document
) -> None:
    large, there = tmp_path / "large.jpg", tmp_path / "there.jpg"
    with large.open("wb") as file:
        file.truncate(document_file.LARGEST_MEMBER + 1)
    there.write_bytes(b"\xff\xd8three")
    photos = (
        Photo("large.jpg", path=large),
        Photo("gone.jpg", path=tmp_path / "gone.jpg"),
        Photo("pictures/there.jpg", path=there),
        Photo(None),
    )
    given = replace(document, article=document.article.with_photos(photos))
    path = tmp_path / "a.newsgloss"
    assert document_file.write(given, path) == ("large.jpg", "gone.jpg")
    again = document_file.read(path)
    assert [p.content for p in again.article.photos] == [None, None, b"\xff\xd8three", None]
    assert again.annotations == document.annotations


def test_marks_that_would_not_be_read_again_are_not_written(
    tmp_path: Path, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.newsgloss"
    assert document_file.write(document, path) == ()
    before = path.read_bytes()
    monkeypatch.setattr(document_file, "LARGEST_MEMBER", 10_000)
    marks = tuple(mark(0, 7, id=f"m{n}", note="why? " * 20) for n in range(50))
    with pytest.raises(TooManyMarks, match=r"a\.newsgloss"):
        document_file.write(replace(document, annotations=marks), path)
    assert path.read_bytes() == before
    assert document_file.read(path) == document


def rewrite(path: Path, changed: dict[str, bytes]) -> None:
    """Puts other members into a document on the disk."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in {**members, **changed}.items():
            archive.writestr(name, content)


def change(path: Path, member: str, edit: Callable[[Any], object]) -> None:
    """Edits one JSON member of a document on the disk."""
    with zipfile.ZipFile(path) as archive:
        value = json.loads(archive.read(member))
    edit(value)
    rewrite(path, {member: json.dumps(value).encode()})


WRONG: dict[str, tuple[str, Callable[[Any], object]]] = {
    "a title that is a number": ("article.json", lambda v: v.update(title=5)),
    "an unknown block": ("article.json", lambda v: v["blocks"][0].__setitem__(0, "frobnicate")),
    "a place in words": ("article.json", lambda v: v["blocks"][0].__setitem__(1, "0")),
    "a place that is true": ("article.json", lambda v: v["blocks"][0].__setitem__(2, True)),
    "a place before the text": ("article.json", lambda v: v["blocks"][0].__setitem__(1, -1)),
    "a place behind the text": ("article.json", lambda v: v["blocks"][2].__setitem__(2, 999)),
    "a caption too far down": ("article.json", lambda v: photo(v)["captions"].append([9, 999])),
    "a number as alternative": ("article.json", lambda v: photo(v)["alternatives"].append(1)),
    "an unknown category": ("annotations.jsonld", lambda v: own(v).update(category="weird")),
    "a note that is a number": ("annotations.jsonld", lambda v: own(v).update(note=7)),
    "a tag that is a number": ("annotations.jsonld", lambda v: own(v).update(tags=[7])),
    "an unknown source": ("analysis.json", lambda v: v["sources"][0].update(kind="weird")),
    "half a mention": ("analysis.json", lambda v: v["sources"][0].update(mentions=0.5)),
    "an unknown voice": ("analysis.json", lambda v: v["attributions"][0].update(voice="weird")),
    "a notice that is a number": ("analysis.json", lambda v: v.update(notices=[5])),
    "a table without its photo": ("analysis.json", lambda v: v["photo_tables"][0].update(photo=3)),
    "words to no photo": ("looks.json", lambda v: v["looks"][0].update(photo=3)),
    "two answers": ("looks.json", lambda v: v["looks"][0].update(answers=["a", "b"])),
    "an answer that is a number": ("looks.json", lambda v: v["looks"][0].update(answers=[1, 2, 3])),
}


def photo(article: Any) -> Any:
    return article["photos"][0]


def own(page: Any) -> Any:
    return page["items"][0]["newsgloss"]


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_value_is_refused_at_opening(
    tmp_path: Path, document: Document, wrong: str
) -> None:
    path = tmp_path / "a.newsgloss"
    document_file.write(replace(document, photo_tables=(PhotoTable(2),)), path)
    document_file.read(path)
    change(path, *WRONG[wrong])
    with pytest.raises(DamagedFile):
        document_file.read(path)


@pytest.mark.parametrize("text", [b"", b" \n", b"Harbour"])
def test_a_text_that_was_cut_is_refused(tmp_path: Path, document: Document, text: bytes) -> None:
    path = tmp_path / "a.newsgloss"
    document_file.write(document, path)
    rewrite(path, {"article.txt": text})
    with pytest.raises(DamagedFile):
        document_file.read(path)


def test_a_document_never_reads_a_file_outside_of_itself(
    tmp_path: Path, document: Document
) -> None:
    path, secret = tmp_path / "a.newsgloss", tmp_path / "secret.txt"
    document_file.write(document, path)
    secret.write_text("not yours")

    def name_it(told: Any) -> None:
        for photo in told["photos"]:
            photo["path"] = str(secret)
            photo["content"] = "AAAA"
        told["photo_members"] = [None] * len(told["photos"])

    change(path, "article.json", name_it)
    again = document_file.read(path)
    assert [photo.read() for photo in again.article.photos] == [None, None, None]
    document_file.write(again, path)
    with zipfile.ZipFile(path) as archive:
        assert b"not yours" not in [archive.read(name) for name in archive.namelist()]


def test_an_empty_file_is_refused_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.newsgloss"
    path.write_bytes(b"")
    with pytest.raises(EmptyFile):
        document_file.read(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "a.newsgloss"
    os.mkfifo(path)
    with pytest.raises(NotAFile):
        document_file.read(path)


def test_a_file_made_to_fill_the_memory_is_refused(
    tmp_path: Path, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.newsgloss"
    monkeypatch.setattr(document_file, "UNPACKED", 1_000_000)
    large = replace(document, extras=(("one", os.urandom(900_000)), ("two", bytes(900_000))))
    document_file.write(large, path)
    assert document_file.read(path) == large
    document_file.write(
        replace(document, extras=(("one", bytes(900_000)), ("two", bytes(900_000)))), path
    )
    with pytest.raises(DamagedFile):
        document_file.read(path)


def test_marks_follow_their_words_when_the_text_was_edited(
    tmp_path: Path, document: Document
) -> None:
    path = tmp_path / "a.newsgloss"
    document_file.write(document, path)
    text = "New first line.\n" + TEXT.replace("rain", "hail")
    rewrite(path, {"article.txt": text.encode()})
    again = document_file.read(path)
    moved = next(a for a in again.annotations if a.text == "might")
    assert moved.start == TEXT.index("might") + len("New first line.\n")
    lost = next(a for a in again.annotations if a.category == "quote")
    assert "place not found" in lost.tags


def test_words_to_photos_are_told_apart_and_empty_ones_leave_no_trace(tmp_path: Path) -> None:
    photos = (Photo(), Photo())
    bare = Document(Article(TEXT, photos=photos))
    written = bare.answering(1, ("a boat", "", "")).answering(0, ("a pier", "", ""))
    assert [written.answers(n)[0] for n in (0, 1)] == ["a pier", "a boat"]
    emptied = written.answering(0, NO_ANSWERS).answering(1, NO_ANSWERS)
    assert emptied == bare
    for document, there in ((written, True), (emptied, False)):
        document_file.write(document, tmp_path / "a.newsgloss")
        with zipfile.ZipFile(tmp_path / "a.newsgloss") as archive:
            assert ("looks.json" in archive.namelist()) is there
