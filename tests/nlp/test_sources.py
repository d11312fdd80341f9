"""The source audit, on attributions given by hand."""

import re
from collections.abc import Callable

import pytest

from nlp.annotation import NOBODY, Source
from nlp.components.rows import Row, write
from nlp.components.sourcing import Detector
from nlp.pipeline import Pipeline
from nlp.source_names import bare_name
from nlp.sources import sources_of

Audit = Callable[..., dict[str, Source]]


@pytest.fixture(scope="module")
def audit(pipeline: Pipeline) -> Audit:
    """The rows by name: every <source> is cited once, every quotation belongs to the last one."""

    def run(
        given: str, names: dict[str, str] | None = None, voice: str = "direct"
    ) -> dict[str, Source]:
        text, rows, quotes = "", [], []
        for piece in re.split(r"(<[^>]*>|“[^”]*”)", given):
            start = len(text)
            text += piece.strip("<>") if piece[:1] == "<" else piece
            if piece[:1] == "<":
                rows.append(_row(start, len(text), voice, (names or {}).get(piece.strip("<>"))))
            if piece[:1] == "“":
                rows[-1]["content"].append([start, len(text)])
                quotes.append(
                    {"start": start, "end": len(text), "subtype": "full", "rule": "given"}
                )
        doc = pipeline.language(text)
        write(doc, "newsgloss_attribution", rows)
        write(doc, "newsgloss_quote", quotes)
        return {s.name: s for s in sources_of(Detector()(doc))}

    return run


def _row(start: int, end: int, voice: str, name: str | None) -> Row:
    source = [] if end == start + 1 else [[start, end]]
    return {
        "start": max(0, start - 4),
        "end": end,
        "subtype": voice,
        "rule": "given",
        "source": source,
        "cue": [],
        "content": [],
        "voice": voice,
        "name": name,
    }


def test_a_surname_counts_for_the_full_name(audit: Audit) -> None:
    found = audit("<Maria Lindner> said no. <Lindner> said it again.")
    assert found["Maria Lindner"].mentions == 2
    assert found["Maria Lindner"].kind == "named_person"


def test_a_pronoun_counts_for_the_name_it_was_resolved_to(audit: Audit) -> None:
    found = audit("<Maria Lindner> said no. <She> said it again.", {"She": "Maria Lindner"})
    assert found["Maria Lindner"].mentions == 2


def test_an_unresolved_pronoun_is_not_given_a_name(audit: Audit) -> None:
    found = audit("<He> said no.")
    assert found["he"].kind == "unnamed"


def test_only_words_inside_quotation_marks_count_as_quoted(audit: Audit) -> None:
    found = audit("<Maria Lindner> said it was “not yet over”, and left.")
    assert found["Maria Lindner"].words_quoted == 3


def test_a_quotation_in_two_attributions_counts_once(pipeline: Pipeline) -> None:
    text = "Maria Lindner said, “It is over.”"
    doc = pipeline.language(text)
    row = {**_row(0, 13, "direct", None), "content": [[20, len(text)]]}
    write(doc, "newsgloss_attribution", [row, {**row, "start": 14, "end": 18}])
    quotes = [{"start": 20, "end": len(text), "subtype": "full", "rule": "given"}]
    write(doc, "newsgloss_quote", quotes)
    (found,) = sources_of(doc)
    assert (found.mentions, found.words_quoted) == (2, 3)


@pytest.mark.parametrize(("voice", "direct"), [("direct", 1), ("mixed", 1), ("indirect", 0)])
def test_mixed_speech_counts_as_direct(audit: Audit, voice: str, direct: int) -> None:
    found = audit("<Maria Lindner> said no.", voice=voice)["Maria Lindner"]
    assert (found.direct, found.indirect) == (direct, 1 - direct)


@pytest.mark.parametrize(
    ("given", "name", "kind"),
    [
        ("<A senior official> said no.", "A senior official", "unnamed"),
        ("<Experts> said no.", "Experts", "unnamed"),
        ("<Studies> show that bees sleep.", "Studies", "unnamed"),
        ("It was said< >that bees sleep.", NOBODY, "unnamed"),
        ("<Local media> said no.", "Local media", "secondhand"),
        ("<The police> said no.", "The police", "named_body"),
        ("<The indictment> said no.", "The indictment", "document"),
        ("<The minister> said no.", "The minister", "named_person"),
    ],
)
def test_every_source_has_its_kind(audit: Audit, given: str, name: str, kind: str) -> None:
    assert audit(given)[name].kind == kind


def test_a_spokesperson_speaks_for_the_body(audit: Audit) -> None:
    found = audit("<A spokeswoman for Microsoft> said no. <Microsoft> said no.")
    assert [(s.name, s.kind, s.mentions) for s in found.values()] == [
        ("Microsoft", "named_body", 2)
    ]


def test_the_most_heard_source_comes_first(audit: Audit) -> None:
    found = audit("<Experts> said no. <Maria Lindner> said no. <Maria Lindner> said it again.")
    assert list(found) == ["Maria Lindner", "Experts"]


def test_a_row_without_a_source_that_reports_nothing_is_left_out(audit: Audit) -> None:
    assert audit("The mill seems< >to be empty.") == {}


def test_a_medium_that_is_marked_without_an_attribution_is_heard_once(audit: Audit) -> None:
    found = audit("The mill burned, Walla! reported. <Experts> said no.")
    assert (found["Walla!"].kind, found["Walla!"].mentions) == ("secondhand", 1)
    assert found["Experts"].mentions == 1


def test_we_and_you_are_no_sources(audit: Audit) -> None:
    assert audit("<We> said no. <You> said no.") == {}


@pytest.mark.parametrize(
    ("given", "bare"),
    [
        ("Dr. Morn’s", "Morn"),
        ("the Ellin Courier", "Ellin Courier"),
        ("Prime Minister Ida Morn", "Ida Morn"),
        ("Mr.", "Mr"),
        ("the", "the"),
        ("", ""),
    ],
)
def test_a_name_loses_its_article_and_titles(given: str, bare: str) -> None:
    assert bare_name(given) == bare


def test_a_text_without_attributions_has_no_sources(pipeline: Pipeline) -> None:
    assert sources_of(pipeline.language("The rain fell.")) == ()


@pytest.mark.parametrize(
    "given", ["A moment", "The way", "No one", "Everyone", "His forces of habit"]
)
def test_nobody_and_things_that_cannot_tell_get_no_row(audit: Audit, given: str) -> None:
    assert audit(f"<{given}> said no.") == {}


@pytest.mark.parametrize(
    ("given", "name", "kind"),
    [
        ("Federal law", "Federal law", "document"),
        ("The banner", "The banner", "document"),
        ("The report of 3,000 pages", "The report of 3,000 pages", "document"),
        ("The electorate", "The electorate", "unnamed"),
        ("The chamber", "The chamber", "named_body"),
    ],
)
def test_what_speaks_is_told_by_its_word(audit: Audit, given: str, name: str, kind: str) -> None:
    assert audit(f"<{given}> said no.")[name].kind == kind


def test_a_place_behind_a_body_is_not_the_source(audit: Audit) -> None:
    assert list(audit("<The weather office in Bucharest> said it would rain.")) == [
        "The weather office in Bucharest"
    ]


def test_whom_only_a_quoted_speaker_tells_of_is_not_heard(pipeline: Pipeline) -> None:
    doc = pipeline.language("“That gang of whiners wants our money,” Ida Morn said on Monday.")
    for _, detector in pipeline.detectors:
        doc = detector(doc)
    assert [(s.name, s.words_quoted) for s in sources_of(doc)] == [("Ida Morn", 7)]
