"""The source audit: who speaks in an article, how often, in how many words, named or not."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from nlp.annotation import NOBODY, Source, SourceKind
from nlp.components.bag import bag
from nlp.components.rows import Row, read
from nlp.components.source_words import singular, words
from nlp.source_names import Names, bare_name, proper_run
from nlp.tokens import Tokens, tokens_of

_KINDS: dict[str, SourceKind] = {
    "unnamed_person": "unnamed",
    "unnamed_group": "unnamed",
    "vague_authority": "unnamed",
    "agentless": "unnamed",
    "spokesperson": "named_body",
    "secondhand": "secondhand",
}
_SELF = frozenset(("i", "we", "you", "me", "us", "my", "our", "your"))
_PRONOUNS = frozenset(
    ("he", "she", "they", "it", "him", "her", "them", "his", "their", "its", "who", "which", "that")
)
_ENTITIES: dict[str, SourceKind] = {
    "PERSON": "named_person",
    "ORG": "named_body",
    "GPE": "named_body",
    "NORP": "named_body",
    "LOC": "named_body",
    "FAC": "named_body",
}


@dataclass
class _Count:
    """A source while it is counted."""

    name: str
    kind: SourceKind
    mentions: int = 0
    words: int = 0
    direct: int = 0


def sources_of(doc: Doc) -> tuple[Source, ...]:
    """One row a source, the most heard first; names are joined over the whole text."""
    t = tokens_of(doc)
    rows = read(doc, "newsgloss_attribution")
    audit = _Audit(doc, t)
    counts: dict[tuple[str, str], _Count] = {}
    for row in rows:
        who = audit.who(row)
        if who is None:
            continue
        name, kind = who
        count = counts.setdefault((name.casefold(), kind), _Count(name, kind))
        count.mentions += 1
        count.words += audit.words_quoted(row)
        count.direct += row["voice"] != "indirect"
    for name, kind in audit.marked_only(rows):
        counts.setdefault((name.casefold(), kind), _Count(name, kind)).mentions += 1
    ranked = sorted(counts.values(), key=lambda c: (-c.mentions, -c.words))
    return tuple(
        Source(c.name, c.kind, c.mentions, c.words, c.direct, c.mentions - c.direct) for c in ranked
    )


class _Audit:
    """What the layers of one Doc say about its sources."""

    def __init__(self, doc: Doc, t: Tokens) -> None:
        self._text = t.source
        self._tokens = t
        self._words = words()
        self._names = Names(t)
        self._marks = read(doc, "newsgloss_sourcing")
        self._reports = [m for m in self._marks if m["subtype"] == "agentless"]
        self._report_ends = [m["end"] for m in self._reports]
        self._mark_starts = [m["start"] for m in self._marks]
        self._quotes = [(q["start"], q["end"]) for q in read(doc, "newsgloss_quote")]
        self._quote_ends = [end for _, end in self._quotes]
        self._counted: set[int] = set()

    def who(self, row: Row) -> tuple[str, SourceKind] | None:
        """Name and kind of a row's source; None where nobody can be told, as for "we"."""
        if not row["source"]:
            return (NOBODY, "unnamed") if self._is_report(row) else None
        start, end = row["source"][0]
        first = bisect_right(self._tokens.end, start)
        stop = bisect_left(self._tokens.start, end)
        if first >= stop:
            return None
        mark = self._mark(start, end)
        if mark is not None:
            return self._marked(mark)
        if self._in_quotes(row):
            return None
        if row.get("name"):
            return self._named(str(row["name"]), first, stop)
        return self._plain(first, stop)

    def _in_quotes(self, row: Row) -> bool:
        """Whether only a quoted speaker tells it: "that gang wants your money," she said."""
        i = bisect_right(self._quote_ends, row["start"])
        return i < len(self._quotes) and self._quotes[i][0] < row["start"]

    def _is_report(self, row: Row) -> bool:
        """Whether a row without a source is a report: its cue has a mark for that."""
        i = bisect_right(self._report_ends, row["start"])
        return i < len(self._report_ends) and self._reports[i]["start"] < row["end"]

    def marked_only(self, rows: list[Row]) -> Iterator[tuple[str, SourceKind]]:
        """Marked sources that no attribution cites: heard all the same, once each."""
        ends = sorted((end, start) for row in rows for start, end in row["source"])
        for mark in self._marks:
            if mark["subtype"] in ("agentless", "anonymity_granted"):
                continue
            i = bisect_right(ends, (mark["start"], len(self._text)))
            if i == len(ends) or ends[i][1] >= mark["end"]:
                yield self._marked(mark)

    def words_quoted(self, row: Row) -> int:
        """Words of the row's content inside quotation marks; no quoted word counts twice."""
        return sum(self._quoted(start, end) for start, end in row["content"])

    def _quoted(self, start: int, end: int) -> int:
        t, count = self._tokens, 0
        for number in range(bisect_right(self._quote_ends, start), len(self._quotes)):
            begin, stop = self._quotes[number]
            if begin >= end:
                break
            low, high = max(begin, start), min(stop, end)
            for i in range(bisect_left(t.start, low), bisect_left(t.start, high)):
                if i not in self._counted and t.text[i][:1].isalnum():
                    self._counted.add(i)
                    count += 1
        return count

    def _mark(self, start: int, end: int) -> Row | None:
        """The sourcing finding on a source, if it has one."""
        for i in range(bisect_left(self._mark_starts, start), len(self._marks)):
            mark = self._marks[i]
            if mark["start"] >= end:
                return None
            if mark["subtype"] in _KINDS:
                return mark
        return None

    def _marked(self, mark: Row) -> tuple[str, SourceKind]:
        t = self._tokens
        kind = _KINDS[mark["subtype"]]
        first = bisect_right(t.end, mark["start"])
        stop = bisect_left(t.start, mark["end"])
        if mark["subtype"] == "spokesperson":
            body = proper_run(t, first, stop)
            if body:
                return self._text[t.start[body[0]] : t.end[body[1] - 1]], kind
        text = self._text[mark["start"] : mark["end"]]
        return (bare_name(text) if kind == "secondhand" else text), kind

    def _named(self, name: str, first: int, stop: int) -> tuple[str, SourceKind]:
        whole = self._names.full(bare_name(name))
        known = self._names.kind(whole)
        if known:
            return whole, _ENTITIES.get(known, "named_person")
        person = any(
            self._tokens.lower[i] in ("he", "she", "his", "her") for i in range(first, stop)
        )
        return whole, "named_person" if person or " " in whole else "named_body"

    def _plain(self, first: int, stop: int) -> tuple[str, SourceKind] | None:
        """A source that is neither marked nor resolved, judged by the words of the phrase."""
        t = self._tokens
        lower = t.lower[first]
        if stop - first == 1 and lower in _SELF:
            return None
        if stop - first == 1 and lower in _PRONOUNS:
            return t.lower[first], "unnamed"
        run = self._entity(first, stop)
        if run is not None:
            name = self._text[t.start[run[0]] : t.end[run[1] - 1]]
            whole = self._names.full(bare_name(name))
            return whole, _ENTITIES.get(t.ent[run[0]] or self._names.kind(whole), "named_body")
        kind = self._common(first, stop)
        text = self._text[t.start[first] : t.end[stop - 1]]
        return (_shortened(text), kind) if kind is not None else None

    def _entity(self, first: int, stop: int) -> tuple[int, int] | None:
        """The name in a source: a person's before any other's, else the first run of names."""
        t = self._tokens
        people = [i for i in range(first, stop) if t.ent[i] == "PERSON"]
        if people:
            end = people[0]
            while end < stop and t.ent[end] == "PERSON":
                end += 1
            return people[0], end
        head = next((i for i in range(first, stop) if t.tag[i] in ("NN", "NNS")), None)
        run = proper_run(t, first, stop)
        if run is None or (head is not None and run[1] <= head):
            return None
        placed = head is not None and any(t.tag[i] == "IN" for i in range(head, run[0]))
        return None if placed else run  # "the weather office in Ellin" is not Ellin

    def _common(self, first: int, stop: int) -> SourceKind | None:
        """What a common noun stands for; None for nobody, and for things that cannot tell."""
        t, w = self._tokens, self._words
        if any(t.lower[i] in _NOBODY for i in range(first, min(stop, first + 2))):
            return None
        head = next(_nouns(t, first, stop), first)
        word, one = t.lower[head], singular(t.lower[head])
        if w.person(word) or w.has("kin", one):
            return "named_person" if word == one else "unnamed"
        if w.has("crowd", word) or w.has("pronoun", word):
            return "unnamed"
        if w.has("medium", one):
            return "secondhand"
        if w.has("body", one) or w.has("institution", one):
            return "named_body"
        if w.has("paper", one) or w.has("writing", one):
            return "document"
        named = t.text[head][:1].isupper() and t.tag[head] not in ("DT", "JJ", "RB", "UH")
        return "named_body" if named and t.sents[t.sent[head]][0] != head else None


_NOBODY = bag(
    "nobody none no no-one nothing anyone anybody anything everyone everybody everything neither"
)


def _nouns(t: Tokens, first: int, stop: int) -> Iterator[int]:
    """The last noun of each run of nouns: heads of phrases, as far as words can tell."""
    for i in range(first, stop):
        noun = t.tag[i] in ("NN", "NNS", "NNP", "NNPS")
        if noun and (i + 1 >= stop or t.tag[i + 1] not in ("NN", "NNS", "NNP", "NNPS")):
            yield i


def _shortened(text: str) -> str:
    """A source's words on one line, up to the first comma."""
    return " ".join(text.split()).split(", ")[0].rstrip(",")
