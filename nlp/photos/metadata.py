"""What a photo file says of itself: EXIF, IPTC and XMP brought together by one order of trust."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from nlp.article import Photo
from nlp.photos.c2pa import Claim, read_claim
from nlp.photos.exif import Exif, read_exif
from nlp.photos.intervals import Interval, month_interval, year_interval
from nlp.photos.iptc import Iptc, read_iptc
from nlp.photos.picture import opened, read_bytes
from nlp.photos.wordlists import pattern
from nlp.photos.xmp import NOWHERE, Location, Xmp, read_xmp

_SCANS = frozenset(("negativefilm", "positivefilm", "print"))
_GENERATED = frozenset(
    (
        "trainedalgorithmicmedia",
        "compositewithtrainedalgorithmicmedia",
        "compositesynthetic",
        "algorithmicmedia",
    )
)
_PLACEHOLDERS = frozenset((1970, 1980, 2000))
_WRITTEN = re.compile(
    r"(?P<year>\d{4})(?:[-:/]?(?P<month>\d\d)(?:[-:/]?(?P<day>\d\d))?)?"
    r"(?:[T ]?(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?)?"
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a photo file says. `problem` is a key of the texts where the file cannot be read."""

    taken: Interval | None = None
    """First and last day on which it may have been taken, as the file says."""
    taken_by: str = ""
    """The field that says so."""
    location: Location = NOWHERE
    gps: tuple[float, float] | None = None
    people: tuple[str, ...] = ()
    described: str = ""
    """Description and headline."""
    credits: tuple[str, ...] = ()
    source_type: str = ""
    software: tuple[str, ...] = ()
    claim: Claim | None = None
    fields: tuple[tuple[str, str], ...] = ()
    """All that is known, as (name, value), for showing on demand."""
    problem: str = ""

    @property
    def generated_by(self) -> str:
        """What says that a machine made the picture: the source type or a program, else empty."""
        types = (self.source_type, *(self.claim.source_types if self.claim else ()))
        named = next((t for t in types if t.lower() in _GENERATED), "")
        if named:
            return named
        return next((tool for tool in self.software if pattern("ai_tool").search(tool)), "")


def read_metadata(photo: Photo) -> Metadata | None:
    """What the photo's file says, or None where there is no file."""
    found = read_bytes(photo)
    if found is None:
        return None
    if found.problem:
        return Metadata(problem=found.problem)
    return metadata_of(found.data)


def metadata_of(data: bytes) -> Metadata:
    """What a picture's bytes say of it."""
    with opened(data) as (image, problem):
        if image is None:
            return Metadata(problem=problem or "damaged")
        exif, iptc, xmp = read_exif(image), read_iptc(image), read_xmp(image)
        size, kind = f"{image.size[0]} × {image.size[1]}", image.format or ""
        text = _png_texts(image)
    claim = read_claim(data)
    source_type = re.split(r"[/#:]", xmp.source_type)[-1].strip()
    taken, field = _taken(exif, iptc, xmp, source_type)
    people = xmp.people
    return Metadata(
        taken=taken,
        taken_by=field,
        location=_location(iptc, xmp),
        gps=exif.gps or xmp.gps,
        people=people,
        described=" \n".join(
            filter(
                None,
                dict.fromkeys(
                    (iptc.caption, xmp.description, exif.description, iptc.headline, xmp.headline)
                ),
            )
        ),
        credits=_credits(exif, iptc, xmp),
        source_type=source_type,
        software=tuple(filter(None, (exif.software, xmp.tool, iptc.program, *text))),
        claim=claim,
        fields=_fields(exif, iptc, xmp, source_type, claim, size, kind),
        problem=problem,
    )


def _credits(exif: Exif, iptc: Iptc, xmp: Xmp) -> tuple[str, ...]:
    found = (
        *iptc.byline,
        *xmp.creators,
        exif.artist,
        iptc.credit,
        xmp.credit,
        iptc.source,
        xmp.source,
        iptc.copyright,
        xmp.rights,
        exif.copyright,
    )
    return tuple(dict.fromkeys(t for t in found if t))


def _png_texts(image: Any) -> tuple[str, ...]:
    """What makers of pictures write into a PNG."""
    text = [str(image.info.get(key, ""))[:200] for key in ("Software", "software", "Comment")]
    if "Sampler:" in str(image.info.get("parameters", "")):
        text.append("Stable Diffusion")
    if '"class_type"' in str(image.info.get("prompt", "")):
        text.append("ComfyUI")
    return tuple(text)


def _taken(exif: Exif, iptc: Iptc, xmp: Xmp, source_type: str) -> tuple[Interval | None, str]:
    """The file date by the order of trust: IPTC, XMP, EXIF; never that of a scan."""
    scanned = source_type.lower() in _SCANS
    written = (
        ("IPTC DateCreated", iptc.created + (f" {iptc.time[:2]}:{iptc.time[2:4]}"
                                             if len(iptc.time) >= 4 else "")),
        ("XMP DateCreated", xmp.created),
        ("EXIF DateTimeOriginal", "" if scanned else exif.original),
    )  # fmt: skip
    for field, text in written:
        interval = day_written(text)
        if interval is not None:
            return interval, field
    return None, ""


def day_written(text: str) -> Interval | None:
    """The days that a date in a file stands for; None for a placeholder or nonsense."""
    match = _WRITTEN.match(text.strip())
    if match is None:
        return None
    year, month, day = (int(match[key] or 0) for key in ("year", "month", "day"))
    clock = [int(match[key] or 0) for key in ("hour", "minute", "second")]
    if year < 1826:
        return None
    if (month, day) == (1, 1) and year in _PLACEHOLDERS and match["hour"] and not any(clock):
        return None
    try:
        if month == 0:
            return year_interval(year)
        if day == 0:
            return month_interval(year, month)
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def _location(iptc: Iptc, xmp: Xmp) -> Location:
    """Where it was taken: what is shown before where the camera stood before the old fields."""
    old = Location(iptc.city, iptc.state, iptc.country, iptc.code, iptc.sublocation)
    return xmp.shown or xmp.taken or xmp.legacy or old


def _fields(
    exif: Exif, iptc: Iptc, xmp: Xmp, source_type: str, claim: Claim | None, size: str, kind: str
) -> tuple[tuple[str, str], ...]:
    gps = exif.gps or xmp.gps
    rows = (
        ("Size", f"{size} pixels, {kind}" if size else ""),
        ("Date created (IPTC)", iptc.created),
        ("Date created (XMP)", xmp.created),
        ("Date taken (EXIF)", exif.original),
        ("Date scanned (EXIF)", exif.digitized),
        ("Date changed (EXIF)", exif.modified),
        ("By", "; ".join(dict.fromkeys((*iptc.byline, *xmp.creators, exif.artist))).strip("; ")),
        ("Credit", iptc.credit or xmp.credit),
        ("Source", iptc.source or xmp.source),
        ("Copyright", iptc.copyright or xmp.rights or exif.copyright),
        ("Headline", iptc.headline or xmp.headline),
        ("Description", iptc.caption or xmp.description or exif.description),
        ("People", "; ".join(xmp.people)),
        ("Place shown", _written(xmp.shown)),
        ("Place of the camera", _written(xmp.taken)),
        ("Place", _written(xmp.legacy) or _written(_location(iptc, Xmp()))),
        ("GPS", f"{gps[0]:.4f}, {gps[1]:.4f}" if gps else ""),
        ("Camera", exif.camera),
        ("Program", exif.software or xmp.tool or iptc.program),
        ("Kind of source", source_type),
        ("Content Credentials", _claimed(claim)),
    )
    return tuple((name, value) for name, value in rows if value)


def _written(location: Location) -> str:
    parts = (location.sublocation, location.city, location.state, location.country or location.code)
    return ", ".join(part for part in parts if part)


def _claimed(claim: Claim | None) -> str:
    if claim is None:
        return ""
    parts = (*claim.source_types, claim.generator)
    return "; ".join(part for part in parts if part) + " (not verified)"


def days_apart(a: Interval, b: Interval) -> timedelta:
    """The gap between two intervals, nought where they touch."""
    return max(a[0] - b[1], b[0] - a[1], timedelta(0))
