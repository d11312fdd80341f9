"""Menus and the toolbar, filled from the table of actions."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QToolBar, QToolButton

from app.action_table import (
    MENUS,
    SEPARATOR,
    SUBMENU_ACTIONS,
    SUBMENUS,
    TOOLBAR,
    TOOLBAR_WORDS,
)
from app.actions import Actions, translated
from app.views.icons import icon
from app.views.theme import Tones


def fill_menus(bar: QMenuBar, actions: Actions) -> dict[str, QMenu]:
    """Fills the menu bar; returns menus and submenus by name.

    Submenus that change are left for the window to fill.
    """
    made: dict[str, QMenu] = {}
    for name, title, entries in MENUS:
        menu = bar.addMenu(translated(title))
        made[name] = menu
        words = iter(entries.split())
        for word in words:
            if word == ">":
                submenu = next(words)
                made[submenu] = menu.addMenu(translated(SUBMENUS[submenu]))
                for entry in SUBMENU_ACTIONS.get(submenu, "").split():
                    _add(made[submenu], entry, actions)
            else:
                _add(menu, word, actions)
    return made


def _add(menu: QMenu, entry: str, actions: Actions) -> None:
    if entry == SEPARATOR:
        menu.addSeparator()
    else:
        menu.addAction(actions[entry])


_WORDED = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Tools(QToolBar):
    """Icons whose names and keys are in their tips; some with a word beside, where all fit."""

    def __init__(self, title: str, window: QMainWindow) -> None:
        super().__init__(title, window)
        self.worded: list[QToolButton] = []
        self._whole = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the icons room before the words."""
        super().resizeEvent(event)
        self._choose()

    def measure(self) -> None:
        """Finds out how wide it is with its words, after a change of their size."""
        self._set_style(_WORDED)
        self._whole = self.sizeHint().width()
        self._choose()

    def _choose(self) -> None:
        """Shows the words if no button has to go into the extension for them."""
        icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
        self._set_style(_WORDED if self._whole <= self.width() else icon_only)

    def _set_style(self, style: Qt.ToolButtonStyle) -> None:
        for button in self.worded:
            if button.toolButtonStyle() is not style:
                button.setToolButtonStyle(style)


def fill_toolbar(window: QMainWindow, actions: Actions) -> Tools:
    """Makes the toolbar."""
    toolbar = Tools(window.tr("Tools"), window)
    toolbar.setObjectName("tools")
    toolbar.setMovable(False)
    toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for word in TOOLBAR.split():
        if word == SEPARATOR:
            toolbar.addSeparator()
        else:
            toolbar.addAction(actions[word])
            button = toolbar.widgetForAction(actions[word])
            if word in TOOLBAR_WORDS and isinstance(button, QToolButton):
                toolbar.worded.append(button)
    window.addToolBar(toolbar)
    return toolbar


def dress_toolbar(toolbar: Tools, actions: Actions, tones: Tones) -> None:
    """Draws the icons in the colours of the theme, as large as the words."""
    side = max(20, toolbar.fontMetrics().height())
    toolbar.setIconSize(QSize(side, side))
    for spec, action in actions:
        if spec.icon:
            action.setIcon(icon(spec.icon, tones))
    toolbar.measure()
