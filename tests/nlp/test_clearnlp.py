"""Labels of the official models, by hand: each construction looks as in our own pipeline."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from nlp.components.attributing.words import words
from nlp.components.attribution import Detector
from nlp.components.quote import Detector as Quotes
from nlp.components.rows import read
from nlp.tokens import tokens_of


def made(rows: str) -> Doc:
    """A Doc from lines of word, tag, label and head."""
    cells = [line.split() for line in rows.strip().split("\n")]
    pos = {"NN": "NOUN", "NNP": "PROPN", "VBD": "VERB", "VB": "VERB", "JJ": "ADJ", ".": "PUNCT"}
    return Doc(
        Vocab(),
        words=[c[0] for c in cells],
        tags=[c[1] for c in cells],
        pos=[pos.get(c[1], "X") for c in cells],
        deps=[c[2] for c in cells],
        heads=[int(c[3]) for c in cells],
    )


BY_THE_MAYOR = """
Roads NN nsubjpass 2
were VBD auxpass 2
closed VBN ROOT 2
by IN agent 2
the DT det 5
mayor NN pobj 3
"""


def test_a_prepositional_phrase_hangs_by_its_noun() -> None:
    t = tokens_of(made(BY_THE_MAYOR))
    assert t.dep == ["nsubj:pass", "aux:pass", "ROOT", "case", "det", "obl:agent"]
    assert t.head == [2, 2, 2, 5, 5, 2]


def test_the_predicate_governs_its_copula() -> None:
    t = tokens_of(made("Ida NNP nsubj 1\nwas VBD ROOT 1\nsure JJ acomp 1\n. . punct 1"))
    assert t.dep == ["nsubj", "cop", "ROOT", "punct"]
    assert t.head == [2, 2, 2, 2]


def test_universal_labels_are_left_alone() -> None:
    t = tokens_of(made("Ida NNP nsubj 1\nsaw VBD ROOT 1\nhim PRP obj 1"))
    assert t.dep == ["nsubj", "ROOT", "obj"]


def test_an_attribution_is_found_with_official_labels() -> None:
    doc = made(
        "Ida NNP nsubj 1\nsaid VBD ROOT 1\nthat IN mark 5\nroads NN nsubjpass 5\n"
        "were VBD auxpass 5\nclosed VBN ccomp 1\nby IN agent 5\nfog NN pobj 6\n. . punct 1"
    )
    (row,) = [
        r
        for r in read(Detector(words())(Quotes()(doc)), "newsgloss_attribution")
        if not r["nested"]
    ]
    assert [doc.text[s:e] for s, e in row["source"]] == ["Ida"]
    assert [doc.text[s:e] for s, e in row["content"]] == ["that roads were closed by fog"]
