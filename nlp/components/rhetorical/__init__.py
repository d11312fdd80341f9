"""The eleven devices of rhetoric: what shows them in quoted words. One module a family."""

from nlp.components.rhetorical import (
    build,
    contrast,
    emphasis,
    extremes,
    fragments,
    groups,
    questions,
    sayings,
    slogans,
    urging,
)
from nlp.components.rhetorical.passage import Finder

FINDERS: tuple[Finder, ...] = (
    questions.rhetorical_questions,
    questions.seeks_agreement,
    urging.commands,
    urging.calls_to_us,
    urging.musts,
    build.repetitions,
    extremes.superlatives,
    extremes.nobody_more,
    extremes.not_a_single,
    extremes.either_or,
    extremes.all_or_nothing,
    contrast.antithesis,
    groups.us_and_them,
    groups.opponents,
    groups.people_who_do_not,
    slogans.slogans,
    slogans.same_again,
    emphasis.raised_voice,
    emphasis.shouted_label,
    sayings.sayings,
    sayings.shining_words,
    fragments.core_of_a_fragment,
    fragments.nickname,
)
"""Each yields triggers in the quoted words; the word list's own come beside them."""

DEVICES: tuple[str, ...] = (
    "loaded",
    "absolute",
    "us_vs_them",
    "fear",
    "name_calling",
    "slogan",
    "rhetorical_question",
    "repetition",
    "imperative",
    "metaphor",
    "flattery",
)
