"""The three columns beside a photo."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from nlp.annotation import CaptionDetail
from nlp.photos.checks import CHECKS
from nlp.photos.table import PhotoTable, photo_tables
from nlp.texts import all_texts

Make = Callable[..., Any]


def test_the_table_tells_what_caption_story_and_file_say(
    article: Make, look: Make, picture: Make
) -> None:
    says = picture(iptc={55: "20160811", 80: "Jo Ek", 90: "Coimbra", 101: "Portugal"})
    caption = "Rui Antunes and Mayor Marta Reis in Lisbon, Portugal, on Friday."
    found = look(article(caption, pictures=(says,)))

    (table,) = photo_tables(found.examination)
    who, where, when, credit = table.rows

    assert (who.caption, who.story) == (
        "Rui Antunes; Marta Reis",
        "Rui Antunes; Marta Reis: not in the story",
    )
    assert who.clashes == ("caption", "story")
    assert (where.caption, where.file) == ("Lisbon, Portugal", "Coimbra, Portugal")
    assert where.clashes == ("caption", "file")
    assert table.distance == "180 km apart"
    assert (when.caption, when.story, when.file) == ("Friday", "16 May 2021", "11 August 2016")
    assert credit.file == "Jo Ek"
    assert credit.clashes == ()
    assert ("Place", "Coimbra, Portugal") in table.metadata


def test_what_is_not_known_is_not_stated(article: Make, look: Make) -> None:
    (table,) = photo_tables(look(article("People walk.")).examination)

    assert [row.caption for row in table.rows[:3]] == ["not stated"] * 3
    assert {row.file for row in table.rows} == {"no photo file"}


def test_a_table_survives_json(article: Make, look: Make, picture: Make) -> None:
    found = look(article("Rui Antunes in Madrid, Spain.", pictures=(picture(gps=(1.0, 2.0)),)))
    (table,) = photo_tables(found.examination)

    assert PhotoTable.from_json(json.loads(json.dumps(table.to_json()))) == table


def test_a_photo_without_a_caption_has_a_table_and_no_finding(
    article: Make, look: Make, picture: Make
) -> None:
    given = article("", credit="", pictures=(picture(iptc={55: "20160811"}),))
    found = look(given)

    assert found.ids == []
    assert photo_tables(found.examination)[0].rows[2].file == "11 August 2016"


@pytest.mark.parametrize("check", [name for name, _ in CHECKS])
def test_every_check_has_words_of_its_own(check: str) -> None:
    words = all_texts("caption")["subtype"][check]

    assert all(words[key] for key in ("name", "why", "question", "fine"))


def test_there_are_seventeen_checks() -> None:
    assert len(CHECKS) == 17
    assert CaptionDetail("warn", "", "").severity == "warn"
