"""Unnamed sources right beside a verb of saying, found without a tree.

The attribution layer finds more, but where the parser takes "experts say" for something else it
finds nothing: a noun for people with such a verb at its side is plain enough.
"""

from collections.abc import Iterator

from nlp.components.sourcing_rules.classify import Classifier, Verdict
from nlp.components.sourcing_rules.phrase import Phrase, read_phrase
from nlp.components.sourcing_rules.words import Words, bag, read_tokens, singular
from nlp.tokens import Tokens

_SAYING = bag(
    "said say says believe believed believes think thought thinks argue argued argues warn warned "
    "warns claim claimed claims insist insisted contend contended complain complained concede "
    "conceded acknowledge acknowledged admit admitted allege alleged tweeted wrote noted note "
    "caution cautioned predict predicted estimate estimated suspect suspected fear worry worried "
    "speculate speculated told maintain maintained agree agreed describe described denounce "
    "denounced criticize criticized criticise criticised condemn condemned "
    "point pointed call called"
)
_FEELING = bag(
    "afraid angry concerned confident convinced frustrated furious hopeful incensed optimistic "
    "pessimistic sceptical skeptical sure unsure wary worried alarmed puzzled doubtful"
)
_ABOUT = frozenset(("that", "about", "whether", "how", "of", "at"))
_BE = frozenset(("are", "were", "is", "was"))
_FINITE = frozenset(("VBD", "VBP", "VBZ"))
_MISTAGGED = frozenset(
    (("VB", "say"), ("VB", "suggest"), ("VB", "show"), ("VBN", "said"), ("NNS", "shows"))
)
"""Tags that a tagger gives to a finite verb where a noun came as a surprise to it."""
_LINKS = frozenset(("to", "from", "in", "at", "for", "with", "of", "on", "close", "familiar"))
_SHOWING = bag(
    "show shows showed suggest suggests suggested indicate indicates indicated find finds found"
)
_HELPERS = bag("have has had also still now")
_NOUN_TAGS = frozenset(("NN", "NNS", "NNPS", "DT", "JJ", "CD", "VBZ", "VBP", "VBG"))
_INSIDE = bag("DT JJ JJR JJS NN NNS NNP NNPS CD POS PRP$ HYPH VBN PDT")
_NOT_BEFORE = frozenset(("of", "in", "with", "for", "than", "by", "and", "or", "to", "from"))


def sources(t: Tokens, classifier: Classifier) -> Iterator[tuple[Phrase, Verdict]]:
    """Phrases before a verb of saying, with their verdicts."""
    w = classifier.words
    for i in read_tokens(t):
        if t.tag[i] not in _NOUN_TAGS or not _could_say(t, i, w):
            continue
        verb = _verb_of(t, i, w)
        if not verb:
            continue
        first = _start(t, i)
        if first and t.lower[first - 1] in _NOT_BEFORE and t.sent[first - 1] == t.sent[i]:
            continue
        phrase = read_phrase(t, first, verb, w)
        verdict = classifier.judge(phrase) if phrase is not None else ("", "")
        if phrase is not None and verdict[0]:
            yield phrase, verdict


def _could_say(t: Tokens, i: int, w: Words) -> bool:
    word = t.lower[i]
    one = singular(word)
    if t.tag[i] in ("VBZ", "VBP"):
        return word != one and w.has("person", one)
    if t.tag[i] == "VBG":
        return w.has("paper", word)
    return (
        w.has("pronoun", word)
        or w.has("crowd", word)
        or w.person(word)
        or w.has("paper", one)
        or w.has("medium", one)
    )


def _verb_of(t: Tokens, i: int, w: Words) -> int:
    """Where the verb group of a noun starts, modifiers of the noun left aside, or 0."""
    end = t.sents[t.sent[i]][1]
    paper = w.has("paper", singular(t.lower[i]))
    at = i + 1
    if at < end and t.lower[at] in _LINKS:
        while at < min(end, i + 9) and (t.tag[at] in _INSIDE or t.lower[at] in _LINKS):
            at += 1
    return at if _says(t, at, end, _SHOWING if paper else _SAYING, paper) else 0


def _says(t: Tokens, at: int, end: int, verbs: frozenset[str], paper: bool) -> bool:
    """Whether a verb of the set, or a feeling about something, follows in a finite form."""
    for j in range(at, min(end, at + 3)):
        word = t.lower[j]
        if word in verbs:
            return t.tag[j] in _FINITE or (t.tag[j], word) in _MISTAGGED
        if word in _BE and not paper:
            return _feels(t, j + 1, end)
        if word not in _HELPERS and t.tag[j] != "RB" and not t.text[j].isspace():
            return False
    return False


def _feels(t: Tokens, at: int, end: int) -> bool:
    for j in range(at, min(end - 1, at + 3)):
        if t.lower[j] in _FEELING:
            return t.lower[j + 1] in _ABOUT
        if t.tag[j] != "RB":
            return False
    return False


def _start(t: Tokens, i: int) -> int:
    begin = t.sents[t.sent[i]][0]
    while i > begin and t.tag[i - 1] in _INSIDE and t.lower[i - 1] != "that":
        if t.text[i - 1] == "-" and t.start[i] > t.end[i - 1]:
            break
        i -= 1
    return i
