"""Whether a cue shows its source to say, think or plan something, here and in fact."""

from bisect import bisect_left, bisect_right
from typing import Any

from nlp.components.sourcing_rules.phrase import Phrase
from nlp.components.sourcing_rules.words import bag
from nlp.tokens import Tokens

_RELAYS = bag(
    "report say write quote note reveal confirm cite observe estimate learn describe "
    "claim tell publish find detail cover broadcast show list state add point mention suggest "
    "speculate explain according per allege carry run break call put hear recall name "
    "conclude allude term warn argue predict calculate discover obtain record relate"
)
"""A medium relays only with such a cue: one that endorses, asks or sues acts for itself."""

_ACTS = bag(
    "accept adopt aim append appear approve attack back care devote distribute embrace file "
    "ignore knock look nominate offer release seek share shelter sign support talk vote welcome "
    "join help serve gather march follow attend pay visit work run focus oppose endorse "
    "endorsement favor favour opposition push"
)
"""Cues by which a group only acts: "voters backed her" cites nobody."""
_CLAIMS = bag(
    "accuse acknowledge add admit agree allege announce argue ask assert assume assure "
    "believe blame boast brag call caution chant charge cite claim clarify compare complain "
    "concede conclude condemn confide confirm consider contend criticise criticize cry "
    "declare decry demand deny deride describe disagree disclose dismiss doubt emphasise "
    "emphasize estimate expect explain expose fear forecast guess hail hint hope indicate "
    "insist joke know lament learn maintain mention mock note object observe pledge point "
    "portray praise predict promise propose protest reassure recall recommend record "
    "recount refuse reiterate relate remark remember repeat reply report reveal rule say "
    "shout signal speculate state stress suggest summarize suspect swear teach tell testify "
    "think threaten tweet urge view voice vow warn wonder worry write yell"
)
"""Cues that make even a borrowed subject a source: "lawmakers who thought that"."""
_SHOWS = frozenset(("show", "find", "prove", "detail", "document"))
_BORROWED = frozenset(("relative", "clause"))
_FACTUAL = frozenset(("according_to", "colon"))
_SILENT = frozenset(("say", "respond", "answer", "comment", "reply"))
"""With "not", nothing was said at all."""
_NEGATIONS = bag("not n't n’t never")
_IRREGULAR = {
    "said": "say",
    "wrote": "write",
    "written": "write",
    "told": "tell",
    "found": "find",
    "ran": "run",
    "broke": "break",
    "heard": "hear",
    "shown": "show",
}


def why_not(t: Tokens, row: dict[str, Any], phrase: Phrase, rule: str) -> str:
    """The reason why a phrase that could be marked is not cited by this cue, or ""."""
    cue = _cue_tokens(t, row)
    lemma = str(row.get("lemma", "")).split(" ")[0]
    borrowed = row.get("frame") in _BORROWED
    shows = rule == "paper-vague" and lemma in _SHOWS
    if lemma and (lemma in _ACTS or (borrowed and lemma not in _CLAIMS and not shows)):
        return "acts-and-says-nothing"
    if rule == "medium-named":
        return "" if not cue or _relays(t, cue) else "medium-acts-for-itself"
    if row.get("frame") in _FACTUAL or not cue:
        return ""
    return _unreal(t, cue, phrase, borrowed)


def _cue_tokens(t: Tokens, row: dict[str, Any]) -> list[int]:
    return [
        i
        for start, end in row["cue"]
        for i in range(bisect_right(t.end, start), bisect_left(t.start, end))
    ]


def _unreal(t: Tokens, cue: list[int], phrase: Phrase, borrowed: bool) -> str:
    """Whether the saying is only thought of: "critics could say", "a need for voters to say"."""
    verb = next((i for i in cue if t.tag[i].startswith("VB")), -1)
    if verb < 0:
        return ""
    around = {*cue, *t.children[verb]}
    if borrowed:
        around |= {i for i in t.children[t.head[verb]] if i < verb}
    if any(t.tag[i] == "MD" for i in around):
        return "only-thought-of"
    if any(t.lower[i] in _NEGATIONS for i in around) and (borrowed or _stem(t, verb) & _SILENT):
        return "denied"
    if borrowed and t.dep[phrase.head] in ("nsubj:pass", "nsubjpass"):
        return "hears-and-says-nothing"
    before = t.lower[phrase.first - 1] if phrase.first else ""
    if before == "for" and t.tag[verb] == "VB":
        return "only-thought-of"
    if before in ("whether", "if") and phrase.first > t.sents[t.sent[phrase.first]][0]:
        return "only-thought-of"
    return ""


def _relays(t: Tokens, cue: list[int]) -> bool:
    return any(t.lower[i] in (":", "—", "-") or _stem(t, i) & _RELAYS for i in cue)


def _stem(t: Tokens, i: int) -> set[str]:
    """Possible dictionary forms: the pipeline's lemma and the word with its ending cut."""
    word = t.lower[i]
    out = {word, t.lemma[i], _IRREGULAR.get(word, word)}
    for ending, put in (("s", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ies", "y")):
        if word.endswith(ending):
            out.add(word[: -len(ending)] + put)
    return out
