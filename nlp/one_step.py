"""Files written in one step: a name stands for the old file or for the whole new one."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def in_one_step(path: Path) -> Iterator[Path]:
    """A new file beside `path` to write to; it takes the name of `path` in the end.

    A link is written through. When anything fails, what was there stays and nothing is left
    behind. Raises OSError.
    """
    target = _target(path)
    # A short name: one made of the target's could be longer than a name may be.
    handle, name = tempfile.mkstemp(prefix=".newsgloss-", suffix=".part", dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
        _keep_mode(part, target)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _target(path: Path) -> Path:
    """The file that a name leads to. Raises OSError where it is no place for a file."""
    try:
        target = path.resolve()
    except RuntimeError as error:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from error
    except ValueError as error:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL)) from error
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not target.is_file():
        # A device or a pipe must not be replaced by a file of its name.
        raise OSError(errno.EINVAL, "Not an ordinary file")
    return target


def _keep_mode(part: Path, path: Path) -> None:
    """A temporary file is private; a written one has the rights of the file that it replaces."""
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~mask)
