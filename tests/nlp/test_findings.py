"""Which layers of a Doc become findings."""

import pytest
import spacy

from nlp.components import COMPONENTS
from nlp.components.rows import write
from nlp.findings import annotations_of, layers


def test_findings_come_from_hedges_sources_and_quotations() -> None:
    assert [category for _, category in layers()] == ["hedge", "sourcing", "quote"]


def test_a_component_named_after_a_category_gives_findings_once_it_is_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    doc = spacy.blank("en")("It may rain.")
    write(doc, "newsgloss_note", [{"start": 3, "end": 6, "subtype": "own", "rule": "own-rule"}])
    assert not list(annotations_of(doc))
    monkeypatch.setitem(COMPONENTS, "newsgloss_note", "nlp.components.note")
    (found,) = annotations_of(doc)
    assert (found.category, found.text, found.creator) == ("note", "may", "newsgloss_note")
