"""A picture saved before is known again, and told where its caption said something else."""

import io
import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageOps

from nlp.photos.library import Library

Make = Callable[..., Any]
CAPTION = "Crews outside the hall in Lisbon, Portugal, on 14 May 2021."


def _jpeg(image: Image.Image, quality: int = 60) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def _open(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


COPIES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "the same": lambda im: im,
    "cropped": lambda im: im.crop((40, 30, 450, 300)),
    "cropped at one side": lambda im: im.crop((0, 0, 390, 320)),
    "mirrored": ImageOps.mirror,
    "smaller": lambda im: im.resize((160, 107)),
    "grey": lambda im: im.convert("L"),
    "mirrored, cropped and grey": lambda im: (
        ImageOps.mirror(im).crop((30, 0, 480, 290)).convert("L")
    ),
}


@pytest.fixture
def saved(tmp_path: Path, picture: Make) -> Callable[..., Path]:
    def save(caption: str, day: str = "2021-05-16", seed: int = 5) -> Path:
        folder = tmp_path / "library"
        folder.mkdir(exist_ok=True)
        (folder / "a.jpg").write_bytes(picture(seed=seed))
        entry = {"file": "a.jpg", "caption": caption, "headline": "x", "article_date": day}
        (folder / "library.json").write_text(json.dumps([entry]), encoding="utf-8")
        return folder

    return save


@pytest.mark.parametrize("change", COPIES.values(), ids=COPIES.keys())
def test_a_copy_is_known_again(saved: Make, picture: Make, change: Any) -> None:
    library = Library(saved("x"))

    found = library.same_pictures(_jpeg(change(_open(picture(seed=5)))))

    assert [entry.file for entry in found] == ["a.jpg"]


def test_other_pictures_are_not_taken_for_it(saved: Make, picture: Make) -> None:
    library = Library(saved("x"))

    assert all(not library.same_pictures(picture(seed=seed)) for seed in range(6, 40))


@pytest.mark.parametrize(
    ("earlier", "day", "evidence"),
    [
        ("Aid workers in Port-au-Prince, Haiti, on 14 May 2021.", "2021-05-15", "Lisbon, Portugal"),
        ("Crews in Porto, Portugal, on 14 May 2021.", "2021-05-15", "Lisbon, Portugal"),
        ("Crews outside the hall in Lisbon in 2016.", "2016-03-01", "14 May 2021"),
        ("Crews outside the hall in Lisbon.", "2016-03-01", "14 May 2021"),
    ],
)
def test_another_place_or_date_is_told(
    article: Make, look: Make, picture: Make, saved: Make, earlier: str, day: str, evidence: str
) -> None:
    given = article(CAPTION, pictures=(picture(seed=5),))

    assert look(given, saved(earlier, day)).evidence("reused_photo") == evidence


def test_another_person_is_told(article: Make, look: Make, picture: Make, saved: Make) -> None:
    given = article("Commander Rui Antunes in Lisbon on Friday.", pictures=(picture(seed=5),))

    found = look(given, saved("Minister Marta Reis in Lisbon on 14 May 2021."))

    assert found.evidence("reused_photo") == "Rui Antunes"


def test_the_same_facts_in_other_words_are_no_finding(
    article: Make, look: Make, picture: Make, saved: Make
) -> None:
    given = article(CAPTION, pictures=(picture(seed=5),))
    earlier = saved("In Lisbon the hall is watched by crews, Friday, May 14, 2021.")

    assert "reused_photo" not in look(given, earlier).ids


def test_a_caption_without_a_date_counts_as_the_article_s_day(
    article: Make, look: Make, picture: Make, saved: Make
) -> None:
    given = article("The hall in Lisbon.", pictures=(picture(seed=5),))

    found = look(given, saved("The hall in Lisbon on 2 June 2019.", "2019-06-03"))

    assert found.evidence("reused_photo") == ""
    assert found.one("reused_photo").text == "The hall in Lisbon."


def test_an_article_s_photos_are_added_once(tmp_path: Path, article: Make, picture: Make) -> None:
    given = article(CAPTION, pictures=(picture(seed=5),), published=date(2021, 5, 16))
    folder = tmp_path / "new"

    library = Library(folder).adding(given).adding(given)

    (entry,) = library.entries
    assert entry.caption == CAPTION
    assert entry.article_date == date(2021, 5, 16)
    assert len(entry.fingerprint) == 24
    assert library.same_pictures(picture(seed=5)) == (entry,)


def test_a_picture_that_a_break_left_half_written_is_written_again(
    tmp_path: Path, article: Make, picture: Make
) -> None:
    given = article(CAPTION, pictures=(picture(seed=5),))
    (entry,) = Library(tmp_path).adding(given).entries
    saved = tmp_path / entry.file
    saved.write_bytes(saved.read_bytes()[:100])

    library = Library(tmp_path).adding(given)

    assert saved.read_bytes() == picture(seed=5)
    assert [found.file for found in library.same_pictures(picture(seed=5))] == [entry.file]


def test_a_picture_takes_its_name_only_when_it_is_whole(
    tmp_path: Path, article: Make, picture: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space"):
        Library(tmp_path).adding(article(CAPTION, pictures=(picture(seed=5),)))

    assert list(tmp_path.glob("*.jpg")) == []


@pytest.mark.parametrize("table", ["", "{}", "[1, {}]", '[{"file": "../../etc/passwd"}]', "[{"])
def test_a_damaged_table_finds_nothing(tmp_path: Path, picture: Make, table: str) -> None:
    (tmp_path / "library.json").write_text(table, encoding="utf-8")

    assert Library(tmp_path).same_pictures(picture()) == ()


def test_adding_never_overwrites_a_table_it_cannot_read(
    tmp_path: Path, article: Make, picture: Make
) -> None:
    (tmp_path / "library.json").write_text("[{", encoding="utf-8")

    with pytest.raises(OSError, match="Expecting"):
        Library(tmp_path).adding(article(CAPTION, pictures=(picture(),)))

    assert (tmp_path / "library.json").read_text(encoding="utf-8") == "[{"
