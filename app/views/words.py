"""The window's words for categories, subtypes and decisions."""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from app.palette import LIGHT
from nlp.annotation import Annotation, State
from nlp.texts import Text, all_texts, text_for
from nlp.texts import spoken as spoken_language

_LONG_WORD = re.compile(r"\S{18}(?=\S)")


def category_name(category: str) -> str:
    """One mark of the category."""
    return QCoreApplication.translate("Palette", LIGHT.style(category).name)


def category_plural(category: str) -> str:
    """The category as a heading."""
    return QCoreApplication.translate("Palette", LIGHT.style(category).plural)


def state_name(state: State) -> str:
    """A decision in a word or two."""
    names = {
        State.NEW: QCoreApplication.translate("States", "not decided"),
        State.ACCEPTED: QCoreApplication.translate("States", "accepted"),
        State.REJECTED: QCoreApplication.translate("States", "rejected"),
        State.IGNORED: QCoreApplication.translate("States", "ignored"),
    }
    return names[state]


def texts(annotation: Annotation) -> Text:
    """What is said of marks of this kind in general."""
    fields = {"text": annotation.text}
    if annotation.quote is not None and annotation.quote.speaker is not None:
        speaker = annotation.quote.speaker
        fields["speaker"] = speaker.name or speaker.text
    return text_for(annotation.category, annotation.subtype, annotation.rule, **fields)


def subtype_name(annotation: Annotation) -> str:
    """The name of its subtype, or an empty string where it has none."""
    name = _name(annotation.category, annotation.subtype, annotation.rule, spoken_language())
    return name or _quote_names().get(annotation.subtype, "") or plain(annotation.subtype)


@cache
def _name(category: str, subtype: str, rule: str, _language: str) -> str:
    # A filter asks for thousands of names at each letter typed.
    return text_for(category, subtype, rule).name


def subtypes(category: str) -> list[tuple[str, str]]:
    """The subtypes of a category and their names, in the order of its texts."""
    known = all_texts(category).get("subtype", {})
    return [(subtype, _name(category, subtype, "", spoken_language())) for subtype in known]


def plain(key: str) -> str:
    """A key as words, for what has no name yet."""
    return key.replace("_", " ").capitalize()


def _quote_names() -> dict[str, str]:
    return {
        "full": QCoreApplication.translate("Quotes", "Whole sentence"),
        "partial": QCoreApplication.translate("Quotes", "Some words"),
        "scare": QCoreApplication.translate("Quotes", "Words at a distance"),
        "title": QCoreApplication.translate("Quotes", "Title or name"),
    }


def spoken(annotation: Annotation) -> str:
    """A mark as one sentence for the ear."""
    kind = category_name(annotation.category)
    subtype = subtype_name(annotation)
    parts = [f"{kind}, {subtype}" if subtype else kind, one_line(annotation.text, 160)]
    if annotation.is_finding:
        parts.append(state_name(annotation.state))
    if annotation.note:
        parts.append(QCoreApplication.translate("States", "has a note"))
    return ": ".join(parts[:2]) + "".join(f", {part}" for part in parts[2:])


def one_line(text: str, most: int) -> str:
    """The text on one line, shortened in the middle where it is longer than `most`."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    head = most * 2 // 3
    return f"{flat[:head].rstrip()} … {flat[-(most - head - 3) :].lstrip()}"


def breakable(text: str) -> str:
    """The text with places to break it in words that are too long for a narrow pane."""
    return _LONG_WORD.sub(lambda match: f"{match[0]}\u200b", text)


def day(text: str) -> str:
    """An ISO date as people write it; any other text as it is."""
    date = QDate.fromString(text, Qt.DateFormat.ISODate)
    return QLocale().toString(date, "d MMM yyyy") if date.isValid() else text


def device_name(device: str) -> str:
    """A device of rhetoric in plain words."""
    return text_for("rhetoric", device).name or device.replace("_", " ")


def fine(annotation: Annotation) -> str:
    """When such words are fine: of a quotation's first device, or of the kind of mark."""
    devices = annotation.quote.devices if annotation.quote is not None else ()
    of_device = text_for("rhetoric", devices[0]).fine if devices else ""
    return of_device or texts(annotation).fine


def place(number: int | None, kind: str) -> str:
    """Where a mark stands, as short as a row's edge: ¶4, or the kind of its block."""
    names = {
        "title": QCoreApplication.translate("Places", "headline"),
        "standfirst": QCoreApplication.translate("Places", "intro"),
        "heading": QCoreApplication.translate("Places", "heading"),
        "caption": QCoreApplication.translate("Places", "caption"),
        "byline": QCoreApplication.translate("Places", "byline"),
        "credit": QCoreApplication.translate("Places", "credit"),
    }
    return f"¶{number}" if number else names.get(kind, "")


def source_kind(kind: str) -> str:
    """A kind of source in plain words."""
    names = {
        "named_person": QCoreApplication.translate("Sources", "a person with a name"),
        "named_body": QCoreApplication.translate("Sources", "a body with a name"),
        "unnamed": QCoreApplication.translate("Sources", "no name given"),
        "secondhand": QCoreApplication.translate("Sources", "passed on by a medium"),
        "document": QCoreApplication.translate("Sources", "a document"),
    }
    return names.get(kind, kind.replace("_", " "))
