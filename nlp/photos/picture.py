"""Opens a picture so that no file can do harm: bounded in bytes and in pixels, never raising.

Pillow only warns at a hundred megapixels, so the size is checked in the header, before anything
is decoded. What cannot be read is told by a key of `caption.toml`'s table `problem`.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.article import Photo

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_PICTURE = 50_000_000
"""Pixels: a little over what today's cameras make."""

LARGEST_DECODED = 24_000_000
"""Pixels decoded at once: 100 MB in four channels. JPEG is decoded smaller, so it may be larger."""

_HEIC = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypmif1", b"ftypmsf1", b"ftypheim", b"ftypavif")


@dataclass(frozen=True, slots=True)
class Opened:
    """A picture's bytes, and why they cannot be used if so."""

    data: bytes = b""
    problem: str = ""
    """Empty, or: missing, too_large, too_many_pixels, unsupported, damaged, empty."""


def read_bytes(photo: Photo) -> Opened | None:
    """The photo's bytes, or None where there is no file to read."""
    if photo.content is None and photo.path is None:
        return None
    try:
        if photo.path is not None and photo.content is None:
            if not photo.path.is_file():
                return None
            if photo.path.stat().st_size > LARGEST_FILE:
                return Opened(problem="too_large")
        data = photo.read() or b""
    except OSError:
        return Opened(problem="missing")
    if len(data) > LARGEST_FILE:
        return Opened(problem="too_large")
    return Opened(data, "" if data else "empty")


@contextmanager
def opened(data: bytes) -> "Iterator[tuple[Image | None, str]]":
    """The picture, header read and nothing decoded, or None and the problem."""
    from PIL import Image

    image: Image.Image | None = None
    problem = ""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image = Image.open(io.BytesIO(data))
            width, height = image.size
            if width * height > LARGEST_PICTURE:
                problem = "too_many_pixels"
        except Image.DecompressionBombError:
            problem = "too_many_pixels"
        except Exception:
            # A damaged file may raise anything inside a decoder; none of it is ours to mend.
            problem = "unsupported" if data[4:12] in _HEIC else "damaged"
        try:
            yield image, problem
        finally:
            if image is not None:
                image.close()


def grey(image: "Image", side: int) -> "Image | None":
    """The opened picture upright and in grey, decoded as small as its format allows.

    `side` is the least width and height wanted. None where decoding would take too much memory;
    raises what Pillow raises on a damaged picture.
    """
    from PIL import ImageOps

    image.draft("L", (side, side))
    width, height = image.size
    if width * height > LARGEST_DECODED:
        return None
    plain = image.convert("L")
    ImageOps.exif_transpose(plain, in_place=True)
    return plain
