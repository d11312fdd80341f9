"""XMP: the XML packet in a picture, read by a parser that refuses entities and outside files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

_LONGEST = 1024 * 1024
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "core": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "ext": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
}


@dataclass(frozen=True, slots=True)
class Location:
    """A place as a file writes it."""

    city: str = ""
    state: str = ""
    country: str = ""
    code: str = ""
    sublocation: str = ""

    def __bool__(self) -> bool:
        return bool(self.city or self.state or self.country or self.code)


NOWHERE = Location()


@dataclass(frozen=True, slots=True)
class Xmp:
    """What is used of XMP; empty where the file says nothing."""

    created: str = ""
    creators: tuple[str, ...] = ()
    credit: str = ""
    source: str = ""
    rights: str = ""
    headline: str = ""
    description: str = ""
    people: tuple[str, ...] = ()
    source_type: str = ""
    tool: str = ""
    shown: Location = NOWHERE
    taken: Location = NOWHERE
    legacy: Location = NOWHERE
    gps: tuple[float, float] | None = None


def read_xmp(image: Any) -> Xmp:
    """The XMP of an opened Pillow image; a hostile or damaged packet counts as none."""
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    if packet is None and hasattr(image, "tag_v2"):
        packet = image.tag_v2.get(700)
    if isinstance(packet, tuple):
        packet = bytes(packet)
    if isinstance(packet, str):
        packet = packet.encode("utf-8")
    return parse_xmp(packet) if isinstance(packet, bytes) else Xmp()


def parse_xmp(packet: bytes) -> Xmp:
    """The XMP in a packet of bytes."""
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    packet = packet.strip(b"\x00 \r\n\t")
    if not packet or len(packet) > _LONGEST:
        return Xmp()
    try:
        root = fromstring(packet, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError, RecursionError):
        return Xmp()
    return _read(list(root.iter(f"{_RDF}Description")), root)


def _read(tops: list[Element], root: Element) -> Xmp:
    def all_of(space: str, name: str) -> tuple[str, ...]:
        key = f"{{{_SPACES[space]}}}{name}"
        found: list[str] = []
        for top in tops:
            if top.get(key):
                found.append(_clean(top.get(key, "")))
            for child in top.findall(key):
                found += _texts(child)
        return tuple(dict.fromkeys(t for t in found if t))

    def one(space: str, name: str) -> str:
        return next(iter(all_of(space, name)), "")

    return Xmp(
        created=one("photoshop", "DateCreated"),
        creators=all_of("dc", "creator"),
        credit=one("photoshop", "Credit"),
        source=one("photoshop", "Source"),
        rights=one("dc", "rights"),
        headline=one("photoshop", "Headline"),
        description=one("dc", "description"),
        people=all_of("ext", "PersonInImage") or _detailed_people(root),
        source_type=(one("ext", "DigitalSourceType") or one("ext", "DigitalSourcefileType")),
        tool=one("xmp", "CreatorTool"),
        shown=_location(root, "LocationShown"),
        taken=_location(root, "LocationCreated"),
        legacy=Location(
            one("photoshop", "City"),
            one("photoshop", "State"),
            one("photoshop", "Country"),
            one("core", "CountryCode"),
            one("core", "Location"),
        ),
        gps=_point(one("exif", "GPSLatitude"), one("exif", "GPSLongitude")),
    )


def _texts(element: Element) -> Iterator[str]:
    """The texts of a property: its items in a list, else its own. The default language first."""
    items = sorted(
        element.iter(f"{_RDF}li"),
        key=lambda li: li.get("{http://www.w3.org/XML/1998/namespace}lang") != "x-default",
    )
    if items:
        yield from (_clean("".join(item.itertext())) for item in items)
    else:
        resource = element.get(f"{_RDF}resource")
        yield _clean(resource if resource else "".join(element.itertext()))


def _clean(text: str) -> str:
    return " ".join(text.split())[:4000]


def _detailed_people(root: Element) -> tuple[str, ...]:
    space = _SPACES["ext"]
    names = [
        text
        for details in root.iter(f"{{{space}}}PersonInImageWDetails")
        for name in details.iter(f"{{{space}}}PersonName")
        for text in _texts(name)
    ]
    return tuple(dict.fromkeys(n for n in names if n))


def _location(root: Element, kind: str) -> Location:
    space = _SPACES["ext"]
    for element in root.iter(f"{{{space}}}{kind}"):
        values = {}
        for name in ("City", "ProvinceState", "CountryName", "CountryCode", "Sublocation"):
            key = f"{{{space}}}{name}"
            inner = next(element.iter(key), None)
            held = next((e.get(key, "") for e in element.iter() if e.get(key)), "")
            text = next(iter(_texts(inner)), "") if inner is not None else ""
            values[name] = text or _clean(held)
        found = Location(
            values["City"],
            values["ProvinceState"],
            values["CountryName"],
            values["CountryCode"],
            values["Sublocation"],
        )
        if found:
            return found
    return Location()


def _point(north: str, east: str) -> tuple[float, float] | None:
    """A point written as "52,30.5N" and "13,24.1E"."""
    values = []
    for text, negative in ((north, "S"), (east, "W")):
        match = re.fullmatch(r"(\d{1,3}),(\d{1,2})(?:\.(\d+)|,(\d{1,2}))?([NSEW])", text.strip())
        if match is None:
            return None
        minutes = float(f"{match[2]}.{match[3] or 0}") + int(match[4] or 0) / 60
        value = int(match[1]) + minutes / 60
        values.append(-value if match[5] == negative else value)
    return (values[0], values[1]) if abs(values[0]) <= 90 and abs(values[1]) <= 180 else None
