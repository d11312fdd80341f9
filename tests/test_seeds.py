"""The practice articles: they open, hold every kind of mark, and program and keys agree."""

from dataclasses import replace
from pathlib import Path

import pytest

from nlp import document_file
from nlp.analysis import analyse
from nlp.annotation import Annotation
from nlp.photos.library import Library
from nlp.pipeline import Pipeline
from nlp.readers import read_article
from seeds.make.keys import key
from seeds.make.source import read_seed

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
SOURCES = sorted((SEEDS / "source").glob("*.seed"))
SUBTYPES = {
    "hedge": "possibility appearance hearsay belief approximation condition",
    "sourcing": "unnamed_person spokesperson unnamed_group anonymity_granted agentless "
    "secondhand vague_authority",
    "quote": "full partial scare title",
    "caption": "date_mismatch file_photo_unlabelled place_mismatch person_mismatch overclaim "
    "duplicate_caption stock_unlabelled no_credit no_date generic_caption emotive_caption "
    "meta_date meta_place meta_person meta_credit ai_undisclosed reused_photo",
}
DEVICES = (
    "loaded absolute us_vs_them fear name_calling slogan rhetorical_question repetition "
    "imperative metaphor flattery"
)


def bare(annotation: Annotation) -> Annotation:
    """Without the words for readers, which may be improved at any time."""
    return replace(annotation, why="", question="")


def article_of(source: Path) -> Path:
    return next(p for p in SEEDS.glob(f"{source.stem}.*") if p.is_file())


def test_the_keys_hold_every_subtype_every_check_and_every_device() -> None:
    keys = [document_file.read(path) for path in (SEEDS / "keys").glob("*.newsgloss")]
    held = {(a.category, a.subtype) for k in keys for a in k.annotations}
    wanted = {(c, s) for c, names in SUBTYPES.items() for s in names.split()}
    assert wanted <= held, wanted - held
    devices = {d for k in keys for a in k.annotations if a.quote for d in a.quote.devices}
    assert set(DEVICES.split()) == devices


@pytest.mark.parametrize("source", SOURCES, ids=lambda p: p.stem)
def test_a_key_is_what_its_source_says(source: Path) -> None:
    file = article_of(source)
    made = key(read_seed(source), read_article(file, file.name))
    saved = document_file.read(SEEDS / "keys" / f"{source.stem}.newsgloss")
    assert [bare(a) for a in saved.annotations] == [bare(a) for a in made.annotations]
    assert saved.article.text == made.article.text
    words = len(made.article.text.split())
    assert 250 <= words <= 600


def test_formats_and_photos_are_many() -> None:
    kinds = {article_of(source).suffix for source in SOURCES}
    assert kinds == {".txt", ".html", ".docx", ".pdf", ".epub"}
    articles = [read_article(article_of(s)) for s in SOURCES]
    assert sum(any(p.read() for p in a.photos) for a in articles) >= 4


def test_the_exemplary_article_has_nothing_unnamed_and_no_caption_that_clashes(
    pipeline: Pipeline,
) -> None:
    article = read_article(SEEDS / "school-library.epub")
    found = analyse(article, pipeline).annotations
    assert [a.text for a in found if a.category == "caption"] == []
    assert document_file.read(SEEDS / "keys/school-library.newsgloss").annotations


def test_the_program_finds_most_of_what_the_keys_hold(pipeline: Pipeline) -> None:
    hits = wanted = extra = 0
    for source in SOURCES:
        right = document_file.read(SEEDS / "keys" / f"{source.stem}.newsgloss").annotations
        article = read_article(article_of(source))
        found = list(analyse(article, pipeline, Library(SEEDS / "library")).annotations)
        for answer in right:
            hit = next(
                (
                    f
                    for f in found
                    if (f.category, f.subtype) == (answer.category, answer.subtype)
                    and f.start < answer.end
                    and answer.start < f.end
                ),
                None,
            )
            wanted += 1
            if hit is not None:
                hits += 1
                found.remove(hit)
        extra += len(found)
    assert hits / wanted >= 0.9
    assert extra / wanted <= 0.1
