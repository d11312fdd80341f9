"""What the tree says around a verb: its subject, its frame, the stretch of a phrase."""

from nlp.components.bag import bag
from nlp.tokens import Tokens

_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"))
_WH = bag("how whether if why what who whom whose which where when whatever whoever")
_NOMINAL = bag("NOUN PROPN PRON NUM DET ADJ SYM X")
_LINKED = frozenset(("conj", "xcomp", "advcl", "acl", "parataxis", "advcl:relcl"))
RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
QUOTE_MARKS = frozenset(('"', "“", "”", "„", "«", "»", "''", "``", "'", "‘", "’"))


_MOST = 40
"""Dependents that are looked at: a parse that hangs more on one word read no sentence."""


def dependents(t: Tokens, i: int) -> list[int]:
    """The dependents of token i in order, the first forty of them."""
    found = t.children[i]
    return found if len(found) <= _MOST else found[:_MOST]


def child(t: Tokens, i: int, *deps: str) -> int:
    """The first dependent of token i with one of the labels, or -1."""
    for k in dependents(t, i):
        if t.dep[k] in deps:
            return k
    return -1


def is_passive(t: Tokens, v: int) -> bool:
    """Whether the verb is a passive, a bare past participle behind a noun included."""
    if _only_looks_passive(t, v):
        return False
    for k in dependents(t, v):
        if t.dep[k] in ("nsubj:pass", "aux:pass", "csubj:pass", "obl:agent"):
            return True
    if t.tag[v] != "VBN":
        return False
    return (t.dep[v] == "acl" and not _tells_of_the_root(t, v)) or _be_before(t, v)


def _only_looks_passive(t: Tokens, v: int) -> bool:
    """Whether a tree has a passive where none can be: "his wife, Jane, called for", "he's said it".

    The one has no auxiliary in a main clause; in the other the "'s" is "has", for what is said
    follows. "He's told that" and "he's called a fool" are passives.
    """
    helpers = [k for k in t.children[v] if k < v and t.dep[k].startswith("aux")]
    if any(t.dep[k] == "obl:agent" for k in t.children[v]):
        return False
    after = t.lower[v + 1 : v + 2]
    if not helpers:
        main = t.dep[v] in ("ROOT", "conj", "parataxis") and not _be_before(t, v)
        return main and t.tag[v] in ("VBN", "VBD")
    if all(t.lower[k] in _PERFECT for k in helpers):
        return True
    if len(helpers) > 1 or t.lower[helpers[0]] not in ("'s", "’s") or t.lemma[v] in _HEARING:
        return False
    if t.lower[helpers[0] - 1] not in ("he", "she", "who"):
        return False
    if t.lemma[v] == "call":
        return after in (["for"], ["on"], ["upon"])
    return after in (["that"], ["out"], ["for"]) or any(
        t.dep[k] in ("obj", "ccomp") and k > v for k in t.children[v]
    )


_PERFECT = frozenset(("has", "have", "had", "'ve", "’ve"))
_HEARING = frozenset(("tell", "ask", "inform", "remind", "expect", "suppose", "give", "offer"))


def _tells_of_the_root(t: Tokens, v: int) -> bool:
    """Whether a participle is the only verb: "Ida Morn, one of the clerks, testified that"."""
    root, before = t.head[v], t.text[v - 1]
    alone = t.dep[root] == "ROOT" and t.tag[root] == "NNP" and before == ","
    return alone and any(t.dep[k] == "ccomp" for k in dependents(t, v))


def _be_before(t: Tokens, v: int) -> bool:
    """Whether a form of "be" stands before a participle: "what is today often called"."""
    for k in range(v - 1, max(-1, v - 4), -1):
        if t.lower[k] in _BE:
            return True
        if t.tag[k] not in ("RB", "RBR") and t.lower[k] not in ("today", "now"):
            return False
    return False


_BE = bag("is are was were be been being ’s 's")


def own_subject(t: Tokens, v: int) -> int:
    """The verb's own subject, or -1. Expletives are none."""
    best = -1
    for k in dependents(t, v):
        if (
            t.dep[k] in _SUBJECTS
            and t.pos[k] in _NOMINAL
            and (best < 0 or t.dep[k] != "nsubj:outer")
        ):
            best = k
    if best > 0 and t.text[best].isspace():
        return best - 1 if t.pos[best - 1] in ("NOUN", "PROPN", "PRON") else -1
    return best


_OCCASIONS = frozenset(
    (
        *("debate", "day", "week", "night", "evening", "morning", "rally", "speech", "interview"),
        *("meeting", "campaign", "event", "session", "conference", "visit", "tour", "call"),
    )
)
"""They say nothing: whoever "opened the debate saying" so does."""


def subject(t: Tokens, v: int) -> tuple[int, str]:
    """The subject's head and how it was found: own, relative, acl, shared, or (-1, "")."""
    i, how = v, "own"
    for _ in range(6):
        found = own_subject(t, i)
        if found >= 0:
            if t.lower[found] in RELATIVE and t.dep[i] in ("acl:relcl", "acl", "advcl:relcl"):
                if t.head[i] != i and t.pos[t.head[i]] in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
                    return t.head[i], "relative"
                return found, "relative"
            return found, how
        if child(t, i, "expl") >= 0 and how == "own":
            return -1, "expletive"
        dep, head = t.dep[i], t.head[i]
        if dep == "acl" and t.pos[head] in ("NOUN", "PROPN", "PRON"):
            if t.tag[i] == "VBG" and t.lower[head] in _OCCASIONS and t.dep[head] == "obj":
                i, how = t.head[head], "shared"
                continue
            return head, "acl"
        if dep not in _LINKED or head == i:
            return -1, ""
        if dep == "xcomp":
            held = child(t, head, "obj", "iobj")
            if held >= 0 and held < i and t.lower[head] not in _NO_CONTROL:
                return held, "shared"
        if dep == "advcl" and t.tag[i] not in ("VBG", "VBN", "VB"):
            return -1, ""
        if dep == "advcl" and i > 0 and t.text[i - 1] == ",":
            head = _main_verb(t, head)
        i, how = head, "shared"
    return -1, ""


_NO_CONTROL = frozenset(("use", "used", "have", "has", "had"))
"""The objects of these do not act: who "has this to say" says it."""


def _main_verb(t: Tokens, i: int) -> int:
    """The main verb: in "urged them to vote, saying" and "said it fell, adding" the first one."""
    low = t.dep[i] in ("xcomp", "acl", "ccomp", "advcl") or t.tag[i] in ("VB", "VBG")
    for _ in range(_DEEPEST):
        if not low or t.dep[i] not in _BELOW or t.head[i] >= i:
            break
        i = t.head[i]
    return i


_DEEPEST = 30
_BELOW = frozenset(("xcomp", "advcl", "acl", "ccomp", "obl", "nmod"))


def frame(t: Tokens, v: int, quoted: bytearray) -> str:
    """How the verb is completed: quote, that, wh, clause, inf, obj-as, obj, prep-X, bare.

    `quoted` is 1 for tokens inside quotations. Passives begin with "pass-".
    """
    head = "pass-" if is_passive(t, v) else ""
    return head + _completion(t, v, quoted)


def _completion(t: Tokens, v: int, quoted: bytearray) -> str:
    if _quote_follows(t, v, quoted):
        return "quote"
    shown = _shown(t, v)
    if shown:
        return shown
    found = child(t, v, "ccomp")
    if found > v:
        return _clause_kind(t, found)
    after = child(t, v, "xcomp")
    thing = child(t, v, "obj", "iobj")
    if after > v and any(t.lower[k] == "to" and k < after for k in dependents(t, after)):
        return "obj-inf" if 0 <= thing < after and thing > v else "inf"
    if thing > v and _to_follows(t, t.subtree[thing][1]):
        return "obj-inf"
    if thing >= 0 and (after > thing or _as_follows(t, v)):
        return "obj-as"
    if thing >= 0:
        return "obj"
    if found >= 0:
        return "bare"
    for k in dependents(t, v):
        if k > v and t.dep[k].startswith("obl") and t.dep[k] != "obl:agent":
            case = child(t, k, "case")
            if v < case <= v + 3:
                return "prep-" + t.lower[case]
        if k > v and t.dep[k] == "advcl":
            mark = child(t, k, "mark", "case")
            if v < mark <= v + 2 and t.lower[mark] in ("to", "as", "for", "about", "against", "of"):
                return "inf" if t.lower[mark] == "to" else "prep-" + t.lower[mark]
    return "bare"


def _to_follows(t: Tokens, i: int) -> bool:
    """Whether an infinitive begins right behind an object, in quotation marks or not."""
    if i + 1 >= len(t) or t.tag[i] != "TO":
        return False
    return t.tag[i + 1] == "VB" or t.text[i + 1] in QUOTE_MARKS


def complement_start(t: Tokens, v: int) -> int:
    """The token that begins what follows the verb, adverbs and a particle skipped."""
    i = v + 1
    while i < len(t) and (t.tag[i] in ("RB", "RP") or t.dep[i] == "compound:prt"):
        i += 1
    return i


def _shown(t: Tokens, v: int) -> str:
    """The frame that the next word shows whatever the tree says: that, inf, wh."""
    i = complement_start(t, v)
    if i + 1 >= len(t):
        return ""
    word, then = t.lower[i], t.tag[i + 1]
    if word == "that" and t.tag[i] == "IN":
        return "that"
    if word == "to" and (then == "VB" or (then == "RB" and t.tag[min(i + 2, len(t) - 1)] == "VB")):
        return "inf"
    if word in ("whether", "why", "how") and t.dep[i] != "ROOT":
        return "wh"
    return ""


def _as_follows(t: Tokens, v: int) -> bool:
    for k in dependents(t, v):
        if k > v and t.dep[k] in ("obl", "advcl", "xcomp"):
            case = child(t, k, "case", "mark")
            if case >= 0 and t.lower[case] == "as":
                return True
    return False


def _clause_kind(t: Tokens, clause: int) -> str:
    first = t.subtree[clause][0]
    word = t.lower[first]
    if word == "that":
        return "that"
    return "wh" if word in _WH else "clause"


def _quote_follows(t: Tokens, v: int, quoted: bytearray) -> bool:
    if quoted[v]:
        return False
    begin = complement_start(t, v)
    for k in range(begin, min(len(t), begin + 3)):
        if quoted[k]:
            return True
        if t.lower[k] not in (",", ":", "that", "—", "–", "--", "-"):
            return False
    return False


def stretch(t: Tokens, head: int) -> tuple[int, int]:
    """The phrase of a head as [first, last + 1), punctuation at its edges left off."""
    first, stop = t.subtree[head]
    while (
        first < stop
        and t.pos[first] == "PUNCT"
        and t.text[first] not in QUOTE_MARKS
        and first != head
    ):
        first += 1
    while (
        stop > first
        and t.pos[stop - 1] == "PUNCT"
        and t.text[stop - 1] not in QUOTE_MARKS
        and stop - 1 != head
    ):
        stop -= 1
    return first, stop


def compound(t: Tokens, v: int) -> bool:
    """Whether a participle is the second half of an adjective: a "self-described" farmer."""
    return v > 1 and t.lower[v - 2] in _FIRST_HALVES and t.text[v - 1] == "-" and t.tag[v] != "VB"


_FIRST_HALVES = frozenset(("self", "so", "oft", "often", "much", "long", "well", "widely", "ill"))
