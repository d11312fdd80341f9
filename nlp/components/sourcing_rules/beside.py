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
    "conceded acknowledge acknowledged admit admitted allege alleged tweeted wrote noted caution "
    "cautioned predict predicted estimate estimated suspect suspected fear worry worried speculate "
    "speculated told maintain maintained"
)
_SHOWING = bag(
    "show shows showed suggest suggests suggested indicate indicates indicated find finds found"
)
_HELPERS = bag("have has had also still now")
_NOUN_TAGS = frozenset(("NN", "NNS", "NNPS", "DT", "JJ", "CD"))
_INSIDE = bag("DT JJ JJR JJS NN NNS NNP NNPS CD POS PRP$ HYPH VBN PDT")
_NOT_BEFORE = frozenset(("of", "in", "with", "for", "than", "by", "and", "or", "to", "from"))


def sources(t: Tokens, classifier: Classifier) -> Iterator[tuple[Phrase, Verdict]]:
    """Phrases before a verb of saying, with their verdicts."""
    w = classifier.words
    for i in read_tokens(t):
        if t.tag[i] not in _NOUN_TAGS or not _fits(t, i, w):
            continue
        first = _start(t, i)
        if first and t.lower[first - 1] in _NOT_BEFORE and t.sent[first - 1] == t.sent[i]:
            continue
        phrase = read_phrase(t, first, i + 1, w)
        verdict = classifier.judge(phrase) if phrase is not None else ("", "")
        if phrase is not None and verdict[0]:
            yield phrase, verdict


def _fits(t: Tokens, i: int, w: Words) -> bool:
    """Whether people say or papers show: the verb behind the noun suits it."""
    verb = _verb_after(t, i)
    if not verb:
        return False
    word = t.lower[i]
    if t.lower[verb] in _SHOWING:
        return w.has("paper", singular(word))
    return w.has("pronoun", word) or w.has("crowd", word) or w.person(word)


def _verb_after(t: Tokens, i: int) -> int:
    """The verb of saying or showing behind a noun, or 0."""
    end = t.sents[t.sent[i]][1]
    for j in range(i + 1, min(end, i + 4)):
        if t.lower[j] in _SAYING or t.lower[j] in _SHOWING:
            return j if t.tag[j] in ("VBD", "VBP", "VBZ") else 0
        if t.lower[j] not in _HELPERS and t.tag[j] != "RB" and not t.text[j].isspace():
            return 0
    return 0


def _start(t: Tokens, i: int) -> int:
    begin = t.sents[t.sent[i]][0]
    while i > begin and t.tag[i - 1] in _INSIDE and t.lower[i - 1] != "that":
        if t.text[i - 1] == "-" and t.start[i] > t.end[i - 1]:
            break
        i -= 1
    return i
