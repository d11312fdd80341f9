"""Rhetoric: where quoted words push rather than inform. It adds to the quotations' rows.

A quotation is rhetorical when devices are found in it and their weights, with its tone, show the
wish to move; the words that show a device are its triggers. Words are in
`resources/lexicons/en/rhetoric.toml` and `feelings.toml` beside it; the tone is heard by a small
network that also says which words made it so (`rhetorical/tone.py`).
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.rhetorical import DEVICES, FINDERS
from nlp.components.rhetorical.passage import Passage, Trigger
from nlp.components.rhetorical.tone import BEFORE, Heard, Tone, bundled
from nlp.components.rhetorical.toned import by_tone
from nlp.components.rhetorical.weighing import (
    listens,
    needed,
    pushes,
    score,
    strongest,
    tone_weight,
)
from nlp.components.rows import Row, read
from nlp.lexicon import Cue, load
from nlp.match_table import MatchTable
from nlp.texts import text_for
from nlp.tokens import Tokens, tokens_of

QUOTES = "newsgloss_quote"
LISTS = ("rhetoric", "feelings")
"""The word lists: our own and the one derived from VADER."""


@Language.factory(
    "newsgloss_rhetoric", default_config={"user_folder": None}, requires=["token.tag", "token.dep"]
)
def make(nlp: Language, name: str, user_folder: str | None) -> "Detector":
    """The component. `user_folder` may hold a list of each name that extends the bundled one."""
    own = Path(user_folder) if user_folder else None
    return Detector(tuple(cue for name in LISTS for cue in load(name, own)))


class Detector:
    """Finds the devices in each quotation and says whether it is rhetorical."""

    def __init__(self, cues: tuple[Cue, ...], tone: Tone | None = None) -> None:
        self._table = MatchTable(cue for cue in cues if cue.subtype in DEVICES)
        self._tone = tone or bundled()

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with `rhetoric`, `devices` and `triggers` in its quotations' rows."""
        rows = read(doc, QUOTES)
        if not rows:
            return doc
        tokens = tokens_of(doc)
        read_rows = [(row, p, self._found(p)) for row, p in _passages(tokens, rows)]
        spoken = [row for row, passage, _ in read_rows if listens(passage)]
        heard = {r["start"]: h for r, h in zip(spoken, self._heard(tokens, spoken), strict=True)}
        for row, passage, found in read_rows:
            _judge(tokens, row, passage, found, heard.get(row["start"]))
        return doc

    def _heard(self, tokens: Tokens, rows: list[Row]) -> list[Heard]:
        """The tone of each quotation, with what the text says before it.

        What sounds like push is heard once more by itself.
        """
        text = tokens.source
        said = [text[r["start"] : r["end"]] for r in rows]
        before = [text[max(0, r["start"] - BEFORE) : r["start"]] for r in rows]
        heard = self._tone.hear(list(zip(before, said, strict=True)))
        loud = [k for k, h in enumerate(heard) if h.push > 0]
        alone = self._tone.hear([("", said[k]) for k in loud])
        for k, h in zip(loud, alone, strict=True):
            heard[k] = replace(heard[k], push=min(heard[k].push, h.push + _OCCASION))
        return heard

    def tried(self, doc: Doc, token: int) -> Iterator[str]:
        """For developers: the triggers in the quotation that covers the token, and their sum."""
        tokens = tokens_of(doc)
        rows = read(doc, QUOTES)
        for row, passage in _passages(tokens, rows):
            if passage.first <= token < passage.last:
                found = self._found(passage)
                for t in found:
                    yield f"{t.device} {t.weight:g}: “{' '.join(tokens.text[t.first : t.last])}”"
                if not listens(passage):
                    yield f"a {passage.kind}: only an insult pushes, the tone does not count"
                    continue
                (heard,) = self._heard(tokens, [row])
                yield f"tone {tone_weight(heard):+.2f}: log odds {heard.push:.2f} that it pushes"
                total = score(passage, found) + tone_weight(heard)
                yield f"sum {total:.2f}, needs {needed(passage):g}"

    def _found(self, passage: Passage) -> list[Trigger]:
        found = list(self._listed(passage))
        for finder in FINDERS:
            found += finder(passage)
        return found

    def _listed(self, passage: Passage) -> Iterator[Trigger]:
        """Triggers from the word list; a longer phrase hides the shorter ones inside it."""
        free: dict[str, int] = {}
        for match in self._table.matches(passage.tokens, passage.first, passage.last):
            device = match.cue.subtype
            if match.first >= free.get(device, 0):
                free[device] = match.last
                if device in _NOT_IN_NAMES and _is_name(passage, match.first, match.last):
                    continue
                weight = float(match.cue.get("weight", 1))
                if weight >= _COUNTS:
                    yield Trigger(match.first, match.last, device, weight)


_NOT_IN_NAMES = frozenset({"flattery", "metaphor", "fear"})


def _is_name(passage: Passage, first: int, last: int) -> bool:
    """One word with a capital inside a sentence: "the Justice Department", "the Army"."""
    tokens = passage.tokens
    begins = first == passage.first or tokens.lower[first - 1][:1] in {".", "!", "?", ":", "…"}
    capital = tokens.text[first][:1].isupper() and not tokens.text[first].isupper()
    return last - first == 1 and capital and not begins and tokens.lower[first] != "god"


_OCCASION = 1.5
"""Log odds that the words before a quotation can add at most: they tell the occasion, and a plain
figure from an opposition's leader is a plain figure. Of 1,431 quotations in news articles it
changes 27; F1 stays as it is."""
_ENOUGH = 1.0
"""Listed words that weigh less do not explain a judgement; those that made the tone are shown."""
_COUNTS = 0.25
"""Lighter entries only hide a shorter word: "an awful lot" is not awful."""


def _passages(tokens: Tokens, rows: list[Row]) -> Iterator[tuple[Row, Passage]]:
    """Each row with its tokens; rows are in reading order, so one pass over the text is enough."""
    i = 0
    for row in rows:
        while i < len(tokens) and tokens.end[i] <= row["start"]:
            i += 1
        first = i
        j = first
        while j < len(tokens) and tokens.start[j] < row["end"]:
            j += 1
        last = j
        while first < last and not tokens.text[first][:1].isalnum() and tokens.text[first] != "[":
            first += 1
        while last > first and tokens.text[last - 1] in _MARKS:
            last -= 1
        yield row, Passage(tokens, first, last, row.get("subtype", ""))


_MARKS = frozenset({'"', "“", "”", "''", "``", "’", "‘", "'", "»", "«", ",", "„"})


def _judge(
    tokens: Tokens, row: Row, passage: Passage, found: list[Trigger], heard: Heard | None
) -> None:
    """Writes into the row whether it pushes, by which devices and by which words."""
    row["rhetoric"] = pushes(passage, found, heard)
    row["devices"], row["triggers"] = [], []
    if not row["rhetoric"]:
        return
    toned: list[Trigger] = []
    if heard is not None:
        alone = score(passage, found) < _ENOUGH
        toned = list(by_tone(passage, row["start"], heard, _ENOUGH, alone))
    ranked = strongest([*found, *toned], DEVICES)
    found = [*found, *(t for t in toned if not _is_shown(t, found))]
    row["devices"] = ranked
    row["triggers"] = [
        [tokens.start[t.first], tokens.end[t.last - 1], t.device]
        for t in sorted(found, key=lambda t: (t.first, t.last, t.device))
        if t.device in ranked
    ]
    _explain(tokens, row, ranked, found)


def _is_shown(toned: Trigger, found: list[Trigger]) -> bool:
    """Whether words of a list already show the device in the same place."""
    return any(
        t.device == toned.device and t.first < toned.last and toned.first < t.last for t in found
    )


def _explain(tokens: Tokens, row: Row, devices: list[str], found: list[Trigger]) -> None:
    """The words of the two chief devices; the question is that of the first."""
    parts = []
    for device in devices[:2]:
        words = _words_of(tokens, [t for t in found if t.device == device])
        parts.append(text_for("rhetoric", device, words=words).why)
    row["rule"] = "rhetoric-" + devices[0].replace("_", "-")
    row["why"] = " ".join(parts)
    row["question"] = text_for("rhetoric", devices[0]).question


_MOST_WORDS = 7
"""Trigger words shown of one trigger; a longer one is cut."""


def _words_of(tokens: Tokens, triggers: list[Trigger]) -> str:
    """The first few trigger words, in quotation marks, none twice or inside another."""
    said: list[str] = []
    for t in sorted(triggers, key=lambda t: t.first):
        last = min(t.last, t.first + _MOST_WORDS)
        text = tokens.source[tokens.start[t.first] : tokens.end[last - 1]]
        text = " ".join(text.split()) + ("…" if last < t.last else "")
        plain = text.lower().rstrip("…")
        if any(plain in s.lower() for s in said):
            continue
        said = [s for s in said if s.lower() not in plain]
        said.append(text)
    return ", ".join(f"“{text}”" for text in said[:3])
