"""Where words stand on their lines."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QTextDocument

from app.views.line_boxes import LineBoxes


def _laid_out(text: str, width: float) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(QFont("Noto Serif", 12))
    document.setDocumentMargin(0)
    document.setPlainText(text)
    document.setTextWidth(width)
    document.size()
    return document


def _boxes(text: str, words: str, width: float = 2000) -> list[QRectF]:
    document = _laid_out(text, width)
    start = len(text[: text.index(words)].encode("utf-16-le")) // 2
    end = start + len(words.encode("utf-16-le")) // 2
    boxes = LineBoxes(document.firstBlock()).of(start, end)
    document.deleteLater()
    return boxes


def test_words_on_one_line_have_one_box() -> None:
    (box,) = _boxes("some plain words here", "plain words")
    assert 20 < box.left() < box.right() < 400


def test_words_on_two_lines_have_a_box_on_each() -> None:
    boxes = _boxes("first words and then some more words to come " * 3, "then", 90)
    assert len(boxes) == 1
    long = "and then some more words to come first words and then"
    assert len(_boxes("first words " + long, long, 90)) >= 3


def test_a_box_ends_before_the_space_at_a_lines_end() -> None:
    text = "alpha beta gamma"
    width = _boxes(text, "alpha beta")[0].right() + 2
    boxes = _boxes(text, text, width)
    assert len(boxes) == 2
    assert boxes[0].right() <= width


@pytest.mark.parametrize("words", ["שלום", "עולם"])
def test_words_from_right_to_left_have_boxes_where_their_letters_are(words: str) -> None:
    text = "It reads שלום עולם here"
    (box,) = _boxes(text, words)
    first, second = _boxes(text, "שלום")[0], _boxes(text, "עולם")[0]
    # The first Hebrew word stands to the right of the second.
    assert second.right() <= first.left() + 1
    assert _boxes(text, "reads")[0].right() < box.left()
    assert box.right() < _boxes(text, "here")[0].left()


def test_an_emoji_before_the_words_does_not_shift_them() -> None:
    (with_emoji,) = _boxes("🙂 some words", "words")
    (alone,) = _boxes("🙂 some words", "some")
    assert alone.right() < with_emoji.left()


def test_positions_that_are_not_there_have_no_box() -> None:
    document = _laid_out("short", 500)
    assert LineBoxes(document.firstBlock()).of(50, 60) == []
