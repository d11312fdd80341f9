"""The figures of a web page: each picture with its printed caption and its credit.

They are taken out of the page before the body is looked for, since extraction libraries lose them.
"""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nlp.readers import captions, credits
from nlp.readers.addresses import last_part, unquoted, unquoted_bytes
from nlp.readers.limits import PICTURE_BYTES
from nlp.readers.pieces import Picture, tidy

IMAGES = ("img", "amp-img", "image")
_CAPTION = re.compile(
    r"(?i)(?:\A|[\s_-]|[a-z](?=C))(?:caption|cutline|figcaption|thumbcaption|"
    r"(?:photo|image|media|img)[_-]?(?:desc(?:ription)?|legend|text))(?:[\s_-]?(?:text|content|"
    r"inner|body))?(?:\Z|[\s_-])"
    r"|[a-z]Caption\b|caption[_-]?text"
)
_CREDIT = re.compile(
    r"(?i)(?:\A|[\s_-])(?:(?:\w+[_-]+)*(?:credits?|photographer|copyright|attribution|"
    r"(?:photo|image|img|media)[_-]?(?:by|source|byline|author|owner)))(?:[_-]\w+)*(?:\Z|\s)|"
    r"[a-z]Credit\b"
)
_NOT_CAPTION = re.compile(
    r"(?i)\b(?:closed-caption|recaptcha|has-caption|no-caption|captions-(?:on|off))\b"
)
_DATA = re.compile(r"(?i)\Adata:image/([\w.+-]+)?((?:;[^,;]*)*),")
_INLINE = frozenset(("span", "em", "i", "b", "strong", "p", "div", "a"))
_LONGEST = 1_500
_MOST_CAPTIONS = 400
_CLIMB = 5


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page's own pictures may lie: `folder`, and what the page file itself carries."""

    folder: Path | None = None
    attached: dict[str, bytes] | None = None


def take_figures(
    root: Any, place: Place, alternatives: dict[str, list[str]]
) -> dict[Any, list[Picture]]:
    """The pictures by the element they stand in; these elements are emptied."""
    found: dict[Any, list[Picture]] = {}
    taken: set[Any] = set()
    by_container: dict[Any, list[Any]] = {}
    lengths: dict[Any, int] = {}
    for caption in _caption_elements(root)[:_MOST_CAPTIONS]:
        by_container.setdefault(_container(caption, lengths), []).append(caption)
    for container, elements in by_container.items():
        if not any(a in taken for a in container.iterancestors()):
            found[container] = _pictures(container, elements, place, alternatives)
            taken.add(container)
    for figure in [*root.iter("figure")]:
        if figure not in taken and not any(a in taken for a in figure.iterancestors()):
            pictures = _plain_figure(figure, place, alternatives)
            if pictures and not any(d in taken for d in figure.iterdescendants()):
                found[figure] = pictures
                taken.add(figure)
    found = _once(found)
    for element in found:
        for child in list(element):
            element.remove(child)
        element.text = None
    return found


def loose_picture(image: Any, place: Place, alternatives: dict[str, list[str]]) -> Picture | None:
    """An image outside of a figure, if its bytes are at hand."""
    picture = _picture(image, place, alternatives)
    return picture if picture.path or picture.content else None


def text_of(element: Any, without: Any = ()) -> str:
    """An element's words on one line, leaving out some of its descendants."""
    left_out = set(without)
    parts: list[str] = []
    skipping = None
    for event, item in _events(element):
        if event == "start":
            if skipping is None and item in left_out:
                skipping = item
            if skipping is None:
                parts.append(item.text or "" if isinstance(item.tag, str) else "")
                if item.tag in ("br", "p", "div", "li", "td", "h1", "h2", "h3", "h4", "figcaption"):
                    parts.insert(len(parts) - 1, " ")
        else:
            if item is skipping:
                skipping = None
            if skipping is None and item is not element:
                parts.append(item.tail or "")
                if item.tag in ("p", "div", "li", "td"):
                    parts.append(" ")
    return tidy("".join(parts))


def _events(element: Any) -> Iterator[tuple[str, Any]]:
    from lxml import etree

    return iter(etree.iterwalk(element, events=("start", "end")))


def _caption_elements(root: Any) -> list[Any]:
    found: list[Any] = []
    inside: set[Any] = set()
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        parent = element.getparent()
        if parent is not None and parent in inside:
            inside.add(element)
        elif _is_caption(element):
            found.append(element)
            inside.add(element)
    return found


def _is_caption(element: Any) -> bool:
    if element.tag in (
        "html",
        "body",
        "article",
        "main",
        "section",
        "table",
        "figure",
        "track",
        "video",
    ):
        return False
    marks = _marks(element)
    if element.tag != "figcaption" and (
        not marks
        or not _CAPTION.search(marks)
        or _NOT_CAPTION.search(marks)
        or _CREDIT.search(marks)
    ):
        return False
    if next(element.iter(*IMAGES, "figure"), None) is not None:
        return False
    parent = element.getparent()
    if parent is not None and parent.tag == "figure" and _is_quotation(parent):
        return False
    return 0 < len(text_of(element)) <= _LONGEST


def _is_quotation(figure: Any) -> bool:
    """Whether a figure holds words of its own: a pull quote, a table, a piece of code."""
    return next(figure.iter("blockquote", "table", "pre", "math"), None) is not None


def _marks(element: Any) -> str:
    return " ".join(
        filter(None, (element.get("class"), element.get("itemprop"), element.get("data-testid")))
    )[:400]


def _container(caption: Any, lengths: dict[Any, int]) -> Any:
    """The nearest ancestor with an image, if it holds little else; else the caption itself."""
    element = caption
    for _ in range(_CLIMB):
        element = element.getparent()
        if element is None or element.tag in ("body", "html", "article", "main"):
            break
        if (
            next(element.iter(*IMAGES, "video", "picture"), None) is not None
            or element.tag == "figure"
        ):
            if element not in lengths:
                lengths[element] = len(text_of(element))
            words = lengths[element] - len(text_of(caption))
            return element if words <= 2 * _LONGEST else caption
    return caption


def _pictures(
    container: Any, elements: list[Any], place: Place, alternatives: dict[str, list[str]]
) -> list[Picture]:
    images = [*container.iter(*IMAGES)]
    if len(images) > 1 and len(elements) > 1:
        order = {item: n for n, item in enumerate(container.iter())}
        pairs = [
            (
                max(
                    (i for i in images if order[i] < order[c]),
                    key=lambda i: order[i],
                    default=images[0],
                ),
                c,
            )
            for c in elements
        ]
        return [_captioned(container, image, [c], place, alternatives, False) for image, c in pairs]
    image = images[0] if images else None
    return [_captioned(container, image, elements, place, alternatives, True)]


def _captioned(
    container: Any,
    image: Any,
    elements: list[Any],
    place: Place,
    alternatives: dict[str, list[str]],
    alone: bool,
) -> Picture:
    picture = _picture(image, place, alternatives) if image is not None else Picture()
    credit_elements = [e for c in elements for e in _credit_elements(c)]
    outside: list[Any] = []
    if alone and container not in elements:
        inside = {d for c in elements for d in c.iter()}
        outside = [e for e in _credit_elements(container) if e not in inside]
    texts: list[str] = []
    for element in elements:
        words = text_of(element, credit_elements)
        words = words[captions.label_length(words) :].rstrip(" |–—-")
        # A copy for phones beside the one for desktops is one caption.
        if words and not any(_same(words, other) for other in texts):
            texts.append(words)
    credit = next((t for t in map(text_of, [*credit_elements, *outside]) if t), None)
    return replace(picture, captions=tuple(texts[:1] if alone else texts), credit=credit)


def _same(one: str, other: str) -> bool:
    words, others = (re.findall(r"\w+", text.lower()) for text in (one, other))
    return words == others or words == others[: len(words)] or others == words[: len(others)]


def _credit_elements(element: Any) -> list[Any]:
    found: list[Any] = []
    for item in element.iterdescendants():
        if not isinstance(item.tag, str) or any(a in found for a in item.iterancestors()):
            continue
        if (
            _is_credit(item)
            and next(item.iter(*IMAGES), None) is None
            and not _has_caption_inside(item)
        ):
            found.append(item)
    return found


def _is_credit(item: Any) -> bool:
    words = text_of(item)
    if not 0 < len(words) <= 200:
        return False
    if item.tag in ("small", "cite") or _CREDIT.search(_marks(item)):
        return True
    return item.tag in _INLINE and credits.is_labelled_credit_line(words)


def _has_caption_inside(item: Any) -> bool:
    return any(_is_caption(d) for d in item.iterdescendants() if isinstance(d.tag, str))


def _plain_figure(figure: Any, place: Place, alternatives: dict[str, list[str]]) -> list[Picture]:
    images = [*figure.iter(*IMAGES)]
    if not images or _is_quotation(figure):
        return []
    words = text_of(figure)
    if len(words) > _LONGEST:
        return []
    picture = _picture(images[0], place, alternatives)
    parts = _credit_elements(figure)
    credit = next((t for t in map(text_of, parts) if t), None)
    caption = text_of(figure, parts)
    return [replace(picture, captions=(caption,) if caption else (), credit=credit)]


def _picture(image: Any, place: Place, alternatives: dict[str, list[str]]) -> Picture:
    sources = _sources(image)
    words = [image.get("alt") or "", image.get("title") or ""]
    for source in sources:
        words += alternatives.get(last_part(source), [])
    known = tuple(dict.fromkeys(w for w in map(tidy, words) if w))[:8]
    for source in sources:
        content = _embedded(source, place)
        if content is not None:
            kind = _DATA.match(source)
            name = (
                f"picture.{(kind[1] or 'png').replace('jpeg', 'jpg')}"
                if kind
                else last_part(source)
            )
            return Picture(name, content=content, alternatives=known)
        path = local_file(source, place)
        if path is not None:
            return Picture(source, path=path, alternatives=known)
    first = next((s for s in sources if not s.lower().startswith("data:")), None)
    return Picture(first, alternatives=known)


def _sources(image: Any) -> list[str]:
    found = [
        image.get(n) or "" for n in ("src", "data-src", "data-original", "data-lazy-src", "href")
    ]
    parent = image.getparent()
    sets = [image.get("srcset"), image.get("data-srcset")]
    if parent is not None and parent.tag == "picture":
        sets += [s.get("srcset") for s in parent.iter("source")]
    for entry in sets:
        if entry and not entry.lstrip().lower().startswith("data:"):
            found += [c.split()[0] for c in entry[:20_000].split(",") if c.strip()]
    return list(dict.fromkeys(s.strip() for s in found if s.strip()))[:20]


def _embedded(source: str, place: Place) -> bytes | None:
    if place.attached:
        for key in (source, unquoted(source), last_part(source)):
            if key in place.attached:
                return place.attached[key]
    found = _DATA.match(source[:200])
    if not found or len(source) > PICTURE_BYTES * 4 // 3:
        return None
    try:
        body = source[found.end() :]
        if "base64" in (found[2] or "").lower():
            content = base64.b64decode(re.sub(r"\s|%0A|%0D", "", body))
        else:
            content = unquoted_bytes(body)
    except (ValueError, binascii.Error):
        return None
    # A few bytes are a placeholder until the page's script runs, which it never does.
    return content if len(content) > 200 else None


def local_file(source: str, place: Place) -> Path | None:
    """The file beside the page, never one outside its folder."""
    if place.folder is None or re.match(r"(?i)[a-z][a-z0-9+.-]*:|//|/|\\", source):
        return None
    for name in (unquoted(re.split(r"[?#]", source)[0]), unquoted(source), source):
        try:
            folder = place.folder.resolve()
            path = (folder / name).resolve()
            if path.is_relative_to(folder) and path.is_file():
                return place.folder / name
        except (OSError, ValueError):
            continue
    return None


def _once(found: dict[Any, list[Picture]]) -> dict[Any, list[Picture]]:
    """One picture printed twice, for phones and for desktops, counts once."""
    seen: set[tuple[str, str]] = set()
    kept: dict[Any, list[Picture]] = {}
    for element, pictures in found.items():
        kept[element] = []
        for picture in pictures:
            key = (last_part(picture.file or ""), " ".join(picture.captions))
            if not picture.file or not picture.captions or key not in seen:
                kept[element].append(picture)
            seen.add(key)
    return kept
