"""Nouns that could be a source, whether or not a rule has them: what the weigher judges."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp.components.rows import Row
from nlp.components.source_words import Words, read_tokens, singular
from nlp.components.sourcing_rules.beside import start_of
from nlp.components.sourcing_rules.classify import Classifier, Verdict
from nlp.components.sourcing_rules.holders import stop_of
from nlp.components.sourcing_rules.media import REPORTS
from nlp.components.sourcing_rules.phrase import Phrase, read_phrase
from nlp.components.sourcing_rules.seeming import only_hears, stays_silent
from nlp.components.sourcing_rules.situation import Situation, situation
from nlp.tokens import Tokens

_INDEFINITE = frozenset(
    ("some", "many", "others", "most", "several", "another", "one", "someone", "somebody", "few",
     "those", "people", "everyone", "young", "elderly", "rich", "poor", "all", "more", "both")
)  # fmt: skip
_ROLES = frozenset(
    ("nsubj", "nsubj:pass", "obl", "obj", "conj", "nmod", "root", "obl:agent", "ROOT")
)
_COUNTED = frozenset(("some", "many", "most", "several", "few", "one"))
_LONGEST = 60
"""Tokens behind a noun in which its phrase ends."""
_ALL_MEANINGS = ("pronoun", "crowd", "paper", "medium", "body", "spokesperson")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase with its verdict, were it cited, and its situation."""

    phrase: Phrase
    verdict: Verdict
    situation: Situation


def candidates(
    t: Tokens, classifier: Classifier, seen: dict[int, set[str]], quotes: Iterable[Row]
) -> Iterator[Candidate]:
    """Every noun whose phrase would be marked if it were cited.

    `seen` tells which rules have a token (see `seen_by`), `quotes` are the quotation layer's rows.
    """
    spoken = bytearray(len(t))
    for row in quotes:
        if row["subtype"] in ("full", "partial"):
            inside = slice(bisect_right(t.end, row["start"]), bisect_left(t.start, row["end"]))
            spoken[inside] = b"\1" * (inside.stop - inside.start)
    for i in read_tokens(t):
        if not _could_be(t, i, classifier.words):
            continue
        phrase = _phrase(t, i, classifier.words)
        if phrase is None or i not in (phrase.head, phrase.amount):
            continue
        if (t.head[i] > i and stays_silent(t, t.head[i])) or only_hears(t, i):
            continue
        verdict = classifier.judge(phrase)
        if verdict[0]:
            around = situation(
                t, i, phrase, verdict, classifier.words, seen.get(i, set()), bool(spoken[i])
            )
            yield Candidate(phrase, verdict, around)


def seen_by(
    t: Tokens,
    attributions: Iterable[Row],
    found: Iterable[tuple[str, Phrase, Verdict]],
    w: Words,
) -> dict[int, set[str]]:
    """For each token the rules that have it: as the head of a source, or else inside one.

    `found` are the finders' names with the phrases that they found, and their verdicts.
    """
    seen: dict[int, set[str]] = {}
    for row in attributions:
        for start, end in row["source"][:1]:
            first, stop = bisect_right(t.end, start), bisect_left(t.start, end)
            phrase = read_phrase(t, first, stop, w)
            if phrase is None:
                continue
            marks = ["r:attr", *(f"r:attr:{row[k]}" for k in ("frame", "voice") if k in row)]
            seen.setdefault(phrase.head, set()).update(marks)
            if phrase.amount >= 0:
                seen.setdefault(phrase.amount, set()).add("r:attr-amount")
            for k in range(first, stop):
                if k != phrase.head:
                    seen.setdefault(k, set()).add("r:attr-in")
    for name, phrase, verdict in found:
        seen.setdefault(phrase.head, set()).update(("r:" + name, f"r:{name}:{verdict[0]}"))
        for k in range(phrase.first, phrase.stop):
            if k != phrase.head:
                seen.setdefault(k, set()).add("r:rule-in")
    return seen


def _could_be(t: Tokens, i: int, w: Words) -> bool:
    """Whether a token is a noun or pronoun that a source can have for its head."""
    tag, word = t.tag[i], t.lower[i]
    if tag in ("NN", "NNS"):
        inner = t.dep[i] == "compound" and t.tag[i + 1 : i + 2] in (["NN"], ["NNS"])
        return not inner and _is_a_source_word(word, w)
    if tag in ("NNP", "NNPS"):
        sort = tag == "NNPS" or t.ent[i] == "NORP"
        return sort and word.endswith("s") and t.dep[i] not in ("compound", "flat")
    return word in _INDEFINITE and t.dep[i] in _ROLES


def _is_a_source_word(word: str, w: Words) -> bool:
    def answer(word: str) -> bool:
        one = singular(word)
        listed = any(w.has(c, word) or w.has(c, one) for c in _ALL_MEANINGS)
        return listed or w.person(word) or one in REPORTS

    return w.once("source", word, answer)


def _phrase(t: Tokens, i: int, w: Words) -> Phrase | None:
    """The whole phrase of a noun: counted amounts before it, clauses behind it."""
    first = start_of(t, i)
    if first >= 2 and t.lower[first - 1] == "of":
        counts = t.lower[first - 2]
        if w.has("amount", counts) or t.tag[first - 2] == "CD" or counts in _COUNTED:
            first = start_of(t, first - 2)
    end = min(t.sents[t.sent[i]][1], i + _LONGEST)
    stop = min(end, max(i + 1, stop_of(t, first, end), t.subtree[i][1]))
    verb = t.head[i]
    if verb > i and t.tag[verb].startswith("VB"):
        stop = min(stop, verb)
    return read_phrase(t, first, stop, w)
