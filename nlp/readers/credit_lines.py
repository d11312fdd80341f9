"""Which lines are credits, and the caption that each of them belongs to."""

import re

from nlp.readers import captions, credits, head
from nlp.readers.roles import Roles


def find_credit_lines(page: Roles) -> None:
    """Finds the lines that name only who made a photo; some make a caption of their neighbour."""
    for i, line in enumerate(page.lines):
        if not page.is_short(i) or len(line.text) > 200 or not credits.is_credit_line(line.text):
            continue
        owner = _owner(page, i)
        if owner is not None:
            if page.kinds[owner] is None:
                page.make_caption(owner)
            page.own_credit[i] = owner
        if owner is not None or (credits.is_labelled_credit_line(line.text) and (i or page.titled)):
            page.kinds[i] = "credit"


def _owner(page: Roles, i: int) -> int | None:
    """The line that is the caption of a credit line."""
    text, above, below = page.lines[i].text, page.neighbour(i, -1), page.neighbour(i, 1)
    for_below = below is not None and page.kinds[below] == "caption"
    if for_below and below not in page.ends and re.match(r"(?i)image (?:source|credit)", text):
        return below
    if above is not None and page.kinds[above] == "caption":
        return above if above not in page.own_credit.values() or not for_below else below
    labelled = credits.is_labelled_credit_line(text)
    not_title = above is not None and (above or page.titled) and page.is_open(above)
    if above is not None and not_title and _may_be_caption(page.lines[above].text, labelled):
        return above
    if for_below and below not in page.ends:
        return below
    if labelled and below is not None and page.is_short(below):
        return below if captions.is_scene(page.lines[below].text) else None
    return None


def _may_be_caption(text: str, labelled: bool) -> bool:
    """Whether a line above a credit line can be its caption."""
    if head.is_by_line(text) or head.is_date_line(text) or head.is_name(text):
        return False
    if not labelled:
        return captions.is_scene(text)
    return captions.may_be_caption(text, 70) and captions.sentences_in(text) <= 3
