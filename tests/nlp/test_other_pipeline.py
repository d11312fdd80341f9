"""Another pipeline in place of the bundled one, a stand-in that splits sentences and no more; and
a user's own word lists behind either."""

from pathlib import Path

import pytest
import spacy

from nlp.analysis import analyse
from nlp.article import Article, Block
from nlp.components import COMPONENTS
from nlp.pipeline import load

TEXT = 'A source said that the old bridge might close. "It is a disgrace," said Ida Morn.'
ARTICLE = Article(TEXT, (Block("paragraph", 0, len(TEXT)),))


@pytest.fixture
def stand_in(tmp_path: Path) -> Path:
    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    language.to_disk(tmp_path / "stand-in")
    return tmp_path / "stand-in"


def test_a_pipeline_without_grammar_finds_less_and_never_raises(stand_in: Path) -> None:
    own, bundled = load(str(stand_in)), load()
    found = {(a.category, a.start) for a in analyse(ARTICLE, own).annotations}
    usual = {(a.category, a.start) for a in analyse(ARTICLE, bundled).annotations}
    assert own.name == str(stand_in)
    assert bundled.name == "bundled"
    assert ("quote", TEXT.index('"')) in found
    assert found < usual


def test_a_word_list_with_a_fault_is_named_and_the_others_are_used(
    stand_in: Path, tmp_path: Path
) -> None:
    (tmp_path / "hedges.toml").write_text("[[cue]]\ntext = maybe\n", encoding="utf-8")
    (tmp_path / "rhetoric.toml").write_text(
        '[[cue]]\ntext = "old"\nsubtype = "insult"\n', encoding="utf-8"
    )
    pipeline = load(str(stand_in), tmp_path)
    (refused,) = pipeline.refused
    assert refused.file == str(tmp_path / "hedges.toml")
    assert "line 2" in refused.detail
    assert [name for name, _ in pipeline.detectors] == list(COMPONENTS)
    hedges = {a.text for a in analyse(ARTICLE, pipeline).annotations if a.category == "hedge"}
    bundled = analyse(ARTICLE, load(str(stand_in))).annotations
    assert hedges == {a.text for a in bundled if a.category == "hedge"}


def test_a_pipeline_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nothing"):
        load(str(tmp_path / "nothing"))
