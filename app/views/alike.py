"""Signs that a reader types as one: straight and curly quotation marks, hyphens and dashes."""

GROUPS = ("'’‘", '"“”„«»', "-‐‑–—")
_PLAIN = str.maketrans({sign: group[0] for group in GROUPS for sign in group})


def folded(text: str) -> str:
    """The text as it is compared: without case, each sign as the one on the keyboard."""
    return text.translate(_PLAIN).casefold()
