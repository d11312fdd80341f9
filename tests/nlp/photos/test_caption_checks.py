"""Each caption check fires where it should and stays silent where a careless rule would not."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from nlp.photos import checks, folding
from nlp.photos.folding import WORD

Make = Callable[..., Any]

GLACIER = (
    "Swiss vote on glacier law",
    "Voters in Switzerland approved a law on Sunday that sets a date for clean energy.",
    "Bern must now write the rules. The vote was close in the canton of Uri.",
)
TRIPOLI = (
    "Tripoli gets a new tram",
    "Libya's transport ministry said on Sunday that Tripoli will get a tram.",
    "Drivers in the Libyan capital welcomed the plan.",
)
TENNIS = (
    "Sinner wins in Rome",
    "Jannik Sinner won the title in Rome on Sunday against Casper Ruud.",
    "The Italian needed three sets. His coach, Simone Vagnozzi, wept.",
)
FLOOD = (
    "Town marks ten years since flood",
    "Ten years ago the river took forty houses in Passau.",
    "In June 2013 a second flood came. German insurers paid twice.",
)
PLANS = (
    "Town mends its bridge",
    "The bridge in Passau will be mended, and the work should go on until the autumn.",
    "A German builder said a second report was due in October. The first came in March.",
)
DIESEL = (
    "Bolivia borrows to buy diesel",
    "State Sen. Laura Whitford said lorries wait for two days in La Paz.",
    "Banker Ortega Lozano called the Bolivian loan cheap.",
)
THEFT = (
    "Turku looks into possible theft",
    "Files may have been stolen by hackers, said the Finnish city of Turku.",
    "The oil on the river was possibly spilled by a tanker.",
)
DYE = (
    "River in Turin runs red",
    "A factory in Turin possibly dumped dye into the river, an inspector said.",
    "A dog bit an inspector, and its Italian owner may be fined.",
)
RAID = (
    "Three held over bank raid",
    "Police in Leeds arrested three men on Monday who are suspected of robbing a bank.",
    "One of the men is accused of carrying a gun. All three deny the robbery.",
    "Vandals broke a window at the station the same night.",
)

FIRES = [
    ("date_mismatch", (), "Crews outside the hall in Lisbon in March 2020.", "March 2020"),
    ("date_mismatch", (), "Crews outside the hall in Lisbon on Oct. 3, 2020.", "Oct. 3, 2020"),
    ("date_mismatch", (), "Crews outside the hall in Lisbon on 3 August 2021.", "3 August 2021"),
    ("date_mismatch", FLOOD, "Boats in Passau in August 2002.", "August 2002"),
    ("date_mismatch", PLANS, "Boats in Passau on 3 October 2020.", "3 October 2020"),
    ("file_photo_unlabelled", (), "Crews in Lisbon on 3 October 2020.", "3 October 2020"),
    (
        "place_mismatch",
        (),
        "Crews at a hall in Porto, Portugal, on Friday.",
        "Porto, Portugal",
    ),
    ("place_mismatch", TRIPOLI, "A tram in Tripoli, Lebanon, on Friday.", "Tripoli, Lebanon"),
    ("place_mismatch", GLACIER, "A glacier near Chamonix, France, on Friday.", "Chamonix, France"),
    ("person_mismatch", (), "Mayor Carlos Pinto at the hall in Lisbon on Friday.", "Carlos Pinto"),
    ("person_mismatch", TENNIS, "Lorenzo Sinner in Rome on Sunday.", "Lorenzo Sinner"),
    ("person_mismatch", TENNIS, "Singer Laura Conti performs in Rome on Sunday.", "Laura Conti"),
    ("person_mismatch", DIESEL, "Minister Ricardo Paz on Friday.", "Ricardo Paz"),
    ("person_mismatch", DIESEL, "Sen. Daniel Whitford on Friday.", "Daniel Whitford"),
    ("overclaim", RAID, "The robbers leave a court in Leeds on Tuesday.", "robbers"),
    ("overclaim", THEFT, "A hall in Turku where hackers stole files.", "hackers stole"),
    ("overclaim", THEFT, "Oil spilled by the tanker in Turku.", "spilled by the tanker"),
    ("overclaim", DYE, "The factory that dumped dye into the river in Turin.", "dumped"),
    ("no_date", (), "Rui Antunes cuts the ribbon outside the hall in Lisbon.", ""),
    ("no_date", (), "Rui Antunes speaks outside the hall in Lisbon.", ""),
    ("no_date", (), "File photo of the market hall in Lisbon.", ""),
    ("generic_caption", (), "People walk through a street.", "People walk through a street."),
    ("emotive_caption", (), "Angry traders stand in Lisbon on Friday.", "Angry"),
    ("emotive_caption", (), "A heartbreaking scene in Lisbon on Friday.", "heartbreaking"),
]

SILENT = [
    ("date_mismatch", (), "Crews outside the hall in Lisbon on 20 April 2021."),
    ("date_mismatch", (), "FILE - Crews outside the hall in Lisbon in March 2020."),
    ("date_mismatch", (), "Crews outside the hall, built in 1892, in Lisbon on Friday."),
    ("date_mismatch", (), "Traders in Lisbon on Saturday, May 15."),
    ("date_mismatch", (), "Traders ahead of the 2026 fair in Lisbon on Friday."),
    ("date_mismatch", FLOOD, "Boats in Passau on 4 June 2013."),
    ("date_mismatch", FLOOD, "Boats in Passau in May 2011."),
    ("date_mismatch", PLANS, "Boats in Passau on 3 March 2021."),
    ("file_photo_unlabelled", (), "The hall in Lisbon, pictured in 2015."),
    ("file_photo_unlabelled", (), "An artist's impression from 2015 of the hall in Lisbon."),
    ("file_photo_unlabelled", (), "Crews outside the hall in Lisbon on 3 August 2021."),
    ("place_mismatch", (), "Crews outside the hall in Lisbon, Portugal, on Friday."),
    ("place_mismatch", GLACIER, "A hiker in Zermatt, Switzerland, on Friday."),
    ("place_mismatch", GLACIER, "A voter in Altdorf, in the canton of Uri, on Sunday."),
    ("place_mismatch", TRIPOLI, "A bus in Benghazi, Libya, on Friday."),
    ("place_mismatch", (), "FILE - Rui Antunes speaks in Madrid, Spain, on 3 May 2019."),
    ("place_mismatch", (), "Illustrative image of a market in Madrid."),
    ("place_mismatch", (), "A baker from Lille, France, in Lisbon on Friday."),
    ("place_mismatch", (), "Crews at the Victoria station in Lisbon on Friday."),
    ("person_mismatch", (), "Commander Antunes in Lisbon on Friday."),
    ("person_mismatch", (), "Antunes Rui, left, in Lisbon on Friday."),
    ("person_mismatch", (), "Fish seller Ana Lopes, 58, in Lisbon on Friday."),
    ("person_mismatch", (), "Passenger Ana Lopes, a baker, in Lisbon on Friday."),
    ("person_mismatch", (), "Crews at the Vasco da Gama bridge in Lisbon on Friday."),
    ("person_mismatch", (), "A statue of Fernando Pessoa in Lisbon on Friday."),
    ("person_mismatch", TENNIS, "Casper RUUD of Norway and Jannik SINNER of Italy in Rome."),
    ("person_mismatch", DIESEL, "Banker José Ortega speaks in La Paz on Friday."),
    ("person_mismatch", (), "Shop owner Ana Lopes sweeps the floor in Lisbon on Friday."),
    ("person_mismatch", (), "Hotel manager Ana Lopes waits in Lisbon on Friday."),
    ("person_mismatch", (), "Nurses outside St Thomas' Hospital in Lisbon on Friday."),
    ("person_mismatch", (), "The Berlin Philharmonic plays in Lisbon on Friday."),
    ("overclaim", DYE, "The dog that bit an inspector in Turin."),
    ("overclaim", DYE, "Men who painted the factory in Turin."),
    ("overclaim", THEFT, "Officials surrounded by reporters in Turku."),
    ("no_date", (), "Flood waters in Lisbon."),
    ("overclaim", RAID, "The alleged robbers leave a court in Leeds on Tuesday."),
    ("overclaim", RAID, "A window broken by vandals in Leeds on Tuesday."),
    ("no_date", (), "Rui Antunes."),
    ("no_date", (), "Rui Antunes speaks in Lisbon on Friday."),
    ("no_date", (), "An undated photo shows the hall in Lisbon."),
    ("no_date", (), "People walk through a street."),
    ("generic_caption", (), "Stock photo of a fire engine."),
    ("generic_caption", (), "A fire engine in Lisbon."),
    ("generic_caption", (), "Traders leave on Friday."),
    ("generic_caption", (), "Two traders walk through a street."),
    ("emotive_caption", (), "A trader weeps in Lisbon on Friday."),
    ("emotive_caption", (), "A trader holds a sign that reads “Angry and proud” in Lisbon."),
    ("emotive_caption", (), "A captain was relieved of his post in Lisbon on Friday."),
]


@pytest.mark.parametrize(("check", "story", "caption", "evidence"), FIRES)
def test_a_check_fires_with_the_words_that_clash(
    article: Make, look: Make, check: str, story: tuple[str, ...], caption: str, evidence: str
) -> None:
    given = article(caption, **({"story": story} if story else {}))

    found = look(given).one(check)

    assert found.caption.evidence == evidence
    assert given.text[found.start : found.end] == found.text
    assert found.why
    assert found.question


@pytest.mark.parametrize(("check", "story", "caption"), SILENT)
def test_a_check_is_silent_on_innocent_captions(
    article: Make, look: Make, check: str, story: tuple[str, ...], caption: str
) -> None:
    assert check not in look(article(caption, **({"story": story} if story else {}))).ids


def test_an_old_date_in_the_caption_fires_two_checks(article: Make, look: Make) -> None:
    found = look(article("Crews outside the hall in Lisbon on 3 May 2018."))

    assert found.ids == ["date_mismatch", "file_photo_unlabelled"]
    assert {found.severity(check) for check in found.ids} == {"warn"}


def test_without_a_date_the_latest_year_told_as_past_is_the_limit(
    article: Make, look: Make
) -> None:
    story = (
        "New bridge for Mostar",
        "The city of Mostar wants a second bridge, mayor Mario Kordic said.",
        "Work began in 2019 and will end by 2026. The 2024 elections may delay it.",
    )
    old = article("Workers pour concrete in Mostar in 2017.", story=story, published=None)
    newer = article("Workers pour concrete in Mostar in 2019.", story=story, published=None)

    found = look(old).one("date_mismatch")

    assert found.rule == "date_mismatch-undated"
    assert "2019" in found.why
    assert look(newer).ids == []


def test_a_month_without_a_year_explains_nothing_where_the_date_is_unknown(
    article: Make, look: Make
) -> None:
    story = (
        "Mostar council meets",
        "In 2020 Mostar had a fair. In October the mayor said that it was too loud.",
    )
    given = article("A fair in Mostar on 22 October 2018.", story=story, published=None)

    assert "date_mismatch" in look(given).ids


def test_a_pasted_copy_is_a_duplicate_and_counts_once_for_all_else(
    article: Make, look: Make
) -> None:
    found = look(article("Crews outside the hall in Madrid, Spain, on Friday.", copies=2))

    assert found.ids == ["duplicate_caption", "place_mismatch"]
    assert found.severity("duplicate_caption") == "note"


def test_two_photos_with_one_caption_weigh_more(article: Make, look: Make) -> None:
    caption = "Crews outside the hall in Lisbon on Friday."

    assert look(article(caption, caption)).severity("duplicate_caption") == "warn"


def test_each_caption_is_folded_once_however_many_there_are(
    article: Make, look: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    folded: list[str] = []

    class Counting:
        def findall(self, text: str) -> list[str]:
            folded.append(text)
            return WORD.findall(text)

    monkeypatch.setattr(folding, "WORD", Counting())
    captions = [f"Crews outside hall {n} in Lisbon, {n} of 60." for n in range(60)]
    look(article(*captions))
    assert max(folded.count(caption) for caption in captions) <= 4


def test_a_caption_is_held_against_so_many_before_it(
    article: Make, look: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "_HELD_TOGETHER", 2)
    same = "Crews outside the hall in Lisbon on Friday."
    others = [f"Crews number {n} of {n}." for n in range(3)]
    assert "duplicate_caption" in look(article(same, *others[:1], same)).ids
    assert "duplicate_caption" not in look(article(same, *others, same)).ids


def test_short_captions_and_different_ones_are_no_duplicates(article: Make, look: Make) -> None:
    assert look(article("Rui Antunes.", "Rui Antunes.")).ids == []
    different = article("Crews in Lisbon on Friday.", "Traders wait in Lisbon on Saturday.")
    assert look(different).ids == []


@pytest.mark.parametrize(
    ("credit", "fires"),
    [
        ("(Shutterstock)", True),
        ("Jo Ek/Alamy Stock Photo", True),
        ("Getty Images/iStockphoto", True),
        ("Jo Ek/Getty Images", False),
        ("Alamy Live News", False),
        ("REX/Shutterstock", False),
        ("Illustrative photo: Pixabay", False),
    ],
)
def test_stock_libraries_are_told_from_news_agencies(
    article: Make, look: Make, credit: str, fires: bool
) -> None:
    found = look(article("Crews outside the hall in Lisbon on Friday.", credit=credit))

    assert ("stock_unlabelled" in found.ids) == fires


def test_a_caption_without_a_credit_is_noted_once(article: Make, look: Make) -> None:
    found = look(article("Crews outside the hall in Lisbon on Friday.", credit="", copies=2))

    assert found.ids.count("no_credit") == 1
    assert found.evidence("no_credit") == ""


def test_a_finding_of_an_absence_marks_the_caption_without_its_credit(
    article: Make, look: Make
) -> None:
    found = look(article("Rui Antunes speaks outside the hall in Lisbon.")).one("no_date")

    assert found.text == "Rui Antunes speaks outside the hall in Lisbon."


def test_findings_are_the_same_on_every_run(article: Make, look: Make) -> None:
    given = article(
        "Mayor Carlos Pinto in Madrid, Spain, on 3 May 2018.", published=date(2021, 5, 1)
    )

    assert look(given).examination.findings == look(given).examination.findings


def test_a_dateline_in_the_place_of_a_headline_names_no_headline_town(
    article: Make, look: Make
) -> None:
    story = (
        "BOGOTA (AP) - Coffee growers in Colombia said Thursday they expect a record crop.",
        "The federation counted fourteen million bags by the end of March.",
    )
    given = article("Growers sort beans in Armenia, Colombia, on Tuesday.", story=story)

    assert look(given).ids == []


@pytest.mark.parametrize(
    "caption",
    [
        "",
        "   ",
        "…",
        "in",
        "In X",
        "A, B, C,",
        "FILE -",
        "'s",
        "“",
        "\u200b\u0301\U0001f600 in \ud7ff",
        "- -",
    ],
)
def test_odd_captions_are_survived(article: Make, look: Make, caption: str) -> None:
    look(article(caption))
