"""Who says what, against PolNeAR: cues, sources, contents, speakers and unnamed sources."""

import re
from collections.abc import Iterable
from typing import Any

from benchmarks.scoring.spans import Counts, Span, coverage, likeness, pairs

Json = dict[str, Any]
Words = frozenset[int]
_TOKEN = re.compile(r"\w+|[^\w\s]")
_EDGE = " \t\n\r\u00a0\"“”„«»'‘’`,.;:!?—–-"
_ANY = 1e-9


class AttributionScore:
    """Adds up articles."""

    def __init__(self) -> None:
        names = ("quotation", "cue", "source", "content", "relation", "unnamed")
        self._counts = {name: Counts() for name in names}
        self._speakers = 0

    def add(self, answer: Json, gold: Json) -> None:
        """Adds the program's JSON for one article and its annotations."""
        text = gold["text"]
        marks = [a for a in answer["annotations"] if a["category"] == "quote"]
        self._quotations(text, marks, gold["quotes"])
        self._relations(text, answer["attributions"], gold["attributions"])
        if "unnamed" in gold:
            found = [a for a in answer["annotations"] if a["category"] == "sourcing"]
            self._unnamed(text, found, gold)

    def figures(self) -> dict[str, float]:
        """F1 of each part, and the share of quotations found with the right speaker."""
        out = {f"{name} F1": counts.f1 for name, counts in self._counts.items()}
        spoken = self._speakers / max(1, self._counts["quotation"].gold)
        return out | {"quotation with speaker": spoken}

    def _quotations(self, text: str, marks: list[Json], quotes: list[Json]) -> None:
        """Marks without a speaker on quotations without one are neither right nor wrong."""
        gold = [q for q in quotes if q.get("attributed", True)]
        unclaimed = [_trimmed(text, q["span"]) for q in quotes if not q.get("attributed", True)]
        found = []
        for mark in marks:
            span = _trimmed(text, (mark["start"], mark["end"]))
            speaker = mark.get("speaker")
            if speaker or not any(likeness(span, u) >= 0.8 for u in unclaimed):
                found.append((span, speaker))
        spans = [_trimmed(text, q["span"]) for q in gold]
        matched = pairs(spans, [s for s, _ in found], likeness, 0.8)
        self._counts["quotation"].add(len(matched), len(found), len(gold))
        for i, j in matched:
            self._speakers += _same_speaker(text, gold[i], found[j][1])

    def _relations(self, text: str, found: list[Json], gold: list[Json]) -> None:
        tokens = [m.span() for m in _TOKEN.finditer(text)]
        g = [_relation(text, tokens, a) for a in gold]
        f = [_relation(text, tokens, a) for a in found]
        matched = pairs(g, f, _cue_likeness, _ANY)
        self._counts["cue"].add(len(matched), len(f), len(g))
        sources = [list(dict.fromkeys(r[1] for r in side if r[1])) for side in (g, f)]
        same = pairs(sources[0], sources[1], _jaccard, _ANY)
        self._counts["source"].add(len(same), len(sources[1]), len(sources[0]))
        shared = whole = 0
        for i, j in matched:
            shared += len(g[i][2] & f[j][2])
            source = bool(g[i][1] & f[j][1]) or not (g[i][1] or f[j][1])
            whole += source and _jaccard(g[i][2], f[j][2]) > 0.5
        lengths = [sum(len(r[2]) for r in side) for side in (f, g)]
        self._counts["content"].add(shared, *lengths)
        self._counts["relation"].add(whole, len(f), len(g))

    def _unnamed(self, text: str, marks: list[Json], gold: Json) -> None:
        """What lies in another attribution's content, or is optional, is not judged."""
        want = [_trimmed(text, x) for x in gold["unnamed"]]
        have = [_trimmed(text, (m["start"], m["end"])) for m in marks]
        optional = [_trimmed(text, x) for x in gold.get("unnamed_optional", [])]
        inner = [c for a in gold["attributions"] for c in a["content"]]
        matched = pairs(want, have, _overlap, _ANY)
        taken = {j for _, j in matched}
        free = sum(
            j not in taken
            and (
                any(coverage(o, span) >= 0.5 for o in optional)
                or any(c[0] <= span[0] and span[1] <= c[1] for c in inner)
            )
            for j, span in enumerate(have)
        )
        self._counts["unnamed"].add(len(matched), len(have) - free, len(want))


def _trimmed(text: str, span: Iterable[Any]) -> Span:
    start, end = list(span)[:2]
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _same_speaker(text: str, quote: Json, found: Json | None) -> bool:
    if quote.get("speaker") is None or found is None:
        return quote.get("speaker") is None and found is None
    head = quote.get("speaker_head") or _trimmed(text, quote["speaker"])
    span = _trimmed(text, (found["start"], found["end"]))
    return bool(span[0] < head[1] and head[0] < span[1])


def _words(text: str, tokens: list[Span], spans: Iterable[Any], letters: bool = True) -> Words:
    out = set()
    for start, end in spans:
        for i, (a, b) in enumerate(tokens):
            if a >= end:
                break
            if b > start and (not letters or text[a].isalnum()):
                out.add(i)
    return frozenset(out)


def _relation(text: str, tokens: list[Span], a: Json) -> tuple[Words, Words, Words]:
    """Cue, source and content as sets of words; a cue that is only a mark keeps the mark."""
    cue = _words(text, tokens, a["cue"]) or _words(text, tokens, a["cue"], letters=False)
    return cue, _words(text, tokens, a["source"]), _words(text, tokens, a["content"])


def _jaccard(a: Words, b: Words) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0


def _cue_likeness(g: tuple[Words, Words, Words], f: tuple[Words, Words, Words]) -> float:
    return _jaccard(g[0], f[0]) + 0.01 * _jaccard(g[2], f[2]) if g[0] & f[0] else 0.0


def _overlap(a: Span, b: Span) -> float:
    return likeness(a, b) + 0.01 * coverage(a, b) if coverage(a, b) >= 0.5 else 0.0
