"""A file that cannot be opened gets a sentence, and what is open stays."""

from pathlib import Path

import pytest

from app.main_window import MainWindow

BAD = {
    "empty.txt": b"",
    "broken.newsgloss": b"PK\x03\x04 and then nothing",
    "no document.newsgloss": b"hello",
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_bad_file_keeps_the_open_article(
    opened: MainWindow, person, tmp_path: Path, name: str
) -> None:
    bad = tmp_path / name
    bad.write_bytes(BAD[name])
    before = person.document
    opened.open_file(bad)
    person.wait(lambda: name in opened.bar.text)
    assert person.document is before
    assert "Traceback" not in opened.bar.text
    assert not opened.status.is_in_progress


def test_a_missing_file_is_named(opened: MainWindow, person, tmp_path: Path) -> None:
    opened.open_file(tmp_path / "not there.txt")
    person.wait(lambda: "not there.txt" in opened.bar.text)


def test_a_bad_file_leaves_the_start_page(window: MainWindow, person, tmp_path: Path) -> None:
    window.open_file(tmp_path)
    person.wait(lambda: bool(window.bar.text))
    assert window.stack.currentWidget() is window.start_page


def test_the_file_opened_last_wins(
    window: MainWindow, person, article: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another day\n\nIt could rain.\n")
    window.open_file(article)
    window.open_file(other)
    person.wait_for_findings()
    assert person.document.article.text.startswith("Another day")


def test_reading_can_be_stopped(window: MainWindow, person, article: Path) -> None:
    window.open_file(article)
    assert window.status.is_in_progress
    person.click_button("Stop", window.status)
    assert not window.status.is_in_progress
    person.qtbot.wait(500)
    assert person.document is None
