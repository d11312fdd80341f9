"""The practice articles as the start page lists them."""

from pathlib import Path

from app.practice import practice_articles


def test_articles_are_listed_in_the_order_of_the_folders_table(tmp_path: Path) -> None:
    for name in ("a-fire.txt", "b_flood.html", "c.pdf", "notes.py", "README.txt"):
        (tmp_path / name).write_text("x")
    (tmp_path / "keys").mkdir()
    (tmp_path / "README.md").write_text(
        "# Practice\n\n| article | what for |\n|---|---|\n"
        "| c.pdf | an opinion: push |\n| b_flood.html, a-fire.txt | two of a kind |\n"
    )
    listed = [(p.path.name, p.title, p.about, p.kind) for p in practice_articles(tmp_path)]
    assert listed == [
        ("c.pdf", "C", "an opinion", "PDF"),
        ("b_flood.html", "B flood", "two of a kind", "HTML"),
        ("a-fire.txt", "A fire", "two of a kind", "TXT"),
    ]


def test_a_missing_folder_has_no_articles(tmp_path: Path) -> None:
    assert practice_articles(tmp_path / "none") == []
