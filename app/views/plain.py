"""Words of an article or a file, shown as they are where Qt would guess that they are HTML.

A tooltip or a label that holds `<img src=...>` would load that picture, from the disk of whoever
hovers over it. Labels and boxes say `Qt.TextFormat.PlainText`; a tooltip cannot, so it is escaped.
"""

from html import escape

from PySide6.QtGui import Qt


def tip(text: str) -> str:
    """A tooltip that shows the text itself, whatever is in it.

    What Qt takes for plain stays as it is, since screen readers are given a tooltip, too.
    """
    if not Qt.mightBeRichText(text):
        return text
    return f"<qt>{escape(text, quote=False)}</qt>".replace("\n", "<br>")


def title(text: str) -> str:
    """Words for a window's title: there `[*]` stands for the star of unsaved work."""
    return text.replace("[*]", "[*][*]")
