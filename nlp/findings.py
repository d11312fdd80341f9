"""From the rows that detectors wrote on a Doc to annotations, attributions and sources."""

from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc

from nlp.annotation import (
    CATEGORIES,
    COMPONENT_PREFIX,
    Annotation,
    Attribution,
    Category,
    QuoteDetail,
    Speaker,
    finding_id,
)
from nlp.components import COMPONENTS
from nlp.components.rows import Row, read
from nlp.parsing import text_of
from nlp.texts import text_for


def annotations_of(doc: Doc) -> Iterator[Annotation]:
    """Every finding on the Doc, layer by layer."""
    text = text_of(doc)
    for layer, category in layers():
        for row in read(doc, layer):
            yield _annotation(text, layer, category, row)


def layers() -> Iterator[tuple[str, Category]]:
    """The layers whose rows become findings: those of the components named after a category."""
    for category in CATEGORIES:
        if (layer := COMPONENT_PREFIX + category) in COMPONENTS:
            yield layer, category


def attributions_of(doc: Doc) -> Iterator[Attribution]:
    """Every attribution on the Doc, in reading order; those inside another's content left out."""
    for row in read(doc, "newsgloss_attribution"):
        if row.get("nested"):
            continue
        yield Attribution(
            _extents(row["source"]), _extents(row["cue"]), _extents(row["content"]), row["voice"]
        )


def _annotation(text: str, layer: str, category: Category, row: Row) -> Annotation:
    start, end, subtype = row["start"], row["end"], row["subtype"]
    quote = _quote(row) if category == "quote" else None
    words = _words(category, subtype, row, text[start:end], quote)
    return Annotation(
        id=finding_id(category, subtype, start, end),
        category=category,
        subtype=subtype,
        start=start,
        end=end,
        text=text[start:end],
        creator=layer,
        rule=row["rule"],
        why=words[0],
        question=words[1],
        quote=quote,
    )


def _words(
    category: Category, subtype: str, row: Row, text: str, quote: QuoteDetail | None
) -> tuple[str, str]:
    """Why and question: the row's own where it has them, else those of its rule and subtype."""
    fields: dict[str, str] = {"text": text, **row.get("fields", {})}
    if quote is not None and quote.speaker is not None:
        fields.setdefault("speaker", quote.speaker.name or quote.speaker.text)
    said = text_for(category, subtype, row["rule"], **fields)
    return row.get("why") or said.why, row.get("question") or said.question


def _quote(row: Row) -> QuoteDetail:
    given: dict[str, Any] | None = row.get("speaker")
    speaker = (
        Speaker(given["text"], given["start"], given["end"], given.get("name")) if given else None
    )
    return QuoteDetail(
        speaker=speaker,
        rhetoric=bool(row.get("rhetoric")),
        devices=tuple(row.get("devices", ())),
        triggers=tuple((s, e, device) for s, e, device in row.get("triggers", ())),
    )


def _extents(pairs: list[list[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in pairs)
