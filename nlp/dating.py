"""When an article was published: its own words for it, or at least a day it cannot precede.

The computer's clock is never asked.
"""

import re
from datetime import date

from nlp.article import STORY, Article
from nlp.photos.dates import TimeExpression, time_expressions

_DATELINE_END = re.compile(r"\s*(?:\([A-Z][^)]{0,30}\)\s*)?(?:[-–—:|]|\Z|\n)")
_PUBLISHED = re.compile(r"(?i)\b(?:published|posted|first published|on|date)\b")
_UPDATED = re.compile(r"(?i)\b(?:updated|modified|revised|accessed|retrieved|copyright|©)\b[^\d]*$")
_FUTURE = re.compile(
    r"(?i)\b(?:will|would|shall|won't|'ll|plans?|planned|planning|expect(?:s|ed|ing)?|forecasts?|"
    r"project(?:s|ed|ions?)|predict(?:s|ed|ions?)?|targets?|aim(?:s|ed|ing)?|goals?|due|"
    r"schedul(?:e|es|ed|ing)|hopes?|hoping|pledge[sd]?|promise[sd]?|going to|upcoming|coming|next|"
    r"future|proposals?|propose[sd]?|ahead of|run-up|deadlines?|bids?|"
    r"could|may|might|should|must|eventually|later|intends?|intended|wants?|ambitions?|estimates?)\b"
)
_LIMIT = re.compile(r"(?i)\b(?:by|until|till|before|from)\s(?:the\s)?(?:end of\s)?\Z")
_PHRASE = re.compile(r"(?i)\A\W*(?:in|during|since|after|of|at|on|the|last|late|early|mid)\b")
_EVENT_TO_COME = re.compile(
    r"(?i)\A['’s]*\s+(?:\w+\s+){0,2}?(?:elections?|polls?|votes?|referendum|olympics?|olympic|games|world|cup|"
    r"championships?|budgets?|census|summit|campaign|season|edition|race|primary|primaries|midterms?|"
    r"tournament|finals?|agenda|targets?|goals?|plan)\b"
)
_PAST = re.compile(
    r"(?i)\b(?:was|were|had|did|been|said|told|took|began|came|went|made|gave|got|became|fell|rose|"
    r"won|lost|led|left|held|found|met|saw|sent|built|bought|sold|broke|brought|fought|kept|died|"
    r"killed|hit|struck|grew|knew|paid|ran|spent|spoke|stood|thought|wrote|shut|cut|set|put|since|"
    r"ago|sworn|drew|chose|drove|flew|hid|rode|shot|sank|swept|tore|wore|[a-z]{3,}ed)\b"
)


def published(article: Article) -> date | None:
    """The day in the article's byline, else in its dateline."""
    return _byline_date(article) or _paragraph_dateline(article)


def dateline_date(text: str) -> date | None:
    """The day of a dateline: "LIMA, Nov. 21, 2018 - The minister ..." or a line of its own."""
    head = text.lstrip()[:160]
    for found in _days(head):
        before, after = head[: found.start], head[found.end :]
        if len(before) <= 80 and _is_dateline(before) and _DATELINE_END.match(after):
            return found.first
        return None
    return None


def not_before(article: Article) -> date | None:
    """1 January of the latest year that the story tells as past; plans and forecasts left out."""
    latest = 0
    for block in article.blocks_of(STORY):
        text = article.block_text(block)
        for found in time_expressions(text):
            if found.last is None or not found.has_year or found.relative:
                continue
            year = found.last.year if found.precision != "decade" else found.last.year - 9
            if year > latest and _told_as_past(text, found):
                latest = year
    return date(latest, 1, 1) if latest else None


def _byline_date(article: Article) -> date | None:
    candidates: list[tuple[int, date]] = []
    for block in article.blocks:
        if block.kind != "byline":
            continue
        text = article.block_text(block)
        for found in _days(text):
            before = text[: found.start]
            rank = 2 if _UPDATED.search(before) else 0 if _PUBLISHED.search(before) else 1
            if found.first is not None:
                candidates.append((rank, found.first))
    return min(candidates, key=lambda c: c[0])[1] if candidates else None


def _paragraph_dateline(article: Article) -> date | None:
    seen = 0
    for block in article.blocks:
        if block.kind in ("paragraph", "standfirst"):
            found = dateline_date(article.block_text(block))
            if found is not None:
                return found
            seen += 1
            if seen == 3:
                break
    return None


def _days(text: str) -> list[TimeExpression]:
    return [
        e
        for e in time_expressions(text)
        if e.precision == "day" and e.has_year and e.first is not None and e.first == e.last
    ]


def _is_dateline(before: str) -> bool:
    """Whether the words before a date are a place, a weekday or nothing, not a sentence."""
    words = re.findall(r"[^\W\d_]+", before)
    small = [w for w in words if w[0].islower() and w not in ("de", "da", "la", "of", "on", "al")]
    return not small and len(words) <= 6


def _told_as_past(text: str, found: TimeExpression) -> bool:
    begin = max((m.end() for m in re.finditer(r"[.!?;:]\s|—|–", text[: found.start])), default=0)
    stop = re.search(r"[.!?;:](?:\s|\Z)|—|–", text[found.end :])
    end = found.end + stop.start() if stop else len(text)
    sentence = text[begin:end]
    at = found.start - begin
    clause = _clause(sentence, at, at + found.end - found.start)
    if _FUTURE.search(clause.replace(found.text, " ")) or _LIMIT.search(text[: found.start]):
        return False
    if _PAST.search(clause):
        return True
    event = _EVENT_TO_COME.match(text[found.end :])
    return not event and bool(_PHRASE.match(clause)) and bool(_PAST.search(sentence))


def _clause(sentence: str, start: int, end: int) -> str:
    """The part of a sentence about a place in it, between commas and small words that join."""
    edge = r",(?!\d)\s|\s(?:and|but|while|although|which|who|that|because|whereas|so)\s"
    begin = max((m.end() for m in re.finditer(edge, sentence[:start])), default=0)
    stop = re.search(edge, sentence[end:])
    return sentence[begin : end + stop.start() if stop else len(sentence)]
