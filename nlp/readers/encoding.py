"""Bytes to text: UTF-8, UTF-16 and UTF-32 with and without a mark, Windows-1252, and damage.

What cannot be decoded becomes U+FFFD, so that readers see where a text is damaged.
"""

import codecs
import re

from nlp.errors import EmptyFile, NotText

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"PK\x03\x04", b"\x7fELF", b"MZ\x90",
    b"\x1f\x8b", b"BZh9", b"7z\xbc\xaf", b"Rar!", b"\xd0\xcf\x11\xe0", b"SQLite format 3",
    b"OggS", b"ID3",
)  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]")
_SAMPLE = 65_536


def decode(data: bytes, file: str = "") -> str:
    """The text of a plain text file, with bare line ends. Raises EmptyFile and NotText."""
    if not data:
        raise EmptyFile(file)
    if data.startswith(_BINARY):
        raise NotText(file)
    text = _decoded(data, file)
    if _looks_binary(text):
        raise NotText(file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff\u200b\x00 \t\n\x0b\x0c\x1a\x85\xa0\u2028\u2029").strip():
        raise EmptyFile(file)
    return text


def encoding_of(data: bytes) -> str | None:
    """The encoding that a mark, zero bytes or strict UTF-8 prove, or None."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    wide = _wide_without_mark(data[:_SAMPLE])
    if wide:
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _decoded(data: bytes, file: str) -> str:
    name = encoding_of(data)
    if name is not None:
        return data.decode(name, "replace").removeprefix("\ufeff")
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    whole = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text)))
    if whole >= damaged:
        return text
    if len(_HIGH.findall(data[:_SAMPLE])) * 4 > min(len(data), _SAMPLE):
        return _other_legacy(data, file)
    return data.decode("cp1252", "replace")


def _wide_without_mark(sample: bytes) -> str | None:
    """UTF-16 told by its zero bytes: they stand on one side of nearly every Latin letter."""
    pairs = len(sample) // 2
    if pairs < 2:
        return None
    low, high = sample[: pairs * 2 : 2].count(0), sample[1 : pairs * 2 : 2].count(0)
    if high > 0.4 * pairs and low < 0.05 * pairs:
        return "utf-16-le"
    if low > 0.4 * pairs and high < 0.05 * pairs:
        return "utf-16-be"
    return None


def _other_legacy(data: bytes, file: str) -> str:
    """A text in an old encoding of another script, such as Windows-1251 or Shift-JIS."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise NotText(file)
    return data.decode(best.encoding, "replace")


def _looks_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) * 50 > len(sample)
