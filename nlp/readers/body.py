"""Which words of a page are the article's body: a library's judgement."""

import copy
import logging
from typing import Any

from nlp.readers.page import SKIPPED
from nlp.readers.pieces import tidy


def body_lines(root: Any) -> tuple[frozenset[str], str]:
    """The body's lines and the whole body, both without white space and in small letters."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    # The library changes the tree it works on.
    page = copy.deepcopy(root)
    for element in list(page.iter(*SKIPPED)):
        if element.tag != "head" and element.getparent() is not None:
            element.drop_tree()
    try:
        text = trafilatura.extract(
            page, fast=True, include_comments=False, include_tables=True, with_metadata=False
        )
    except Exception:  # What a library makes of a hostile page is no reason to refuse the page.
        text = None
    lines = [line for line in map(_plain, (text or "").split("\n")) if line]
    return frozenset(lines), "".join(lines)


def _plain(line: str) -> str:
    return "".join(tidy(line.removeprefix("- ")).split()).lower()
