"""Treebank sentences become Docs as they stood in the text."""

import random
from pathlib import Path

from spacy.vocab import Vocab

from nlp.training.conllu import read_sentences
from nlp.training.corpus import groups, make_doc, paragraphs, variants
from nlp.training.lemmas import seen_forms

CONLLU = """# newdoc id = one
# newpar
# sent_id = n1
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVB\tMood=Imp\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\tgo\tgo\tVERB\tVB\tMood=Imp\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# sent_id = n2
1\t"\t"\tPUNCT\t``\t_\t2\tpunct\t_\tSpaceAfter=No
2\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No
3\t"\t"\tPUNCT\t''\t_\t2\tpunct\t_\t_

# newpar
# sent_id = n3
1\tMice\tmouse\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_
1.1\tdo\tdo\tAUX\tVB\t_\t_\t_\t_\t_
2\trun\trun\tVERB\tVBP\t_\t0\troot\t_\t_
"""


def treebank(folder: Path) -> Path:
    path = folder / "small.conllu"
    path.write_text(CONLLU, encoding="utf8")
    return path


def test_a_contraction_is_two_words_without_space_between(tmp_path: Path) -> None:
    first = next(iter(read_sentences(treebank(tmp_path))))
    assert first.words == ["Do", "n't", "go", "."]
    assert first.text == "Don't go."
    assert first.identifier == "n1"


def test_an_empty_node_is_no_word(tmp_path: Path) -> None:
    assert list(read_sentences(treebank(tmp_path)))[2].words == ["Mice", "run"]


def test_a_paragraph_is_one_doc_with_its_sentences(tmp_path: Path) -> None:
    found = list(paragraphs(treebank(tmp_path)))
    assert [len(group) for group in found] == [2, 1]
    doc = make_doc(Vocab(), found[0])
    assert doc.text.strip() == 'Don\'t go. "No"'
    assert [sentence.root.text for sentence in doc.sents] == ["go", "No"]


def test_groups_hold_every_sentence_once(tmp_path: Path) -> None:
    sentences = list(read_sentences(treebank(tmp_path)))
    made = [s for group in groups(sentences, random.Random(3)) for s in group]
    assert made == sentences


def test_a_copy_changes_marks_and_capitals_only(tmp_path: Path) -> None:
    sentences = list(read_sentences(treebank(tmp_path)))
    copies = [list(variants(sentences, random.Random(seed))) for seed in range(60)]
    words = {s.words[0] for copy in copies for group in copy[1:] for s in group[1:2]}
    assert words >= {'"', "“"}
    assert all(len(copy) <= 3 for copy in copies)


def test_the_most_frequent_lemma_of_a_form_counts(tmp_path: Path) -> None:
    seen = seen_forms(read_sentences(treebank(tmp_path)))
    assert seen["noun"]["mice"] == "mouse"
    assert seen["part"]["n't"] == "not"
