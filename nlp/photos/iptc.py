"""IPTC-IIM: the caption that a news desk writes into the file."""

from dataclasses import dataclass
from typing import Any

_UTF8 = b"\x1b%G"


@dataclass(frozen=True, slots=True)
class Iptc:
    """What is used of IPTC-IIM; empty where the file says nothing."""

    created: str = ""
    time: str = ""
    byline: tuple[str, ...] = ()
    credit: str = ""
    source: str = ""
    copyright: str = ""
    headline: str = ""
    caption: str = ""
    sublocation: str = ""
    city: str = ""
    state: str = ""
    country: str = ""
    code: str = ""
    program: str = ""


def read_iptc(image: Any) -> Iptc:
    """The IPTC records of an opened Pillow image; what is damaged is left out."""
    from PIL import IptcImagePlugin

    try:
        records = IptcImagePlugin.getiptcinfo(image) or {}
    except Exception:
        # Damaged records raise errors of many kinds; the picture is then simply without IPTC.
        return Iptc()
    utf8 = _first(records.get((1, 90))) == _UTF8

    def all_of(number: int) -> tuple[str, ...]:
        value = records.get((2, number))
        values = value if isinstance(value, list) else [value]
        return tuple(t for t in (_text(v, utf8) for v in values) if t)

    def one(number: int) -> str:
        return next(iter(all_of(number)), "")

    return Iptc(
        created=one(55),
        time=one(60),
        byline=all_of(80),
        credit=one(110),
        source=one(115),
        copyright=one(116),
        headline=one(105),
        caption=one(120),
        sublocation=one(92),
        city=one(90),
        state=one(95),
        country=one(101),
        code=one(100),
        program=one(65),
    )


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _text(value: Any, utf8: bool) -> str:
    """A value as text. Pillow gives raw bytes; record 1:90 tells UTF-8, else it is tried first."""
    if isinstance(value, str):
        return value.strip()
    if not isinstance(value, bytes):
        return ""
    for encoding in ("utf-8", "cp1252"):
        try:
            text = value.decode(encoding, "replace" if utf8 else "strict")
            break
        except UnicodeDecodeError:
            continue
    else:
        text = value.decode("latin-1")
    return " ".join(text.replace("\x00", " ").split())[:4000]
