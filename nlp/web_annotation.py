"""Annotations as W3C Web Annotation JSON-LD and back.

Each carries a TextQuoteSelector (with prefix and suffix) and a TextPositionSelector (code points)
in one flat array, so other tools find the place whichever they read. What W3C has no
word for stands under `newsgloss`.
"""

from dataclasses import replace
from typing import Any

from nlp.anchoring import anchor, surroundings
from nlp.annotation import CATEGORIES, Annotation, Category, State
from nlp.serial import Json, annotation_from_json, annotation_to_json

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TERMS = {"newsgloss": {"@id": "urn:newsgloss:annotation", "@type": "@json"}}
LOST = "place not found"
"""The tag of an annotation whose words are no longer in the text."""


def page(annotations: tuple[Annotation, ...], text: str, source: str) -> Json:
    """An AnnotationPage. `source` names what the positions count in."""
    return {
        "@context": [CONTEXT, TERMS],
        "type": "AnnotationPage",
        "items": [_item(annotation, text, source) for annotation in annotations],
    }


def read_page(value: Json, text: str) -> tuple[Annotation, ...]:
    """The annotations of a page, placed in `text` by their selectors.

    Raises KeyError, TypeError or ValueError where it is no such page. An annotation whose words
    are gone is kept at the beginning of the text with the tag `place not found`.
    """
    return tuple(_read_item(item, text) for item in value["items"])


def _item(annotation: Annotation, text: str, source: str) -> Json:
    prefix, suffix = surroundings(text, annotation.start, annotation.end)
    kind = "Software" if annotation.is_finding else "Person"
    out: Json = {
        "id": f"urn:newsgloss:{annotation.id}",
        "type": "Annotation",
        "motivation": "commenting" if annotation.note else "highlighting",
        "creator": {"type": kind, "name": annotation.creator},
        "body": _bodies(annotation),
        "target": {
            "source": source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": annotation.text,
                    "prefix": prefix,
                    "suffix": suffix,
                },
                {
                    "type": "TextPositionSelector",
                    "start": annotation.start,
                    "end": annotation.end,
                },
            ],
        },
    }
    if annotation.created:
        out["created"] = annotation.created
    return out | {"newsgloss": annotation_to_json(annotation)}


def _bodies(annotation: Annotation) -> list[Json]:
    a = annotation
    said = [
        ("classifying", f"{a.category}/{a.subtype}" if a.subtype else a.category),
        ("describing", a.why),
        ("questioning", a.question),
        ("assessing", str(a.state) if a.is_finding else ""),
        ("commenting", a.note),
        *(("tagging", tag) for tag in a.tags),
    ]
    return [
        {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
        for purpose, value in said
        if value
    ]


def _read_item(item: Json, text: str) -> Annotation:
    selectors: dict[str, Json] = {s["type"]: s for s in item["target"]["selector"]}
    quote = selectors.get("TextQuoteSelector", {})
    position = selectors.get("TextPositionSelector", {})
    start, end = int(position.get("start", 0)), int(position.get("end", 0))
    exact = str(quote.get("exact", text[start:end]))
    own = item.get("newsgloss")
    annotation = annotation_from_json(own) if own else _foreign(item)
    place = anchor(text, exact, quote.get("prefix", ""), quote.get("suffix", ""), start)
    if place is None:
        tags = annotation.tags if LOST in annotation.tags else (*annotation.tags, LOST)
        return replace(annotation, start=0, end=0, text="", tags=tags)
    return replace(annotation, start=place[0], end=place[1], text=exact)


def _foreign(item: Json) -> Annotation:
    """An annotation that another program wrote."""
    bodies = item.get("body", [])
    bodies = bodies if isinstance(bodies, list) else [bodies]
    said: dict[str, list[str]] = {}
    for body in bodies:
        if isinstance(body, dict):
            said.setdefault(str(body.get("purpose", "commenting")), []).append(
                str(body.get("value", ""))
            )
    creator = item.get("creator", {})
    name = creator.get("name", "") if isinstance(creator, dict) else str(creator)
    category, _, subtype = next(iter(said.get("classifying", ["note"]))).partition("/")
    return Annotation(
        id=str(item.get("id", "")).removeprefix("urn:newsgloss:"),
        category=_category(category),
        subtype=subtype,
        start=0,
        end=0,
        text="",
        creator=name or "unknown",
        state=State.ACCEPTED,
        note="\n".join(said.get("commenting", [])),
        tags=tuple(said.get("tagging", [])),
        created=str(item.get("created", "")),
    )


def _category(name: Any) -> Category:
    return next((category for category in CATEGORIES if category == name), "note")
