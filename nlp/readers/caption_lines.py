"""Which lines are captions: by a label, by the credit at their end, or as a scene."""

import re

from nlp.readers import captions, credits
from nlp.readers.roles import Roles, words_of

_LONGEST_HEAD = 110
"""Title and byline are shorter, as a rule, than a paragraph."""


def find_captions(page: Roles) -> None:
    """Finds the captions that a label, a credit or a second copy gives away."""
    for i, line in enumerate(page.lines):
        if line.hint == "caption":
            page.make_caption(i)
        if not page.is_short(i):
            continue
        if captions.is_label_alone(line.text):
            page.left_out[i] = True
            if page.is_short(i + 1) and captions.may_be_caption(page.lines[i + 1].text):
                page.make_caption(i + 1)
        elif _is_caption(page, i):
            page.make_caption(i)
            _mark_second_copy(page, i)


def find_scenes(page: Roles) -> None:
    """Finds the captions that only tell what can be seen."""
    lines = page.lines
    for i, line in enumerate(lines):
        if not page.is_short(i) or (i == 0 and not page.titled) or len(line.text) > 300:
            continue
        around = max(
            (len(lines[j].text) for j in (i - 1, i + 1) if 0 <= j < len(lines)),
            default=0,
        )
        if around > len(line.text) and _is_scene(line.text) and not _leads(page, i):
            page.make_caption(i)


def _is_caption(page: Roles, i: int) -> bool:
    text = page.lines[i].text
    if credits.is_labelled_credit_line(text) or not captions.may_be_caption(text, 110):
        return False
    if captions.has_caption_label(text) and captions.sentences_in(text) <= 4:
        return len(text.split()) >= 3
    if i == 0 and not page.titled:
        return False
    credit = credits.credit_at_end(text)
    if credit is None:
        return _stands_twice(page, i)
    if credit.labelled:
        return True
    # "(Reuters)" alone says less than "N/Reuters".
    past = re.search(r"\b(?:was|were|had|did|has|have|would)\b", text[: credit.start])
    if past and "/" not in text[credit.start :]:
        return False
    return _plain_credit_fits(text[: credit.start])


def _plain_credit_fits(before: str) -> bool:
    """A bare "(Reuters)" ends ordinary paragraphs too; captions are a sentence or two."""
    words = before.split()
    told = re.search(r"\b(?:said|told|says|according|reported)\b|[\"“”]", before)
    return 2 <= len(words) <= 50 and captions.sentences_in(before) <= 2 and not told


def _stands_twice(page: Roles, i: int) -> bool:
    text = page.lines[i].text
    if not 4 <= len(text.split()) <= 40 or i + 1 >= len(page.lines):
        return False
    return words_of(text) == _words_before_credit(page.lines[i + 1].text)


def _mark_second_copy(page: Roles, i: int) -> None:
    """The next line, where it says the same: the page was pasted with both its captions."""
    if page.is_short(i + 1):
        end = page.ends[i].start if i in page.ends else None
        below = _words_before_credit(page.lines[i + 1].text)
        if words_of(page.lines[i].text[:end]) == below:
            page.make_caption(i + 1)


def _words_before_credit(text: str) -> list[str]:
    credit = credits.credit_at_end(text)
    return words_of(text[: credit.start] if credit else text)


def _is_scene(text: str) -> bool:
    """Whether a line tells what can be seen, a credit behind it perhaps."""
    credit = credits.credit_of_caption(text)
    return captions.is_scene(text) or (
        credit is not None and captions.is_scene(text[: credit.start].rstrip(" |–—-"))
    )


def _leads(page: Roles, i: int) -> bool:
    """Whether a line is the first paragraph with the first photo below it.

    Of two captions in a row, both would have a credit.
    """
    above = [j for j in range(i) if page.is_open(j) and len(page.lines[j].text) > _LONGEST_HEAD]
    below = page.neighbour(i, 1)
    return not above and below is not None and page.kinds[below] == "caption"
