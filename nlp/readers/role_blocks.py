"""From lines with roles to the blocks of an article and its photos."""

import re
from bisect import bisect_right

from nlp.article import Block, Extent, Photo
from nlp.readers import captions, credits
from nlp.readers.lines import Line
from nlp.readers.roles import Roles, words_of

_LEADING_DATE = re.compile(
    r"\A(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )(?:[A-Z][a-z]+ \d{1,2}|\d{1,2} "
    r"[A-Z][a-z]+),? \d{4}\s+(?=[A-Z“\"])"
)


def blocks_of(page: Roles) -> list[Block]:
    """The blocks, in reading order; what has no role is a paragraph."""
    blocks: list[Block] = []
    for i, line in enumerate(page.lines):
        role = page.kinds[i]
        if page.left_out[i] and role is None:
            continue
        if role == "caption":
            blocks += _caption_blocks(page, i, line)
        elif role is None:
            blocks += _paragraph_blocks(line, any(b.kind == "paragraph" for b in blocks))
        else:
            blocks.append(Block(role, line.start, line.end))
    return blocks


def photos_of(page: Roles, blocks: list[Block]) -> list[Photo]:
    """A photo for each caption, or for copies of one, with the credits that belong to it."""
    groups: list[tuple[list[Extent], list[tuple[Extent, str]]]] = []
    texts: list[list[str]] = []
    owner_group: dict[int, int] = {}
    story_between = True
    for block in blocks:
        if block.kind != "caption":
            story_between |= block.kind != "credit"
            continue
        i = _line_at(page, block)
        words = words_of(_text(page.lines[i], block))
        if groups and not story_between and words == texts[-1]:
            groups[-1][0].append(Extent(block.start, block.end))
        else:
            groups.append(([Extent(block.start, block.end)], []))
            texts.append(words)
        owner_group[i] = len(groups) - 1
        story_between = False
    for block in blocks:
        if block.kind == "credit":
            i = _line_at(page, block)
            owner = page.own_credit.get(i, i)
            if owner in owner_group:
                given = (Extent(block.start, block.end), _text(page.lines[i], block))
                groups[owner_group[owner]][1].append(given)
    return [_photo(extents, given) for extents, given in groups]


def _photo(extents: list[Extent], given: list[tuple[Extent, str]]) -> Photo:
    return Photo(
        captions=tuple(extents),
        credit=credits.bare(given[0][1]) if given else None,
        credits=tuple(extent for extent, _ in given),
    )


def _paragraph_blocks(line: Line, has_paragraph: bool) -> list[Block]:
    """A paragraph; from the first one a leading date is taken off."""
    dated = None if has_paragraph else _LEADING_DATE.match(line.text[:60])
    if dated is None:
        return [Block("paragraph", line.start, line.end)]
    return [
        Block("byline", line.start, line.start + len(dated[0].rstrip())),
        Block("paragraph", line.start + dated.end(), line.end),
    ]


def _caption_blocks(page: Roles, i: int, line: Line) -> list[Block]:
    credit = page.ends.get(i)
    begin = captions.label_length(line.text)
    words = line.text[begin : credit.start if credit else None].rstrip(" |–—-").rstrip()
    if not words:
        return [Block("credit", line.start, line.end)]
    start = line.start + begin
    blocks = [Block("caption", start, start + len(words))]
    if credit:
        at = line.text.index(line.text[credit.start :].lstrip()[0], credit.start)
        blocks.append(Block("credit", line.start + at, line.end))
    return blocks


def _text(line: Line, block: Block) -> str:
    return line.text[block.start - line.start : block.end - line.start]


def _line_at(page: Roles, block: Block) -> int:
    """The line that a block stands on."""
    return bisect_right(page.lines, block.start, key=lambda line: line.start) - 1
