"""Content that the tree does not give: "said in a note that", "proposed closing", "seem tired"."""

from nlp.components.attributing.extent import clause_end, phrase_end, trimmed
from nlp.components.attributing.proposal import Proposal, Stretch
from nlp.components.attributing.syntax import complement_start
from nlp.components.attributing.words import Words
from nlp.components.bag import bag
from nlp.tokens import Tokens

_ASIDE = 24
"""Tokens between a verb and its "that": "said on Monday in a letter to the board that"."""
_IN_A_PHRASE = bag("IN DT NN NNS NNP NNPS CD JJ POS PRP$ HYPH , TO")
_SEEMING = frozenset(("seem", "appear", "look", "feel", "sound"))
_ASKED = frozenset(("if", "whether", "who", "what", "why", "how", "when", "where", "which"))
_STATES = frozenset(("JJ", "JJR", "VBN"))


def missing(
    t: Tokens, p: Proposal, block: Stretch, quoted: bytearray, words: Words, reports: bool
) -> list[Stretch]:
    """What is reported, for a cue without content; `reports` where the verb governs clauses."""
    v, high = p.head, block[1]
    if reports and (that := _that_behind_phrases(t, v, high)):
        return [trimmed(t, (that, clause_end(t, v, that, high, quoted, words)))]
    i = complement_start(t, v)
    if i >= high or quoted[i]:
        return []
    if t.lower[i] in _ASKED and p.lemma in ("ask", "wonder"):
        return [trimmed(t, (i, clause_end(t, v, i, high, quoted, words)))]
    seems = p.lemma in _SEEMING and t.tag[i] in _STATES
    goes_on = t.tag[v] == "VBG" and not any(t.dep[k] == "aux" for k in t.children[v])
    if not seems and (t.tag[i] != "VBG" or goes_on):
        return []
    return [trimmed(t, (i, phrase_end(t, v, i, max(i + 1, t.subtree[i][1]), high, quoted, words)))]


def _that_behind_phrases(t: Tokens, v: int, high: int) -> int:
    """The "that" of the reported clause behind phrases of time and place, or 0."""
    for i in range(v + 1, min(high, v + _ASIDE)):
        if t.lower[i] == "that" and t.tag[i] == "IN":
            return i if i > v + 1 else 0
        if t.tag[i] not in _IN_A_PHRASE:
            return 0
    return 0
