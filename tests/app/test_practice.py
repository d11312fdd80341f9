"""The practice articles as the start page lists them."""

import json
from pathlib import Path

from app.practice import practice_articles


def test_the_article_to_start_with_comes_first_and_each_says_what_it_is_for(tmp_path: Path) -> None:
    for name in ("a-fire.txt", "b_flood.html", "c.pdf", "notes.py", "README.txt"):
        (tmp_path / name).write_text("x")
    (tmp_path / "keys").mkdir()
    contents = [
        {"file": "a-fire.txt", "about": "two of a kind", "outlet": "x"},
        {"file": "c.pdf", "about": "Start here: short."},
    ]
    (tmp_path / "contents.json").write_text(json.dumps(contents))
    listed = [(p.path.name, p.title, p.about, p.kind) for p in practice_articles(tmp_path)]
    assert listed == [
        ("c.pdf", "C", "Start here: short.", "PDF"),
        ("a-fire.txt", "A fire", "two of a kind", "TXT"),
        ("b_flood.html", "B flood", "", "HTML"),
    ]


def test_a_missing_folder_has_no_articles_and_broken_contents_say_nothing(tmp_path: Path) -> None:
    assert practice_articles(tmp_path / "none") == []
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "contents.json").write_text("[{")
    assert [p.about for p in practice_articles(tmp_path)] == [""]


def test_the_practice_articles_that_come_with_the_program_all_say_what_they_are_for() -> None:
    found = practice_articles()
    assert len(found) == 8
    assert all(p.about for p in found)
