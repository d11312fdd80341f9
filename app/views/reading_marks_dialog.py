"""How to read the marks: one part a category, with its mark as it looks on the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.views import words
from app.views.current_palette import CurrentPalette
from app.views.legend import Sample
from nlp.annotation import CATEGORIES


class ReadingMarksDialog(QDialog):
    """A page of help that can stay open beside the article."""

    def __init__(self, palette: CurrentPalette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How to read the marks"))
        page = QWidget()
        page.setObjectName("startPage")
        grid = QGridLayout(page)
        grid.setContentsMargins(20, 18, 20, 18)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(_words(self._beginning()), 0, 0, 1, 2)
        row = 1
        for category in CATEGORIES:
            heading = _words(words.category_plural(category))
            font = heading.font()
            font.setBold(True)
            heading.setFont(font)
            grid.setRowMinimumHeight(row, 14)
            grid.addWidget(Sample(category, palette), row + 1, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(heading, row + 1, 1)
            grid.addWidget(_words(self._about()[category]), row + 2, 1)
            row += 3
        grid.setRowMinimumHeight(row, 14)
        grid.addWidget(_words(self._ending()), row + 1, 0, 1, 2)
        grid.setRowStretch(row + 2, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(12, 0, 12, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addWidget(buttons)
        room = self.screen().availableSize()
        self.resize(min(600, room.width() - 20), min(640, room.height() - 60))

    def _beginning(self) -> str:
        return self.tr(
            "A mark is a question, not a verdict. Good reporting has many marked places too. Each "
            "kind has its own letter and its own line under the words, so you can tell them apart "
            "without colour. Where two marks meet, you see both lines."
        )

    def _about(self) -> dict[str, str]:
        return {
            "hedge": self.tr(
                "Words that leave room for doubt, such as “may”, “is expected to” or “about”. They "
                "are honest where nobody can know. Ask: how sure is this, and who says so?"
            ),
            "sourcing": self.tr(
                "Someone says something, but has no name: “officials said”, “critics say”. There "
                "can be good reasons for that. Ask: who could this be, and how would they know?"
            ),
            "quote": self.tr(
                "Words in quotation marks. Those that want to move you have a tint; plain ones "
                "only have a thin line. Ask: what do these words want me to feel or do?"
            ),
            "caption": self.tr(
                "A photo and its caption that do not quite fit the story or the photo’s own file: "
                "another day, another place, another number. Ask: does this picture show what the "
                "story is about?"
            ),
            "note": self.tr("What you, or others who had this document, have marked or noted."),
        }

    def _ending(self) -> str:
        return self.tr(
            "Choose a mark to see why it is there and when such words are fine. Then decide: "
            "accept it if it is right, reject it if it is wrong here, ignore it if it is of no use "
            "to you. You can take everything back."
        )


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
