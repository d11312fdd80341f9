"""The photos of the article: picture, caption, and what caption, story and file say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.session import Session


class PhotoPanel(QScrollArea):
    """One part a photo, in the order of the article."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._column.addWidget(self._label)
        self._column.addStretch(1)
        self.setWidget(self._body)
        session.document_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        document = self._session.document
        count = len(document.article.photos) if document is not None else 0
        self._label.setText(self.tr("%n photo(s)", "", count))
