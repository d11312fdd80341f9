"""Judged texts, and the nouns in them with what surrounds each and whether it is a source.

`written.txt` holds short news articles that were written for this purpose, every source in them
marked. `read.jsonl` holds judgements on sentences of the treebanks and of the Wikipedia paragraphs
of the hedge corpus: their text is not stored, only where it stands. Nothing comes from the sets
that the program is measured on.
"""

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from nlp.article import Article, Block
from nlp.components import attribution, quote, sourcing
from nlp.components.source_words import words
from nlp.components.sourcing_rules.phrase import read_phrase
from nlp.components.sourcing_rules.situation import Situation
from nlp.components.sourcing_rules.weighing import Silent
from nlp.parsing import parse
from nlp.tokens import Tokens, tokens_of
from nlp.training.open_text import documents, packed

HERE = Path(__file__).parent
_MARK = re.compile(r"\{([psgmrdan])\|")
_BREAK = re.compile(r"^=====+\s*$", re.MULTILINE)
_LINES = 10
"""Sentences of a treebank that make a document."""
_GENRES = ("newsgroup", "weblog", "gum-news", "gum-interview", "gum-court", "gum-bio")
SOURCES = frozenset("psgmd")
"""The letters that mean a mark: unnamed person, spokesperson, group, medium that relays, data."""

Mark = tuple[int, int, str]
"""First code point, last + 1, letter: one of SOURCES, r and a (other marks), n (cited, but named).
"""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with all its sources; a headline is its first line where it has several."""

    text: str
    marks: tuple[Mark, ...]
    whole: bool
    """Whether the marks are whole phrases; else only their head words."""


@dataclass(frozen=True, slots=True)
class Example:
    """What surrounds a noun of a text, and whether a reader would mark it."""

    text: int
    situation: Situation
    cited: bool


def written() -> Iterator[Marked]:
    """The written articles. Raises ValueError where a mark is broken."""
    for part in _BREAK.split((HERE / "written.txt").read_text(encoding="utf-8")):
        if part.strip():
            yield marked(part.strip())


def marked(source: str) -> Marked:
    """A text whose sources stand in braces: "{g|some residents} said". Raises ValueError."""
    text: list[str] = []
    marks: list[Mark] = []
    opened: list[tuple[str, int]] = []
    i = at = 0
    while i < len(source):
        mark = _MARK.match(source, i)
        if mark:
            opened.append((mark[1], at))
            i = mark.end()
        elif source[i] == "}" and opened:
            letter, start = opened.pop()
            marks.append((start, at, letter))
            i += 1
        elif source[i] in "{}":
            raise ValueError(f"a broken mark near {source[max(0, i - 30) : i + 30]!r}")
        else:
            text.append(source[i])
            at += 1
            i += 1
    if opened:
        raise ValueError(f"a mark without an end in {source[:60]!r}")
    return Marked("".join(text), tuple(sorted(marks)), whole=True)


def read(treebanks: Path, hedges: Path) -> Iterator[Marked]:
    """The judged sentences, found again in their texts."""
    texts = dict(_texts(treebanks, hedges))
    for line in (HERE / "read.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = texts[row["text"]][row["start"] : row["end"]]
        marks = tuple((start, start + 1, letter) for start, letter in row["cited"])
        yield Marked(text, marks, whole=False)


def _texts(treebanks: Path, hedges: Path) -> Iterator[tuple[str, str]]:
    """Short documents by name."""
    lines = [json.loads(line)["text"].replace("~", " ") for line in packed(_gmb(treebanks))]
    for i in range(0, len(lines), _LINES):
        yield f"gmb {i}", "\n".join(lines[i : i + _LINES])
    with gzip.open(hedges, "rt", encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line)
            yield f"wiki {row['id']}", "\n".join(p for p in row["text"].split("\n") if p.strip())
    for path in sorted((treebanks / "train").glob("*.conllu.xz")):
        if any(genre in path.name for genre in _GENRES):
            name = path.name.removesuffix(".conllu.xz")
            for number, sentences in enumerate(documents(packed(path), _LINES)):
                yield f"{name} {number}", "\n".join(sentences)


def _gmb(treebanks: Path) -> Path:
    return treebanks / "ner" / "five-types" / "gmb-train.jsonl.xz"


def examples(texts: Iterable[Marked], language: Language) -> Iterator[Example]:
    """Every noun of the texts that would be marked if it were cited, with the answer."""
    detector = sourcing.Detector(weigher=Silent())
    before = [quote.make(language, "quote", None), attribution.make(language, "attribution", None)]
    for number, text in enumerate(texts):
        doc = parse(language, _article(text))
        for component in before:
            doc = component(doc)
        t = tokens_of(doc)
        heads = _heads(t, text)
        for candidate in detector.candidates(doc):
            letter = heads.get(candidate.situation.head, "")
            yield Example(number, candidate.situation, letter in SOURCES)


def _article(text: Marked) -> Article:
    """The text as an article: its first line a headline where several follow."""
    blocks: list[Block] = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", text.text):
        headline = text.whole and not blocks
        blocks.append(Block("title" if headline else "paragraph", line.start(), line.end()))
    return Article(text.text, tuple(blocks))


def _heads(t: Tokens, text: Marked) -> dict[int, str]:
    """The head tokens of the marks, each with its letter."""
    heads: dict[int, str] = {}
    for start, end, letter in text.marks:
        inside = [i for i in range(len(t)) if start < t.end[i] and t.start[i] < end]
        if not inside:
            continue
        if not text.whole:
            heads[inside[0]] = letter
            continue
        phrase = read_phrase(t, inside[0], inside[-1] + 1, words())
        if phrase is not None:
            heads[phrase.head] = letter
            if phrase.amount >= 0:
                heads[phrase.amount] = letter
    return heads
