"""Words of feeling and judgement in a caption, outside quotation marks."""

import re
from collections.abc import Iterator

from nlp.photos.wordlists import pattern

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|‘[^’]{2,}’(?!\w)|(?<!\w)'[^']{2,}'(?!\w)|«[^»]*»")


def feelings(caption: str) -> Iterator[re.Match[str]]:
    """Words for a feeling that nobody can see."""
    return _outside(caption, "feeling")


def judgements(caption: str) -> Iterator[re.Match[str]]:
    """Words that judge."""
    return _outside(caption, "judgement")


def _outside(caption: str, subtype: str) -> Iterator[re.Match[str]]:
    plain = _QUOTED.sub(lambda m: " " * len(m.group()), caption)
    plain = pattern("not_emotive").sub(lambda m: " " * len(m.group()), plain)
    for match in pattern(subtype).finditer(plain):
        if not _is_name(plain, match):
            yield match


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether the word is part of a name: a capital inside a sentence, or in a run of capitals."""
    if not match.group()[0].isupper() or match.group().isupper():
        return False
    before = text[max(0, match.start() - 20) : match.start()].rstrip()
    return bool(before) and before[-1] not in ".!?:–—-"
