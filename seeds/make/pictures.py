"""Draws the practice photos: flat scenes with grain, each from its own seed. Nothing is real."""

import random
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

SIZE = (720, 480)
Draw = ImageDraw.ImageDraw
Scene = Callable[[Draw, random.Random], None]


def draw(scene: str, path: Path) -> None:
    """Draws a scene into a JPEG of at most 720 by 480 pixels. Raises KeyError for an unknown one."""
    dice = random.Random(scene)
    size = (400, 560) if scene == "portrait" else (900, 360) if scene == "quay" else SIZE
    image = Image.new("RGB", SIZE, "#cfd8dc")
    SCENES[scene](ImageDraw.Draw(image), dice)
    image = image.filter(ImageFilter.GaussianBlur(0.8)).resize(size)
    noise = Image.effect_noise(size, 22).convert("RGB")
    Image.blend(image, noise, 0.09).save(path, "JPEG", quality=72, optimize=True)


def _sky(d: Draw, top: tuple[int, int, int], low: tuple[int, int, int], until: int = 480) -> None:
    for y in range(until):
        share = y / until
        colour = tuple(round(a + (b - a) * share) for a, b in zip(top, low, strict=True))
        d.line((0, y, 720, y), fill=colour)


def _person(d: Draw, x: int, foot: int, high: int, colour: str) -> None:
    head = high // 7
    d.rounded_rectangle(
        (x - high // 7, foot - high + head * 2, x + high // 7, foot), head, fill=colour
    )
    d.ellipse((x - head, foot - high, x + head, foot - high + head * 2), fill="#c69c7b")


def _house(d: Draw, x: int, base: int, wide: int, high: int, colour: str) -> None:
    d.rectangle((x, base - high, x + wide, base), fill=colour)
    d.polygon(
        (
            (x - 6, base - high),
            (x + wide // 2, base - high - wide // 3),
            (x + wide + 6, base - high),
        ),
        fill="#7b4b3a",
    )
    for row in range(base - high + 18, base - 40, 44):
        for column in range(x + 14, x + wide - 24, 38):
            d.rectangle((column, row, column + 18, row + 24), fill="#39505e")


def _waves(d: Draw, top: int, colour: str, dice: random.Random) -> None:
    for _ in range(160):
        x, y = dice.randrange(-20, 720), dice.randrange(top, 480)
        d.line((x, y, x + dice.randrange(20, 70), y), fill=colour, width=2)


def quay(d: Draw, dice: random.Random) -> None:
    """A river, a quay and people with sandbags."""
    _sky(d, (150, 160, 170), (205, 205, 200), 250)
    d.rectangle((0, 200, 720, 480), fill="#7d7563")
    _waves(d, 210, "#958d78", dice)
    d.rectangle((0, 360, 720, 480), fill="#9a9a94")
    for x in range(20, 700, 46):
        d.rounded_rectangle((x, 330, x + 44, 362), 10, fill="#b9a77c", outline="#8b7b55")
        d.rounded_rectangle((x + 20, 304, x + 62, 334), 10, fill="#c4b288", outline="#8b7b55")
    for x in (110, 260, 430, 590):
        _person(d, x, 450, dice.randrange(120, 150), "#4c5a3a")


def street(d: Draw, dice: random.Random) -> None:
    """A street under water."""
    _sky(d, (120, 130, 145), (190, 195, 200), 300)
    for x, colour in (
        (0, "#c9b08a"),
        (150, "#b88f77"),
        (300, "#d3c7a1"),
        (460, "#a7a08e"),
        (600, "#c2a27d"),
    ):
        _house(d, x, 340, 130, dice.randrange(150, 230), colour)
    d.rectangle((0, 330, 720, 480), fill="#6d6a58")
    _waves(d, 335, "#8a8770", dice)


def barn(d: Draw, dice: random.Random) -> None:
    """Cows on the flat roof of a barn."""
    _sky(d, (140, 170, 200), (220, 225, 215), 330)
    d.rectangle((0, 330, 720, 480), fill="#77705a")
    _waves(d, 340, "#8d866e", dice)
    d.rectangle((110, 230, 610, 400), fill="#8a4a36")
    d.rectangle((95, 214, 625, 234), fill="#5d5148")
    for x in range(140, 580, 84):
        d.rounded_rectangle((x, 160, x + 62, 200), 12, fill="#efe9df")
        d.ellipse((x + 16, 166, x + 36, 186), fill="#3d342c")
        d.rectangle((x + 8, 196, x + 14, 216), fill="#d8d0c2")
        d.rectangle((x + 46, 196, x + 52, 216), fill="#d8d0c2")
        d.ellipse((x + 52, 150, x + 76, 174), fill="#efe9df")


def mill(d: Draw, dice: random.Random) -> None:
    """A mill on fire at night, with fire engines."""
    _sky(d, (18, 20, 34), (90, 50, 40), 480)
    d.rectangle((140, 170, 560, 400), fill="#4a3530")
    d.rectangle((580, 60, 620, 400), fill="#3d2c28")
    for row in range(190, 380, 46):
        for column in range(160, 540, 44):
            glow = dice.choice(("#ffb347", "#ff7b2e", "#5b3b33", "#ffd27a"))
            d.rectangle((column, row, column + 24, row + 30), fill=glow)
    for _ in range(60):
        x = dice.randrange(150, 550)
        high = dice.randrange(30, 120)
        d.polygon(
            ((x, 174), (x + 18, 174 - high), (x + 34, 174)),
            fill=dice.choice(("#ff8c3a", "#ffc25a", "#e2541f")),
        )
    d.rectangle((0, 400, 720, 480), fill="#2a2826")
    for x in (60, 470):
        d.rounded_rectangle((x, 360, x + 170, 430), 8, fill="#a3231c")
        d.ellipse((x + 20, 418, x + 50, 448), fill="#111111")
        d.ellipse((x + 120, 418, x + 150, 448), fill="#111111")


def ruin(d: Draw, dice: random.Random) -> None:
    """Broken walls under a grey sky."""
    _sky(d, (150, 150, 152), (210, 208, 204), 480)
    points = [(60, 420)]
    for x in range(60, 660, 30):
        points.append((x, dice.randrange(150, 330)))
    d.polygon([*points, (660, 420)], fill="#6a5449")
    for _ in range(240):
        x, y = dice.randrange(0, 720), dice.randrange(390, 480)
        d.rectangle(
            (x, y, x + dice.randrange(6, 30), y + dice.randrange(4, 14)),
            fill=dice.choice(("#80695c", "#584840", "#998375")),
        )


def crowd(d: Draw, dice: random.Random) -> None:
    """People seen from behind at night."""
    _sky(d, (30, 26, 40), (150, 80, 50), 480)
    for row, foot in enumerate((380, 430, 490)):
        for x in range(10 + row * 25, 720, 70):
            _person(
                d,
                x + dice.randrange(-10, 10),
                foot,
                150 + row * 20,
                dice.choice(("#24303c", "#3a2a30", "#2d3a2e", "#42382a")),
            )


def shelves(d: Draw, dice: random.Random) -> None:
    """A library with shelves and pupils."""
    d.rectangle((0, 0, 720, 480), fill="#e7dcc6")
    for shelf in range(30, 330, 74):
        d.rectangle((30, shelf + 58, 690, shelf + 66), fill="#7b5a3c")
        x = 36
        while x < 676:
            wide = dice.randrange(8, 20)
            d.rectangle(
                (x, shelf + dice.randrange(0, 16), x + wide, shelf + 58),
                fill=dice.choice(("#8c3b3b", "#2f5d62", "#c18f3d", "#4d5a8a", "#6a7f4f")),
            )
            x += wide + 2
    d.rectangle((0, 420, 720, 480), fill="#b08a60")
    for x, colour in ((160, "#3e5c76"), (280, "#a14a55"), (520, "#5b7a4b")):
        _person(d, x, 450, 170, colour)


def portrait(d: Draw, dice: random.Random) -> None:
    """A painted woman in blue with a lute."""
    d.rectangle((0, 0, 720, 480), fill="#3a2d22")
    d.polygon(((120, 480), (360, 200), (600, 480)), fill="#27477a")
    d.ellipse((280, 60, 440, 250), fill="#d9b48f")
    d.pieslice((260, 40, 460, 230), 180, 360, fill="#3b2616")
    d.ellipse((330, 330, 520, 450), fill="#a8743c")
    d.line((500, 350, 680, 250), fill="#7a5228", width=16)


def curator(d: Draw, dice: random.Random) -> None:
    """A woman beside a framed picture."""
    d.rectangle((0, 0, 720, 480), fill="#d9d3c8")
    d.rectangle((330, 60, 620, 400), fill="#8d6b34")
    d.rectangle((352, 82, 598, 378), fill="#2f2620")
    d.polygon(((380, 378), (475, 190), (570, 378)), fill="#27477a")
    d.ellipse((435, 110, 515, 205), fill="#d9b48f")
    _person(d, 190, 470, 330, "#5a3550")
    for _ in range(30):
        x = dice.randrange(0, 300)
        d.line((x, 0, x + 40, 60), fill="#cfc8bb", width=3)


def hall(d: Draw, dice: random.Random) -> None:
    """A hall with paintings."""
    d.rectangle((0, 0, 720, 330), fill="#7d2f35")
    d.polygon(((0, 480), (140, 330), (580, 330), (720, 480)), fill="#b58d5c")
    for x in range(40, 680, 160):
        high = dice.randrange(110, 190)
        d.rectangle((x, 80, x + 120, 80 + high), fill="#c39a45")
        d.rectangle(
            (x + 10, 90, x + 110, 70 + high), fill=dice.choice(("#3f5a48", "#4a3c5e", "#6a4a33"))
        )


def door(d: Draw, dice: random.Random) -> None:
    """A queue in front of a great door."""
    _sky(d, (170, 190, 210), (230, 225, 215), 480)
    d.rectangle((60, 40, 660, 420), fill="#cbb994")
    d.pieslice((260, 120, 460, 320), 180, 360, fill="#4b3524")
    d.rectangle((260, 220, 460, 420), fill="#4b3524")
    for x in range(80, 640, 56):
        _person(
            d,
            x,
            460,
            dice.randrange(120, 160),
            dice.choice(("#3e5c76", "#a14a55", "#5b7a4b", "#6b5b7a")),
        )


def street_door(d: Draw, dice: random.Random) -> None:
    """The same door from across the street."""
    _sky(d, (160, 185, 215), (235, 230, 220), 480)
    for x, colour in ((0, "#c9a27a"), (240, "#cbb994"), (480, "#b9977b")):
        _house(d, x, 380, 220, 240, colour)
    d.rectangle((310, 280, 380, 380), fill="#4b3524")
    d.rectangle((0, 380, 720, 480), fill="#8c8a86")
    for x in range(330, 700, 38):
        _person(d, x, 410, dice.randrange(70, 90), dice.choice(("#3e5c76", "#a14a55", "#5b7a4b")))


SCENES: dict[str, Scene] = {
    "quay": quay, "street": street, "barn": barn, "mill": mill, "ruin": ruin, "crowd": crowd,
    "shelves": shelves, "portrait": portrait, "curator": curator, "hall": hall, "door": door,
    "street-door": street_door,
}  # fmt: skip
