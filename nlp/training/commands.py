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

GOLD = "gold.spacy"
CORPORA = {"parser": (GOLD, "silver-*.spacy"), "names": ("names.spacy",)}


def convert(data: Path, work: Path) -> int:
    """Treebanks to Docs."""
    work.mkdir(parents=True, exist_ok=True)
    count = write_corpus(sorted((data / "train").glob("*.conllu.xz")), work / GOLD)
    print(f"{count} Docs in {work / GOLD}")
    return 0


def teach(data: Path, work: Path, task: str, transformer: Path, epochs: float) -> int:
    """Trains the teacher of trees or of names."""
    from nlp.training import teacher

    teacher.train(task, data, transformer, work / "teacher", epochs)
    return 0


def label(options: argparse.Namespace) -> int:
    """Writes the corpus of names, or a part of the trees of open text."""
    sets, teacher = options.data / "ner" / "five-types", options.work / "teacher"
    given = (sets, options.hedges, options.transformer, teacher)
    if options.task == "names":
        from nlp.training.silver_names import Shares, make_names

        out = options.work / CORPORA["names"][0]
        shares = Shares(options.gum, options.silver, options.disputed)
        print(make_names(*given, out, shares), "Docs in", out)
        return 0
    from nlp.training.silver_trees import make_trees

    part, parts = options.part
    out = options.work / f"silver-{part}.spacy"
    print(make_trees(*given, out, part, parts), "Docs in", out)
    return 0


def tone(options: argparse.Namespace) -> int:
    """One step of the network that hears the tone of quotations."""
    from nlp.training.tone import learn

    given = (options.data, options.transformer, options.work)
    if options.step == "teach":
        learn.teach(*given, options.epochs or 3, options.seed)
    elif options.step == "label":
        learn.label(*given, options.most)
    else:
        learn.train(*given, options.epochs or 3, options.seed)
    return 0


def sources(options: argparse.Namespace) -> int:
    """The weigher of sources: `sources.npz` in the folder of work."""
    import numpy as np

    from nlp import packed_model
    from nlp.training.sources import learn
    from nlp.training.sources.examples import examples, read, written

    language = packed_model.load()
    texts = [*written(), *read(options.data, options.hedges)]
    found = list(examples(texts, language))
    weights = learn.train(found, options.transformer, options.epochs, options.seed)
    np.savez_compressed(options.work / "sources.npz", **weights)
    return 0


def check_teacher(data: Path, work: Path, transformer: Path) -> int:
    """Prints how well the teachers do on the development sets."""
    from nlp.training import check_teacher as checking

    for task, show in (("trees", checking.tree_lines), ("names", checking.name_lines)):
        if (work / "teacher" / f"{task}.pt").exists():
            print(*show(data, transformer, work / "teacher"), sep="\n", flush=True)
    return 0


def train(options: argparse.Namespace) -> int:
    """Trains the parser or the names on what lies in the folder of work."""
    plan = Plan(
        options.steps,
        options.rate,
        options.warmup,
        options.dropout,
        options.words,
        options.seed,
        ends_at=options.ends_at,
        first_words=options.first_words,
    )
    times = {GOLD: options.gold}
    corpora = [
        path
        for name in CORPORA[options.part]
        for path in sorted(options.work.glob(name)) * times.get(name, 1)
    ]
    out = options.out or options.work / options.part
    train_student(options.base or options.part, corpora, out, plan)
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
        train_student("parser", [work / GOLD], out, Plan(steps, words=500))
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
