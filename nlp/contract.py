"""The JSON of one article as the command line prints it: fixed, since scripts rely on it."""

from nlp.annotation import Annotation, QuoteDetail
from nlp.article import Article
from nlp.document import Document
from nlp.serial import Json, attribution_to_json, source_to_json


def article_report(document: Document, file: str) -> Json:
    """The document as `newsgloss analyse --format json` prints it. `file` is the path as given."""
    return {
        "newsgloss": 1,
        "file": file,
        "article": _article(document.article),
        "annotations": [_annotation(a) for a in document.annotations],
        "attributions": [attribution_to_json(a) for a in document.attributions],
        "sources": [source_to_json(s) for s in document.sources],
    }


def _article(article: Article) -> Json:
    return {
        "title": article.title,
        "byline": article.byline,
        "outlet": article.outlet,
        "published": article.published.isoformat() if article.published else None,
        "not_before": article.not_before.isoformat() if article.not_before else None,
        "language": article.language,
        "text": article.text,
        "blocks": [{"kind": b.kind, "start": b.start, "end": b.end} for b in article.blocks],
        "photos": [
            {
                "file": photo.file,
                "caption": {"start": photo.caption.start, "end": photo.caption.end}
                if photo.caption
                else None,
                "credit": photo.credit,
            }
            for photo in article.photos
        ],
    }


def _annotation(a: Annotation) -> Json:
    out: Json = {"category": a.category, "subtype": a.subtype}
    if a.caption is not None:
        out["severity"] = a.caption.severity
    out |= {"start": a.start, "end": a.end, "text": a.text}
    if a.caption is not None:
        out |= {"evidence": a.caption.evidence, "caption": a.caption.caption}
    if a.quote is not None:
        out |= _quote(a.quote)
    return out | {"rule": a.rule, "why": a.why, "question": a.question}


def _quote(quote: QuoteDetail) -> Json:
    s = quote.speaker
    return {
        "speaker": {"text": s.text, "start": s.start, "end": s.end, "name": s.name} if s else None,
        "rhetoric": quote.rhetoric,
        "devices": list(quote.devices),
    }
