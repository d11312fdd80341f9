"""Lets the teacher of trees parse open text, sentence by sentence, as training Docs."""

import importlib
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from spacy.tokens import DocBin
from spacy.vocab import Vocab
from torch import Tensor

from nlp.training.conllu import Sentence
from nlp.training.corpus import ATTRIBUTES, groups, make_doc, variants
from nlp.training.labeller import LONGEST, Labeller
from nlp.training.names_corpus import read_wikipedia
from nlp.training.teacher import scores
from nlp.training.teacher_data import read_entities

networkx: Any = importlib.import_module("networkx")

# Trees in which the teacher doubts this much, on the mean over words, are left out.
SURE = 0.8
# Only so many heads of a word are weighed when its best ones make no tree.
LIKELY = 4
SETS = ("gmb-train", "crossner-train", "wikigold-train")


def label_trees(
    labeller: Labeller, sentences: Sequence[Sequence[str]]
) -> list[tuple[Sentence, float]]:
    """Each sentence with its tree, and the mean probability of its arcs."""
    found: list[tuple[Sentence, float]] = [(Sentence(), 0.0)] * len(sentences)
    names = labeller.encoder.labels
    root = names["labels"].index("ROOT")
    for places, batch in labeller.batches(sentences):
        with torch.inference_mode():
            words, arcs = scores(labeller.model, batch)
            sure = torch.log_softmax(arcs, -1)
            tags, feats = (
                head(words).argmax(-1).tolist()
                for head in (labeller.model.tags, labeller.model.feats)
            )
            heads = torch.zeros(arcs.shape[:2], dtype=torch.long)
            for row, place in enumerate(places):
                size = len(sentences[place]) + 1
                heads[row, :size] = torch.tensor(best_tree(sure[row, :size, :size]))
            labels = labeller.model.label_scores(words, heads)
            labels[..., root] = -1e4
            deps = labels.argmax(-1).tolist()
        for row, place in enumerate(places):
            size = len(sentences[place]) + 1
            tree = heads[row, 1:size]
            mean = sure[row, 1:size].gather(1, tree[:, None]).exp().mean().item()
            kinds = [names["feats"][number].split("|", 1) for number in feats[row][1:size]]
            found[place] = (
                Sentence(
                    words=list(sentences[place]),
                    tags=[names["tags"][number] for number in tags[row][1:size]],
                    pos=[pos for pos, _ in kinds],
                    morphs=[morph for _, morph in kinds],
                    heads=(tree - 1).tolist(),
                    deps=[
                        "ROOT" if head == 0 else names["labels"][number]
                        for head, number in zip(tree.tolist(), deps[row][1:size], strict=True)
                    ],
                ),
                mean,
            )
    return found


def best_tree(sure: Tensor) -> list[int]:
    """The most probable tree with one root. `sure`: log probabilities, children x heads.

    Word 0 is the root of all; its own head is given as 0.
    """
    heads: list[int] = sure.argmax(-1).tolist()
    heads[0] = 0
    if heads[1:].count(0) == 1 and not _has_cycle(heads):
        return heads
    graph = networkx.DiGraph()
    rows: list[list[float]] = sure.tolist()
    for child in range(1, len(rows)):
        likely = sorted(range(len(rows)), key=rows[child].__getitem__)[-LIKELY:]
        for head in {0, *likely} - {child}:
            # A second word under the root must cost more than anything else can gain.
            graph.add_edge(head, child, weight=rows[child][head] - 1e3 * (head == 0))
    tree = networkx.maximum_spanning_arborescence(graph, preserve_attrs=False)
    for head, child in tree.edges:
        heads[child] = head
    return heads


def _has_cycle(heads: Sequence[int]) -> bool:
    for place in range(1, len(heads)):
        steps, at = 0, place
        while at and steps <= len(heads):
            at, steps = heads[at], steps + 1
        if at:
            return True
    return False


def open_text(data: Path, hedges: Path) -> Iterator[list[str]]:
    """Consecutive sentences of the named-entity sets and of the Wikipedia paragraphs."""
    for name in SETS:
        yield [text for text, _ in read_entities(data / f"{name}.jsonl.xz")]
    yield list(read_wikipedia(hedges))


def make_trees(
    data: Path, hedges: Path, transformer: Path, folder: Path, out: Path, part: int, parts: int
) -> int:
    """Writes every `parts`-th stretch of the open text, parsed, as Docs; returns how many.

    `data` is the folder of named-entity sets, `folder` holds the teacher. Parts can be made side
    by side, one on each core.
    """
    labeller = Labeller(transformer, folder, "trees")
    rng, vocab = random.Random(part), Vocab()
    docs, all_kept, all_seen = [], 0, 0
    for texts in open_text(data, hedges):
        size = -(-len(texts) // parts)
        read = list(map(labeller.language.make_doc, texts[part * size : (part + 1) * size]))
        fit = [doc for doc in read if 2 < len(doc) < LONGEST]
        parsed = label_trees(labeller, [[token.text for token in doc] for doc in fit])
        kept: list[Sentence] = []
        for doc, (sentence, sure) in zip(fit, parsed, strict=True):
            if sure >= SURE:
                sentence.spaces = [bool(token.whitespace_) for token in doc]
                sentence.spaces[-1] = True
                sentence.lemmas = [""] * len(doc)
                kept.append(sentence)
        all_kept, all_seen = all_kept + len(kept), all_seen + len(read)
        for group in groups(kept, rng):
            docs += [make_doc(vocab, variant) for variant in variants(group, rng)]
    print(f"{all_kept} of {all_seen} sentences kept", flush=True)
    rng.shuffle(docs)
    DocBin(attrs=ATTRIBUTES, docs=docs).to_disk(out)
    return len(docs)
