"""EPUB books: a zip of pages, read in the order of the book's spine."""

import posixpath
from pathlib import Path
from typing import Any

from nlp.article import Article
from nlp.errors import DamagedFile, EncryptedFile
from nlp.readers import head
from nlp.readers.addresses import last_part, unquoted
from nlp.readers.archive import Archive
from nlp.readers.figures import Place, loose_picture, take_figures
from nlp.readers.html import page_text
from nlp.readers.limits import PICTURE_BYTES, PICTURES, PICTURES_BYTES, TEXT_CHARACTERS
from nlp.readers.metadata import day_of
from nlp.readers.page import runs_of
from nlp.readers.parsing import parsed, xml_root
from nlp.readers.pieces import Facts, Piece, assembled, tidy

_KIND = "EPUB"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FRONT_MATTER = ("cover", "toc", "nav", "titlepage", "title-page", "copyright", "colophon")
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


def read_epub(data: bytes, path: Path, name: str) -> Article:
    """The article in the bytes of an EPUB file."""
    archive = Archive(data, name, _KIND)
    if "META-INF/encryption.xml" in archive.names and b"EncryptedKey" in archive.read(
        "META-INF/encryption.xml"
    ):
        raise EncryptedFile(name)
    package, folder = _package(archive, name)
    place = Place(None, _pictures(archive, package, folder))
    pieces: list[Piece] = []
    length = 0
    for member in _spine(package, folder):
        if member in archive.names and length <= TEXT_CHARACTERS:
            chapter = _chapter(archive.read(member), place, name)
            length += sum(len(piece.text) for piece in chapter)
            pieces += chapter
    facts = _facts(package)
    return assembled(_with_title(pieces, facts.title), facts, name, True)


def _package(archive: Archive, name: str) -> tuple[Any, str]:
    """The package document and the folder that its addresses start from."""
    try:
        container = xml_root(archive.read("META-INF/container.xml"))
        rootfile = next(container.iter("{*}rootfile"), None)
        member = unquoted(rootfile.get("full-path") or "") if rootfile is not None else ""
        return xml_root(archive.read(member)), posixpath.dirname(member)
    except ValueError as error:
        raise DamagedFile(name, _KIND) from error


def _items(package: Any, folder: str) -> dict[str, tuple[str, str, str]]:
    """Member, media type and properties of each item, by id."""
    return {
        item.get("id") or "": (
            posixpath.normpath(posixpath.join(folder, unquoted(item.get("href") or ""))),
            item.get("media-type") or "",
            item.get("properties") or "",
        )
        for item in package.iter("{*}item")
    }


def _spine(package: Any, folder: str) -> list[str]:
    """The pages in reading order, without table of contents and cover."""
    items = _items(package, folder)
    order = [items[r.get("idref")] for r in package.iter("{*}itemref") if r.get("idref") in items]
    pages = [
        member
        for member, kind, properties in order or list(items.values())
        if kind in _PAGES and "nav" not in properties.split()
    ]
    inner = [p for p in pages if not posixpath.basename(p).lower().startswith(_FRONT_MATTER)]
    return list(dict.fromkeys(inner or pages))


def _chapter(data: bytes, place: Place, name: str) -> list[Piece]:
    if not data.strip():
        return []
    root = parsed(page_text(data, name))
    if root is None:
        return []
    figures = take_figures(root, place, {})
    pieces: list[Piece] = []
    for run in runs_of(root, figures):
        if run.image is not None:
            picture = loose_picture(run.image, place, {})
            pieces += [Piece("", None, picture)] if picture else []
        elif run.pictures:
            pieces += [Piece("", None, picture) for picture in run.pictures]
        elif run.text and not (run.links > 0.8 and len(run.text) < 80):
            pieces.append(Piece(run.text, "heading" if run.heading else None))
    return pieces


def _pictures(archive: Archive, package: Any, folder: str) -> dict[str, bytes]:
    pictures: dict[str, bytes] = {}
    size = 0
    for member, kind, _ in _items(package, folder).values():
        if kind.startswith("image/") and "svg" not in kind and len(pictures) < PICTURES:
            content = archive.find(member, min(PICTURE_BYTES, PICTURES_BYTES - size))
            if content:
                pictures[last_part(member)] = content
                size += len(content)
    return pictures


def _facts(package: Any) -> Facts:
    def words(tag: str) -> str:
        return tidy(package.findtext(f".//{_DC}{tag}") or "")

    return Facts(
        words("title"), words("creator"), words("publisher") or None, day_of(words("date"))
    )


def _with_title(pieces: list[Piece], title: str) -> list[Piece]:
    """The first heading becomes the title; a book whose title is not printed gets it in front."""
    for n, piece in enumerate(pieces):
        if piece.kind == "heading":
            above = [p for p in pieces[:n] if p.text]
            if all(len(p.text) <= 120 or head.is_date_line(p.text) for p in above):
                return [*pieces[:n], Piece(piece.text, "title"), *pieces[n + 1 :]]
            break
        if len(piece.text) > 120:
            break
    return [Piece(title, "title"), *pieces] if title and pieces else pieces
