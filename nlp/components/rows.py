"""How a detector writes what it found: one SpanGroup, one row of plain data a span.

A Doc's `span._` is shared by all spans of equal offsets, so a rule set on a hedge would overwrite
that of a source: rows live in `SpanGroup.attrs["rows"]`, in the order of the spans. `start` and
`end` of a row count code points and are exact; the span covers the tokens they touch.
"""

from collections.abc import Sequence
from typing import Any

from spacy.tokens import Doc, SpanGroup

Row = dict[str, Any]
"""At least start, end, subtype, rule; further keys are the layer's own. JSON values only."""


def write(doc: Doc, name: str, rows: Sequence[Row]) -> None:
    """Writes the layer `name` of the Doc, in reading order."""
    kept: list[Row] = []
    spans = []
    for row in sorted(rows, key=lambda r: (r["start"], -r["end"], r.get("subtype", ""))):
        span = doc.char_span(row["start"], row["end"], alignment_mode="expand")
        if span is not None and len(span):
            spans.append(span)
            kept.append(row)
    doc.spans[name] = SpanGroup(doc, name=name, attrs={"rows": kept}, spans=spans)


def read(doc: Doc, name: str) -> list[Row]:
    """The rows of a layer, or an empty list where its component has not run."""
    if name not in doc.spans:
        return []
    rows: list[Row] = doc.spans[name].attrs.get("rows", [])
    return rows
