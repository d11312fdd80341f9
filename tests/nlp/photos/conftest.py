"""Pictures with metadata and articles with captions, made for these tests."""

import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

import pytest
from PIL import Image, ImageDraw

from nlp.annotation import Annotation
from nlp.article import Article, Block, BlockKind, Extent, Photo
from nlp.parsing import parse
from nlp.photos.checks import Examination, examine
from nlp.photos.library import Library
from nlp.pipeline import Pipeline

CREDIT = "(Photo: Jo Ek/Nordbild)"
STORY = (
    "Fire closes Lisbon market hall",
    "A fire closed a market hall in Lisbon on Friday.",
    "Commander Rui Antunes said Portuguese crews needed four hours. No one was hurt.",
)


class MakePicture(Protocol):
    def __call__(
        self,
        *,
        seed: int = ...,
        iptc: dict[int, str] | None = ...,
        xmp: str = ...,
        exif: dict[int, str] | None = ...,
        gps: tuple[float, float] | None = ...,
    ) -> bytes: ...


class MakeArticle(Protocol):
    def __call__(
        self,
        *captions: str,
        story: tuple[str, ...] = ...,
        credit: str = ...,
        published: date | None = ...,
        pictures: tuple[bytes | None, ...] = ...,
        copies: int = ...,
    ) -> Article: ...


@dataclass(frozen=True)
class Looked:
    """What the checks found."""

    examination: Examination

    @property
    def ids(self) -> list[str]:
        return sorted(f.subtype for f in self.examination.findings)

    def one(self, check: str) -> Annotation:
        (found,) = (f for f in self.examination.findings if f.subtype == check)
        return found

    def evidence(self, check: str) -> str:
        detail = self.one(check).caption
        assert detail is not None
        return detail.evidence

    def severity(self, check: str) -> str:
        detail = self.one(check).caption
        assert detail is not None
        return detail.severity


def drawn(seed: int) -> Image.Image:
    dice = random.Random(seed)
    image = Image.new("RGB", (480, 320), (200, 210, 220))
    draw = ImageDraw.Draw(image)
    for _ in range(24):
        x, y, w, h = (dice.randrange(n) for n in (480, 320, 160, 160))
        colour = tuple(dice.randrange(256) for _ in range(3))
        shape = draw.ellipse if dice.random() < 0.5 else draw.rectangle
        shape((x, y, x + w + 10, y + h + 10), fill=colour)
    return image


def xmp_packet(inner: str) -> str:
    return (
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
        "rdf:about='' xmlns:Iptc4xmpExt='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' "
        "xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' "
        "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:xmp='http://ns.adobe.com/xap/1.0/'>"
        f"{inner}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
    )


def with_segment(jpeg: bytes, marker: int, payload: bytes) -> bytes:
    segment = bytes((0xFF, marker)) + (len(payload) + 2).to_bytes(2, "big") + payload
    return jpeg[:2] + segment + jpeg[2:]


def iptc_payload(records: dict[int, str]) -> bytes:
    body = b"\x1c\x01\x5a\x00\x03\x1b%G"
    for number, text in records.items():
        data = text.encode("utf-8")
        body += bytes((0x1C, 2, number)) + len(data).to_bytes(2, "big") + data
    body += b"\0" * (len(body) % 2)
    return b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(body).to_bytes(4, "big") + body


@pytest.fixture
def picture() -> MakePicture:
    def make(
        *,
        seed: int = 1,
        iptc: dict[int, str] | None = None,
        xmp: str = "",
        exif: dict[int, str] | None = None,
        gps: tuple[float, float] | None = None,
    ) -> bytes:
        table = Image.Exif()
        for number, text in (exif or {}).items():
            if number in (0x9003, 0x9004):
                table.get_ifd(0x8769)[number] = text
            else:
                table[number] = text
        if gps is not None:
            part = table.get_ifd(0x8825)
            for at, value, signs in ((1, gps[0], "NS"), (3, gps[1], "EW")):
                part[at] = signs[value < 0]
                part[at + 1] = (float(int(abs(value))), abs(value) % 1 * 60, 0.0)
        buffer = io.BytesIO()
        packet = xmp_packet(xmp).encode() if xmp else b""
        drawn(seed).save(buffer, "JPEG", quality=85, exif=table, xmp=packet or None)
        data = buffer.getvalue()
        return with_segment(data, 0xED, iptc_payload(iptc)) if iptc else data

    return make


@pytest.fixture
def article() -> MakeArticle:
    def make(
        *captions: str,
        story: tuple[str, ...] = STORY,
        credit: str = CREDIT,
        published: date | None = date(2021, 5, 16),
        pictures: tuple[bytes | None, ...] = (),
        copies: int = 1,
    ) -> Article:
        text, blocks, photos = "", [], []

        def add(kind: BlockKind, words: str, gap: str = "\n\n") -> Extent:
            nonlocal text
            text += gap if text else ""
            start = len(text)
            text += words
            blocks.append(Block(kind, start, len(text)))
            return Extent(start, len(text))

        add("title", story[0])
        for number, caption in enumerate(captions):
            printed, credits = [], []
            for _ in range(copies):
                printed.append(add("caption", caption))
                if credit:
                    credits.append(add("credit", credit, " "))
            content = pictures[number] if number < len(pictures) else None
            photos.append(
                Photo(
                    file=f"p{number}.jpg" if content is not None else None,
                    captions=tuple(printed),
                    credit=credit or None,
                    credits=tuple(credits),
                    content=content,
                )
            )
        for paragraph in story[1:]:
            add("paragraph", paragraph)
        return Article(
            text, tuple(blocks), title=story[0], published=published, photos=tuple(photos)
        )

    return make


@pytest.fixture
def look(pipeline: Pipeline) -> Callable[..., Looked]:
    """Examines an article as the analysis does."""

    def run(given: Article, library: Path | None = None) -> Looked:
        doc = parse(pipeline.language, given)
        return Looked(examine(given, doc, Library(library) if library else None))

    return run
