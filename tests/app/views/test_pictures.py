"""Photos are decoded with care and off the GUI thread."""

import struct
import threading
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

import app.views.pictures
from app.views.current_palette import CurrentPalette
from app.views.photo_picture import PhotoPicture
from app.views.pictures import Pictures, decode
from nlp.article import Photo

Make = Callable[..., bytes]


def _bomb(width: int, height: int) -> bytes:
    """A PNG that promises more pixels than anybody wants to decode."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0"))


@pytest.mark.parametrize(("width", "wide", "high"), [(50, 50, 25), (500, 100, 50)])
def test_a_photo_is_scaled_down_and_never_up(
    make_picture: Make, width: int, wide: int, high: int
) -> None:
    found = decode(Photo(content=make_picture(100, 50)), width)
    assert found is not None
    image, size = found
    assert (image.width(), image.height()) == (wide, high)
    assert (size.width(), size.height()) == (100, 50)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP"])
def test_common_formats_are_read(make_picture: Make, kind: str) -> None:
    assert decode(Photo(content=make_picture(20, 10, kind)), 100) is not None


@pytest.mark.parametrize(
    "content",
    [b"", b"no picture", _bomb(60_000, 60_000), b"\xff\xd8\xff\xe0" + bytes(50)],
    ids=["empty", "text", "bomb", "cut short"],
)
def test_what_cannot_or_must_not_be_decoded_is_no_picture(content: bytes) -> None:
    assert decode(Photo(content=content), 100) is None


def test_a_file_that_is_not_there_is_no_picture(tmp_path: Path) -> None:
    assert decode(Photo(file="x.png", path=tmp_path / "x.png"), 100) is None


def test_a_photo_comes_later_and_stays(qtbot: QtBot, make_picture: Make) -> None:
    pictures, photo = Pictures(), Photo(content=make_picture(100, 50))
    with qtbot.waitSignal(pictures.ready):
        assert pictures.image(photo, 40) is None
    image = pictures.image(photo, 40)
    assert image is not None
    assert image.width() == 40
    size = pictures.size(photo)
    assert size is not None
    assert size.width() == 100


def test_a_photo_that_cannot_be_read_is_known_as_missing(qtbot: QtBot) -> None:
    pictures, photo = Pictures(), Photo(content=b"nothing")
    assert not pictures.is_missing(photo)
    with qtbot.waitSignal(pictures.ready):
        pictures.image(photo, 40)
    assert pictures.is_missing(photo)


def test_photos_that_cannot_be_read_are_tried_once_however_many_there_are(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Photo] = []
    monkeypatch.setattr(app.views.pictures, "decode", lambda photo, _: tried.append(photo))
    pictures = Pictures()
    photos = [Photo(content=b"nothing") for _ in range(60)]

    def ask() -> None:
        for photo in photos:
            pictures.image(photo, 40)

    pictures.ready.connect(ask)
    ask()
    qtbot.waitUntil(lambda: all(pictures.is_missing(photo) for photo in photos))
    with qtbot.waitSignal(pictures.ready):
        pictures.image(last := Photo(), 40)
    assert tried == [*photos, last]


def test_pictures_that_come_together_are_told_of_together(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded, told = threading.Semaphore(0), []
    monkeypatch.setattr(app.views.pictures, "decode", lambda *_: decoded.release())
    pictures = Pictures()
    pictures.ready.connect(lambda: told.append(1))
    photos = [Photo() for _ in range(20)]
    for photo in photos:
        pictures.image(photo, 40)
    for _ in photos:
        assert decoded.acquire(timeout=30)
    qtbot.waitUntil(lambda: bool(told) and all(pictures.is_missing(p) for p in photos))
    assert len(told) <= 3


def test_photos_that_are_not_seen_do_not_drive_each_other_out(
    qtbot: QtBot, make_picture: Make, palette: CurrentPalette, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Photo] = []

    def counted(photo: Photo, width: int) -> tuple[QImage, QSize] | None:
        tried.append(photo)
        return decode(photo, width)

    monkeypatch.setattr(app.views.pictures, "decode", counted)
    monkeypatch.setattr(app.views.pictures, "_KEPT", 2)
    pictures = Pictures()
    photos = [Photo(content=make_picture(20 + n, 10)) for n in range(5)]
    widgets = [PhotoPicture(pictures, palette) for _ in photos]
    for widget, photo in zip(widgets, photos, strict=True):
        qtbot.addWidget(widget)
        widget.show_photo(photo)
    qtbot.waitUntil(lambda: all(pictures.size(photo) for photo in photos))
    with qtbot.waitSignal(pictures.ready):
        pictures.image(Photo(), 40)
    assert len(tried) == 6
