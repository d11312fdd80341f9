"""Reads treebank sentences from CoNLL-U files, plain or xz-compressed."""

import lzma
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Sentence:
    """Syntactic words and their annotations; a head is an index, -1 for the root."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    starts_paragraph: bool = False
    starts_document: bool = False
    identifier: str = ""

    @property
    def text(self) -> str:
        """The sentence as it stood in the text, without space at its end."""
        pairs = zip(self.words, self.spaces, strict=True)
        return "".join(word + " " * space for word, space in pairs).rstrip()


def read_sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a file. A multiword token is given as its words, without space inside."""
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf8") as lines:
        sentence = Sentence()
        inside: dict[int, bool] = {}
        for raw in lines:
            line = raw.rstrip("\n")
            if not line:
                if sentence.words:
                    yield sentence
                    sentence, inside = Sentence(), {}
            elif line.startswith("#"):
                _read_comment(sentence, line)
            else:
                _read_word(sentence, inside, line.split("\t"))
        if sentence.words:
            yield sentence


def _read_comment(sentence: Sentence, line: str) -> None:
    if line.startswith("# newdoc"):
        sentence.starts_document = sentence.starts_paragraph = True
    elif line.startswith("# newpar"):
        sentence.starts_paragraph = True
    elif line.startswith("# sent_id = "):
        sentence.identifier = line.removeprefix("# sent_id = ")


def _read_word(sentence: Sentence, inside: dict[int, bool], columns: list[str]) -> None:
    number, space = columns[0], "SpaceAfter=No" not in columns[9]
    if "-" in number:
        first, last = map(int, number.split("-"))
        inside.update(dict.fromkeys(range(first, last), False))
        inside[last] = space
        return
    if "." in number:
        return
    sentence.words.append(columns[1])
    sentence.spaces.append(inside.get(int(number), space))
    sentence.lemmas.append(columns[2])
    sentence.pos.append(columns[3])
    sentence.tags.append(columns[4])
    sentence.morphs.append("" if columns[5] == "_" else columns[5])
    head = int(columns[6]) - 1
    sentence.heads.append(head)
    sentence.deps.append("ROOT" if head < 0 else columns[7])
