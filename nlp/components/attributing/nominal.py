"""Nouns and adjectives as cues: "his claim that", "support for", "was confident that"."""

from collections.abc import Iterator

from nlp.components.attributing import surface
from nlp.components.attributing.extent import clause_end, phrase_end, trimmed
from nlp.components.attributing.proposal import Proposal, Stretch
from nlp.components.attributing.syntax import child, dependents, stretch, subject
from nlp.components.attributing.words import Words
from nlp.components.bag import bag
from nlp.tokens import Tokens

THRESHOLD = 0.55
FLOOR = 0.3
_WITH_THAT = 0.56
"""A known noun or adjective with a clause behind it reports, however seldom it was seen so."""
_PREPOSITIONS = bag("of for to about on against in with over at from toward towards as among by")


def noun_frame(t: Tokens, n: int) -> str:
    """that, inf, prep-X or bare, with "poss-" where an owner stands before the noun."""
    head = "poss-" if child(t, n, "nmod:poss") >= 0 else ""
    behind = t.lower[n + 1 : n + 3]
    if head and behind in (["is", "that"], ["was", "that"]) and t.tag[n + 2] == "IN":
        return head + "that"  # "her claim is that"
    return head + after_frame(t, n)


def after_frame(t: Tokens, n: int) -> str:
    """How a noun or an adjective is completed, as the next word shows."""
    i = n + 1
    while i + 2 < len(t) and (t.lower[i] in surface.DAYS or t.lower[i + 1] in surface.DAYS):
        i += 1
    if i + 1 >= len(t):
        return "bare"
    word = t.lower[i]
    if word == "that" and t.tag[i] == "IN":
        return "that"
    if word == "to" and t.tag[i + 1] == "VB":
        return "inf"
    if word in ("whether", "how", "why") or (word == "," and t.lower[i + 1] == "that"):
        return "that"
    if word in _PREPOSITIONS and t.tag[i] in ("IN", "TO"):
        return "prep-" + word
    if t.tag[n][:2] == "JJ" and child(t, n, "ccomp") > n:
        return "that"
    return "bare"


def nominal(t: Tokens, words: Words, quoted: bytearray) -> Iterator[Proposal]:
    """Every noun or adjective that may be a cue, with its source and content."""
    for low, high, _ in t.blocks:
        for n in range(low, high):
            word, tag = t.lower[n], t.tag[n]
            if tag in ("NN", "NNS"):
                entry = words.nouns.get(word)
                frame = noun_frame(t, n) if entry else ""
            elif tag in ("JJ", "VBN", "JJR") and child(t, n, "cop") >= 0:
                entry = words.adjectives.get(word)
                frame = after_frame(t, n) if entry else ""
            else:
                continue
            if entry is None:
                continue
            weight = entry.share(frame)
            if frame.endswith("that"):
                weight = max(weight, _WITH_THAT)
            if weight >= FLOOR:
                kind = "noun" if tag[0] == "N" else "adjective"
                yield _proposal(t, n, kind, entry.lemma, frame, weight, high, quoted, words)


def _proposal(
    t: Tokens,
    n: int,
    kind: str,
    lemma: str,
    frame: str,
    weight: float,
    high: int,
    quoted: bytearray,
    words: Words,
) -> Proposal:
    source, head = _owner(t, n) if kind == "noun" else _subject(t, n)
    begin = n + 1
    stop = n + 1
    shape = frame.removeprefix("poss-")
    if shape.startswith("prep-"):
        stop = begin = n + 2
    content: list[Stretch] = []
    if shape != "bare" and begin < high:
        if shape == "that":
            end = clause_end(t, n, begin, high, quoted, words)
        else:
            end = phrase_end(t, n, begin, begin + 1, high, quoted, words)
        content = [trimmed(t, (begin, end))]
        content = [c for c in content if c[1] > c[0]]
    first = n
    if kind == "adjective":
        first = min(n, child(t, n, "cop"))
        first = first if 0 <= n - first <= 3 else n
    return Proposal(n, lemma, frame, kind, weight, (first, stop), source, head, content=content)


def _owner(t: Tokens, n: int) -> tuple[Stretch | None, int]:
    """Whose claim it is: the owner before the noun, "by X" behind it, or the verb's subject."""
    owner = child(t, n, "nmod:poss")
    if owner >= 0 and t.lower[owner] in ("his", "her") and t.dep[n] in ("obj", "obl"):
        who, _ = subject(t, t.head[n])
        if 0 <= who < n and t.tag[who] == "NNP" and t.ent[who] == "PERSON":
            return stretch(t, who), who  # "Morn repeated his claim that"
    if owner >= 0:
        first, stop = stretch(t, owner)
        marks = [k for k in range(owner, min(n, owner + 5)) if t.tag[k] == "POS"]
        return (first, min(max(stop, marks[-1] if marks else stop), n)), owner
    if t.tag[n - 1] in ("JJ", "NNP", "NNPS") and t.text[n - 1][:1].isupper() and n > 0:
        return (n - 1, n), n - 1
    for k in dependents(t, n):
        if (
            k > n
            and t.dep[k].startswith("nmod")
            and t.lower[t.subtree[k][0]] in ("by", "among", "from")
        ):
            first, stop = stretch(t, k)
            return (first + 1, stop), k
    if t.dep[n] in ("obj", "obl", "ROOT", "xcomp"):
        who, _ = subject(t, t.head[n] if t.dep[n] != "ROOT" else n)
        if who >= 0 and who < n and t.subtree[who][1] <= n:
            return stretch(t, who), who
    return None, -1


def _subject(t: Tokens, n: int) -> tuple[Stretch | None, int]:
    who, _ = subject(t, n)
    if who < 0 or who > n:
        return None, -1
    first, stop = stretch(t, who)
    return (first, min(stop, n)), who
