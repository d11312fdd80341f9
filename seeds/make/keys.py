"""The answer keys: the marks of a source, placed in the article as our own reader reads it."""

from dataclasses import replace

from nlp.anchoring import anchor
from nlp.annotation import (
    CATEGORIES,
    Annotation,
    CaptionDetail,
    Category,
    QuoteDetail,
    Severity,
    Speaker,
    State,
    finding_id,
)
from nlp.article import Article
from nlp.document import Document, ordered
from nlp.texts import text_for
from seeds.make.source import Mark, Part, Seed

CREATOR = "newsgloss_key"
NOTES = {
    "duplicate_caption",
    "no_credit",
    "no_date",
    "generic_caption",
    "emotive_caption",
    "meta_credit",
}


def key(seed: Seed, article: Article) -> Document:
    """The article with the right answers. Raises ValueError where a mark's words are not found."""
    found: list[Annotation] = []
    at = 0
    for part in seed.parts:
        place = anchor(article.text, part.text, start=at) or anchor(article.text, part.text)
        start = article.text.find(part.text, at)
        if start < 0 and place is None:
            raise ValueError(f"{seed.name}: not in the article as read: {part.text[:60]!r}")
        start = start if start >= 0 else place[0] if place else 0
        at = start + len(part.text)
        found += [_mark(part, mark, start, article.text) for mark in part.marks]
        found += [_caption(part, check, words, start, article) for check, words in part.expect]
    return replace(Document(article), annotations=ordered(found), analysed=True)


def _mark(part: Part, mark: Mark, offset: int, text: str) -> Annotation:
    category: Category = next(c for c in CATEGORIES if c == mark.category)
    start, end = offset + mark.start, offset + mark.end
    devices = tuple(d for d in mark.options.get("rhetoric", "").split(",") if d)
    said = text_for(category, mark.subtype, text=text[start:end])
    quote = (
        QuoteDetail(_speaker(part, mark, offset), bool(devices), devices)
        if category == "quote"
        else None
    )
    return Annotation(
        id=finding_id(category, mark.subtype, start, end),
        category=category,
        subtype=mark.subtype,
        start=start,
        end=end,
        text=text[start:end],
        creator=CREATOR,
        rule="answer-key",
        why=said.why,
        question=said.question,
        state=State.ACCEPTED,
        quote=quote,
    )


def _speaker(part: Part, mark: Mark, offset: int) -> Speaker | None:
    words = mark.options.get("by")
    if words is None:
        return None
    after = part.text.find(words, mark.end)
    before = part.text.rfind(words, 0, mark.start)
    at = after if after >= 0 and (before < 0 or after - mark.end <= mark.start - before) else before
    if at < 0:
        raise ValueError(f"speaker {words!r} is not in {part.text[:60]!r}")
    return Speaker(
        words, offset + at, offset + at + len(words), mark.options.get("name", _full_name(words))
    )


def _full_name(words: str) -> str | None:
    """The words where they are a person's full name; "A county spokesman" names nobody."""
    parts = words.split()
    named = len(parts) > 1 and parts[0] != "A" and all(part[:1].isupper() for part in parts)
    return words if named else None


def _caption(part: Part, check: str, words: str, offset: int, article: Article) -> Annotation:
    # Words of the credit count too: it stands right behind the caption.
    reach = article.text[offset : offset + len(part.text) + len(part.credit) + 4]
    inside = reach.find(words) if words else -1
    start, end = (
        (offset + inside, offset + inside + len(words))
        if inside >= 0
        else (offset, offset + len(part.text))
    )
    severity: Severity = "note" if check in NOTES else "warn"
    number = next(
        (n for n, p in enumerate(article.photos) if any(c.start == offset for c in p.captions)), 0
    )
    said = text_for("caption", check, evidence=words, caption=part.text)
    return Annotation(
        id=finding_id("caption", check, start, end),
        category="caption",
        subtype=check,
        start=start,
        end=end,
        text=article.text[start:end],
        creator=CREATOR,
        rule="answer-key",
        why=said.why,
        question=said.question,
        state=State.ACCEPTED,
        caption=CaptionDetail(severity, words, part.text, number),
    )
