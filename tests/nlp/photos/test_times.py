"""Time expressions are read as intervals of days."""

from datetime import date

import pytest

from nlp.article import Article, Block, BlockKind
from nlp.dating import dateline_date, not_before, published
from nlp.photos.dates import time_expressions

A = date(2022, 6, 14)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("on August 9, 2021.", "August 9, 2021", "2021-08-09", "2021-08-09"),
        ("on 3rd of March 2021", "3rd of March 2021", "2021-03-03", "2021-03-03"),
        ("May 3-5, 2019", "May 3-5, 2019", "2019-05-03", "2019-05-05"),
        ("30 April - 2 May 2019", "30 April - 2 May 2019", "2019-04-30", "2019-05-02"),
        ("on 2019-10-22", "2019-10-22", "2019-10-22", "2019-10-22"),
        ("on 22.10.2019", "22.10.2019", "2019-10-22", "2019-10-22"),
        ("on 03.04.2019", "03.04.2019", "2019-04-03", "2019-04-03"),
        ("on 03/04/2019", "03/04/2019", "2019-03-04", "2019-04-03"),
        ("on May 14", "May 14", "2022-05-14", "2022-05-14"),
        ("on 20 December", "20 December", "2021-12-20", "2021-12-20"),
        ("in Sept. 2016", "Sept. 2016", "2016-09-01", "2016-09-30"),
        ("in May", "May", "2022-05-01", "2022-05-31"),
        ("in the summer of 2018", "summer of 2018", "2018-06-01", "2018-09-22"),
        ("in 2017", "2017", "2017-01-01", "2017-12-31"),
        ("in the 1990s", "1990s", "1990-01-01", "1999-12-31"),
        ("from 2015 to 2019", "2015 to 2019", "2015-01-01", "2019-12-31"),
        ("from the 1930s until 1975", "1930s until 1975", "1930-01-01", "1975-12-31"),
        ("between 1950 and the 1970s", "1950 and the 1970s", "1950-01-01", "1979-12-31"),
        ("2019-10-22T10:00:00Z", "2019-10-22", "2019-10-22", "2019-10-22"),
        ("in the autumn", "autumn", "2021-09-01", "2021-12-21"),
        ("at the Winter Games in May 2018", "May 2018", "2018-05-01", "2018-05-31"),
        ("in the late 19th century.", "19th century", "1801-01-01", "1900-12-31"),
        ("in mid-2019", "2019", "2019-01-01", "2019-12-31"),
        ("on Friday", "Friday", "2022-06-10", "2022-06-10"),
        ("two years ago", "two years ago", "2020-01-01", "2020-12-31"),
        ("its 25th anniversary", "25th anniversary", "1997-01-01", "1997-12-31"),
        ("since April", "April", "2022-04-01", "2022-06-14"),
        ("last year", "last year", "2021-01-01", "2021-12-31"),
    ],
)
def test_a_time_is_an_interval(text: str, words: str, first: str, last: str) -> None:
    (found,) = time_expressions(text, A)

    assert found.text == words
    assert found.interval == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "some 2000 people",
        "about 2,019 homes",
        "they may 3 times",
        "a march in rain",
        "$2015",
        "5-4",
    ],
)
def test_a_number_is_no_time(text: str) -> None:
    assert time_expressions(text, A) == ()


@pytest.mark.parametrize(
    "text",
    [
        "the bridge, built in 1932,",
        "fans, who won in 2010, wave",
        "the 2026 World Cup",
        "since 2015",
    ],
)
def test_what_dates_something_else_is_background(text: str) -> None:
    assert [time.background for time in time_expressions(text, A)] == [True]


def test_a_weekday_beside_its_date_is_not_told_apart() -> None:
    assert [t.text for t in time_expressions("on Saturday, Oct. 3, 2020", A)] == ["Oct. 3, 2020"]


def test_without_an_anchor_a_month_has_no_days() -> None:
    (found,) = time_expressions("in October")

    assert found.interval is None


def test_impossible_days_are_skipped() -> None:
    assert all(t.precision != "day" for t in time_expressions("on 31 February 2021", A))


def _article(text: str, kind: BlockKind = "paragraph") -> Article:
    return Article(text, (Block(kind, 0, len(text)),))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Both offered support during the 2020 war. Now they talk.", 2020),
        ("Growers, who lost a third of the crop in 2019, will ask again in 2025.", 2019),
        ("She won the 2016 election.", 2016),
        ("The law was passed in 2017 and takes effect in 2031.", 2017),
        ("The 2024 election will be hard.", None),
        ("The plan is to close the mine by 2030.", None),
        ("Sales may double in 2026.", None),
        ("Nothing is dated here.", None),
    ],
)
def test_the_latest_year_told_as_past_is_the_earliest_day(text: str, year: int | None) -> None:
    assert not_before(_article(text)) == (date(year, 1, 1) if year else None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("LIMA, Nov. 21, 2018 - The minister quit.", date(2018, 11, 21)),
        ("PARIS, 3 May 2019 (AFP) - Rain fell.", date(2019, 5, 3)),
        ("7 June 2016", date(2016, 6, 7)),
        ("MOSCOW (AP) - Snow fell.", None),
        ("The minister quit on 5 May 2018 - and left.", None),
    ],
)
def test_a_dateline_gives_the_day(text: str, day: date | None) -> None:
    assert dateline_date(text) == day


def test_a_byline_that_was_updated_gives_the_first_day() -> None:
    text = "By Ana Sol. Updated 3 May 2020. Published 1 May 2020."

    assert published(_article(text, "byline")) == date(2020, 5, 1)
