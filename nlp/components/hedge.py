"""The hedge layer: words that lower how firmly a sentence stands behind what it says.

Cues and the tests they must pass are in `resources/lexicons/en/hedges.toml`; the tests are named
functions in `nlp.components.hedging`.
"""

from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.hedging import TESTS
from nlp.components.rows import Row, write
from nlp.lexicon import Cue, load
from nlp.match_table import Match, MatchTable
from nlp.tokens import Tokens, tokens_of

LAYER = "newsgloss_hedge"
LISTED = "listed"
"""The rule of a cue that needs no test."""


@Language.factory(
    LAYER, default_config={"user_folder": None}, requires=["token.dep", "token.tag", "token.head"]
)
def make(nlp: Language, name: str, user_folder: str | None) -> "Detector":
    """The component. `user_folder` may hold a `hedges.toml` that extends the bundled list."""
    return Detector(load("hedges", Path(user_folder) if user_folder else None))


class Detector:
    """Marks the cues of a word list that pass their tests where they stand."""

    def __init__(self, cues: tuple[Cue, ...]) -> None:
        self._table = MatchTable(cue for cue in cues if all(test in TESTS for test in cue.tests))

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with its hedges in `doc.spans["newsgloss_hedge"]`."""
        tokens = tokens_of(doc)
        rows: list[Row] = []
        for begin, stop, _ in tokens.blocks:
            found = self._table.matches(tokens, begin, stop)
            rows += [_row(tokens, match) for match in _hedges(tokens, found)]
        write(doc, LAYER, rows)
        return doc

    def tried(self, doc: Doc, token: int) -> Iterator[str]:
        """For developers: each cue that covers the token and how its tests went."""
        tokens = tokens_of(doc)
        begin, stop = tokens.sents[tokens.sent[token]]
        for match in self._table.matches(tokens, begin, stop):
            if match.first <= token < match.last:
                went = {True: "passed", False: "failed"}
                results = [
                    f"{test} {went[TESTS[test](tokens, match.first, match.last)]}"
                    for test in match.cue.tests
                ]
                words = " ".join(tokens.text[match.first : match.last])
                yield f"“{words}”, {match.cue.subtype}: {', '.join(results) or 'needs no test'}"


def _hedges(tokens: Tokens, found: Iterator[Match]) -> Iterator[Match]:
    """The matches that pass their tests, the longest first, none over another."""
    free = 0
    for match in found:
        if match.first >= free and passes(tokens, match):
            free = match.last
            yield match


def passes(tokens: Tokens, match: Match) -> bool:
    """Whether a cue passes all its tests where it stands."""
    return all(TESTS[test](tokens, match.first, match.last) for test in match.cue.tests)


def _row(tokens: Tokens, match: Match) -> Row:
    cue = match.cue
    row: Row = {
        "start": tokens.start[match.first],
        "end": tokens.end[match.last - 1],
        "subtype": cue.subtype,
        "rule": cue.tests[0] if cue.tests else LISTED,
        "fields": {"gloss": cue.gloss},
    }
    if cue.question:
        row["question"] = cue.question
    return row
