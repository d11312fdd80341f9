"""An article in pieces, as structured formats give it, put together to one text with extents."""

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from nlp.article import Article, Block, BlockKind, Extent, Photo
from nlp.errors import NoArticle
from nlp.readers import credits, head
from nlp.readers.finishing import finished
from nlp.readers.lines import Line
from nlp.readers.structure import recognise
from nlp.readers.text import checked


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a page: its name, its bytes or place, its caption and credit as printed."""

    file: str | None = None
    path: Path | None = None
    content: bytes | None = None
    captions: tuple[str, ...] = ()
    credit: str | None = None
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of a page in reading order; `kind` None where only its words can tell."""

    text: str
    kind: BlockKind | None = None
    picture: Picture | None = None


@dataclass(slots=True)
class Facts:
    """What a file says about its article outside the text."""

    title: str = ""
    byline: str = ""
    outlet: str | None = None
    published: date | None = None


@dataclass(slots=True)
class _Draft:
    parts: list[str] = field(default_factory=list)
    length: int = 0
    lines: list[Line] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    photos: list[tuple[int, Photo]] = field(default_factory=list)

    def add(self, text: str, apart: str = "\n\n") -> Extent:
        if self.length:
            self.parts.append(apart)
            self.length += len(apart)
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return Extent(start, self.length)


def assembled(pieces: list[Piece], facts: Facts, name: str, titled: bool = True) -> Article:
    """The article of the pieces. Raises NoArticle and TooLong."""
    draft = _Draft()
    for piece in pieces:
        if piece.picture is not None:
            _add_picture(draft, piece.picture)
        elif text := tidy(piece.text):
            extent = draft.add(text)
            if piece.kind in ("title", "standfirst", "byline", "heading"):
                draft.blocks.append(Block(piece.kind, *extent))
            else:
                draft.lines.append(Line(*extent, text, True, piece.kind))
    text = "".join(draft.parts)
    if not draft.lines or not text.strip():
        raise NoArticle(name)
    return _article(checked(text, name), draft, facts, name, titled)


def tidy(text: str) -> str:
    """A block's text on one line, with single spaces; a soft hyphen is no letter."""
    return " ".join(text.replace("\xad", "").replace("\u200b", "").split())


def _add_picture(draft: _Draft, picture: Picture) -> None:
    before = draft.photos[-1] if draft.photos else None
    nameless = picture.file is None and picture.content is None
    if before and nameless and before[0] == draft.length and not before[1].captions:
        # The page gives a picture and its caption in two places, one right below the other.
        draft.photos.pop()
        photo = before[1]
        picture = replace(
            picture,
            file=photo.file,
            path=photo.path,
            content=photo.content,
            alternatives=photo.alternatives,
        )
    caption, credit = _split(picture)
    extents: list[Extent] = []
    credit_extent: list[Extent] = []
    if caption:
        extents.append(draft.add(caption))
        draft.blocks.append(Block("caption", *extents[0]))
    if credit:
        credit_extent.append(draft.add(credit, " " if caption else "\n\n"))
        draft.blocks.append(Block("credit", *credit_extent[0]))
    for copy in picture.captions[1:]:
        extents.append(draft.add(tidy(copy)))
        draft.blocks.append(Block("caption", *extents[-1]))
    photo = Photo(
        file=picture.file,
        captions=tuple(extents),
        credit=credits.bare(credit) if credit else None,
        credits=tuple(credit_extent),
        alternatives=picture.alternatives,
        path=picture.path,
        content=picture.content,
    )
    draft.photos.append((draft.length, photo))


def _split(picture: Picture) -> tuple[str, str]:
    """Caption and credit; a credit inside the caption's own words is taken out of them."""
    caption = tidy(picture.captions[0]) if picture.captions else ""
    credit = tidy(picture.credit or "")
    if caption and not credit:
        if credits.is_labelled_credit_line(caption):
            return "", caption
        found = credits.credit_of_caption(caption)
        if found is not None:
            credit = caption[found.start :].strip()
            caption = caption[: found.start]
    return caption.rstrip(" |–—-").rstrip(), credit


def _article(text: str, draft: _Draft, facts: Facts, name: str, titled: bool) -> Article:
    found = recognise(draft.lines, titled)
    blocks = sorted((*draft.blocks, *found.blocks), key=lambda block: block.start)
    if [b.kind for b in blocks[:3]] == ["title", "heading", "byline"]:
        # A line in larger letters between title and byline sums the article up.
        blocks[1] = replace(blocks[1], kind="standfirst")
    photos = with_pictures(blocks, found.photos, draft.photos)
    title = next((text[b.start : b.end] for b in blocks if b.kind == "title"), facts.title)
    printed = [head.names_and_outlet(text[b.start : b.end]) for b in blocks if b.kind == "byline"]
    byline = facts.byline or next((names for names, _ in printed if names), found.byline)
    outlet = facts.outlet or found.outlet or next((o for _, o in printed if o), None)
    return finished(
        Article(
            text=text,
            blocks=tuple(blocks),
            title=title,
            byline=byline,
            outlet=outlet,
            published=facts.published,
            photos=photos,
            source=name,
        )
    )


def with_pictures(
    blocks: list[Block], photos: list[Photo], pictures: list[tuple[int, Photo]]
) -> tuple[Photo, ...]:
    """Photos in reading order; a picture without a caption gets the one that stands beside it.

    `pictures` are given with the place in the text where they stand.
    """
    starts = [block.start for block in blocks]
    waiting = {photo.captions[0].start: photo for photo in photos if photo.captions}
    placed: list[tuple[int, Photo]] = []
    for at, picture in pictures:
        start = picture.captions[0].start if picture.captions else at
        if not picture.captions:
            beside = _caption_beside(blocks, bisect_left(starts, at), waiting)
            if beside is not None:
                start = beside
                caption = waiting.pop(beside)
                picture = replace(
                    caption, file=picture.file, path=picture.path, content=picture.content,
                    alternatives=picture.alternatives,
                )  # fmt: skip
        placed.append((start, picture))
    placed += list(waiting.items())
    return tuple(photo for _, photo in sorted(placed, key=lambda entry: entry[0]))


def _caption_beside(blocks: list[Block], following: int, waiting: dict[int, Photo]) -> int | None:
    """The start of the caption right below a place, or right above it."""
    if following < len(blocks) and blocks[following].start in waiting:
        return blocks[following].start
    above = following - 1
    while above >= 0 and blocks[above].kind == "credit":
        above -= 1
    return blocks[above].start if above >= 0 and blocks[above].start in waiting else None
