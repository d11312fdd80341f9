"""Changes to spaCy's English tokenizer: quotation marks, rows of marks, affixes, abbreviations.

Every quotation mark is a token of its own, so that quotations end on token edges. The rest follows
the treebanks, where spaCy's defaults do not: a row of one mark ("!!!", "=====") is one token, a
prefix is not cut off at its hyphen ("non-profit", but "state - owned"), telephone numbers stay
whole, and ranks and days keep their full stop ("Lt.", "Thur.").
"""

import re
from typing import Any

from spacy.lang.char_classes import ALPHA, HYPHENS
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# A single curly mark between letters is an apostrophe and stays inside its word.
MARKS = ["''", "``", *'"“”„‟«»‹›‘‚‛', "(?<![A-Za-z])’", "’(?![A-Za-z])"]
RUNS = ["[!?]{2,}", "==+", r"\*\*+", "__+", "##+", "~~+", "<<+", ">>+"]
_DOUBLE = re.compile("''|``|[\"“”„‟«»‹›]")
# What stands before a mark without a space between, as in: said:"No."
_BEFORE_MARK = '(?<=[A-Za-z0-9])[:;,.!?—–](?=["“”„«»])'
# "7:30PM", "65k", "F-16": the numbers of times, thousands and types are tokens of their own.
_AFTER_NUMBER = ["(?<=[0-9])(?:[ap]m|[AP]M|k|bn|tn)"]

AFFIXES = (
    "anti co counter cross e ex inter micro mid mini multi non over post pre pro re semi sub ultra"
)
_HYPHEN = f"(?<=[{ALPHA}0-9])(?:{HYPHENS})(?=[{ALPHA}])"
_TYPE = "(?<=[A-Za-z])-(?=[0-9])"
_NO_AFFIX = "".join(rf"(?<!\b(?i:{affix}))" for affix in AFFIXES.split())
# Telephone numbers and decades: 555-0134, 212-555-0134, 1-212-555-0134, the 80's.
WHOLE = re.compile(r"(?:\+?\d-)?(?:\d{3}-)?(?:\d{3}|\d)-\d{4}|'?(?:\d\d)?\d0['’]s")
ABBREVIATIONS = (
    "al. Capt. Cmdr. Col. Cpl. Det. Ft. Gens. Govs. Hon. Insp. Lt. Maj. Pvt. Reps. Sens. Sgt. "
    "Supt. Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri."
)
PARTED = {"wanna": ("wan", "na"), "dunno": ("du", "n", "no"), "outta": ("out", "ta")}
# spaCy takes these for "we'd", "I'd" without their apostrophe, one word, an initial, a sad face.
WORDS = ("wed", "id", "and/or", "k.", "):")


def adjust_tokenizer(language: Language) -> None:
    """Changes the language's tokenizer."""
    tokenizer: Any = language.tokenizer
    defaults = language.Defaults
    prefixes = [*RUNS, *MARKS, *(defaults.prefixes or [])]
    suffixes = [*RUNS, *MARKS, *_AFTER_NUMBER, *(defaults.suffixes or [])]
    others = [infix for infix in defaults.infixes or [] if infix != _HYPHEN]
    infixes = [*MARKS, _BEFORE_MARK, *others, *(_NO_AFFIX + hyphen for hyphen in (_HYPHEN, _TYPE))]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.token_match = WHOLE.fullmatch
    rules = tokenizer.rules.items()
    # An emoticon with a quotation mark in it would keep the mark inside a token.
    tokenizer.rules = {
        form: parts
        for form, parts in rules
        if not _DOUBLE.search(form) and form.casefold() not in WORDS
    }
    for form in ABBREVIATIONS.split():
        tokenizer.add_special_case(form, [{ORTH: form}])
    for form, parts in PARTED.items():
        for case in (str, str.title):
            orths = [case(parts[0]), *parts[1:]]
            tokenizer.add_special_case(case(form), [{ORTH: orth} for orth in orths])
