"""More quotations for the teacher to judge: judged ones with words changed.

A student that learns a teacher's view of a few thousand texts learns them by heart. Texts in which
some words are replaced by near ones (as in TinyBERT: Jiao et al. 2020) cost nothing but the
teacher's time, and keep to the kind of text that matters.
"""

import random
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import torch
from transformers import AutoModel, AutoTokenizer

from nlp.training.tone.examples import Judged, Quoted

_WORD = re.compile(r"[A-Za-z]{3,}")
_SHARE = 0.25
"""The share of a quotation's words that are changed."""
_NEAR = 8
_HEARD_ALONE = 0.3
"""The share of variants without the words before them."""


def variants(
    known: Iterable[Judged], near: Callable[[str], Sequence[str]], times: int, seed: int = 9
) -> list[Quoted]:
    """`times` variants of each judged quotation, some without the words before it.

    `near` gives the words that may stand for one, in small letters; none where there are none.
    """
    rng = random.Random(seed)
    out = []
    for example in known:
        for _ in range(times):
            before = "" if rng.random() < _HEARD_ALONE else example.text.before
            out.append(Quoted(before, _changed(example.text.quote, near, rng)))
    return out


def _changed(quote: str, near: Callable[[str], Sequence[str]], rng: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        word = match.group()
        if rng.random() >= _SHARE:
            return word
        found = near(word.lower())
        if not found:
            return word
        chosen = rng.choice(found)
        return chosen.capitalize() if word[0].isupper() else chosen

    return _WORD.sub(other, quote)


def near_words(transformer: Path) -> Callable[[str], Sequence[str]]:
    """For a word the nearest whole words by the transformer's own word vectors (cosine)."""
    tokenizer = AutoTokenizer.from_pretrained(transformer)
    number = tokenizer.get_vocab()
    words = sorted(w for w in number if _WORD.fullmatch(w))
    table = AutoModel.from_pretrained(transformer).embeddings.word_embeddings.weight.detach()
    vectors = table[[number[w] for w in words]]
    vectors = vectors - vectors.mean(0)
    vectors = torch.nn.functional.normalize(vectors, dim=1)
    place = {word: i for i, word in enumerate(words)}
    found: dict[str, Sequence[str]] = {}

    def near(word: str) -> Sequence[str]:
        if word not in place:
            return ()
        if word not in found:
            best = (vectors @ vectors[place[word]]).topk(_NEAR + 1).indices.tolist()
            found[word] = tuple(words[i] for i in best if words[i] != word)
        return found[word]

    return near
