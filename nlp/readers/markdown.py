"""Markdown: the text as it stands in the file; headings and pictures by their marks."""

import re
from pathlib import Path

from nlp.article import Article, BlockKind, Photo
from nlp.readers.encoding import decode
from nlp.readers.figures import Place, local_file
from nlp.readers.finishing import finished
from nlp.readers.lines import Line, lines_of
from nlp.readers.pieces import with_pictures
from nlp.readers.structure import recognise
from nlp.readers.text import checked

_HEADING = re.compile(r"\A(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?\Z")
_UNDERLINE = re.compile(r"\A(?:=+|-{3,})\Z")
_RULE = re.compile(r"\A(?:[-*_][ \t]*){3,}\Z")
_IMAGE = re.compile(
    r"\A!\[([^\]]{0,1000})\]\(\s*<?([^)\s>]{1,1000})>?(?:\s+[\"'(]([^\"')]{0,1000})[\"')])?\s*\)\Z"
)
_EMPHASIS = re.compile(r"\A([*_]{1,3})(?=\S)(.+?)(?<=\S)\1\Z")


def read_markdown(data: bytes, path: Path, name: str) -> Article:
    """The article in the bytes of a Markdown file."""
    text = checked(decode(data, name), name)
    lines: list[Line] = []
    images: list[tuple[int, Photo]] = []
    place = Place(path.parent)
    for line in lines_of(text):
        image = _IMAGE.match(line.text) if len(line.text) < 3_000 else None
        if image:
            images.append((line.end, _photo(image, place)))
        else:
            _add(lines, line)
    found = recognise(lines)
    return finished(
        Article(
            text=text,
            blocks=tuple(found.blocks),
            title=found.title,
            byline=found.byline,
            outlet=found.outlet,
            photos=with_pictures(found.blocks, found.photos, images),
            source=name,
        )
    )


def _add(lines: list[Line], line: Line) -> None:
    """The line without its marks, and with the role that they give it."""
    heading = _HEADING.match(line.text)
    if heading and heading[2]:
        lines.append(_part(line, heading.start(2), heading.end(2), _rank(lines)))
    elif _UNDERLINE.match(line.text) and lines and not line.gap and len(lines[-1].text) < 200:
        above = lines.pop()
        lines.append(Line(above.start, above.end, above.text, above.gap, _rank(lines)))
    elif not _RULE.match(line.text):
        emphasis = _EMPHASIS.match(line.text) if len(line.text) < 1_500 else None
        lines.append(_part(line, emphasis.start(2), emphasis.end(2)) if emphasis else line)


def _rank(lines: list[Line]) -> BlockKind:
    return "title" if not any(line.hint for line in lines) and len(lines) <= 3 else "heading"


def _part(line: Line, start: int, end: int, hint: BlockKind | None = None) -> Line:
    return Line(line.start + start, line.start + end, line.text[start:end], line.gap, hint)


def _photo(image: re.Match[str], place: Place) -> Photo:
    words = tuple(w.strip() for w in (image[1], image[3]) if w and w.strip())
    return Photo(image[2], alternatives=words, path=local_file(image[2], place))
