"""Content Credentials (C2PA): whether a file carries them and what they claim, not verified.

The manifest is found and its claims are read as text; signatures are not checked, so whatever is
told of it is a claim.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SOURCE_TYPE = re.compile(rb"digitalsourcetype/([A-Za-z]{5,60})")
_GENERATOR = re.compile(
    rb"claim_generator(?:_info)?[^ -~]{1,4}(?:[^a-zA-Z]{0,6}dname.)?([ -~]{3,60})"
)
_LONGEST = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Claim:
    """What Content Credentials claim, not verified."""

    source_types: tuple[str, ...] = ()
    generator: str = ""


def read_claim(data: bytes) -> Claim | None:
    """The claim in a picture's bytes, or None where it carries no Content Credentials."""
    manifest = b"".join(_boxes(data))[:_LONGEST]
    if b"c2pa" not in manifest:
        return None
    types = dict.fromkeys(m.decode("ascii") for m in _SOURCE_TYPE.findall(manifest))
    generator = _GENERATOR.search(manifest)
    text = generator.group(1).decode("ascii").strip() if generator else ""
    return Claim(tuple(types), text)


def _boxes(data: bytes) -> Iterator[bytes]:
    """The stretches of a file in which a manifest may stand."""
    if data[:2] == b"\xff\xd8":
        yield from _jpeg_segments(data)
    elif data[:8] == b"\x89PNG\r\n\x1a\n":
        yield from _chunks(data, 8, b"caBX", png=True)
    elif data[:4] == b"RIFF":
        yield from _chunks(data, 12, b"C2PA", png=False)
    elif b"c2pa" in data[:_LONGEST]:
        yield data[:_LONGEST]


def _jpeg_segments(data: bytes) -> Iterator[bytes]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == 0xDA or length < 2:
            return
        if marker == 0xEB:
            yield data[at + 4 : at + 2 + length]
        at += 2 + length


def _chunks(data: bytes, at: int, wanted: bytes, png: bool) -> Iterator[bytes]:
    while at + 8 <= len(data):
        if png:
            length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        else:
            kind, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if kind == wanted:
            yield data[at + 8 : at + 8 + length]
        at += 8 + length + (4 if png else length % 2)
