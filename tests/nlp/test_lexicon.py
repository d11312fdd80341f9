from pathlib import Path

import pytest
from spacy.lang.en import English

from nlp.errors import LexiconError
from nlp.lexicon import Cue, load, read
from nlp.match_table import MatchTable, first_words, plain_text
from nlp.tokens import tokens_of


def found(text: str, *cues: Cue) -> list[str]:
    doc = English().make_doc(text)
    tokens = tokens_of(doc)
    matches = MatchTable(cues).matches(tokens)
    return [text[tokens.start[m.first] : tokens.end[m.last - 1]] for m in matches]


def cue(*texts: str) -> Cue:
    return Cue(texts, "possibility")


def write(folder: Path, text: str, name: str = "hedges.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_bundled_lists_load() -> None:
    assert any("may" in c.texts for c in load("hedges"))
    assert any(c.subtype == "fear" for c in load("rhetoric"))


def test_a_users_own_list_comes_after_the_bundled_one(tmp_path: Path) -> None:
    write(tmp_path, '[[cue]]\ntext = "methinks"\nsubtype = "belief"\n')
    cues = load("hedges", tmp_path)
    assert cues[: len(load("hedges"))] == load("hedges")
    assert cues[-1].texts == ("methinks",)


def test_a_folder_without_a_list_of_that_name_adds_nothing(tmp_path: Path) -> None:
    assert load("hedges", tmp_path) == load("hedges")


def test_a_list_that_is_no_toml_is_refused_with_the_place(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="line 2"):
        read(write(tmp_path, "[[cue]]\ntext = maybe\n"))


def test_an_entry_without_words_is_refused_by_its_number(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="entry 2"):
        read(write(tmp_path, '[[cue]]\ntext = "may"\n[[cue]]\nsubtype = "belief"\n'))


@pytest.mark.parametrize(
    "words",
    [
        'cue = "may"',
        "cue = [1]",
        '[[cue]]\ntext = "may"\ntests = 5',
        '[[cue]]\ntext = "may"\nframes = [1]',
        '[[cue]]\ntext = "may"\ncounts = "412/500"',
        '[[cue]]\ntext = "may"\ncounts = { here = "412-500" }',
    ],
)
def test_an_entry_of_another_make_is_refused_and_breaks_no_detector(
    tmp_path: Path, words: str
) -> None:
    with pytest.raises(LexiconError, match="entry"):
        read(write(tmp_path, words))


def test_a_list_saved_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    assert read(write(tmp_path, '\ufeff[[cue]]\ntext = "may"\n'))[0].texts == ("may",)


def test_a_phrase_is_found_in_any_letter_case_with_curly_marks_and_line_ends() -> None:
    assert found("It ISN’T\nclear who paid.", cue("isn't clear")) == ["ISN’T\nclear"]


def test_a_phrase_with_a_hyphen_is_found_however_the_tokenizer_cuts() -> None:
    assert found("the so-called wonder", cue("so-called")) == ["so-called"]


def test_a_cue_is_found_only_as_whole_words() -> None:
    assert found("The mayor may dismay us.", cue("may")) == ["may"]


def test_the_longest_phrase_comes_first_at_its_place() -> None:
    assert found("almost certainly", cue("almost"), cue("almost certainly")) == [
        "almost certainly",
        "almost",
    ]


def test_letters_that_grow_in_lower_case_keep_offsets_true() -> None:
    assert len(plain_text("İİ may")) == len("İİ may")
    assert found("İİİ may", cue("may")) == ["may"]


def test_first_words_are_what_a_tokenizer_may_cut_off() -> None:
    assert first_words("don't think") >= {"do", "don't"}
    assert "can" in first_words("cannot rule out")
    assert "approx" in first_words("approx.")


def test_an_abbreviation_with_its_full_stop_is_found() -> None:
    assert found("It weighs approx. nine tons", cue("approx.")) == ["approx."]


def test_a_stretch_limits_what_is_found() -> None:
    doc = English().make_doc("may may may")
    table = MatchTable([cue("may")])
    assert [m.first for m in table.matches(tokens_of(doc), 1, 2)] == [1]
