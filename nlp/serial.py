"""Articles, annotations and analyses as JSON values and back: for the worker and for files."""

import base64
from dataclasses import MISSING, fields
from datetime import date
from pathlib import Path
from typing import Any

from nlp.annotation import (
    Analysis,
    Annotation,
    Attribution,
    CaptionDetail,
    QuoteDetail,
    Source,
    Speaker,
    State,
)
from nlp.article import Article, Block, Extent, Photo
from nlp.photo_table import PhotoTable

Json = dict[str, Any]


def article_to_json(article: Article) -> Json:
    """Everything in an article, pictures as base64."""
    out: Json = {
        "text": article.text,
        "blocks": [[b.kind, b.start, b.end] for b in article.blocks],
        "title": article.title,
        "byline": article.byline,
        "outlet": article.outlet,
        "published": _iso(article.published),
        "not_before": _iso(article.not_before),
        "language": article.language,
        "photos": [_photo_to_json(photo) for photo in article.photos],
        "source": article.source,
    }
    if article.left_out:
        out["left_out"] = list(article.left_out)
    return out


def article_from_json(value: Json) -> Article:
    """The article that `article_to_json` wrote. Raises KeyError, TypeError, ValueError."""
    return Article(
        text=value["text"],
        blocks=tuple(Block(kind, start, end) for kind, start, end in value["blocks"]),
        title=value["title"],
        byline=value["byline"],
        outlet=value["outlet"],
        published=_date(value["published"]),
        not_before=_date(value["not_before"]),
        language=value["language"],
        photos=tuple(_photo_from_json(photo) for photo in value["photos"]),
        source=value["source"],
        left_out=tuple(value.get("left_out", ())),
    )


def annotation_to_json(annotation: Annotation) -> Json:
    """Everything in an annotation; what is empty and need not be there is left out."""
    out: Json = {}
    for item in fields(Annotation):
        value = getattr(annotation, item.name)
        if value in ("", (), None) and item.default is not MISSING:
            continue
        out[item.name] = list(value) if isinstance(value, tuple) else value
    out["state"] = str(annotation.state)
    if annotation.quote is not None:
        out["quote"] = _quote_to_json(annotation.quote)
    if annotation.caption is not None:
        c = annotation.caption
        out["caption"] = [c.severity, c.evidence, c.caption, c.photo]
    return out


def annotation_from_json(value: Json) -> Annotation:
    """The annotation that `annotation_to_json` wrote. Raises KeyError, TypeError, ValueError."""
    given = {"subtype": "", "text": "", **value}
    given["state"] = State(given.get("state", "new"))
    given["tags"] = tuple(given.get("tags", ()))
    if "quote" in given:
        given["quote"] = _quote_from_json(given["quote"])
    if "caption" in given:
        given["caption"] = CaptionDetail(*given["caption"])
    return Annotation(**given)


def analysis_to_json(analysis: Analysis) -> Json:
    """Everything in an analysis."""
    return {
        "annotations": [annotation_to_json(a) for a in analysis.annotations],
        "attributions": [attribution_to_json(a) for a in analysis.attributions],
        "sources": [source_to_json(s) for s in analysis.sources],
        "notices": list(analysis.notices),
        "photo_tables": [table.to_json() for table in analysis.photo_tables],
    }


def analysis_from_json(value: Json) -> Analysis:
    """The analysis that `analysis_to_json` wrote. Raises KeyError, TypeError, ValueError."""
    return Analysis(
        annotations=tuple(annotation_from_json(a) for a in value["annotations"]),
        attributions=tuple(attribution_from_json(a) for a in value["attributions"]),
        sources=tuple(Source(**s) for s in value["sources"]),
        notices=tuple(value["notices"]),
        photo_tables=tuple(PhotoTable.from_json(t) for t in value["photo_tables"]),
    )


def attribution_to_json(attribution: Attribution) -> Json:
    """As the command line prints it."""
    a = attribution
    return {
        "source": [list(pair) for pair in a.source],
        "cue": [list(pair) for pair in a.cue],
        "content": [list(pair) for pair in a.content],
        "voice": a.voice,
    }


def attribution_from_json(value: Json) -> Attribution:
    """The attribution that `attribution_to_json` wrote."""
    source, cue, content = (
        tuple((start, end) for start, end in value[key]) for key in ("source", "cue", "content")
    )
    return Attribution(source, cue, content, value["voice"])


def source_to_json(source: Source) -> Json:
    """As the command line prints it."""
    return {item.name: getattr(source, item.name) for item in fields(Source)}


def _photo_to_json(photo: Photo) -> Json:
    content = base64.b64encode(photo.content).decode("ascii") if photo.content is not None else None
    return {
        "file": photo.file,
        "captions": [list(extent) for extent in photo.captions],
        "credit": photo.credit,
        "credits": [list(extent) for extent in photo.credits],
        "alternatives": list(photo.alternatives),
        "path": str(photo.path) if photo.path is not None else None,
        "content": content,
    }


def _photo_from_json(value: Json) -> Photo:
    return Photo(
        file=value["file"],
        captions=tuple(Extent(*pair) for pair in value["captions"]),
        credit=value["credit"],
        credits=tuple(Extent(*pair) for pair in value["credits"]),
        alternatives=tuple(value["alternatives"]),
        path=Path(value["path"]) if value["path"] is not None else None,
        content=base64.b64decode(value["content"]) if value["content"] is not None else None,
    )


def _quote_to_json(quote: QuoteDetail) -> Json:
    s = quote.speaker
    return {
        "speaker": [s.text, s.start, s.end, s.name] if s is not None else None,
        "rhetoric": quote.rhetoric,
        "devices": list(quote.devices),
        "triggers": [list(trigger) for trigger in quote.triggers],
    }


def _quote_from_json(value: Json) -> QuoteDetail:
    return QuoteDetail(
        speaker=Speaker(*value["speaker"]) if value["speaker"] else None,
        rhetoric=value["rhetoric"],
        devices=tuple(value["devices"]),
        triggers=tuple((s, e, device) for s, e, device in value["triggers"]),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text is not None else None
