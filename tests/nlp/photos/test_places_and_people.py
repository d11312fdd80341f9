"""Places and people in captions."""

import pytest

from nlp.photos.credits import share_a_name, stock_library
from nlp.photos.gazetteer import look_up, towns_near
from nlp.photos.labels import has_file_label, has_illustration_label
from nlp.photos.people import find_people
from nlp.photos.places import scenes
from nlp.photos.story_places import story_places


@pytest.mark.parametrize(
    ("caption", "found"),
    [
        ("At a summit in Foz do Iguaçu, Brazil, 3 March 2021", ["Foz do Iguaçu, Brazil"]),
        ("In the Black Sea resort of Sochi, Russia, on Friday", ["Sochi, Russia"]),
        ("HANOI, VIETNAM - MAY 14: A seller waits.", ["HANOI, VIETNAM"]),
        ("On 11 May 2015 in Zermatt, Switzerland: a cable car", ["Zermatt, Switzerland"]),
        ("Speaking at the port of Callao, he said", ["Callao"]),
        ("A boat near Odesa, southern Ukraine", ["Odesa, southern Ukraine"]),
        ("Firefighters in Springfield, Ill., on Monday", ["Springfield, Ill"]),
        ("Protesters against the war in Ukraine rally in Berlin", ["Berlin"]),
        ("A baker from Lille, France, kneads dough", []),
        ("People march in March", []),
        ("Players at Lincoln Center", []),
        ("Lorries at the Vrška Čuka crossing between Serbia and Bulgaria", []),
        ("A ship in the Black Sea", []),
    ],
)
def test_a_caption_s_scene(caption: str, found: list[str]) -> None:
    assert [scene.text for scene in scenes(caption)] == found


@pytest.mark.parametrize(
    ("story", "caption", "covered"),
    [
        ("Kenyan farmers met.", "in Molo, Kenya", True),
        ("Bern has no plan.", "in Zermatt, Switzerland", True),
        ("The Kremlin said no.", "in Moscow, Russia", True),
        ("Farmers in the Valais met.", "in Sion, Switzerland", True),
        ("Buses in Nairobi stopped.", "in Kenya", True),
        ("African farmers met in Beira, Mozambique.", "in Port-au-Prince, Haiti", False),
        ("The Libyan capital, Tripoli, is dark.", "in Tripoli, Lebanon", False),
        ("A library in Atlanta, Georgia, opened.", "in Tbilisi, Georgia", False),
        ("Power failed in Kyiv.", "in Kiev, Ukraine", True),
        ("A ferry sank off Hong Kong.", "in Hong Kong, China", True),
        ("Forests burn in Quebec.", "near Sept-Îles, Canada", True),
        ("Dublin banned cars.", "in Dublin, Ohio", False),
        ("Dublin, in Ohio, banned cars. Dublin is glad.", "in Dublin, Ohio", True),
        ("Washington state sued over a dam.", "in Washington, D.C., on Friday", False),
        ("London, Ontario, has no snow.", "in London, England", False),
        ("Portland, Maine, has a pier. Portland is glad.", "in Portland, Ore., on Friday", False),
        ("Villages in Gloucestershire were cut off.", "at Tewkesbury", True),
        ("Villages in Gloucestershire were cut off.", "at Carlisle", False),
        ("A Siberian road sank.", "near Yakutsk, Russia", True),
        ("Miners in Silesia, Poland, struck.", "in Ostrava, Czech Republic", False),
    ],
)
def test_a_story_covers_a_scene(story: str, caption: str, covered: bool) -> None:
    (scene,) = scenes(caption)

    assert story_places(story).covers(scene) == covered


def test_another_town_than_the_headline_s_is_not_covered_by_the_country() -> None:
    text = "Fire in Porto market\nPortuguese crews came."

    (scene,) = scenes("in Faro, Portugal")

    assert story_places(text).covers(scene)
    assert not story_places(text, "Fire in Porto market").covers(scene)


def test_a_capital_that_acts_in_a_headline_stands_for_its_country() -> None:
    text = "Bern refuses aid to lifts\nThe Swiss lifts asked twice."

    (scene,) = scenes("in Lugano, Switzerland")

    assert story_places(text, "Bern refuses aid to lifts").covers(scene)


def test_the_nearest_town_of_a_point_is_found() -> None:
    assert towns_near((39.64, 22.42), 10)[0][0].name == "Lárisa"


def test_names_in_other_languages_are_for_files_only() -> None:
    assert look_up("Suomi") == ()
    assert look_up("Suomi", "@")[0].name == "Finland"


@pytest.mark.parametrize(
    ("caption", "names"),
    [
        ("Russian President Vladimir Putin in Sochi", ["Vladimir Putin"]),
        ("U.S. Secretary of State Antony Blinken boards a plane", ["Antony Blinken"]),
        ("Syrian President Bashar al-Assad votes", ["Bashar al-Assad"]),
        ("Painter Lucía Ferrer and novelist Kwame Boateng", ["Lucía Ferrer", "Kwame Boateng"]),
        ("The mayor, Jan Novák, cuts a ribbon", ["Jan Novák"]),
        ("Farmer João Batista da Silva in his field", ["João Batista da Silva"]),
        ("Dr. Amina J. Mohammed of the United Nations speaks", ["Amina J. Mohammed"]),
        ("People walk past the Simón Bolívar bridge", []),
        ("Pilgrims in St. Peter's Square", []),
        ("Hurricane Maria damaged roofs", []),
        ("Manchester City players celebrate", []),
    ],
)
def test_the_people_of_a_caption(caption: str, names: list[str]) -> None:
    assert [person.text for person in find_people(caption)] == names


@pytest.mark.parametrize(
    ("caption", "private"),
    [
        ("Lotus seller Phạm Thị Hoa, 58, arranges flowers", True),
        ("Passenger Ana Lima, a baker, waits", True),
        ("Nurse Grace Wanjiru with patients", True),
        ("Mayor Ana Lima, 58, waits", False),
        ("Striker Ana Lima, from Umeå, scores", False),
    ],
)
def test_private_people_are_told_from_public_ones(caption: str, private: bool) -> None:
    (person,) = find_people(caption)

    assert person.private == private


@pytest.mark.parametrize(
    ("caption", "credit", "label"),
    [
        ("FILE - The minister speaks.", "", True),
        ("The minister speaks.", "AP Photo/Ana Sol, File", True),
        ("The hall, pictured here in May 2016.", "", True),
        ("Archive photo of the hall.", "", True),
        ("A clerk files papers.", "", False),
        ("The minister is seen in Sochi, Russia, 22 October 2019.", "", False),
    ],
)
def test_file_labels(caption: str, credit: str, label: bool) -> None:
    assert has_file_label(caption, credit) == label


@pytest.mark.parametrize(
    ("caption", "credit", "label"),
    [
        ("An artist's impression of the hall.", "", True),
        ("Map: where the tunnel runs.", "", True),
        ("A hall.", "Stock photo: Jo Ek", True),
        ("Students look at a map.", "", False),
        ("A hall.", "Alamy Stock Photo", False),
    ],
)
def test_illustration_labels(caption: str, credit: str, label: bool) -> None:
    assert has_illustration_label(caption, credit) == label


def test_credits_that_name_nobody_are_not_compared() -> None:
    assert share_a_name("Handout", "Ana Sol") is None
    assert share_a_name("J. Smith/Pool via Reuters", "John Smith") is True
    assert share_a_name("AP", "Reuters") is False
    assert stock_library("Jo Ek/Getty Images") is None
