"""The quotation layer `newsgloss_quote`: every stretch inside quotation marks, marks included.

Rows: `start`, `end`, `subtype` (full, partial, scare, title), `rule`, `speaker` (None here; the
attribution layer fills it with {"text", "start", "end", "name"}), and for other layers
`inner` [start, end] without the marks, `closed` (False where the paragraph ended first),
`continues` (True where it takes up the paragraph before), `block` (index in
`Tokens.blocks`), `ends` (the last sign inside).
"""

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.quotes.kinds import form
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
