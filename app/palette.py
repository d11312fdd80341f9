"""Colours, line patterns and short codes of the marks, for screen, legend and paper alike.

Plain data, so that exporters use it without Qt. No category is told by colour alone: each has a
code and a line pattern of its own, which a grey printer keeps.
"""

from dataclasses import dataclass
from typing import Literal

from nlp.annotation import CATEGORIES, Category

Pattern = Literal["wave", "dash", "double", "dot", "solid"]
Variant = Literal["light", "dark"]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks words for translators, who look for this name; gives them back as they are."""
    return text


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """How a category looks. Colours are `#rrggbb`; `name` is English, translated when shown."""

    category: Category
    name: str
    plural: str
    code: str
    tint: str
    line: str
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours of the article's page in one variant."""

    variant: Variant
    paper: str
    desk: str
    ink: str
    muted: str
    hairline: str
    focus: str
    found: str
    found_now: str
    found_edge: str
    styles: tuple[MarkStyle, ...]

    def style(self, category: str) -> MarkStyle:
        """The style of a category. Raises KeyError for an unknown one."""
        for style in self.styles:
            if style.category == category:
                return style
        raise KeyError(category)

    @property
    def is_dark(self) -> bool:
        """Whether overlapping tints mix by the lighter channel instead of by multiplying."""
        return self.variant == "dark"


_WORDS: dict[Category, tuple[str, str, str, Pattern]] = {
    # A hedge wavers, an unnamed source leaves gaps, a quotation has a mark at either side.
    "hedge": (
        QT_TRANSLATE_NOOP("Palette", "Hedge"),
        QT_TRANSLATE_NOOP("Palette", "Hedges"),
        "H",
        "wave",
    ),
    "sourcing": (
        QT_TRANSLATE_NOOP("Palette", "Unnamed source"),
        QT_TRANSLATE_NOOP("Palette", "Unnamed sources"),
        "S",
        "dash",
    ),
    "quote": (
        QT_TRANSLATE_NOOP("Palette", "Quotation"),
        QT_TRANSLATE_NOOP("Palette", "Quotations"),
        "Q",
        "double",
    ),
    "caption": (
        QT_TRANSLATE_NOOP("Palette", "Photo caption"),
        QT_TRANSLATE_NOOP("Palette", "Photo captions"),
        "C",
        "dot",
    ),
    "note": (
        QT_TRANSLATE_NOOP("Palette", "My note"),
        QT_TRANSLATE_NOOP("Palette", "My notes"),
        "N",
        "solid",
    ),
}


def _styles(colours: dict[Category, tuple[str, str]]) -> tuple[MarkStyle, ...]:
    out: list[MarkStyle] = []
    for category in CATEGORIES:
        name, plural, code, pattern = _WORDS[category]
        tint, line = colours[category]
        out.append(MarkStyle(category, name, plural, code, tint, line, pattern))
    return tuple(out)


LIGHT = Palette(
    variant="light",
    paper="#fffdf9",
    desk="#f0ede7",
    ink="#1d1b18",
    muted="#5f5b54",
    hairline="#ddd8ce",
    focus="#1d1b18",
    found="#fff3a8",
    found_now="#ffd54a",
    found_edge="#7a5f00",
    styles=_styles(
        {
            "hedge": ("#fdefc8", "#8a6100"),
            "sourcing": ("#dcebfa", "#1f5fa8"),
            "quote": ("#efe3f8", "#74409b"),
            "caption": ("#d6f1ea", "#0f6b60"),
            "note": ("#fde3e4", "#a83249"),
        }
    ),
)

DARK = Palette(
    variant="dark",
    paper="#1b1e23",
    desk="#14161a",
    ink="#e9e6e0",
    muted="#a9aeb5",
    hairline="#3a4049",
    focus="#f4f1ea",
    found="#5a4d00",
    found_now="#806000",
    found_edge="#ffd54a",
    styles=_styles(
        {
            "hedge": ("#4a3d1a", "#dcb155"),
            "sourcing": ("#23425f", "#7db3f0"),
            "quote": ("#46305c", "#c79bea"),
            "caption": ("#1f4a44", "#58c4b3"),
            "note": ("#58303b", "#ef8ba0"),
        }
    ),
)


def palette(variant: Variant) -> Palette:
    """The palette of a variant; paper takes the light one."""
    return DARK if variant == "dark" else LIGHT


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` by WCAG 2, 0 to 1."""
    red, green, blue = (_linear(value) for value in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours by WCAG 2, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(tints: list[str], under: str, variant: Variant) -> str:
    """The colour of overlapping tints on a paper: multiplied in light, the lighter in dark."""
    values = [value / 255 for value in channels(under)]
    for tint in tints:
        layer = [value / 255 for value in channels(tint)]
        if variant == "light":
            values = [a * b for a, b in zip(values, layer, strict=True)]
        else:
            values = [max(a, b) for a, b in zip(values, layer, strict=True)]
    return "#" + "".join(f"{round(value * 255):02x}" for value in values)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of `#rrggbb`, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
