"""Roles of the lines of a text without mark-up: captions first, then head, headings, the rest."""

from dataclasses import dataclass, field

from nlp.article import Block, Photo
from nlp.readers.caption_lines import find_captions, find_scenes
from nlp.readers.credit_lines import find_credit_lines
from nlp.readers.furniture import leave_out_furniture
from nlp.readers.head_lines import find_head
from nlp.readers.heading_lines import find_headings
from nlp.readers.lines import Line
from nlp.readers.role_blocks import blocks_of, photos_of
from nlp.readers.roles import Roles

_PASSES = (
    leave_out_furniture,
    find_captions,
    find_credit_lines,
    find_scenes,
    find_head,
    find_headings,
)


@dataclass(slots=True)
class Structure:
    """What was recognised in a text."""

    blocks: list[Block] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    title: str = ""
    byline: str = ""
    outlet: str | None = None


def recognise(lines: list[Line], titled: bool = False) -> Structure:
    """The roles of the lines; `titled`: the title is known from elsewhere and not among them."""
    page = Roles(lines, titled)
    for run in _PASSES:
        run(page)
    blocks = blocks_of(page)
    return Structure(blocks, photos_of(page, blocks), _title(page), page.byline, page.outlet)


def _title(page: Roles) -> str:
    titles = (
        " ".join(line.text.split())
        for line, kind in zip(page.lines, page.kinds, strict=True)
        if kind == "title"
    )
    return next(filter(None, titles), "")
