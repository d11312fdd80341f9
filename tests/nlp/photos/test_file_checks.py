"""What a caption says is held against what the photo file says."""

from collections.abc import Callable
from typing import Any

import pytest

Make = Callable[..., Any]

FRIDAY = "Crews outside the hall in Lisbon, Portugal, on Friday."
ANTUNES = "Rui Antunes speaks in Lisbon on Friday."
_EXT = "http://cv.iptc.org/newscodes/digitalsourcetype"


def _people(*names: str) -> str:
    items = "".join(f"<rdf:li>{name}</rdf:li>" for name in names)
    return f"<Iptc4xmpExt:PersonInImage><rdf:Bag>{items}</rdf:Bag></Iptc4xmpExt:PersonInImage>"


def _source(kind: str) -> str:
    return f"<Iptc4xmpExt:DigitalSourceType>{_EXT}/{kind}</Iptc4xmpExt:DigitalSourceType>"


CLASHES = [
    ("meta_date", FRIDAY, {"iptc": {55: "20160811"}}, "Friday"),
    (
        "meta_date",
        "Lisbon on 14 May 2021.",
        {"exif": {0x9003: "2021:05:10 10:00:00"}},
        "14 May 2021",
    ),
    ("meta_place", FRIDAY, {"iptc": {90: "Coimbra", 101: "Portugal"}}, "Lisbon, Portugal"),
    ("meta_place", FRIDAY, {"iptc": {101: "España"}}, "Lisbon, Portugal"),
    ("meta_place", FRIDAY, {"gps": (39.639, 22.419)}, "Lisbon, Portugal"),
    ("meta_person", ANTUNES, {"xmp": _people("Marta Reis")}, "Rui Antunes"),
    ("meta_person", ANTUNES, {"iptc": {120: "Mayor Marta Reis opens a park."}}, "Rui Antunes"),
    (
        "meta_credit",
        FRIDAY,
        {"iptc": {80: "Ana Sol", 110: "Tejo Press"}},
        "(Photo: Jo Ek/Nordbild)",
    ),
    ("ai_undisclosed", FRIDAY, {"xmp": _source("trainedAlgorithmicMedia")}, ""),
    ("ai_undisclosed", FRIDAY, {"exif": {0x0131: "Midjourney v6"}}, ""),
]

AGREE = [
    ("meta_date", FRIDAY, {"iptc": {55: "20210514"}}),
    ("meta_date", FRIDAY, {"iptc": {55: "20210513"}}),
    ("meta_date", FRIDAY, {"exif": {0x9003: "2000:01:01 00:00:00"}}),
    ("meta_date", FRIDAY, {"exif": {0x9003: "0000:00:00 00:00:00"}}),
    ("meta_date", FRIDAY, {"exif": {0x9004: "2014:08:29 10:00:00"}}),
    ("meta_date", FRIDAY, {"exif": {0x9003: "2014:08:29 10:00:00"}, "xmp": _source("print")}),
    ("meta_place", FRIDAY, {"iptc": {90: "Lisboa", 101: "PRT"}}),
    ("meta_place", FRIDAY, {"iptc": {90: "Almada", 101: "Portugal"}}),
    ("meta_place", FRIDAY, {"iptc": {90: "Nowhere at all", 101: "Portugal"}}),
    ("meta_place", FRIDAY, {"gps": (38.72, -9.14)}),
    ("meta_person", ANTUNES, {"xmp": _people("Antunes, Rui")}),
    ("meta_person", "Mayor Karin Hölzl in Lisbon.", {"xmp": _people("Karin Hoelzl")}),
    ("meta_person", ANTUNES, {"xmp": _people("R. Antunes", "Marta Reis")}),
    ("meta_person", ANTUNES, {}),
    ("meta_credit", FRIDAY, {"iptc": {80: "Johanna Ek", 110: "Nordbild"}}),
    ("meta_credit", FRIDAY, {}),
    ("ai_undisclosed", FRIDAY, {"xmp": _source("algorithmicallyEnhanced")}),
    ("ai_undisclosed", FRIDAY, {"xmp": _source("computationalCapture")}),
    ("ai_undisclosed", FRIDAY, {"xmp": _source("negativeFilm")}),
    ("ai_undisclosed", FRIDAY, {"exif": {0x0131: "Adobe Photoshop 25.0"}}),
    ("ai_undisclosed", "AI-generated image of a hall.", {"xmp": _source("compositeSynthetic")}),
]


@pytest.mark.parametrize(("check", "caption", "says", "evidence"), CLASHES)
def test_a_file_that_says_otherwise_is_told(
    article: Make, look: Make, picture: Make, check: str, caption: str, says: Any, evidence: str
) -> None:
    found = look(article(caption, pictures=(picture(**says),)))

    assert found.evidence(check) == evidence


@pytest.mark.parametrize(("check", "caption", "says"), AGREE)
def test_a_file_that_agrees_or_does_not_know_is_not(
    article: Make, look: Make, picture: Make, check: str, caption: str, says: Any
) -> None:
    assert check not in look(article(caption, pictures=(picture(**says),))).ids


@pytest.mark.parametrize(
    ("printed", "in_file"),
    [
        ("AP Photo/Ana Sol", "Associated Press"),
        ("AFP", "Agence France-Presse"),
        ("EPA", "European Pressphoto Agency"),
    ],
)
def test_an_agency_is_known_by_its_short_name(
    article: Make, look: Make, picture: Make, printed: str, in_file: str
) -> None:
    given = article(FRIDAY, credit=printed, pictures=(picture(iptc={110: in_file}),))

    assert "meta_credit" not in look(given).ids


def test_an_old_date_that_only_the_file_knows_is_an_iso_date(
    article: Make, look: Make, picture: Make
) -> None:
    given = article("The hall in Lisbon.", pictures=(picture(iptc={55: "20170302"}),))

    found = look(given)

    assert found.ids == ["file_photo_unlabelled"]
    assert found.evidence("file_photo_unlabelled") == "2017-03-02"
    assert found.one("file_photo_unlabelled").text == "The hall in Lisbon."


def test_iptc_is_believed_before_exif(article: Make, look: Make, picture: Make) -> None:
    says = picture(iptc={55: "20210514"}, exif={0x9003: "2010:01:05 10:00:00"})

    assert look(article(FRIDAY, pictures=(says,))).ids == []


def test_the_place_shown_is_believed_before_the_old_field(
    article: Make, look: Make, picture: Make
) -> None:
    shown = (
        "<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType='Resource'>"
        "<Iptc4xmpExt:City>Lisbon</Iptc4xmpExt:City>"
        "<Iptc4xmpExt:CountryCode>PRT</Iptc4xmpExt:CountryCode>"
        "</rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>"
    )
    says = picture(xmp=shown, iptc={90: "Madrid", 101: "Spain"})

    assert "meta_place" not in look(article(FRIDAY, pictures=(says,))).ids
