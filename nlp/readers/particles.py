"""The small words that stand inside names and bylines: "de la", "van der", "and"."""

PARTICLES = frozenset(
    [
        "de",
        "da",
        "di",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "y",
        "e",
        "of",
        "the",
        "for",
        "and",
    ]
)
