"""The quotation layer `newsgloss_quote`: every stretch inside quotation marks, marks included.

Rows: `start`, `end`, `subtype` (full, partial, scare, title), `rule`, `speaker` (None here; the
attribution layer fills it with {"text", "start", "end", "name"}), and for other layers
`inner` [start, end] without the marks, `closed` (False where the paragraph ended first),
`continues` (True where it takes up the paragraph before), `block` (index in
`Tokens.blocks`), `ends` (the last sign inside).
"""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.quotes.kinds import form
from nlp.components.quotes.marks import LOOKS_LIKE_MARK, marks_in
from nlp.components.quotes.pairing import Quoted, quotations
from nlp.components.rows import Row, write
from nlp.tokens import Tokens, tokens_of

LAYER = "newsgloss_quote"


@Language.factory("newsgloss_quote", default_config={"user_folder": None})
def make(nlp: Language, name: str, user_folder: str | None) -> "Detector":
    """The component; it needs nothing but tokens and paragraphs."""
    return Detector()


class Detector:
    """Writes the layer from the marks alone."""

    def __call__(self, doc: Doc) -> Doc:
        """The Doc, with the layer written."""
        t = tokens_of(doc)
        text = t.source
        extents = paragraphs_of(t)
        headlines = [kind == "title" for _, _, kind in t.blocks]
        rows = []
        for q in quotations(text, extents):
            kind = form(text, q, *extents[q.paragraph], headlines[q.paragraph])
            rows.append(_row(text, q, kind))
        write(doc, LAYER, rows)
        return doc

    def tried(self, doc: Doc, token: int) -> Iterator[str]:
        """For developers: the marks of the paragraph nearest to a token, and how each was read."""
        t = tokens_of(doc)
        extents = paragraphs_of(t)
        at = t.start[token]
        number = next((n for n, (low, high) in enumerate(extents) if low <= at < high), None)
        if number is None:
            return
        low, high = extents[number]
        found = [q for q in quotations(t.source, extents) if q.paragraph == number]
        facing = {mark.start: mark for mark in marks_in(t.source, low, high)}
        signs = [m.start() for m in LOOKS_LIKE_MARK.finditer(t.source, low, high)]
        near = sorted(sorted(signs, key=lambda sign: abs(sign - at))[:_NEAR])
        for sign in near:
            mark = facing.get(sign)
            ways = "an apostrophe, a measure or markup"
            if mark is not None:
                can = [way for way, fits in (("open", mark.opens), ("close", mark.closes)) if fits]
                ways = f"{mark.family}, can {' or '.join(can)}"
            yield f"{t.source[sign]} at {sign}: {ways}; {_part(found, sign)}"
        if not near:
            yield "the paragraph holds no quotation marks"


_NEAR = 4
"""Marks shown around a token."""


def _part(found: list[Quoted], sign: int) -> str:
    """What a sign is in the quotations of its paragraph."""
    for q in found:
        if sign == q.start:
            return f"begins the quotation {q.start}-{q.end}" + ("" if q.closed else ", left open")
        if q.closed and q.inner_end <= sign < q.end:
            return f"ends the quotation {q.start}-{q.end}"
        if q.start < sign < q.end:
            return f"inside the quotation {q.start}-{q.end}"
    return "part of no quotation"


def paragraphs_of(t: Tokens) -> list[tuple[int, int]]:
    """Each block as [start, end) in code points."""
    return [(t.start[first], t.end[stop - 1]) for first, stop, _ in t.blocks]


def _row(text: str, q: Quoted, kind: str) -> Row:
    return {
        "start": q.start,
        "end": q.end,
        "subtype": kind,
        "rule": f"quote-{kind}",
        "speaker": None,
        "inner": [q.inner_start, q.inner_end],
        "closed": q.closed,
        "continues": q.continues,
        "block": q.paragraph,
        "ends": text[q.inner_start : q.inner_end].rstrip()[-1:],
    }
