"""The named tests a hedge cue must pass, one module a family. Word lists name them."""

from nlp.components.hedging import (
    appearance,
    belief,
    conditions,
    could,
    hearsay,
    judging,
    likelihood,
    modals,
    quantities,
)
from nlp.components.hedging.syntax import Test

TESTS: dict[str, Test] = {
    **modals.TESTS,
    **could.TESTS,
    **likelihood.TESTS,
    **appearance.TESTS,
    **hearsay.TESTS,
    **belief.TESTS,
    **judging.TESTS,
    **quantities.TESTS,
    **conditions.TESTS,
}
"""A test's name, as `resources/lexicons/en/hedges.toml` writes it -> the test."""

SUBTYPES: tuple[str, ...] = (
    "possibility",
    "appearance",
    "hearsay",
    "belief",
    "approximation",
    "condition",
)
