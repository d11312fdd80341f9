"""The scores that the benchmarks compute, on answers whose score is known."""

from typing import Any

import pytest

from benchmarks.scoring.attribution import AttributionScore
from benchmarks.scoring.captions import CaptionScore
from benchmarks.scoring.gold import GoldScore
from benchmarks.scoring.hedges import HedgeScore
from benchmarks.scoring.seed import SeedScore
from benchmarks.scoring.spans import Counts, coverage, likeness, pairs
from benchmarks.speed import invented, measured
from nlp.pipeline import Pipeline

Json = dict[str, Any]
TEXT = "Officials said the mill burned. “It was loud,” said Ida Morn."


def mark(category: str, subtype: str, words: str, **more: Any) -> Json:
    start = TEXT.index(words)
    span = {"start": start, "end": start + len(words), "text": words}
    return {"category": category, "subtype": subtype, **span, **more}


def answer(*annotations: Json, attributions: tuple[Json, ...] = ()) -> Json:
    return {"annotations": list(annotations), "attributions": list(attributions)}


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def test_counts_give_precision_recall_and_f1() -> None:
    counts = Counts(hits=3, found=4, gold=6)
    assert (counts.precision, counts.recall, counts.f1) == (0.75, 0.5, 0.6)
    assert Counts().f1 == 0.0


def test_likeness_is_the_shared_part_of_both_spans() -> None:
    assert likeness((0, 4), (2, 6)) == pytest.approx(1 / 3)
    assert coverage((0, 10), (2, 4)) == 1.0


def test_the_likest_pairs_are_matched_first_and_only_once() -> None:
    assert pairs([(0, 4), (4, 8)], [(3, 8), (4, 8)], likeness, 1e-9) == [(1, 1), (0, 0)]


def test_the_gold_score_counts_spans_subtypes_and_speakers() -> None:
    quote = {**mark("quote", "full", "“It was loud,”"), "speaker": {"text": "Ida Morn"}}
    score = GoldScore()
    score.add(
        answer(mark("sourcing", "unnamed_person", "Officials"), {**quote, "rhetoric": True}),
        {
            "hedge": [],
            "sourcing": [mark("", "unnamed_group", "Officials")],
            "quote": [{**mark("", "", "“It was loud,”"), "kind": "full", "speaker": "Morn"}],
        },
    )
    figures = score.figures()
    assert (figures["sourcing F1"], figures["sourcing subtype"]) == (1.0, 0.0)
    assert (figures["quote subtype"], figures["speaker"], figures["rhetoric F1"]) == (1.0, 1.0, 0.0)


def test_an_undecidable_span_is_neither_right_nor_wrong() -> None:
    score = GoldScore()
    either = {"layer": "sourcing", **mark("", "", "Officials")}
    score.add(answer(mark("sourcing", "unnamed_group", "Officials")), {"either": [either]})
    assert score.figures()["sourcing F1"] == 0.0
    score.add(
        answer(mark("sourcing", "unnamed_group", "mill")),
        {"sourcing": [mark("", "unnamed_group", "mill")], "either": []},
    )
    assert score.figures()["sourcing F1"] == 1.0


def test_hedges_outside_the_core_are_not_judged() -> None:
    score = HedgeScore()
    found = answer(mark("hedge", "possibility", "said"), mark("hedge", "belief", "burned"))
    score.add(found, {"spans": [[*span("said"), "possibility"], [*span("burned"), "optional"]]})
    assert score.figures() == {"hedge cues F1": 1.0, "hedge cues precision": 1.0}


def test_a_caption_finding_needs_a_shared_word_of_evidence() -> None:
    score = CaptionScore()
    expected = {"mismatches": [{"check": "date_mismatch", "evidence": "3 May 2019"}]}
    score.add(answer(mark("caption", "date_mismatch", "mill", evidence="May")), expected)
    assert score.figures()["caption F1"] == 1.0
    score.add(answer(mark("caption", "date_mismatch", "mill", evidence="June")), expected)
    assert score.figures()["caption F1"] == 0.5


def test_a_clean_case_with_an_alarm_and_a_sprung_trap_are_counted() -> None:
    score = CaptionScore()
    case = {"mismatches": [], "traps": ["place_mismatch"]}
    score.add(answer(mark("caption", "place_mismatch", "mill", evidence="mill")), case)
    assert score.figures()["clean cases without alarm"] == 0.0
    assert score.figures()["traps sprung"] == 1.0


def attribution(source: str, cue: str, content: str) -> Json:
    return {"source": [span(source)], "cue": [span(cue)], "content": [span(content)]}


def test_a_relation_is_whole_with_cue_source_and_most_of_the_content() -> None:
    gold = {
        "text": TEXT,
        "quotes": [
            {"span": span("“It was loud,”"), "attributed": True, "speaker": span("Ida Morn")}
        ],
        "attributions": [attribution("Officials", "said", "the mill burned")],
        "unnamed": [[*span("Officials"), "unnamed_group"]],
    }
    right = attribution("Officials", "said", "mill burned")
    quote = mark("quote", "full", "It was loud", speaker=mark("", "", "Morn"))
    score = AttributionScore()
    score.add(
        answer(mark("sourcing", "unnamed_group", "Officials"), quote, attributions=(right,)), gold
    )
    figures = score.figures()
    assert {name: round(figures[name], 2) for name in figures} == {
        "quotation F1": 1.0,
        "cue F1": 1.0,
        "source F1": 1.0,
        "content F1": 0.8,
        "relation F1": 1.0,
        "unnamed F1": 1.0,
        "quotation with speaker": 1.0,
    }


def test_an_unnamed_source_inside_reported_speech_is_not_judged() -> None:
    gold = {
        "text": TEXT,
        "quotes": [],
        "attributions": [attribution("Ida Morn", "said Ida", "Officials said the mill burned")],
        "unnamed": [],
    }
    score = AttributionScore()
    score.add(answer(mark("sourcing", "unnamed_group", "Officials")), gold)
    assert score._counts["unnamed"].found == 0


def test_the_seed_score_names_what_is_wrong() -> None:
    score = SeedScore()
    score.add(
        answer(mark("sourcing", "unnamed_group", "Officials")),
        {
            "findings": [mark("sourcing", "unnamed_group", "Officials")],
            "must_not": [mark("sourcing", "", "Officials")],
            "quotes": [],
            "captions": [{"mismatches": [{"check": "date_mismatch"}]}],
        },
    )
    assert score.figures() == {"right": 1.0, "of": 3.0}
    assert score.wrong == ["marked: Officials", "caption: date_mismatch"]


def test_the_invented_text_is_the_same_every_time_and_long_enough() -> None:
    assert invented(700) == invented(700)
    assert 700 <= len(invented(700).text.split()) < 800


def test_speed_is_measured_against_the_bare_pipeline(pipeline: Pipeline) -> None:
    speed = measured(pipeline, 60, 1)
    assert speed.words >= 60
    assert speed.ratio > 0
    assert speed.words_a_second > 0
