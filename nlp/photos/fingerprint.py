"""Fingerprints by which a picture is known again: cropped, mirrored, resized or in grey.

A fingerprint is 24 difference hashes of 64 bits: 12 crops and their mirror images, the whole
picture first. Where the whole of one picture and a crop of another differ in few bits, they may be
one; `likeness` then lays them over each other (`benchmarks/photos.py` measures both).
"""

from typing import TYPE_CHECKING

from nlp.photos.picture import grey, opened

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from PIL.Image import Image

    Hashes = NDArray[numpy.uint64]

CROPS = 12
HASHES = 2 * CROPS
THRESHOLD = 16
"""Bits in which a copy may differ: a proposal, so wide rather than narrow."""
_WORKING_SIZE = 384
_FLATTEST = 3.0
"""Standard deviation in grey values below which a picture has nothing to know it by."""

_BOXES: tuple[tuple[float, float, float, float], ...] = (
    (0.0, 0.0, 1.0, 1.0),
    (0.05, 0.05, 0.95, 0.95),
    (0.1, 0.1, 0.9, 0.9),
    (0.0, 0.0, 0.86, 0.86),
    (0.14, 0.0, 1.0, 0.86),
    (0.0, 0.14, 0.86, 1.0),
    (0.14, 0.14, 1.0, 1.0),
    (0.0, 0.0, 0.86, 1.0),
    (0.14, 0.0, 1.0, 1.0),
    (0.07, 0.0, 0.93, 1.0),
    (0.0, 0.0, 1.0, 0.86),
    (0.0, 0.14, 1.0, 1.0),
)


def fingerprint(data: bytes) -> "Hashes | None":
    """The 24 hashes of a picture, or None where it cannot be read or is all of one shade."""
    import numpy
    from PIL import Image

    with opened(data) as (image, problem):
        if image is None or problem:
            return None
        try:
            plain = grey(image, _WORKING_SIZE)
            if plain is None:
                return None
            plain.thumbnail((_WORKING_SIZE, _WORKING_SIZE), Image.Resampling.BOX)
            if numpy.asarray(plain).std() < _FLATTEST:
                return None
            rows = [_small(plain, box) for box in _BOXES]
        except Exception:
            # A picture that breaks off may raise anything while it is decoded.
            return None
    stack = numpy.array(rows, dtype=numpy.int16)
    bits = stack[:, :, 1:] > stack[:, :, :-1]
    mirrored = stack[:, :, :0:-1] < stack[:, :, -2::-1]
    both = numpy.concatenate([bits, mirrored]).reshape(HASHES, 64)
    return numpy.packbits(both, axis=1).view(">u8").astype(numpy.uint64).reshape(HASHES)


def _small(plain: "Image", box: tuple[float, float, float, float]) -> object:
    import numpy
    from PIL.Image import Resampling

    width, height = plain.size
    edges = (box[0] * width, box[1] * height, box[2] * width, box[3] * height)
    return numpy.asarray(plain.resize((9, 8), Resampling.BOX, box=edges))


def distances(one: "Hashes", many: "Hashes") -> "NDArray[numpy.uint8]":
    """How far a picture is from each of many (n × 24), in bits of 64."""
    import numpy

    whole_to_crops = numpy.bitwise_count(many ^ one[0]).min(axis=1)
    whole = many[:, :1]
    crops_to_whole = numpy.bitwise_count(whole ^ one[None, :]).min(axis=1)
    nearest: NDArray[numpy.uint8] = numpy.minimum(whole_to_crops, crops_to_whole)
    return nearest
