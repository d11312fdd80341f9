"""Saved web pages. Nothing is loaded from the network and no script runs.

Figures are taken first, with an own pass; a library then says which words are the article's body;
an own walk keeps these blocks in the page's order, with headings, byline and figures in place.
"""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from nlp.article import TABLE_CELLS, Article, BlockKind
from nlp.errors import EmptyFile, NoArticle, TooLong
from nlp.readers import head
from nlp.readers.body import body_lines
from nlp.readers.encoding import decode, encoding_of
from nlp.readers.figures import Place, loose_picture, take_figures
from nlp.readers.limits import PAGE_BYTES
from nlp.readers.metadata import Metadata, metadata_of
from nlp.readers.page import Run, runs_of
from nlp.readers.parsing import parsed
from nlp.readers.pieces import Facts, Picture, Piece, assembled, tidy

_STANDFIRST = re.compile(
    r"(?i)(?:\A|[\s_-])(?:stand-?first|sub-?title|sub-?head(?:line|ing)?|deck|dek|summary|excerpt|"
    r"lede|kicker-text|"
    r"intro(?:duction)?|strapline|article-?lead|lead-?text|description|abstract)(?:\Z|[\s_-])"
)
_BYLINE = re.compile(
    r"(?i)(?:\A|[\s_-])(?:by-?line|authors?|reporter|writer|(?:entry|article|post)-?(?:meta|info|"
    r"date)|pub-?date|"
    r"date(?:line)?|time-?stamp|published|meta)(?:\Z|[\s_-])"
)
_OTHER_ENCODINGS = re.compile(
    r"(?i)utf-?(?:16|32)(?:-?[lb]e)?|(?:iso-?|latin-?)[\d-]+|iso-8859-\d+|windows-12(?!52)\d\d|"
    r"cp\d{3,4}|"
    r"koi8-[ru]|shift[_-]jis|euc-(?:jp|kr)|gb(?:2312|k|18030)|big5|macintosh"
)
_FEWEST_WORDS = 15
_ASCII_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class _Page:
    root: Any
    facts: Metadata
    place: Place
    figures: dict[Any, list[Picture]] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    cells_left_out: bool = False


def read_html(data: bytes, path: Path, name: str) -> Article:
    """The article in the bytes of a saved page."""
    if len(data) > PAGE_BYTES:
        raise TooLong(name, str(len(data)))
    return article_of(page_text(data, name), Place(path.parent), name)


def page_text(data: bytes, name: str, charset: str | None = None) -> str:
    """A page's source, by its mark, its own word for the encoding, or what its bytes tell."""
    if not data.strip():
        raise EmptyFile(name)
    encoding = charset or encoding_of(data)
    if encoding is None:
        found = re.search(rb"(?i)<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", data[:4_096])
        encoding = found[1].decode("ascii") if found else None
    if encoding is not None and _OTHER_ENCODINGS.fullmatch(encoding):
        try:
            return data.decode("cp1252" if "8859-1" in encoding else encoding, "replace")
        except (LookupError, UnicodeError):
            pass
    return decode(data, name)


def article_of(source: str, place: Place, name: str) -> Article:
    """The article in the source of a page. Raises NoArticle."""
    root = parsed(source)
    if root is None:
        raise NoArticle(name)
    page = _Page(root, metadata_of(root), place)
    page.figures = take_figures(root, place, page.facts.alternatives)
    page.runs = runs_of(root, page.figures)
    pieces = _pieces(page, name)
    facts = Facts(
        title=page.facts.title,
        byline=page.facts.byline,
        outlet=page.facts.outlet,
        published=page.facts.published,
    )
    article = assembled(pieces, facts, name)
    return replace(article, left_out=(TABLE_CELLS,)) if page.cells_left_out else article


def _pieces(page: _Page, name: str) -> list[Piece]:
    title = _title(page)
    kept = _kept(page, title)
    summaries = _standfirsts(page, title, kept)
    kept = [run for run in kept if run not in summaries]
    words = sum(len(run.text.split()) for run in kept)
    if not any(r.ends_sentence for r in kept):
        raise NoArticle(name)
    if words < _FEWEST_WORDS and not _is_brief(page, title, kept):
        raise NoArticle(name)
    first, last = kept[0].order, kept[-1].order
    if title is not None and title.order > last:
        title = None
    around = _common_ancestor([run.element for run in kept])
    pieces = _head_pieces(page, title, first, summaries)
    chosen = {run.order for run in kept}
    begin = title.order if title is not None else first
    page.cells_left_out = any(
        run.text and not run.aside and run.order not in chosen and _is_cell(run, around)
        for run in page.runs[begin : last + 1 if around is None else None]
    )
    for run in page.runs:
        if run.pictures or run.image is not None:
            inside = begin <= run.order <= last or (around is not None and run.within(around))
            if inside and not run.aside:
                pieces += [Piece("", None, p) for p in _run_pictures(run, page)]
        elif run.order in chosen:
            kind: BlockKind | None = "heading" if run.heading else None
            pieces.append(Piece(run.text, kind))
    return pieces


def _is_cell(run: Run, around: Any) -> bool:
    """Whether a run stands in a table of the article, not in one that lays the page out."""
    table = run.table
    return (
        table is not None
        and not head.is_furniture(run.text)
        and not _is_head_matter(run)
        and (around is None or any(a is around for a in table.iterancestors()))
    )


def _is_brief(page: _Page, title: Run | None, kept: list[Run]) -> bool:
    """Whether few words are an article all the same: the page marks them, and only them, as one."""
    articles = [*page.root.iter("article")]
    return (
        len(articles) == 1
        and title is not None
        and all(run.within(articles[0]) for run in (title, *kept))
    )


def _run_pictures(run: Run, page: _Page) -> list[Picture]:
    if run.image is not None:
        loose = loose_picture(run.image, page.place, page.facts.alternatives)
        return [loose] if loose else []
    return [p for p in run.pictures if p.captions or p.credit or p.path or p.content]


def _title(page: _Page) -> Run | None:
    """The heading that the metadata name as the title, else the first of the first level."""
    wanted = _plain(page.facts.title)
    headings = [r for r in page.runs if r.heading and not r.aside]
    for run in headings:
        if wanted and _plain(run.text) == wanted:
            return run
    top = [r for r in headings if r.heading == 1 and r.text != page.facts.outlet]
    return max(top, key=lambda r: len(r.text) > 12, default=None)


def _kept(page: _Page, title: Run | None) -> list[Run]:
    """The runs that are the article's body."""
    texts = [run for run in page.runs if run.text and run is not title and not run.aside]
    lines, whole = body_lines(page.root)
    kept = [run for run in texts if _plain(run.text) in lines or _in_body(run, whole)]
    kept = [run for run in kept if not _is_head_matter(run) and not head.is_furniture(run.text)]
    if sum(len(run.text.split()) for run in kept) < _FEWEST_WORDS:
        kept = [
            run
            for run in texts
            if run.paragraph
            and run.ends_sentence
            and run.links < 0.3
            and len(run.text.split()) >= 6
            and not _is_head_matter(run)
        ]
    if not kept:
        return []
    return _filled(texts, kept, title)


def _in_body(run: Run, whole: str) -> bool:
    plain = _plain(run.text)
    return len(plain) >= 40 and plain in whole


def _filled(texts: list[Run], kept: list[Run], title: Run | None) -> list[Run]:
    """With the paragraphs and headings between that the library dropped."""
    around = _common_ancestor([run.element for run in kept])
    known = {run.order for run in kept}
    first, last = kept[0].order, kept[-1].order
    if title is not None and title.order < first:
        # A first paragraph may be lost as well.
        first = title.order
    filled = [
        run
        for run in texts
        if run.order in known
        or (
            first < run.order < last
            and (run.paragraph or run.heading)
            and run.links < 0.5
            and (run.within(around) if around is not None else False)
            and not head.is_furniture(run.text)
            and not _is_head_matter(run)
            and (run.heading or run.ends_sentence)
        )
    ]
    while filled and filled[-1].heading:
        filled.pop()
    return filled


def _is_head_matter(run: Run) -> bool:
    """Whether a run is a byline or a date rather than a paragraph."""
    if len(run.text) > 200 or run.heading:
        return False
    return (
        head.is_by_line(run.text)
        or head.is_date_line(run.text)
        or (
            len(run.text.split()) <= 12
            and bool(_BYLINE.search(run.marks))
            and not run.ends_sentence
        )
    )


def _head_pieces(page: _Page, title: Run | None, first: int, summaries: list[Run]) -> list[Piece]:
    """Title, standfirst and byline, as far as they are printed above the body."""
    pieces = []
    if title is not None:
        pieces.append(Piece(title.text, "title"))
    elif page.facts.title and len(page.facts.title.split()) >= 3:
        pieces.append(Piece(page.facts.title, "title"))
    start = title.order if title is not None else max(0, first - 6)
    for run in page.runs:
        if not start < run.order < first + 3 or not run.text or run.aside:
            continue
        if run in summaries:
            pieces.append(Piece(run.text, "standfirst"))
        elif _is_head_matter(run):
            pieces.append(Piece(run.text, "byline"))
    return pieces


def _standfirsts(page: _Page, title: Run | None, kept: list[Run]) -> list[Run]:
    """What sums the article up between its title and its first paragraph."""
    if title is None or not kept:
        return []
    summary = _plain(page.facts.standfirst)
    body = {id(run) for run in kept}
    found: list[Run] = []
    bylined = False
    for run in page.runs[title.order + 1 :]:
        if not run.text or run.aside:
            continue
        words = len(run.text.split())
        same = not bylined and (_plain(run.text) == summary or run.heading == 2)
        if 4 <= words <= 80 and (same or _STANDFIRST.search(run.marks)):
            found.append(run)
        elif id(run) in body:
            break
        bylined = bylined or _is_head_matter(run)
    # A page that calls everything a description has no standfirst.
    return found if len(found) <= 2 and len(found) < len(kept) else []


def _common_ancestor(elements: list[Any]) -> Any:
    paths = []
    for element in elements[:400]:
        paths.append([element, *element.iterancestors()][::-1])
    if not paths:
        return None
    shared = None
    for level in zip(*paths, strict=False):
        if any(item is not level[0] for item in level[1:]):
            break
        shared = level[0]
    if shared is not None and len(paths) == 1:
        shared = shared.getparent()
    return None if shared is None or shared.tag in ("html", "body") else shared


def _plain(text: str) -> str:
    return _ASCII_SPACE.sub("", tidy(text)).lower()
