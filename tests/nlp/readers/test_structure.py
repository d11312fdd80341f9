"""Roles of lines in pasted text."""

from datetime import date

import pytest

from nlp.article import Article
from nlp.dating import published
from nlp.readers import read_clipboard
from nlp.readers.credits import credit_of_caption
from nlp.readers.language import language_of

LONG = (
    "The council of Ellin voted for a new pier on Tuesday after a debate of four hours, and the "
    "mayor said that work would begin before the summer. Nobody voted against it."
)

OTHER = (
    "Two years ago the old pier was closed, since its planks had rotted and nobody would pay for "
    "others. Since then the ferry has landed at the fish market."
)


def _captions(*lines: str) -> tuple[Article, list[str]]:
    article = read_clipboard("\n".join(["Council votes for new pier", *lines, LONG, OTHER]), None)
    return article, [article.block_text(b) for b in article.blocks if b.kind == "caption"]


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Workers wait at the pier. (AP Photo/Jon Vale)", "Workers wait at the pier."),
        (
            "Workers wait at the pier. Photograph: Jon Vale/Getty Images",
            "Workers wait at the pier.",
        ),
        ("Workers wait at the pier. REUTERS/Jon Vale", "Workers wait at the pier."),
        (
            "FILE - The pier, seen in 2019. (AP Photo/Jon Vale, File)",
            "FILE - The pier, seen in 2019.",
        ),
        (
            "Workers carry planks along the pier in Ellin.",
            "Workers carry planks along the pier in Ellin.",
        ),
        ("Mayor Jon Vale. (Photo: Ada Orr/Ellin Press)", "Mayor Jon Vale."),
    ],
)
def test_a_caption_is_told_from_its_credit(line: str, caption: str) -> None:
    assert _captions(line)[1] == [caption]


@pytest.mark.parametrize(
    "credit",
    [
        "(Jon Vale)",
        "(JON VALE)",
        "(Ellin Press)",
        "(Handout)",
        "(Photo Jon Vale)",
        "Jon Vale/Ellin News",
        "| Jon Vale / Ellin News",
        "Jon Vale for The Ellin News",
        "Copyright Jon Vale",
        "Courtesy of the City of Ellin",
        "PHOTO BY JON VALE",
    ],
)
def test_a_name_that_ends_a_caption_is_its_credit(credit: str) -> None:
    words = "Workers wait at the pier in Ellin."
    article, found = _captions(f"{words} {credit}")
    assert found == [words]
    assert article.photos[0].credit


@pytest.mark.parametrize(
    "caption",
    [
        "Workers greet Jon Vale (Social Democrats) in Ellin",
        "Workers wait at the pier in Ellin beside Jon Vale (Greens)",
        "Workers mend the pier in Ellin. Copyright law was changed.",
    ],
)
def test_what_ends_a_caption_is_not_always_a_credit(caption: str) -> None:
    assert credit_of_caption(caption) is None


@pytest.mark.parametrize(
    "lead",
    [
        "Two marches filled the main street of Ellin at the weekend, one of them with music.",
        "An old ferry line cuts nine jobs in Ellin and sells two of its boats.",
    ],
)
def test_a_first_paragraph_above_a_photo_is_no_caption(lead: str) -> None:
    caption = "Workers wait at the pier."
    assert _captions(lead, f"{caption} (AP Photo/Jon Vale)")[1] == [caption]


@pytest.mark.parametrize(
    "line",
    [
        "Updated 6:42 PM EAT, February 4, 2026",
        "Published 6:00 AM EST, Wed February 4, 2026",
        "Wed 4 Feb 2026 06.00 GMT",
    ],
)
def test_a_day_behind_its_hour_is_a_date_line(line: str) -> None:
    article = read_clipboard("\n".join(["Council votes", "Ada Orr", "@adaorr", line, LONG]), None)
    assert str(published(article)) == "2026-02-04"


def test_two_printed_copies_are_one_photo_with_the_credit_below() -> None:
    words = "The mayor opens the pier in Ellin, 3 May 2021"
    article, found = _captions(
        f"{words} (photo credit: JON VALE/POOL)", words, "(photo credit: JON VALE/POOL)"
    )
    assert found == [words, words]
    assert len(article.photos) == 1
    assert len(article.photos[0].captions) == 2
    assert article.photos[0].credit == "photo credit: JON VALE/POOL"


def test_a_credit_and_a_label_above_belong_to_the_caption_below() -> None:
    article, found = _captions(
        "Image source, Jon Vale", "Image caption,", "The pier in Ellin last May"
    )
    assert found == ["The pier in Ellin last May"]
    assert article.photos[0].credit == "Image source, Jon Vale"


@pytest.mark.parametrize(
    "line",
    [
        "The pier was closed in May (Reuters).",
        "It remains open in summer.",
        "Voters want a new pier in Ellin.",
        "The mayor said he would walk along the pier (in May).",
    ],
)
def test_an_ordinary_paragraph_is_no_caption(line: str) -> None:
    assert _captions(line)[1] == []


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "Council votes for new pier\n\nThe council of Ellin voted for a new pier on Tuesday after\n"
        "a debate of four hours, and the mayor said that work would\nbegin before the summer, "
        "if the weather\nallows it at all.\n\n"
        "Nobody voted against the plan, and some of those who had\n"
        "asked for a bridge instead said they were content.\n"
    )
    article = read_clipboard(wrapped, None)
    assert [b.kind for b in article.blocks] == ["title", "paragraph", "paragraph"]


def test_headings_bylines_and_furniture_are_told() -> None:
    article = read_clipboard(
        "Council votes for new pier\nBy Ida Morn\n3 May 2021\n3 min read\n"
        f"{LONG}\nA long quarrel\n{OTHER}",
        None,
    )
    kinds = [b.kind for b in article.blocks]
    assert kinds == ["title", "byline", "byline", "paragraph", "heading", "paragraph"]
    assert "min read" not in "".join(map(article.block_text, article.blocks))


@pytest.mark.parametrize(
    "above", ["The Ellin Courier 14 March 2024", "The Ellin Courier, 14 March 2024"]
)
def test_a_newspaper_with_its_date_above_the_title_did_not_write_the_article(above: str) -> None:
    text = f"{above}\n\nCouncil votes for new pier\n\nBy Ida Morn\n\n{LONG}\n\n{OTHER}"
    article = read_clipboard(text, None)
    assert article.title == "Council votes for new pier"
    assert (article.byline, article.outlet) == ("Ida Morn", "The Ellin Courier")
    assert article.published == date(2024, 3, 14)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LONG, "en"),
        ("STOP", "en"),
        ("x = [i for i in range(10)]", "en"),
        ("COUNCIL VOTES FOR A NEW PIER IN ELLIN AFTER A DEBATE OF FOUR HOURS ON TUESDAY", "en"),
        (
            "Der Rat hat am Dienstag für einen neuen Steg gestimmt, und das Wetter ist nicht gut.",
            "de",
        ),
        (
            "Le conseil a voté mardi pour une nouvelle jetée dans le port et la ville est en fête.",
            "fr",
        ),
        ("Совет проголосовал во вторник за новый причал.", "ru"),
    ],
)
def test_the_language_is_told(text: str, language: str) -> None:
    assert language_of(text) == language
