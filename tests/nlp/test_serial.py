"""Annotations as JSON and back."""

import pytest

from nlp.annotation import Annotation, State
from nlp.serial import annotation_from_json, annotation_to_json


@pytest.mark.parametrize("subtype", ["", "possibility"])
def test_an_annotation_comes_back_with_or_without_a_subtype(subtype: str) -> None:
    own = Annotation(
        id="x",
        category="note",
        subtype=subtype,
        start=0,
        end=3,
        text="the",
        creator="Ada",
        state=State.ACCEPTED,
        note="Why?",
    )
    assert annotation_from_json(annotation_to_json(own)) == own


def test_an_annotation_whose_subtype_was_left_out_is_read() -> None:
    value = {"id": "x", "category": "note", "start": 0, "end": 0, "creator": "Ada"}
    assert annotation_from_json(value).subtype == ""
