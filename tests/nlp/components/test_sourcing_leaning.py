"""Papers, media and received wisdom that a statement leans on without an attribution of its own."""

from collections.abc import Callable

import pytest

Marks = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The forecast is based on current polling.", "current polling"),
        ("Polls in Norland put Hale ahead by two points.", "Polls in Norland"),
        ("One survey of drivers had him third.", "One survey of drivers"),
        ("In a study published last week, mice lost weight.", "a study published last week"),
        ("In one poll, two thirds of drivers said no.", "one poll"),
        ("Hale trails Morn by ten points in most polls.", "most polls"),
        ("Hale is ahead in a number of polls.", "a number of polls"),
        ("In an online poll of 800 farmers, most were tired.", "an online poll of 800 farmers"),
        ("The conventional wisdom is that the bridge will close.", "The conventional wisdom"),
    ],
)
def test_a_paper_that_carries_a_statement_is_marked(
    unattributed: Marks, text: str, words: str
) -> None:
    assert ("vague_authority", words) in unattributed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hale did many polls for the paper.",
        "Hale does better than in other polls.",
        "Hale still leads many regional polls.",
        "Morn, who trails Hale in polls out of Ellin, went home.",
        "He rose in the polls.",
        "In an online poll of 800 farmers, Ellin Data found that most were tired.",
        "Hale fares better in recent polls from ClearFigures.",
        "She leads Morn in a poll by Ellin Data.",
        "The polls opened at eight and put a strain on the clerks.",
        "In offering an analysis of the vote, he stumbled.",
        "In a test tube, it turned blue.",
        "The owl is a bird of great wisdom.",
    ],
)
def test_a_paper_on_which_nothing_leans_is_not_marked(unattributed: Marks, text: str) -> None:
    assert [words for subtype, words in unattributed(text) if subtype == "vague_authority"] == []


@pytest.mark.parametrize(
    ("text", "subtype", "words"),
    [
        (
            "A group of liberal rabbis planned to protest.",
            "unnamed_group",
            "A group of liberal rabbis",
        ),
        ("Some people referred to her as the boss.", "unnamed_group", "Some people"),
        (
            "An Ellin Courier article published Friday found no record of him.",
            "secondhand",
            "An Ellin Courier article published Friday",
        ),
        (
            "The rule did not sit well with a number of farmers.",
            "unnamed_group",
            "a number of farmers",
        ),
        (
            "The win was projected by news networks after the polls closed.",
            "secondhand",
            "news networks",
        ),
        ("Hale left after revelations the council had paid him twice.", "agentless", "revelations"),
        (
            "She was hurt by the revelation that she used a private account.",
            "agentless",
            "revelation",
        ),
        ("He kept his lead after claims he lied about the bridge.", "agentless", "claims"),
        ("People suspected that the dam would break.", "unnamed_group", "People"),
        ("Harbour strategists are more skeptical.", "unnamed_group", "Harbour strategists"),
        ("Political pundits are shocked that he leads.", "unnamed_group", "Political pundits"),
        ("Experts see the vote on Sunday as a test.", "unnamed_group", "Experts"),
        ("Many shopkeepers remain wary of the toll.", "unnamed_group", "Many shopkeepers"),
        ("That convinced some activists that they can win.", "unnamed_group", "some activists"),
        (
            "It fed the feeling among many farmers that nobody listens.",
            "unnamed_group",
            "many farmers",
        ),
        ("The dam broke amid news reports that it was old.", "secondhand", "news reports"),
        ("Weather experts rebuke the plan.", "unnamed_group", "Weather experts"),
        ("On the form, a doctor had typed “not urgent” in red.", "unnamed_person", "a doctor"),
    ],
)
def test_who_is_heard_beside_other_words_is_marked(
    unattributed: Marks, text: str, subtype: str, words: str
) -> None:
    assert (subtype, words) in unattributed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Republicans confirmed a judge in May.",
        "Some activists see the river every day.",
        "He convinced some activists to stay.",
        "There is a path among many farms.",
        "The sum depends on whether lawmakers agree, and if officials plan to vote.",
        "There may be reports that he left.",
        "Hale won 30 percent of voters who said no.",
        "The hall was full, with 900 guests expected in May.",
        "A hapless student referred to on the radio as Stick left.",
    ],
)
def test_what_nobody_says_is_not_marked(unattributed: Marks, text: str) -> None:
    assert unattributed(text) == []
