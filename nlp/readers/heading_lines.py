"""Headings between the paragraphs."""

from itertools import pairwise

from nlp.readers.roles import Roles

_NO_HEADING_END = (".", ",", ";", ":", "…", '"', "”", "’", "'", ")")


def find_headings(page: Roles) -> None:
    """Finds short lines above long ones, unless half of the text would be headings."""
    rest = page.open_lines()
    found = [
        i
        for i, following in pairwise(rest)
        if i
        and _looks_like_heading(page.lines[i].text)
        and len(page.lines[following].text.split()) >= 12
    ]
    if len(found) * 2 <= len(rest):
        for i in found:
            page.kinds[i] = "heading"


def _looks_like_heading(text: str) -> bool:
    words = text.split()
    if len(text) > 90 or len(words) > 12 or text[0].islower() or text[0] in "-•*–—<":
        return False
    if len(words) <= 4 and text.isupper():
        return True
    return not text.endswith(_NO_HEADING_END) and any(map(str.isalpha, text))
