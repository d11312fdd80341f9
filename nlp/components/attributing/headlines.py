"""Headlines: a name, then a verb in the present, which the tree seldom finds among capitals."""

from collections.abc import Iterator

from nlp.components.attributing import surface
from nlp.components.attributing.inflect import verb_forms
from nlp.components.attributing.proposal import Proposal, Stretch
from nlp.components.attributing.quotations import Quotation, block_at
from nlp.components.attributing.words import Words
from nlp.tokens import Tokens

_LONGEST_NAME = 6
_WEIGHT = 0.6
_SURE = 0.5


def verb_of(t: Tokens, begin: int, stop: int, words: Words) -> int:
    """The verb of a headline in tokens [begin, stop), or -1: "Morn Opens Ellin Bridge"."""
    for v in range(begin + 1, min(stop, begin + _LONGEST_NAME)):
        entry = words.verbs.get(t.lower[v])
        known = entry is not None and t.lower[v] in _present(entry.lemma)
        if (t.tag[v] == "VBZ" or known) and t.lower[v] not in ("is", "has", "'s", "’s"):
            return v
        if t.tag[v] in ("IN", "TO", "DT", "CC", "POS") or not t.text[v][:1].isalnum():
            return -1
    return -1


def headline_verb(t: Tokens, q: Quotation, words: Words) -> Proposal | None:
    """Who speaks in a headline whose first verb, whatever its tag, can be one of saying."""
    begin, _, kind = block_at(t, q.first)
    if kind != "title":
        return None
    for v in range(begin + 1, min(q.first, begin + _LONGEST_NAME)):
        if t.tag[v] in ("IN", "TO", "DT", "CC", "POS", "MD") or not t.text[v][:1].isalnum():
            return None
        entry = words.verbs.get(t.lower[v])
        if entry is None or t.lower[v] not in _present(entry.lemma) or entry.best <= _SURE:
            continue
        source = (begin, v)
        return Proposal(
            v, entry.lemma, "obj", "verb", _WEIGHT, (v, v + 1), source,
            surface.head_of(t, *source), content=[(v + 1, q.stop)],
        )  # fmt: skip
    return None


def _present(lemma: str) -> set[str]:
    first, _, _ = lemma.partition(" ")
    return {form for form in verb_forms(first) if form.endswith("s") and form != first}


def said_below(t: Tokens, quotations: list[Quotation]) -> Iterator[tuple[Quotation, Stretch]]:
    """Fragments of a headline that the text gives to somebody whom the headline names.

    "Morn 'not sure' about the bridge", where the text has: "I am not sure," Morn said.
    """
    above = [q for q in quotations if _without_speaker(t, q)]
    if not above:
        return
    spoken = [(q, _words(t, q)) for q in quotations if q.row["speaker"] is not None]
    for q in above:
        begin, stop, _ = block_at(t, q.first)
        said = " ".join(_words(t, q)).lower()
        if " " not in said and q.row["subtype"] == "scare":
            continue  # a single word may well be the writer's own
        for below, words in spoken:
            # Capitals below, too, show a title.
            if below.first < stop or f" {said} " not in f" {' '.join(words)} ":
                continue
            name = below.row["speaker"]["name"] or below.row["speaker"]["text"]
            last = name.split()[-1]
            named = next((i for i in range(begin, stop) if t.text[i] == last), -1)
            if named >= 0 and last[:1].isupper() and not q.first <= named < q.stop:
                near = q.first - 1 if t.tag[q.first - 1] == "PRP" else named
                yield q, (near, near + 1)
                break


def _without_speaker(t: Tokens, q: Quotation) -> bool:
    """Whether a quotation in a headline is so far only words with a distance."""
    above = block_at(t, q.first)[2] in ("title", "standfirst")
    return above and q.row["subtype"] in ("scare", "title") and q.row["speaker"] is None


def _words(t: Tokens, q: Quotation) -> list[str]:
    return [t.text[i] for i in range(q.first, q.stop) if t.text[i][:1].isalnum()]


def only_in_a_headline(t: Tokens, q: Quotation) -> bool:
    """Whether one or two words have capitals only because all around them have: "He 'Won' It".

    No title ends in a verb, an adverb or an adjective behind one.
    """
    inner = [i for i in range(q.first, q.stop) if t.text[i][:1].isalpha()]
    if not 0 < len(inner) <= _TITLE_WORDS or t.tag[inner[-1]] not in _NO_TITLE:
        return False
    low, high, _ = block_at(t, q.first)
    around = [t.text[i] for i in range(low, min(high, low + _LONGEST)) if len(t.text[i]) >= _LARGE]
    words = [word for word in around if word[0].isalpha()]
    return len(words) >= _LARGE and all(word[0].isupper() for word in words)


_TITLE_WORDS = 2
_LARGE = 4
"""Letters of a word that has a capital in a headline; so many of them make one."""
_LONGEST = 200
_NO_TITLE = frozenset(("VBD", "VBN", "VBZ", "JJ", "JJR", "JJS", "RB", "RBR"))
