"""Characters on paper: what stands for those that the bundled fonts lack."""

from pathlib import Path

import pypdf
import pytest

from app.exporters.fonts import BOX, FACES, SANS, SERIF, lacks_any, register, runs, width
from app.exporters.handout import export
from app.exporters.lines import break_lines
from nlp.article import Article, Block
from nlp.document import Document


def shown(text: str, face: str = SERIF) -> str:
    return "".join(part for _, part in runs(text, face))


@pytest.mark.parametrize("face", FACES)
def test_common_signs_have_stand_ins_that_mean_the_same(face: str) -> None:
    assert shown("−5 ≤ 1 → 𝔉𝔯 ㎞ Ａ", face) == "–5 <= 1 -> Fr km A"


@pytest.mark.parametrize("face", FACES)
def test_what_cannot_be_seen_prints_nothing(face: str) -> None:
    text = "so\u00adft zero\u200bwidth \u202bturned\u202c joi\u200dned\ufe0f \ufefffirst\u0007"
    assert shown(text, face) == "soft zerowidth turned joined first"
    assert width("\u00ad\u200d", face, 10) == 0
    assert runs("\u00ad", face) == []


def test_every_kind_of_white_space_prints_a_space() -> None:
    assert shown("a\u2003b\u202fc\td\u00a0e") == "a b c d e"


def test_what_no_font_has_prints_one_box_a_character() -> None:
    assert shown("王 \U0001f600 חי") == f"{BOX} {BOX} {BOX}{BOX}"
    assert width("王", SERIF, 10) == width(BOX, SERIF, 10) > 3
    assert not lacks_any("Żółć, Ωμέγα, Кириллица − \u00ad ½ “№”?")
    assert lacks_any("a ☎")


def test_the_faces_have_a_box() -> None:
    register()
    assert {font for face in FACES for font, _ in runs(BOX, face)} == set(FACES)


def test_the_handout_says_that_a_sign_could_not_be_printed(tmp_path: Path) -> None:
    def words(text: str) -> str:
        document = Document(Article(text, (Block("paragraph", 0, len(text)),)))
        export(document, tmp_path / "a.pdf")
        return pypdf.PdfReader(tmp_path / "a.pdf").pages[0].extract_text()

    said = words("He wrote “שלום” twice.")
    assert f"“{BOX * 4}”" in said
    assert "cannot be printed" in said
    assert "cannot be printed" not in words("He wrote “so\u00adft → −5” twice.")


def test_offsets_stay_true_behind_stand_ins() -> None:

    text = "a → b\u00adc 王 d"
    (line,) = break_lines(text, 0, len(text), face=SANS, size=10, measure=500)
    assert line.x_of(len(text) - 1) == pytest.approx(width("a -> bc " + BOX + " ", SANS, 10))
