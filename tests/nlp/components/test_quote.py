"""Quotation marks: which stretches they enclose, and what kind of quotation each one is."""

from collections.abc import Callable

import pytest

from nlp.components.quote import Detector
from nlp.components.quotes.kinds import form
from nlp.components.quotes.pairing import quotations
from nlp.components.rows import read
from nlp.pipeline import Pipeline
from nlp.readability import grade
from nlp.texts import all_texts, text_for


def found(text: str) -> list[str]:
    """The quotations of a text whose lines are its paragraphs."""
    extents, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            extents.append((at, at + len(line)))
        at += len(line) + 1
    return [text[q.start : q.end] for q in quotations(text, extents)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The well is dry," she said.', ['"The well is dry,"']),
        ("“The well is dry,” she said.", ["“The well is dry,”"]),
        ("„Der Brunnen“ is a song.", ["„Der Brunnen“"]),
        ("«The well is dry», she said.", ["«The well is dry»"]),
        ("''The well is dry,'' she said.", ["''The well is dry,''"]),
        ("``The well is dry,'' she said.", ["``The well is dry,''"]),
        ("'The well is dry,' she said.", ["'The well is dry,'"]),
        ("‘The well is dry,’ she said.", ["‘The well is dry,’"]),
        ('He said "no".', ['"no"']),
        ('She called it (a "quiet week").', ['"quiet week"']),
    ],
)
def test_every_style_of_marks_is_paired(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"It is late," she said, "and I am tired."',
            ['"It is late,"', '"and I am tired."'],
        ),
        (
            "“He told me ‘never’ and left,” she said.",
            ["“He told me ‘never’ and left,”"],
        ),
        (
            "'He told me \"never\" and left,' she said.",
            ["'He told me \"never\" and left,'"],
        ),
        ("“He said “never” to me,” she said.", ["“He said “never” to me,”"]),
        ("The players' union called the plan 'a bad joke'.", ["'a bad joke'"]),
        ("'The players' union will not bend,' he said.", ["'The players' union will not bend,'"]),
        ('"It is late. I go.\n"You stay," she said.', ['"It is late. I go.', '"You stay,"']),
        ('"The “Courier” says no," she said.', ['"The “Courier” says no,"']),
        (
            '"The “Courier” says no.\n"I say yes," she said.',
            ['"The “Courier” says no.', '"I say yes,"'],
        ),
        ('"The well is dry,” she said, “and old.”', ['"The well is dry,”', "“and old.”"]),
        ("She said it was “far too late", ["“far too late"]),
        ('They wrote," The well is dry" on the wall.', ['" The well is dry"']),
    ],
)
def test_nested_interrupted_and_unclosed_quotations(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The players' union met the teachers' board.",
        "It's Ida's boat, isn't it?",
        "Rock ’n’ roll of the ’60s, ’cause they like it.",
        "'Tis the season, and they want 'em all.",
        "He is 6'2\" tall and she is 5' 10\" tall.",
        'A 12"-wide board and a 3" x 4" card.',
        '<photo file="a.jpg" width="40">',
        'An empty pair "" says nothing.',
    ],
)
def test_apostrophes_measures_and_markup_are_no_quotations(text: str) -> None:
    assert found(text) == []


def test_inches_inside_a_quotation_do_not_close_it() -> None:
    assert found('"He is 6\'2" tall," she said.') == ['"He is 6\'2" tall,"']


def test_a_paragraph_that_reopens_the_marks_continues_the_quotation() -> None:
    text = "“The first night was long.\n“The second was worse,” he said."
    first, second = quotations(text, [(0, 26), (27, len(text))])
    assert not first.closed
    assert second.continues


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"The well is dry," she said.', "full"),
        ('She said: "The well is dry."', "full"),
        ('"We are tired and angry" about the dry well, she said.', "partial"),
        ('He calls himself a "Proud father who wants to help those that cannot."', "partial"),
        ('He read her new book, "Dry Land: How We Lost the Water of the Northern Hills."', "title"),
        ('He said that "The well is dry. We will dig a new one."', "full"),
        ('"Never," he said.', "title"),
        ('He called it "a quiet week".', "partial"),
        ('He called the judge "unfair".', "partial"),
        ('They watched the film "Blue Gate" at night.', "title"),
        ('He described her as "Mad" and left.', "partial"),
        ('It is known as "Lantern Square" today.', "title"),
        ('"Gate found open on rainy night" — The Courier', "title"),
    ],
)
def test_the_form_tells_the_kind_before_a_speaker_is_known(text: str, kind: str) -> None:
    (quotation,) = quotations(text, [(0, len(text))])
    assert form(text, quotation, 0, len(text), headline=False) == kind


def test_in_a_headline_capitals_do_not_make_a_title() -> None:
    text = 'Mayor Calls Bridge "A Very Long Wait"'
    (quotation,) = quotations(text, [(0, len(text))])
    assert form(text, quotation, 0, len(text), headline=True) != "title"


def test_the_layer_has_exact_offsets_and_no_speaker_yet(pipeline: Pipeline) -> None:
    text = "Ida Morn said the well was “dry as bone”."
    (row,) = read(Detector()(pipeline.language(text)), "newsgloss_quote")
    assert text[row["start"] : row["end"]] == "“dry as bone”"
    assert text[row["inner"][0] : row["inner"][1]] == "dry as bone"
    assert row["speaker"] is None


@pytest.mark.parametrize("text", ["", '"', '"' * 400, "“" * 300, "“”" * 200, "'" * 300, "a\"b'c"])
def test_odd_text_never_raises(text: str) -> None:
    assert all(len(q) > 2 for q in found(text))


def test_ten_times_the_text_is_no_more_than_ten_times_the_work(
    lines_run: Callable[[Callable[[], object]], int],
) -> None:
    text = "“It is late,” she said, but the players' 'union' stayed. "
    some = lines_run(lambda: found(text * 40))
    assert some > 1000
    assert lines_run(lambda: found(text * 400)) <= 10 * some


@pytest.mark.parametrize("kind", ["full", "partial", "scare", "title"])
def test_every_kind_has_plain_words(kind: str) -> None:
    text = text_for("quote", kind, text="“so”")
    assert all((text.name, text.why, text.question, text.fine))
    assert set(all_texts("quote")["subtype"]) == {"full", "partial", "scare", "title"}
    assert grade(" ".join((text.why, text.question, text.fine))) <= 8
