"""Word documents: their paragraphs by style, pictures, captions, and the notes below the pages."""

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp.article import Article, BlockKind
from nlp.errors import DamagedFile
from nlp.readers.archive import Archive
from nlp.readers.limits import PICTURE_BYTES, PICTURES
from nlp.readers.parsing import xml_root
from nlp.readers.pieces import Facts, Picture, Piece, assembled, tidy

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VML = "{urn:schemas-microsoft-com:vml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_LEFT_OUT = frozenset((_W + "del", _W + "moveFrom", _MC + "Fallback", _W + "pPr", _W + "rPr"))
_STYLES: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"(?i)\A(?:title|headline)\Z"), "title"),
    (re.compile(r"(?i)\A(?:subtitle|standfirst)\Z"), "standfirst"),
    (re.compile(r"(?i)\A(?:byline|author|date)\Z"), "byline"),
    (re.compile(r"(?i)\A(?:photo |picture |image )?caption\Z"), "caption"),
    (re.compile(r"(?i)\A(?:photo |picture |image )?credit\Z"), "credit"),
    (re.compile(r"(?i)\Aheading ?\d\Z"), "heading"),
)
_KIND = "Word document"


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    style: str
    pictures: tuple[tuple[str, str], ...]
    """Relation and description of each picture."""


def read_docx(data: bytes, path: Path, name: str) -> Article:
    """The article in the bytes of a Word document."""
    archive = Archive(data, name, _KIND)
    root = _xml(archive, "word/document.xml", name)
    if root is None:
        raise DamagedFile(name, _KIND)
    styles, targets = _styles(archive, name), _targets(archive, name)
    pieces: list[Piece] = []
    for paragraph in _paragraphs(root):
        for relation, words in paragraph.pictures:
            picture = _picture(archive, targets.get(relation, ""), words)
            if picture and sum(1 for p in pieces if p.picture) < PICTURES:
                pieces.append(Piece("", None, picture))
        if paragraph.text:
            kind = _kind(styles.get(paragraph.style, paragraph.style))
            pieces.append(Piece(paragraph.text, kind))
    pieces = [*_with_title(pieces), *_notes(archive, name)]
    titled = any(p.kind == "title" for p in pieces)
    return assembled(pieces, Facts(title=_title(archive, name)), name, titled)


def _xml(archive: Archive, member: str, name: str) -> Any:
    data = archive.read(member) if member in archive.names else None
    if data is None:
        return None
    try:
        return xml_root(data.replace(_STRICT, _W[1:-1].encode("ascii")))
    except ValueError as error:
        raise DamagedFile(name, _KIND) from error


def _paragraphs(root: Any) -> list[_Paragraph]:
    """All paragraphs in order; those in tables and text boxes where they stand."""
    from lxml import etree

    done: list[_Paragraph] = []
    open_ones: list[tuple[Any, list[str], list[tuple[str, str]]]] = []
    described = ""
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        tag = element.tag
        if event == "start":
            if tag in _LEFT_OUT:
                events.skip_subtree()
            elif tag == _W + "p":
                open_ones.append((element, [], []))
            elif tag == _WP + "docPr":
                described = element.get("descr") or ""
            elif open_ones:
                _gather(element, open_ones[-1][1], open_ones[-1][2], described)
        elif tag == _W + "p" and open_ones:
            paragraph, words, pictures = open_ones.pop()
            style = paragraph.find(f"{_W}pPr/{_W}pStyle")
            style_id = style.get(_W + "val") or "" if style is not None else ""
            done.append(_Paragraph(tidy("".join(words)), style_id, tuple(pictures)))
    return done


def _gather(
    element: Any, words: list[str], pictures: list[tuple[str, str]], described: str
) -> None:
    tag = element.tag
    if tag == _W + "t":
        words.append(element.text or "")
    elif tag in (_W + "tab", _W + "br", _W + "cr"):
        words.append(" ")
    elif tag == _W + "noBreakHyphen":
        words.append("-")
    elif tag == _A + "blip":
        pictures.append((element.get(_R + "embed") or "", described))
    elif tag == _VML + "imagedata":
        pictures.append((element.get(_R + "id") or "", element.get("title") or ""))


def _notes(archive: Archive, name: str) -> list[Piece]:
    """Footnotes and endnotes as paragraphs, where there are pages no more: behind the text."""
    pieces: list[Piece] = []
    for kind in ("footnote", "endnote"):
        root = _xml(archive, f"word/{kind}s.xml", name)
        # Not those inside of others, which no Word writes: each would hold the words of the rest.
        for note in root.findall(_W + kind) if root is not None else ():
            # The others are lines that part notes from the text.
            if note.get(_W + "type") in (None, "normal"):
                said = " ".join(p.text for p in _paragraphs(note) if p.text)
                pieces.append(Piece(said, "paragraph"))
    return pieces


def _styles(archive: Archive, name: str) -> dict[str, str]:
    """Style names by id; ids are in the language of the Word that wrote them, names in English."""
    root = _xml(archive, "word/styles.xml", name)
    names: dict[str, str] = {}
    for style in root.iter(_W + "style") if root is not None else ():
        given = style.find(_W + "name")
        if given is not None:
            names[style.get(_W + "styleId") or ""] = given.get(_W + "val") or ""
    return names


def _targets(archive: Archive, name: str) -> dict[str, str]:
    root = _xml(archive, "word/_rels/document.xml.rels", name)
    return {
        relation.get("Id") or "": posixpath.normpath(
            posixpath.join("/word", relation.get("Target") or "")
        ).lstrip("/")
        for relation in (root.iter("{*}Relationship") if root is not None else ())
        if relation.get("TargetMode") != "External"
    }


def _picture(archive: Archive, member: str, words: str) -> Picture | None:
    content = archive.find(member, PICTURE_BYTES)
    if content is None or member.lower().endswith((".emf", ".wmf")):
        return None
    alternatives = (tidy(words),) if words.strip() else ()
    return Picture(posixpath.basename(member), content=content, alternatives=alternatives)


def _kind(style: str) -> BlockKind | None:
    return next((kind for pattern, kind in _STYLES if pattern.match(style)), None)


def _with_title(pieces: list[Piece]) -> list[Piece]:
    """The first heading is the title where no title is and nothing long stands above it."""
    if any(p.kind == "title" for p in pieces):
        return pieces
    for n, piece in enumerate(pieces):
        if piece.kind == "heading":
            return [*pieces[:n], Piece(piece.text, "title"), *pieces[n + 1 :]]
        if len(piece.text) > 120:
            break
    return pieces


def _title(archive: Archive, name: str) -> str:
    root = _xml(archive, "docProps/core.xml", name)
    return tidy(root.findtext(_DC + "title") or "") if root is not None else ""
