"""A teacher's own word list with a typo in it: the marks come, and the window says which list."""

from pathlib import Path

from app.main_window import MainWindow
from app.paths import lexicon_folder


def test_a_word_list_with_a_fault_is_told_when_the_marks_are_there(
    window: MainWindow, article: Path, person
) -> None:
    lexicon_folder().mkdir(parents=True, exist_ok=True)
    (lexicon_folder() / "hedges.toml").write_text("[[cue]]\ntext = maybe\n", encoding="utf-8")
    window.open_file(article)
    person.wait_for_findings()
    assert "hedges.toml cannot be used" in window.bar.text
    assert "line 2" in window.bar.text
    assert person.mark("could")


def test_it_is_told_once_and_never_over_another_message(window: MainWindow, analysed) -> None:
    from nlp.annotation import Analysis
    from nlp.errors import LexiconError

    window.session.open(analysed)
    worker, bar = window.workshop.worker, window.bar
    worker.refused.emit([LexiconError("a.toml", "why"), LexiconError("b.toml", "why")])
    bar.say("Restore it?", stays=True)
    worker.finished.emit(Analysis(), analysed.article)
    assert bar.text == "Restore it?"
    bar.hide()
    worker.finished.emit(Analysis(), analysed.article)
    assert "a.toml" in bar.text
    assert "b.toml" in bar.text
    bar.hide()
    worker.finished.emit(Analysis(), analysed.article)
    assert bar.text == ""
