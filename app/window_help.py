"""The dialogs of the window: settings, shortcuts, how to read the marks, about."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from app.actions import Actions
from app.settings import Settings
from app.views.current_palette import CurrentPalette


class WindowHelp(QObject):
    """Shows each dialog once; none of them stops the work in the window."""

    def __init__(
        self, settings: Settings, actions: Actions, palette: CurrentPalette, window: QWidget
    ) -> None:
        super().__init__(window)
        self._settings, self._actions = settings, actions
        self._palette, self._window = palette, window
        self._open: dict[str, QDialog] = {}

    def slots(self) -> dict[str, Callable[[], object]]:
        """What each action does, by the action's name."""
        return {name: self._showing(name) for name in self._makers()}

    def show(self, name: str) -> QDialog:
        """Shows a dialog, the one that is open if there is one."""
        dialog = self._open.get(name)
        if dialog is None:
            dialog = self._makers()[name]()
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.finished.connect(lambda _result: self._open.pop(name, None))
            self._open[name] = dialog
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def _makers(self) -> dict[str, Callable[[], QDialog]]:
        return {
            "settings": self._settings_dialog,
            "shortcuts": self._shortcuts_dialog,
            "reading_marks": self._reading_marks_dialog,
            "about": self._about_dialog,
        }

    # The dialogs are imported when they are asked for: the first paint does not wait for them.

    def _settings_dialog(self) -> QDialog:
        from app.views.settings_dialog import SettingsDialog

        return SettingsDialog(self._settings, self._window)

    def _shortcuts_dialog(self) -> QDialog:
        from app.views.shortcuts_dialog import ShortcutsDialog

        return ShortcutsDialog(self._actions, self._settings.single_keys, self._window)

    def _reading_marks_dialog(self) -> QDialog:
        from app.views.reading_marks_dialog import ReadingMarksDialog

        return ReadingMarksDialog(self._palette, self._window)

    def _about_dialog(self) -> QDialog:
        from app.views.about_dialog import AboutDialog

        return AboutDialog(self._window)

    def _showing(self, name: str) -> Callable[[], object]:
        return lambda: self.show(name)
