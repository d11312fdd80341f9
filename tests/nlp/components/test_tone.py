"""The tone of quotations: pieces of words, shares that add up, and what the reader is shown."""

from pathlib import Path

import numpy as np
import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from nlp.components.rhetorical import DEVICES
from nlp.components.rhetorical.passage import Passage
from nlp.components.rhetorical.tone import LONGEST, Heard, Tone, bundled, load
from nlp.components.rhetorical.tone_words import Cut, Pieces
from nlp.components.rhetorical.toned import by_tone
from nlp.tokens import tokens_of

KNOWN = ["[PAD]", "[UNK]", "[SEP]", '"', ".", "'", "har", "##bour", "##b", "the", "is", "dry", "a"]


def test_words_are_cut_into_the_longest_known_pieces() -> None:
    text = "The harbour is dry."
    cut = Pieces(KNOWN)(text)
    places = zip(cut.numbers, cut.starts, cut.ends, strict=True)
    assert [(text[start:end], KNOWN[number]) for number, start, end in places] == [
        ("The", "the"),
        ("har", "har"),
        ("bour", "##bour"),
        ("is", "is"),
        ("dry", "dry"),
        (".", "."),
    ]


def test_what_no_piece_fits_is_one_unknown_piece() -> None:
    cut = Pieces(KNOWN)("a 井戸 a")
    assert (cut.numbers, cut.starts, cut.ends) == ([12, 1, 12], [0, 2, 5], [1, 4, 6])


@pytest.mark.parametrize("text", ["“Dry”", "''Dry''", "``Dry''", "İs 𝒳 dry", ""])
def test_places_stay_inside_the_text(text: str) -> None:
    cut = Pieces(KNOWN)(text)
    places = zip(cut.starts, cut.ends, strict=True)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert cut.starts == sorted(cut.starts)


def random_tone(seed: int) -> Tone:
    """A network with four numbers a word and weights drawn by chance."""
    rng = np.random.default_rng(seed)
    size, sums = 4, 1 + len(DEVICES)
    shapes: dict[str, tuple[int, ...]] = {"p": (LONGEST, size), "g": (2, size)}
    for name, out, into in (
        ("l.0.qkv", 12, 4),
        ("l.0.o", 4, 4),
        ("l.0.f1", 8, 4),
        ("l.0.f2", 4, 8),
        ("w", sums, 4),
        ("a", sums, 4),
    ):
        shapes |= {f"{name}.weight": (out, into), f"{name}.bias": (out,)}
    for name in ("l.0.a", "l.0.b", "n"):
        shapes |= {f"{name}.weight": (4,), f"{name}.bias": (4,)}
    weights: dict[str, object] = {
        name: rng.normal(size=shape).astype(np.float16) for name, shape in shapes.items()
    }
    weights["e"] = rng.integers(-127, 128, (len(KNOWN), size)).astype(np.int8)
    weights["e|scale"] = np.full((len(KNOWN), 1), 0.01, dtype=np.float32)
    weights["|pieces"] = np.frombuffer("\n".join(KNOWN).encode(), dtype=np.uint8)
    weights["|devices"] = np.frombuffer("\n".join(DEVICES).encode(), dtype=np.uint8)
    weights["|heads"], weights["|layers"] = np.int64(2), np.int64(1)
    return Tone(weights)


def test_a_sum_is_its_words_shares_added_up() -> None:
    (heard,) = random_tone(1).hear([("It is ", '"the dry harbour"')])
    assert heard.push == pytest.approx(sum(share.amount for share in heard.shares()), abs=1e-5)
    assert set(heard.devices) == set(DEVICES)


def test_a_quotation_is_heard_alike_alone_and_among_others() -> None:
    tone = random_tone(2)
    texts = [("", '"a"'), ("the dry harbour is ", '"the harbour is dry. a a a"'), ("is ", '"dry"')]
    together = tone.hear(texts)
    for text, heard in zip(texts, together, strict=True):
        assert tone.hear([text])[0].push == pytest.approx(heard.push, abs=1e-4)


def test_of_a_very_long_quotation_the_end_is_left_out() -> None:
    (heard,) = random_tone(3).hear([("", '"' + "dry " * 5000 + '"')])
    assert len(heard.shares()) <= LONGEST


def test_nothing_to_hear_is_no_trouble() -> None:
    assert random_tone(4).hear([]) == []
    assert len(random_tone(4).hear([("", "")])) == 1


@pytest.mark.parametrize("content", [b"", b"no model at all", b"PK\x03\x04broken"])
def test_a_file_that_is_no_model_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tone.npz"
    path.write_bytes(content)
    with pytest.raises(OSError, match="holds no tone model"):
        load(path)


@pytest.mark.parametrize(
    ("pushing", "plain"),
    [
        ('"They sold our harbour to their friends."', '"They sold the harbour on Monday."'),
        ('"Enough is enough. This must end."', '"The meeting must end at nine."'),
    ],
)
def test_the_bundled_network_hears_the_difference(pushing: str, plain: str) -> None:
    loud, calm = bundled().hear([("The mayor said, ", pushing), ("The clerk said, ", plain)])
    assert loud.push > calm.push


def heard_in(odds: dict[str, list[float]], tags: list[str] | None = None) -> tuple[Passage, Heard]:
    """ "They sank our boats" with what each of its words adds to the odds of some devices."""
    words = ["They", "sank", "our", "boats"]
    doc = Doc(Vocab(), words=words, spaces=[True, True, True, False], tags=tags or ["NN"] * 4)
    t = tokens_of(doc)
    rows = np.zeros((4, 1 + len(DEVICES)), dtype=np.float32)
    rows[:, 1:] = -1.0
    for device, shares in odds.items():
        rows[:, 1 + DEVICES.index(device)] = shares
    rows[:, 0] = [0.0, 1.0, 0.0, 0.0]
    sums = dict(zip(DEVICES, rows.sum(0)[1:].tolist(), strict=True))
    return Passage(t, 0, 4, "full"), Heard(1.0, sums, Cut([0] * 4, t.start, t.end), rows)


def test_every_likely_device_is_named_with_its_own_words() -> None:
    passage, heard = heard_in(
        {"us_vs_them": [2.0, 0.0, 0.0, 0.0], "fear": [0.0, 0.0, 0.0, 1.0], "slogan": [-2.0] * 4}
    )
    found = {(t.device, t.first, t.last) for t in by_tone(passage, 0, heard, 1.0, alone=True)}
    assert found == {("us_vs_them", 0, 1), ("fear", 3, 4)}


def test_where_no_device_is_likely_the_likeliest_is_shown_by_the_words_that_push() -> None:
    passage, heard = heard_in({"fear": [0.0, 0.0, 0.0, -0.5]})
    found = [(t.device, t.first, t.last) for t in by_tone(passage, 0, heard, 1.0, alone=True)]
    assert found == [("fear", 1, 2)]
    assert list(by_tone(passage, 0, heard, 1.0, alone=False)) == []


@pytest.mark.parametrize(
    ("odds", "words"),
    [
        ([0.0, 2.0, 2.5, 2.0], "sank our boats"),
        ([3.0, 0.0, 2.0, 1.5], "boats"),
        ([0.0, 0.0, 3.0, 1.2], "boats"),
    ],
)
def test_words_of_feeling_are_shown_by_words_with_a_meaning(odds: list[float], words: str) -> None:
    passage, heard = heard_in(
        {"loaded": [o - 1.0 for o in odds]}, tags=["PRP", "VBD", "PRP$", "NNS"]
    )
    found = [(t.first, t.last) for t in by_tone(passage, 0, heard, 1.0, alone=True)]
    assert [" ".join(passage.tokens.text[a:b]) for a, b in found] == [words]
