"""The look of the printed page: inks, and the marks' styles and names on white paper."""

from app.palette import LIGHT, MarkStyle
from app.translation import translate
from nlp.annotation import Annotation
from nlp.texts import text_for

INK, QUIET, RULE = "#1c1b19", "#5c5a55", "#9a968d"


def mark_style(category: str) -> MarkStyle:
    """The style of a category on paper."""
    return LIGHT.style(category)


def kind_of(annotation: Annotation) -> str:
    """The name of what a mark marks."""
    said = text_for(annotation.category, annotation.subtype, annotation.rule)
    return said.name or translate("Palette", mark_style(annotation.category).name)
