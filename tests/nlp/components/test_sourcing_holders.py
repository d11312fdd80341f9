"""Unnamed people who are heard without an attribution of their own."""

from collections.abc import Callable

import pytest

from nlp.article import Article, Block
from nlp.components.rows import Row, read
from nlp.parsing import parse
from nlp.pipeline import Pipeline

Marks = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In the view of many teachers, the bridge is unsafe.", "many teachers"),
        ("The Board closed the bridge, citing unnamed engineers.", "unnamed engineers"),
        ("The leaflet quoted a few experts who had seen it.", "a few experts"),
        ("The bridge is too narrow in the eyes of some critics.", "some critics"),
        ("For many, the bridge is a disgrace.", "many"),
        ("To its critics, the bridge is a disgrace.", "its critics"),
        ("The closure came as a shock to many.", "many"),
        ("The bridge closed, leaving some residents to wonder who would pay.", "some residents"),
        ("The crack led engineers to question the repair.", "engineers"),
        ("The closure got people talking about the cost.", "people"),
        ("The bridge was called a disgrace by several engineers.", "several engineers"),
        ("The mayor was criticised by teachers for the closure.", "teachers"),
        ("The mayor faced complaints from local parents that it was unsafe.", "local parents"),
        ("It is sparking fears among young farmers that the well will fail.", "young farmers"),
        ("The bridge would fall, warned several engineers.", "several engineers"),
        ("The profit was above analysts' forecasts.", "analysts"),
        ("The mill earned more than the $2 that analysts were looking for.", "analysts"),
        ("Others saw a danger in the plan.", "Others"),
        ("The mill earned the $2 that analysts expected.", "analysts"),
        ("Officials in the town made clear that it would stay.", "Officials in the town"),
        ("The plan was labelled as a “witch hunt” by several teachers.", "several teachers"),
        ("The bridge is old, say some residents.", "some residents"),
        ("The pump is known by some farmers as the old goat.", "some farmers"),
    ],
)
def test_people_whose_view_is_told_are_marked(unattributed: Marks, text: str, words: str) -> None:
    found = [w for subtype, w in unattributed(text) if subtype.startswith("unnamed")]
    assert found == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Engineers hope to open the bridge in May.", "Engineers"),
        ("Some teachers plan to strike in May.", "Some teachers"),
        ("Parents have pledged to march again.", "Parents"),
        ("Investigators have determined that the bridge was unsafe.", "Investigators"),
        ("Several of them said that the bridge was unsafe.", "Several of them"),
        ("The mayor met residents, many of whom said the bridge was unsafe.", "many of whom"),
        (
            "Engineers testing the bridge have concluded that it was unsafe.",
            "Engineers testing the bridge",
        ),
        ("Her staff made this announcement on Monday.", "Her staff"),
        ("Some note that the bridge is old.", "Some"),
        ("The bridge shook and engineers hope that it holds.", "engineers"),
    ],
)
def test_people_beside_a_verb_of_planning_or_hoping_are_marked(
    unattributed: Marks, text: str, words: str
) -> None:
    assert unattributed(text) == [("unnamed_group", words)]


@pytest.mark.parametrize(
    "text",
    [
        "The view of the harbour is fine.",
        "For many years, the bridge was open.",
        "The bridge was built for teachers, parents and pupils.",
        "The mayor got people to the harbour.",
        "The bridge was seen by thousands.",
        "The money was raised by volunteers.",
        "The mayor was called a fool by Ida Morn.",
        "She took a letter from a drawer.",
        "The mill took orders from several shops.",
        "The police cited a driver for speeding.",
        "The mayor quoted several poems.",
        "The bridge might be called unsafe by some.",
        "Residents called for a new bridge.",
        "Teachers planned a picnic.",
        "They all said so.",
        "Ida Morn and several teachers danced.",
        "The mayor drew applause from the teachers.",
        "The bridge was attacked by several rebels.",
        "The mayor made it clear to residents that the bridge was safe.",
        "It was cold comfort to people in the village.",
        "The pupils' bags were lost.",
        "The bridge, one called unsafe in May, is open.",
        "Not once has a clerk said that the pump failed.",
        "When a man tells a woman that she is wrong, he should listen.",
        "The match was viewed by 14,000 people on Monday.",
        "It was a time when some calls to the harbour were lost.",
        "Last year, 27 companies reported a loss.",
        "Two officers saw him run from the mill.",
        "For some, the cuts would eat up the gains.",
        "After trying to persuade voters that he cares, he left.",
        "The speech will convince workers that the plan is dead.",
        "It depends on what people think of the mayor.",
        "Lawmakers have not said so.",
        "Lawmakers not",
        "Lawmakers have not said",
    ],
)
def test_people_who_only_act_or_stand_there_are_not_marked(unattributed: Marks, text: str) -> None:
    assert unattributed(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Despite complaints that it is unsafe, the bridge is open.", "complaints"),
        ("The tour put to rest the claims that the bridge is unsafe.", "claims"),
        ("The mayor waved away talk of a new tax.", "talk"),
        ("Stories have emerged describing the plan.", "Stories"),
        ("The mayor denied claims that the bridge was unsafe.", "claims"),
        ("There were accusations that the mill had lied.", "accusations"),
    ],
)
def test_complaints_that_belong_to_nobody_are_marked(
    unattributed: Marks, text: str, words: str
) -> None:
    assert unattributed(text) == [("agentless", words)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor made claims that were false.",
        "Her complaints that it is unsafe were heard.",
        "The mayor wanted to talk of a new tax.",
        "Complaints about the bridge go to the mill.",
        "Democratic allegations against the mayor grew.",
        "The Harbour Board made these allegations in May.",
    ],
)
def test_complaints_with_an_owner_are_not_marked(unattributed: Marks, text: str) -> None:
    assert unattributed(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor did not say who made the offer.", "mayor did not say who made the offer"),
        ("She declined to name her sources.", "She declined to name her sources"),
    ],
)
def test_somebody_who_keeps_a_source_back_is_marked(
    unattributed: Marks, text: str, words: str
) -> None:
    assert unattributed(text) == [("anonymity_granted", words)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor did not identify a place.",
        "The list of donor names was not published.",
        "She did not say why.",
    ],
)
def test_things_that_go_unsaid_are_not_marked(unattributed: Marks, text: str) -> None:
    assert unattributed(text) == []


def _rows(pipeline: Pipeline, text: str) -> list[Row]:
    """The sourcing layer of a paragraph that all detectors have read."""
    article = Article(text, (Block("paragraph", 0, len(text)),))
    doc = parse(pipeline.language, article)
    for _, detector in pipeline.detectors:
        doc = detector(doc)
    return read(doc, "newsgloss_sourcing")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('On the form, a doctor had typed "not urgent".', ["unnamed_person"]),
        ("On the form, a doctor had typed his name.", []),
    ],
)
def test_words_in_quotation_marks_make_their_writer_a_source(
    pipeline: Pipeline, text: str, found: list[str]
) -> None:
    assert [row["subtype"] for row in _rows(pipeline, text)] == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Some senators declined to comment.", "Some senators"),
        ("Investigators discovered this week that four men had left.", "Investigators"),
        ("She calls it duty; rivals deride it as caution.", "rivals"),
        ("He heard rising fears from young farmers that it was late.", "young farmers"),
        ("Several nurses refused to say how many had left.", "Several nurses"),
        ("Lawmakers have not said when they will vote.", "Lawmakers"),
    ],
)
def test_people_are_found_beside_verbs_that_tell_an_answer_or_a_view(
    unattributed: Marks, text: str, words: str
) -> None:
    assert ("unnamed_group", words) in unattributed(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill will close, two people briefed on the sale said.", ["two people"]),
        ("Experts caution that such a count is never exact.", ["Experts"]),
        ("A spokesman would not comment but said the well was dry.", ["A spokesman"]),
        ("Some farmers have been worried since May that the well might fail.", ["Some farmers"]),
        ("Some farmers have been out since the spring.", []),
        ("The plan met with criticism from business groups.", []),
        ("The plan prompted outrage among conservatives in May.", []),
        ("In another study, they estimated that the well would last.", []),
        ("Scientists were more cautious.", ["Scientists"]),
        ("Scientists were more numerous.", []),
        ("Western governments say that the well is dry.", ["Western governments"]),
        ("The government says that the well is dry.", []),
        ("Villagers had been assured that the well was full.", ["had been assured"]),
        ("Hale's rep says that she is well.", ["Hale's rep"]),
        ("Friends of the port have rejected those concerns.", ["Friends of the port"]),
        ("By noon 26 of them had told the clerk that they were ill.", ["26 of them"]),
        ("According to two aides, Ida Morn and Tom Hale will meet.", ["two aides"]),
        ("According to an aide, Ida Morn, the two will meet.", []),
        ("Pilots flying that way have warned that it is short.", ["Pilots flying that way"]),
    ],
)  # fmt: skip
def test_who_is_cited_by_sentences_that_go_round_about(
    pipeline: Pipeline, text: str, found: list[str]
) -> None:
    assert [text[r["start"] : r["end"]] for r in _rows(pipeline, text)] == found
