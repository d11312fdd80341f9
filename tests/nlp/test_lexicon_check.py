from pathlib import Path

import pytest

from nlp.errors import FileMissing, IsFolder
from nlp.lexicon_check import check
from nlp.resources import resource

GOOD = """[[cue]]
text = ["methinks", "me thinks"]
subtype = "belief"
tests = ["holds-opinion"]
gloss = "It is what somebody thinks."
question = "Who thinks so?"
counts = { wikipedia = "3/4" }
"""


def complaints(folder: Path, text: str, name: str = "hedges.toml") -> list[str]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return check(path)


def only(found: list[str]) -> str:
    assert len(found) == 1, found
    return found[0]


def test_a_good_list_has_no_complaint(tmp_path: Path) -> None:
    assert complaints(tmp_path, GOOD) == []


@pytest.mark.parametrize("name", ["hedges", "rhetoric", "feelings"])
def test_the_bundled_lists_are_good(name: str) -> None:
    assert check(resource(f"lexicons/en/{name}.toml")) == []


def test_broken_toml_is_told_with_its_line(tmp_path: Path) -> None:
    said = only(complaints(tmp_path, '[[cue]]\ntext = "may\nsubtype = "belief"\n'))
    assert said.startswith("Line 2: ")
    assert "quotation mark" in said


def test_a_file_that_breaks_off_is_told(tmp_path: Path) -> None:
    assert "TOML" in only(complaints(tmp_path, '[[cue]]\ntext = ["may",'))


def test_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "hedges.toml"
    path.write_bytes(b'[[cue]]\ntext = "caf\xe9"\n')
    assert "UTF-8" in only(check(path))


def test_a_file_that_is_missing_or_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        check(tmp_path / "hedges.toml")
    with pytest.raises(IsFolder):
        check(tmp_path)


def test_an_empty_file_adds_nothing(tmp_path: Path) -> None:
    assert "adds nothing" in only(complaints(tmp_path, "# only a remark\n"))


def test_a_list_of_an_unknown_name_would_never_be_read(tmp_path: Path) -> None:
    found = complaints(tmp_path, '[[cue]]\ntext = "x"\nsubtype = "y"\n', "hedgehogs.toml")
    assert "hedges.toml" in found[0]


def test_an_unknown_subtype_is_told_with_a_guess(tmp_path: Path) -> None:
    said = only(complaints(tmp_path, GOOD.replace('"belief"', '"beleif"')))
    assert said.startswith("Line 3: “beleif”")
    assert "did you mean “belief”" in said


def test_an_unknown_test_is_told_with_a_guess(tmp_path: Path) -> None:
    said = only(complaints(tmp_path, GOOD.replace("holds-opinion", "hold-opinion")))
    assert said.startswith("Line 4: ")
    assert "did you mean “holds-opinion”" in said


def test_tests_that_are_no_list_are_told(tmp_path: Path) -> None:
    said = only(complaints(tmp_path, GOOD.replace('["holds-opinion"]', '"holds-opinion"')))
    assert "brackets" in said


def test_a_missing_gloss_is_told(tmp_path: Path) -> None:
    lines = [line for line in GOOD.splitlines() if not line.startswith("gloss")]
    assert "no gloss" in only(complaints(tmp_path, "\n".join(lines)))


def test_a_gloss_that_pupils_cannot_read_is_told(tmp_path: Path) -> None:
    hard = "Epistemological considerations necessitate interpretative reservations."
    found = complaints(tmp_path, GOOD.replace("It is what somebody thinks.", hard))
    assert "hard to read" in only(found)


def test_a_question_without_its_mark_is_told(tmp_path: Path) -> None:
    assert "question mark" in only(complaints(tmp_path, GOOD.replace("so?", "so.")))


def test_an_entry_without_text_is_told(tmp_path: Path) -> None:
    found = complaints(tmp_path, GOOD.replace('["methinks", "me thinks"]', "[]"))
    assert "no text" in only(found)


def test_a_word_that_stands_twice_is_told_with_both_lines(tmp_path: Path) -> None:
    said = only(complaints(tmp_path, GOOD + "\n" + GOOD.replace('"me thinks"', '"we think so"')))
    assert said.startswith("Line 10: ")
    assert "see line 2" in said


def test_a_word_of_the_bundled_list_is_told(tmp_path: Path) -> None:
    text = '[[cue]]\ntext = "May"\nsubtype = "possibility"\ntests = ["modal-epistemic"]\n'
    found = complaints(tmp_path, text + 'gloss = "It may be so."\n')
    assert "bundled list already" in only(found)


def test_a_word_that_an_earlier_entry_always_takes_is_told(tmp_path: Path) -> None:
    free = GOOD.replace('tests = ["holds-opinion"]\n', "")
    other = GOOD.replace('"belief"', '"hearsay"').replace('"methinks", ', "")
    assert "never gets its turn" in only(complaints(tmp_path, free + other))


@pytest.mark.parametrize("text", ["meth*", "!?", "me  thinks", "'hinks"])
def test_a_phrase_that_can_never_match_is_told(tmp_path: Path, text: str) -> None:
    found = complaints(tmp_path, GOOD.replace("me thinks", text))
    assert f"“{text}” can never match" in only(found)


def test_an_unknown_key_is_told_with_its_line_and_a_guess(tmp_path: Path) -> None:
    said = only(complaints(tmp_path, GOOD.replace("question =", "qestion =")))
    assert said.startswith("Line 6: “qestion”")
    assert "question" in said


def test_an_unknown_table_is_told(tmp_path: Path) -> None:
    said = only(complaints(tmp_path, GOOD + '\n[[cues]]\ntext = "maybe"\n'))
    assert "“cues”" in said
    assert "[[cue]]" in said


def test_counts_in_another_form_are_told(tmp_path: Path) -> None:
    assert "counts" in only(complaints(tmp_path, GOOD.replace('"3/4"', '"often"')))


def test_a_weight_out_of_its_range_is_told(tmp_path: Path) -> None:
    text = '[[cue]]\ntext = "zounds"\nsubtype = "loaded"\nweight = 7\ngloss = "It is loud."\n'
    assert "weight" in only(complaints(tmp_path, text, "rhetoric.toml"))


def test_other_lists_are_measured_by_what_their_bundled_list_uses(tmp_path: Path) -> None:
    path = tmp_path / "sourcing.toml"
    path.write_text('[[cue]]\ntext = "soothsayer"\nclass = "persn"\n', encoding="utf-8")
    assert "“persn” is no class" in only(check(path))
