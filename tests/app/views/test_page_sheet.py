"""The sheet on the desk, and type that fits a narrow column."""

import pytest
from PySide6.QtGui import QTextDocument

from app.palette import LIGHT
from app.views.article_document import MEASURE_EMS, ArticleDocument
from app.views.page_sheet import sheet_for
from nlp.document import Document


def test_a_wide_pane_has_a_column_of_the_measure_in_its_middle() -> None:
    sheet = sheet_for(1400, 18)
    assert sheet.column == pytest.approx(MEASURE_EMS * 18)
    assert sheet.side * 2 + sheet.gutter + sheet.column + sheet.right == pytest.approx(1400, abs=2)


@pytest.mark.parametrize("room", [280, 400, 700])
@pytest.mark.parametrize("pixels", [9, 18, 54])
def test_the_column_keeps_most_of_a_narrow_pane(room: int, pixels: int) -> None:
    sheet = sheet_for(room, pixels)
    assert sheet.gutter + sheet.column + sheet.right + 2 * sheet.side <= room + 1
    assert sheet.column >= min(MEASURE_EMS * pixels, room * 0.8) - 1


def _title_size(document: Document, column: float) -> int:
    text = QTextDocument()
    ArticleDocument(document.article).fill(text, LIGHT, 54, None, column)
    return text.firstBlock().begin().fragment().charFormat().font().pixelSize()


def test_a_headline_in_a_narrow_column_is_no_larger_than_the_text(document: Document) -> None:
    assert _title_size(document, 250) == 54
    assert _title_size(document, 2000) > 90
