"""The three panes of the window: findings, article, explanation."""

from PySide6.QtWidgets import QListWidget, QTextEdit

from app.session import Session


class ArticlePane(QTextEdit):
    """The article's text."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Article"))
        session.document_opened.connect(
            lambda: self.setPlainText(session.document.article.text if session.document else "")
        )


class FindingsPane(QListWidget):
    """The findings in reading order."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setAccessibleName(self.tr("Findings"))
        session.document_changed.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        document = self._session.document
        for annotation in document.annotations if document else ():
            self.addItem(f"{annotation.category}: {annotation.text}")
