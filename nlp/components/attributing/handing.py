"""What hands over to a quotation, or signs it: read from the words right beside it."""

from nlp.components.attributing import surface
from nlp.components.attributing.proposal import Proposal, Stretch
from nlp.components.attributing.words import Words
from nlp.components.bag import bag
from nlp.tokens import Tokens

_LONGEST_SENTENCE = 200


def signed(t: Tokens, i: int, high: int) -> Proposal | None:
    """A name behind a dash that signs a quotation: "Never again." — Ida Morn."""
    while i < high and t.text[i].isspace():
        i += 1
    if i < high and t.text[i] == "[":
        return _credited(t, i, high)
    glued = i < high and t.text[i][:1] in surface.DASHES and t.text[i][1:2].isupper()
    if i + 1 >= high or not (glued or t.text[i] in surface.DASHES or t.text[i] in ("--", "~")):
        return None
    first = i if glued else i + 1
    end = surface.chunk(t, first, high)
    named = glued or any(t.text[k][:1].isupper() for k in range(first, end))
    if end == first or end - i > 8 or not named:
        return None
    if end < high and t.text[end] not in (".", ",", "(") and "\n" not in t.text[end]:
        return None
    source = (first, end)
    return Proposal(
        i, t.text[i], "bare", "dash", 0.9, (i, i + 1), source, surface.head_of(t, *source)
    )


def _credited(t: Tokens, i: int, high: int) -> Proposal | None:
    """A name in square brackets that ends a quoted excerpt: "It is grim." [Ellin Post.]"""
    end = next((k for k in range(i + 1, min(high, i + _CREDIT)) if t.text[k] == "]"), 0)
    stop = end - 1 if end and t.text[end - 1] == "." else end
    if stop <= i + 1 or not all(t.text[k][:1].isupper() for k in range(i + 1, stop)):
        return None
    source = (i + 1, stop)
    return Proposal(i, "[", "bare", "dash", 0.9, (i, i + 1), source, surface.head_of(t, *source))


_CREDIT = 8
_PAPERS = bag("transcript excerpt excerpts exchange list highlights")


def introduced(t: Tokens, low: int, colon: int) -> Proposal | None:
    """The subject of a sentence whose colon hands over to a quotation: "The sign was short:"."""
    begin = colon
    low = max(low, colon - _LONGEST_SENTENCE)
    while begin > low and t.text[begin - 1] not in (".", "?", "!", ";"):
        begin -= 1
    if t.lower[begin] == "from" and (writer := _writing(t, begin, colon)) is not None:
        return writer
    for i in range(begin, colon):
        if t.dep[i] in ("nsubj", "nsubj:pass") and t.pos[i] in ("NOUN", "PROPN", "PRON"):
            if t.lower[i] in ("it", "this", "that", "there", "which"):
                return None
            if t.lower[i] in _PAPERS:
                return None
            first, stop = t.subtree[i]
            v = t.head[i]
            told = _person_before(t, v, colon) if t.pos[i] == "NOUN" else None
            if told is not None:
                first, stop, i = *told, told[1] - 1
                return Proposal(v, t.lemma[v], "quote", "colon", 0.6, (v, v + 1), (first, stop), i)
            if not (i < v < colon) or first < begin or stop > v:
                return None
            return Proposal(v, t.lemma[v], "quote", "colon", 0.6, (v, v + 1), (first, stop), i)
    return None


def acted(t: Tokens, low: int, colon: int, words: Words) -> Proposal | None:
    """Who does something right before a colon, whatever it is: "Asked again, he shrugged:"."""
    v = colon - 1
    if v <= low or t.tag[v] not in ("VBD", "VBZ"):
        return None
    source = surface.subject_before(t, v, low)
    person = source is not None and t.tag[source[1] - 1] in ("PRP", "NNP") and source[1] == v
    return surface.made(t, v, source, words, "verb") if source is not None and person else None


def _writing(t: Tokens, begin: int, colon: int) -> Proposal | None:
    """Who writes in "From Ida Morn writing at The Courier:"."""
    for v in range(begin + 2, min(colon, begin + _NAME + 2)):
        if t.lower[v] == "writing":
            source = (begin + 1, v)
            return Proposal(v, "write", "quote", "colon", 0.6, (v, v + 1), source, v - 1)
    return None


def _person_before(t: Tokens, v: int, colon: int) -> Stretch | None:
    """The name right before the colon, a verb's object: "does not surprise Dan Shaw:"."""
    first = colon
    while first - 1 > v and t.tag[first - 1] == "NNP":
        first -= 1
    named = first < colon and all(t.ent[k] == "PERSON" for k in range(first, colon))
    return (first, colon) if named and t.tag[first - 1] not in ("IN", "TO") else None


_ANSWERS = bag(
    "answer reply response message advice argument point view explanation excuse reaction verdict "
    "conclusion comment retort complaint warning motto position suggestion theory"
)


def answered(t: Tokens, low: int, i: int) -> Proposal | None:
    """Whose answer the quotation at token i is: "the mayor's answer was that "..."."""
    be = i - 2 if t.lower[i - 1] in ("that", ":", ",") else i - 1
    noun = be - 1
    if (
        noun - 1 <= low
        or t.lower[be] not in ("is", "was", "'s", "’s")
        or t.lower[noun] not in _ANSWERS
    ):
        return None
    if t.tag[noun - 1] == "PRP$":
        source = (noun - 1, noun)
    elif t.tag[noun - 1] == "POS":
        source = (surface.phrase_start(t, noun - 1, low), noun - 1)
    else:
        return None
    head = source[1] - 1
    return Proposal(noun, t.lemma[noun], "quote", "noun", 0.8, (noun, be + 1), source, head)


def asked(t: Tokens, p: Proposal, stop: int) -> Proposal | None:
    """Who was asked, and answers in the next sentence: "reporters asked Morn whether it was safe".

    `p` is the asking, `stop` where the answer begins.
    """
    v = p.head
    if p.lemma != "ask" or p.rule != "verb" or t.text[v + 1 : v + 2] == ["for"]:
        return None
    end = surface.chunk(t, v + 1, stop)
    what = end < stop and t.lower[end] in ("whether", "if", "about", "why", "how", "what", "when")
    person = end > v + 1 and (t.tag[end - 1] in ("NNP", "PRP") or t.ent[end - 1] == "PERSON")
    if not what or not person or t.lower[v + 1] in ("me", "us", "you", "it"):
        return None
    source = (v + 1, end)
    return Proposal(v, "ask", "quote", "verb", 0.8, (v, v + 1), source, end - 1)


def owned(t: Tokens, low: int, i: int, stop: int) -> Proposal | None:
    """Whose remark a quotation is: Ida Morn's "greedy bankers" remark."""
    if stop >= len(t) or t.lower[stop] not in _REMARKS or i - 1 <= low or t.tag[i - 1] != "POS":
        return None
    first = surface.phrase_start(t, i - 1, low)
    if first >= i - 1 or t.ent[i - 2] not in ("PERSON", "ORG"):
        return None
    return Proposal(
        stop, t.lemma[stop], "owned", "noun", 0.8, (stop, stop + 1), (first, i - 1), i - 2
    )


_REMARKS = bag(
    "remark remarks comment comments claim line quip speech statement jab boast vow pledge rant "
    "tweet gaffe flap insult taunt mantra plea warning"
)


def inner(t: Tokens, low: int, i: int) -> Proposal | None:
    """Whose saying stands right before the quotation at token i, inside another's sentence.

    "He heard Morn talk of "a storm"", "she dismissed Morn's call for a "quiet week"".
    """
    at = i - 1
    while at > low and i - at < _BESIDE and t.lower[at] in _LEADS:
        at -= 1
    if at == i - 1 or at <= low:
        return None
    if t.lower[at] in _SAYINGS and t.tag[at] == "NN" and (t.tag[at - 1] in ("POS", "PRP$")):
        own = t.tag[at - 1] == "PRP$"
        if own and (t.tag[at - 2] != "IN" or t.lower[at - 2] in ("of", "by")):
            return None  # "Morn repeated her claim": who repeats it speaks
        first = at - 1 if own else surface.phrase_start(t, at - 1, low)
        end = at if own else at - 1
        if first >= end or t.lower[first] in _NOT_PEOPLE:
            return None
        return Proposal(at, t.lemma[at], "owned", "noun", 0.8, (at, i), (first, end), end - 1)
    if t.lower[at] in _TOLD and (t.tag[at] in ("VB", "VBP", "VBG") or t.tag[at - 1] == "NNP"):
        first = surface.phrase_start(t, at, low)
        if first == at or first <= low or t.lemma[first - 1] not in _WITNESSED:
            return None
        head = surface.head_of(t, first, at)
        return Proposal(at, t.lemma[at], "owned", "verb", 0.8, (at, at + 1), (first, at), head)
    return None


_BESIDE = 5
_LEADS = bag("of for to about that as a an the his her their its on")
_SAYINGS = bag(
    "call claim assertion promise pledge vow warning comment description demand suggestion "
    "contention argument complaint characterization insistence plea accusation charge prediction "
    "denial admission boast talk declaration threat remark allegation statement"
)
_NOT_PEOPLE = bag("its my our your")
_TOLD = bag(
    "talk speak say call describe complain refer boast joke shout yell chant warn ask tell sing "
    "brag whisper talking speaking saying calling describing complaining shouting yelling chanting "
    "warning singing"
)
_WITNESSED = bag("hear see watch catch let have record film")


def named_turn(t: Tokens, low: int, i: int) -> Proposal | None:
    """A speaker's name and a colon inside a paragraph: Ash: "Yes." Morn: "No." """
    colon = i - 1
    if colon <= low or t.text[colon] != ":":
        return None
    if t.text[colon - 1] == ")":
        return _turn_with_a_party(t, low, i)
    first = colon
    while first > low and colon - first < _NAME and t.text[first - 1][:1].isupper():
        first -= 1
    closed = t.text[first - 1] in surface.OPENERS and t.text[first - 1] not in (",", ";", ":")
    if first in (colon, low) or not closed:
        return None
    return Proposal(colon, ":", "colon", "colon", 0.9, (colon, i), (first, colon), colon - 1)


def _turn_with_a_party(t: Tokens, low: int, i: int) -> Proposal | None:
    """A paragraph that begins with a name and brackets: Rep. Ida Morn (Lib.): "No." """
    colon = i - 1
    opens = (k for k in range(colon - 2, low, -1) if t.text[k] == "(")
    stop = next(opens, low)
    named = low < stop <= low + _NAME + 2 and all(t.text[k][:1].isupper() for k in range(low, stop))
    if not named or colon - stop > _IN_BRACKETS:
        return None
    return Proposal(colon, ":", "colon", "colon", 0.9, (colon, i), (low, stop), stop - 1)


_IN_BRACKETS = 8
_NAME = 4


def saying(t: Tokens, v: int, low: int) -> Stretch | None:
    """Who is "saying" right behind a noun phrase: "a clip of Morn saying, "..."."""
    if t.tag[v] != "VBG" or v - 1 <= low or t.lower[v] not in ("saying", "shouting", "asking"):
        return None
    if t.tag[v - 1] not in ("NN", "NNS", "NNP") or t.lower[v - 1] in _PAPERS | _MADE_OF_WORDS:
        return None
    first = surface.phrase_start(t, v, low)
    return (first, v) if t.tag[first - 1] == "IN" else None


_MADE_OF_WORDS = bag("statement tweet post memo release speech interview email e-mail letter note")


def turn(t: Tokens, first: int, stop: int) -> Proposal | None:
    """The speaker of a transcript inside quotation marks: "MORN: The well is dry." """
    for i in range(first, min(stop, first + 5)):
        if t.text[i] == ":" and i > first:
            source = (first, i)
            return Proposal(i, ":", "colon", "colon", 0.9, (i, i + 1), source, i - 1)
        if not t.text[i].isupper() or not t.text[i].replace(".", "").isalpha():
            return None
    return None


def _verb_opens(t: Tokens, low: int, colon: int, words: Words) -> Proposal | None:
    """ "Stated Morn:": the verb opens the sentence, and only a name stands before the colon."""
    v = colon - 1
    while v > low and t.text[v][:1].isupper() and t.lower[v] not in words.verbs:
        v -= 1
    entry = words.verbs.get(t.lower[v])
    opens = v == low or t.text[v - 1] in surface.OPENERS or t.text[v - 1].isspace()
    if not opens or entry is None or t.lower[v] == entry.lemma or not 1 < colon - v <= 5:
        return None
    return surface.made(t, v, (v + 1, colon), words, "inverted") if entry.best > 0.5 else None


def handed_over(t: Tokens, low: int, colon: int, words: Words) -> Proposal | None:
    """A verb of saying right before a colon or comma, whatever its tag: "Old Morn echoed:"."""
    v = colon - 1
    if v - 1 > low and f"{t.lower[v - 1]} {t.lower[v]}" in words.verbs:
        v -= 1
    if v <= low:
        return None
    opened = _verb_opens(t, low, colon, words)
    if opened is not None:
        return opened
    entry = words.verbs.get(f"{t.lower[v]} {t.lower[v + 1]}", words.verbs.get(t.lower[v]))
    if entry is None or t.lower[v] == entry.lemma or entry.best <= 0.5:
        return None
    source = surface.subject_before(t, v, low)
    return surface.made(t, v, source, words, "verb") if source is not None else None
