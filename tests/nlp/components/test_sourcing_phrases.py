"""Reports without a reporter, and phrases that keep a name back."""

from collections.abc import Callable

import pytest

from nlp.components.rows import read
from nlp.components.sourcing import Detector
from nlp.components.sourcing_rules.weighing import Silent
from nlp.pipeline import Pipeline

Phrases = Callable[[str, str], list[str]]


@pytest.fixture(scope="module")
def phrases(pipeline: Pipeline) -> Phrases:
    """The marked words of one subtype, without any attribution."""
    detector = Detector(weigher=Silent())

    def run(text: str, subtype: str) -> list[str]:
        rows = read(detector(pipeline.language(text)), "newsgloss_sourcing")
        return [text[r["start"] : r["end"]] for r in rows if r["subtype"] == subtype]

    return run


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A fire was reported at the mill on Monday.", "was reported"),
        ("The mayor was reported to respond with anger.", "was reported to"),
        ("It is understood that the mill will close.", "It is understood"),
        ("He is said to owe rent.", "is said to"),
        ("The clerk is said to be urging all to play by the rules.", "is said to"),
        ("The clerk was widely rumoured to be ill.", "was widely rumoured to"),
        ("It has been reported that the mill will close.", "It has been reported"),
        ("It is alleged that the clerk took the money.", "It is alleged"),
        ("I'm told that the mill will close.", "I'm told"),
        ("I am told that the mill will close.", "I am told"),
        ("The jury was told that the safe was open.", "was told"),
        ("He took the money, the jury was told.", "was told"),
        ("And rumours that Ida Morn will return were denied.", "rumours"),
        ("He has been told he will be seen in May.", "has been told"),
        ("Reports emerged that the mill had closed.", "Reports"),
        ("There were rumours that the mill had closed.", "rumours"),
        ("Unconfirmed reports of a fire reached the town.", "Unconfirmed reports"),
        ("The sale led to speculation about the mill.", "speculation"),
        ("He denied allegations that he took the money.", "allegations"),
        ("It was revealed that the clerk took the money.", "It was revealed"),
        ("The theft was first noted when the mill closed.", "was first noted"),
        ("Speculation was growing in the town.", "Speculation"),
    ],
)
def test_a_report_without_a_reporter_is_marked(phrases: Phrases, text: str, words: str) -> None:
    assert phrases(text, "agentless") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The fire was reported by the Harbour Board.",
        "The theft was reported to the police.",
        "Every accident must be reported within a day.",
        "The clerk was told to leave the mill.",
        "There were no reports of injuries at the mill.",
        "Jokes are told and gifts are given at the mill.",
        "The clerk is accused of theft.",
        "The clerk is charged with theft.",
        "There was much criticism of the mill.",
        "There were calls for a new vote.",
        "The Harbour Board had reported a loss.",
        "Nothing more was said.",
        "His allegations about the mill were false.",
        "The yearly reports of the mill lay on the table.",
        "The mill is believed to be empty.",
        "She was told to wait.",
        "The sums were not reported until May.",
        "A tax would discourage speculation in land.",
        "A year after it was announced, the bridge is still closed.",
        "The results were announced in May.",
    ],
)
def test_a_passive_or_noun_that_hides_nobody_is_not_marked(phrases: Phrases, text: str) -> None:
    assert phrases(text, "agentless") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He spoke on condition of anonymity.", "on condition of anonymity"),
        ("A clerk who asked not to be named said so.", "who asked not to be named"),
        ("She declined to be identified.", "declined to be identified"),
        ("He was not authorised to speak publicly.", "not authorised to speak publicly"),
        (
            "They lacked permission to talk about the sale.",
            "lacked permission to talk about the sale",
        ),
        (
            "Nobody at the ministry would comment on record.",
            "Nobody at the ministry would comment on record",
        ),
        (
            "While no clerks were willing to comment on record about it, the mill stayed shut.",
            "no clerks were willing to comment on record",
        ),
        ("A nurse who did not want to be named said so.", "who did not want to be named"),
        ("The clerk requested anonymity.", "requested anonymity"),
        ("A clerk speaking anonymously said so.", "speaking anonymously"),
        ("The girl, whose name was withheld, said so.", "whose name was withheld"),
        ("The clerk would not give her name.", "would not give her name"),
        ("A man who gave only his first name said so.", "who gave only his first name"),
        ("She wished to remain anonymous.", "wished to remain anonymous"),
        ("The aide, under promise of anonymity, said so.", "under promise of anonymity"),
        ("He declined to speak on the record.", "declined to speak on the record"),
        ("They asked that their names not be used.", "asked that their names not be used"),
    ],
)
def test_a_name_kept_back_is_marked(phrases: Phrases, text: str, words: str) -> None:
    assert phrases(text, "anonymity_granted") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "She asked to be named a knight.",
        "The runner did not break the record.",
        "The mill declined to comment.",
        "He named the ship Anonymous.",
        "The bird was identified by its call.",
        "Pupils were not allowed to swim.",
        "No runner came close to the record.",
    ],
)
def test_a_name_that_is_not_kept_back_is_not_marked(phrases: Phrases, text: str) -> None:
    assert phrases(text, "anonymity_granted") == []


def test_reason_and_condition_are_two_marks(phrases: Phrases) -> None:
    text = "He spoke on condition of anonymity because he was not allowed to brief the press."
    assert phrases(text, "anonymity_granted") == [
        "on condition of anonymity",
        "not allowed to brief the press",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n ",
        "was reported",
        "reported reported reported was was was",
        "REPORTS THAT THE MILL BURNED WERE SAID TO BE TRUE",
        "def f(x): return x  # reported",
        "Der Bürgermeister sagte nichts dazu, wurde berichtet.",
        "““““””””''''",
        "anonymity" * 500,
        "on condition of " * 300,
    ],
)
def test_odd_text_raises_nothing(phrases: Phrases, text: str) -> None:
    phrases(text, "agentless")
    phrases(text, "anonymity_granted")
