"""How fast the analysis is, and how much memory it takes, on one core.

    python -m benchmarks.speed [--words 1000 10000 50000 200000] [--runs 3] [--json]

The text is made of invented sentences, the same on every machine. `ratio` is words a second of
the whole analysis over those of the bare pipeline (tagger, parser, names). The peak of memory is
that of the whole process so far, the language included, so sizes run from small to large.
"""

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

# NumPy reads these once, when it is loaded: so they stand before the imports that load it.
for _library in ("OMP", "OPENBLAS", "MKL", "NUMEXPR", "BLIS"):
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")

from nlp.analysis import analyse  # noqa: E402
from nlp.article import Article, Block  # noqa: E402
from nlp.pipeline import Pipeline, load  # noqa: E402

_WHO = (
    "Ida Morn, the harbour master, said",
    "A senior clerk at the Treasury said",
    "According to the Ellin Courier,",
    "The council reported that",
    "Officials in the capital believe",
    "Tyre marks on the quay suggest that",
    "Professor Bo Lund of Ellin University told reporters that",
    "In the town of Marrow Bay,",
)
_WHAT = (
    "the ferry could return to the island before the end of April",
    "about forty fishing boats were damaged when the storm reached the inner harbour",
    "the new bridge, which cost nine million crowns, is possibly too low for larger ships",
    "nobody has yet explained why the pumps failed twice in one week",
    "the owners of the mill are expected to sell it to a company from the mainland",
    "three schools will stay closed until the heating has been repaired",
    "the price of bread rose again, although the harvest was good",
    "a small group of islanders wants to build a museum in the old lighthouse",
)
_SAID = (
    "“We must never let this happen again,” said Lund.",
    "“The well is dry,” she added, “and the next one is nine miles away.”",
    "The mayor called the plan “a quiet disaster” for the town.",
    "He was not authorised to speak publicly about the sale.",
    "It was reported to be the wettest March in sixty years.",
)


@dataclass(frozen=True)
class Speed:
    """What one size of text took. Seconds are the best of all runs."""

    words: int
    bare_words_a_second: float
    words_a_second: float
    ratio: float
    peak_megabytes: float


def invented(words: int) -> Article:
    """An article of about that many words, the same on every call."""
    chance = random.Random(words)
    paragraphs, count = [], 0
    while count < words:
        sentences = [
            f"{chance.choice(_WHO)} {chance.choice(_WHAT)}."
            if chance.random() < 0.8
            else chance.choice(_SAID)
            for _ in range(chance.randint(1, 4))
        ]
        paragraphs.append(" ".join(sentences))
        count += len(paragraphs[-1].split())
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block("paragraph", start, start + len(paragraph)))
        start += len(paragraph) + 1
    return Article("\n".join(paragraphs), tuple(blocks))


def measured(pipeline: Pipeline, words: int, runs: int) -> Speed:
    """Bare pipeline and whole analysis of one text, run in turn so that both meet the same load."""
    article = invented(words)
    count = len(article.text.split())
    pieces = [article.block_text(block) for block in article.blocks]
    bare, whole = [], []
    for _ in range(runs):
        bare.append(_seconds(lambda: sum(1 for _ in pipeline.language.pipe(pieces, batch_size=32))))
        whole.append(_seconds(lambda: len(analyse(article, pipeline).annotations)))
    return Speed(
        words=count,
        bare_words_a_second=round(count / min(bare)),
        words_a_second=round(count / min(whole)),
        ratio=round(min(bare) / min(whole), 3),
        peak_megabytes=round(peak_megabytes()),
    )


def _seconds(work: Callable[[], int]) -> float:
    """Processor seconds: other programs on the machine do not count."""
    started = time.process_time()
    work()
    return time.process_time() - started


def peak_megabytes() -> float:
    """The most memory this process has held, or 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20) if sys.platform == "darwin" else peak / (1 << 10)


def main(arguments: list[str] | None = None) -> int:
    """Prints a line for each size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--words", type=int, nargs="+", default=[1000, 10_000, 50_000, 200_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    pipeline = load()
    measured(pipeline, 500, 1)
    for words in sorted(options.words):
        speed = measured(pipeline, words, max(1, options.runs if words < 100_000 else 1))
        print(json.dumps(asdict(speed)) if options.json else _line(speed), flush=True)
    return 0


def _line(speed: Speed) -> str:
    s = speed
    return (
        f"{s.words:>8} words: {s.words_a_second:>7.0f} words/s, bare pipeline "
        f"{s.bare_words_a_second:>7.0f}, ratio {s.ratio:.2f}, peak {s.peak_megabytes:.0f} MB"
    )


if __name__ == "__main__":
    sys.exit(main())
