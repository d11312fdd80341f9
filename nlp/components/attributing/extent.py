"""How far reported speech goes: a parser stops too early, the words show where it ends."""

from nlp.components.attributing.proposal import Stretch
from nlp.components.attributing.syntax import QUOTE_MARKS
from nlp.components.attributing.words import Words
from nlp.components.bag import bag
from nlp.tokens import Tokens

_SENTENCE_ENDS = frozenset((".", "?", "!", "…", "...", "\n"))
_ASIDE = bag("which who whose while compared whereas according although though despite")
_DASHES = frozenset(("—", "–", "--", "-", ";", ":"))
_BRACKETS = {"(": ")", "[": "]"}
_VERBS = frozenset(("VBD", "VBZ", "VBP", "MD"))
LONGEST = 200
"""Tokens in which a sentence's edge is looked for; text without stops is read in linear time."""


def sentence_end(t: Tokens, i: int, high: int, quoted: bytearray) -> int:
    """The token that ends the sentence in which token i stands, or the last that is looked at."""
    high = min(high, i + LONGEST)
    while i < high:
        if t.text[i] in _SENTENCE_ENDS and not (quoted[i] and i + 1 < high and quoted[i + 1]):
            return i
        if quoted[i] and not (i + 1 < high and quoted[i + 1]) and _closes_sentence(t, i, high):
            return i + 1
        i += 1
    return high


def _closes_sentence(t: Tokens, i: int, high: int) -> bool:
    """Whether a quotation's last mark ends the sentence: a full stop stands inside it."""
    if i < 1 or t.text[i] not in QUOTE_MARKS or t.text[i - 1][-1:] not in (".", "?", "!"):
        return False
    return i + 1 >= high or t.text[i + 1][:1].isupper() or t.text[i + 1] in QUOTE_MARKS


def sentence_start(t: Tokens, i: int, low: int, quoted: bytearray) -> int:
    """The token that begins the sentence in which token i stands."""
    low = max(low, i - LONGEST)
    while i > low:
        before = i - 1
        if t.text[before] in _SENTENCE_ENDS and not quoted[before]:
            return i
        if quoted[before] and not quoted[i] and _closes_sentence(t, before, i + 1):
            return i
        i -= 1
    return low


def clause_end(t: Tokens, v: int, first: int, high: int, quoted: bytearray, words: Words) -> int:
    """Where a reported clause that begins at `first` ends."""
    end = sentence_end(t, max(first, v + 1), high, quoted)
    i = first + 1
    while i < end:
        if quoted[i]:
            i += 1
            continue
        if t.text[i] in _BRACKETS:
            i = _behind_bracket(t, i, end)
            continue
        if t.text[i] == "," and i + 1 < end and _leaves(t, v, i + 1, end, words):
            return i
        if t.lower[i] in ("and", "but") and _joins_cue(t, v, i, words):
            return i - 1 if t.text[i - 1] == "," else i
        i += 1
    return end


def phrase_end(
    t: Tokens, v: int, first: int, at_least: int, high: int, quoted: bytearray, words: Words
) -> int:
    """Where a reported object or infinitive ends, which the tree ends at `at_least`."""
    end = sentence_end(t, max(first, v + 1), high, quoted)
    for i in range(first + 1, end):
        if quoted[i]:
            continue
        word, lower = t.text[i], t.lower[i]
        if word == "," and i + 1 < end and (i >= at_least or _leaves(t, v, i + 1, end, words, 0.4)):
            return i
        if lower in _SUBORDINATE or (lower in ("and", "but", "or") and _joins_verb(t, v, i)):
            return i - 1 if t.text[i - 1] == "," else i
        if i < at_least:
            continue
        if word in ("(", ")", "[", "]") or (word in _DASHES and not _hyphen(t, i)):
            return i
        if t.tag[i] in _VERBS and t.head[i] <= v and t.dep[i] not in ("aux", "cop", "aux:pass"):
            return i
    return end


_SUBORDINATE = bag("while although though because")


def _hyphen(t: Tokens, i: int) -> bool:
    return t.text[i] == "-" and 0 < i < len(t) - 1 and t.start[i] == t.end[i - 1]


def _behind_bracket(t: Tokens, i: int, end: int) -> int:
    closing = _BRACKETS[t.text[i]]
    for k in range(i + 1, min(end, i + 40)):
        if t.text[k] == closing:
            return k + 1
    return i + 1


def _leaves(t: Tokens, v: int, i: int, end: int, words: Words, needed: float = 0.55) -> bool:
    """Whether the word behind a comma leaves the reported clause for the writer's own."""
    word = t.lower[i]
    if word in _ASIDE:
        return True
    k = i
    while k < end and t.tag[k] in ("RB", "CC"):
        k += 1
    if k < end and t.tag[k] == "VBG":
        entry = words.verbs.get(t.lower[k])
        return entry is not None and entry.best > needed
    return _own_report(t, v, i, end, words)


def _own_report(t: Tokens, v: int, i: int, end: int, words: Words) -> bool:
    """Whether "but she said", "and the board, which met, said" begins a report of its own."""
    if t.lower[i] in ("and", "but", "as", "or", "so"):
        i += 1
    for k in range(i + 1, min(end, i + 14)):
        tag = t.tag[k]
        if tag in ("VBD", "VBZ", "VBP") and t.dep[k] not in ("aux", "cop", "aux:pass", "acl:relcl"):
            entry = words.verbs.get(t.lower[k])
            return entry is not None and entry.share("that") > 0.65 and tag == t.tag[v]
        if tag in ("MD", "WDT", "WP", "WRB") or t.text[k] in (":", ";", "—"):
            return False
    return False


def _joins_cue(t: Tokens, v: int, i: int, words: Words) -> bool:
    """Whether "and argued" goes on with another verb of the speaker's."""
    k = i + 1
    while k < len(t) and t.tag[k] == "RB":
        k += 1
    if k >= len(t) or t.tag[k] != t.tag[v] or t.tag[k][:2] != "VB":
        return False
    entry = words.verbs.get(t.lower[k])
    return t.head[k] == v or (entry is not None and entry.best > 0.6)


def _joins_verb(t: Tokens, v: int, i: int) -> bool:
    k = i + 1
    while k < len(t) and t.tag[k] == "RB":
        k += 1
    return k < len(t) and (
        t.tag[k] in ("VBD", "VBZ", "VBP", "MD") or (t.tag[k] == t.tag[v] and t.tag[k][:2] == "VB")
    )


def trimmed(t: Tokens, part: Stretch) -> Stretch:
    """Without punctuation at its edges; quotation marks stay."""
    first, stop = part
    while first < stop and t.pos[first] == "PUNCT" and t.text[first] not in QUOTE_MARKS:
        first += 1
    while stop > first and t.pos[stop - 1] == "PUNCT" and t.text[stop - 1] not in QUOTE_MARKS:
        stop -= 1
    return first, stop
