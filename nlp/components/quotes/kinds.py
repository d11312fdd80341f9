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


def form(text: str, q: Quoted, block_start: int, block_end: int, headline: bool) -> str:
    """full, partial or title, from the words inside and the signs around."""
    inside = text[q.inner_start : q.inner_end].strip()
    words = _WORD.findall(inside)
    before = text[block_start : q.start].rstrip()
    capital = inside.lstrip("[(…. \"'‘“¿¡")[:1].isupper() or inside[:1].isdigit()
    last = before.rsplit(None, 1)[-1].lower() if before else ""
    if q.continues:
        return "full"
    alone = not before and not text[q.end : block_end].strip()
    if alone and inside.endswith(":") and len(words) <= _FEW:
        return "title"  # "Related:" over a list
    if inside[:1] == "#" and len(inside) > 2 and " " not in inside:
        return "title"
    if _is_listed(text, q, block_start, block_end, inside):
        return "title"
    if is_title_case(words) and len(words) <= _LONGEST_TITLE and not (headline and len(words) > 2):
        whole = (not before or before.endswith(_END)) and inside.endswith(_END) and len(words) > 1
        if headline and (last in _ARTICLES or words[0].lower() in _ARTICLES[:2]):
            return "partial"
        if last in _DEGREES:
            return "partial"
        if _MESSAGES.search(before[-40:]) and inside.endswith(_END):
            return "full"
        if last in _SAID_OF and len(words) <= 3 and not before.endswith(_NAMING):
            return "partial"
        return "full" if whole or (not before and not text[q.end : block_end].strip()) else "title"
    if is_title_case(words) and len(words) <= _LONGEST_SUBTITLE and _is_a_work(before):
        return "title"
    if (capital and last in _NAMED) or last in _ONLY_NAMED or _is_worn(text, q, block_end):
        return "title"
    if (
        headline
        and before
        and not before.endswith((":", ",", "—", "–", "--", '"', "”", "’", ".", "?", "!"))
    ):
        return "partial"
    if _runs_on(inside) or (capital and _CHANTS.search(before[-20:]) and inside.endswith("!")):
        return "full"
    if last in _DETERMINERS or _goes_on_behind(text, q, block_end, inside):
        return "partial"
    if not before and len(words) > 3:
        return "full"
    if not capital:
        return "partial"
    if last in _SUBORDINATES:
        return "partial"
    if not before or before[-1] in _SENTENCE_BEFORE:
        return "full" if len(words) > 3 or inside.endswith((*_END, ",")) else "partial"
    return "full" if len(words) > 4 and inside.endswith((*_END, ",")) else "partial"


_NEW_SENTENCE = re.compile(
    r"[a-z]{3,}[.!?…]+[\"'”’]?\s+(?:[.…]+\s+)?[A-Z“\"'‘]?[A-Za-z’']+\s+[\w’']+\s+[\w’']+"
)


def _runs_on(inside: str) -> bool:
    """Whether a fragment runs on into a sentence of its own: "a great woman. I love her." """
    return _NEW_SENTENCE.search(inside) is not None


_GOES_ON = re.compile(
    r"\s+(?:that|which|who|against|about|by|for|from|of|on|over|with|without|toward|towards)\b"
)
_DETERMINERS = bag("a an the this that these those his her their its our my your no such another")
"""Behind these the words are part of the writer's sentence, whatever their capitals."""


def _goes_on_behind(text: str, q: Quoted, end: int, inside: str) -> bool:
    """Whether the writer's words complete the clause: "We are horrified" by the fire, he said."""
    if not q.closed or inside.endswith((*_END, ",", ";", ":", "-", "—", "–")):
        return False
    return _GOES_ON.match(text[q.end : min(end, q.end + 12)]) is not None


_WORKS = re.compile(
    r"\b(?:book|memoir|novel|film|movie|documentary|album|bestseller|biography|author of|"
    r"writer of|director of|editor of|podcast|essay|exhibition|report|study|paper),?$"
)


def _is_a_work(before: str) -> bool:
    """Whether a word for a work introduces it: "her new book, ..."; "co-author of ..."."""
    return _WORKS.search(before[-20:]) is not None


_MESSAGES = re.compile(r"\b(?:message|slogan|motto|chant|advice|answer|warning|reply)\b[^.:]*:$")
"""Words that say what comes is said, capitals or not: one message: "Save Ellin." """
_CHANTS = re.compile(r"\b(?:chants?|cries|cry|shouts?|calls?) of$")
_LONGEST_SUBTITLE = 14
_LONGEST_TITLE = 7
_FEW = 3
_SAID_OF = bag("as is am was were are be been being him her it them us me himself herself than not")
_DEGREES = bag("too so very less enough quite rather how truly")
"""Before capitalised words these show an adjective, no name: too "Tea Party"."""
_SUBORDINATES = bag("whether because while whereas although though unless until if")
"""Behind these a clause is part of the writer's sentence."""
_ARTICLES = ("a", "an", "as")
"""In a headline these stand before a picture, not before a title: Calls Plan "A Disgrace"."""
_NAMED = bag("called named titled entitled dubbed nicknamed headlined film song book novel album")
_ONLY_NAMED = bag("named titled entitled nicknamed")
"""Behind these even small letters are a name."""
_WORN = re.compile(r"\s+(?:T-?shirts?|shirts?|hats?|caps?|banners?|placards?|buttons?)\b", re.I)
_NAMING = ("known as", "know as", "better as", "billed as")
"""Capitalised words behind these are a name."""


def _is_listed(text: str, q: Quoted, start: int, end: int, inside: str) -> bool:
    """Whether the quotation is an entry of a list of works: no full stop inside, then a dash."""
    behind = text[q.end : min(end, q.end + 3)].strip()
    return (
        behind[:1] in ("—", "–")
        and not inside.endswith((*_END, ",", ";"))
        and (q.start == start or text[start : q.start].rstrip().endswith((".", ":")))
    )


def _is_worn(text: str, q: Quoted, end: int) -> bool:
    """Whether the words stand on a shirt or a banner: a name for it, whoever wears it.

    Behind a full stop the shirts begin another sentence.
    """
    behind = _WORN.match(text[q.end : min(end, q.end + 20)])
    return behind is not None and text[q.inner_end - 1] != "."


def is_title_case(words: list[str]) -> bool:
    """Whether every word but the small ones has a capital, and the last one does."""
    large = [w for w in words if w.lower() not in _TITLE_SMALL]
    return bool(large) and all(w[0].isupper() for w in large) and words[0][0].isupper()
