"""Deeds that a caption tells in the past and the story only with a hedge: "that dumped dye".

A caption describes in the present; what it tells in the past is a claim. The story must make the
same claim, of the same things, and nowhere without a hedge close before it.
"""

import re
from collections.abc import Iterator

from nlp.photos.case import Case
from nlp.photos.folding import words_of
from nlp.photos.wordlists import pattern, phrases

_OPENING = re.compile(r"\b(?:who|that|which|whose|where)\s(?P<clause>[^,.;:]{3,80})")
_WORD = re.compile(r"[\w'’-]+")
_PAIRS = (
    "fell fallen", "broke broken", "stole stolen", "bit bitten", "hid hidden", "wrote written",
    "threw thrown", "took taken", "gave given", "drove driven", "beat beaten", "rode ridden",
    "sank sunk", "flew flown", "tore torn", "ate eaten", "drank drunk", "swore sworn", "did done",
)  # fmt: skip
_OTHER = {a: b for pair in _PAIRS for a, b in (pair.split(), pair.split()[::-1])}
_CLOSE = 60
_CLAUSE_WORDS = 6
_FEWEST_LETTERS = 4
_ACCORDING = re.compile(r"(?i)\baccording to\b")
_NOT_A_DEED = frozenset(
    (
        "was", "were", "had", "been", "born", "built", "opened", "lived", "worked", "said", "told",
        "called", "named", "made", "used", "found", "left", "came", "went", "became", "held",
        "took", "led", "began", "started", "got",
    )
)  # fmt: skip


def hedged_deeds(case: Case) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Start and end of each such verb in the caption, and the words that make its claim."""
    for clause in _OPENING.finditer(case.text):
        things = {w for w in words_of(clause["clause"]) if len(w) >= _FEWEST_LETTERS}
        for match in list(_WORD.finditer(clause["clause"]))[:_CLAUSE_WORDS]:
            start, end = (clause.start("clause") + i for i in match.span())
            verb = match.group()
            if verb in _NOT_A_DEED or case.hints.tags(start, end)[:1] not in (["VBD"], ["VBN"]):
                continue
            forms = _forms(verb)
            if _only_hedged(forms, things - forms, case.story.sentences):
                yield start, end, forms
            break


def _forms(verb: str) -> frozenset[str]:
    forms = {verb, _OTHER.get(verb, verb)}
    if verb.endswith("ed"):
        stem = verb[:-2]
        forms |= {stem, stem + "e", stem + "ing", stem + "s"}
    return frozenset(forms)


def _only_hedged(forms: frozenset[str], things: set[str], sentences: tuple[str, ...]) -> bool:
    find = phrases(tuple(sorted(forms)))
    hedged = False
    for sentence in sentences:
        for match in find.finditer(sentence):
            before = sentence[max(0, match.start() - _CLOSE) : match.start()]
            if not (pattern("claim_hedge").search(before) or _ACCORDING.search(sentence)):
                return False
            hedged = hedged or bool(things & set(words_of(sentence)))
    return hedged
