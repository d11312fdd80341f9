"""EXIF: when and where a camera took a picture, by whom, with what."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

_SUB_IFD, _GPS_IFD = 0x8769, 0x8825
_ORIGINAL, _SOFTWARE, _ARTIST, _COPYRIGHT, _DESCRIPTION = 0x9003, 0x0131, 0x013B, 0x8298, 0x010E
_MAKE, _MODEL, _DIGITIZED, _MODIFIED = 0x010F, 0x0110, 0x9004, 0x0132


@dataclass(frozen=True, slots=True)
class Exif:
    """What is used of EXIF; empty where the file says nothing."""

    original: str = ""
    software: str = ""
    artist: str = ""
    copyright: str = ""
    description: str = ""
    camera: str = ""
    digitized: str = ""
    modified: str = ""
    gps: tuple[float, float] | None = None


def read_exif(image: Any) -> Exif:
    """The EXIF of an opened Pillow image; what is damaged is left out."""
    try:
        main = image.getexif()
    except Exception:
        # Damaged tables raise errors of many kinds; the picture is then simply without EXIF.
        return Exif()
    sub, gps = _table(main, _SUB_IFD), _table(main, _GPS_IFD)
    main = _plain(main)
    return Exif(
        original=_text(sub.get(_ORIGINAL)),
        software=_text(main.get(_SOFTWARE)),
        artist=_text(main.get(_ARTIST)),
        copyright=_text(main.get(_COPYRIGHT)),
        description=_text(main.get(_DESCRIPTION)),
        camera=" ".join(filter(None, (_text(main.get(_MAKE)), _text(main.get(_MODEL))))),
        digitized=_text(sub.get(_DIGITIZED)),
        modified=_text(main.get(_MODIFIED)),
        gps=_point(gps),
    )


def _table(exif: Any, number: int) -> dict[int, Any]:
    try:
        return dict(exif.get_ifd(number))
    except Exception:
        return {}


def _plain(exif: Any) -> dict[int, Any]:
    try:
        return dict(exif)
    except Exception:
        return {}


def _text(value: Any) -> str:
    """A text value. Pillow reads EXIF text as Latin-1 though most programs write UTF-8."""
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    if not isinstance(value, str):
        return ""
    with suppress(UnicodeEncodeError, UnicodeDecodeError):
        value = value.encode("latin-1").decode("utf-8")
    return " ".join(value.replace("\x00", " ").split())[:2000]


def _point(gps: dict[int, Any]) -> tuple[float, float] | None:
    north, east = _degrees(gps.get(2), gps.get(1), "S"), _degrees(gps.get(4), gps.get(3), "W")
    if north is None or east is None or (north == 0 and east == 0):
        return None
    return (north, east) if abs(north) <= 90 and abs(east) <= 180 else None


def _degrees(parts: Any, reference: Any, negative: str) -> float | None:
    try:
        values = [float(part) for part in parts]
        degrees: float = sum(value / 60**power for power, value in enumerate(values[:3]))
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    if degrees != degrees:
        return None
    return -degrees if _text(reference).upper() == negative else degrees
