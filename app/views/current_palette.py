"""The palette that the views paint with now; the window switches it with its theme."""

from PySide6.QtCore import QObject, Signal

from app.palette import LIGHT, Palette, palette


class CurrentPalette(QObject):
    """Holds light or dark. Views read `now` when they paint and listen to `changed`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = LIGHT

    @property
    def now(self) -> Palette:
        """The palette in use."""
        return self._now

    def set_dark(self, dark: bool) -> None:
        """Takes the dark palette, or the light one.

        It is told even where it is the same: a new style sheet, as for another size of words,
        takes from the widgets what they coloured themselves.
        """
        self._now = palette("dark" if dark else "light")
        self.changed.emit()
