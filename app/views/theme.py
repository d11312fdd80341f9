"""Light and dark: a QPalette each, the bundled fonts, and a small style sheet on Fusion."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from app.settings import Theme
from nlp.resources import resource

SANS, SERIF = "Noto Sans", "Noto Serif"
BASE_POINTS = 10.5


@dataclass(frozen=True, slots=True)
class Tones:
    """The window's colours. Text on window, base and raised keeps at least 7:1, muted 4.5:1."""

    window: str
    base: str
    raised: str
    text: str
    muted: str
    line: str
    strong_line: str
    accent: str
    on_accent: str
    link: str
    note: str
    warning: str
    variant: str


LIGHT = Tones(
    variant="light",
    window="#f4f2ee",
    base="#ffffff",
    raised="#fbfaf8",
    text="#1d2126",
    muted="#565d66",
    line="#d9d5cd",
    strong_line="#8a8a86",
    accent="#1f5fa8",
    on_accent="#ffffff",
    link="#174f8f",
    note="#e6eef8",
    warning="#fdf0d5",
)
DARK = Tones(
    variant="dark",
    window="#20242a",
    base="#171a1f",
    raised="#2a2f37",
    text="#e9e6e0",
    muted="#aab0b8",
    line="#3a4049",
    strong_line="#7d858f",
    accent="#7db3f0",
    on_accent="#0e1318",
    link="#9cc6f7",
    note="#22344a",
    warning="#43361a",
)


def is_dark(theme: Theme) -> bool:
    """Whether the theme comes out dark; `system` asks the desktop, and light is its fallback."""
    if theme is Theme.SYSTEM:
        return QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return theme is Theme.DARK


def load_fonts() -> None:
    """Makes the bundled fonts known: the only font on a bare system may lack Greek or Cyrillic."""
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def apply(application: QApplication, theme: Theme, text_size: int = 100) -> Tones:
    """Dresses the application; `text_size` is in percent. Returns the colours in use."""
    tones = DARK if is_dark(theme) else LIGHT
    wish = (tones, text_size)
    if application.property("newsgloss_dress") == repr(wish):
        return tones  # dressing anew relays every widget: not for a change of zoom
    application.setProperty("newsgloss_dress", repr(wish))
    font = QFont(SANS)
    font.setPointSizeF(BASE_POINTS * text_size / 100)
    application.setFont(font)
    application.setPalette(_palette(tones))
    application.setStyleSheet(_style_sheet(tones, BASE_POINTS * text_size / 100))
    return tones


def _palette(tones: Tones) -> QPalette:
    palette = QPalette()
    for role, colour in _roles(tones):
        palette.setColor(role, QColor(colour))
    faint = QColor(tones.muted)
    faint.setAlpha(150)
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return palette


def _roles(tones: Tones) -> Iterator[tuple[QPalette.ColorRole, str]]:
    role = QPalette.ColorRole
    yield role.Window, tones.window
    yield role.WindowText, tones.text
    yield role.Base, tones.base
    yield role.AlternateBase, tones.raised
    yield role.Text, tones.text
    yield role.PlaceholderText, tones.muted
    yield role.Button, tones.raised
    yield role.ButtonText, tones.text
    yield role.BrightText, tones.text
    yield role.Highlight, tones.accent
    yield role.HighlightedText, tones.on_accent
    yield role.Accent, tones.accent
    yield role.Link, tones.link
    yield role.LinkVisited, tones.link
    yield role.ToolTipBase, tones.raised
    yield role.ToolTipText, tones.text
    yield role.Light, tones.base
    yield role.Midlight, tones.raised
    yield role.Mid, tones.line
    yield role.Dark, tones.strong_line
    yield role.Shadow, tones.line


def _style_sheet(tones: Tones, points: float) -> str:
    """Only what a palette cannot say: edges that are seen (3:1), a visible focus, quiet bars.

    A menu higher than the screen scrolls: beside its first column there may be no room for more.
    """
    icons = resource("icons").as_posix()
    return f"""
QMenu {{ menu-scrollable: 1; }}
QToolBar {{ border: 0; border-bottom: 1px solid {tones.line}; padding: 3px 6px; spacing: 2px; }}
QToolBar QToolButton {{ padding: 5px; border: 1px solid transparent; border-radius: 5px; }}
QToolBar QToolButton:hover {{ background: {tones.raised}; border-color: {tones.line}; }}
QToolBar QToolButton:focus {{ border-color: {tones.accent}; }}
QToolBar QToolButton:checked {{ background: {tones.note}; border-color: {tones.strong_line}; }}
QToolButton#qt_toolbar_ext_button {{
  qproperty-icon: url("{icons}/chevron-{tones.variant}.svg"); padding: 0; }}
QToolBar::separator {{ background: {tones.line}; width: 1px; margin: 4px 6px; }}
QStatusBar {{ border-top: 1px solid {tones.line}; padding-left: 8px; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QPushButton {{ min-height: 1.1em; padding: 0 10px; margin: 2px 8px 2px 4px; }}
QProgressBar {{ border: 1px solid {tones.strong_line}; border-radius: 4px; max-height: 8px;
  background: {tones.base}; }}
QProgressBar::chunk {{ background: {tones.accent}; border-radius: 3px; }}
QSplitter::handle {{ background: {tones.line}; }}
QSplitter::handle:hover {{ background: {tones.accent}; }}
QToolTip {{ background: {tones.raised}; color: {tones.text}; border: 1px solid {tones.line};
  padding: 4px; }}
QLineEdit, QComboBox, QPushButton {{ border: 1px solid {tones.strong_line}; border-radius: 5px;
  min-height: 1.45em; }}
QLineEdit {{ background: {tones.base}; padding: 1px 6px; }}
QPlainTextEdit {{ background: {tones.base}; border: 1px solid {tones.strong_line};
  border-radius: 5px; }}
QPlainTextEdit:focus {{ border: 2px solid {tones.accent}; }}
QComboBox {{ background: {tones.raised}; padding: 1px 6px; combobox-popup: 0; }}
QComboBox QAbstractItemView {{ background: {tones.base};
  selection-background-color: {tones.accent}; selection-color: {tones.on_accent}; }}
QComboBox::drop-down {{ border: 0; width: 20px; }}
QComboBox::down-arrow {{ image: url("{icons}/chevron-{tones.variant}.svg"); width: 12px;
  height: 12px; }}
QPushButton {{ background: {tones.raised}; padding: 1px 12px; }}
QPushButton:hover, QComboBox:hover {{ background: {tones.note}; }}
QPushButton:pressed {{ background: {tones.line}; }}
QPushButton:checked {{ background: {tones.accent}; color: {tones.on_accent};
  border-color: {tones.accent}; }}
QPushButton:disabled {{ color: {tones.muted}; border-color: {tones.line}; }}
QPushButton:default {{ background: {tones.accent}; color: {tones.on_accent};
  border-color: {tones.accent}; }}
QPushButton, QToolButton {{ outline: 0; }}
QLineEdit:focus, QComboBox:focus, QPushButton:focus {{ border: 2px solid {tones.accent}; }}
QPushButton:default:focus, QPushButton:checked:focus {{ border-color: {tones.text}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QCheckBox::indicator {{ width: 1em; height: 1em; border: 1px solid {tones.strong_line};
  border-radius: 3px; background: {tones.base}; }}
QCheckBox::indicator:checked {{ background: {tones.accent}; border-color: {tones.accent};
  image: url("{icons}/check-{tones.variant}.svg"); }}
QCheckBox::indicator:focus {{ border: 2px solid {tones.text}; }}
QFrame#messageBar {{ background: {tones.note}; border: 0; border-bottom: 1px solid {tones.line}; }}
QFrame#messageBar[kind="warning"] {{ background: {tones.warning}; }}
QWidget#startPage, QScrollArea#startScroll {{ background: {tones.base}; }}
QPushButton#practice {{ border: 1px solid {tones.strong_line};
  border-radius: 6px; background: {tones.raised}; }}
QPushButton#practice:hover {{ border-color: {tones.text}; }}
QPushButton#practice:focus {{ border: 2px solid {tones.accent}; }}
QScrollArea#card {{ border: 2px solid transparent; }}
QScrollArea#card:focus {{ border-color: {tones.accent}; }}
QLabel#title {{ font-size: {points * 1.9:.1f}pt; font-weight: bold; }}
QLabel#heading {{ font-size: {points * 1.1:.1f}pt; font-weight: bold; }}
QLabel#fileTitle {{ font-weight: bold; }}
QWidget#startColumn {{ max-width: {points * 78:.0f}px; }}
QLabel#muted {{ color: {tones.muted}; }}
QFrame#dropArea {{ border: 2px dashed {tones.line}; border-radius: 10px; }}
"""
