"""All about one photo: picture, caption, table, findings, the class routine, the file's data."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout

from app.session import Session
from app.views import words
from app.views.card_parts import Section, plain_label
from app.views.current_palette import CurrentPalette
from app.views.flow_row import FlowRow
from app.views.look_first import TAG, LookFirst
from app.views.marked_text import MarkedText, fits
from app.views.photo_findings import PhotoFindings
from app.views.photo_picture import PhotoPicture
from app.views.photo_rows import findings_of, rows_of, table_of
from app.views.photo_table_view import PhotoTableView
from app.views.pictures import Pictures
from nlp.annotation import SET_ASIDE
from nlp.article import Photo
from nlp.document import NO_ANSWERS, Answers, Document
from nlp.photo_table import PhotoTable


class PhotoPart(QFrame):
    """Shows photo number `index` of the session's article."""

    enlarged = Signal(int)
    attach_asked = Signal(int)
    attached = Signal(int, Path)
    data_asked = Signal(int)
    looking_changed = Signal()
    card_asked = Signal(str)

    def __init__(self, session: Session, palette: CurrentPalette, pictures: Pictures) -> None:
        super().__init__()
        self._session = session
        self._index = 0
        self._photo: Photo | None = None
        self._looking = False
        self._answers = NO_ANSWERS
        """What the document holds, as it was seen last."""
        self._title = plain_label("cardTitle")
        self._picture = PhotoPicture(pictures, palette)
        self._caption = MarkedText(palette)
        self._credit, self._hidden = plain_label("muted"), plain_label("muted")
        self._look = LookFirst()
        self._table = PhotoTableView(palette)
        self._notes = plain_label()
        self._findings = PhotoFindings(palette)
        self._data = Section(self.tr("What the file says of itself"))
        self._buttons = {
            "enlarge": _action(self.tr("Enlarge"), self.tr("Show the photo larger")),
            "look": _action(
                self.tr("Look first"), self.tr("Hide the caption, and write what you see")
            ),
            "attach": _action("", self.tr("Choose the picture file of this caption")),
            "data": _action(
                self.tr("File data"), self.tr("What the file says of date, place and maker")
            ),
        }
        self._lay_out()
        self._connect()

    @property
    def hides_caption(self) -> bool:
        """Whether the caption must not be seen anywhere at present."""
        return self._looking and not self._look.is_revealed

    def show_photo(self, document: Document, index: int) -> None:
        """Shows the photo and what is known about it."""
        article, photo = document.article, document.article.photos[index]
        if photo is not self._photo:
            if self._photo is not None and photo.captions != self._photo.captions:
                self.stop_looking()
            self._photo = photo
            self._data.set_text("")
            self._picture.show_photo(photo)
        self._index = index
        self._follow_answers(document.answers(index))
        number = self.tr("Photo %1 of %2").replace("%1", str(index + 1))
        number = number.replace("%2", str(len(article.photos)))
        name = words.breakable((photo.file or "").rpartition("/")[2])
        self._title.setText(f"{number} · {name}" if name else number)
        start, end = photo.caption or (0, 0)
        fitting = (a for a in document.annotations if fits(a, start, end))
        marks = [a for a in fitting if a.state not in SET_ASIDE]
        clashes = [a for a in marks if a.category == "caption" and (a.start, a.end) != (start, end)]
        self._caption.show_text(article.text[start:end], start, clashes)
        self._credit.setText(photo.credit or "")
        self._table.show_rows(rows_of(document, index))
        self._findings.show_findings(findings_of(document, index), analysed=document.analysed)
        self._show_notes(table_of(document, index))
        self._arrange()

    def _show_notes(self, table: PhotoTable | None) -> None:
        said = (table.distance, table.claim, table.problem) if table is not None else ()
        self._notes.setText("\n".join(filter(None, said)))

    def show_data(self, text: str) -> None:
        """Shows what the file says of itself."""
        self._data.set_text(text)

    def keep(self) -> None:
        """Puts what was written to the photo into the document, as one undoable step."""
        written = self._look.written()
        if self._looking and written != self._answers:
            self._answers = written
            self._session.answer(self._index, written, self.tr("write to a photo"))

    def _follow_answers(self, answers: Answers) -> None:
        """An undo changes what was written; what only arrives, such as findings, lets it be."""
        if self._looking and answers != self._answers:
            self._look.show_answers(answers)
        self._answers = answers

    def stop_looking(self) -> None:
        """Ends the class routine; what was not kept by then is let go."""
        if self._looking:
            self._looking = False
            self._arrange()
            self.looking_changed.emit()

    def _lay_out(self) -> None:
        self._hidden.setText(self.tr("The caption is hidden. Look at the picture first."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        buttons = FlowRow()
        for button in self._buttons.values():
            buttons.addWidget(button)
        column.addWidget(self._title)
        column.addWidget(self._picture)
        column.addLayout(buttons)
        for part in (self._data, self._caption, self._credit, self._hidden):
            column.addWidget(part)
        column.addWidget(self._look)
        column.addWidget(self._table)
        column.addWidget(self._notes)
        column.addWidget(self._findings)
        self._data.set_text("")

    def _connect(self) -> None:
        self._picture.opened.connect(lambda: self.enlarged.emit(self._index))
        self._picture.dropped.connect(lambda path: self.attached.emit(self._index, path))
        self._findings.opened.connect(self.card_asked)
        self._look.revealed.connect(self._arrange)
        self._look.revealed.connect(self.looking_changed)
        self._look.kept.connect(self._keep_note)
        self._look.rested.connect(self.keep)
        for done in (self._look.revealed, self._look.given_up):
            done.connect(self.keep)
        self._look.given_up.connect(self.stop_looking)
        self._buttons["enlarge"].clicked.connect(lambda: self.enlarged.emit(self._index))
        self._buttons["attach"].clicked.connect(lambda: self.attach_asked.emit(self._index))
        self._buttons["data"].clicked.connect(self._toggle_data)
        self._buttons["look"].clicked.connect(self._start_looking)

    def _arrange(self) -> None:
        photo = self._photo
        has_file = photo is not None and (photo.content is not None or photo.path is not None)
        hides = self._looking and not self._look.is_revealed
        has_caption = photo is not None and photo.caption is not None
        self._caption.setVisible(has_caption and not hides)
        self._credit.setVisible(bool(self._credit.text()) and not hides)
        self._hidden.setVisible(hides)
        self._look.setVisible(self._looking)
        self._table.setVisible(not self._looking and self._table.rows.rowCount() > 0)
        self._findings.setVisible(not self._looking)
        self._notes.setVisible(not self._looking and bool(self._notes.text()))
        for name, button in self._buttons.items():
            button.setVisible(not self._looking)
            button.setEnabled(name == "attach" or has_file)
        self._buttons["look"].setEnabled(has_file and has_caption)
        begun = any(self._answers)
        self._buttons["look"].setText(self.tr("Go on looking") if begun else self.tr("Look first"))
        self._buttons["attach"].setText(self.tr("Replace …") if has_file else self.tr("Add …"))

    def _start_looking(self) -> None:
        self._looking = True
        self._look.start(self._answers)
        self._data.set_text("")
        self._arrange()
        self._look.answers()[0].setFocus()
        self.looking_changed.emit()

    def _keep_note(self, note: str) -> None:
        caption = self._photo.caption if self._photo is not None else None
        if caption is not None:
            step = self.tr("keep what was seen")
            with self._session.one_step(step):
                self._session.add_mark(caption.start, caption.end, step, note=note, tags=(TAG,))
                self._session.answer(self._index, NO_ANSWERS, step)
            self.stop_looking()

    def _toggle_data(self) -> None:
        if self._data.is_empty:
            self.data_asked.emit(self._index)
        else:
            self._data.set_text("")


def _action(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("photoAction")
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleDescription(tip)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
