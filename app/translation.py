"""Words outside of Qt: translated by a function that the window or an errand sets, else English.

The names are those that translation tools look for: `translate` with its text where it is shown,
`QT_TRANSLATE_NOOP` in a table whose words are translated later.
"""

from collections.abc import Callable

Translate = Callable[[str, str], str]
"""Takes a context, under which translators find the text, and the text."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text as it is."""
    return text


_function: Translate = QT_TRANSLATE_NOOP


def translate_with(function: Translate) -> None:
    """Sets the function that translates."""
    global _function
    _function = function


def translate(context: str, text: str) -> str:
    """The text in the language of the window."""
    return _function(context, text)
