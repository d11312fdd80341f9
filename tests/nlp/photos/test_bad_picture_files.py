"""No picture file can make the checks raise, and each tells in a sentence what is wrong."""

import io
import struct
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from nlp.article import Photo
from nlp.photos.c2pa import read_claim
from nlp.photos.fingerprint import fingerprint
from nlp.photos.metadata import metadata_of, read_metadata
from nlp.photos.table import photo_tables
from nlp.photos.xmp import Xmp, parse_xmp

Make = Callable[..., Any]


def _png_of(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    row = b"\0" * (width + 1)
    packer = zlib.compressobj(9)
    body = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    begin = b"\x89PNG\r\n\x1a\n"
    return begin + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def _saved(kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), (90, 20, 20)).save(buffer, kind, **options)
    return buffer.getvalue()


def _looping_exif() -> bytes:
    """A JPEG whose EXIF table points at itself as its own sub-table and as the next one."""
    table = struct.pack("<H", 2)
    table += struct.pack("<HHII", 0x8769, 4, 1, 8) + struct.pack("<HHII", 0x8825, 4, 1, 8)
    table += struct.pack("<I", 8)
    payload = b"Exif\0\0II*\0\x08\0\0\0" + table
    jpeg = _saved("JPEG")
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(payload) + 2) + payload + jpeg[2:]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b"this is no picture at all", "damaged"),
        (b"\x00\x00\x00\x20ftypheic\x00\x00\x00\x00mif1heic" + b"\0" * 40, "unsupported"),
        (_png_of(12_000, 9_000), "too_many_pixels"),
    ],
)
def test_a_file_that_cannot_be_used_says_why_in_a_sentence(
    article: Make, look: Make, data: bytes, problem: str
) -> None:
    found = look(article("The hall in Lisbon on Friday.", pictures=(data,)))
    (table,) = photo_tables(found.examination)

    assert found.ids == []
    file = read_metadata(Photo(content=data))
    assert file is not None
    assert file.problem == problem
    assert table.problem.endswith(".")


def test_a_huge_picture_is_never_decoded() -> None:
    data = _png_of(12_000, 9_000)
    tracemalloc.start()
    fingerprint(data)
    metadata_of(data)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert most < 50_000_000


def test_a_picture_that_would_take_too_much_memory_has_no_fingerprint() -> None:
    assert fingerprint(_png_of(6_000, 5_000)) is None
    assert metadata_of(_png_of(6_000, 5_000)).problem == ""


def test_a_large_jpeg_is_decoded_small() -> None:
    buffer = io.BytesIO()
    Image.effect_noise((6_400, 4_800), 80).save(buffer, "JPEG", quality=20)

    assert fingerprint(buffer.getvalue()) is not None


def test_a_picture_that_breaks_off_has_no_fingerprint_but_keeps_its_data(picture: Make) -> None:
    whole = picture(iptc={55: "20210514"})
    cut = whole[: len(whole) // 2]

    assert fingerprint(cut) is None
    assert metadata_of(cut).taken is not None


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "GIF", "BMP", "WEBP"])
def test_other_formats_are_read(kind: str) -> None:
    found = metadata_of(_saved(kind))

    assert found.problem == ""
    assert found.fields[0] == ("Size", f"40 × 30 pixels, {kind}")


def test_an_animated_webp_is_read_by_its_first_frame() -> None:
    frames = [Image.effect_noise((60, 40), spread) for spread in (30, 60, 90)]
    buffer = io.BytesIO()
    frames[0].save(buffer, "WEBP", save_all=True, append_images=frames[1:], duration=50)

    assert metadata_of(buffer.getvalue()).problem == ""
    assert fingerprint(buffer.getvalue()) is not None


def test_a_wrong_ending_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(_saved("PNG"))

    found = read_metadata(Photo(file="photo.jpg", path=path))

    assert found is not None
    assert found.problem == ""


def test_exif_that_points_at_itself_ends() -> None:
    assert metadata_of(_looping_exif()).problem == ""


def test_every_cut_of_a_picture_is_survived(picture: Make) -> None:
    whole = picture(iptc={55: "20210514"}, exif={0x9003: "2021:05:14 10:00:00"}, xmp="<a/>")
    for end in range(0, 2_000, 37):
        metadata_of(whole[:end])


def test_xmp_with_entities_counts_as_none() -> None:
    bomb = (
        b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
        b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>&b;</x:xmpmeta>"
    )
    outside = b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><x>&a;</x>"

    assert parse_xmp(bomb) == parse_xmp(outside) == parse_xmp(b"<broken") == Xmp()


def test_a_missing_file_is_no_file(tmp_path: Path) -> None:
    assert read_metadata(Photo(file="gone.jpg", path=tmp_path / "gone.jpg")) is None


def test_exif_text_that_arrives_as_latin_1_is_repaired(picture: Make) -> None:
    plain = picture(exif={0x013B: "A" * 12})

    assert "José Muñoz" in metadata_of(plain.replace(b"A" * 12, "José Muñoz".encode())).credits
    assert "A" * 12 in metadata_of(plain).credits


def test_content_credentials_are_told_with_what_they_claim(picture: Make) -> None:
    manifest = (
        b"JP\0\x01\0\0\0\x01\0\0\0\x30jumbc2pa...claim_generatorjPaint/1.0 "
        b"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\0"
    )
    jpeg = picture()
    segment = b"\xff\xeb" + struct.pack(">H", len(manifest) + 2) + manifest
    marked = jpeg[:2] + segment + jpeg[2:]

    claim = read_claim(marked)

    assert claim is not None
    assert claim.source_types == ("trainedAlgorithmicMedia",)
    assert metadata_of(marked).generated_by == "trainedAlgorithmicMedia"
    assert read_claim(jpeg) is None
