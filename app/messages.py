"""Refusals as sentences: what is wrong with which file, and what to do next.

The words are marked for translation; the command line speaks English and loads no Qt.
"""

from app.translation import QT_TRANSLATE_NOOP, translate
from nlp import errors
from nlp.annotation import NOBODY
from nlp.errors import Refusal

CONTEXT = "messages"
"""The name under which translators find these sentences."""
_SENTENCES: dict[type[Refusal], str] = {
    errors.FileMissing: QT_TRANSLATE_NOOP(
        "messages", "%1 is not there. Check the name and the folder, and try again."
    ),
    errors.IsFolder: QT_TRANSLATE_NOOP(
        "messages", "%1 is a folder. Choose one file in it instead."
    ),
    errors.NotAFile: QT_TRANSLATE_NOOP(
        "messages",
        "%1 is a device or a pipe and no ordinary file. Save the article as a file and open that.",
    ),
    errors.Unreadable: QT_TRANSLATE_NOOP(
        "messages",
        "%1 cannot be read (%2). Ask for permission to read it, or open a copy of your own.",
    ),
    errors.EmptyFile: QT_TRANSLATE_NOOP(
        "messages", "%1 is empty. Save the article again, or paste its text."
    ),
    errors.NotText: QT_TRANSLATE_NOOP(
        "messages",
        "%1 holds no text that can be read. Open the article itself, or paste its text.",
    ),
    errors.UnknownKind: QT_TRANSLATE_NOOP(
        "messages",
        "%1 is a kind of file that Newsgloss does not read. Save the article as a web page, "
        "PDF, Word document (.docx), EPUB or plain text, or paste its text.",
    ),
    errors.EncryptedFile: QT_TRANSLATE_NOOP(
        "messages",
        "%1 is locked with a password. Save a copy without the password and open that.",
    ),
    errors.DamagedFile: QT_TRANSLATE_NOOP(
        "messages",
        "%1 is %2 that is damaged or not complete, so it cannot be opened. "
        "Download or save it again, and open the new copy.",
    ),
    errors.ScannedPages: QT_TRANSLATE_NOOP(
        "messages",
        "%1 holds pictures of pages and no text. Run text recognition (OCR) on it first, "
        "or paste the article's text.",
    ),
    errors.NotADocument: QT_TRANSLATE_NOOP(
        "messages",
        "%1 is a zip file without an article in it. Unpack it and open the article inside.",
    ),
    errors.NoArticle: QT_TRANSLATE_NOOP(
        "messages",
        "No article was found in %1. Open the page of the article itself, or paste its text.",
    ),
    errors.NewerFormat: QT_TRANSLATE_NOOP(
        "messages",
        "%1 was saved by a newer Newsgloss (format %2). Update Newsgloss to open it.",
    ),
    errors.TooManyMarks: QT_TRANSLATE_NOOP(
        "messages",
        "%1 cannot be saved: its marks and notes take more than 64 MB. Delete marks that you do "
        "not need, and save again.",
    ),
    errors.TooLong: QT_TRANSLATE_NOOP(
        "messages",
        "%1 is too long: Newsgloss reads up to 2 MB of text. Save the part you need as a file "
        "of its own.",
    ),
    errors.LexiconError: QT_TRANSLATE_NOOP(
        "messages",
        "The word list %1 cannot be used (%2), so it is left out. Correct that place and start "
        "Newsgloss again.",
    ),
    errors.PhotoTableError: QT_TRANSLATE_NOOP(
        "messages",
        "The table of photos %1 cannot be used: %2. It lists each photo's file name with the "
        "start of its caption.",
    ),
    errors.PhotoLibraryError: QT_TRANSLATE_NOOP(
        "messages",
        "The library of photos %1 cannot be used: %2. It is a folder with the photos saved before "
        "and library.json beside them.",
    ),
}
_KINDS: dict[str, str] = {
    "Word document": QT_TRANSLATE_NOOP("messages", "a Word document"),
    "PDF": QT_TRANSLATE_NOOP("messages", "a PDF"),
    "EPUB": QT_TRANSLATE_NOOP("messages", "an e-book (EPUB)"),
    "web page": QT_TRANSLATE_NOOP("messages", "a web page"),
    "zip file": QT_TRANSLATE_NOOP("messages", "a zip file"),
    "Newsgloss document": QT_TRANSLATE_NOOP("messages", "a Newsgloss document"),
}
"""The kinds of damaged files, as a part of their sentence."""
_KINDLESS = QT_TRANSLATE_NOOP("messages", "a file")
_OTHER = QT_TRANSLATE_NOOP(
    "messages", "%1 cannot be opened. Try a new copy of it, or paste the article's text."
)
_CLIPBOARD: dict[type[Refusal], str] = {
    errors.EmptyFile: QT_TRANSLATE_NOOP(
        "messages", "The clipboard holds no text. Copy an article's text first, then paste it."
    ),
    errors.TooLong: QT_TRANSLATE_NOOP(
        "messages",
        "The text in the clipboard is too long: Newsgloss reads up to 2 MB of text. "
        "Copy a shorter part.",
    ),
}
_NAMELESS = QT_TRANSLATE_NOOP("messages", "The file")

_NOTICES = (
    QT_TRANSLATE_NOOP(
        "messages",
        "This text is not in English. Newsgloss marks English articles only, so there are no "
        "marks; you can still read it and add your own.",
    ),
    QT_TRANSLATE_NOOP(
        "messages",
        "A table of this article is read only in part: cells that are no sentences, such as "
        "numbers, are left out. Look them up on the page itself.",
    ),
)
"""What an analysis may say of itself. It stands in documents in English."""
_NOBODY = QT_TRANSLATE_NOOP("messages", "No source given")
"""Like the kinds of sources beside it, it begins with a capital letter."""


def sentence(refusal: Refusal) -> str:
    """What is wrong and what to do, in one line that names the file."""
    kinds = type(refusal).__mro__
    if refusal.file == "clipboard":
        template = next((_CLIPBOARD[kind] for kind in kinds if kind in _CLIPBOARD), None)
        if template is not None:
            return translate(CONTEXT, template)
    template = next((_SENTENCES[kind] for kind in kinds if kind in _SENTENCES), _OTHER)
    return _filled(translate(CONTEXT, template), refusal)


def notice(text: str) -> str:
    """A notice of an analysis in the window's language."""
    return translate(CONTEXT, text)


def source_name(name: str) -> str:
    """A source's name as the article has it; that it gives none is said in the window's words."""
    return translate(CONTEXT, _NOBODY) if name == NOBODY else name


def _filled(template: str, refusal: Refusal) -> str:
    name = _shown(refusal.file) or translate(CONTEXT, _NAMELESS)
    detail = _shown(refusal.detail)
    if isinstance(refusal, errors.DamagedFile):
        detail = translate(CONTEXT, _KINDS.get(refusal.detail, _KINDLESS))
    before, mark, after = template.partition("%1")
    # In two steps, since a file's name may itself hold "%2".
    return f"{before.replace('%2', detail)}{name if mark else ''}{after.replace('%2', detail)}"


def _shown(text: str) -> str:
    """A name on one line: a file may have line ends or control characters in its name."""
    return "".join(c if c.isprintable() else "�" for c in text)[:300]
