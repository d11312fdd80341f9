"""Commands that make the bundled pipeline: `python -m nlp.training COMMAND --help`."""

import argparse
from pathlib import Path

from nlp.training import commands


def main() -> int:
    """Runs one command."""
    parser = argparse.ArgumentParser(prog="python -m nlp.training", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/treebanks"))
    parser.add_argument("--work", type=Path, default=Path("../train"), help="for all that is made")
    actions = parser.add_subparsers(required=True, metavar="COMMAND")

    convert = actions.add_parser("convert", help="treebanks to a training corpus")
    convert.set_defaults(run=lambda o: commands.convert(o.data, o.work))

    teach = actions.add_parser("teach", help="train a teacher (needs torch)")
    teach.add_argument("task", choices=["trees", "names"])
    teach.add_argument("--transformer", type=Path, required=True)
    teach.add_argument("--epochs", type=float, default=3)
    teach.set_defaults(
        run=lambda o: commands.teach(o.data, o.work, o.task, o.transformer, o.epochs)
    )

    check = actions.add_parser("check-teacher", help="how good the teachers are (needs torch)")
    check.add_argument("--transformer", type=Path, required=True)
    check.set_defaults(run=lambda o: commands.check_teacher(o.data, o.work, o.transformer))

    label = actions.add_parser("label", help="let a teacher label open text (needs torch)")
    label.add_argument("task", choices=["trees", "names"])
    label.add_argument("--transformer", type=Path, required=True)
    label.add_argument("--hedges", type=Path, required=True, help="wikipedia.jsonl.gz")
    label.add_argument(
        "--part", type=int, nargs=2, default=(0, 1), metavar=("N", "OF"), help="of the open text"
    )
    label.add_argument("--gum", type=int, default=3, help="times GUM is taken (names)")
    label.add_argument("--silver", type=int, default=1, help="times open text is taken (names)")
    label.add_argument(
        "--disputed", type=int, default=0, help="times disputed sentences are taken (names)"
    )
    label.set_defaults(run=commands.label)

    tone = actions.add_parser("tone", help="make the network of tone (needs torch)")
    tone.add_argument("step", choices=["teach", "label", "train"])
    tone.add_argument("--transformer", type=Path, required=True)
    tone.add_argument("--epochs", type=int, default=0, help="3 where it is not given")
    tone.add_argument("--most", type=int, default=25000, help="texts to label")
    tone.add_argument("--seed", type=int, default=0)
    tone.set_defaults(run=commands.tone)

    sources = actions.add_parser("sources", help="make the weigher of sources (needs torch)")
    sources.add_argument("--transformer", type=Path, required=True)
    sources.add_argument("--hedges", type=Path, required=True, help="wikipedia.jsonl.gz")
    sources.add_argument("--epochs", type=int, default=4)
    sources.add_argument("--seed", type=int, default=0)
    sources.set_defaults(run=commands.sources)

    train = actions.add_parser("train", help="train the shipped networks")
    train.add_argument("part", choices=["parser", "names"])
    train.add_argument("--steps", type=int, default=2000)
    train.add_argument("--rate", type=float, default=0.002)
    train.add_argument("--dropout", type=float, default=0.3)
    train.add_argument("--words", type=int, default=2000, help="in a batch")
    train.add_argument("--first-words", type=int, default=0, help="in the first batch")
    train.add_argument("--warmup", type=int, default=100, help="steps until the full rate")
    train.add_argument("--ends-at", type=float, default=0.0, help="share of the rate at the end")
    train.add_argument("--gold", type=int, default=2, help="times gold trees are taken")
    train.add_argument("--seed", type=int, default=0)
    train.add_argument("--base", type=Path, help="go on from this pipeline")
    train.add_argument("--out", type=Path)
    train.set_defaults(run=commands.train)

    mean = actions.add_parser("average", help="mean weights of pipelines with one ancestor")
    mean.add_argument("folders", type=Path, nargs="+")
    mean.add_argument("--out", type=Path, required=True)
    mean.set_defaults(run=lambda o: commands.mean(o.folders, o.out))

    evaluate = actions.add_parser("evaluate", help="the issue's table, on raw text")
    evaluate.add_argument("folder", type=Path, nargs="?", help="default: the bundled pipeline")
    evaluate.set_defaults(run=lambda o: commands.evaluate(o.data, o.folder))

    pack = actions.add_parser("pack", help="put the parts together and pack them")
    pack.add_argument("--parser", type=Path, required=True)
    pack.add_argument("--names", type=Path)
    pack.add_argument("--out", type=Path, default=Path("resources/model"))
    pack.set_defaults(run=lambda o: commands.pack(o.data, o.parser, o.names, o.out))

    same = actions.add_parser("determinism", help="two runs of a seed give the same weights")
    same.add_argument("--steps", type=int, default=200)
    same.set_defaults(run=lambda o: commands.determinism(o.work, o.steps))

    speed = actions.add_parser("speed", help="words a second beside another pipeline, memory")
    speed.add_argument("other", type=Path)
    speed.set_defaults(run=lambda o: commands.speed(o.data, o.other))

    digest = actions.add_parser("digest", help="one number for all annotations of a text")
    digest.add_argument("--threads", type=int, default=1)
    digest.set_defaults(run=lambda o: commands.digest(o.data, o.threads))

    options = parser.parse_args()
    result: int = options.run(options)
    return result


if __name__ == "__main__":
    raise SystemExit(main())
