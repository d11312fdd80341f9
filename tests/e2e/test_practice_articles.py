"""The practice articles, opened as a reader opens them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.main_window import MainWindow
from app.practice import Practice, practice_articles
from app.views.start_page import FileButton
from nlp.photos.library import Library

ARTICLES = practice_articles()


@pytest.mark.parametrize("practice", ARTICLES, ids=[p.path.name for p in ARTICLES])
def test_a_practice_article_opens_from_the_start_page(
    window: MainWindow, person, practice: Practice
) -> None:
    name = f"{practice.title} ({practice.kind})"
    button = next(
        b for b in window.start_page.findChildren(FileButton) if b.accessibleName() == name
    )
    person.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    person.wait(lambda: person.document is not None)
    assert person.document.article.title
    assert window.bar.text == ""
    shown = window.panes.article.toPlainText()
    assert person.document.article.title in shown


def test_work_on_a_practice_article_is_not_saved_among_them(
    window: MainWindow, person, article: Path
) -> None:
    window.open_file(article)
    person.wait(lambda: person.document is not None)
    before = person.document
    window.open_file(ARTICLES[0].path)
    person.wait(lambda: person.document is not before)
    assert window.settings.last_folder == str(article.parent)
    assert window.settings.recent_files[0] == ARTICLES[0].path


def test_photos_of_a_saved_practice_article_are_remembered(
    window: MainWindow, person, tmp_path: Path
) -> None:
    window.open_file(next(p.path for p in ARTICLES if p.path.name == "river-flood.html"))
    person.wait_for_findings()
    window.commands["save_as"].trigger()
    person.choose_path(tmp_path / "flood.newsgloss")
    person.wait(lambda: bool(Library(window.settings.photo_library).entries))
