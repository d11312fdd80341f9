"""From the attribution layer's sources to judged phrases, one a conjunct."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nlp.components.source_words import singular
from nlp.components.sourcing_rules.classify import NO_SOURCE_WORD, Classifier, Verdict
from nlp.components.sourcing_rules.cues import cue_tokens, why_not
from nlp.components.sourcing_rules.media import is_first_to_report
from nlp.components.sourcing_rules.phrase import Phrase, read_phrase
from nlp.tokens import Tokens

_TALKS = frozenset(("interview", "conversation", "account", "testimony", "remark", "comment"))
"""What somebody says in them is that person's word: "according to interviews with officials"."""


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
    if row.get("frame") == "relative" or singular(t.lower[phrase.head]) in _TALKS:
        phrase = _nearest(t, phrase, classifier)
    others = _conjuncts(t, phrase, classifier) or _second_medium(t, phrase, classifier)
    parts = [phrase, *others]
    verdicts = [classifier.judge(p, row.get("name")) for p in parts]
    if any(v[0] for v in verdicts):
        verdicts = [_checked(t, row, p, v) for p, v in zip(parts, verdicts, strict=True)]
    if verdicts[0] == ("", "a-name") and is_first_to_report(t, phrase, cue_tokens(t, row)):
        verdicts[0] = "secondhand", "medium-named"
    if len(parts) > 1:
        if all(v == ("secondhand", "medium-named") for v in verdicts):
            yield from (Cited(p.first, p.core, p.core, *verdicts[0]) for p in parts)
            return
        if all(v[0] for v in verdicts):
            last = parts[-1]
            yield Cited(phrase.first, last.end, last.stop, *verdicts[0])
            return
        if not verdicts[0][0]:
            verdicts = [_beside_name(t, p, v) for p, v in zip(parts, verdicts, strict=True)]
    for part, verdict in zip(parts, verdicts, strict=True):
        yield Cited(part.first, part.end, part.stop, *verdict)


def _nearest(t: Tokens, phrase: Phrase, classifier: Classifier) -> Phrase:
    """The people behind a word: "the anger of teachers who said", "interviews with officials"."""
    if classifier.judge(phrase)[1] != NO_SOURCE_WORD:
        return phrase
    for i in range(phrase.stop - 2, phrase.core - 1, -1):
        if t.lower[i] in ("of", "from", "by", "with", "among"):
            return read_phrase(t, i + 1, phrase.stop, classifier.words) or phrase
    return phrase


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


def _second_medium(t: Tokens, phrase: Phrase, classifier: Classifier) -> list[Phrase]:
    """The medium that "and" joins to a first one, whatever the tree says."""
    for k in range(phrase.core, phrase.stop - 1):
        if t.lower[k] == "and" and classifier.judge(phrase)[1] == "medium-named":
            second = read_phrase(t, k + 1, phrase.stop, classifier.words)
            named = second is not None and classifier.judge(second)[1] == "medium-named"
            return [second] if second is not None and named else []
    return []


def _beside_name(t: Tokens, phrase: Phrase, verdict: tuple[str, str]) -> tuple[str, str]:
    """ "Brill Foods and other firms", "she and her allies": the name stands for the rest."""
    words = t.lower[phrase.first : phrase.head + 1]
    if "other" in words or "others" in words or "another" in words:
        return "", "beside-a-name"
    return verdict


def _checked(t: Tokens, row: dict[str, Any], phrase: Phrase, verdict: Verdict) -> Verdict:
    """The verdict, unless the cue shows that nothing is passed on here."""
    reason = why_not(t, row, phrase, verdict[1]) if verdict[0] else ""
    return ("", reason) if reason else verdict
