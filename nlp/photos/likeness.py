"""Whether two pictures are one, cropped or mirrored: laid over each other and compared.

Fingerprints only propose. One picture is moved and scaled over the other by steps of a fortieth;
of 600 drawn copies all reach a correlation of 0.89, of their nearest strangers none 0.78.
"""

from typing import TYPE_CHECKING

from nlp.photos.picture import grey, opened

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from PIL.Image import Image

    Grey = NDArray[numpy.float32]

ALIKE = 0.85
_SIDE, _GRID = 96, 24
_SHARES = (0.8, 0.85, 0.9, 0.95, 1.0)
_STEPS = (0.025, 0.0125)
Window = tuple[float, float, float, float]


def thumbnail(data: bytes) -> "Image | None":
    """The picture in 96 × 96 grey values, or None where it cannot be decoded."""
    from PIL import Image

    with opened(data) as (image, problem):
        if image is None or problem:
            return None
        try:
            plain = grey(image, 4 * _SIDE)
            return plain.resize((_SIDE, _SIDE), Image.Resampling.BOX) if plain else None
        except Exception:
            # A picture that breaks off may raise anything while it is decoded.
            return None


def are_one(one: "Image", other: "Image") -> bool:
    """Whether one of two thumbnails is the other or a crop of it, perhaps mirrored."""
    return _likeness(one, other) >= ALIKE or _likeness(other, one) >= ALIKE


def _likeness(whole: "Image", part: "Image") -> float:
    target = _normal(_cut(part, [(0.0, 0.0, 1.0, 1.0)]))
    best = 0.0
    for wanted in (target, target[:, :, ::-1]):
        score, window = _best(whole, wanted, _windows())
        if score < 0.5:
            continue
        for step in _STEPS:
            better, moved = _best(whole, wanted, _about(window, step))
            if better > score:
                score, window = better, moved
        best = max(best, score)
    return best


def _best(whole: "Image", wanted: "Grey", windows: list[Window]) -> tuple[float, Window]:
    scores = (_normal(_cut(whole, windows)) * wanted).sum(axis=(1, 2))
    at = int(scores.argmax())
    return float(scores[at]), windows[at]


def _cut(image: "Image", windows: list[Window]) -> "Grey":
    import numpy
    from PIL import Image

    cuts = [
        image.resize(
            (_GRID, _GRID),
            Image.Resampling.BOX,
            box=(_SIDE * x, _SIDE * y, min(_SIDE, _SIDE * (x + w)), min(_SIDE, _SIDE * (y + h))),
        )
        for x, y, w, h in windows
    ]
    return numpy.array([numpy.asarray(cut) for cut in cuts], dtype=numpy.float32)


def _normal(stack: "Grey") -> "Grey":
    import numpy

    level = stack - stack.mean(axis=(1, 2), keepdims=True)
    size = numpy.sqrt((level * level).sum(axis=(1, 2), keepdims=True))
    result: Grey = level / numpy.maximum(size, 1e-3)
    return result


def _windows() -> list[Window]:
    found: list[Window] = []
    for w in _SHARES:
        for h in _SHARES:
            across = (0.0,) if w == 1 else (0.0, (1 - w) / 2, 1 - w)
            down = (0.0,) if h == 1 else (0.0, (1 - h) / 2, 1 - h)
            found += [(x, y, w, h) for x in across for y in down]
    return found


def _about(window: Window, step: float) -> list[Window]:
    moves = (-step, 0.0, step)
    x, y, w, h = window
    found: list[Window] = []
    for dx in moves:
        for dy in moves:
            for dw in moves:
                for dh in moves:
                    left, top = max(0.0, x + dx), max(0.0, y + dy)
                    wide, high = min(w + dw, 1 - left), min(h + dh, 1 - top)
                    found.append((left, top, wide, high))
    return found
