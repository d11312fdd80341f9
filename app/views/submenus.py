"""The submenus that change: recent files, practice articles, categories, colours."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.practice import Practice
from app.settings import Settings, Theme
from app.views import words
from app.views.marks_shown import MarksShown
from app.views.plain import tip
from nlp.annotation import CATEGORIES


class Submenus(QObject):
    """Fills the menus of these names; lists that change are filled when they open."""

    file_chosen = Signal(object)
    """A Path."""

    def __init__(
        self,
        menus: dict[str, QMenu],
        settings: Settings,
        shown: MarksShown,
        practice: list[Practice],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settings, self._shown = settings, shown
        self._recent, self._categories = menus["recent"], menus["categories"]
        self._recent.aboutToShow.connect(self._fill_recent)
        self._fill_recent()
        self._fill_practice(menus["practice"], practice)
        self._fill_categories()
        self._fill_theme(menus["theme"])
        shown.changed.connect(self._check_categories)
        settings.changed.connect(self._check_theme)

    def _fill_recent(self) -> None:
        self._recent.clear()
        files = self._settings.recent_files
        for number, path in enumerate(files, 1):
            action = self._recent.addAction(f"&{number} {path.name.replace('&', '&&')}")
            action.setToolTip(tip(str(path)))
            action.triggered.connect(lambda _checked=False, path=path: self.file_chosen.emit(path))
        self._recent.setToolTipsVisible(True)
        if files:
            self._recent.addSeparator()
            self._recent.addAction(self.tr("&Forget these")).triggered.connect(
                lambda _checked=False: self._settings.forget_files()
            )
        else:
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    def _fill_practice(self, menu: QMenu, practice: list[Practice]) -> None:
        for item in practice:
            action = menu.addAction(f"{item.title} ({item.kind})".replace("&", "&&"))
            action.triggered.connect(
                lambda _checked=False, path=item.path: self.file_chosen.emit(path)
            )
        menu.setEnabled(bool(practice))

    def _fill_categories(self) -> None:
        self._boxes: dict[str, QAction] = {}
        for category in CATEGORIES:
            action = self._categories.addAction(words.category_plural(category))
            action.setCheckable(True)
            action.triggered.connect(
                lambda on, category=category: self._shown.show_category(category, on)
            )
            self._boxes[category] = action
        self._categories.addSeparator()
        self._plain = self._categories.addAction(self.tr("Quotations without rhetoric, too"))
        self._plain.setCheckable(True)
        self._plain.triggered.connect(self._shown.show_plain_quotes)
        self._aside = self._categories.addAction(self.tr("Rejected and ignored marks, too"))
        self._aside.setCheckable(True)
        self._aside.triggered.connect(self._shown.show_set_aside)
        self._check_categories()

    def _check_categories(self) -> None:
        for category, action in self._boxes.items():
            action.setChecked(category in self._shown.categories)
        self._plain.setChecked(self._shown.plain_quotes)
        self._aside.setChecked(self._shown.shows_set_aside)

    def _fill_theme(self, menu: QMenu) -> None:
        names = {
            Theme.SYSTEM: self.tr("As the &desktop"),
            Theme.LIGHT: self.tr("&Light"),
            Theme.DARK: self.tr("D&ark"),
        }
        self._group = QActionGroup(self)
        self._themes: dict[Theme, QAction] = {}
        for theme, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.triggered.connect(
                lambda _checked=False, theme=theme: setattr(self._settings, "theme", theme)
            )
            self._group.addAction(action)
            self._themes[theme] = action
        self._check_theme()

    def _check_theme(self) -> None:
        self._themes[self._settings.theme].setChecked(True)
