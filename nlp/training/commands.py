"""What each command does; torch is imported by the two teacher commands only."""

import argparse
import hashlib
import resource as system
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from nlp import packed_model
from nlp.training import evaluate as measuring
from nlp.training.assemble import assemble
from nlp.training.average import average
from nlp.training.corpus import paragraphs, write_corpus
from nlp.training.student import Plan
from nlp.training.student import train as train_student

CORPORA = {"parser": "gold.spacy", "names": "names.spacy"}


def convert(data: Path, work: Path) -> int:
    """Treebanks to Docs."""
    work.mkdir(parents=True, exist_ok=True)
    count = write_corpus(sorted((data / "train").glob("*.conllu.xz")), work / CORPORA["parser"])
    print(f"{count} Docs in {work / CORPORA['parser']}")
    return 0


def teach(data: Path, work: Path, transformer: Path, minutes: float) -> int:
    """Trains the teacher of names."""
    from nlp.training import teacher

    teacher.train("names", data, transformer, work / "teacher", 1.0, minutes)
    return 0


def label(data: Path, work: Path, transformer: Path, hedges: Path) -> int:
    """Writes the corpus of names."""
    from nlp.training import silver

    sets = data / "ner" / "five-types"
    out = work / CORPORA["names"]
    print(silver.make_names(sets, hedges, transformer, work / "teacher", out), "Docs in", out)
    return 0


def train(options: argparse.Namespace) -> int:
    """Trains the parser or the names."""
    plan = Plan(options.steps, options.rate, 100, options.dropout, options.words, options.seed)
    corpus = options.work / CORPORA[options.part]
    out = options.out or options.work / options.part
    train_student(options.base or options.part, [corpus], out, plan)
    return 0


def mean(folders: Sequence[Path], out: Path) -> int:
    """Averages weights."""
    average(folders, out)
    return 0


def evaluate(data: Path, folder: Path | None) -> int:
    """Prints the tables."""
    language = open_pipeline(folder)
    if "parser" in language.pipe_names:
        print(measuring.parse_table(language, data), flush=True)
    if "ner" in language.pipe_names:
        print(measuring.names_table(language, data))
    return 0


def open_pipeline(folder: Path | None) -> Language:
    """A packed pipeline, a plain one, or without a folder the bundled one."""
    if folder is None or (folder / packed_model.FILE).exists():
        return packed_model.load(folder)
    return spacy.load(folder)


def pack(data: Path, parser: Path, names: Path | None, out: Path) -> int:
    """Writes the packed pipeline."""
    out.mkdir(parents=True, exist_ok=True)
    content = packed_model.pack(assemble(parser, names, data))
    (out / packed_model.FILE).write_bytes(content)
    print(f"{len(content) / 1e6:.2f} MB in {out / packed_model.FILE}")
    return 0


def determinism(work: Path, steps: int) -> int:
    """Trains twice and compares the weights byte for byte."""
    digests = []
    for run in ("first", "second"):
        out = work / f"determinism-{run}"
        train_student("parser", [work / CORPORA["parser"]], out, Plan(steps, words=500))
        weights = (path.read_bytes() for path in sorted(out.rglob("model")))
        digests.append(hashlib.sha256(b"".join(weights)).hexdigest())
    print("\n".join(digests))
    return 0 if digests[0] == digests[1] else 1


def speed(data: Path, other: Path) -> int:
    """Words a second of the bundled pipeline and of another, in turn; peak memory at the end."""
    texts = _texts(data)
    rates: dict[str, float] = {}
    for name, language in (("bundled", packed_model.load()), ("other", spacy.load(other))):
        best = 0.0
        for _ in range(3):
            started = time.process_time()
            words = sum(len(doc) for doc in language.pipe(texts))
            best = max(best, words / (time.process_time() - started))
        rates[name] = best
        print(f"{name}: {best:.0f} words a second of processor time")
    print(f"ratio {rates['bundled'] / rates['other']:.2f}")
    print(f"peak {system.getrusage(system.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB with both")
    return 0


def digest(data: Path, threads: int) -> int:
    """A digest of every annotation, to compare interpreters and numbers of threads."""
    language = packed_model.load()
    texts = _texts(data)
    with ThreadPoolExecutor(threads) as pool:
        docs = list(pool.map(language, texts))
    print(hashlib.sha256("\n".join(map(_annotations, docs)).encode()).hexdigest())
    return 0


def _annotations(doc: Doc) -> str:
    rows = [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.is_sent_start)
        for t in doc
    ]
    return repr(rows) + repr([(e.start, e.end, e.label_) for e in doc.ents])


def _texts(data: Path) -> list[str]:
    groups = paragraphs(data / "dev" / "gum-news.conllu.xz")
    return [" ".join(sentence.text for sentence in group) for group in groups]
