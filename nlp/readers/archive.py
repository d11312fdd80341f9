"""Zip files from strangers: their kind, and their members within bounds."""

import io
import lzma
import zipfile
import zlib

from nlp.errors import DamagedFile, EncryptedFile, TooLong
from nlp.readers.limits import ARCHIVE_BYTES, MEMBER_BYTES

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    ValueError,
    OSError,
)
"""What the unpacking of a damaged zip may raise; a wrong place or method comes as OSError."""


class Archive:
    """A zip whose members are read one by one, never more of them than an article needs."""

    def __init__(self, data: bytes, name: str, kind: str) -> None:
        self._name, self._kind = name, kind
        self._left = ARCHIVE_BYTES
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise DamagedFile(name, kind) from error
        self.names = frozenset(self._zip.namelist())

    def read(self, member: str, most: int = MEMBER_BYTES) -> bytes:
        """One member. Raises TooLong for a larger one, DamagedFile and EncryptedFile."""
        try:
            info = self._zip.getinfo(member)
            if info.flag_bits & 1:
                raise EncryptedFile(self._name)
            with self._zip.open(info) as stream:
                # The size that the zip claims may be a lie, so it is the reading that is bounded.
                data = stream.read(min(most, self._left) + 1)
        except KeyError as error:
            raise DamagedFile(self._name, self._kind) from error
        except RuntimeError as error:
            raise EncryptedFile(self._name) from error
        except BROKEN as error:
            raise DamagedFile(self._name, self._kind) from error
        if len(data) > min(most, self._left):
            raise TooLong(self._name, str(len(data)))
        self._left -= len(data)
        return data

    def find(self, member: str, most: int = MEMBER_BYTES) -> bytes | None:
        """One member, or None where it is missing, too large or broken."""
        if member not in self.names:
            return None
        try:
            return self.read(member, most)
        except (DamagedFile, TooLong):
            return None


def kind_of_zip(data: bytes, name: str, promised: str) -> str | None:
    """ "docx", "epub" or None. Raises DamagedFile, of the promised kind, where it does not open."""
    archive = Archive(data, name, promised)
    if "word/document.xml" in archive.names:
        return "docx"
    if "META-INF/container.xml" in archive.names:
        return "epub"
    return None
