"""The sourcing layer: somebody's word is passed on and the reader cannot tell whose.

It judges the sources that the attribution layer found, and finds reports without a reporter and
phrases that withhold a name by itself. Each row has `start`, `end`, `subtype`, `rule` and
`fields` for the texts.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.rows import Row, read, write
from nlp.components.source_words import singular, words
from nlp.components.sourcing_rules import agentless, anonymity
from nlp.components.sourcing_rules.beside import inverted, sources
from nlp.components.sourcing_rules.candidates import Candidate, candidates, seen_by
from nlp.components.sourcing_rules.cited import Cited, cited_phrases
from nlp.components.sourcing_rules.classify import Classifier, Verdict
from nlp.components.sourcing_rules.holders import holders
from nlp.components.sourcing_rules.leaning import leaned_on
from nlp.components.sourcing_rules.media import relays
from nlp.components.sourcing_rules.naming import Memory, is_headline
from nlp.components.sourcing_rules.phrase import Phrase
from nlp.components.sourcing_rules.settling import Weighed, settle, weigh
from nlp.components.sourcing_rules.weighing import Weighs, bundled
from nlp.tokens import Tokens, tokens_of

LAYER = "newsgloss_sourcing"
_PEOPLE = ("unnamed_person", "unnamed_group")
_FINDERS = (
    ("sources", sources),
    ("inverted", inverted),
    ("leaned", leaned_on),
    ("holders", holders),
)
_ADDS, _DROPS = 2.5, -3.5
"""Log odds from which a noun is marked that no rule has, and below which a rule's find is dropped.

Chosen on 132 newspaper articles that neither network nor rules had seen (F1 0.753, with 2 and -5
0.738) and on the unnamed sources of PolNeAR's training and development parts, where from 1.5 to 3
and from -3 to -5 it hardly differs.
"""


@Language.factory(
    LAYER, default_config={"user_folder": None}, requires=["token.tag", "token.dep", "token.head"]
)
def make(nlp: Language, name: str, user_folder: str | None) -> "Detector":
    """The component."""
    return Detector(Path(user_folder) if user_folder else None)


class Detector:
    """Writes the layer; needs tags, sentences and, for most subtypes, the attribution layer."""

    def __init__(self, user_folder: Path | None = None, weigher: Weighs | None = None) -> None:
        self._words = words(user_folder)
        self._weigher = weigher or bundled()

    def __call__(self, doc: Doc) -> Doc:
        """The Doc, with the layer written."""
        write(doc, LAYER, list(self._rows(doc)))
        return doc

    def tried(self, doc: Doc, token: int) -> list[str]:
        """For developers: what each rule said about a token."""
        t = tokens_of(doc)
        lines = [
            f"cited as a source: {text_of(t, c)!r}: {c.subtype or 'no mark'}, {c.rule}"
            for c in self._judged(doc, t)
            if c.first <= token < c.stop
        ]
        lines += [
            f"weighed as a source: {t.text[w.head]!r}: {w.odds:+.1f} "
            f"(marked from {_ADDS:+.1f}, a rule's find dropped below {_DROPS:+.1f})"
            for w in self.weighed(doc)
            if w.phrase.first <= token < w.phrase.stop
        ]
        lines += [f"{r['subtype']}: {r['rule']}" for r in self._unsourced(t) if _on(t, r, token)]
        return lines or ["no attribution has it as its source, and no rule about phrases fits"]

    def weighed(self, doc: Doc) -> list[Weighed]:
        """All nouns that could be sources, with the log odds that a reader would mark them."""
        return list(weigh(self.candidates(doc), self._weigher))

    def candidates(self, doc: Doc) -> Iterator[Candidate]:
        """All nouns that could be sources, with what surrounds them."""
        t = tokens_of(doc)
        classifier = Classifier(t, self._words, Memory(t, self._words))
        _, found = self._found(doc, classifier)
        yield from self._nouns(doc, classifier, found)

    def _found(
        self, doc: Doc, classifier: Classifier
    ) -> tuple[list[Cited], list[tuple[str, Phrase, Verdict]]]:
        """What the attributions cite, and what each finder adds, with its name."""
        t = classifier.tokens
        cited = list(cited_phrases(t, read(doc, "newsgloss_attribution"), classifier))
        return cited, [(name, *f) for name, finder in _FINDERS for f in finder(t, classifier)]

    def _nouns(
        self, doc: Doc, classifier: Classifier, found: list[tuple[str, Phrase, Verdict]]
    ) -> Iterator[Candidate]:
        t = classifier.tokens
        seen = seen_by(t, read(doc, "newsgloss_attribution"), found, self._words)
        silent = replace(classifier, notes=False)
        yield from candidates(t, silent, seen, read(doc, "newsgloss_quote"))

    def _judged(self, doc: Doc, t: Tokens) -> list[Cited]:
        classifier = Classifier(t, self._words, Memory(t, self._words))
        cited, found = self._found(doc, classifier)
        rules = [*cited, *(Cited(p.first, p.end, p.stop, *v) for _, p, v in found)]
        nouns = weigh(self._nouns(doc, classifier, found), self._weigher)
        settled = settle(rules, list(nouns), _ADDS, _DROPS)
        return [self._told_below(t, c, settled) for c in settled]

    def _told_below(self, t: Tokens, c: Cited, found: list[Cited]) -> Cited:
        """People in a headline are unnamed only if the text below leaves them unnamed, too."""
        if c.subtype not in _PEOPLE or not is_headline(t, c.first):
            return c
        roles = self._roles(t, c)
        for other in found:
            below = other.subtype in _PEOPLE and not is_headline(t, other.first)
            if below and roles & self._roles(t, other):
                return c
        return Cited(c.first, c.end, c.stop, "", "named-below")

    def _roles(self, t: Tokens, c: Cited) -> set[str]:
        """The words for people in a cited phrase, in the singular."""
        roles = {singular(t.lower[i]) for i in range(c.first, c.end)}
        return {role for role in roles if self._words.person(role) or self._is_group(role)}

    def _is_group(self, word: str) -> bool:
        return any(self._words.has(kind, word) for kind in ("crowd", "pronoun", "body"))

    def _rows(self, doc: Doc) -> Iterator[Row]:
        t = tokens_of(doc)
        taken = bytearray(len(t))
        done: set[tuple[int, int]] = set()
        for c in self._judged(doc, t):
            if c.subtype and (c.first, c.end) not in done and not any(taken[c.first : c.end]):
                done.add((c.first, c.end))
                taken[c.first : c.end] = b"\1" * (c.end - c.first)
                yield _row(t.start[c.first], t.end[c.end - 1], c.subtype, c.rule)
        for row in self._unsourced(t):
            if row["subtype"] == "anonymity_granted" or not any(taken[i] for i in _inside(t, row)):
                yield row

    def _unsourced(self, t: Tokens) -> Iterator[Row]:
        text = t.source
        for first, stop, rule in relays(t, self._words):
            yield _row(t.start[first], t.end[stop - 1], "secondhand", rule)
        for first, stop, rule in (
            *agentless.passives(t, self._words),
            *agentless.nouns(t, self._words),
        ):
            yield _row(t.start[first], t.end[stop - 1], "agentless", rule)
        for start, end, rule in anonymity.phrases(t, text):
            yield _row(start, end, "anonymity_granted", rule)


def text_of(t: Tokens, cited: Cited) -> str:
    """The words of a cited phrase, as it was given."""
    return t.source[t.start[cited.first] : t.end[cited.stop - 1]]


def _inside(t: Tokens, row: Row) -> range:
    return range(bisect_right(t.end, row["start"]), bisect_left(t.start, row["end"]))


def _on(t: Tokens, row: Row, token: int) -> bool:
    return bool(row["start"] < t.end[token] and t.start[token] < row["end"])


def _row(start: int, end: int, subtype: str, rule: str) -> Row:
    return {"start": start, "end": end, "subtype": subtype, "rule": rule, "fields": {}}
