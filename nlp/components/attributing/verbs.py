"""Verbal cues: "said X", "told Y that", "wants to", "was accused of", "adding that"."""

from collections.abc import Iterator

from nlp.components.attributing import surface
from nlp.components.attributing.completing import missing
from nlp.components.attributing.extent import (
    clause_end,
    phrase_end,
    sentence_end,
    sentence_start,
    trimmed,
)
from nlp.components.attributing.mending import borrowed, by_the_words
from nlp.components.attributing.proposal import Proposal, Stretch, merged, without
from nlp.components.attributing.syntax import (
    RELATIVE,
    child,
    complement_start,
    compound,
    dependents,
    frame,
    own_subject,
    stretch,
    subject,
)
from nlp.components.attributing.words import Entry, Words
from nlp.tokens import Tokens

THRESHOLD = 0.52
"""How likely a verb must be a cue; half of it is enough where it holds a quotation."""
FLOOR = 0.25
_SETTINGS = frozenset(
    f"prep-{word}" for word in ("in", "at", "on", "during", "after", "before", "by", "from", "via")
)
"""Frames that tell where a thing was said, not what."""
_NO_VERB = frozenset(("aux", "aux:pass", "cop", "case", "fixed", "amod", "compound", "mark"))
_WEAK = frozenset(("will", "'ll", "’ll", "wo", "would", "could", "can", "may", "might", "must"))


def verbal(t: Tokens, words: Words, quoted: bytearray) -> Iterator[Proposal]:
    """Every verb that may be a cue, with its source and content."""
    for low, high, _ in t.blocks:
        yield from _in_block(t, low, high, words, quoted)


def _in_block(
    t: Tokens, low: int, high: int, words: Words, quoted: bytearray
) -> Iterator[Proposal]:
    known = words.verbs
    last: Proposal | None = None
    acted: Proposal | None = None
    for v in range(low, high):
        if t.tag[v][:2] != "VB" and not _stands_for_a_verb(t, v):
            continue
        if t.dep[v] in _NO_VERB or compound(t, v):
            continue
        particle = _particle(t, v, known)
        found = known.get(f"{t.lower[v]} {t.lower[particle]}") if particle > v else None
        entry = found or known.get(t.lower[v])
        if entry is None:
            continue
        kind = frame(t, v, quoted)
        weight = entry.share(kind)
        if entry.lemma == "put it" and t.tag[v] != "VBG" and t.tag[v - 1] not in ("TO", "MD"):
            kind, weight = "bare", entry.share("bare")
        if weight < FLOOR:
            continue
        weight = 0.0 if _is_a_request(t, v, low) else _weakened(t, v, weight)
        if weight >= FLOOR:
            setting = entry.clausal > 0.3 and kind in _SETTINGS
            p = _proposal(t, v, particle, entry.lemma, kind, weight, setting)
            if p.source is not None and quoted[p.source[0]] and not quoted[v]:
                p.source, p.source_head = None, -1
            if p.source is None and p.rule in ("verb", "clause") and not quoted[v]:
                _seek_source(t, p, low, high, quoted)
            if not quoted[v]:
                by_the_words(t, p, last, low, quoted)
                borrowed(t, p, acted, low, quoted)
                acted = p if p.source is not None and t.tag[v] in ("VBD", "VBZ", "VBN") else acted
                last = p if p.source is not None and entry.clausal > 0.3 else last
            shape = "bare" if setting else kind.removeprefix("pass-")
            _extend(t, p, shape, (low, high), quoted, words)
            yield p


def _stands_for_a_verb(t: Tokens, v: int) -> bool:
    """Whether a word that was tagged as a noun has people before it and "that" behind it.

    So "experts caution that": the tree gives it a subject and a clause, as only a verb has them.
    """
    if t.tag[v] != "NN" or t.lower[v + 1 : v + 2] != ["that"]:
        return False
    if t.lower[v].endswith("ed") and t.text[v - 1][:1].isupper():
        return True  # "Hale joked that": no noun ends so
    if t.tag[v - 1] not in ("NNS", "PRP"):
        return False
    return t.dep[v - 1] == "nsubj" and any(t.dep[c] == "ccomp" and c > v for c in t.children[v])


def _particle(t: Tokens, v: int, known: dict[str, Entry]) -> int:
    """The particle of a verb, or the next word where both stand in the list: "shot back"."""
    if v + 1 < len(t) and f"{t.lower[v]} {t.lower[v + 1]}" in known:
        return v + 1
    return child(t, v, "compound:prt")


def _seek_source(t: Tokens, p: Proposal, low: int, high: int, quoted: bytearray) -> None:
    """A subject that the tree has not found: next to the verb, behind its clause, or before it."""
    v = p.head
    near = surface.subject_before(t, v, low) if t.tag[v] in ("VBD", "VBZ", "VBP", "VBN") else None
    if t.tag[v] == "NN" and t.text[v - 1][:1].isupper():
        near = surface.capitals_before(t, v, low)  # "Hale joked that"
    if near is None and t.tag[v] == "VBG":
        near = surface.subject_behind_clause(t, v, low, high, quoted)
    if near is not None:
        p.source, p.source_head = near, surface.head_of(t, *near)
        p.rule = "verb" if p.source[1] <= v else "clause"
    elif p.rule == "verb":
        _lend_source(t, p, low, quoted)


def _is_a_request(t: Tokens, v: int, low: int) -> bool:
    """ "Ask him", "But consider the tide": the reader is told to do it, nobody has done it."""
    if t.tag[v] != "VB" or own_subject(t, v) >= 0:
        return False
    first = v
    while first > low and t.lower[first - 1] in ("but", "and", "just", "so", "now", "please"):
        first -= 1
    return first == low or t.text[first - 1] in (".", "?", "!") or t.text[first - 1].isspace()


def _weakened(t: Tokens, v: int, weight: float) -> float:
    """Wishes, conditions and plans are less often a report: odds are cut."""
    if t.tag[v] != "VB":
        return weight
    odds = 1.0
    for k in dependents(t, v):
        if k < v and t.dep[k] == "aux" and t.lower[k] in _WEAK:
            odds *= 0.4
        if k < v and t.dep[k] == "mark" and t.lower[k] == "to":
            odds *= 0.35
    return weight * odds / (weight * odds + 1 - weight)


def _proposal(
    t: Tokens, v: int, particle: int, lemma: str, kind: str, weight: float, setting: bool
) -> Proposal:
    who, how = subject(t, v)
    passive = kind.startswith("pass-")
    rule = "inverted" if who > v and how == "own" else "verb"
    if how in ("relative", "acl"):
        rule = "relative" if how == "relative" else "clause"
    elif how == "shared":
        rule = "clause"
    if how == "acl" and t.lower[who] in _MESSAGES and t.dep[who] in ("obj", "obl"):
        sender, _ = subject(t, t.head[who])
        who = sender if 0 <= sender < who else who
    source: Stretch | None = None
    content = _content(t, v, "bare" if setting else kind.removeprefix("pass-"))
    if passive:
        agent = child(t, v, "obl:agent")
        if who >= 0 and not (how == "own" and lemma in TOLD):
            content = merged([_subject_stretch(t, who, v), *content])
        rule, who = ("passive", agent) if agent >= 0 else ("agentless", -1)
        if agent >= 0:
            source = _agent_stretch(t, agent)
            content = [p for c in content for p in without(c, (source[0] - 1, source[1]))]
    elif who >= 0:
        source = _subject_stretch(t, who, v)
    elif lemma in _RAISING:
        rule = "agentless"
    if not passive and lemma in _RAISING and who >= 0 and kind == "inf":
        content = merged([source, *content]) if source else content
        source, who, rule = None, -1, "agentless"
    cue = _cue_stretch(t, v, particle, content)
    if source is not None:
        content = [p for c in content for p in without(c, source)]
    p = Proposal(v, lemma, kind, rule, weight, cue, source, who, content=content)
    if rule == "relative":
        own = _relative_pronoun(t, v)
        p.pronoun = (own, own + 1) if 0 <= own != who else None
    return p


def _relative_pronoun(t: Tokens, v: int) -> int:
    """The "who" of a relative clause, of its second verb, too: "who came and said", or -1."""
    for _ in range(_VERBS_OF_A_CLAUSE):
        own = own_subject(t, v)
        if own >= 0 or t.dep[v] not in ("conj", "xcomp") or t.head[v] == v:
            return own
        v = t.head[v]
    return -1


_VERBS_OF_A_CLAUSE = 4


def _lend_source(t: Tokens, p: Proposal, low: int, quoted: bytearray) -> None:
    """Gives a verb without a subject the nearest subject before it in its sentence."""
    v = p.head
    for i in range(v - 1, max(low, v - 40) - 1, -1):
        if t.text[i] in (".", "?", "!", ";", ":"):
            return
        if t.dep[i] in ("nsubj", "nsubj:pass") and t.pos[i] in ("NOUN", "PROPN", "PRON"):
            skipped = t.lower[i] in RELATIVE or t.lower[i] in ("it", "there")
            if skipped or quoted[i] or t.text[i].isspace():
                continue
            p.source, p.source_head = _subject_stretch(t, i, v), i
            p.rule = "verb" if i == v - 1 else "clause"
            return


def _extend(
    t: Tokens, p: Proposal, kind: str, block: Stretch, quoted: bytearray, words: Words
) -> None:
    """Carries the content on to where the words end it, and finds one where the tree has none."""
    v = p.head
    if quoted[v]:
        return
    entry = words.verbs.get(t.lower[v])
    reports = entry is not None and entry.clausal > 0.3
    inner = t.dep[v] in ("acl:relcl", "acl", "csubj", "nsubj", "advcl")
    limit = t.subtree[v][1] if inner and not reports else block[1]
    if not p.content and kind == "bare" and reports:
        p.content = _found_clause(t, p, block, quoted, words)
        if not p.content and p.rule != "inverted":
            p.content = missing(t, p, block, quoted, words, reports)
        return
    if not p.content and p.rule != "inverted":
        p.content = missing(t, p, block, quoted, words, reports)
        return
    if not p.content or p.content[-1][0] <= v:
        return
    first, stop = p.content[-1]
    if kind in ("that", "clause", "wh") or (
        kind == "inf" and _governs_clause(t, first, stop, words)
    ):
        end = clause_end(t, v, first, limit, quoted, words)
    elif kind in ("inf", "obj", "obj-as", "obj-inf") or kind.startswith("prep-"):
        end = phrase_end(t, v, first, stop, limit, quoted, words)
    else:
        return
    p.content[-1] = trimmed(t, (first, end))


def _governs_clause(t: Tokens, first: int, stop: int, words: Words) -> bool:
    """Whether an infinitive passes on to a clause: "refused to say that ..."."""
    for k in range(first + 1, min(stop + 1, first + 3, len(t))):
        entry = words.verbs.get(t.lower[k])
        if t.tag[k] == "VB" and entry is not None and entry.clausal > 0.3:
            return True
    return False


def _found_clause(
    t: Tokens, p: Proposal, block: Stretch, quoted: bytearray, words: Words
) -> list[Stretch]:
    """The clause behind "she thinks" or before ", he said" where the tree has none."""
    v = p.head
    end = sentence_end(t, v + 1, block[1], quoted)
    after = v + 1
    ahead = after < end and t.pos[after] not in ("PUNCT", "ADP") and not quoted[after]
    if ahead and p.source is not None and p.source[1] <= v:
        if any(t.tag[k] in ("VBD", "VBZ", "VBP", "MD") for k in range(after + 1, end)):
            return [trimmed(t, (after, clause_end(t, v, after, block[1], quoted, words)))]
        return []
    begin = sentence_start(t, v, block[0], quoted)
    stop = min(p.source[0] if p.source else v, v)
    if stop > begin + 2 and t.text[stop - 1] == "," and not any(quoted[begin:stop]):
        return [trimmed(t, (begin, stop))]
    return []


TOLD = frozenset(("tell", "ask", "inform", "remind", "assure", "notify", "warn", "convince"))
"""Their object is whoever hears it, not what is said."""
_MESSAGES = frozenset(
    ("email", "e-mail", "mail", "letter", "note", "tweet", "message", "memo", "text", "post",
     "statement", "card", "telegram", "reply", "response", "ad", "advert", "advertisement",
     "commercial", "op-ed", "column", "essay")
)  # fmt: skip
"""She sent an email saying so: the sender says it."""
_RAISING = frozenset(("appear", "seem", "happen"))


def _agent_stretch(t: Tokens, agent: int) -> Stretch:
    first, stop = stretch(t, agent)
    return (first + 1 if t.lower[first] == "by" else first, stop)


def _subject_stretch(t: Tokens, who: int, v: int) -> Stretch:
    """The source's phrase, without the verb's own clause where that hangs on it."""
    first, stop = stretch(t, who)
    while first < who and t.dep[first] in ("case", "cc", "mark", "punct"):
        first += 1
    if first <= v < stop:
        stop = who + 1
        for k in dependents(t, who):
            low, high = t.subtree[k]
            if who < k < v and not (low <= v < high) and low <= stop + 1:
                stop = max(stop, high)
        first = min(first, who)
        while stop > who + 1 and t.pos[stop - 1] == "PUNCT":
            stop -= 1
    return first, stop


def _cue_stretch(t: Tokens, v: int, particle: int, content: list[Stretch]) -> Stretch:
    first = v
    while (
        first > 0 and t.head[first - 1] == v and t.dep[first - 1] in ("aux", "aux:pass", "advmod")
    ):
        first -= 1
    stop = max(v, particle) + 1 if particle <= v + 2 else v + 1
    if stop < len(t) and t.dep[stop] == "case" and any(a == stop + 1 for a, _ in content):
        stop += 1
    return first, stop


def _content(t: Tokens, v: int, kind: str) -> list[Stretch]:
    """What is said, as the tree has it; quotations are added later."""
    if kind in ("that", "clause", "wh", "inf"):
        return _complement(t, v, kind)
    if kind in ("obj", "obj-as", "obj-inf"):
        return _from_object(t, v)
    if kind.startswith("prep-"):
        for k in dependents(t, v):
            if k > v and (t.dep[k].startswith("obl") or t.dep[k] == "advcl"):
                return _to_phrase_end(t, v, k)
    if kind in ("bare", "quote"):
        clause = child(t, v, "ccomp")
        if clause >= 0:
            return _whole(t, v, clause)
        if t.dep[v] in ("parataxis", "ccomp") and t.head[v] < v and not own_object(t, v):
            return _host_clause(t, v)
    return []


def own_object(t: Tokens, v: int) -> bool:
    """Whether the verb has an object."""
    return child(t, v, "obj") >= 0


def _complement(t: Tokens, v: int, kind: str) -> list[Stretch]:
    """The clause or infinitive: where the words begin it, as far as the tree has it."""
    head = child(t, v, "ccomp") if kind != "inf" else child(t, v, "xcomp", "advcl")
    begin = complement_start(t, v)
    opener = begin < len(t) and t.lower[begin] in ("that", "to", "whether", "why", "how")
    if opener and not (head >= 0 and t.subtree[head][0] == begin):
        stop = t.subtree[head][1] if head > begin else begin + 2
        return [(begin, max(stop, begin + 1))]
    return _whole(t, v, head)


def _whole(t: Tokens, v: int, head: int) -> list[Stretch]:
    if head < 0:
        return []
    first, stop = stretch(t, head)
    if first <= v < stop:
        hole = t.subtree[v] if t.head[v] == head else (v, v + 1)
        return [p for p in without((first, stop), hole) if _has_words(t, p)]
    return [(first, stop)]


def _host_clause(t: Tokens, v: int) -> list[Stretch]:
    """The clause into which "he said" is put, without it."""
    first, stop = stretch(t, t.head[v])
    low, high = t.subtree[v]
    return [p for p in without((first, stop), (low, high)) if _has_words(t, p)]


def _has_words(t: Tokens, part: Stretch) -> bool:
    return any(t.text[i][:1].isalnum() for i in range(*part))


def _from_object(t: Tokens, v: int) -> list[Stretch]:
    """From the object to the end of what belongs to it and to the verb's predicate."""
    thing = child(t, v, "obj", "iobj")
    if thing < 0:
        return []
    first, stop = stretch(t, thing)
    if t.lower[thing] in RELATIVE and thing < v:
        return [(first, stop)]
    if first <= v < stop:
        return []
    for k in dependents(t, v):
        if k > thing and k > v and t.dep[k] in ("xcomp", "obl", "advcl", "ccomp", "obj"):
            low, high = stretch(t, k)
            if low <= stop + 1:
                stop = max(stop, high)
    return [(first, stop)]


def _to_phrase_end(t: Tokens, v: int, k: int) -> list[Stretch]:
    first, stop = stretch(t, k)
    if first <= v < stop:
        return []
    if t.dep[first] in ("case", "mark") and first + 1 < stop:
        first += 1
    return [(first, stop)]
