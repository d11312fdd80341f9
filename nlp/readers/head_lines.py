"""The head of an article: what stands above its title, the title, standfirst and byline."""

import re

from nlp.readers import captions, head
from nlp.readers.limits import LINE_CHARACTERS
from nlp.readers.roles import Roles

_HEAD_LINES = 12


def find_head(page: Roles) -> None:
    """Finds the head, and a signature at the foot."""
    rest = page.open_lines()
    seen = 0
    if not page.titled and "title" not in page.kinds:
        seen = _find_title(page, rest)
    for n in range(seen, min(len(rest), seen + _HEAD_LINES)):
        i = rest[n]
        text = page.lines[i].text
        if len(text) > LINE_CHARACTERS or len(rest) == 1:
            break
        if (
            head.is_date_line(text)
            or head.is_by_line(text)
            or _is_bare_name(page, i, rest[n + 1 :])
        ):
            _make_byline(page, i)
        elif n == seen and _is_standfirst(page, i, rest[n + 1 :]):
            page.kinds[i] = "standfirst"
        elif not (n == seen and _take_outlet(page, i)):
            break
    for i in rest[-4:]:
        if page.is_short(i) and i and head.is_signature(page.lines[i].text):
            page.kinds[i] = "byline"


def _find_title(page: Roles, rest: list[int]) -> int:
    """Marks what stands above the title, and the title; returns how many lines that were."""
    for n, i in enumerate(rest[:4]):
        text = page.lines[i].text
        if len(rest) - n < 2 or len(text) > LINE_CHARACTERS:
            return n
        if head.is_date_line(text) or head.is_by_line(text):
            _make_byline(page, i)
        elif head.is_kicker(text) or head.is_furniture(text):
            page.left_out[i] = True
        elif not _take_outlet(page, i):
            alone = len(page.lines) > i + 1 and page.lines[i + 1].gap
            if head.looks_like_title(text, alone):
                page.kinds[i] = "title"
                return n + 1
            return n
    return min(4, len(rest))


def _take_outlet(page: Roles, i: int) -> bool:
    """Takes the outlet's name from a line that holds nothing else; whether it does."""
    text = page.lines[i].text
    if not head.is_outlet(text):
        return False
    page.left_out[i] = True
    page.outlet = text
    return True


def _make_byline(page: Roles, i: int) -> None:
    page.kinds[i] = "byline"
    names, outlet = head.names_and_outlet(page.lines[i].text)
    page.byline = page.byline or names
    page.outlet = page.outlet or outlet


def _is_bare_name(page: Roles, i: int, below: list[int]) -> bool:
    """A name alone counts after the title or before a date, with the body to come."""
    if not head.is_name(page.lines[i].text) or not below:
        return False
    following = page.lines[below[0]].text
    dated = head.is_date_line(following) or head.is_by_line(following)
    return dated or (not page.byline and len(following.split()) > 12)


def _is_standfirst(page: Roles, i: int, below: list[int]) -> bool:
    text = page.lines[i].text
    titled = page.titled or "title" in page.kinds
    words = len(text.split())
    if not titled or not 5 <= words <= 60 or captions.sentences_in(text) > 3 or not below:
        return False
    if re.match(r"\A[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{2,40}(?:,|\s[-–—]|\s\()", text):
        return False
    if page.kinds[i + 1 : i + 2] == ["caption"]:
        # A photo may stand after the first paragraph as well, but then the byline is above.
        return not page.byline
    after = page.lines[below[0]].text
    return (
        head.is_by_line(after)
        or head.is_date_line(after)
        or _is_bare_name(page, below[0], below[1:])
    )
