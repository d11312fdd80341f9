"""What several tests of the detectors share."""

from collections.abc import Callable

import pytest

from nlp.components.rows import read
from nlp.components.sourcing import Detector
from nlp.components.sourcing_rules.weighing import Silent
from nlp.pipeline import Pipeline


@pytest.fixture(scope="session")
def unattributed(pipeline: Pipeline) -> Callable[[str], list[tuple[str, str]]]:
    """Subtype and words of what the rules mark as a source, without any attribution."""
    detector = Detector(weigher=Silent())

    def run(text: str) -> list[tuple[str, str]]:
        rows = read(detector(pipeline.language(text)), "newsgloss_sourcing")
        return [(r["subtype"], text[r["start"] : r["end"]]) for r in rows]

    return run
