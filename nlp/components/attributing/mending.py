"""Sources of verbs that the words beside them show better than the tree."""

from nlp.components.attributing import surface
from nlp.components.attributing.extent import sentence_start
from nlp.components.attributing.proposal import Proposal, Stretch
from nlp.components.attributing.quotations import block_at
from nlp.components.attributing.syntax import QUOTE_MARKS
from nlp.tokens import Tokens


def by_the_words(
    t: Tokens, p: Proposal, last: Proposal | None, low: int, quoted: bytearray
) -> None:
    """Sets a source right that the words show better than the tree; `last` reported before."""
    v = p.head
    aside = _named_in_an_aside(t, p)
    if aside is not None:
        p.source, p.source_head, p.rule = aside, surface.head_of(t, *aside), "inverted"
        return
    if t.tag[v] in ("VBD", "VBZ") and p.frame == "bare" and t.text[v + 1 : v + 2] == [","]:
        near = surface.subject_before(t, v, low)
        apart = near is not None and near[1] == v and near[0] > low and t.text[near[0] - 1] == ","
        if near is not None and apart and p.source is not None and p.source[0] < near[0]:
            p.source, p.source_head, p.rule = near, surface.head_of(t, *near), "verb"
    if t.tag[v] in ("VBD", "VBZ") and p.rule in ("verb", "clause") and p.source is not None:
        near = surface.subject_before(t, v, low)
        ends = near is not None and near[0] > low and t.text[near[0] - 1] == ","
        if near is not None and not ends and not near[0] <= p.source_head < near[1]:
            p.source, p.source_head, p.rule = near, surface.head_of(t, *near), "verb"
    if p.rule == "clause" and p.source is not None and t.lower[p.source_head] in _OCCASIONS:
        actor = _who_acted_before(t, v, max(low, p.source[1]))
        if actor is not None:
            p.source, p.source_head = actor, surface.head_of(t, *actor)
    if last is None or sentence_start(t, v, low, quoted) > last.head:
        return
    adds = p.lemma == "add" and t.tag[v] == "VBG" and t.text[v - 1] in (",", *QUOTE_MARKS)
    if adds and last.source is not None and last.rule in ("verb", "inverted"):
        p.source, p.source_head = last.source, last.source_head
        return
    if p.rule == "clause" and (p.frame in ("quote", "that", "clause") or _goes_with_said(t, v)):
        before = v - 2 if t.text[v - 1] == "," else v - 1
        joined = t.lower[before] in ("and", "but") and t.tag[v] == t.tag[last.head]
        if joined and last.rule in ("verb", "inverted"):
            p.source, p.source_head = last.source, last.source_head


def _goes_with_said(t: Tokens, v: int) -> bool:
    """ "Hale said troops had not fired and accused Morn": not what the troops did.

    The tree joins the verb to one of another form; the one of its own form is "said".
    """
    return t.dep[v] == "conj" and t.tag[v] == "VBD" and t.tag[t.head[v]] in ("VBN", "VBG", "VB")


def keep_apart(t: Tokens, p: Proposal, quoted: bytearray) -> None:
    """A source that the tree found inside quotation marks is none; `quoted` has 1 for each token.

    What stands between the marks is said, not saying: "they found no "ties," said Ida Morn".
    """
    if quoted[p.head] or p.source is None or not quoted[p.source[0]] & quoted[p.source[1] - 1]:
        return
    low, high, _ = block_at(t, p.head)
    end = surface.phrase(t, p.head + 1, high)
    if t.text[p.head - 1] == "," and end > p.head + 1:
        p.source, p.rule = (p.head + 1, end), "inverted"
    else:
        p.source = surface.subject_before(t, p.head, low)
    p.source_head = surface.head_of(t, *p.source) if p.source else -1


def _who_acted_before(t: Tokens, v: int, low: int) -> Stretch | None:
    """The subject of the last verb before a participle: "it came when men broke in, shouting"."""
    for k in range(v - 1, low, -1):
        if t.tag[k] in ("VBD", "VBZ", "VBP"):
            return surface.subject_before(t, k, low)
    return None


_OCCASIONS = frozenset(
    ("incident", "meeting", "rally", "protest", "event", "scene", "moment", "exchange", "clash",
     "episode", "speech", "debate", "day", "week", "night")
)  # fmt: skip
"""What happens says nothing."""


def _named_in_an_aside(t: Tokens, p: Proposal) -> Stretch | None:
    """The name of "The trick, says Ida Morn, is that": commas set verb and speaker apart."""
    v = p.head
    if p.lemma not in _ASIDES or t.tag[v] not in ("VBD", "VBZ") or t.text[v - 1] != ",":
        return None
    if p.source is None or p.source[0] > v or t.tag[v + 1 : v + 2] != ["NNP"]:
        return None
    end = surface.chunk(t, v + 1, t.sents[t.sent[v]][1])
    named = t.ent[v + 1] in ("PERSON", "ORG")
    return (v + 1, end) if named and t.text[end : end + 1] == [","] else None


_ASIDES = frozenset(("say", "write", "argue", "explain", "note", "warn", "add", "insist"))


def borrowed(t: Tokens, p: Proposal, acted: Proposal | None, low: int, quoted: bytearray) -> None:
    """A participle behind a comma has the source of the verb before: "rose to speak, noting"."""
    v = p.head
    comma = v - 2 if t.text[v - 1] in QUOTE_MARKS else v - 1
    borrows = p.rule in ("verb", "clause") and t.tag[v] == "VBG" and t.text[comma] == ","
    if acted is not None and _goes_on(t, p, low):
        p.source, p.source_head, p.rule = acted.source, acted.source_head, "clause"
    if p.source is not None or not borrows:
        return
    if acted is not None and sentence_start(t, v, low, quoted) <= acted.head:
        p.source, p.source_head, p.rule = acted.source, acted.source_head, "clause"


def _goes_on(t: Tokens, p: Proposal, low: int) -> bool:
    """Whether "Adding," opens a sentence of its own: who spoke last speaks on."""
    v = p.head
    opens = v > low and (t.text[v - 1] in (".", "?", "!") or t.text[v - 1] in QUOTE_MARKS)
    return opens and p.lemma == "add" and t.text[v : v + 2] == ["Adding", ","]
