"""What a web page says about its article outside the text: JSON-LD, meta tags, time elements."""

import json
import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lxml import etree

from nlp.readers.addresses import last_part

_ISO = re.compile(r"\A\s*(\d{4})-(\d\d)-(\d\d)")
_COMPACT = re.compile(r"\A\s*(\d{4})(\d\d)(\d\d)(?:\D|\Z)")
_DATE_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate",
    "publishdate",
    "publish-date", "publication_date", "dc.date.issued", "dc.date", "dcterms.created",
    "dcterms.date", "parsely-pub-date", "sailthru.date", "article.published",
    "og:article:published_time",
    "cxenseparse:recs:publishtime", "citation_publication_date", "bt:pubdate",
)  # fmt: skip
_TITLE_NAMES = ("og:title", "twitter:title", "headline", "dc.title", "parsely-title")
_AUTHOR_NAMES = (
    "author",
    "article:author",
    "byl",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
)
_SITE_NAMES = (
    "og:site_name",
    "application-name",
    "al:android:app_name",
    "publisher",
    "dc.publisher",
)
_SUFFIX = re.compile(r"\s+(?:[|–—·»-]|::)\s+")
_LARGEST_JSON = 2_000_000
_MOST_NODES = 5_000


@dataclass(slots=True)
class Metadata:
    """The facts; empty where the page is silent."""

    title: str = ""
    standfirst: str = ""
    byline: str = ""
    outlet: str | None = None
    published: date | None = None
    alternatives: dict[str, list[str]] = field(default_factory=dict)
    """Captions that are not printed, by the last part of the picture's address."""


def metadata_of(root: Any) -> Metadata:
    """The metadata of a parsed page."""
    facts = Metadata()
    metas = _meta_tags(root)
    article = _article_node(root, facts)
    window_title = _one_line(root.findtext(".//title") or "")
    facts.title = _text(article.get("headline")) or _first(metas, _TITLE_NAMES)
    facts.standfirst = _text(article.get("description")) or _first(
        metas, ("description", "og:description")
    )
    facts.byline = ", ".join(_names(article.get("author"))) or _author(metas)
    facts.outlet = (
        next(iter(_names(article.get("publisher"))), "") or _first(metas, _SITE_NAMES) or None
    )
    parts = _SUFFIX.split(window_title)
    if not facts.title:
        facts.title = parts[0] if len(parts) > 1 else window_title
    if facts.outlet is None and len(parts) > 1 and len(parts[-1].split()) <= 5:
        facts.outlet = parts[-1]
    facts.published = (
        _time_element(root)
        or day_of(_text(article.get("datePublished")))
        or next((d for d in (day_of(metas.get(n, "")) for n in _DATE_NAMES) if d), None)
    )
    _social_picture(metas, facts)
    return facts


def day_of(text: str) -> date | None:
    """The day of an ISO date or time, as written, whatever its time zone."""
    found = _ISO.match(text) or _COMPACT.match(text)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _meta_tags(root: Any) -> dict[str, str]:
    tags: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = _one_line(meta.get("content") or "")[:2_000]
        if name and content:
            tags.setdefault(name.strip().lower(), content)
    return tags


def _article_node(root: Any, facts: Metadata) -> dict[str, Any]:
    chosen: dict[str, Any] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        source = script.text or ""
        if len(source) > _LARGEST_JSON:
            continue
        try:
            data = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kind = str(node.get("@type"))
            if "ImageObject" in kind:
                _picture(node, facts)
            elif re.search(r"Article|BlogPosting|Report\b|LiveBlog", kind) and not chosen:
                chosen = node
    return chosen


def _nodes(data: Any) -> list[dict[str, Any]]:
    """All objects in the data, in order."""
    found: list[dict[str, Any]] = []
    stack = [data]
    while stack and len(found) < _MOST_NODES:
        item = stack.pop()
        if isinstance(item, dict):
            found.append(item)
            stack.extend(reversed(list(item.values())))
        elif isinstance(item, list):
            stack.extend(reversed(item[:_MOST_NODES]))
    return found


def _picture(node: dict[str, Any], facts: Metadata) -> None:
    address = _text(node.get("url")) or _text(node.get("contentUrl"))
    caption = _text(node.get("caption")) or _text(node.get("description"))
    if address and caption:
        facts.alternatives.setdefault(last_part(address), []).append(caption)


def _social_picture(metas: dict[str, str], facts: Metadata) -> None:
    address, words = metas.get("og:image"), metas.get("og:image:alt")
    if address and words:
        facts.alternatives.setdefault(last_part(address), []).append(words)


def _names(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    names = [_text(v.get("name")) if isinstance(v, dict) else _text(v) for v in values[:10]]
    return [n for n in names if n and not n.startswith("http")]


def _author(metas: dict[str, str]) -> str:
    name = _first(metas, _AUTHOR_NAMES)
    return "" if name.startswith(("http", "@")) else re.sub(r"\A(?i:by)\s+", "", name)


def _time_element(root: Any) -> date | None:
    """The first time element that stands in no aside; one marked as published goes before."""
    first: date | None = None
    for element in root.iter("time"):
        day = day_of(element.get("datetime") or "")
        marks = f"{element.get('itemprop')} {element.get('class')}".lower()
        if day is None or "modif" in marks or "updat" in marks or _aside(element):
            continue
        if element.get("pubdate") is not None or "publish" in marks:
            return day
        first = first or day
    return first


def _aside(element: Any) -> bool:
    return any(a.tag in ("aside", "nav", "footer") for a in element.iterancestors())


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[n] for n in names if metas.get(n)), "")


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if not isinstance(value, str):
        return ""
    if "<" in value or "&" in value:
        value = _without_tags(value)
    return _one_line(value)[:2_000]


def _without_tags(value: str) -> str:
    fragment = etree.HTML(f"<p>{value[:10_000]}</p>")
    return "" if fragment is None else "".join(map(str, fragment.itertext()))


def _one_line(text: str) -> str:
    return " ".join(text.split())
