"""Who can be quoted at all: people, bodies and what words stand on, not "the complex"."""

from nlp.components.attributing import surface
from nlp.components.attributing.extent import sentence_start
from nlp.components.attributing.proposal import Proposal, Stretch
from nlp.components.attributing.quotations import block_at
from nlp.components.source_words import Words, singular
from nlp.tokens import Tokens

_SORTS = ("kin", "crowd", "pronoun", "amount", "medium", "body", "institution", "paper", "writing")
_NAMING = frozenset(("NNP", "NNPS", "PRP", "CD"))
_SPEAKING = frozenset(("he", "she", "they", "i", "we"))


def can_speak(t: Tokens, source: Stretch, w: Words) -> bool:
    """Whether a source has a name, a number or a word in it for somebody or something quotable.

    A noun with a capital may be a name that the tagger missed.
    """
    nouns = [i for i in range(*source) if t.tag[i] in ("NN", "NNS")]
    if not nouns or any(t.tag[i] in _NAMING or t.ent[i] == "PERSON" for i in range(*source)):
        return True
    return any(_is_a_voice(t, i, w) for i in nouns)


def _is_a_voice(t: Tokens, i: int, w: Words) -> bool:
    word = t.lower[i]
    forms = (word, singular(word))
    return (
        t.text[i][:1].isupper()
        or w.person(word)
        or any(w.has(sort, one) for sort in _SORTS for one in forms)
    )


def pass_on(t: Tokens, p: Proposal, quoted: bytearray, w: Words) -> None:
    """Gives the words of something that cannot speak to who speaks before it, or to nobody.

    "He toured the hall, a large place, shouting "more"": the place shouts nothing. `quoted` has 1
    for each token inside quotation marks.
    """
    if p.source is None or p.rule == "inverted" or can_speak(t, p.source, w):
        return
    low, _, _ = block_at(t, p.head)
    begin = sentence_start(t, p.head, low, quoted)
    p.source = _speaks_before(t, begin, p.source[0], quoted)
    p.source_head = surface.head_of(t, *p.source) if p.source is not None else -1


def _speaks_before(t: Tokens, begin: int, end: int, quoted: bytearray) -> Stretch | None:
    """The last person who does something in the sentence before token `end`."""
    for i in range(end - 1, begin - 1, -1):
        if quoted[i] or not t.dep[i].startswith("nsubj"):
            continue
        if t.lower[i] in _SPEAKING:
            return i, i + 1
        if t.ent[i] == "PERSON" or t.tag[i] == "NNP":
            stop = i + 1
            while stop < end and (t.ent[stop] == "PERSON" or t.dep[stop] == "flat"):
                stop += 1
            return surface.phrase_start(t, stop, begin), stop
    return None
