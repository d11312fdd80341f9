"""Papers without a name that a statement leans on, without a verb of their own for showing it.

"Based on current polling", "polls put Hale ahead", "in one study, half forgot": the writer has the
statement from them, and the reader cannot look them up. That somebody leads in polls only tells
where he stands.
"""

from collections.abc import Iterator

from nlp.components.bag import bag
from nlp.components.source_words import read_tokens, singular
from nlp.components.sourcing_rules.classify import Classifier, Verdict
from nlp.components.sourcing_rules.phrase import Phrase, read_phrase
from nlp.tokens import Tokens

_POLLS = bag("poll polls survey surveys polling")
_PLACING = bag(
    "put puts have has had give gives gave place places placed peg pegs pegged rank ranks ranked"
)
"""With a name behind them, these tell what polls measured: "polls put Hale ahead"."""
_SOME = bag("many most several some various recent number handful few")
_RECEIVED = bag("common conventional received prevailing popular accepted")
_HOLDS = bag("says said say holds held has had suggests suggested goes dictates is was")
_PAUSES = frozenset((",", ".", ":", "VBD", "VBZ", "VBP", "MD", "WDT", "WP"))
_STOPS = frozenset((",", ".", ":", "-LRB-", "-RRB-", "``", "''", "TO", "CC", "MD"))
_OPENED = frozenset(("in", "per"))
_STUDIES = _POLLS | bag("study experiment analysis")
"""Not tests and trials: a trial is mostly held in court."""
_FURTHER = (["in"], ["of"], ["from"], ["out"], ["by"])


def leaned_on(t: Tokens, classifier: Classifier) -> Iterator[tuple[Phrase, Verdict]]:
    """Phrases for papers without a name that a statement leans on, with their verdicts."""
    for i in read_tokens(t):
        word = t.lower[i]
        if word == "wisdom" and i and t.lower[i - 1] in _RECEIVED and _is_spoken(t, i):
            first = i - 2 if i > 1 and t.lower[i - 2] in ("the", "this") else i - 1
            wise = read_phrase(t, first, i + 1, classifier.words)
            if wise is not None:
                yield wise, ("vague_authority", "paper-vague")
        bounds = (0, 0)
        if word == "on" and i and t.lower[i - 1] == "based":
            bounds = i + 1, _end(t, i + 1, _PAUSES)
        elif word in _POLLS and t.tag[i] in ("NN", "NNS", "NNP", "NNPS", "VBG"):
            bounds = _polls(t, i)
        elif word in _OPENED and i == _sentence(t, i)[0]:
            bounds = _opening(t, i)
        if bounds[1] > bounds[0]:
            phrase = read_phrase(t, *bounds, classifier.words)
            verdict = classifier.judge(phrase) if phrase is not None else ("", "")
            if phrase is not None and verdict == ("vague_authority", "paper-vague"):
                yield phrase, verdict


def _is_spoken(t: Tokens, i: int) -> bool:
    """Whether wisdom says something: "common wisdom has it that", "this year says"."""
    return any(t.lower[k] in _HOLDS for k in range(i + 1, min(_sentence(t, i)[1], i + 5)))


def _sentence(t: Tokens, i: int) -> tuple[int, int]:
    return t.sents[t.sent[i]]


def _end(t: Tokens, at: int, closing: frozenset[str]) -> int:
    """Where the phrase that starts at a token closes, a dozen tokens behind it at most."""
    limit = min(_sentence(t, at)[1], at + 12) if at < len(t) else at
    return next((k for k in range(at, limit) if t.tag[k] in closing), limit)


def _polls(t: Tokens, i: int) -> tuple[int, int]:
    """The bounds of a phrase for polls that place somebody: "polls put Hale ahead"."""
    begin, end = _sentence(t, i)
    first = i
    while first > begin and t.tag[first - 1] in ("JJ", "JJR", "JJS", "NN", "CD", "DT", "NNP"):
        first -= 1
    if first - 3 > begin and t.lower[first - 1] == "of" and t.lower[first - 2] in _SOME:
        first -= 3 if t.lower[first - 3] == "a" else 2
    verb = _placing(t, i, end)
    if not verb and i + 1 < end and _is_told_by(t, first, i):
        return first, _end(t, i + 1, _STOPS | {"VBD", "VBZ", "VBP", "WDT"})
    return (first, verb) if verb else (0, 0)


def _is_told_by(t: Tokens, first: int, i: int) -> bool:
    """Whether more than one poll bears a standing out: "he trails in most polls".

    That somebody is ahead "in the polls" or "in polls here" only tells where he stands.
    """
    within = t.lower[first - 1 : first] == ["in"]
    return within and t.tag[i] == "NNS" and any(t.lower[k] in _SOME for k in range(first, i))


def _placing(t: Tokens, i: int, end: int) -> int:
    """Where "put Hale ahead" follows, "in Ohio" left aside: a verb of placing and a name, or 0."""
    at = i + 1
    if t.lower[at : at + 1] in _FURTHER:
        at = _end(t, at + 1, _STOPS | {"VBD", "VBZ", "VBP", "WDT"})
    if at + 1 >= end or t.lower[at] not in _PLACING or not t.tag[at].startswith("VB"):
        return 0
    named = t.tag[at + 1] == "PRP" or t.text[at + 1][:1].isupper()
    return at if named else 0


def _opening(t: Tokens, i: int) -> tuple[int, int]:
    """The bounds of "one study" in "In one study, half forgot"."""
    stop = _end(t, i + 1, frozenset((",", "VBZ", "VBP", "MD", ".", ":")))
    closed = t.lower[stop : stop + 1] == [","] and t.tag[i + 1] != "VBG"
    core = [k for k in range(i + 1, stop) if singular(t.lower[k]) in _STUDIES]
    if closed and _found_by(t, stop + 1):
        return 0, 0
    return (i + 1, stop) if closed and core and core[0] <= i + 6 else (0, 0)


def _found_by(t: Tokens, at: int) -> bool:
    """Whether a body that found it follows: "in a poll, Ellin Data found that"."""
    end = min(_sentence(t, at)[1], at + 6) if at < len(t) else at
    verb = next((k for k in range(at, end) if t.tag[k].startswith("VB")), -1)
    return (
        verb > at
        and t.lower[verb] in _FINDS
        and all(t.text[k][:1].isupper() or t.lower[k] in _THEY for k in range(at, verb))
    )


_THEY = bag("the they he she")
_FINDS = bag(
    "found finds asked asks surveyed polled showed shows reported reports put estimated estimates "
    "concluded concludes wrote argued argue argues"
)
