"""About Newsgloss: what it is, which versions run, under which licences it comes."""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.views.icons import program_icon
from nlp.resources import resource

PARTS = (
    ("PySide6", "PySide6_Essentials"),
    ("spaCy", "spacy"),
    ("reportlab", "reportlab"),
    ("Pillow", "pillow"),
    ("lxml", "lxml"),
    ("trafilatura", "trafilatura"),
    ("pypdfium2", "pypdfium2"),
)


class AboutDialog(QDialog):
    """Two pages: versions, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Newsgloss"))
        picture = QLabel()
        picture.setPixmap(program_icon().pixmap(QSize(64, 64)))
        name = QLabel(f"Newsgloss {installed('newsgloss')}")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        name.setFont(font)
        words = QLabel(
            self.tr(
                "Helps you read the news closely, offline. It marks and asks; it never says what "
                "is true. Nothing you open leaves this computer."
            )
        )
        words.setWordWrap(True)
        beside = QVBoxLayout()
        beside.addWidget(name)
        beside.addWidget(words)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(beside, 1)
        tabs = QTabWidget()
        tabs.addTab(_page(versions(), self.tr("Versions")), self.tr("Versions"))
        tabs.addTab(_page(licences(), self.tr("Licences")), self.tr("Licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(tabs, 1)
        column.addWidget(buttons)
        self.resize(600, 480)


def versions() -> str:
    """The versions that run, as Markdown; nothing heavy is imported to find them."""
    rows = [
        ("Newsgloss", installed("newsgloss")),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        *((name, installed(package)) for name, package in PARTS),
        ("System", platform.platform(terse=True)),
    ]
    return "\n".join(f"* **{name}** {number}" for name, number in rows)


def licences() -> str:
    """What is bundled and under which licences, as Markdown."""
    file = resource("LICENSES.md")
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def installed(package: str) -> str:
    """The version of an installed package, or a dash."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "–"


def _page(markdown: str, name: str) -> QTextEdit:
    page = QTextEdit()
    page.setReadOnly(True)
    page.setMarkdown(markdown)
    page.setAccessibleName(name)
    page.setTabChangesFocus(True)
    return page
