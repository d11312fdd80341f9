"""What stands around a noun, as the weigher reads it: words in slots, and marks that hold or not.

The slots take words (of the noun, its verb, that verb's object, the words beside the phrase); the
marks are short names such as `dep:nsubj`, `det:some` or `attr:verb`. Both are read from the tree,
the classes of the lexicon and what the rules found; nothing is weighed here.
"""

from dataclasses import dataclass, field

from nlp.components.bag import bag
from nlp.components.source_words import Words, singular
from nlp.components.sourcing_rules.beside import start_of
from nlp.components.sourcing_rules.classify import Verdict
from nlp.components.sourcing_rules.naming import is_headline
from nlp.components.sourcing_rules.phrase import QUOTES, Phrase
from nlp.tokens import Tokens

SLOTS = (
    "head", "mod1", "mod2", "of", "gov", "gov2", "obj", "comp", "prep", "chain", "rel",
    "b1", "b2", "a1", "a2", "a3", "a4", "vcomp",
)  # fmt: skip
"""The noun, its two nearest modifiers, its complement; its verb (or what governs it), what governs
that; the verb's object, its complement with a preposition, the noun's own preposition, how the verb
hangs on, the verb of the noun's relative clause; two words before the phrase and four behind the
noun; the verb of the clause that the verb governs."""
_CLASSES = (
    "person", "office", "kin", "spokesperson", "crowd", "body", "pronoun", "amount", "paper",
    "medium", "report_noun", "stopword",
)  # fmt: skip
_DETERMINERS = bag(
    "a an the some many most several his her their its all no any every each these those this that "
    "other another both our my your"
)
_MODIFIES = bag("amod compound nummod nmod:poss advmod acl nmod")
_LOOSE = frozenset(("conj", "appos", "flat", "compound"))
_PREPOSITIONS = bag(
    "by to from for of in among with according as like between against on at than about"
)
_BESIDE_VERB = bag(
    "ccomp xcomp obj iobj aux:pass nsubj:pass cop advcl parataxis obl compound:prt expl nsubj "
    "csubj aux neg mark conj obl:agent"
)
_OF_VERB = bag("to about for on with as in at over from of that against by into")
_DENIED = bag("not n't never n’t")
_STEPS = 4
_QUOTED_SOON = 6


@dataclass(slots=True)
class Situation:
    """The words in the slots and the marks that hold for the noun at token `head`."""

    head: int
    words: dict[str, str] = field(default_factory=dict)
    marks: list[str] = field(default_factory=list)


def situation(
    t: Tokens, i: int, phrase: Phrase, verdict: Verdict, w: Words, seen: set[str], quoted: bool
) -> Situation:
    """The situation of the noun at token i with its phrase.

    `seen` are the marks of the rules that have it, `quoted` tells whether somebody speaks there.
    """
    s = Situation(i)
    _read_noun(t, i, w, s)
    _read_place(t, i, s)
    j = _climb(t, i, s)
    s.marks.append("dep:" + t.dep[j])
    prep = next((t.lower[c] for c in t.children[j] if t.dep[c] == "case"), "")
    if prep:
        s.words["prep"] = prep
        s.marks.append("p:" + (prep if prep in _PREPOSITIONS else "-"))
    if t.head[j] != j:
        _read_verb(t, t.head[j], j, s)
    s.marks += ("v:" + verdict[0], "vr:" + verdict[1], "dt:" + phrase.determiner)
    s.marks += sorted(seen)
    if quoted:
        s.marks.append("inquote")
    return s


def _read_noun(t: Tokens, i: int, w: Words, s: Situation) -> None:
    """The noun itself, its determiner, modifiers and complement."""
    word, children, marks = t.lower[i], t.children[i], s.marks
    one = singular(word)
    s.words["head"] = word
    marks += ("c:" + c for c in _CLASSES if w.has(c, one) or w.has(c, word))
    marks.append("tag:" + t.tag[i])
    if t.text[i][:1].isupper():
        marks.append("cap")
    if t.ent[i]:
        marks.append("ent:" + t.ent[i])
    before = [c for c in children if c < i and t.dep[c] in _MODIFIES]
    for slot, c in zip(("mod1", "mod2"), reversed(before), strict=False):
        s.words[slot] = t.lower[c]
    det = [c for c in children if t.dep[c] in ("det", "det:predet", "nmod:poss") and c < i]
    first = t.lower[det[0]] if det else "none"
    marks.append("det:" + (first if not det or first in _DETERMINERS else "other"))
    if any(t.ent[c] for c in children):
        marks.append("entmod")
    if any(t.dep[c] == "nummod" for c in children):
        marks.append("num")
    of = next((c for c in children if c > i and t.dep[c] == "nmod"), -1)
    if of >= 0:
        s.words["of"] = t.lower[of]
        case = next((t.lower[k] for k in t.children[of] if t.dep[k] == "case"), "-")
        marks.append("nm:" + case)
    marks += (d for d in ("appos", "flat") if any(t.dep[c] == d for c in children))
    clause = next((c for c in children if c > i and t.dep[c] in ("acl:relcl", "acl")), -1)
    if clause >= 0:
        s.words["rel"] = t.lemma[clause]
        marks.append("rel:" + t.tag[clause])


def _read_place(t: Tokens, i: int, s: Situation) -> None:
    """The words beside the phrase and its place in sentence and text."""
    begin, end = t.sents[t.sent[i]]
    first = start_of(t, i)
    for slot, k in (("b1", first - 1), ("b2", first - 2)):
        if k >= begin:
            s.words[slot] = t.lower[k]
    for slot, k in (("a1", i + 1), ("a2", i + 2), ("a3", i + 3), ("a4", i + 4)):
        if k < end:
            s.words[slot] = t.lower[k]
    s.marks.append("hl" if is_headline(t, i) else "body")
    if first == begin:
        s.marks.append("opens")
    if i + 1 >= end - 1:
        s.marks.append("closes")
    if any(t.text[k] in QUOTES for k in range(begin, end)):
        s.marks.append("sentquote")


def _climb(t: Tokens, i: int, s: Situation) -> int:
    """The first of the nouns that this one is joined to."""
    j = i
    for _ in range(_STEPS):
        if t.dep[j] not in _LOOSE or t.head[j] == j:
            break
        s.marks.append("up:" + t.dep[j])
        j = t.head[j]
    if j != i:
        s.marks.append("climbed")
    return j


def _read_verb(t: Tokens, g: int, j: int, s: Situation) -> None:
    """What governs the noun, mostly its verb, and what else hangs on that."""
    words, marks = s.words, s.marks
    words["gov"] = t.lemma[g]
    marks += ("gt:" + t.tag[g], "gd:" + t.dep[g], "side:" + ("L" if j < g else "R"))
    for c in t.children[g]:
        dep = t.dep[c]
        if c == j:
            continue
        if dep in _BESIDE_VERB:
            marks.append("gc:" + dep)
        if dep in ("ccomp", "xcomp") and "vcomp" not in words:
            words["vcomp"] = t.lemma[c]
            marks.append(
                "cm:" + next((t.lower[k] for k in t.children[c] if t.dep[k] == "mark"), "-")
            )
        elif dep == "obj" and "obj" not in words:
            words["obj"] = t.lower[c]
        elif dep == "obl" and "comp" not in words:
            words["comp"] = t.lower[c]
            case = next((t.lower[k] for k in t.children[c] if t.dep[k] == "case"), "-")
            marks.append("op:" + (case if case in _OF_VERB else "-"))
        elif dep == "advmod" and t.lower[c] in _DENIED:
            marks.append("neg")
        elif dep == "aux":
            marks.append("aux:" + t.lemma[c])
        elif dep == "mark":
            marks.append("mk:" + t.lower[c])
    if t.head[g] != g:
        words["gov2"], words["chain"] = t.lemma[t.head[g]], t.dep[g]
        marks.append("ggt:" + t.tag[t.head[g]])
    end = t.sents[t.sent[g]][1]
    if any(t.text[k] in QUOTES for k in range(g, min(end, g + _QUOTED_SOON))):
        marks.append("q-after-gov")
