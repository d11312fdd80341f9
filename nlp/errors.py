"""Refusals: what Newsgloss will not read, each a named exception with its facts.

`app.messages` turns a refusal into a sentence with a next step; nothing else phrases one.
"""


class Refusal(Exception):
    """An input that is refused; `file` names it as the user gave it, `detail` adds a fact."""

    def __init__(self, file: str = "", detail: str = "") -> None:
        super().__init__(f"{type(self).__name__}: {file} {detail}".strip())
        self.file = file
        self.detail = detail


class FileMissing(Refusal):
    """There is no file of that name."""


class IsFolder(Refusal):
    """The name is a folder's."""


class NotAFile(Refusal):
    """The name is a device's or a pipe's, which may have no end."""


class Unreadable(Refusal):
    """The system does not let us read the file; `detail` is its reason."""


class EmptyFile(Refusal):
    """The file has no bytes, or nothing but white space."""


class NotText(Refusal):
    """The bytes are no text in any encoding we know."""


class UnknownKind(Refusal):
    """No reader takes this kind of file; `detail` is its ending."""


class EncryptedFile(Refusal):
    """The file asks for a password."""


class DamagedFile(Refusal):
    """The file breaks off or contradicts itself; `detail` names its kind."""


class ScannedPages(Refusal):
    """A PDF whose pages are pictures without text."""


class NotADocument(Refusal):
    """A zip archive that holds none of the documents we read."""


class NoArticle(Refusal):
    """A structured file in which no article was found."""


class NewerFormat(Refusal):
    """A document written by a newer Newsgloss; `detail` is its format number."""


class TooManyMarks(Refusal):
    """A document whose marks and notes are more than its file may hold."""


class TooLong(Refusal):
    """More than 2 MB of text; `detail` is the length in characters."""


class LexiconError(Refusal):
    """A word list that cannot be used; `detail` says where and why."""


class PhotoTableError(Refusal):
    """A table of photos and captions that cannot be used; `detail` says why."""


class PhotoLibraryError(Refusal):
    """A folder that is no library of saved photos; `detail` says why."""
