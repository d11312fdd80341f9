"""Attributions: one sentence a construction, one a trap; who is quoted and under which name."""

from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc

from nlp.article import Article, Block
from nlp.components.attributing.words import words
from nlp.components.attribution import Detector
from nlp.components.quote import Detector as Quotes
from nlp.components.rows import read
from nlp.parsing import parse
from nlp.pipeline import Pipeline

Read = Callable[[str], Doc]


@pytest.fixture(scope="session")
def analysed(pipeline: Pipeline) -> Read:
    detector = Detector(words())

    def run(text: str) -> Doc:
        blocks, at = [], 0
        for line in text.split("\n"):
            if line:
                blocks.append(Block("paragraph", at, at + len(line)))
            at += len(line) + 1
        return detector(Quotes()(parse(pipeline.language, Article(text, tuple(blocks)))))

    return run


def rows_of(doc: Doc) -> list[dict[str, Any]]:
    """The attributions that are not nested."""
    return [r for r in read(doc, "newsgloss_attribution") if not r["nested"]]


def parts(doc: Doc, cue: str) -> tuple[list[str], list[str]]:
    """Source and content of the attribution whose cue holds a word."""
    text = doc.text
    row = next(r for r in rows_of(doc) if cue in text[r["start"] : r["end"]])
    return (
        [text[s:e] for s, e in row["source"]],
        [text[s:e] for s, e in row["content"]],
    )


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        (
            "The mayor said that the bridge would close.",
            "said",
            ["The mayor"],
            ["that the bridge would close"],
        ),
        (
            "The board told residents that the water was safe.",
            "told",
            ["The board"],
            ["that the water was safe"],
        ),
        (
            "According to the harbour office, the ferry sank in May.",
            "According",
            ["the harbour office"],
            ["the ferry sank in May"],
        ),
        (
            "The ferry sank in May, according to the harbour office.",
            "according",
            ["the harbour office"],
            ["The ferry sank in May"],
        ),
        (
            "The museum refused to sell the painting.",
            "refused",
            ["The museum"],
            ["to sell the painting"],
        ),
        (
            "The bridge is expected to open in June.",
            "expected",
            [],
            ["The bridge", "to open in June"],
        ),
        (
            "Ida Morn criticized the plan.",
            "criticized",
            ["Ida Morn"],
            ["the plan"],
        ),
        (
            "Hale has gotten less credit than aides say he deserves.",
            "say",
            ["aides"],
            ["he deserves"],
        ),
        (
            "To harbour officials, it was a show of respect.",
            "To",
            ["harbour officials"],
            ["it was a show of respect"],
        ),
        (
            "The bridge would close, the mayor said.",
            "said",
            ["the mayor"],
            ["The bridge would close"],
        ),
    ],
)
def test_each_construction_gives_source_and_content(
    analysed: Read, text: str, cue: str, source: list[str], content: list[str]
) -> None:
    assert parts(analysed(text), cue) == (source, content)


def test_a_participle_borrows_the_subject_of_its_clause(analysed: Read) -> None:
    doc = analysed("The mayor praised the crew, adding that the work was hard.")
    assert parts(doc, "adding") == (["The mayor"], ["that the work was hard"])
    assert parts(doc, "praised")[1] == ["the crew"]


def test_a_relative_clause_names_the_noun_before_it_and_the_pronoun(analysed: Read) -> None:
    doc = analysed("The pilot, who said that the fog was thick, turned back.")
    source, _ = parts(doc, "said")
    assert "pilot" in source[0]
    assert source[-1] == "who"


def test_the_second_verb_of_a_relative_clause_has_its_pronoun(analysed: Read) -> None:
    doc = analysed("The pilot, who walked home and said that the fog was thick, fell asleep.")
    assert parts(doc, "said")[0][-1] == "who"


def test_a_rare_cue_counts_where_a_quotation_hangs_on_it(analysed: Read) -> None:
    (row,) = read(analysed('The mayor exhorted the crew to "go home".'), "newsgloss_quote")
    assert row["speaker"]["text"] == "The mayor"


def test_an_owner_is_the_source_of_a_noun(analysed: Read) -> None:
    doc = analysed("His claim that the well was dry surprised the village.")
    source, content = parts(doc, "claim")
    assert source == ["His"]
    assert content[0].startswith("that the well")


def test_a_second_report_of_the_same_speaker_ends_the_first(analysed: Read) -> None:
    doc = analysed("The mayor said the road was closed and argued that it should stay so.")
    assert parts(doc, "said")[1] == ["the road was closed"]
    assert parts(doc, "argued")[1] == ["that it should stay so"]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            '"It is dry," Hale said, adding that the well is "a wreck beyond repair."',
            ("said", ['"It is dry,"']),
            ("adding", ['that the well is "a wreck beyond repair."']),
        ),
        (
            "Hale, who said he was tired, told the board it was late.",
            ("said", ["he was tired"]),
            ("told", ["it was late"]),
        ),
        (
            "Hale claimed credit for the pump but the nurses have said they paid for it.",
            ("claimed", ["credit for the pump"]),
            ("have said", ["they paid for it"]),
        ),
        (
            "Noting that the well was dry, Ida Morn said she would leave.",
            ("Noting", ["that the well was dry"]),
            ("said", ["she would leave"]),
        ),
        (
            "While critics argue that the well is dry, Ida Morn insists that it is full.",
            ("argue", ["that the well is dry"]),
            ("insists", ["that it is full"]),
        ),
    ],
)
def test_attributions_side_by_side_are_not_nested(
    analysed: Read, text: str, first: tuple[str, list[str]], second: tuple[str, list[str]]
) -> None:
    doc = analysed(text)
    for cue, content in (first, second):
        assert parts(doc, cue)[1] == content


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ('"You are late," Hale told the two clerks.', "told", ['"You are late,"']),
        ("Hale proposed closing the mill.", "proposed", ["closing the mill"]),
        ("The crew seemed tired of the noise.", "seemed", ["tired of the noise"]),
        (
            "Hale said in a letter to the board on Monday that the well was dry.",
            "said",
            ["that the well was dry"],
        ),
        ("Hale was asked whether the well was dry.", "asked", ["whether the well was dry"]),
    ],
)
def test_content_is_found_where_the_tree_gives_none_or_too_much(
    analysed: Read, text: str, cue: str, content: list[str]
) -> None:
    assert parts(analysed(text), cue)[1] == content


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("On Monday his wife, Jane, called for an open vote.", "called", ["his wife, Jane"]),
        ("The board's head has loudly called to shut the mill.", "called", ["The board's head"]),
        ("And he's predicted a dry summer.", "predicted", ["he"]),
        ("He's told every year that the well is dry.", "told", []),
        ("Most believe that the well is dry.", "believe", ["Most"]),
    ],
)
def test_who_says_it_is_found_where_the_tree_sees_a_passive_or_nobody(
    analysed: Read, text: str, cue: str, source: list[str]
) -> None:
    assert parts(analysed(text), cue)[0] == source


@pytest.mark.parametrize("text", ["Just ask the mayor.", "But consider the tide and the wind."])
def test_what_the_reader_is_told_to_do_nobody_has_done(analysed: Read, text: str) -> None:
    assert rows_of(analysed(text)) == []


def test_an_attribution_inside_another_is_nested(analysed: Read) -> None:
    doc = analysed("The mayor said that the pilot believed that the fog was thick.")
    cues = [doc.text[r["start"] : r["end"]] for r in rows_of(doc)]
    assert cues == ["said"]
    assert len(read(doc, "newsgloss_attribution")) == 2


def test_a_colon_behind_a_name_hands_over(analysed: Read) -> None:
    text = "Mayor Ida Morn: Bridge will close in May"
    assert parts(analysed(text), ":") == (
        ["Mayor Ida Morn"],
        ["Bridge will close in May"],
    )


def test_a_colon_in_a_time_or_behind_a_place_hands_nothing_over(analysed: Read) -> None:
    assert rows_of(analysed("Doors open at 7:30 and the tour lasts an hour.")) == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"The well is dry," Ida Morn said.', ["Ida Morn"]),
        ('"The well is dry," said Ida Morn.', ["Ida Morn"]),
        ('Ida Morn said: "The well is dry."', ["Ida Morn"]),
        ('"The well is dry," said Ida Morn, the harbour master.', ["Ida Morn"]),
        ('"The well is dry," Ida Morn, who leads the board, said.', ["Ida Morn"]),
        ('"The well is dry," Ida Morn (Ellin), a member of the board, said.', ["Ida Morn"]),
        ('"The well is dry," she said, "and we are late."', ["she", "she"]),
        ('"The well is dry," she said. "We are late."', ["she", "she"]),
        ('The mayor called the plan "a quiet disaster".', ["The mayor"]),
        ('The mayor said that the bridge "is beyond repair".', ["The mayor"]),
        ('According to the mayor, the bridge "is beyond repair".', ["the mayor"]),
        ('"Never again." — Ida Morn', ["Ida Morn"]),
        ('She went on to say:\n"We are late, and the well is dry."', ["She"]),
        ('They watched the film "Blue Gate" at night.', [None]),
        ('The word "tariff" is old.', [None]),
        ('He added the words "and more" to the sign.', [None]),
        ('"They are late," a voice-over in the film says.', ["a voice-over in the film"]),
        ('"The well is dry," said Oversight Chair Ida Morn.', ["Oversight Chair Ida Morn"]),
        ('The mayor called him "a crook" and a "fool".', ["The mayor", "The mayor"]),
        ('The mayor praised the crew, saying, "They were brave."', ["The mayor"]),
    ],
)
def test_quotations_find_their_speaker(
    analysed: Read, text: str, speakers: list[str | None]
) -> None:
    rows = read(analysed(text), "newsgloss_quote")
    assert [(r["speaker"] or {}).get("text") for r in rows] == speakers


def test_a_quotation_over_paragraphs_keeps_its_speaker(analysed: Read) -> None:
    text = '"It was dark," said Ida Morn. "It was cold.\n"We walked all night."'
    rows = read(analysed(text), "newsgloss_quote")
    assert [r["speaker"]["text"] for r in rows] == ["Ida Morn"] * 3


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ('"Never," he said.', ["full"]),
        ('"The well is dry," she said, "but we have water."', ["full", "full"]),
        ('The mayor called it "a quiet disaster".', ["partial"]),
        ('The "experts" of the village slept.', ["scare"]),
        ('They watched the film "Blue Gate" at night.', ["title"]),
    ],
)
def test_the_speaker_settles_the_kind(analysed: Read, text: str, kinds: list[str]) -> None:
    assert [r["subtype"] for r in read(analysed(text), "newsgloss_quote")] == kinds


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("Ida Morn came. Morn said that the well was dry.", "said", "Ida Morn"),
        ("Ida Morn came late. She said that the well was dry.", "said", "Ida Morn"),
        ("Ida Morn met Tom Hale. He said that the well was dry.", "said", "Tom Hale"),
        ("Mayor Ida Morn came. The mayor said that the well was dry.", "said", "Ida Morn"),
        ("Ida Morn came. Mrs. Morn said that the well was dry.", "said", "Ida Morn"),
        (
            "The warden, Ida Morn, came. Her own engineers, Brant Lund, were late. She said no.",
            "said",
            "Ida Morn",
        ),
        (
            "Tom Hale came. On the others, Bo Lund, who was late, sat down. He said no.",
            "said",
            "Bo Lund",
        ),
        ("The well is old. She said that it was dry.", "said", None),
        ("Mayor Ida Morn met Mayor Tom Hale. The mayor said that he was glad.", "said", None),
        ("Residents said that the well was dry.", "said", None),
        ("Ida Morn's aide said that the well was dry.", "said", None),
    ],
)
def test_names_are_resolved_where_the_text_allows(
    analysed: Read, text: str, cue: str, name: str | None
) -> None:
    doc = analysed(text)
    row = next(r for r in rows_of(doc) if cue in doc.text[r["start"] : r["end"]])
    assert row["name"] == name


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ('"The well is dry," she said.', "direct"),
        ("She said that the well was dry.", "indirect"),
        ('She said that the well was "dry as bone".', "mixed"),
    ],
)
def test_the_voice_tells_how_much_is_quoted(analysed: Read, text: str, voice: str) -> None:
    assert rows_of(analysed(text))[0]["voice"] == voice


@pytest.mark.parametrize(
    "text",
    [
        "",
        "said",
        "said said said according to",
        "THE MAYOR SAID THE WELL WAS DRY",
        'def f(x): return "said" if x else "told"',
        "« Je ne sais pas », a dit le ministre.",
        "Shall we go\nsaid he\nto the sea",
        '""""""',
        'hesaid"no"hesaid"yes"',
        ": : : — — according to : said",
    ],
)
def test_odd_text_finds_less_and_never_raises(analysed: Read, text: str) -> None:
    doc = analysed(text)
    for row in read(doc, "newsgloss_attribution"):
        for start, end in (*row["source"], *row["cue"], *row["content"]):
            assert 0 <= start < end <= len(doc.text)
