"""Where a quotation with its surroundings stands in a text: W3C's TextQuoteSelector, read back."""

CONTEXT = 32
"""Code points of prefix and suffix."""


def surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """The prefix and suffix of a stretch of text."""
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def anchor(
    text: str, exact: str, prefix: str = "", suffix: str = "", start: int = 0
) -> tuple[int, int] | None:
    """The [start, end) of `exact`: where it was, else where its surroundings fit best.

    Of equally good places the one nearest to `start` is taken; None where the words are gone.
    """
    if not exact:
        return None
    if text.startswith(exact, start):
        return start, start + len(exact)
    best: tuple[int, int] | None = None
    at = text.find(exact)
    while at >= 0:
        fit = _alike(text[:at][::-1], prefix[::-1]) + _alike(text[at + len(exact) :], suffix)
        if best is None or (fit, -abs(at - start)) > (best[0], -abs(best[1] - start)):
            best = (fit, at)
        at = text.find(exact, at + 1)
    return (best[1], best[1] + len(exact)) if best else None


def _alike(text: str, pattern: str) -> int:
    """How many characters agree from the beginning."""
    count = 0
    for a, b in zip(text, pattern, strict=False):
        if a != b:
            break
        count += 1
    return count
