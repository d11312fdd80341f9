"""From the attribution layer's sources to judged phrases, one a conjunct."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nlp.components.sourcing_rules.classify import Classifier
from nlp.components.sourcing_rules.phrase import Phrase, read_phrase
from nlp.components.sourcing_rules.words import bag
from nlp.tokens import Tokens

_RELAYS = bag(
    "report say write quote note reveal confirm cite announce observe estimate learn describe "
    "claim tell publish find detail cover broadcast show list state add point mention suggest "
    "speculate explain according per allege carry run break call put hear recall name "
    "conclude allude term warn argue predict calculate discover obtain record relate"
)
"""A medium relays only with such a cue: one that endorses, asks or sues acts for itself."""

_ACTS = bag(
    "accept adopt aim append appear approve attack back care devote distribute embrace file "
    "ignore knock look nominate offer release seek share shelter sign support talk vote welcome "
    "join help serve gather march follow attend pay visit work run"
)
"""Cues by which a group only acts: "voters backed her" cites nobody."""
_CLAIMS = bag(
    "accuse acknowledge add admit agree allege announce argue ask assert assume believe "
    "blame call caution charge cite claim complain concede conclude confide confirm "
    "consider contend deny describe disagree disclose doubt estimate expect explain expose "
    "guess hint hope indicate insist know lament learn maintain mention note object observe "
    "point predict promise propose protest recall recommend record relate remember remark "
    "reply report reveal say speculate state stress suggest suspect swear tell testify "
    "think urge view voice vow warn wonder worry write"
)
"""Cues that make even a borrowed subject a source: "lawmakers who thought that"."""
_BORROWED = frozenset(("relative", "clause"))


@dataclass(frozen=True, slots=True)
class Cited:
    """A judged source: tokens [first, stop) as cited, [first, end) as marked where `subtype`."""

    first: int
    end: int
    stop: int
    subtype: str
    rule: str


def cited_phrases(
    t: Tokens, attributions: list[dict[str, Any]], classifier: Classifier
) -> Iterator[Cited]:
    """Every source of every attribution, judged, in the order of the attributions."""
    for row in attributions:
        for start, end in row["source"][:1]:
            first, stop = bisect_right(t.end, start), bisect_left(t.start, end)
            if first < stop:
                yield from _judged(t, row, first, stop, classifier)


def _judged(
    t: Tokens, row: dict[str, Any], first: int, stop: int, classifier: Classifier
) -> Iterator[Cited]:
    phrase = read_phrase(t, first, stop, classifier.words)
    if phrase is None:
        return
    parts = [phrase, *_conjuncts(t, phrase, classifier)]
    verdicts = [classifier.judge(p, row.get("name")) for p in parts]
    verdicts = [_relayed(t, row, _claimed(row, v)) for v in verdicts]
    if len(parts) > 1:
        if all(v[0] for v in verdicts):
            last = parts[-1]
            yield Cited(phrase.first, last.end, last.stop, *verdicts[0])
            return
        if not verdicts[0][0]:
            verdicts = [_beside_name(t, p, v) for p, v in zip(parts, verdicts, strict=True)]
    for part, verdict in zip(parts, verdicts, strict=True):
        yield Cited(part.first, part.end, part.stop, *verdict)


def _conjuncts(t: Tokens, phrase: Phrase, classifier: Classifier) -> list[Phrase]:
    """The phrases joined to the first one by "and", "or" or commas."""
    starts = []
    for k in range(phrase.core, phrase.stop):
        if t.dep[k] == "conj" and t.head[k] == phrase.head:
            begin = k
            while begin > phrase.core and t.lower[begin - 1] not in (",", "and", "or", "but", "&"):
                begin -= 1
            starts.append(begin)
    starts = sorted(set(starts))
    ends = [*starts, phrase.stop][1:]
    read = (
        read_phrase(t, begin, end, classifier.words)
        for begin, end in zip(starts, ends, strict=True)
    )
    return [p for p in read if p is not None]


def _beside_name(t: Tokens, phrase: Phrase, verdict: tuple[str, str]) -> tuple[str, str]:
    """ "Brill Foods and other firms", "she and her allies": the name stands for the rest."""
    words = t.lower[phrase.first : phrase.head + 1]
    if phrase.determiner == "owner" or "other" in words or "others" in words or "another" in words:
        return "", "beside-a-name"
    return verdict


def _claimed(row: dict[str, Any], verdict: tuple[str, str]) -> tuple[str, str]:
    """A source says, thinks or plans something; one that merely acts is none."""
    lemma = str(row.get("lemma", "")).split(" ")[0]
    acts = lemma in _ACTS or (row.get("frame") in _BORROWED and lemma not in _CLAIMS)
    return ("", "acts-and-says-nothing") if lemma and acts else verdict


def _relayed(t: Tokens, row: dict[str, Any], verdict: tuple[str, str]) -> tuple[str, str]:
    if verdict[1] != "medium-named":
        return verdict
    for start, end in row["cue"]:
        for i in range(bisect_right(t.end, start), bisect_left(t.start, end)):
            if t.lower[i] in (":", "—", "-") or _stem(t, i) & _RELAYS:
                return verdict
    return ("", "medium-acts-for-itself") if row["cue"] else verdict


def _stem(t: Tokens, i: int) -> set[str]:
    """Possible dictionary forms: the pipeline's lemma and the word with its ending cut."""
    word = t.lower[i]
    out = {word, t.lemma[i]}
    for ending, put in (("s", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ies", "y")):
        if word.endswith(ending):
            out.add(word[: -len(ending)] + put)
    irregular = _IRREGULAR.get(word)
    return out | {irregular} if irregular else out


_IRREGULAR = {
    "said": "say",
    "wrote": "write",
    "written": "write",
    "told": "tell",
    "found": "find",
    "ran": "run",
    "broke": "break",
    "heard": "hear",
    "put": "put",
    "shown": "show",
    "reporting": "report",
    "quoting": "quote",
    "report": "report",
}
