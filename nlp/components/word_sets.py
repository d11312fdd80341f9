"""Word sets written as running text, so that they stay readable in the code."""


def words(text: str) -> frozenset[str]:
    """The words of the text, in any order."""
    return frozenset(text.split())
