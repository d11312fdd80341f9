"""How is the caption worded? generic_caption, emotive_caption, duplicate_caption."""

import re
from collections.abc import Iterator

from nlp.annotation import Annotation
from nlp.article import Extent
from nlp.photos.case import Case
from nlp.photos.emotion import feelings, judgements
from nlp.photos.folding import counted_words
from nlp.photos.gazetteer import STANDS_FOR, look_up
from nlp.photos.labels import without_label
from nlp.photos.places import Word, word_list

_MOST_WORDS = 12
_FEWEST_WORDS = 4
_SHARED = 0.9
_NUMBER = re.compile(
    r"(?i)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)\b"
)
_BETWEEN = re.compile(r"[\s,]*(?:and|or|but|yet)?\s*\Z")


def generic_caption(case: Case) -> Iterator[Annotation]:
    """The caption tells nothing that could be checked."""
    text = without_label(case.text)
    words = word_list(text)
    if not words or len(words) > _MOST_WORDS or case.is_illustration or case.text.isupper():
        return
    if case.times or case.people or case.scenes or _NUMBER.search(text):
        return
    if not any(_is_name(case, text, words, i) for i in range(len(words))):
        yield case.finding("generic_caption", "note")


def emotive_caption(case: Case) -> Iterator[Annotation]:
    """The caption words a feeling that nobody can see, or a judgement."""
    found = sorted(
        [(m.start(), m.end(), "feeling") for m in feelings(case.text)]
        + [(m.start(), m.end(), "judgement") for m in judgements(case.text)]
    )
    merged: list[tuple[int, int, str]] = []
    for start, end, kind in found:
        if merged and start < merged[-1][1]:
            continue
        if merged and _BETWEEN.match(case.text[merged[-1][1] : start]):
            merged[-1] = (merged[-1][0], end, merged[-1][2])
        else:
            merged.append((start, end, kind))
    for start, end, kind in merged:
        yield case.finding("emotive_caption", "note", (start, end), rule=f"emotive_caption-{kind}")


def duplicate_caption(case: Case) -> Iterator[Annotation]:
    """A second copy of a caption: of the same photo, or under another one."""
    for copy in case.photo.captions[1:]:
        if _alike(case.words, counted_words(_text(case, copy))):
            yield case.finding_at("duplicate_caption", "note", copy.start, copy.end)
    if any(_alike(other.words, case.words) for other in case.earlier):
        yield case.finding("duplicate_caption", "warn", rule="duplicate_caption-photos")


def _text(case: Case, extent: Extent) -> str:
    return case.story.article.text[extent.start : extent.end]


def _alike(ours: frozenset[tuple[str, int]], theirs: frozenset[tuple[str, int]]) -> bool:
    fewer, most = min(len(ours), len(theirs)), max(len(ours), len(theirs))
    if fewer < _FEWEST_WORDS or fewer < _SHARED * most:
        return False
    return len(ours & theirs) >= _SHARED * most


def _is_name(case: Case, text: str, words: tuple[Word, ...], i: int) -> bool:
    """Whether a word is a name: a capital that no sentence begins with, or a known place."""
    word = words[i]
    if not word.is_capital or word.text == "I":
        return False
    before = text[max(0, word.start - 20) : word.start].rstrip()
    if before and before[-1] not in '.!?:"“':
        return True
    if look_up(word.text, STANDS_FOR):
        return True
    return bool(re.search(rf"[a-z,] {re.escape(word.text)}\b", case.story.text))
