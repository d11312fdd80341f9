"""The attribution layer `newsgloss_attribution`: who is cited, by which words, for what.

A row: `start`, `end` (the cue's extent), `subtype` and `voice` (direct, indirect, mixed), `rule`,
`source`, `cue`, `content`: lists of [start, end] in code points, in reading order; `source` is []
where nobody is named as the source ("is expected to"). Further keys:
`frame`  the construction: verb, inverted, clause (a participle or infinitive that borrows the
         subject of its clause), relative, according_to, passive, agentless, noun, adjective, colon
`lemma`  the cue's head word, lower case
`head`   index of the source's head token, or -1
`name`   the full name that the source stands for, or None where the text does not tell
`nested` True where the cue stands inside another attribution's content
`quotes` indexes of the `newsgloss_quote` rows in the content
The layer also completes the rows of `newsgloss_quote`: their `speaker` and `subtype`.
"""

from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.attributing import surface
from nlp.components.attributing.headlines import said_below
from nlp.components.attributing.names import Names
from nlp.components.attributing.nesting import keep_apart_in_turn, mark_nested
from nlp.components.attributing.nominal import THRESHOLD as NOUN_THRESHOLD
from nlp.components.attributing.nominal import nominal
from nlp.components.attributing.phrases import according_to, colons, viewpoints
from nlp.components.attributing.proposal import Proposal, Stretch, merged
from nlp.components.attributing.quotations import Quotation, inside, located
from nlp.components.attributing.quoting import bind
from nlp.components.attributing.speakers import final_kind, speaker_of
from nlp.components.attributing.verbs import THRESHOLD as VERB_THRESHOLD
from nlp.components.attributing.verbs import TOLD, verbal
from nlp.components.attributing.words import Words, words
from nlp.components.quote import LAYER as QUOTES
from nlp.components.rows import Row, read, write
from nlp.tokens import Tokens, tokens_of

LAYER = "newsgloss_attribution"


@Language.factory("newsgloss_attribution", default_config={"user_folder": None})
def make(nlp: Language, name: str, user_folder: str | None) -> "Detector":
    """The component. `user_folder` may hold an `attribution.toml` that extends the list."""
    return Detector(words(Path(user_folder) if user_folder else None))


class Detector:
    """Finds attributions by verbs, nouns, adjectives and set phrases, and binds quotations."""

    def __init__(self, known: Words) -> None:
        self._words = known

    def __call__(self, doc: Doc) -> Doc:
        """The Doc, with the layer written and the quotations' rows completed."""
        t = tokens_of(doc)
        quotations = located(t, read(doc, QUOTES))
        quoted = inside(t, quotations)
        proposals = self.proposals(t, quoted)
        proposals += bind(t, quotations, proposals, self._words)
        rows = []
        proposals = [p for p in proposals if p.quotes or p.weight >= _needed(p)]
        for p in proposals:
            p.content = _with_quotations(p, quotations)
        keep_apart_in_turn(t, proposals, quoted)
        mark_nested(proposals, quoted)
        names = Names(t, quoted)
        for p in proposals:
            rows.append(_row(t, p, quotations, _name(names, p)))
        for last, q in zip([None, *quotations], quotations, strict=False):
            _complete(t, q, last, names)
        for q, (first, stop) in said_below(t, quotations):
            start, end = _extent(t, (first, stop))
            speaker = {"text": t.source[start:end], "start": start, "end": end, "name": None}
            q.row.update(speaker=speaker, subtype="partial", rule="quote-partial")
        write(doc, LAYER, rows)
        return doc

    def tried(self, doc: Doc, token: int) -> Iterator[str]:
        """For developers: the possible attributions that touch a token, and what is listed of it.

        The weights are those before quotations are bound; a quotation keeps a cue that is too
        weak by itself.
        """
        t = tokens_of(doc)
        kept = {row["start"] for row in read(doc, LAYER)}
        for p in self.proposals(t, inside(t, located(t, read(doc, QUOTES)))):
            if any(
                a <= token < b for a, b in (p.cue, *([p.source] if p.source else ()), *p.content)
            ):
                cue = " ".join(t.text[slice(*p.cue)])
                source = " ".join(t.text[slice(*p.source)]) if p.source else "no source"
                fate = "kept" if t.start[p.cue[0]] in kept else "dropped"
                yield (
                    f"{p.rule} {cue!r} ({p.frame or 'no frame'}), {source!r}: "
                    f"weight {p.weight:.2f}, needs {_needed(p):.2f}: {fate}"
                )
        yield self._listed(t.lower[token])

    def _listed(self, word: str) -> str:
        """What the list of cues says of a word."""
        w = self._words
        told = [
            f"{kind} of {entry.lemma!r}, "
            + ("always" if entry.always else "{} of {}".format(*entry.seen))
            for kind, table in (("verb", w.verbs), ("noun", w.nouns), ("adjective", w.adjectives))
            if (entry := table.get(word)) is not None
        ]
        return f"{word!r} in the list of cues: {'; '.join(told) or 'not there'}"

    def proposals(self, t: Tokens, quoted: bytearray) -> list[Proposal]:
        """All possible attributions, in the order of their cues."""
        found = [*verbal(t, self._words, quoted), *according_to(t, quoted)]
        found += [*viewpoints(t, quoted, self._words), *colons(t, self._words)]
        taken = {p.head for p in found}
        found += (p for p in nominal(t, self._words, quoted) if p.head not in taken)
        return sorted(found, key=lambda p: p.head)


def _with_quotations(p: Proposal, quotations: list[Quotation]) -> list[Stretch]:
    """The content with the cue's quotations; whoever is told them is no part of it."""
    spoken = [(quotations[n].first, quotations[n].stop) for n in p.quotes]
    hearer = bool(spoken) and p.lemma in TOLD and p.frame == "obj"
    return merged(spoken if hearer else [*p.content, *spoken])


def _row(t: Tokens, p: Proposal, quotations: list[Quotation], name: str | None) -> Row:
    cue = _extent(t, p.cue)
    return {
        "start": cue[0],
        "end": cue[1],
        "subtype": _voice(p, quotations),
        "voice": _voice(p, quotations),
        "rule": f"attribution-{p.rule}",
        "source": [_extent(t, s) for s in (p.source, p.pronoun) if s],
        "cue": [cue],
        "content": [_extent(t, c) for c in p.content],
        "frame": p.rule,
        "lemma": p.lemma,
        "head": p.source_head,
        "name": name,
        "nested": p.nested,
        "quotes": p.quotes,
    }


def _needed(p: Proposal) -> float:
    return NOUN_THRESHOLD if p.rule in ("noun", "adjective") else VERB_THRESHOLD


def _extent(t: Tokens, s: Stretch) -> list[int]:
    return [t.start[s[0]], t.end[s[1] - 1]]


def _voice(p: Proposal, quotations: list[Quotation]) -> str:
    """Direct where nearly all of the content is quoted, mixed where some is."""
    total = sum(b - a for a, b in p.content)
    said = sum(quotations[n].stop - quotations[n].first for n in p.quotes)
    if not said or not total:
        return "indirect"
    return "direct" if said >= 0.9 * total else "mixed"


def _name(names: Names, p: Proposal) -> str | None:
    return names.name_of(p.source, p.source_head) if p.source else None


def _speaks_first(t: Tokens, p: Proposal, q: Quotation) -> bool:
    """Whether the nearest cue decides, though it stands in another report: "Ash said Morn warned".

    A pronoun of another's report may be the reporter himself: "Ash said he thought".
    """
    if _hands_over(t, p):
        return True
    if p.source is None or t.tag[p.head] == "VB":
        return False
    close = 0 < q.first - p.head < _CLOSE and t.ent[p.source_head] not in ("DATE", "TIME")
    if p.rule == "noun" and p.frame.endswith("that") and close:
        return not _takes_up_own(t, p)
    named = t.tag[p.source_head] == "NNP" and p.source[1] <= p.head
    adjoining = p.source[1] == p.head
    if p.frame == "obj-as" and p.rule == "verb" and t.tag[p.source_head] != "PRP":
        return True  # "because the minister cast him as "a fool" "
    return named and p.weight > _SURE and (p.rule == "verb" or (p.rule == "clause" and adjoining))


def _takes_up_own(t: Tokens, p: Proposal) -> bool:
    """ "Morn repeated her claim that": her own words, so she is still the speaker."""
    outer = p.outer
    own = t.tag[p.head - 1] == "PRP$"
    return own and outer is not None and 0 < p.head - outer.head < _NEAR


_NEAR = 4
_CLOSE = 8
"""Tokens from "claim" in "Hale's claim that the mayor "lied"" to the quoted words."""
_SURE = 0.8


def _hands_over(t: Tokens, p: Proposal) -> bool:
    """Whether a person's own "said" stands right before the quoted words: he is the speaker."""
    if p.frame != "quote" or p.lemma not in _SAYING or p.source is None or p.rule == "clause":
        return False
    return t.lower[p.source[0]] not in ("it", "which", "that")


_SAYING = frozenset(
    ("say", "state", "tell", "ask", "write", "add", "reply", "respond", "answer", "tweet", "shout",
     "exclaim", "announce", "declare", "retort", "yell", "chant", "joke", "quip", "text",
     "conclude")
)  # fmt: skip


def _calls_it_so(t: Tokens, p: Proposal) -> bool:
    """Whether "what he described as" or "Morn's ... remark" says whose words they are."""
    if p.frame == "owned":
        return True
    return p.source is not None and t.lower[p.source[0] - 1 : p.source[0]] == ["what"]


def _complete(t: Tokens, q: Quotation, last: Quotation | None, names: Names) -> None:
    """Gives the quotation's row its speaker and its final kind."""
    owner = q.owner or q.near
    if owner is not None and q.how not in ("behind", "turn") and not _speaks_first(t, owner, q):
        outer = None if _calls_it_so(t, owner) else owner.outer
        owner = outer if outer is not None and outer.source is not None else owner
    if owner is not None and owner.source is not None:
        start, end = _extent(t, speaker_of(t, owner.source, owner.source_head))
        while start < end - 1 and t.source[start] in surface.DASHES:
            start += 1
        q.row["speaker"] = {
            "text": t.source[start:end],
            "start": start,
            "end": end,
            "name": _name(names, owner),
        }
    kind = final_kind(t, q, last)
    q.row["subtype"], q.row["rule"] = kind, f"quote-{kind}"
