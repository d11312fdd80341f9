"""The card of the mark in focus: what it is, why, when it is fine, one question, and a decision."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.session import Session
from app.views import words
from app.views.card_parts import Decisions, Heading, Section, card_style, plain_label
from app.views.current_palette import CurrentPalette
from app.views.note_editor import NoteEditor
from app.views.own_mark import OwnMark
from nlp.annotation import Annotation, QuoteDetail

_EXAMPLES = 4


class Card(QScrollArea):
    """Follows the session's selection; without one it says how to choose a mark."""

    photo_asked = Signal(int)
    """The photo of a caption's mark is to be shown: its number, from 0."""
    left = Signal()
    """The reader is done with the note or the kind: the page should take the keys."""

    def __init__(self, session: Session, palette: CurrentPalette) -> None:
        super().__init__()
        self._session, self._palette = session, palette
        self._empty = plain_label()
        self._heading = Heading(palette)
        self._words = plain_label("cardWords")
        self._question = plain_label("cardQuestion")
        self._why = Section(self.tr("Why it is marked"))
        self._fine = Section(self.tr("When this is fine"))
        self._detail = Section("")
        self._decisions = Decisions(session)
        self._own = OwnMark(session)
        self._note = NoteEditor(session)
        for part in (self._note, self._own):
            part.left.connect(self.left)
        self._photo = QPushButton(self.tr("Show its photo"))
        self._photo.setObjectName("decision")
        self._photo.clicked.connect(self._ask_for_photo)
        self._body = QWidget()
        self._lay_out()
        session.selection_changed.connect(self._show)
        session.document_changed.connect(self._show)
        palette.changed.connect(self._dress)
        self._dress()
        self._show()

    def edit_note(self) -> None:
        """Puts the keys into the note of the mark in focus."""
        self._note.edit()
        self.ensureWidgetVisible(self._note)

    def choose_kind(self) -> None:
        """Opens the choice of the kind of the reader's own mark in focus."""
        self.ensureWidgetVisible(self._own)
        self._own.choose_kind()

    def keep(self) -> None:
        """Takes over what is being typed, before a save or a close."""
        self._note.keep()

    def changeEvent(self, event: QEvent) -> None:
        """Sizes its type anew after a change of the window's."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._dress()

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Explanation"))
        self._empty.setObjectName("muted")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(18, 16, 18, 18)
        column.setSpacing(12)
        for part in (
            self._heading,
            self._words,
            self._why,
            self._question,
            self._detail,
            self._photo,
            self._fine,
            self._decisions,
            self._own,
            self._note,
        ):
            column.addWidget(part)
        column.addStretch(1)
        outer = QWidget()
        both = QVBoxLayout(outer)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        self._empty.setContentsMargins(18, 22, 18, 22)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        both.addWidget(self._empty, 1)
        both.addWidget(self._body, 1)
        self.setWidget(outer)

    def _show(self) -> None:
        document = self._session.document
        selected = self._session.selected
        mark = document.find(selected) if document is not None and selected else None
        self._body.setVisible(mark is not None)
        self._empty.setVisible(mark is None)
        self._note.show_mark(mark)
        if mark is None:
            self._empty.setText(
                self.tr("Choose a mark in the article or in the list, and it is explained here.")
                if document is not None
                else self.tr("Open an article first.")
            )
            return
        self._heading.show_mark(mark)
        self._words.setText(words.breakable(words.one_line(mark.text, 320)))
        self._why.set_text(mark.why)
        self._detail.set_title(self._detail_title(mark))
        self._detail.set_text(words.breakable(self._detail_text(mark)))
        self._photo.setVisible(mark.caption is not None)
        self._fine.set_text(words.fine(mark) if mark.is_finding else "")
        self._question.setText(mark.question)
        self._question.setVisible(bool(mark.question))
        self._decisions.show_mark(mark)
        self._own.show_mark(mark)
        said = (words.spoken(mark), mark.why, mark.question, words.fine(mark))
        # Labels take no keys, so the whole card is heard when the pane gets them.
        self.setAccessibleDescription(" ".join(filter(None, said)))

    def _ask_for_photo(self) -> None:
        document = self._session.document
        mark = document.find(self._session.selected) if document is not None else None
        if mark is not None and mark.caption is not None:
            self.photo_asked.emit(mark.caption.photo)

    def _detail_title(self, mark: Annotation) -> str:
        if mark.quote is not None:
            return self.tr("Who speaks, and how")
        return self.tr("What it clashes with")

    def _detail_text(self, mark: Annotation) -> str:
        if mark.caption is not None:
            evidence = mark.caption.evidence
            return words.day(evidence) if evidence != mark.text else ""
        if mark.quote is None:
            return ""
        lines: list[str] = []
        speaker = mark.quote.speaker
        if speaker is not None:
            known = speaker.name and speaker.name != speaker.text
            lines.append(f"{speaker.text} ({speaker.name})" if known else speaker.text)
        elif mark.subtype in ("full", "partial"):
            lines.append(self.tr("The text does not say who speaks."))
        lines += [f"• {self._device(mark.quote, device)}" for device in mark.quote.devices]
        return "\n".join(lines)

    def _device(self, quote: QuoteDetail, device: str) -> str:
        """A device and the words that show it, where they are known."""
        text = self._session.document.article.text if self._session.document else ""
        shown = (text[start:end] for start, end, of in quote.triggers if of == device)
        examples = [f"“{words.one_line(found, 40)}”" for found in dict.fromkeys(shown)]
        name = words.device_name(device)
        return f"{name}: {', '.join(examples[:_EXAMPLES])}" if examples else name

    def _dress(self) -> None:
        self._body.setStyleSheet(card_style(self._palette.now, self.font().pointSizeF()))
