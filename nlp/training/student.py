"""Trains the shipped networks with spaCy: from nothing, or on from a pipeline already trained."""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
from spacy import util
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from nlp.training.tokenizer import adjust_tokenizer

CONFIGS = Path(__file__).resolve().parent / "configs"
CLIP = 1.0
GROWTH = 1.001


@dataclass(frozen=True)
class Plan:
    """How long and how hard to train.

    `rate` rises over `warmup` steps, then falls to the share `ends_at` of itself. A batch holds
    `first_words` words at the start (`words` where that is 0) and grows by a thousandth with each
    step up to `words`.
    """

    steps: int
    rate: float = 0.002
    warmup: int = 100
    dropout: float = 0.3
    words: int = 2000
    seed: int = 0
    save_every: int = 100
    ends_at: float = 0.0
    first_words: int = 0

    def rate_at(self, step: int) -> float:
        """The rate of a step."""
        if step < self.warmup:
            return self.rate * (step + 1) / self.warmup
        left = (self.steps - step) / max(1, self.steps - self.warmup)
        return self.rate * (self.ends_at + (1 - self.ends_at) * left)

    def words_at(self, step: int) -> float:
        """The words of a step's batch."""
        return min(self.words, (self.first_words or self.words) * GROWTH**step)


def train(base: Path | str, corpora: Sequence[Path], out: Path, plan: Plan) -> Language:
    """Trains on corpora of Docs and writes averaged weights to `out`.

    `base` is a folder to go on from, or the name of a configuration to begin with.
    """
    fix_random_seed(plan.seed)
    rng = random.Random(plan.seed)
    language, optimizer = _begin(base, corpora, plan)
    started, losses = time.monotonic(), dict[str, float]()
    batches = _batches(language, corpora, plan, rng)
    for step in range(plan.steps):
        optimizer.learn_rate = plan.rate_at(step)  # a plain number: no schedule of its own
        language.update(next(batches), drop=plan.dropout, sgd=optimizer, losses=losses)
        if (step + 1) % 20 == 0:
            shown = " ".join(f"{name} {loss:.0f}" for name, loss in losses.items())
            print(f"{step + 1}/{plan.steps} {time.monotonic() - started:.0f}s {shown}", flush=True)
            losses.clear()
        if (step + 1) % plan.save_every == 0 or step + 1 == plan.steps:
            with language.use_params(optimizer.averages):
                language.to_disk(out)
    return language


def _begin(base: Path | str, corpora: Sequence[Path], plan: Plan) -> tuple[Language, Any]:
    optimizer: Any = Adam(plan.rate, L2=0.01, grad_clip=CLIP, use_averages=True)
    if isinstance(base, Path):
        language = spacy.load(base)
        adjust_tokenizer(language)
        language.resume_training(sgd=optimizer)
        return language, optimizer
    config = util.load_config(CONFIGS / f"{base}.cfg")
    language = util.load_model_from_config(config, auto_fill=True)
    adjust_tokenizer(language)
    examples = [_example(language, doc) for doc in _docs(language, corpora)]
    language.initialize(lambda: examples, sgd=optimizer)
    return language, optimizer


def _docs(language: Language, corpora: Sequence[Path]) -> list[Doc]:
    return [doc for path in corpora for doc in DocBin().from_disk(path).get_docs(language.vocab)]


def _example(language: Language, gold: Doc) -> Example:
    # Raw text, so that training meets the tokens that use will meet.
    return Example(language.make_doc(gold.text), gold)


def _batches(
    language: Language, corpora: Sequence[Path], plan: Plan, rng: random.Random
) -> Iterator[list[Example]]:
    docs = _docs(language, corpora)
    step = 0
    while True:
        rng.shuffle(docs)
        batch: list[Example] = []
        size = 0
        for doc in docs:
            batch.append(_example(language, doc))
            size += len(doc)
            if size >= plan.words_at(step):
                yield batch
                batch, size, step = [], 0, step + 1
