"""How good a teacher is on the development sets, with gold sentences and, for trees, gold words."""

from collections.abc import Iterator
from pathlib import Path

from nlp.training.conllu import Sentence, read_sentences
from nlp.training.evaluate import count_names, news_of_pud
from nlp.training.labeller import Labeller
from nlp.training.silver_names import label_names
from nlp.training.silver_trees import label_trees
from nlp.training.teacher_data import read_entities


def tree_lines(data: Path, transformer: Path, folder: Path) -> Iterator[str]:
    """Tags, heads and labelled heads in percent."""
    labeller = Labeller(transformer, folder, "trees")
    for name in ("ewt", "gum", "pud"):
        paths = sorted((data / "dev").glob(f"{name}*"))
        gold = [sentence for path in paths for sentence in read_sentences(path)]
        found = [one for one, _ in label_trees(labeller, [one.words for one in gold])]
        tag, uas, las = _shares(gold, found)
        yield f"{name}: TAG {tag:.1f} UAS {uas:.1f} LAS {las:.1f}"


def _shares(gold: list[Sentence], found: list[Sentence]) -> tuple[float, float, float]:
    words = tags = heads = labelled = 0
    for one, other in zip(gold, found, strict=True):
        words += len(one.words)
        tags += sum(a == b for a, b in zip(one.tags, other.tags, strict=True))
        for a, b, c, d in zip(one.heads, other.heads, one.deps, other.deps, strict=True):
            heads += a == b
            labelled += (a, c) == (b, d)
    return 100 * tags / words, 100 * heads / words, 100 * labelled / words


def name_lines(data: Path, transformer: Path, folder: Path) -> Iterator[str]:
    """F of names in percent, scored as the shipped pipeline is."""
    labeller = Labeller(transformer, folder, "names")
    sets = data / "ner" / "five-types"
    for name, rows, norp in (
        ("PUD news", news_of_pud(data), False),
        ("GUM dev", list(read_entities(sets / "gum-dev.jsonl.xz")), True),
        ("GMB dev", list(read_entities(sets / "gmb-dev.jsonl.xz")), True),
    ):
        found = dict(label_names(labeller, [text for text, _ in rows]))
        counts = count_names(((gold, found.get(text, [])) for text, gold in rows), norp=norp)
        yield f"{name}: F {counts.score():.1f} PERSON {counts.score('PERSON'):.1f}"
