"""Pictures for paper: checked before they are decoded, and no finer than a printer needs."""

import logging
from io import BytesIO

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from nlp.article import Photo

LARGEST = 60_000_000
"""Pixels; a larger picture is not decoded (memory: about 3 bytes each)."""
PRINT_DPI = 200
_log = logging.getLogger(__name__)


def picture_for_print(
    photo: Photo, wide: float, high: float
) -> tuple[ImageReader, tuple[float, float]] | None:
    """The picture scaled into `wide` by `high` points, or None where it cannot be shown."""
    try:
        content = photo.read()
        if content is None:
            return None
        with Image.open(BytesIO(content)) as image:
            if image.width * image.height > LARGEST:
                return None
            image.draft("RGB", (_pixels(wide) * 2, _pixels(high) * 2))
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError) as error:
        _log.info("picture %s is not printed: %s", photo.file, error)
        return None
    scale = min(wide / upright.width, high / upright.height)
    size = (upright.width * scale, upright.height * scale)
    upright.thumbnail((_pixels(size[0]), _pixels(size[1])))
    out = BytesIO()
    upright.save(out, "JPEG", quality=85)
    out.seek(0)
    return ImageReader(out), size


def _pixels(points: float) -> int:
    return max(1, round(points / 72 * PRINT_DPI))
