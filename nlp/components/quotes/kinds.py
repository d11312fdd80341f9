"""What kind of quotation it is, as far as its form tells: full, partial, scare or title.

The attribution layer refines it: a quotation for which nobody speaks is `scare` or `title`.
"""

import re

from nlp.components.bag import bag
from nlp.components.quotes.pairing import Quoted

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_TITLE_SMALL = bag(
    "a an the of in on at to for and or nor but with by from as is it vs de la le el du von"
)
_END = (".", "!", "?", "…")
_SENTENCE_BEFORE = frozenset(".!?:;,—–-…)]\"”’'")


def form(text: str, q: Quoted, block_start: int, block_end: int) -> str:
    """full, partial or title, from the words inside and the signs around."""
    inside = text[q.inner_start : q.inner_end].strip()
    words = _WORD.findall(inside)
    before = text[block_start : q.start].rstrip()
    capital = inside.lstrip("[(…. \"'‘“¿¡")[:1].isupper() or inside[:1].isdigit()
    if q.continues or (not before and len(words) > 3):
        return "full"
    if is_title_case(words) and not _ends_sentence(inside, before):
        return "partial" if _said_of(before, words) else "title"
    if not capital:
        return "partial"
    if not before or before[-1] in _SENTENCE_BEFORE:
        return "full" if len(words) > 3 or _ends_sentence(inside, before) else "partial"
    return "full" if len(words) > 4 and inside.endswith((*_END, ",")) else "partial"


def _said_of(before: str, words: list[str]) -> bool:
    """Whether what stands before shows a judgement in one or two words: "was “Mad”"."""
    last = before.rsplit(None, 1)[-1:]
    return len(words) <= 3 and bool(last) and last[0].lower() in _SAID_OF


_SAID_OF = bag("as is was were are be been being him her it them us me himself herself than not")


def is_title_case(words: list[str]) -> bool:
    """Whether every word but the small ones has a capital, and the last one does."""
    large = [w for w in words if w.lower() not in _TITLE_SMALL]
    return bool(large) and all(w[0].isupper() for w in large) and words[0][0].isupper()


def _ends_sentence(inside: str, before: str) -> bool:
    return inside.endswith((*_END, ",")) and (not before or before[-1] in _SENTENCE_BEFORE)
