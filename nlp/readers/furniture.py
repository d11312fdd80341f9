"""Lines that belong to the page and not to its article: menus, buttons, teasers at the foot."""

from nlp.readers import head
from nlp.readers.roles import Roles


def leave_out_furniture(page: Roles) -> None:
    """Leaves out what is no part of the article, unless that would be everything."""
    lines = page.lines
    for i, line in enumerate(lines):
        if page.is_short(i) and i and head.is_furniture(line.text):
            page.left_out[i] = True
    last_long = max((i for i, line in enumerate(lines) if len(line.text) > 200), default=-1)
    for i in range(last_long + 1, len(lines)):
        if i > 2 and head.teasers_begin(lines[i].text):
            below = lines[i + 1 :]
            if all(len(line.text) < 160 and not line.text.endswith(".") for line in below):
                page.left_out[i:] = [True] * (len(lines) - i)
                break
    if all(page.left_out):
        page.left_out = [False] * len(lines)
