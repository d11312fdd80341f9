"""Turns treebank sentences into Docs: paragraphs to measure, 1 to 8 sentences to train."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from nlp.training.conllu import Sentence, read_sentences

LENGTHS = (1, 1, 2, 3, 4, 6, 8)
ATTRIBUTES = ("ORTH", "SPACY", "TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START")
QUOTES = ('"', "``", "''", "“", "”")


def make_doc(vocab: Vocab, group: Sequence[Sentence]) -> Doc:
    """One Doc of consecutive sentences with their annotations."""
    heads: list[int] = []
    for sentence in group:
        start = len(heads)
        places = enumerate(sentence.heads)
        heads += [start + (place if head < 0 else head) for place, head in places]
    return Doc(
        vocab,
        words=[word for s in group for word in s.words],
        spaces=[space for s in group for space in s.spaces],
        tags=[tag for s in group for tag in s.tags],
        pos=[pos for s in group for pos in s.pos],
        morphs=[morph for s in group for morph in s.morphs],
        lemmas=[lemma for s in group for lemma in s.lemmas],
        heads=heads,
        deps=[dep for s in group for dep in s.deps],
        sent_starts=[place == 0 for s in group for place in range(len(s.words))],
    )


def paragraphs(path: Path) -> Iterator[list[Sentence]]:
    """The paragraphs of a treebank file."""
    group: list[Sentence] = []
    for sentence in read_sentences(path):
        if group and sentence.starts_paragraph:
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def groups(sentences: Iterable[Sentence], rng: random.Random) -> Iterator[list[Sentence]]:
    """Consecutive sentences, 1 to 8 together, never across documents."""
    group: list[Sentence] = []
    size = rng.choice(LENGTHS)
    for sentence in sentences:
        if group and (sentence.starts_document or len(group) >= size):
            yield group
            group, size = [], rng.choice(LENGTHS)
        group.append(sentence)
    if group:
        yield group


def variants(group: list[Sentence], rng: random.Random) -> Iterator[list[Sentence]]:
    """The group itself, and now and then a copy with other quotes or other capitals."""
    yield group
    if rng.random() < 0.35:
        curly = rng.random() < 0.6
        yield [_requoted(sentence, curly) for sentence in group]
    chance = rng.random()
    if chance < 0.07:
        change = str.lower if chance < 0.03 else str.upper if chance < 0.04 else str.title
        yield [replace(s, words=[change(word) for word in s.words]) for s in group]


def _requoted(sentence: Sentence, curly: bool) -> Sentence:
    words, opening = [], True
    for word, tag in zip(sentence.words, sentence.tags, strict=True):
        if word in QUOTES:
            opening = tag == "``" if tag in ("``", "''") else opening
            word = ("“" if opening else "”") if curly else '"'
            opening = not opening
        elif curly:
            word = "—" if word == "--" else word.replace("'", "’")
        else:
            word = word.replace("’", "'").replace("—", "--")
        words.append(word)
    return replace(sentence, words=words)


def write_corpus(paths: Sequence[Path], out: Path, seed: int = 0) -> int:
    """Writes a training corpus of treebank files; returns its number of Docs."""
    rng, vocab = random.Random(seed), Vocab()
    docs = [
        make_doc(vocab, variant)
        for path in paths
        for group in groups(read_sentences(path), rng)
        for variant in variants(group, rng)
    ]
    rng.shuffle(docs)
    DocBin(attrs=ATTRIBUTES, docs=docs).to_disk(out)
    return len(docs)
