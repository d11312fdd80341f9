"""Which cited phrases are marked: sources are given between < and >, the cue between { and }."""

import re
from collections.abc import Callable

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from nlp.article import Article, Block
from nlp.components.rows import read, write
from nlp.components.sourcing import Detector
from nlp.components.sourcing_rules.weighing import Silent
from nlp.parsing import parse
from nlp.pipeline import Pipeline

LEMMAS = {
    "endorsed": "endorse",
    "called": "call",
    "see": "see",
    "know": "know",
    "knows": "know",
    "did not respond": "respond",
    "think": "think",
    "want": "want",
    "were calling": "call",
    "claimed": "claim",
    "first reported": "report",
    "questioned": "question",
    "pounced": "pounce",
    "opted": "opt",
    "ordered": "order",
    "did not ask": "ask",
    "rejected": "reject",
    "signed": "sign",
    "sounded": "sound",
    "sounded off": "sound",
    "weighed": "weigh",
    "are not mincing": "mince",
    "are pointing": "point",
    "is calling": "call",
    "apologized": "apologize",
    "claim": "claim",
    "encourages": "encourage",
    "pledged": "pledge",
    "asked": "ask",
    "yelled": "yell",
    "barely even mentioned": "mention",
    "are saying": "say",
    "worry": "worry",
    "feel": "feel",
    "cast": "cast",
    "regarded": "regard",
    "suggests": "suggest",
    "identified": "identify",
    "assailed": "assail",
    "posted": "post",
}
"""Cues of the sentences below other than forms of saying, with their dictionary form."""
Marks = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def marks(pipeline: Pipeline) -> Marks:
    """Subtype and words of what is marked in a text with given sources."""

    def run(given: str) -> list[tuple[str, str]]:
        text, sources, cues = "", [], []
        for piece in re.split(r"(<[^>]*>|\{[^}]*\})", given):
            start = len(text)
            text += piece.strip("<>{}") if piece[:1] in ("<", "{") else piece
            if piece[:1] == "<":
                sources.append([start, len(text)])
            if piece[:1] == "{":
                cues.append([start, len(text)])
        lines = [m.span() for m in re.finditer(r"[^\n]+", text)]
        kinds = ["title" if given.startswith("# ") and not i else "paragraph" for i in range(99)]
        blocks = tuple(Block(kinds[i], *span) for i, span in enumerate(lines))
        doc = parse(pipeline.language, Article(text, blocks))
        rows = [
            {
                "start": source[0],
                "end": source[1],
                "subtype": "indirect",
                "rule": "given",
                "source": [source],
                "cue": [c for c in cues if c[0] > source[0]][:1] or cues[:1],
                "content": [],
                "voice": "indirect",
                "frame": "relative" if "who {" in given else "verb",
                "lemma": next((LEMMAS[c] for c in LEMMAS if "{" + c + "}" in given), "say"),
            }
            for source in sources
        ]
        write(doc, "newsgloss_attribution", rows)
        found = read(Detector(weigher=Silent())(doc), "newsgloss_sourcing")
        return [(r["subtype"], text[r["start"] : r["end"]]) for r in found]

    return run


@pytest.mark.parametrize(
    ("given", "subtype", "words"),
    [
        ("<A source> said the bridge was unsafe.", "unnamed_person", "A source"),
        ("As Ida Morn put it - <many> {think} it will fall.", "unnamed_group", "many"),
        ("<Morn's campaign manager> said no.", "unnamed_person", "Morn's campaign manager"),
        ("<A press secretary at Brill> said no.", "spokesperson", "A press secretary at Brill"),
        ("<One news agency> {reported} that it burned.", "secondhand", "One news agency"),
        ("<The moderator> said no.", "unnamed_person", "The moderator"),
        ("<Many neighbours> {feel} betrayed by the mayor.", "unnamed_group", "Many neighbours"),
        ("<Critics> {called} Hale a fool.", "unnamed_group", "Critics"),
        ("<One think tank> said no.", "unnamed_group", "One think tank"),
        ("<A staff member> said no.", "unnamed_person", "A staff member"),
        ("<The rank and file> {think} it is late.", "unnamed_group", "The rank and file"),
        ("<Her inner circle> {think} it is late.", "unnamed_group", "Her inner circle"),
        ("<Party establishment figures> said no.", "unnamed_group", "Party establishment figures"),
        (
            "<A large body of work> {suggests} that bees sleep.",
            "vague_authority",
            "A large body of work",
        ),
        (
            "She was ahead, according to <complete but unofficial returns>.",
            "vague_authority",
            "complete but unofficial returns",
        ),
        ("<She and her advisers> said they would leave.", "unnamed_group", "her advisers"),
        (
            "He was told by <people close to the mill that it> was late.",
            "unnamed_group",
            "people close to the mill",
        ),
        (
            "<Clerks are glad to see the back of it, he> said.",
            "unnamed_group",
            "Clerks",
        ),
        ("It alarmed <bakers>, who {worry} that bread will cost more.", "unnamed_group", "bakers"),
        ("<A Norland Republican> said no.", "unnamed_person", "A Norland Republican"),
        (
            "<People close to the mayor> {think} she will go.",
            "unnamed_group",
            "People close to the mayor",
        ),
        (
            "<People with direct knowledge of it> {think} she will go.",
            "unnamed_group",
            "People with direct knowledge of it",
        ),
        ("<Some party figures> said it was late.", "unnamed_group", "Some party figures"),
        ("<Old political hands> said it was late.", "unnamed_group", "Old political hands"),
        ("<Another ranking> said it was late.", "vague_authority", "Another ranking"),
        ("<Every recent poll> {shows} her ahead.", "vague_authority", "Every recent poll"),
        (
            "<An article in The Courier> {reported} that it burned.",
            "secondhand",
            "An article in The Courier",
        ),
        ("<The Courier> said it was a warm day.", "secondhand", "The Courier"),
        (
            "<A senior clerk familiar with the audit> said the bridge was unsafe.",
            "unnamed_person",
            "A senior clerk familiar with the audit",
        ),
        (
            "<An aide to the mayor, who left in May,> said the bridge was unsafe.",
            "unnamed_person",
            "An aide to the mayor",
        ),
        ("The bridge is unsafe, said <one resident>.", "unnamed_person", "one resident"),
        ("<Another user> wrote that the bridge was unsafe.", "unnamed_person", "Another user"),
        ("<Someone> said the bridge was unsafe.", "unnamed_person", "Someone"),
        (
            "<One of his senior aides> hinted at a sale.",
            "unnamed_person",
            "One of his senior aides",
        ),
        ("<Her friend> said the bridge was unsafe.", "unnamed_person", "Her friend"),
        (
            "<A spokeswoman for the harbour> said the bridge was unsafe.",
            "spokesperson",
            "A spokeswoman for the harbour",
        ),
        ("<The council's spokesman> said no.", "spokesperson", "The council's spokesman"),
        ("<An ENLR representative> said no.", "spokesperson", "An ENLR representative"),
        ("<Two ex-aides> said the bridge was unsafe.", "unnamed_group", "Two ex-aides"),
        ("<Politico Port Ellin> {reported} that it burned.", "secondhand", "Politico Port Ellin"),
        ("<Polling averages> {show} that people like bees.", "vague_authority", "Polling averages"),
        ("Some want to know if the bridge is safe.", "unnamed_group", "Some"),
        ("The sale followed revelations that he owed rent.", "agentless", "revelations"),
        ("There were charges of widespread fraud.", "agentless", "charges"),
        ("It burned, according to <Variety>.", "secondhand", "Variety"),
        (
            "<Source familiar with the ad> says it will run.",
            "unnamed_person",
            "Source familiar with the ad",
        ),
        ("The Ellin Courier broke the story in May.", "secondhand", "The Ellin Courier"),
        ("He praised polls that show him far ahead.", "vague_authority", "polls"),
        ("Based on current polling, he will win.", "vague_authority", "current polling"),
        ("News has emerged that he owed rent.", "agentless", "News"),
        (
            "<Officials in the capital> said the bridge was unsafe.",
            "unnamed_group",
            "Officials in the capital",
        ),
        ("<Experts> say the bridge is unsafe.", "unnamed_group", "Experts"),
        ("<Some lawmakers> say the bridge is unsafe.", "unnamed_group", "Some lawmakers"),
        ("<Many> say the bridge is unsafe.", "unnamed_group", "Many"),
        ("<Their foreign counterparts> said no.", "unnamed_group", "Their foreign counterparts"),
        ("<A number of officials> said no.", "unnamed_group", "A number of officials"),
        ("<Local beekeepers> say it was too dry.", "unnamed_group", "Local beekeepers"),
        ("<The crowd> shouted that it was unfair.", "unnamed_group", "The crowd"),
        ("<Several companies> said they would leave.", "unnamed_group", "Several companies"),
        ("<The protesters> said they would stay.", "unnamed_group", "The protesters"),
        (
            "<Current and former officials> said the bridge was unsafe.",
            "unnamed_group",
            "Current and former officials",
        ),
        ("<Studies> {show} that bees sleep.", "vague_authority", "Studies"),
        ("<A new poll> {shows} that people like bees.", "vague_authority", "A new poll"),
        ("<Research> {suggests} that bees sleep.", "vague_authority", "Research"),
        ("<The Ellin Courier> {reported} that it burned.", "secondhand", "The Ellin Courier"),
        ("It burned, {according to} <local media>.", "secondhand", "local media"),
        ("<Media reports> {said} that it burned.", "secondhand", "Media reports"),
        ("<A Courier report> {said} that it burned.", "secondhand", "A Courier report"),
        ("<Several newspapers> {wrote} that it burned.", "secondhand", "Several newspapers"),
        ("The sports paper <Nortada> {wrote} that he had left.", "secondhand", "Nortada"),
        (
            "<A letter seen by this newspaper> {warned} of the cost.",
            "vague_authority",
            "A letter seen by this newspaper",
        ),
        (
            "<A report obtained by the Courier> {warned} of the cost.",
            "vague_authority",
            "A report obtained by the Courier",
        ),
        (
            "<The town's other paper, the Ellin Gazette>, {reported} that it burned.",
            "secondhand",
            "the Ellin Gazette",
        ),
        ("The mill burned, {according to} <reports>.", "agentless", "reports"),
        ("The mill burned, {according to} <one report>.", "vague_authority", "one report"),
        ("She is well, {according to} <her doctor>.", "unnamed_person", "her doctor"),
        (
            "<A review of the emails of Ida Morn> {shows} that it was late.",
            "vague_authority",
            "A review of the emails of Ida Morn",
        ),
        (
            "<A letter seen by Sky News> {says} that it was late.",
            "vague_authority",
            "A letter seen by Sky News",
        ),
        (
            "<Leaked papers of Brill Foods> {show} that it was late.",
            "vague_authority",
            "Leaked papers of Brill Foods",
        ),
        ("It was late, {according to} <Prospect magazine>.", "secondhand", "Prospect magazine"),
        ("<All of the teachers> {said} no.", "unnamed_group", "All of the teachers"),
        (
            "<Fifty of the town's teachers> {said} no.",
            "unnamed_group",
            "Fifty of the town's teachers",
        ),
        ("<The Ellinian> {first reported} the fire.", "secondhand", "The Ellinian"),
        ("The mill burned, with <the i> {reporting} a theft.", "secondhand", "the i"),
        ("<Another child> {said} no.", "unnamed_person", "Another child"),
        ("She cut off <a clerk> who {questioned} the plan.", "unnamed_person", "a clerk"),
        (
            "According to <the exit polls in Ellin>, half said no.",
            "vague_authority",
            "the exit polls in Ellin",
        ),
        ("<An NGO> said that the dam was cracked.", "unnamed_group", "An NGO"),
        ("<Much of the media> said it was a draw.", "secondhand", "Much of the media"),
        ("<The Times newspaper> reported that he left.", "secondhand", "The Times newspaper"),
        (
            "As <the Courier’s investigative unit> reported, it closed.",
            "secondhand",
            "the Courier’s investigative unit",
        ),
        ("It was dry, according to <The Associated Press>.", "secondhand", "The Associated Press"),
        (
            "<A spokesman for Brill> {could only quip} that it was late.",
            "spokesperson",
            "A spokesman for Brill",
        ),
        ("<Many> {reaffirmed} their opposition.", "unnamed_group", "Many"),
        ("<A clerk> {is calling} for the mayor to go.", "unnamed_person", "A clerk"),
        ("<Several clerks> {apologized} for the delay.", "unnamed_group", "Several clerks"),
        (
            "It was sold, {according to} <state company records>.",
            "vague_authority",
            "state company records",
        ),
        ("<Traders> {know} that prices will fall.", "unnamed_group", "Traders"),
        ("<Users> {posted} their thoughts on it.", "unnamed_group", "Users"),
        ("<One tweet> {said} it was late.", "unnamed_person", "One tweet"),
        ("<A Facebook post> {said} it was late.", "unnamed_person", "A Facebook post"),
        ("<Critics> {assailed} the plan as too dear.", "unnamed_group", "Critics"),
        ("<Parents> {sounded off} on the plan.", "unnamed_group", "Parents"),
        ("<Parents> {are not mincing} words about it.", "unnamed_group", "Parents"),
        ("<Reporters> {are pointing} this out.", "unnamed_group", "Reporters"),
        ("<Ten nurses> {signed} an open letter against it.", "unnamed_group", "Ten nurses"),
        ("<Grocers> said the bridge was unsafe.", "unnamed_group", "Grocers"),
        ("<One of them> said the bridge was unsafe.", "unnamed_person", "One of them"),
        ("A mum left.\n<The mum> said it rained.", "unnamed_person", "The mum"),
        ("<A White House pool report> said it rained.", "secondhand", "A White House pool report"),
        (
            "<People in Port Ellin> {see} it as a strength.",
            "unnamed_group",
            "People in Port Ellin",
        ),
        ("<A rep for the singer> said she was well.", "unnamed_person", "A rep for the singer"),
        ("<A father of two> said the school was cold.", "unnamed_person", "A father of two"),
        ("<Mothers> said the school was cold.", "unnamed_group", "Mothers"),
        ("<What officials> said is that the dam is safe.", "unnamed_group", "officials"),
        (
            "<One of the people in the room> said it was cold.",
            "unnamed_person",
            "One of the people in the room",
        ),
        ("<A spokesman> {would say} only that it rained.", "spokesperson", "A spokesman"),
        (
            "<The woman>, who did not want to give her name, said it rained.",
            "unnamed_person",
            "The woman",
        ),
        ("A man came in.\n<The man> said it rained.", "unnamed_person", "The man"),
        (
            "According to <Radio Ellin>, the bridge is closed.",
            "secondhand",
            "Radio Ellin",
        ),
        (
            "According to <Nord Eins, a public broadcaster>, the bridge is closed.",
            "secondhand",
            "Nord Eins",
        ),
    ],
)
def test_a_source_without_a_name_is_marked(
    marks: Marks, given: str, subtype: str, words: str
) -> None:
    assert marks(given) == [(subtype, words)]


@pytest.mark.parametrize(
    "given",
    [
        "<Ida Morn> said the bridge was unsafe.",
        "<The Treasury> said the bridge was unsafe.",
        "<A senior adviser, Ida Morn,> said the bridge was unsafe.",
        "<A senior adviser>, Ida Morn, said the bridge was unsafe.",
        "<Treasury adviser Ida Morn> said the bridge was unsafe.",
        "Ida Morn, <a spokeswoman for the harbour>, said the bridge was unsafe.",
        "<Several officials, including Ida Morn,> said the bridge was unsafe.",
        "<Critics such as Ida Morn> said the bridge was unsafe.",
        "<A man named Ida Morn> said the bridge was unsafe.",
        "<The ministry> said the bridge was unsafe.",
        "<The company> said the bridge was unsafe.",
        "<The president> said the bridge was unsafe.",
        "<Police> said the bridge was unsafe.",
        "<The court> said the bridge was unsafe.",
        "<His mother> said the bridge was unsafe.",
        "<The spokesman> {would say} that it rained.",
        "<Thornley Rovers> said the keeper would stay.",
        "<Somebody> {knows} who broke the bridge.",
        "Ida Morn, a baker and <a member of the board>, said that it rained.",
        "It quoted <critics> like Ida Morn on the bridge.",
        "<Several firms> {called} off the sale.",
        "It is easy to get some voters to say the bridge is unsafe.",
        "He posted <a comment> on the bridge that {said} it was late.",
        "According to <Nord Eins, a club in the north>, the bridge is closed.",
        "<She> said the bridge was unsafe.",
        "<Some of us> say the bridge is unsafe.",
        "<My friends> say the bridge is unsafe.",
        "<Forty percent of voters> say the bridge is unsafe.",
        "<Brill Foods and other companies> said they would leave.",
        "She has heard what <voters> {are saying}.",
        "<A group> {called} Our Harbour is growing.",
        "<A movement> {called} the Norland People's Party grew.",
        "<Delegates> {pledged} their support to the mayor.",
        "It was the trust that <many neighbours> {feel} for the mayor.",
        "<Hundreds> {cast} their votes in the rain.",
        "<The source of the trouble> said no more.",
        "It lasted longer than <almost anyone> said.",
        "<A Monmouth poll> {showed} that she was ahead.",
        "<A Real Clear Figures average> {showed} that she was ahead.",
        "She is among <the few> widely {regarded} as fit.",
        "<The poll> {showed} that people like bees.",
        "<A study by Ellin University> {found} that bees sleep.",
        "<The newspaper> {said} that it would close.",
        "<The leaked papers> {showed} that it was late.",
        "<The magazine> {said} that it would close.",
        "<The Ellin Courier> {asked} for more time.",
        "<No company> said it would leave.",
        "<The two candidates> said they would debate.",
        "The fire was reported in the Ellin Courier.",
        "The mayor made allegations about the sale.",
        "He was arrested on charges of fraud.",
        "<A congressional report> {said} that the bridge was unsafe.",
        "The mayor wanted to know the way.",
        "The Ellin Courier broke its promise in May.",
        "Based on a true story, the film is long.",
        "He praised polls that were long.",
        "The mayor regretted the revelation that he owed rent.",
        "He leads, according to <a ClearFigures average of recent polls>.",
        "He has 24 percent, according to <a recent poll by ClearFigures>.",
        "She had less, according to <figures her campaign released on Friday>.",
        "Campaign manager Tom Hale left. <Morn's campaign manager> said no.",
        "Moderator Tom Hale came. <The moderator> said no.",
        "<The Courier> {said} it was closing its office.",
        "<The Courier> {said} that it would close.",
        "<An article in The Courier by Tom Hale> {reported} that it burned.",
        "<One of them, The Courier's Ida Morn,> {reported} that it burned.",
        "The Harbour Trust published <a report> showing that it leaks.",
    ],
)
def test_a_source_that_the_reader_can_tell_is_not_marked(marks: Marks, given: str) -> None:
    assert marks(given) == []


def test_a_person_named_earlier_is_known(marks: Marks) -> None:
    given = "Spokesman Ida Morn opened the doors.\n<The spokesman> said that all was well."
    assert marks(given) == []


def test_a_person_never_named_stays_unknown(marks: Marks) -> None:
    given = "<A nurse> said that it rained.\n<The nurse> said that it rained again."
    assert marks(given) == [("unnamed_person", "A nurse"), ("unnamed_person", "The nurse")]


def test_a_headline_looks_for_the_name_in_the_whole_text(marks: Marks) -> None:
    text = "# <Spokesman>: <the spokesman> says no\nSpokesman Ida Morn said no."
    assert ("spokesperson", "the spokesman") not in marks(text)


def test_only_the_unnamed_part_of_a_joint_source_is_marked(marks: Marks) -> None:
    given = "<The Harbour Board and some engineers> said the bridge was unsafe."
    assert marks(given) == [("unnamed_group", "some engineers")]


def test_a_joint_source_without_names_is_one_mark(marks: Marks) -> None:
    given = "<Nurses and teachers> said they would strike."
    assert marks(given) == [("unnamed_group", "Nurses and teachers")]


@pytest.mark.parametrize(
    "given",
    [
        "<Critics> {could say} that the bridge is unsafe.",
        "There is a need for <voters> {to say} what they think.",
        "The board asked whether <citizens> {prefer} another bridge.",
        "<Voters> {endorsed} the plan.",
        "<Residents> {know} the bridge well.",
        "<No one> {said} so.",
        "<Anybody> {said} so.",
        "<Every teacher> {said} so.",
        "<Not everyone> {said} so.",
        "<People> {want} a new bridge.",
        "<People> {know} that the bridge is old.",
        "<A lawyer for the mill> {did not respond} to a letter.",
        "The mayor trusts <the teachers> who {know} her.",
        "There are <teachers> who {think} that the bridge is unsafe.",
        "<Engineers> {were calling} every hour.",
        "<Hullo News> {said} in a statement that it would close.",
        "<One such clerk was Ida Morn> who {claimed} it was late.",
        "She sent <an email> {saying} that it was late.",
        "<The next series of emails> {shows} that it was late.",
        "<A website> called Quillo {reported} a fire.",
        "<All three candidates> {said} no.",
        "<Her opponent> {said} no.",
        "<Republicans> {pounced} on the plan.",
        "<Workers> {opted} out of the plan.",
        "<A judge> {ordered} the sale of the mill.",
        "<The teachers> {did not ask} about the plan.",
        "<All we can say> {is} no.",
        "Six in <ten voters> {said} no.",
        "It burned, {according to} <three recent polls>, including one from Ellin University.",
        "<Research conducted for the Ellin Trust> {shows} that bees sleep.",
        "It burned, {according to} <papers she submitted to the court>.",
        "<The town's person of the year> {said} no.",
        "<Lawmakers> {rejected} the bill in May.",
        "<Lawmakers> {signed} the bill in May.",
        "<Companies> {claim} tax breaks.",
        "<About one in five> {said} no.",
        "<Supporters of Hale> {say} by 55%-41% that the bridge should close.",
        "The gift is legal, {according to} <harbour lawyer Charlie Spies>.",
        "The board argues that <trading prisoners> {encourages} theft.",
        "<Delegates> {pledged} to Hale went home.",
        "<Reporters> {asked} questions about it.",
        "<Some boys> {yelled} in the street.",
        "<The Ellin Courier> {barely even mentioned} the fire.",
        "<The runners> {identified} a shorter way.",
        "<Two others> {have not said} whom they like.",
        "<Users> {posted} pictures of the lake.",
        "<A tweet by Ida Morn> {said} it was late.",
        "<Bells> {sounded} over the town.",
        "<Two boys> {weighed} the fish.",
    ],
)
def test_a_group_that_says_nothing_in_fact_is_not_marked(marks: Marks, given: str) -> None:
    assert marks(given) == []


def test_two_media_are_two_marks(marks: Marks) -> None:
    given = "<Both the Ellin Courier and the Port Ellin Gazette> {reported} that it burned."
    assert marks(given) == [
        ("secondhand", "the Ellin Courier"),
        ("secondhand", "the Port Ellin Gazette"),
    ]


def test_who_means_the_people_right_before_it(marks: Marks) -> None:
    given = "She drew <the anger of teachers> who {said} the plan was unfair."
    assert marks(given) == [("unnamed_group", "teachers")]


def test_a_poll_whose_maker_is_told_later_can_be_looked_up(marks: Marks) -> None:
    given = "<A new poll> {shows} that people like bees. The poll by Microsoft ended in May."
    assert marks(given) == []


def test_some_of_them_are_nobody_in_particular(marks: Marks) -> None:
    assert marks("<Several of them> {said} no.") == [("unnamed_group", "Several of them")]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("Now Baku wants to help, Walla! reported on Monday.", "Walla!"),
        ("The mill burned, the Ellin Courier has learned.", "the Ellin Courier"),
        ("The mill burned, according to Reuters.", "Reuters"),
    ],
)
def test_a_medium_beside_a_verb_of_reporting_needs_no_attribution(
    marks: Marks, given: str, words: str
) -> None:
    assert marks(given) == [("secondhand", words)]


@pytest.mark.parametrize(
    ("given", "subtype", "words"),
    [
        ("Many experts say the bridge is unsafe.", "unnamed_group", "Many experts"),
        ("By a wide margin, those surveyed say it is unsafe.", "unnamed_group", "those surveyed"),
        ("Two voters privately express doubts about it.", "unnamed_group", "Two voters"),
        ("Beekeepers warned that it came too late.", "unnamed_group", "Beekeepers"),
        ("It used what experts described as old tricks.", "unnamed_group", "experts"),
        ("With voters worried about the toll, it was dropped.", "unnamed_group", "voters"),
        ("Two pilots weighed in on the toll.", "unnamed_group", "Two pilots"),
        ("But some warned that it would fall.", "unnamed_group", "some"),
        ("Recent surveys show that bees sleep.", "vague_authority", "Recent surveys"),
        (
            "But officials from both towns also said the bridge was unsafe.",
            "unnamed_group",
            "officials from both towns",
        ),
        ("Some teachers were afraid that it would close.", "unnamed_group", "Some teachers"),
        ("State news media claimed that it burned.", "secondhand", "State news media"),
    ],
)
def test_people_and_papers_beside_a_verb_of_saying_need_no_attribution(
    marks: Marks, given: str, subtype: str, words: str
) -> None:
    assert marks(given) == [(subtype, words)]


@pytest.mark.parametrize(
    "given",
    [
        "Some teachers were late.",
        "The board of directors said no.",
        "Experts built the bridge.",
        "The papers were found on the street.",
        "Ida Morn, one of the teachers, said no.",
        "Harvest workers closed the road.",
    ],
)
def test_people_and_papers_beside_another_verb_are_not_marked(marks: Marks, given: str) -> None:
    assert marks(given) == []


@pytest.mark.parametrize(
    "given",
    [
        "The sun reported nothing new.",
        "The Reuters building was sold.",
        "The post reported no theft to the police.",
        "According to the Ellin Courier editor, the mill burned.",
    ],
)
def test_a_word_that_only_looks_like_a_medium_is_not_marked(marks: Marks, given: str) -> None:
    assert marks(given) == []


def test_a_source_that_is_cited_twice_is_marked_once(marks: Marks) -> None:
    assert marks("<Experts><> say it leaks and fear it may burst.") == [
        ("unnamed_group", "Experts")
    ]


def test_a_relative_clause_that_says_who_is_meant_stays(marks: Marks) -> None:
    given = "<People who live by the harbour> say the bridge is unsafe."
    assert marks(given) == [("unnamed_group", "People who live by the harbour")]


@pytest.mark.parametrize(
    "text",
    [
        "<\u200b>",
        "<>",
        "<“”>",
        "<,>",
        "<and>",
        "<12>",
        "<ßß \u00a0 the>",
        "<🙂🙂> said",
        "<the of the>",
        "The town said <about>",
        "The town said <over>",
    ],
)
def test_odd_sources_are_left_alone(marks: Marks, text: str) -> None:
    assert marks(text) == []


def test_docs_of_the_official_models_are_understood() -> None:
    doc = Doc(
        Vocab(),
        words=["Teachers", "and", "nurses", "said", "it", "burned", "."],
        tags=["NNS", "CC", "NNS", "VBD", "PRP", "VBD", "."],
        deps=["nsubj", "cc", "conj", "ROOT", "nsubj", "ccomp", "punct"],
        heads=[3, 0, 0, 3, 5, 3, 3],
        spaces=[True, True, True, True, True, False, False],
    )
    row = {"start": 20, "end": 24, "subtype": "indirect", "rule": "given", "voice": "indirect"}
    cited = {"source": [[0, 19]], "cue": [[20, 24]], "content": [[25, 34]], "name": None}
    write(doc, "newsgloss_attribution", [{**row, **cited}])
    (found,) = read(Detector(weigher=Silent())(doc), "newsgloss_sourcing")
    assert (found["start"], found["end"], found["subtype"]) == (0, 19, "unnamed_group")


def test_what_was_tried_is_told(pipeline: Pipeline) -> None:
    detector = Detector(weigher=Silent())
    doc = pipeline.language("The mill was reported to be empty.")
    assert "agentless" in detector.tried(doc, 3)[0]
    assert "no attribution" in detector.tried(doc, 1)[0]


def test_people_in_a_headline_are_unnamed_only_if_they_stay_so(marks: Marks) -> None:
    assert marks("# <Hacker> says no\nTom Hale, the hacker, said no.") == []
    assert marks("# <Newspaper>: the bridge is unsafe\nIda Morn said so.") == [
        ("secondhand", "Newspaper")
    ]
    assert marks("# <Former rival> says no\nTom Hale said no.") == []
    assert marks("# <Officials> say no\n<Officials> said that it was unsafe.") == [
        ("unnamed_group", "Officials"),
        ("unnamed_group", "Officials"),
    ]
