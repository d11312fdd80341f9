"""From an article to one Doc: blocks are parsed apart, in bounded batches, and joined.

A token's offset in the joined Doc is an offset into the article. The pipeline reads plain single
spaces only, since it never met others and takes them for words; so the joined Doc has a plain space
for each odd one, and `text_of` gives the article's text as it is.
Blocks that detectors do not read (bylines, credits) are tokenised but not parsed. Parsing a whole
text at once would take gigabytes; a joined Doc carries no tensors and stays small.
"""

import re
from collections.abc import Callable, Iterator

import numpy
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup, Token

from nlp.article import READ_BY_DETECTORS, Article, Block

BLOCKS = "newsgloss_blocks"
TEXT = "newsgloss_text"
_ODD_SPACES = str.maketrans(
    dict.fromkeys("\xa0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f", " ")
)
_SEVERAL_SPACES = re.compile(" {2,}")
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
    plain = article.text.translate(_ODD_SPACES)
    to_parse = (_SEVERAL_SPACES.sub(" ", plain[start:end]) for start, end, block in pieces if block)
    parsed = language.pipe(to_parse, batch_size=_BATCH)
    docs: list[Doc] = []
    for start, end, block in pieces:
        if block is not None:
            doc = _with_all_spaces(next(parsed), plain[start:end])
        else:
            doc = language.make_doc(article.text[start:end])
        doc.tensor = numpy.zeros((0,), dtype="float32")
        docs.append(doc)
        if progress is not None and block is not None:
            progress(end / max(1, len(article.text)))
    doc = _joined(language, docs)
    doc.user_data[TEXT] = article.text
    _list_blocks(doc, pieces)
    return doc


def text_of(doc: Doc) -> str:
    """The text that a Doc's offsets count in: the article's own, with its odd spaces."""
    text: str = doc.user_data.get(TEXT) or doc.text
    return text


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


def _with_all_spaces(doc: Doc, plain: str) -> Doc:
    """The Doc of a text in which each run of spaces became one, with the runs in it again.

    As in spaCy's own Docs, all spaces of a run but the first are a token.
    """
    runs = [(m.start(), m.end() - m.start() - 1) for m in _SEVERAL_SPACES.finditer(plain)]
    if not runs:
        return doc
    words: list[str] = []
    spaces: list[bool] = []
    place: list[int] = []
    before: list[int] = []
    """For each new token the old one that it is or follows."""
    left, shift = iter(runs), 0
    run = next(left, None)
    for token in doc:
        place.append(len(words))
        words.append(token.text)
        spaces.append(bool(token.whitespace_))
        before.append(token.i)
        end = token.idx + len(token.text) + shift
        if run is not None and run[0] == end - len(token.text) and token.text == " ":
            words[-1] = " " * (run[1] + 1)  # the text begins with them
        elif run is not None and run[0] == end:
            words.append(" " * run[1])
            spaces.append(False)
            before.append(token.i)
        else:
            continue
        shift += run[1]
        run = next(left, None)
    added = [place[old] != new for new, old in enumerate(before)]
    rows = list(zip(before, added, strict=True))
    old = list(doc)
    parsed = doc.has_annotation("DEP")
    return Doc(
        doc.vocab,
        words=words,
        spaces=spaces,
        tags=["_SP" if new else old[i].tag_ for i, new in rows],
        pos=["SPACE" if new else old[i].pos_ for i, new in rows],
        morphs=["" if new else str(old[i].morph) for i, new in rows],
        lemmas=[word if new else old[i].lemma_ for (i, new), word in zip(rows, words, strict=True)],
        heads=[place[i if new else old[i].head.i] for i, new in rows] if parsed else None,
        deps=["dep" if new else old[i].dep_ for i, new in rows] if parsed else None,
        ents=[_entity(old, i, new) for i, new in rows],
    )


def _entity(tokens: list[Token], i: int, added: bool) -> str:
    """The entity mark of a token, or of the spaces behind it."""
    token = tokens[i]
    if not added:
        return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
    inside = i + 1 < len(tokens) and tokens[i + 1].ent_iob_ == "I"
    return f"I-{token.ent_type_}" if inside else "O"


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
