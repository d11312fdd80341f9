"""What the program remembers between runs."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QStandardPaths

from app.settings import RECENT_FILES, Paper, Settings, Theme


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a folder" / "settings.ini"


def test_everything_is_there_again_in_the_next_run(file: Path) -> None:
    first = Settings(file)
    first.author, first.theme, first.paper = "Ada Löwe", Theme.DARK, Paper.LETTER
    first.zoom, first.text_size, first.single_keys = 175, 150, False
    first.model, first.photo_library = "en_core_web_sm", file.parent / "photos"
    first.keep_layout("panes", QByteArray(b"\x00\xffabc"))
    first.keep_shown("card", False)
    first.flush()
    second = Settings(file)
    assert (second.author, second.theme, second.paper) == ("Ada Löwe", Theme.DARK, Paper.LETTER)
    assert (second.zoom, second.text_size, second.single_keys) == (175, 150, False)
    assert second.model == "en_core_web_sm"
    assert second.photo_library == file.parent / "photos"
    assert second.layout("panes") == QByteArray(b"\x00\xffabc")
    assert not second.shows("card")
    assert second.shows("findings")


def test_file_dialogs_begin_among_the_readers_documents(file: Path) -> None:
    settings = Settings(file)
    place = QStandardPaths.StandardLocation.DocumentsLocation
    assert settings.last_folder == QStandardPaths.writableLocation(place)
    settings.last_folder = "/a/folder"
    assert settings.last_folder == "/a/folder"


def test_a_damaged_file_gives_the_first_values(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text("[General]\ntheme=purple\npaper=A0\nzoom=very\ntext_size=9000\n")
    settings = Settings(file)
    assert settings.theme is Theme.SYSTEM
    assert settings.paper is Paper.A4
    assert settings.zoom == 100
    assert settings.text_size == 100


def test_a_reader_cannot_pass_for_a_component(file: Path) -> None:
    settings = Settings(file)
    settings.author = "newsgloss_hedge"
    assert settings.author == "hedge"
    settings.author = "  "
    assert settings.author


def test_recent_files_are_few_newest_first_and_exist(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    paths = [tmp_path / f"{n} & co.txt" for n in range(RECENT_FILES + 2)]
    for path in paths:
        path.write_text("x")
        settings.remember_file(path)
    settings.remember_file(paths[5])
    assert settings.recent_files[0] == paths[5]
    assert len(settings.recent_files) == RECENT_FILES
    paths[5].unlink()
    assert paths[5] not in settings.recent_files
    settings.forget_files()
    assert settings.recent_files == []


def test_a_recent_file_that_cannot_be_looked_for_is_left_out(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    settings.remember_file(tmp_path)
    settings.remember_file(tmp_path / ("a name longer than any system takes" * 10))
    assert settings.recent_files == [tmp_path]


def test_a_single_recent_file_survives_the_ini_format(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "only, one.txt"
    path.write_text("x")
    first = Settings(file)
    first.remember_file(path)
    first.flush()
    assert Settings(file).recent_files == [path]
