"""From an article to one Doc: blocks are parsed apart, in bounded batches, and joined.

The joined Doc has the article's text exactly, so a token's offset is an offset into the article.
Blocks that detectors do not read (bylines, credits) are tokenised but not parsed. Parsing a whole
text at once would take gigabytes; a joined Doc carries no tensors and stays small.
"""

import re
from collections.abc import Callable, Iterator

import numpy
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from nlp.article import READ_BY_DETECTORS, Article, Block

BLOCKS = "newsgloss_blocks"
_LONGEST_PIECE = 20_000
"""Code points parsed at once: a block without a break is cut here, at white space if it can be."""
_RUN = re.compile(r"\S{500}")
"""No word is so long. It is cut, since the tokenizer's time grows with the square of its marks."""
_BATCH = 32

Progress = Callable[[float], None]


def parse(language: Language, article: Article, progress: Progress | None = None) -> Doc:
    """The article as one Doc whose blocks are listed in `doc.spans["newsgloss_blocks"]`.

    `progress` is told the share of the text that is parsed, from 0 to 1; it may raise to stop.
    """
    pieces = list(_pieces(article))
    to_parse = (article.text[start:end] for start, end, block in pieces if block is not None)
    parsed = language.pipe(to_parse, batch_size=_BATCH)
    docs: list[Doc] = []
    for start, end, block in pieces:
        doc = next(parsed) if block is not None else language.make_doc(article.text[start:end])
        doc.tensor = numpy.zeros((0,), dtype="float32")
        docs.append(doc)
        if progress is not None and block is not None:
            progress(end / max(1, len(article.text)))
    doc = _joined(language, docs)
    _list_blocks(doc, pieces)
    return doc


def blocks_of(doc: Doc) -> list[tuple[int, int, str]]:
    """The Doc's blocks as [first, last + 1, kind] in tokens.

    A Doc that did not come from `parse` has none listed: its paragraphs are then the stretches
    between line ends.
    """
    if BLOCKS in doc.spans:
        group = doc.spans[BLOCKS]
        kinds = group.attrs["kinds"]
        return [(span.start, span.end, kind) for span, kind in zip(group, kinds, strict=True)]
    out: list[tuple[int, int, str]] = []
    begin = 0
    for token in doc:
        if "\n" in token.text:
            if token.i > begin:
                out.append((begin, token.i, "paragraph"))
            begin = token.i + 1
    if begin < len(doc):
        out.append((begin, len(doc), "paragraph"))
    return out


def _pieces(article: Article) -> Iterator[tuple[int, int, Block | None]]:
    """The whole text in order, as stretches to parse (with their block) and to tokenise only."""
    at = 0
    for block in article.blocks:
        if block.start > at:
            yield at, block.start, None
        if block.kind in READ_BY_DETECTORS:
            for start, end in _cut(article.text, block.start, block.end):
                yield start, end, block
        elif block.end > block.start:
            yield block.start, block.end, None
        at = max(at, block.end)
    if at < len(article.text):
        yield at, len(article.text), None


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = _stop(text, start, end)
        yield start, stop
        start = stop


def _stop(text: str, start: int, end: int) -> int:
    """Where the piece that begins at `start` ends."""
    if end - start > _LONGEST_PIECE:
        stop = start + _LONGEST_PIECE
        space = text.rfind(" ", start + _LONGEST_PIECE // 2, stop)
        end = space + 1 if space > 0 else stop
    run = _RUN.search(text, start, end)
    return run.end() if run else end


def _joined(language: Language, docs: list[Doc]) -> Doc:
    if not docs:
        return language.make_doc("")
    joined = Doc.from_docs(docs, ensure_whitespace=False)
    return joined if joined is not None else language.make_doc("")


def _list_blocks(doc: Doc, pieces: list[tuple[int, int, Block | None]]) -> None:
    spans, kinds = [], []
    whole: dict[Block, tuple[int, int]] = {}
    for start, end, block in pieces:
        if block is not None:
            first = whole.get(block, (start, end))[0]
            whole[block] = (first, end)
    for block, (start, end) in whole.items():
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None and len(span):
            spans.append(span)
            kinds.append(block.kind)
    doc.spans[BLOCKS] = SpanGroup(doc, name=BLOCKS, attrs={"kinds": kinds}, spans=spans)
