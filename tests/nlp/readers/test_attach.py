"""Photos attached by a table of file names and captions."""

import json
from pathlib import Path

import pytest

from nlp.article import Article, Block, Extent, Photo
from nlp.errors import PhotoTableError
from nlp.readers.attach import attach

FIRST = "Crews wait outside the hall."
SECOND = "Crews wait inside the hall."
ARTICLE = Article(
    f"{FIRST}\n{SECOND}",
    (Block("caption", 0, 28), Block("caption", 29, 56)),
    photos=(Photo(captions=(Extent(0, 28),)), Photo(captions=(Extent(29, 56),))),
)


def _table(folder: Path, table: object, *photos: str) -> Path:
    for name in photos:
        (folder / name).write_bytes(b"x")
    path = folder / "photos.json"
    path.write_text(table if isinstance(table, str) else json.dumps(table), encoding="utf-8")
    return path


def test_a_photo_goes_to_the_first_caption_that_begins_so(tmp_path: Path) -> None:
    table = _table(tmp_path, {"b.jpg": "Crews wait ins", "a.jpg": "Crews wait"}, "a.jpg", "b.jpg")

    photos = attach(ARTICLE, table).photos

    assert [photo.file for photo in photos] == ["a.jpg", "b.jpg"]
    assert photos[0].path == tmp_path / "a.jpg"


def test_line_ends_inside_a_caption_do_not_count(tmp_path: Path) -> None:
    table = _table(tmp_path, {"a.jpg": "Crews  wait\noutside"}, "a.jpg")

    assert attach(ARTICLE, table).photos[0].file == "a.jpg"


@pytest.mark.parametrize(
    "table",
    [
        "{",
        "[" * 100_000,
        "[]",
        {"a.jpg": 3},
        {"a.jpg": ""},
        {"a.jpg": "Nobody waits"},
        {"gone.jpg": "Crews wait"},
    ],
)
def test_a_table_that_cannot_be_used_is_refused_by_name(tmp_path: Path, table: object) -> None:
    path = _table(tmp_path, table, "a.jpg")

    with pytest.raises(PhotoTableError) as refused:
        attach(ARTICLE, path)

    assert refused.value.file == str(path)
    assert refused.value.detail


def test_a_missing_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PhotoTableError):
        attach(ARTICLE, tmp_path / "photos.json")
