"""Parsing of HTML and XML from strangers: no network, no entities, bounded depth."""

import re
from collections import Counter
from typing import Any

from lxml import etree, html

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)([^<>]*)>")
_CLOSES_ITSELF = re.compile(r"(?:\A|[\s\"'])/\Z")
"""How the inside of a tag ends that has no end tag; an address without quotes may end so, too."""
_VOID = frozenset(
    (
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option",
    )
)  # fmt: skip
_INLINE = frozenset(
    ("b", "big", "em", "font", "i", "s", "span", "strike", "strong", "sub", "sup", "tt", "u")
)
_DEEPEST = 200
_DEEPEST_INLINE = 10
"""Paragraphs nest in what is never closed inside of them; extraction takes the square of that."""


def parsed(source: str) -> Any:
    """The root of a page, or None where there is nothing to parse."""
    source = _flattened(_TAG.sub(_bounded, source.replace("\x00", "")))
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_pis=True, remove_comments=True, huge_tree=True
    )
    try:
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def xml_root(data: bytes) -> Any:
    """The root of an XML part. Raises ValueError for damaged or hostile XML."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    if b"<!ENTITY" in data[:100_000]:
        raise ValueError("entities are defined")
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error


def _bounded(tag: re.Match[str]) -> str:
    """The tag, or its bare name where thousands of attributes would make parsing slow."""
    rest = tag[3]
    if len(rest) > 10_000 and rest.count("=") + rest.count(" ") + rest.count("\n") > 1_000:
        return f"<{tag[1]}{tag[2]}>"
    return tag[0]


def _flattened(source: str) -> str:
    """The source without tags nested deeper than any real page nests them.

    A link ends where the next one begins, as in browsers: links that are never closed do not nest.
    """
    open_tags: list[bool] = []
    inline = 0
    in_link = False
    dropped: Counter[str] = Counter()

    def keep(tag: re.Match[str]) -> str:
        nonlocal inline, in_link
        name = tag[2].lower()
        closes_itself = _CLOSES_ITSELF.search(tag[3]) is not None
        if name == "a" and not closes_itself:
            was_in_link, in_link = in_link, not tag[1]
            if tag[1]:
                return tag[0] if was_in_link else ""
            return f"</a>{tag[0]}" if was_in_link else tag[0]
        if name in _VOID or closes_itself:
            return tag[0]
        if name not in _INLINE:
            if tag[1]:
                return tag[0] if not open_tags or open_tags.pop() else " "
            open_tags.append(len(open_tags) < _DEEPEST)
            return tag[0] if open_tags[-1] else " "
        if tag[1] and dropped[name]:
            dropped[name] -= 1
            return ""
        if not tag[1] and inline >= _DEEPEST_INLINE:
            dropped[name] += 1
            return ""
        inline = max(0, inline - 1) if tag[1] else inline + 1
        return tag[0]

    return _TAG.sub(keep, source)
