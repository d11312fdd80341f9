"""The list of keyboard shortcuts, made from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.action_table import MENUS, actions_of
from app.actions import Actions, plain, translated


class ShortcutsDialog(QDialog):
    """Every action that has keys, menu by menu, with a field that narrows the list."""

    def __init__(self, actions: Actions, single_keys: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._filter = QLineEdit()
        self._filter.setPlaceholderText(self.tr("Find an action or a key"))
        self._filter.setAccessibleName(self.tr("Find an action or a key"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._narrow)
        self._list = QTreeWidget()
        self._list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._list.setColumnCount(2)
        self._list.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self._list.setRootIsDecorated(False)
        self._list.setItemsExpandable(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._list.header().setStretchLastSection(False)
        self._fill(actions)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._filter)
        column.addWidget(self._list, 1)
        hint = QLabel(
            self.tr("Single letters can be switched off in the settings.")
            if single_keys
            else self.tr("Single letters are switched off; the settings switch them on.")
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addWidget(buttons)
        self.resize(620, 560)

    def rows(self) -> list[tuple[str, str]]:
        """What is listed, as words and keys."""
        items = [item for group in self._groups() for item in _children(group)]
        return [(item.text(0), item.text(1)) for item in items if not item.isHidden()]

    def _groups(self) -> list[QTreeWidgetItem]:
        return _children(self._list.invisibleRootItem())

    def _fill(self, actions: Actions) -> None:
        specs = {spec.name: action for spec, action in actions}
        for _name, title, entries in MENUS:
            group = QTreeWidgetItem([plain(translated(title)), ""])
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for name in actions_of(entries):
                action = specs[name]
                if not action.shortcuts():
                    continue
                keys = [
                    key.toString(QKeySequence.SequenceFormat.NativeText)
                    for key in action.shortcuts()
                ]
                group.addChild(QTreeWidgetItem([plain(action.text()), "   ".join(keys)]))
            self._list.addTopLevelItem(group)
            group.setExpanded(True)

    def _narrow(self, wanted: str) -> None:
        wanted = wanted.casefold()
        for group in self._groups():
            seen = False
            for item in _children(group):
                hit = wanted in f"{item.text(0)} {item.text(1)}".casefold()
                item.setHidden(not hit)
                seen = seen or hit
            group.setHidden(not seen)


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (item.child(index) for index in range(item.childCount()))
    return [child for child in found if child is not None]
