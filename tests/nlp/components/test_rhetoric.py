"""Rhetoric in quotations: one sentence a device, and quotations that only inform."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nlp.article import Article, Block
from nlp.components.rhetoric import LISTS, Detector, make
from nlp.components.rhetorical import DEVICES
from nlp.components.rows import Row, read, write
from nlp.lexicon import load
from nlp.parsing import parse
from nlp.pipeline import Pipeline
from nlp.texts import text_for

Judge = Callable[..., Row]
LEAD = "It was a wet day in Port Ellin. "
"""The tone of a quotation is heard with the words before it."""


@pytest.fixture(scope="session")
def detector() -> Detector:
    return Detector(tuple(cue for name in LISTS for cue in load(name)))


@pytest.fixture(scope="session")
def judge(pipeline: Pipeline, detector: Detector) -> Judge:
    def read_quote(words: str, kind: str = "full") -> Row:
        text = f"{LEAD}“{words}” said the mayor."
        start, end = len(LEAD), len(LEAD) + len(words) + 2
        row: dict[str, Any] = {"start": start, "end": end, "subtype": kind, "rule": "quote"}
        doc = pipeline.language(text)
        write(doc, "newsgloss_quote", [row])
        return read(detector(doc), "newsgloss_quote")[0]

    return read_quote


PUSHING = [
    ("It is a shameful, heartless plan,", "loaded"),
    ("Nobody has ever done more for this harbour than Ida,", "absolute"),
    ("They laugh at people like us,", "us_vs_them"),
    ("The pier is our home.", "us_vs_them"),
    ("It is the strongest plan that any town on this coast has ever seen,", "absolute"),
    ("Absolutely nobody can mend that roof,", "absolute"),
    ("Our children will not be safe,", "fear"),
    ("A catastrophe is coming to this valley,", "fear"),
    ("That man is a crook and a liar,", "name_calling"),
    ("Harbour first!", "slogan"),
    ("No more toll gates", "slogan"),
    ("Build the bridge!", "slogan"),
    ("Is this what we pay taxes for?", "rhetorical_question"),
    ("What does the council know about fish?", "rhetorical_question"),
    ("No work, no homes, no hope,", "repetition"),
    ("It's not about me, it's about you,", "repetition"),
    ("We must stop this sale.", "imperative"),
    ("Vote for the tunnel.", "imperative"),
    ("Debt is a cancer in this town,", "metaphor"),
    ("It is the dignity of this great nation that they sell,", "flattery"),
]


@pytest.mark.parametrize(("words", "device"), PUSHING, ids=[p[0] for p in PUSHING])
def test_words_that_push_are_rhetoric(judge: Judge, words: str, device: str) -> None:
    row = judge(words)
    assert row["rhetoric"] is True
    assert device in row["devices"]


INFORMING = [
    "They had absolutely no idea where the key was,",
    "The bridge was closed at nine on Monday,",
    "The water reached the second floor,",
    "Shares were hit by the news,",
    "We found forty goats in the hall,",
    "I will meet the council on Friday,",
    "The letter never reached the clerk at the port,",
    "Could you send me the map?",
    "What time do you open?",
    "About a third of the pupils walk to school,",
    "The doctors and the nurses were tired,",
    "Thank you for the soup.",
    "The fire started in the kitchen,",
    "Please close the door.",
]


@pytest.mark.parametrize("words", INFORMING)
def test_a_quotation_that_informs_is_left_alone(judge: Judge, words: str) -> None:
    row = judge(words)
    assert row["rhetoric"] is False
    assert row["devices"] == []
    assert row["triggers"] == []
    assert row["rule"] == "quote"
    assert "why" not in row


def test_a_single_strong_word_does_not_push_in_long_talk(judge: Judge) -> None:
    words = (
        "The cook served soup on Monday at noon in the hall behind the mill, where clerks from "
        "the harbour, pupils of a school, some drivers of buses and two men with a new pump sat "
        "at one long table until a quarter past one, and a clerk who wrote down what it cost put "
        "in a note that it was awful, but that next time a pot of tea might do,"
    )
    assert judge(words)["rhetoric"] is False


@pytest.mark.parametrize(
    "words",
    [
        "a disgrace",
        "pathetic and petty",
        "mean-spirited",
        "quite reckless",
        "spoiled brat",
        "sickos",
    ],
)
def test_a_strong_word_that_is_the_core_of_a_fragment_pushes(judge: Judge, words: str) -> None:
    assert judge(words, "partial")["rhetoric"] is True


@pytest.mark.parametrize(
    "words",
    [
        "dismayed",
        "quite alarming",
        "inappropriate",
        "important and difficult",
        "astonishingly generous",
        "honest and courageous",
        "no idea",
    ],
)
def test_a_mild_judgement_or_a_feeling_alone_does_not_push(judge: Judge, words: str) -> None:
    assert judge(words, "partial")["rhetoric"] is False


@pytest.mark.parametrize(
    "words",
    [
        "formal update",
        "for weeks",
        "owners of barns",
        "every ten minutes",
        "must be shut by noon",
    ],
)
def test_a_fragment_that_informs_does_not_push(judge: Judge, words: str) -> None:
    assert judge(words, "partial")["rhetoric"] is False


BUILT = [
    ("You think I am going to sell the boat?", "rhetorical_question"),
    ("So we are supposed to thank them?", "rhetorical_question"),
    ("The keenest baker ever to stand in this town.", "absolute"),
    ("There is nothing more important to us than the lighthouse.", "absolute"),
    ("Our wages are on the line, our homes are on the line.", "repetition"),
    ("Sad, sad days for the port.", "repetition"),
    ("I oppose it now. I will oppose it in May. And I will oppose it then.", "repetition"),
    ("We have begged for lamps. Begged,", "repetition"),
    ("He got up, he went to the pier, he raised his flag,", "repetition"),
    ("This board works for builders, not for us.", "repetition"),
    ("Ellin is no longer Ellin,", "slogan"),
    ("The port will always be the port,", "slogan"),
    ("I don't want pity. I want a bed.", "repetition"),
    ("He is trusted with everything and checked by nobody", "absolute"),
    ("The hate, the lies, the shame of it.", "repetition"),
    ("We do not beg for a pier. We work for a pier.", "repetition"),
    ("It isn't a bridge. It's a gift to the ferry.", "repetition"),
    ("We have never, never sold a fish.", "repetition"),
    ("Bankers hate us and bankers ignore the port.", "us_vs_them"),
    ("They call it a plan for the port. Really?", "rhetorical_question"),
    ("He sold the pier, didn't he?", "rhetorical_question"),
    ("If the sea rises, who will pay?", "rhetorical_question"),
    ("The harbour must stay open.", "imperative"),
    ("You either pay the toll or you swim.", "absolute"),
    ("We have got to mend the pier.", "imperative"),
    ("This has to stop.", "imperative"),
    ("He shot himself in the foot.", "metaphor"),
    ("There is no one braver than the ferryman,", "absolute"),
    ("The crew did not lose a single net,", "absolute"),
    ("A ferry never waits, a tide always turns.", "absolute"),
    ("If you are too grand for a small boat, you are too small for a big one.", "repetition"),
    ("With every boat and every net the port lives,", "repetition"),
    ("She's brave. She's clever. The port knows it,", "repetition"),
    ("They are very skilled, very calm, very able sailors,", "repetition"),
    ("The port stands for freedom, dignity and hope,", "flattery"),
    ("Free ferries now.", "slogan"),
    ("They are selling rooms, selling roads, selling rivers,", "repetition"),
    ("We hear anger, we hear sorrow,", "repetition"),
    ("The port is not divided, the crews are not divided,", "repetition"),
    ("Why don't you all tell the mayor on Sunday?", "rhetorical_question"),
    ("The plan is old, but is this all the council has?", "rhetorical_question"),
]


@pytest.mark.parametrize(("words", "device"), BUILT, ids=[b[0] for b in BUILT])
def test_the_build_of_the_words_shows_a_device(judge: Judge, words: str, device: str) -> None:
    row = judge(words)
    assert row["rhetoric"] is True
    assert device in row["devices"]


PLAIN_BUILT = [
    "The ferry is the old boat of the port.",
    "The boat came from the north, not yet full.",
    "I couldn't get to them. I couldn't find the door.",
    "The clerk sold nets in May, sold oars in June and left,",
    "The ferry leaves at six, the bus leaves at seven,",
    "We walked . . . and then . . . we slept,",
    "So you have the names of all six guests?",
    "A dozen conservatives asked for a map of the port,",
    "Let's see what the tide does,",
    "Not only the mayor but the clerk too had a key,",
    "We had floods in the past, and our neighbours had them in the past,",
    "The tide was low at ten and the tide was high at four,",
    "The Justice Department and the Army have the file,",
    "Thanks for coming!",
    "I did not see the letter. I read the copy,",
    "NATO and NASA sent letters to the school,",
    "Do not use the lift on Sunday because the engineers test it,",
    "the longest pier in the county,",
    "No one is to stay longer than an hour,",
    "Nothing came of it other than a letter,",
    "She is not a single mother,",
    "The boat is blue. The boat is mended,",
    "The ferry leaves now,",
    "The offices of trade and justice are in the hall,",
]


LISTED = [
    ("He is out of his league in the town hall,", "loaded"),
    ("They ripped our harbour to pieces,", "loaded"),
    ("The council rammed down the toll,", "loaded"),
    ("She is a tireless champion for the ferry,", "loaded"),
    ("No one has ever built such a pier,", "absolute"),
    ("I shudder to think of the winter,", "fear"),
    ("They look down on us in the upper town,", "us_vs_them"),
    ("Don't let them sell the pier,", "imperative"),
    ("The time is now for a new pier,", "imperative"),
    ("We shall overcome the tide,", "slogan"),
    ("The mayor needs to stop digging,", "metaphor"),
    ("The pier is a noble cause,", "flattery"),
    ("He is a petty dictator in a small port,", "name_calling"),
]


@pytest.mark.parametrize(("words", "device"), LISTED, ids=[x[0] for x in LISTED])
def test_listed_wordings_of_each_kind_push(judge: Judge, words: str, device: str) -> None:
    row = judge(words)
    assert row["rhetoric"] is True
    assert device in row["devices"]


def test_a_strong_word_weighs_more_as_the_whole_of_a_fragment(judge: Judge) -> None:
    assert judge("dangerous", "partial")["devices"] == ["fear"]
    assert judge("horrified", "partial")["devices"] == ["loaded"]
    assert judge("a divisive", "partial")["devices"] == ["loaded"]
    assert judge("chaos", "partial")["devices"] == ["fear"]
    assert judge("The road is dangerous at night,")["rhetoric"] is False


@pytest.mark.parametrize("words", PLAIN_BUILT)
def test_a_likeness_in_form_alone_is_no_device(judge: Judge, words: str) -> None:
    assert judge(words)["rhetoric"] is False


def test_what_a_quotation_needs_grows_with_its_length(judge: Judge) -> None:
    core = "it shows a lack of character"
    filler = "and on Tuesday the clerk sent the letter to the office at the north gate of the town "
    assert judge(core)["rhetoric"] is True
    assert judge(filler * 4 + core)["rhetoric"] is False
    assert judge(filler * 4 + core + " and a shameful trick")["rhetoric"] is True


def test_many_light_words_do_not_add_up(judge: Judge) -> None:
    words = "It was a historic, brilliant, superb and magnificent evening for our families,"
    assert judge(words)["rhetoric"] is False


def test_faint_devices_are_not_named_beside_clear_ones(judge: Judge) -> None:
    assert judge("It is a shameful plan for our city,")["devices"] == ["loaded"]


def test_the_words_derived_from_vader_are_read(judge: Judge) -> None:
    assert judge("crappy", "partial")["devices"] == ["loaded"]


def test_words_that_need_company_push_together(judge: Judge) -> None:
    assert judge("It is a dysfunctional and irresponsibly run office,")["rhetoric"] is True


def test_long_talk_needs_more_than_a_chance_word(judge: Judge) -> None:
    talk = (
        "The first stone came from the north quarry and the second from the south quarry, and when "
        "the masons had laid them side by side the clerk wrote the date in a book, and the book "
        "went to the vault, where it stayed until a fire broke out in the hall next door,"
    )
    assert judge(talk)["rhetoric"] is False


def test_a_mocking_name_is_rhetoric_only_of_somebody_in_the_text(
    pipeline: Pipeline, detector: Detector
) -> None:
    text = "Mayor Tom Hale met Mr Morn. She wrote of “Little Tom” and saw “Crazy Horse” on Monday."
    rows: list[Row] = []
    for words in ("“Little Tom”", "“Crazy Horse”"):
        start = text.index(words)
        row = {"start": start, "end": start + len(words), "subtype": "title", "rule": "quote"}
        rows.append(row)
    doc = pipeline.language(text)
    write(doc, "newsgloss_quote", rows)
    found = read(detector(doc), "newsgloss_quote")
    assert [row["devices"] for row in found] == [["name_calling"], []]


@pytest.mark.parametrize("kind", ["scare", "title"])
def test_a_title_or_scare_quote_is_rhetoric_only_if_it_insults(judge: Judge, kind: str) -> None:
    assert judge("The Shameful Plan", kind)["rhetoric"] is False
    assert judge("crooks", kind)["rhetoric"] is True


def test_a_fragment_with_an_insult_is_rhetoric(judge: Judge) -> None:
    assert judge("a gang of crooks", "partial")["devices"][0] == "name_calling"


def test_triggers_are_the_words_that_show_the_device(judge: Judge) -> None:
    words = "It is a shameful plan. We must stop it."
    row = judge(words)
    shown = {(f"{LEAD}“{words}”"[start:end], device) for start, end, device in row["triggers"]}
    assert ("shameful", "loaded") in shown
    assert ("We must", "imperative") in shown


def test_the_mark_explains_its_devices_by_their_words(judge: Judge) -> None:
    row = judge("It is a shameful, heartless plan,")
    assert row["rule"] == "rhetoric-loaded"
    assert "“shameful”" in row["why"]
    assert row["question"].endswith("?")


def test_devices_are_named_weightiest_first_and_none_twice(judge: Judge) -> None:
    row = judge("Liars! Crooks! They are behind this shameful sale.")
    assert row["devices"][0] == "name_calling"
    assert len(row["devices"]) == len(set(row["devices"]))
    assert set(row["devices"]) <= set(DEVICES)


def test_a_question_with_its_answer_pushes_less(judge: Judge) -> None:
    assert judge("Is the well dry? Yes.")["rhetoric"] is False


def test_curly_marks_and_capitals_make_no_difference(judge: Judge) -> None:
    assert judge("IT’S A DISGRACE,")["rhetoric"] is True


@pytest.mark.parametrize("device", DEVICES)
def test_every_device_has_words_for_the_reader(device: str) -> None:
    said = text_for("rhetoric", device, words="“xyz”")
    assert "“xyz”" in said.why
    assert said.name
    assert said.question
    assert said.fine


@pytest.mark.parametrize("words", ["", "”", "!!!", "?", "a", "…", "WE WE WE WE", "no " * 300, "🙂"])
def test_odd_quotations_are_read_without_complaint(judge: Judge, words: str) -> None:
    assert isinstance(judge(words)["rhetoric"], bool)


def test_a_text_without_quotations_is_left_alone(pipeline: Pipeline, detector: Detector) -> None:
    doc = detector(pipeline.language("It is a shameful plan."))
    assert read(doc, "newsgloss_quote") == []


def test_a_users_own_words_push(pipeline: Pipeline, tmp_path: Path) -> None:
    own = '[[cue]]\ntext = "zounds"\nsubtype = "loaded"\nweight = 2\ngloss = "It is loud."\n'
    (tmp_path / "rhetoric.toml").write_text(own, encoding="utf-8")
    component = make(pipeline.language, "newsgloss_rhetoric", str(tmp_path))
    doc = pipeline.language("“Zounds and thunder,” she said.")
    write(doc, "newsgloss_quote", [{"start": 0, "end": 21, "subtype": "full", "rule": "quote"}])
    assert read(component(doc), "newsgloss_quote")[0]["devices"] == ["loaded"]


def test_plain_words_push_by_their_tone_and_are_shown(judge: Judge) -> None:
    """No listed word stands here; the network says which words make it push."""
    words = "They took our pier, our school and our shop, and they will take the ferry,"
    row = judge(words)
    assert row["rhetoric"] is True
    assert row["triggers"]
    shown = [("“" + words + "”")[start:end] for start, end, _ in row["triggers"]]
    assert all(text.strip(",. ") for text in shown)
    assert row["why"]
    assert "{" not in row["why"]


def test_the_occasion_alone_makes_no_push(judge: Judge, pipeline: Pipeline) -> None:
    text = "Tom Hale, who leads the opposition, said: “The loan runs for twenty years.”"
    doc = parse(pipeline.language, Article(text, (Block("paragraph", 0, len(text)),)))
    for _, detector in pipeline.detectors:
        doc = detector(doc)
    (row,) = read(doc, "newsgloss_quote")
    assert row["rhetoric"] is False


def test_no_reason_is_shown_twice(judge: Judge) -> None:
    row = judge("Is this what we pay taxes for? They laugh at people like us, and always will,")
    shown = re.findall("“([^”]*)”", row["why"])
    plain = [words.rstrip("…").lower() for words in shown]
    assert len(plain) > 1
    assert not any(a != b and a in b for a in plain for b in plain)
    triggers = [(first, last, device) for first, last, device in row["triggers"]]
    assert len(set(triggers)) == len(triggers)
