"""How long the photo checks take beside the text analysis, and how well a picture is known again.

python benchmarks/photos.py
"""

import io
import random
import tempfile
import time
from datetime import date
from pathlib import Path

import numpy
from PIL import Image, ImageDraw, ImageFilter

from nlp.analysis import analyse
from nlp.article import Article, Block, BlockKind, Extent, Photo
from nlp.parsing import parse
from nlp.photos.checks import examine
from nlp.photos.fingerprint import distances, fingerprint
from nlp.photos.library import Library
from nlp.pipeline import Pipeline, load

_PARAGRAPH = (
    "The harbour council of Turku said on Tuesday that two ferries may stay in port until the ice "
    "is gone. Captain Aino Salo told reporters that the crew had asked for a third tug, which "
    "could arrive next week, and that passengers would get their money back. "
)


def scene(seed: int) -> Image.Image:
    """A drawn picture that no other seed draws."""
    dice = random.Random(seed)
    image = Image.new("RGB", (600, 400))
    draw = ImageDraw.Draw(image)
    for y in range(0, 400, 4):
        shade = tuple(int(v * (1 - y / 900) + dice.random() * 8) for v in (180, 190, 210))
        draw.rectangle((0, y, 600, y + 4), fill=shade)
    for _ in range(dice.randrange(12, 30)):
        x, y, w, h = (dice.randrange(n) for n in (600, 400, 220, 200))
        colour = tuple(dice.randrange(256) for _ in range(3))
        shape = draw.ellipse if dice.random() < 0.4 else draw.rectangle
        shape((x, y, x + w + 20, y + h + 20), fill=colour)
    return image.filter(ImageFilter.GaussianBlur(1.2))


def jpeg(image: Image.Image, quality: int = 85) -> bytes:
    """The picture as a JPEG file."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def copy_of(image: Image.Image, dice: random.Random) -> Image.Image:
    """A copy cropped by up to a fifth, perhaps mirrored or grey, smaller."""
    width, height = image.size
    wide, high = dice.uniform(0.8, 1), dice.uniform(0.8, 1)
    left, top = dice.uniform(0, 1 - wide) * width, dice.uniform(0, 1 - high) * height
    copy = image.crop((int(left), int(top), int(left + wide * width), int(top + high * height)))
    if dice.random() < 0.4:
        copy = copy.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if dice.random() < 0.3:
        copy = copy.convert("L")
    scale = dice.uniform(0.3, 1)
    return copy.resize((int(copy.width * scale), int(copy.height * scale)))


def article_with_photos(paragraphs: int, photos: int) -> Article:
    """A made-up article whose photos carry 12-megapixel pictures."""
    text, blocks, found = "", [], []

    def add(kind: BlockKind, words: str) -> Extent:
        nonlocal text
        text += "\n\n" if text else ""
        start = len(text)
        text += words
        blocks.append(Block(kind, start, len(text)))
        return Extent(start, len(text))

    add("title", "Ice keeps the ferries of Turku in port")
    for number in range(paragraphs):
        add("paragraph", _PARAGRAPH.strip())
        if number < photos:
            caption = f"Captain Aino Salo in Turku, Finland, on {number + 1} February 2021."
            extent = add("caption", caption)
            credit = add("credit", "(Photo: Jo Ek/Nordbild)")
            content = jpeg(scene(number).resize((4000, 3000)))
            found.append(
                Photo(f"p{number}.jpg", (extent,), "Jo Ek/Nordbild", (credit,), content=content)
            )
    return Article(
        text, tuple(blocks), published=date(2021, 2, 9), photos=tuple(found), title="Ice"
    )


def checks_beside_text(pipeline: Pipeline) -> None:
    """Time of all checks of five photos over that of the text analysis."""
    article = article_with_photos(14, 5)
    plain = Article(article.text, article.blocks, published=article.published)
    analyse(article, pipeline)
    text = min(_timed(lambda: analyse(plain, pipeline)) for _ in range(3))
    doc = parse(pipeline.language, article)
    checks = min(_timed(lambda: examine(article, doc)) for _ in range(3))
    words = len(article.text.split())
    print(f"{words} words: text {text * 1000:.0f} ms, five photos {checks * 1000:.0f} ms,", end=" ")
    print(f"ratio {checks / text:.2f} (goal 0.5)")


def search_in_ten_thousand() -> None:
    """Time to search a library of 10,000 fingerprints."""
    dice = numpy.random.default_rng(1)
    many = dice.integers(0, 2**63, size=(10_000, 24), dtype=numpy.uint64)
    one = fingerprint(jpeg(scene(1)))
    assert one is not None
    took = min(_timed(lambda: distances(one, many)) for _ in range(5))
    print(f"search of 10,000 photos: {took * 1000:.1f} ms (goal 50)")


def known_again(pictures: int = 40, copies: int = 5) -> None:
    """Share of copies that are found, and of strangers that are taken for copies."""
    dice = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        entries = []
        for number in range(pictures):
            Path(folder, f"{number}.jpg").write_bytes(jpeg(scene(number)))
            entries.append(f'{{"file": "{number}.jpg", "caption": ""}}')
        Path(folder, "library.json").write_text("[" + ",".join(entries) + "]", encoding="utf-8")
        library = Library(Path(folder))
        found = strangers = 0
        for number in range(pictures):
            for _ in range(copies):
                data = jpeg(copy_of(scene(number), dice), dice.randrange(35, 90))
                names = [saved.file for saved in library.same_pictures(data)]
                found += f"{number}.jpg" in names
                strangers += len([n for n in names if n != f"{number}.jpg"])
    print(f"copies found: {found} of {pictures * copies}; strangers taken for copies: {strangers}")


def _timed(work: object) -> float:
    assert callable(work)
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    checks_beside_text(load())
    search_in_ten_thousand()
    known_again()
