"""PDF pages to an article's pieces: paragraphs joined over line and page ends, headings by size."""

import re
from collections import Counter
from dataclasses import dataclass

from nlp.article import BlockKind
from nlp.readers import captions
from nlp.readers.pdf_page import Page, PageLine, PagePicture
from nlp.readers.pieces import Picture, Piece, tidy

_PAGE_NUMBER = re.compile(r"(?i)\A\W*(?:(?:page|p\.)\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*\Z")
_DIGITS = re.compile(r"\d+")
_ENDS = (".", "!", "?", "…", ":")
_QUOTES = "\"'”’)]»"
_EDGE_LINES = 2


@dataclass(slots=True)
class _Block:
    lines: list[PageLine]
    page: int

    @property
    def size(self) -> float:
        return max(line.size for line in self.lines)


def pieces_of(pages: list[Page]) -> tuple[list[Piece], bool]:
    """The pieces in reading order, and whether one of them is the title."""
    _drop_running_lines(pages)
    body = _body_size(pages)
    words = _words(pages)
    pieces: list[Piece] = []
    blocks: list[_Block | PagePicture] = []
    for number, page in enumerate(pages):
        _add_page(blocks, page, number)
    title = _title_block(blocks, body)
    for block in blocks:
        if isinstance(block, PagePicture):
            if block.content is not None:
                count = sum(1 for p in pieces if p.picture) + 1
                pieces.append(
                    Piece("", None, Picture(f"picture{count}.jpg", content=block.content))
                )
            continue
        text = joined([line.text for line in block.lines], words)
        kind = "title" if block is title else _kind(block, text, body, pages[block.page])
        pieces.append(Piece(text, kind))
    return pieces, title is not None


def joined(lines: list[str], known: Counter[str]) -> str:
    """Lines as one text; a word that was broken at a line's end is whole again."""
    text = ""
    for line in lines:
        line = tidy_line(line)
        if text.endswith(("-", "\xad")) and len(text) > 1 and text[-2].isalpha() and line:
            text = _mended(text, line, known)
        else:
            text = f"{text} {line}" if text else line
    return tidy(text.replace("\xad", ""))


def tidy_line(line: str) -> str:
    """A line with single spaces, its soft hyphen at the end kept."""
    return " ".join(line.split())


def _mended(text: str, line: str, known: Counter[str]) -> str:
    before = re.split(r"[^\w-]", text[:-1])[-1]
    after = re.match(r"[\w-]*", line)
    rest = after[0] if after else ""
    soft = text.endswith("\xad")
    with_hyphen, without = f"{before}-{rest}".lower(), f"{before}{rest}".lower()
    keeps = not line[0].islower() or (not soft and known[with_hyphen] > known[without])
    if soft and line[0].islower():
        keeps = known[with_hyphen] > known[without]
    return text[:-1] + ("-" if keeps else "") + line


def _words(pages: list[Page]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for page in pages:
        for line in page.lines:
            counts.update(w.lower() for w in re.findall(r"\w+(?:-\w+)*(?!-?\w|-\Z)", line.text))
    return counts


def _drop_running_lines(pages: list[Page]) -> None:
    """Page numbers, and lines that stand at the edge of several pages."""
    edges: Counter[str] = Counter()
    for page in pages:
        edges.update({_DIGITS.sub("#", tidy(line.text)) for line in _edge_lines(page)})
    for page in pages:
        gone = {
            id(line)
            for line in _edge_lines(page)
            if _PAGE_NUMBER.match(line.text)
            or (len(line.text) < 120 and edges[_DIGITS.sub("#", tidy(line.text))] > 1)
        }
        page.lines = [line for line in page.lines if id(line) not in gone]


def _edge_lines(page: Page) -> list[PageLine]:
    by_height = sorted(page.lines, key=lambda line: -line.bottom)
    near = [*by_height[:_EDGE_LINES], *by_height[-_EDGE_LINES:]]
    return [x for x in near if x.bottom > 0.88 * page.height or x.top < 0.12 * page.height]


def _body_size(pages: list[Page]) -> float:
    """The size that most letters have."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _add_page(blocks: list[_Block | PagePicture], page: Page, number: int) -> None:
    pictures = sorted(page.pictures, key=lambda picture: -picture.top)
    right = max((line.right for line in page.lines), default=0.0)
    lefts = Counter(round(line.left) for line in page.lines)
    margin = lefts.most_common(1)[0][0] if lefts else 0
    for line in page.lines:
        while pictures and pictures[0].top > line.top:
            blocks.append(pictures.pop(0))
        last = blocks[-1] if blocks else None
        if isinstance(last, _Block) and _continues(last, line, number, right, margin):
            last.lines.append(line)
            last.page = number
        else:
            blocks.append(_Block([line], number))
    blocks += pictures


def _continues(block: _Block, line: PageLine, page: int, right: float, margin: int) -> bool:
    above = block.lines[-1]
    if abs(above.size - line.size) > 0.08 * max(above.size, line.size):
        return False
    closed = above.text.rstrip(_QUOTES).endswith(_ENDS)
    if block.page != page:
        return not closed and (line.text[:1].islower() or above.right > right - 4 * line.size)
    gap = above.bottom - line.top
    if gap > 0.6 * line.size:
        return False
    if gap < -2 * line.size:
        # The line stands higher: a next column.
        return not closed
    indented = line.left > margin + 0.8 * line.size and above.left <= margin + 0.4 * line.size
    short = above.right < right - 0.25 * (right - margin)
    return not (closed and (indented or short))


def _title_block(blocks: list[_Block | PagePicture], body: float) -> _Block | None:
    """The largest words on the first page, if they are clearly larger than the body's."""
    first = [b for b in blocks if isinstance(b, _Block) and b.page == 0 and b.size >= 1.2 * body]
    fitting = [b for b in first if 4 < sum(len(x.text) for x in b.lines) < 250]
    return max(fitting, key=lambda b: b.size, default=None)


def _kind(block: _Block, text: str, body: float, page: Page) -> BlockKind | None:
    words = len(text.split())
    if block.size >= 1.12 * body and words <= 20 and not text.endswith((",", ";")):
        return "heading" if not text.endswith(".") else None
    small = block.size <= 0.93 * body and 3 <= words <= 70
    if small and page.pictures and captions.may_be_caption(text) and not text[0].isdigit():
        return "caption"
    return None
