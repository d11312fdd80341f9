"""A parsed page as a list of runs: stretches of words between the borders of block elements."""

import re
from dataclasses import dataclass
from typing import Any

from lxml import etree

from nlp.readers.figures import IMAGES
from nlp.readers.pieces import Picture, tidy

_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    )
)  # fmt: skip
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_PARAGRAPHS = frozenset(("p", "li", "blockquote", "div", "section", "pre", "dd", "td", "article"))
SKIPPED = (
    "script", "style", "noscript", "template", "iframe", "svg", "math", "object", "embed", "head",
    "button", "select", "textarea", "option", "canvas", "audio",
)  # fmt: skip
_ASIDE_TAGS = frozenset(("aside", "nav", "footer", "form", "dialog"))
_ASIDE = re.compile(
    r"(?i)(?:\A|[\s_-])(?:related|teasers?|promo|recommend(?:ed|ations?)?|sidebar|newsletter|"
    r"comments?|breadcrumbs?|"
    r"share|sharing|social|advert(?:isement)?s?|ads?|cookie|consent|sponsored|trending|popular|"
    r"outbrain|taboola|"
    r"more-?(?:stories|from|on)|most-?read|read-?more|also-?read|subscribe|paywall|menu|navbar|"
    r"pagination|tags)(?:\Z|[\s_-])"
)
_BREAKS = re.compile(r"(?:[ \t\r\f]*\x00[ \t\r\n\f]*){2,}")


@dataclass(slots=True, eq=False)
class Run:
    """A stretch of words, or the pictures at one place, in reading order."""

    order: int
    element: Any
    text: str = ""
    links: float = 0.0
    """Which part of the words stands in links."""
    heading: int = 0
    paragraph: bool = False
    aside: bool = False
    marks: str = ""
    """Class names and the like of the element and its parent."""
    pictures: tuple[Picture, ...] = ()
    image: Any = None

    @property
    def ends_sentence(self) -> bool:
        """Whether the words end as sentences do."""
        return self.text.rstrip("\"'”’)]»").endswith((".", "!", "?", "…", ":"))

    @property
    def table(self) -> Any:
        """The innermost table that the run stands in, or None."""
        return next((a for a in self.element.iterancestors("table")), None)

    def within(self, ancestor: Any) -> bool:
        """Whether the run stands in an element."""
        return self.element is ancestor or any(a is ancestor for a in self.element.iterancestors())


class _Walk:
    def __init__(self, figures: dict[Any, list[Picture]]) -> None:
        self.figures = figures
        self.runs: list[Run] = []
        self.parts: list[str] = []
        self.linked = self.anchors = self.asides = 0

    def words(self, text: str | None) -> None:
        if text:
            self.parts.append(text.replace("\x00", ""))
            if self.anchors:
                self.linked += len(text)

    def flush(self, element: Any) -> None:
        whole = "".join(self.parts)
        self.parts.clear()
        linked, self.linked = self.linked, 0
        if not whole.strip("\x00 \t\r\n\f"):
            return
        for part in _BREAKS.split(whole):
            text = tidy(part.replace("\x00", " "))
            if text:
                self._run(element, text, min(1.0, linked / max(1, len(whole))))

    def _run(self, element: Any, text: str, links: float) -> None:
        tag = element.tag
        parent = element.getparent()
        self.runs.append(
            Run(
                len(self.runs),
                element,
                text,
                links,
                heading=_HEADINGS.get(tag, 0),
                paragraph=tag in _PARAGRAPHS,
                aside=self.asides > 0,
                marks=f"{marks_of(element)} {marks_of(parent) if parent is not None else ''}",
            )
        )

    def pictures(self, element: Any, pictures: list[Picture], image: Any = None) -> None:
        self.runs.append(
            Run(
                len(self.runs),
                element,
                pictures=tuple(pictures),
                image=image,
                aside=self.asides > 0,
            )
        )


def runs_of(root: Any, figures: dict[Any, list[Picture]]) -> list[Run]:
    """The page's words and figures, in reading order."""
    walk = _Walk(figures)
    body = root.find(".//body")
    top = body if body is not None else root
    blocks = [top]
    events = etree.iterwalk(top, events=("start", "end", "comment", "pi"))
    for event, element in events:
        if event in ("comment", "pi"):
            walk.words(element.tail)
        elif event == "start":
            _start(walk, element, blocks, events)
        else:
            _end(walk, element, blocks, top)
    walk.flush(top)
    return walk.runs


def _start(walk: _Walk, element: Any, blocks: list[Any], events: Any) -> None:
    tag = element.tag
    if element in walk.figures:
        walk.flush(blocks[-1])
        walk.pictures(element, walk.figures[element])
    elif tag in SKIPPED or is_hidden(element):
        events.skip_subtree()
    else:
        if tag in IMAGES:
            walk.pictures(element, [], element)
        elif tag == "br":
            walk.parts.append("\x00")
        walk.anchors += _is_link(element)
        if tag in _BLOCKS:
            walk.flush(blocks[-1])
            blocks.append(element)
        # Only now: the words before an aside are no part of it.
        walk.asides += is_aside(element)
        walk.words(element.text)


def _end(walk: _Walk, element: Any, blocks: list[Any], top: Any) -> None:
    if element not in walk.figures and element.tag not in SKIPPED and not is_hidden(element):
        if element.tag in _BLOCKS:
            walk.flush(blocks.pop())
        walk.anchors -= _is_link(element)
        walk.asides -= is_aside(element)
    if element is not top:
        walk.words(element.tail)


def _is_link(element: Any) -> bool:
    """Whether an element leads elsewhere; one with a name alone is a place to be led to."""
    return element.tag == "a" and element.get("href") is not None


def is_aside(element: Any) -> bool:
    """Whether an element holds the site's own matter: menus, teasers, comments."""
    if element.tag in _ASIDE_TAGS:
        return True
    if element.tag in ("body", "html", "article", "main", "h1", "p"):
        return False
    marks = marks_of(element)
    return bool(marks and _ASIDE.search(marks))


def is_hidden(element: Any) -> bool:
    """Whether an element is never shown."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style) and bool(re.search(r"(?i)display\s*:\s*none", style[:500]))


def marks_of(element: Any) -> str:
    """An element's class names, id and the like, as one string."""
    names = (element.get("class"), element.get("id"), element.get("itemprop"), element.get("rel"))
    return " ".join(n for n in names if n)[:300]
