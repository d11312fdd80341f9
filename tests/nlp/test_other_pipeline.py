"""Another pipeline in place of the bundled one: a stand-in that splits sentences and no more."""

from pathlib import Path

import pytest
import spacy

from nlp.analysis import analyse
from nlp.article import Article, Block
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


def test_a_pipeline_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nothing"):
        load(str(tmp_path / "nothing"))
