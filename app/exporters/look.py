"""The look of the printed page: inks, and the marks' styles on white paper."""

from app.palette import LIGHT, MarkStyle

INK, QUIET, RULE = "#1c1b19", "#5c5a55", "#9a968d"


def mark_style(category: str) -> MarkStyle:
    """The style of a category on paper."""
    return LIGHT.style(category)
